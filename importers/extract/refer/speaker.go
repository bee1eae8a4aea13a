package refer

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Speaker is what a source refers to.
type Speaker struct {
	// Members are who speaks, jointly; empty where nothing could be resolved.
	Members []*Member
	// Medium is what carried the words: "a statement … posted on the
	// Pentagon’s website"; empty if nothing is said of one.
	Medium prose.Range
	// Confidence is how sure the reference is, from 0 to 1.
	Confidence float64
}

// trim cuts commas off the words of a source and mends where it begins.
func (r *Resolver) trim(source prose.Range) prose.Range {
	for source.Len() > 1 && r.t.Tokens[source.Last-1].Tag == tag.Comma {
		source.Last--
	}
	for i := source.First + 1; i < source.Last && r.t.Tokens[source.First].Tag == tag.CD; i++ { // "In 2023 | the army"
		if r.t.Tokens[i].Tag == tag.DT {
			source.First = i
		} else if r.t.Tokens[i].Tag != tag.CD {
			break
		}
	}
	end := source.First
	switch {
	case seatAt(r.t, end): // "Will Sand, | R-Orn"
		end--
	case r.t.Tokens[end].Word != "(": // "Will Sand | (3-6), who"
		return source
	}
	for i := end - 1; i >= 0 && i > end-4; i-- {
		if r.cast.at[i] != nil && r.cast.names[i].End == end {
			source.First = i
			break
		}
	}
	return source
}

func (r *Resolver) resolve(source prose.Range, hand Speaker) Speaker {
	first := &r.t.Tokens[source.First]
	if source.Len() == 1 {
		switch first.Tag {
		case tag.PRP, tag.PRPS:
			return r.pronoun(source.First, hand)
		case tag.WP, tag.WDT, tag.WPS:
			if m := r.cast.at[source.First]; m != nil { // the WHO
				return Speaker{Members: []*Member{m}, Confidence: 0.95}
			}
			return r.relative(source.First)
		}
	}
	if parts := r.coordinated(source); len(parts) > 1 {
		joint := Speaker{Confidence: 1}
		for _, p := range parts {
			s := r.phrase(p.rng, p.words)
			joint.Members = append(joint.Members, s.Members...)
			joint.Confidence = min(joint.Confidence, s.Confidence)
		}
		return joint
	}
	return r.phrase(source, "")
}

// headEnd returns the end of the noun phrase proper: before prepositions,
// commas, relative clauses and participles.
func (r *Resolver) headEnd(source prose.Range) int {
	for i := source.First; i < source.Last; i++ {
		k := &r.t.Tokens[i]
		if k.IsNominal() || k.Tag == tag.CC || r.insideName(i) && (k.Lower == "of" || k.Tag == tag.WP || k.Word == "Without") || i == source.First || r.attributive(source, i) {
			continue
		}
		return i
	}
	return source.Last
}

// attributive tells a participle before its noun: "a leaked memo".
func (r *Resolver) attributive(source prose.Range, i int) bool {
	switch k := &r.t.Tokens[i]; k.Tag {
	case tag.VBN, tag.VBD, tag.VBG, tag.JJR, tag.JJS, tag.RBS:
		p := &r.t.Tokens[i-1]
		return i == source.First+1 && i+1 < source.Last && r.t.Tokens[i+1].IsNoun() && (p.Tag == tag.DT || p.Tag == tag.PRPS || p.Tag == tag.CD)
	}
	return false
}

// phrase resolves a noun phrase. words overrides its text where set.
func (r *Resolver) phrase(source prose.Range, words string) Speaker {
	if words != "" {
		return unnamed(r.cast.crowd(words), 0.9)
	}
	if m := r.titledPerson(source); m != nil {
		return Speaker{Members: []*Member{m}, Confidence: 0.97}
	}
	if m := r.besideName(source); m != nil {
		return Speaker{Members: []*Member{m}, Confidence: 0.92}
	}
	if s, ok := r.apposed(source); ok {
		return s
	}
	head := r.headEnd(source)
	k := &r.t.Tokens[head-1]
	singular := english.Singular(k.Lower)
	core := prose.Range{First: source.First, Last: head}
	switch {
	case english.IsDocument(singular) && (k.IsNoun() || k.Tag == tag.VBZ || k.Tag == tag.VBP):
		if m := r.cast.at[head-1]; (m == nil || m.Kind != schema.Person) && !r.masthead(core) {
			return r.document(source, core)
		}
	case isPlural(k) && (!r.nameEndsAt(core) || r.some(core)):
		return r.plural(source, core, k)
	}
	if m, at := r.cast.In(core); m != nil && (at.Last >= head || r.t.Tokens[at.Last].Word == "(" || r.cast.names[at.First].End >= head) {
		return Speaker{Members: []*Member{m}, Confidence: 0.95}
	}
	// "a spokeswoman, Anna White": the name stands in the apposition.
	if english.IsPerson(singular) || english.IsTitle(k.Lower) {
		return r.byOffice(source, core, k)
	}
	if english.IsBody(singular) || sortOf(singular) != "" {
		return r.byBody(source, core, singular)
	}
	if m, _ := r.cast.In(core); m != nil && !k.IsNoun() {
		return Speaker{Members: []*Member{m}, Confidence: 0.8}
	}
	if english.IsState(strings.TrimPrefix(strings.ToLower(r.t.Words(core)), "the ")) {
		return Speaker{Members: []*Member{r.cast.named(schema.State, trimArticle(r.t.Words(core)))}, Confidence: 0.9}
	}
	return unnamed(r.cast.local(schema.Unnamed, r.describe(source)), 0.7)
}

// besideName returns who is named beside a description that opens the source:
// "the mayor, Anna White, said", "the mayor who".
func (r *Resolver) besideName(source prose.Range) *Member {
	m := r.cast.described[source.First]
	if m == nil {
		return nil
	}
	for i := source.First; i < source.Last; i++ {
		if r.cast.at[i] == m {
			if end := r.cast.names[i].End; end < source.Last && r.t.Tokens[end].Tag == tag.POS {
				return nil // "the mayor, Anna White’s lawyer"
			}
			return m
		}
	}
	for _, t := range m.Titles { // the whole of the description
		if t.First == source.First && t.Last >= source.Last {
			return m
		}
	}
	return nil
}

// plural resolves a plural that nobody is named for: "the officials" are the
// security officials of the sentence before, "the rebels" a front named before.
func (r *Resolver) plural(source, core prose.Range, k *prose.Token) Speaker {
	noun := english.Singular(k.Lower)
	if definite(&r.t.Tokens[core.First]) && core.Len() == 2 && source.Last == core.Last {
		if m := r.crowds[k.Lower]; m != nil {
			return unnamed(m, 0.75)
		}
		if sortOf(noun) == "rebels" {
			if m := r.bodyOfSort(core, "rebels"); m != nil {
				return Speaker{Members: []*Member{m}, Confidence: 0.65}
			}
		}
	}
	m := r.cast.crowd(r.describe(source))
	r.crowds[k.Lower] = m
	return unnamed(m, 0.9)
}

// some reports whether a phrase means only part of a group: "several Democrats".
func (r *Resolver) some(core prose.Range) bool {
	if m, at := r.cast.In(core); m == nil || m.Kind != schema.Group || at.First == core.First {
		return false
	}
	k := &r.t.Tokens[core.First]
	return k.Tag == tag.JJ || k.Tag == tag.CD || k.Tag == tag.DT && k.Lower != "the"
}

// nameEndsAt reports whether the phrase ends with a name ("the Iraqi Security
// Forces"), which is then no crowd.
func (r *Resolver) nameEndsAt(core prose.Range) bool {
	m, at := r.cast.In(core)
	return m != nil && at.Last == core.Last
}

func unnamed(m *Member, confidence float64) Speaker {
	return Speaker{Members: []*Member{m}, Confidence: confidence}
}

// describe returns the words for an unnamed source, without commas at its end
// and without a leading article.
func (r *Resolver) describe(source prose.Range) string {
	for i := source.First + 1; i < source.Last; i++ {
		if r.t.Tokens[i].Tag == tag.Comma { // what follows describes, but is no description to go by
			source.Last = i
			break
		}
	}
	for !source.Empty() && r.t.Tokens[source.First].IsQuote() && r.t.Tokens[source.Last-1].IsQuote() && source.Len() > 2 {
		source.First, source.Last = source.First+1, source.Last-1
	}
	return trimArticle(r.t.Words(source))
}

// trimArticle drops a leading article.
func trimArticle(s string) string {
	for _, a := range []string{"The ", "the ", "A ", "a ", "An ", "an ", "His ", "his ", "Her ", "her ", "Its ", "its ", "Their ", "their ", "Our ", "our ", "My ", "my "} {
		if rest, ok := strings.CutPrefix(s, a); ok {
			return rest
		}
	}
	return s
}

// named makes or finds a member by its name.
func (c *Cast) named(kind schema.ActorKind, name string) *Member {
	if m := c.keys[text.Fold(name)]; m != nil {
		return m
	}
	m := &Member{Kind: kind, Name: name, words: text.Words(name)}
	c.Members = append(c.Members, m)
	c.keys[text.Fold(name)] = m
	return m
}
