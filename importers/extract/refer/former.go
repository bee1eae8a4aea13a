package refer

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/schema"
)

// formerly reads the name that somebody or some body had before, which stands right behind
// the comma or bracket after a name: "Anna Reed, formerly Anna Hill,", "Anna Reed (née
// Hill)", "Weir Motors, formerly the Orn Foundry,".
func (c *Cast) formerly(m *Member, i, last int) {
	word := c.t.Tokens[i].Lower
	if !hadBefore(word) {
		return
	}
	if i++; i < last && c.t.Tokens[i].Lower == "the" {
		i++
	}
	other := c.at[i]
	if i >= last || other == nil || other == m {
		return
	}
	n := c.names[i]
	if !n.Title.Empty() || !c.closes(n.End, last) {
		return
	}
	name := c.nameOf(&n)
	switch {
	case word == "born" || word[0] == 'n':
		if m.Kind == schema.Person && other.Kind == schema.Person && len(m.words) > 1 && (word != "born" || len(other.words) > 1) {
			c.born(m, other, &n, name)
		}
	case m.Kind == schema.Person && !m.sure && other.Kind == schema.Organization: // "Velland, formerly Orn Motors,"
		if len(m.words) == 1 && !english.IsFirstName(m.words[0]) {
			m.Kind, m.sure, m.gender = schema.Organization, true, 0
			c.alias(m, name)
		}
	case m.Kind == schema.Person:
		if other.Kind == schema.Person && len(other.words) > 1 && (english.IsFirstName(other.words[0]) || slices.Contains(m.words, other.words[len(other.words)-1])) {
			c.alias(m, name)
		}
	case m.Kind == other.Kind, m.Kind == schema.Organization && other.Kind == schema.Person && !other.sure && !english.IsFirstName(other.words[0]):
		c.alias(m, name)
	}
}

// hadBefore tells the words in front of a name that was had before.
func hadBefore(w string) bool {
	switch w {
	case "formerly", "previously", "aka", "a.k.a.", "born", "née", "nee", "né":
		return true
	}
	return false
}

// born joins the name that somebody was born with. The family name alone goes with the
// first name, and is nobody of its own there.
func (c *Cast) born(m, other *Member, n *Name, name string) {
	if n.Range.Len() > 1 {
		c.alias(m, name)
		return
	}
	first, _, _ := strings.Cut(m.Name, " ")
	c.alias(m, first+" "+name)
	other.Mentions = slices.DeleteFunc(other.Mentions, func(r prose.Range) bool { return r == n.Range })
	delete(c.at, n.Range.First)
}
