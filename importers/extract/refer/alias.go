package refer

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// nicknames reads the other names that stand in or follow one: "Liz", "(KH)", "also known as the
// Kata’ib Brigades", "formerly Anna Hill".
func (c *Cast) nicknames(r prose.Range) {
	m := c.at[r.First]
	i := r.Last
	if m == nil {
		return
	}
	if marked, called := c.nickname(r); !marked.Empty() && m.Kind == schema.Person {
		c.alias(m, called)
	}
	if i+2 >= len(c.t.Tokens) {
		return
	}
	if c.t.Tokens[i].Word == "(" && c.t.Tokens[i+2].Word == ")" {
		if acronym(c.t.Tokens[i+1].Word) {
			c.alias(m, c.t.Tokens[i+1].Word)
		}
		i += 3
	}
	apart := i < len(c.t.Tokens) && (c.t.Tokens[i].Tag == tag.Comma || c.t.Tokens[i].Word == "(")
	if apart {
		i++
	}
	if last := c.t.SentenceOf(r.First).Last; apart && i < last {
		c.formerly(m, i, last)
	}
	j := c.knownAs(i, apart)
	if j < 0 || !c.t.Tokens[j].IsName() && !prose.Capital(c.t.Tokens[j].Word) {
		return
	}
	c.alias(m, c.t.Words(prose.Range{First: j, Last: runEnd(c.t, j, c.t.SentenceOf(j), false)}))
}

// knownAs returns the first token after "also known locally as the" and its like,
// or -1. What is not set apart may be a telephone call: "Hill called White".
func (c *Cast) knownAs(i int, apart bool) int {
	last := min(i+8, len(c.t.Tokens))
	for i < last && c.t.Tokens[i].IsAdverb() {
		i++
	}
	if i >= last {
		return -1
	}
	verb := c.t.Tokens[i].Lower
	if verb != "known" && (verb != "called" || !apart) && verb != "dubbed" && verb != "nicknamed" {
		return -1
	}
	as := verb != "known"
	for i++; i < last; i++ {
		switch k := &c.t.Tokens[i]; {
		case k.Lower == "as":
			as = true
		case k.IsQuote() || k.Lower == "the" || k.IsAdverb():
		case as && c.t.Tokens[i].Sentence == c.t.Tokens[i-1].Sentence:
			return i
		default:
			return -1
		}
	}
	return -1
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
	words := text.Words(name)
	if m.Kind == schema.Person && !m.sure && len(words) > 0 && !english.IsFirstName(m.words[0]) &&
		(acronym(name) || english.IsBody(english.Singular(words[len(words)-1]))) { // only bodies have letters or a brigade for a name
		m.Kind, m.sure, m.gender = schema.Organization, true, 0
	}
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
