package cue

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// reach is how many tokens on each side of its head a cue may have.
const reach = 6

// The templates of the features of an extent.
const (
	xBias uint32 = iota + 900
	xRuled
	xInner
	xOuter
	xPair
	xLemma
	xLemmaInner
	xLemmaOuter
	xClass
	xForm
	xTags
	xTree
)

// stretch lets the model say how far a cue reaches to the right and to the left
// of its head: "lining up | behind", "[was] also full of". What other cues have
// stays theirs.
func (f *Finder) stretch(t *prose.Text, cues []Cue) {
	var keys []uint32
	for i := range cues {
		c := &cues[i]
		if !c.stretches() {
			continue
		}
		last, first := t.SentenceOf(c.Head).Last, t.SentenceOf(c.Head).First
		if i+1 < len(cues) {
			last = max(c.Head+1, min(last, cues[i+1].Range.First))
		}
		if i > 0 {
			first = min(c.Head, max(first, cues[i-1].Range.Last))
		}
		r := c.Range
		r.Last = f.choose(t, c, c.Range.Last, c.Head+1, min(last, c.Head+1+reach), 1, &keys)
		r.First = f.choose(t, c, c.Range.First, c.Head, max(first, c.Head-reach), -1, &keys)
		c.Range = r
	}
}

// stretches reports whether a cue is of those whose extent is learned.
func (c *Cue) stretches() bool {
	return c.Form != According && c.Form != Label && c.Act != schema.Decline && !c.idiomatic && c.Entry.Word != "quote" && c.Entry.Word != "cite"
}

// choose returns the best edge from one token to another one, in steps; ruled is
// that of the rules, which have their reasons for what they take in.
func (f *Finder) choose(t *prose.Text, c *Cue, ruled, from, to, step int, keys *[]uint32) int {
	var options linear.Chooser
	for e := from; ; e += step {
		*keys = extent(t, c, e, step, (*keys)[:0])
		options.Offer(f.extents, *keys, e == ruled)
		if e == to || !c.extends(&t.Tokens[min(e, e+step)], step) {
			break
		}
	}
	if best := from + options.Take()*step; (best-ruled)*step >= 0 {
		return best
	}
	return ruled
}

// extends reports whether a cue may reach over a token: over words, but for those
// that tell a time, and a verb of saying on its right over adverbs, particles and
// prepositions alone. What carried the words ("in a statement") and when belong to
// no cue.
func (c *Cue) extends(k *prose.Token, step int) bool {
	if k.Kind != text.Word || english.IsTime(k.Lower) && k.Tag != tag.MD {
		return false
	}
	if step < 0 && c.Form == Noun {
		return !k.IsVerb()
	}
	if step < 0 || !c.Known || !c.Entry.Has(english.Speech) {
		return true
	}
	return k.Tag == tag.IN || k.Tag == tag.RB || k.Tag == tag.RP || k.Tag == tag.TO
}

// extent appends the features of an edge of a cue: its end at e if step is 1, its
// beginning if it is -1.
func extent(t *prose.Text, c *Cue, e, step int, keys []uint32) []uint32 {
	s := t.SentenceOf(c.Head)
	n, ruled, inner, outer := uint64(e-c.Head-1), c.Range.Last, e-1, e
	if step < 0 {
		n, ruled, inner, outer = uint64(c.Head-e), c.Range.First, e, e-1
	}
	in, out := around(t, inner, s), around(t, outer, s)
	beyond := around(t, outer+step, s)
	lemma, class := linear.String(c.Entry.Word), uint64(t.Tokens[c.Head].Class.Fine)
	side := uint64(step+2) << 50
	at := linear.Bit(e == ruled)<<1 | linear.Bit((e-ruled)*step > 0)
	add := func(template uint32, a, b uint64) { keys = append(keys, linear.Feature(template, a^side, b)) }
	add(xBias, n, 0)
	add(xRuled, at, n)
	add(xRuled, at|8, uint64(c.Form))
	add(xRuled, at|16, in.tag)
	add(xRuled, at|32, out.tag)
	add(xRuled, at|64, in.word)
	add(xRuled, at|128, out.word)
	add(xInner, in.word, n)
	add(xInner, in.tag, out.tag)
	add(xOuter, out.word, n)
	add(xOuter, out.word, in.tag)
	add(xPair, in.word, out.word)
	add(xTags, in.tag<<16|out.tag<<8|beyond.tag, n)
	add(xTags, in.tag<<16|out.tag<<8|uint64(c.Form), 1<<40)
	add(xLemma, lemma, n)
	add(xLemmaInner, lemma, in.word)
	add(xLemmaOuter, lemma, out.word)
	add(xLemmaOuter, lemma, out.tag|1<<40)
	add(xClass, class, in.word)
	add(xClass, class, n|1<<40)
	add(xClass, class, in.tag<<8|out.tag|1<<41)
	add(xForm, uint64(c.Form), n)
	add(xForm, uint64(c.Form), in.word)
	add(xForm, linear.Bit(c.Known)<<8|uint64(c.Form), in.tag<<8|out.tag|1<<41)
	return edge(t, c, e, step, n, keys)
}

// edge appends what the sentence's tree says of an edge of a cue, n tokens from its
// head: how the last word that is taken in and the first that is left out hang on
// it.
func edge(t *prose.Text, c *Cue, e, step int, n uint64, keys []uint32) []uint32 {
	s, head := t.SentenceOf(c.Head), &t.Tokens[c.Head]
	inner, outer := e-1, e
	if step < 0 {
		inner, outer = e, e-1
	}
	in, out := beside(t, inner, s), beside(t, outer, s)
	hangs := func(k *prose.Token) uint64 {
		relation := uint64(k.Relation) << 3
		switch h := int(k.Head); {
		case h == c.Head:
			return relation | 1
		case h >= 0 && head.Head == k.Head:
			return relation | 2
		case h >= min(e, c.Head) && h < max(e, c.Head):
			return relation | 3
		case h == outer+step:
			return relation | 4
		}
		return relation
	}
	lemma, side := linear.String(c.Entry.Word), uint64(step+2)<<50
	add := func(a, b uint64) { keys = append(keys, linear.Feature(xTree, a^side, b)) }
	add(hangs(in), hangs(out))
	add(hangs(out), n|1<<20)
	add(hangs(out), lemma|1<<63)
	add(hangs(out), linear.String(out.Lower)^1<<60)
	add(hangs(in), uint64(out.Tag)<<32|uint64(in.Tag)<<24|1<<21)
	add(hangs(in), lemma^1<<62)
	add(hangs(in), linear.String(in.Lower)^1<<61)
	add(uint64(in.Class.Fine), n|1<<22)
	add(uint64(in.Class.Fine), uint64(out.Tag)|1<<23)
	add(uint64(in.Class.Coarse)<<8|uint64(out.Class.Coarse), uint64(head.Class.Coarse)|1<<24)
	add(linear.Bit(head.Dependents&clauses != 0)<<1|linear.Bit(head.Dependents&objects != 0), n<<8|uint64(out.Tag)|1<<25)
	return keys
}

// beside returns a token of a sentence, or an empty one beyond its ends.
func beside(t *prose.Text, i int, s *prose.Sentence) *prose.Token {
	if i < s.First || i >= s.Last {
		return &nothing
	}
	return &t.Tokens[i]
}

var nothing = prose.Token{Head: -1}

// extents makes an example of each edge of a marked cue, where it is near enough.
func extents(t *prose.Text, c *Cue, first, last int) []linear.Choice {
	if !c.stretches() {
		return nil
	}
	s := t.SentenceOf(c.Head)
	var out []linear.Choice
	if to := min(s.Last, c.Head+1+reach); last > c.Head && last <= to {
		if choice := edges(t, c, c.Head+1, to, 1, last-c.Head-1); choice.Right < len(choice.Options) {
			out = append(out, choice)
		}
	}
	if to := max(s.First, c.Head-reach); first >= to && first <= c.Head {
		if choice := edges(t, c, c.Head, to, -1, c.Head-first); choice.Right < len(choice.Options) {
			out = append(out, choice)
		}
	}
	return out
}

func edges(t *prose.Text, c *Cue, from, to, step, right int) linear.Choice {
	choice := linear.Choice{Right: right}
	for e := from; ; e += step {
		choice.Options = append(choice.Options, extent(t, c, e, step, nil))
		if e == to || !c.extends(&t.Tokens[min(e, e+step)], step) {
			return choice
		}
	}
}
