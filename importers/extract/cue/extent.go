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
		if c.Form != Noun {
			r.First = f.choose(t, c, c.Range.First, c.Head, max(first, c.Head-reach), -1, &keys)
		}
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
		if e == to || !extends(&t.Tokens[min(e, e+step)], step) {
			break
		}
	}
	if best := from + options.Take()*step; (best-ruled)*step >= 0 {
		return best
	}
	return ruled
}

// extends reports whether a cue may reach over a token: on its right over
// adverbs, particles and prepositions, on its left over all but marks and words for
// time. What carried the words and when belongs to no cue.
func extends(k *prose.Token, step int) bool {
	if english.IsTime(k.Lower) && k.Tag != tag.MD || k.IsQuote() {
		return false
	}
	if step < 0 {
		return k.Kind == text.Word
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
	return keys
}

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
	if to := max(s.First, c.Head-reach); c.Form != Noun && first >= to && first <= c.Head {
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
		if e == to || !extends(&t.Tokens[min(e, e+step)], step) {
			return choice
		}
	}
}
