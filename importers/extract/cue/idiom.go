package cue

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// apart is how many tokens may stand between the pieces of an idiom.
const apart = 14

// idiom makes a verb group the idiom that it begins: "put the delay down to",
// "held … responsible", "point the finger at". It returns false where the group
// begins none.
func (c *Cue) idiom(t *prose.Text, be bool, last int) bool {
	lemma := t.Tokens[c.Head].Lemma()
	for _, x := range english.Idioms(lemma) {
		if x.Parted && c.parted(t, &x, be, last) || !x.Parted && c.joined(t, &x, be, last) {
			c.Entry, c.Act, c.Known, c.idiomatic = x.Cue, x.Act, true, true
			return true
		}
	}
	return false
}

// parted finds the words of an idiom after a noun phrase, or right after the verb
// where a passive has made that phrase its subject.
func (c *Cue) parted(t *prose.Text, x *english.Idiom, be bool, last int) bool {
	for i := c.Head + 1; i < min(last, c.Head+apart); i++ {
		k := &t.Tokens[i]
		end := matches(t, x, i, last)
		if end < 0 {
			if k.IsFinite() || k.Tag == tag.Comma || k.Tag == tag.TO || k.Lower == "that" && k.Tag != tag.DT {
				return false
			}
			continue
		}
		between := adverbs(t, c.Head+1, i)
		if between != be || !x.Whole && unpinned(t, c.Head+1, i) {
			return false
		}
		switch {
		case between: // "was held largely responsible"
			c.Range.Last = end
		case x.Whole:
			c.Tail = prose.Range{First: i, Last: end}
			c.adverbs(t)
		}
		return true
	}
	return false
}

// matches returns the token after an idiom's words if they stand at token i, or
// -1. "At the door of the mayor" may also be "at the mayor's door".
func matches(t *prose.Text, x *english.Idiom, i, last int) int {
	for n := range x.Words {
		if i+n >= last || !x.Is(n, t.Tokens[i+n].Lower) {
			if n > 0 && len(x.Words) == 4 {
				return owned(t, x, i, last)
			}
			return -1
		}
	}
	return i + len(x.Words)
}

// owned returns the token after the preposition of "at the mayor's door", or -1.
func owned(t *prose.Text, x *english.Idiom, i, last int) int {
	for j := i + 1; j < min(last, i+8) && (t.Tokens[j].IsNominal() || t.Tokens[j].Tag == tag.POS); j++ {
		if x.Is(2, t.Tokens[j].Lower) && (t.Tokens[j-1].Tag == tag.POS || t.Tokens[j-1].Tag == tag.PRPS) {
			return i + 1
		}
	}
	return -1
}

// unpinned reports whether what is pinned on somebody is no charge: a hope, a
// medal, somebody himself.
func unpinned(t *prose.Text, first, last int) bool {
	if first >= last || t.Tokens[first].Tag == tag.PRP {
		return true
	}
	switch english.Singular(t.Tokens[last-1].Lower) {
	case "hope", "faith", "medal", "badge", "note", "label", "tag", "ribbon", "star", "poster", "notice", "dream", "ambition":
		return true
	}
	return false
}

// joined finds the words of an idiom right after the verb, but for articles,
// adverbs and the like; of a passive the noun stands before the verb: "the finger
// is being pointed at".
func (c *Cue) joined(t *prose.Text, x *english.Idiom, be bool, last int) bool {
	n, i := 0, c.Head+1
	if be {
		noun, ok := c.subject(t, x)
		if !ok || x.Has(english.To) {
			return false
		}
		defer func() {
			if n == len(x.Words) {
				c.Range.First = noun
			}
		}()
		n = 1
	}
	for ; i < min(last, c.Head+8) && n < len(x.Words); i++ {
		k := &t.Tokens[i]
		switch {
		case x.Is(n, k.Lower):
			n++
		case n == 0 && (k.IsNominal() || k.Tag == tag.VBG || k.Lower == "of"), k.IsAdverb():
		default:
			return false
		}
	}
	if n < len(x.Words) {
		return false
	}
	c.Range.Last = i
	if x.Has(english.To) { // "put the blame for the delay | on the builders"
		return c.behind(t, last)
	}
	return true
}

// subject returns where a passive idiom begins whose noun stands before the verb:
// "the finger is being pointed", or the verb group where words stand between them:
// "the blame for the delay | was put".
func (c *Cue) subject(t *prose.Text, x *english.Idiom) (int, bool) {
	first := t.SentenceOf(c.Head).First
	for i := c.Range.First - 1; i >= first && i > c.Range.First-10; i-- {
		k := &t.Tokens[i]
		switch {
		case x.Is(0, k.Lower) && i < c.Range.First-1:
			return c.Range.First, t.Tokens[i+1].Lower == "for"
		case x.Is(0, k.Lower):
			for i > first && (t.Tokens[i-1].Tag == tag.DT || t.Tokens[i-1].Tag == tag.JJ) {
				i--
			}
			return i, true
		case k.Tag == tag.Comma, k.IsFinite(), k.IsQuote():
			return 0, false
		}
	}
	return 0, false
}

// behind finds the preposition before the blamed after an idiom that tells what
// they are blamed for first.
func (c *Cue) behind(t *prose.Text, last int) bool {
	for j := c.Range.Last + 1; j+1 < min(last, c.Range.Last+apart); j++ {
		switch k := &t.Tokens[j]; {
		case (k.Lower == "on" || k.Lower == "upon" || k.Lower == "with") && !english.IsTime(t.Tokens[j+1].Lower):
			c.Tail = prose.Range{First: j, Last: j + 1}
			c.adverbs(t)
			return true
		case k.IsFinite(), k.Tag == tag.Comma:
			return false
		}
	}
	return false
}

// adverbs takes those into the second piece of a cue that stand before it:
// "squarely at the door of".
func (c *Cue) adverbs(t *prose.Text) {
	for c.Tail.First > c.Range.Last+1 && t.Tokens[c.Tail.First-1].IsAdverb() {
		c.Tail.First--
	}
}

// certain reports whether form and words leave no doubt that a cue attributes: a
// verb of speech with a quotation right after it; an idiom that blames, or a verb
// that does in one of its full frames, of which the corpus that the model learned
// from has few.
func (c *Cue) certain(t *prose.Text) bool {
	if c.Form == Verb && c.Known && c.Entry.Has(english.Speech) && !c.Quoted && quotes(t, c.Range.Last) {
		return true
	}
	if c.Act.Family() != schema.Charge && !c.idiomatic || c.Form == Noun || c.Form == Infinitive {
		return false
	}
	s := t.SentenceOf(c.Head)
	if first := c.Range.First; c.Quoted && first > s.First && (t.Tokens[first-1].Lower == "i" || t.Tokens[first-1].Lower == "we") {
		return false // what speakers tell of their own charges
	}
	if c.idiomatic {
		return true
	}
	if c.Form == Passive {
		return (c.Range.First < c.Head || c.Head > s.First && t.Tokens[c.Head-1].Tag == tag.Comma && reduced(t, c, s)) && c.framed(t, c.Head+1, s.Last)
	}
	return c.Entry.Word == "blame" && object(t, c.Head+1, s.Last) || c.framed(t, c.Head+2, s.Last)
}

// quotes reports whether a quotation of several words opens at a token: what somebody
// "threatened" or "vowed" in such is said.
func quotes(t *prose.Text, i int) bool {
	if i >= len(t.Tokens) || !t.Tokens[i].IsQuote() || t.Tokens[i].Quotation < 0 {
		return false
	}
	first, last := t.QuotationTokens(t.Tokens[i].Quotation)
	return first == i && last-first >= 5
}

// framed reports whether a preposition that opens a charge follows between two
// tokens, in the same clause.
func (c *Cue) framed(t *prose.Text, first, last int) bool {
	for i := first; i+1 < min(last, first+apart); i++ {
		k := &t.Tokens[i]
		switch {
		case k.Lower == "of" && c.Entry.Has(english.Of), k.Lower == "for" && c.Entry.Has(english.For), k.Lower == "with" && c.Entry.Has(english.With),
			k.Lower == "on" && c.Entry.Has(english.On) && !english.IsTime(t.Tokens[i+1].Lower), k.Lower == "to" && c.Entry.Has(english.To) && t.Tokens[i+1].Tag != tag.VB:
			return true
		case k.IsFinite(), k.Tag == tag.Period, k.Lower == "that" && k.Tag != tag.DT:
			return false
		}
	}
	return false
}
