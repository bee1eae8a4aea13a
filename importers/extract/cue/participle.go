package cue

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
)

// within reports whether an adverb of time stands inside a verb group: "had once
// charged".
func within(t *prose.Text, adverb, first int) bool {
	return adverb > first && t.Tokens[adverb-1].IsAuxiliary()
}

// contracted reports whether "'s" before a participle stands for "has": the
// verb takes an object, and one follows ("he's blamed the weather").
func contracted(t *prose.Text, be, head int, entry english.Cue) bool {
	if t.Tokens[be].Lower != "'s" || !entry.Has(english.Object) || head+1 >= t.SentenceOf(head).Last {
		return false
	}
	return object(t, head+1, t.SentenceOf(head).Last)
}

// object reports whether a noun phrase follows that a participle could not take, so
// that the form is a past tense: "nearly all blamed weak exports".
func object(t *prose.Text, next, last int) bool {
	if next+1 < last && t.Tokens[next].IsQuote() {
		next++
	}
	if next >= last {
		return false
	}
	k := &t.Tokens[next]
	return (k.IsNominal() || k.Tag == tag.PRP) && !english.IsTime(k.Lower)
}

// reduced reports whether a form in -ed between a noun or its comma and its own
// preposition is a participle, whatever the tagger thinks: "the mayor, accused of
// fraud, resigned". A verb that accuses has an object, unless it is "whom".
func reduced(t *prose.Text, c *Cue, s *prose.Sentence) bool {
	if c.Head == s.First || c.Head+1 >= s.Last || t.Tokens[c.Head].Tag == tag.VBG {
		return false
	}
	if p := &t.Tokens[c.Head-1]; p.Tag != tag.Comma && !p.IsNoun() {
		return false
	}
	for i := s.First; i < c.Head; i++ {
		if k := &t.Tokens[i]; k.Tag == tag.WP || k.Tag == tag.WDT {
			return false
		}
	}
	switch t.Tokens[c.Head+1].Lower {
	case "of":
		return c.Entry.Has(english.Of)
	case "for":
		return c.Entry.Has(english.For)
	case "with":
		return c.Entry.Has(english.With)
	}
	return false
}
