package extract

import (
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/schema"
)

// addressee reads who was spoken to, by the frame of the cue: "told reporters that",
// "urged A to B", "called on A to B", "said to reporters", "residents were warned".
func (b *builder) addressee(u *utter.Utterance) string {
	c := &u.Cue
	if c.Form == cue.Noun || c.Form == cue.According || c.Form == cue.Label || c.Entry.Has(english.To) {
		return ""
	}
	if c.Form == cue.Passive {
		return b.subjectAddressed(u)
	}
	i := c.Range.Last
	for i < len(b.t.Tokens) && (b.t.Tokens[i].IsAdverb() || english.IsTime(b.t.Tokens[i].Lower)) && b.t.Tokens[i].Sentence == b.t.Tokens[c.Head].Sentence {
		i++
	}
	switch last := b.t.Tokens[c.Range.Last-1].Lower; {
	case c.Head < c.Range.Last-1 && c.Act.Family() == schema.Request && (last == "on" || last == "upon" || last == "with" || last == "to"): // "called on A to B"
		return b.told(i, u, func(next *prose.Token) bool { return next.Tag == tag.TO })
	case c.Entry.Has(english.Addressee) && c.Range.Last == c.Head+1:
		return b.told(i, u, b.opensMessage)
	}
	if i+1 >= len(b.t.Tokens) || u.Source.Holds(i) {
		return ""
	}
	switch w := b.t.Tokens[i].Lower; {
	case w == "to" && b.t.Tokens[i+1].Tag != tag.VB && (c.Entry.Has(english.Clause|english.Speech) || c.Act.Family() == schema.Request), w == "with" && (c.Entry.Word == "plead" || c.Entry.Word == "argue"):
		return b.told(i+1, u, nil)
	}
	return ""
}

// subjectAddressed returns the subject of a passive that is the one spoken to.
func (b *builder) subjectAddressed(u *utter.Utterance) string {
	if !u.Cue.Entry.Has(english.Addressee) || u.Cue.Range.First == u.Cue.Head {
		return ""
	}
	r := source.Subject(b.t, u.Cue.Range.First)
	if r.Empty() || r.Overlaps(u.Source) || !b.personal(r) || u.Covers(r) {
		return ""
	}
	return b.t.Words(prose.Range{First: r.First, Last: b.phraseEnd(r.First, r.Last)})
}

// told returns the noun phrase at a token if it can be one who is spoken to: a
// person or body, or whatever stands before what opens a message.
func (b *builder) told(first int, u *utter.Utterance, opens func(*prose.Token) bool) string {
	last := b.t.SentenceOf(u.Cue.Head).Last
	for _, r := range u.Content {
		if r.First > first {
			last = min(last, r.First)
			break
		}
	}
	end := b.phraseEnd(first, last)
	if end == first {
		return ""
	}
	r := prose.Range{First: first, Last: end}
	next := end
	for next < len(b.t.Tokens) && (english.IsTime(b.t.Tokens[next].Lower) || b.t.Tokens[next].IsAdverb() || b.t.Tokens[next].Tag == tag.Comma) {
		next++
	}
	if next < len(b.t.Tokens) {
		k := &b.t.Tokens[next]
		if k.IsFinite() && next == end && !b.starts(u, end) { // "warned | the dam could break"
			return ""
		}
		if opens != nil && opens(k) && k.Sentence == b.t.Tokens[first].Sentence || b.starts(u, end) {
			return b.t.Words(r)
		}
	}
	if !b.personal(r) {
		return ""
	}
	return b.t.Words(r)
}

// starts reports whether a content begins at a token.
func (b *builder) starts(u *utter.Utterance, i int) bool {
	for _, r := range u.Content {
		if r.First == i {
			return true
		}
	}
	return false
}

// opensMessage reports whether a token opens what somebody is told: "that", "to", a
// quotation, a question.
func (b *builder) opensMessage(k *prose.Token) bool {
	return k.Lower == "that" && k.Tag != tag.DT || k.Tag == tag.TO || k.Tag == tag.WP || k.Tag == tag.WRB || k.Lower == "if" || k.Lower == "whether" ||
		k.IsQuote() || k.Lower == ":"
}

// phraseEnd returns where the noun phrase ends that begins at a token: one pronoun,
// or nouns with what stands before them and what "of" ties to them.
func (b *builder) phraseEnd(first, last int) int {
	if first < last && b.t.Tokens[first].Tag == tag.PRP {
		return first + 1
	}
	i := first
	for ; i < last; i++ {
		k := &b.t.Tokens[i]
		switch opens := k.Tag == tag.DT || k.Tag == tag.PRPS || k.Tag == tag.PDT; {
		case opens && i > first && b.t.Tokens[i-1].IsNoun(), english.IsTime(k.Lower) && i > first:
			return i
		case k.IsNominal(), k.Lower == "of" && i > first, k.Tag == tag.CC && i > first && i+1 < last && b.t.Tokens[i+1].IsNominal():
			continue
		}
		break
	}
	for i > first && (b.t.Tokens[i-1].Lower == "of" || b.t.Tokens[i-1].Tag == tag.CC || b.t.Tokens[i-1].Tag == tag.DT && i-1 > first) {
		i--
	}
	return i
}

// personal reports whether a phrase stands for people or a body.
func (b *builder) personal(r prose.Range) bool {
	if b.t.Tokens[r.First].Tag == tag.PRP {
		return true
	}
	for i := r.First; i < r.Last; i++ {
		k := &b.t.Tokens[i]
		if k.Lower == "of" {
			break
		}
		singular := english.Singular(k.Lower)
		if k.IsName() || english.IsPerson(singular) || english.IsBody(singular) || english.IsGroup(k.Lower) || english.IsState(k.Lower) {
			return true
		}
		switch singular {
		case "side", "party", "country", "nation", "public", "reader", "viewer", "listener", "driver", "shareholder", "fan", "family":
			return true
		}
	}
	return false
}
