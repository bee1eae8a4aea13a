package extract

import (
	"github.com/saidby/saidby/importers/extract/blame"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/refer"
)

// party returns the members of the cast that a blamed phrase stands for, or none
// where it is no party but a cause ("dissatisfaction with official corruption").
func (b *builder) party(c *charge, n int, p blame.Party, speaker refer.Speaker) []*refer.Member {
	if c.utterance.Source == c.Blamed || reflexive(b.t, p.Words) {
		return speaker.Members
	}
	if found, ok := c.resolved[n]; ok {
		return found
	}
	if !p.Name.Empty() {
		if m, at := b.cast.In(p.Name); m != nil && at.Last == p.Name.Last {
			return []*refer.Member{m}
		}
	}
	if m := b.namedNext(p.Words); m != nil {
		return []*refer.Member{m}
	}
	found := b.resolver.Party(p.Words).Members
	if len(found) > 0 && !found[0].Local {
		return found[:1]
	}
	if m := b.described(p.Words, c.utterance, speaker); m != nil {
		return []*refer.Member{m}
	}
	if b.rhetorical(p.Words) {
		return nil
	}
	return found
}

// rhetorical reports whether a phrase stands in quotation marks from its first word
// and names nobody: "a government that budgets by horoscope".
func (b *builder) rhetorical(r prose.Range) bool {
	return b.t.Tokens[r.First].IsQuote() && r.Len() > 2
}

// lastNamed returns the member of a kind that is named last before a token.
func (b *builder) lastNamed(before int, fits func(*refer.Member) bool) *refer.Member {
	var found *refer.Member
	last := -1
	for _, m := range b.cast.Members {
		for _, at := range m.Mentions {
			if at.First < before && at.First > last && fits(m) {
				found, last = m, at.First
			}
		}
	}
	return found
}
