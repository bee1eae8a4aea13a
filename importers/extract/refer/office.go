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
	opens := n.Range.First
	if !n.Title.Empty() {
		opens = n.Title.First
	}
	for i := source.First; i < opens; i++ {
		if k := &r.t.Tokens[i]; k.Tag != tag.DT && k.Tag != tag.JJ && k.Tag != tag.PRPS && k.Tag != tag.NN && k.Tag != tag.NNP && k.Tag != tag.POS || english.IsDocument(k.Lower) {
			return nil
		}
	}
	if n.Range.Last >= source.Last {
		return m
	}
	next := &r.t.Tokens[n.Range.Last]
	if next.Tag == tag.Comma {
		r.learnOffice(m, prose.Range{First: n.Range.Last + 1, Last: source.Last})
	}
	if next.Tag == tag.Comma || next.Word == "(" || next.Tag == tag.WP || next.Tag == tag.IN {
		return m
	}
	return nil
}

// learnOffice takes down what stands after a person's name and tells an office:
// "Jan Pohl, a spokesman for the port".
func (r *Resolver) learnOffice(m *Member, apposition prose.Range) {
	for i := apposition.First; i < apposition.Last; i++ {
		if r.t.Tokens[i].Tag == tag.Comma || r.t.Tokens[i].Tag == tag.WP {
			apposition.Last = i
		}
	}
	if apposition.Empty() || slices.Contains(m.Titles, apposition) {
		return
	}
	if k := &r.t.Tokens[r.headEnd(apposition)-1]; k.IsNoun() && (english.IsPerson(english.Singular(k.Lower)) || english.IsTitle(k.Lower)) {
		m.Titles = append(m.Titles, apposition)
	}
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
		opens := n.Range.First
		if !n.Title.Empty() {
			opens = n.Title.First
		}
		if opens > comma+1 || n.Range.Last < source.Last && r.t.Tokens[n.Range.Last].Tag != tag.Comma && r.t.Tokens[n.Range.Last].Word != "(" && !r.t.Tokens[n.Range.Last].IsName() {
			return Speaker{}, false
		}
		described := prose.Range{First: source.First, Last: comma}
		if m.Kind == schema.Person && !n.Sure && english.IsBody(english.Singular(r.t.Tokens[comma-1].Lower)) {
			m.Kind = schema.Organization
		}
		if m.Kind == schema.Person {
			m.Titles = append(m.Titles, described)
		}
		return Speaker{Members: []*Member{m}, Confidence: 0.9}, true
	}
	return Speaker{}, false
}

// byOffice resolves "the minister" to the one who was called so before, and
// leaves "a spokesman" unnamed.
func (r *Resolver) byOffice(source, core prose.Range, k *prose.Token) Speaker {
	if definite(&r.t.Tokens[core.First]) && source.Last == core.Last {
		var found *Member
		for _, m := range r.cast.Members {
			if m.Kind == schema.Person && m.titled(r.t, k.Lower, source.First) && m.mentionedBefore(source.First) {
				if found != nil {
					found = nil
					break
				}
				found = m
			}
		}
		if found != nil {
			return Speaker{Members: []*Member{found}, Confidence: 0.75}
		}
		if m := r.lastUnnamed(k.Lower); m != nil {
			return unnamed(m, 0.7)
		}
	}
	return unnamed(r.cast.local(schema.Unnamed, r.describe(source)), 0.85)
}

// lastUnnamed returns the unnamed source that was described with a noun before:
// "the officials" are the security officials of the sentence before.
func (r *Resolver) lastUnnamed(noun string) *Member {
	for i := len(r.past) - 1; i >= 0; i-- {
		for _, m := range r.past[i].speaker.Members {
			if m.Local && m.Kind == schema.Unnamed && hasWord(m.Name, noun) {
				return m
			}
		}
	}
	return nil
}

// hasWord reports whether a name has the word.
func hasWord(name, word string) bool {
	for _, w := range text.Words(name) {
		if w == word {
			return true
		}
	}
	return false
}

// titled reports whether a title that the member bore before a token has the word.
func (m *Member) titled(t *prose.Text, word string, before int) bool {
	for _, r := range m.Titles {
		for i := r.First; i < r.Last && i < before; i++ {
			if t.Tokens[i].Lower == word {
				return true
			}
		}
	}
	return false
}

func (m *Member) mentionedBefore(token int) bool {
	return len(m.Mentions) > 0 && m.Mentions[0].First < token
}
