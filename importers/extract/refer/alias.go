package refer

import (
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema/text"
)

// nicknames reads the other names that follow one: "(KH)", "also known as the
// Kata’ib Brigades".
func (c *Cast) nicknames(r prose.Range) {
	m := c.at[r.First]
	i := r.Last
	if m == nil || i+2 >= len(c.t.Tokens) {
		return
	}
	if c.t.Tokens[i].Word == "(" && c.t.Tokens[i+2].Word == ")" && acronym(c.t.Tokens[i+1].Word) {
		c.alias(m, c.t.Tokens[i+1].Word)
	}
	if c.t.Tokens[i].Tag == tag.Comma || c.t.Tokens[i].Word == "(" {
		i++
	}
	if i+4 >= len(c.t.Tokens) {
		return
	}
	j := i
	if c.t.Tokens[j].IsAdverb() {
		j++
	}
	if w := c.t.Tokens[j].Lower; (w != "known" && w != "called") || w == "known" && c.t.Tokens[j+1].Lower != "as" {
		return
	}
	for j++; j < i+6 && j < len(c.t.Tokens) && (c.t.Tokens[j].Lower == "as" || c.t.Tokens[j].Lower == "the" || c.t.Tokens[j].IsQuote() || c.t.Tokens[j].IsAdverb()); j++ {
	}
	if j >= len(c.t.Tokens) || !c.t.Tokens[j].IsName() {
		return
	}
	c.alias(m, c.t.Words(prose.Range{First: j, Last: runEnd(c.t, j, c.t.SentenceOf(j), false)}))
}

// alias joins another name to a member. A member of that name that was found
// meanwhile becomes part of this one.
func (c *Cast) alias(m *Member, name string) {
	key := text.Fold(name)
	other := c.keys[key]
	if other == m {
		return
	}
	if other != nil {
		m.absorb(c, other)
	}
	c.keys[key] = m
	m.Aliases = append(m.Aliases, name)
}

// absorb makes another member part of this one. What is left of the other has
// no mentions.
func (m *Member) absorb(c *Cast, other *Member) {
	for _, r := range other.Mentions {
		c.at[r.First] = m
	}
	for _, name := range append(other.Aliases, other.Name) {
		c.keys[text.Fold(name)] = m
	}
	m.Mentions = append(m.Mentions, other.Mentions...)
	m.Titles = append(m.Titles, other.Titles...)
	m.Aliases = append(m.Aliases, other.Aliases...)
	m.Nouns = append(m.Nouns, other.Nouns...)
	other.Mentions = nil
}
