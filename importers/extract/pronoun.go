package extract

import (
	"slices"
	"sort"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// pronoun is a pronoun for a party that a charge blames.
type pronoun struct {
	charge *charge
	words  prose.Range
	// party is its place in the charge, saying that of the charge's utterance.
	party, saying int
}

// pronounsOf lists the pronouns among those that are blamed, in the order of the text.
func pronounsOf(t *prose.Text, charges [][]charge) []pronoun {
	var all []pronoun
	for i := range charges {
		for n := range charges[i] {
			c := &charges[i][n]
			for k, p := range c.Parties {
				if p.Words.Len() == 1 && t.Tokens[p.Words.First].Tag == tag.PRP && !reflexive(t, p.Words) {
					all = append(all, pronoun{c, p.Words, k, i})
				}
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].words.First < all[j].words.First })
	return all
}

// pronouns resolves the first of those that wait, up to a token, while it is known
// who spoke last, and returns the others. Nobody calls himself by one: in "she
// blamed her" it is another.
func (b *builder) pronouns(waiting []pronoun, before int, speakers []refer.Speaker) []pronoun {
	for len(waiting) > 0 && waiting[0].words.First < before {
		p := &waiting[0]
		waiting = waiting[1:]
		found := b.resolver.Party(p.words).Members
		other := func(m *refer.Member) bool {
			own := p.charge.utterance.Source.Last <= p.words.First && slices.Contains(speakers[p.saying].Members, m)
			return own || !b.agrees(p.words, m)
		}
		if len(found) == 0 || slices.ContainsFunc(found, other) {
			if m := b.nearest(p.words, other); m != nil {
				found = []*refer.Member{m}
			}
		}
		if p.charge.resolved == nil {
			p.charge.resolved = map[int][]*refer.Member{}
		}
		p.charge.resolved[p.party] = found
	}
	return waiting
}

// reflexive tells "himself" and "each other": those who blame are blamed.
func reflexive(t *prose.Text, r prose.Range) bool {
	switch text.Fold(t.Words(r)) {
	case "himself", "herself", "itself", "themselves", "myself", "ourselves", "each other", "one another":
		return true
	}
	return false
}

// nearest returns the member named last before a pronoun that it can stand for,
// but for some.
func (b *builder) nearest(pronoun prose.Range, but func(*refer.Member) bool) *refer.Member {
	var person bool
	switch b.t.Tokens[pronoun.First].Lower {
	case "him", "he", "her", "she":
		person = true
	case "them", "they", "it":
	default:
		return nil
	}
	return b.lastNamed(pronoun.First, func(m *refer.Member) bool { return !but(m) && (m.Kind == schema.Person) == person })
}

// agrees reports whether a member may be "him" or "her", by the first name or by the
// noun that it is known by.
func (b *builder) agrees(pronoun prose.Range, m *refer.Member) bool {
	words := text.Words(m.Name)
	if len(words) == 0 {
		return true
	}
	gender := english.Gender(words[0])
	if m.Kind != schema.Person {
		gender = english.GenderOf(words[len(words)-1])
	}
	switch b.t.Tokens[pronoun.First].Lower {
	case "him", "he":
		return gender != 'f'
	case "her", "she":
		return gender != 'm'
	}
	return true
}
