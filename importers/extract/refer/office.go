package refer

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// titledPerson returns the person of "U.S. Secretary of State Mike Pompeo" and
// "Mike Pompeo, the secretary of state": a name whose title opens the phrase,
// or that opens it itself, and after which nothing but an apposition follows.
func (r *Resolver) titledPerson(source prose.Range) *Member {
	m, n := r.cast.person(source)
	if m == nil {
		return nil
	}
	for i := source.First; i < n.opens(); i++ {
		k := &r.t.Tokens[i]
		if english.IsDocument(k.Lower) {
			return nil
		}
		switch k.Tag {
		case tag.DT, tag.JJ, tag.PRPS, tag.NN, tag.NNP, tag.POS, tag.CD, tag.VBN:
		default:
			return nil
		}
	}
	if n.End >= source.Last {
		return m
	}
	if next := &r.t.Tokens[n.End]; next.Tag == tag.Comma || next.Word == "(" || next.Tag == tag.WP || next.Tag == tag.IN {
		return m
	}
	return nil
}

// apposed resolves "his former deputy, Dame Olwen Rees," and "the operator,
// Nordaske Power (NAP),": a description and, after a comma, the name.
func (r *Resolver) apposed(source prose.Range) (Speaker, bool) {
	comma := source.First + 1
	for comma < source.Last && r.t.Tokens[comma].Tag != tag.Comma {
		comma++
	}
	if comma+1 >= source.Last || r.t.Tokens[comma-1].IsName() && r.t.Tokens[source.First].IsName() {
		return Speaker{}, false
	}
	for i := comma + 1; i < source.Last && i < comma+8; i++ {
		m := r.cast.at[i]
		if m == nil {
			continue
		}
		n := r.cast.names[i]
		if !r.leadsTo(comma+1, n.opens()) || n.End < source.Last && !r.cast.closes(n.End, source.Last) && !r.t.Tokens[n.End].IsName() {
			return Speaker{}, false
		}
		noun := english.Singular(r.t.Tokens[comma-1].Lower)
		if english.IsDocument(noun) && !m.sure && r.t.Tokens[comma-1].IsNoun() { // "the report, Cold Water,"
			s := r.document(prose.Range{First: source.First, Last: comma}, prose.Range{First: source.First, Last: comma})
			if d := s.Members[0]; d.Local && !slices.Contains(d.Aliases, m.Name) {
				d.Aliases = append(d.Aliases, m.Name)
			}
			return s, true
		}
		if m.Kind == schema.Person && !m.sure && english.IsBody(english.Singular(r.t.Tokens[comma-1].Lower)) {
			m.Kind = schema.Organization
		}
		return Speaker{Members: []*Member{m}, Confidence: 0.9}, true
	}
	return Speaker{}, false
}

// leadsTo reports whether nothing or only the noun that introduces a name stands
// between two tokens: "the largest shareholder, the pension fund Weir Lobb".
func (r *Resolver) leadsTo(from, to int) bool {
	if from >= to {
		return true
	}
	if k := &r.t.Tokens[from]; k.Tag != tag.DT && k.Tag != tag.PRPS {
		return false
	}
	for i := from + 1; i < to; i++ {
		if k := &r.t.Tokens[i]; k.Tag != tag.JJ && !k.IsNoun() && k.Tag != tag.HYPH {
			return false
		}
	}
	return true
}

// byOffice resolves "the minister" to the one who was called so before, and
// leaves "a spokesman" unnamed.
func (r *Resolver) byOffice(source, core prose.Range, k *prose.Token) Speaker {
	if s, ok := r.holder(source, core, k); ok {
		return s
	}
	m := r.cast.local(schema.Unnamed, r.describe(source))
	m.many = isPlural(k)
	m.learnGender(r.t.Tokens[core.First:core.Last])
	r.crowds[k.Lower] = m
	return unnamed(m, 0.85)
}

// holder returns the holder of an office that a definite phrase names.
func (r *Resolver) holder(source, core prose.Range, k *prose.Token) (Speaker, bool) {
	if source.Last > core.Last && r.t.Tokens[core.Last].Tag != tag.Comma {
		return Speaker{}, false
	}
	noun := english.Singular(k.Lower)
	first := &r.t.Tokens[core.First]
	owner, _ := r.cast.first(core)
	switch {
	case definite(first) && owner == nil:
		if m, sure := r.cast.holder(core, noun); m != nil {
			return Speaker{Members: []*Member{m}, Confidence: sure}, true
		}
		if m := r.crowds[k.Lower]; m != nil && core.Len() == 2 && !m.many {
			return unnamed(m, 0.7), true
		}
	case first.Tag == tag.PRPS || owner != nil: // "her lawyer", "White’s lawyer"
		if m := r.ofOwner(core, noun); m != nil {
			return Speaker{Members: []*Member{m}, Confidence: 0.75}, true
		}
	}
	return Speaker{}, false
}

// ofOwner returns the only person who was called by a noun as somebody’s, in the
// same words: "White’s lawyer" of "White’s lawyer, Tom Hill".
func (r *Resolver) ofOwner(core prose.Range, noun string) *Member {
	m, _ := r.cast.holder(prose.Range{First: core.Last - 2, Last: core.Last}, noun)
	if m == nil || core.Len() < 2 {
		return nil
	}
	words := text.Fold(r.t.Words(core))
	for _, x := range r.cast.called[noun] {
		if x.member == m && text.Fold(r.t.Words(prose.Range{First: x.title.First, Last: x.token + 1})) == words {
			return m
		}
	}
	return nil
}
