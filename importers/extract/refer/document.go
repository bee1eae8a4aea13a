package refer

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// masthead reports whether the phrase ends with the name of a newspaper or
// broadcaster ("the Morning Post"), which is no document.
func (r *Resolver) masthead(core prose.Range) bool {
	m, at := r.cast.In(core)
	return m != nil && m.Kind == schema.Organization && at.Len() > 1 && at.Last == core.Last && english.IsCarrier(r.t.Tokens[at.Last-1].Lower)
}

// document resolves "a statement from X", "Hoffman’s statement", "A Reuters
// report", "the statement"; a poll or study speaks for itself.
func (r *Resolver) document(source, core prose.Range) Speaker {
	medium := source
	// Of whom: "a statement from X". A poll or study speaks for itself, whoever
	// made it.
	for i := core.Last; i+1 < source.Last; i++ {
		w := r.t.Tokens[i].Lower
		if w != "from" && w != "by" && w != "of" || !authored(r.t.Tokens[core.Last-1].Lower) {
			continue
		}
		of := prose.Range{First: i + 1, Last: source.Last}
		if m, n := r.cast.person(of); m != nil && r.leads(i+1, n.Range.First) {
			return Speaker{Members: []*Member{m}, Medium: medium, Confidence: 0.9}
		}
		if m, at := r.cast.first(of); m != nil && r.leads(i+1, at.First) {
			return Speaker{Members: []*Member{m}, Medium: medium, Confidence: 0.9}
		}
	}
	// Whose: "Hoffman’s statement", "A Reuters report", "his letter".
	for i := core.First; i < core.Last; i++ {
		k := &r.t.Tokens[i]
		if k.Tag == tag.PRPS {
			s := r.pronoun(i)
			s.Medium = medium
			return s
		}
	}
	if m, at := r.cast.first(core); m != nil && at.Last < core.Last {
		possessive := r.t.Tokens[at.Last].Tag == tag.POS
		if authored(r.t.Tokens[core.Last-1].Lower) && (possessive || m.Kind == schema.Organization) || r.isCarrier(m) {
			return Speaker{Members: []*Member{m}, Medium: medium, Confidence: 0.9}
		}
	}
	if definite(&r.t.Tokens[core.First]) {
		if s, ok := r.lastMedium(r.t.Tokens[core.Last-1].Lower); ok {
			s.Medium = medium
			s.Confidence = 0.7
			return s
		}
	}
	return Speaker{Members: []*Member{r.cast.local(schema.Document, r.describe(source))}, Medium: medium, Confidence: 0.8}
}

// authored tells documents that carry the words of whoever made them, by the
// noun; polls, studies, filings and logs speak for themselves.
func authored(noun string) bool {
	switch english.Singular(noun) {
	case "poll", "survey", "study", "report", "audit", "filing", "lawsuit", "indictment", "complaint", "register", "log", "petition", "census", "review", "analysis", "data", "figure", "statistic", "record", "law", "bill", "ruling", "verdict":
		return false
	}
	return true
}

// isCarrier reports whether a member is a news agency or outlet, whose report
// is its own word.
func (r *Resolver) isCarrier(m *Member) bool {
	return m.Kind == schema.Organization && len(m.words) > 0 && (english.IsAgency(strings.Join(m.words, " ")) || english.IsCarrier(m.words[len(m.words)-1]))
}

// leads reports whether only titles and the like stand between two tokens.
func (r *Resolver) leads(from, to int) bool {
	for i := from; i < to; i++ {
		k := &r.t.Tokens[i]
		if !k.IsNominal() && k.Tag != tag.TO && k.Tag != tag.IN {
			return false
		}
	}
	return true
}

func definite(k *prose.Token) bool {
	return k.Lower == "the" || k.Lower == "that" || k.Lower == "this"
}

// lastMedium returns the speaker whose words came by such a document before.
func (r *Resolver) lastMedium(noun string) (Speaker, bool) {
	for i := len(r.past) - 1; i >= 0; i-- {
		m := r.past[i].speaker.Medium
		for j := m.First; j < m.Last; j++ {
			if r.t.Tokens[j].Lower == noun {
				return r.past[i].speaker, true
			}
		}
	}
	return Speaker{}, false
}
