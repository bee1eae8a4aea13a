package refer

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// peerOf widens the name of a peer to the place of the title, "Lord Hill of Orn": many
// have a family name like that, and only the place tells which one.
func peerOf(t *prose.Text, n *Name, last int) {
	i := n.Range.Last
	if n.Kind != schema.Person || n.Range.Len() != 1 || n.Title.Empty() || !peerage(t.Tokens[n.Title.Last-1].Lower) ||
		i+1 >= last || t.Tokens[i].Lower != "of" || !t.Tokens[i+1].IsName() {
		return
	}
	for i++; i < last && t.Tokens[i].IsName(); i++ {
	}
	n.Range.Last = i
}

// peerage tells the forms of address of peers, who have them with a family name alone.
func peerage(w string) bool {
	switch w {
	case "lord", "lady", "baroness", "viscount", "viscountess":
		return true
	}
	return false
}

// titledPlace reports whether a name is a peer's with the place of the title.
func (c *Cast) titledPlace(n *Name) bool {
	return n.Kind == schema.Person && !n.Title.Empty() && n.Range.Len() > 2 && peerage(c.t.Tokens[n.Title.Last-1].Lower) &&
		c.t.Tokens[n.Range.First+1].Lower == "of"
}

// peer finds the peer of a title with a place, or of the same title without it, and
// reports whether the name is one: then it is nobody else's of that family, unless the
// text gives them the title too, or puts one name beside the other.
func (c *Cast) peer(n *Name, name string) (*Member, bool) {
	if n.Title.Empty() || n.Kind != schema.Person || !peerage(c.t.Tokens[n.Title.Last-1].Lower) {
		return nil, false
	}
	title, family := c.t.Tokens[n.Title.Last-1].Lower, text.Fold(c.t.Tokens[n.Range.First].Word)
	key := "peer " + title + " " + family
	if !c.titledPlace(n) {
		m := c.keys[key]
		return m, m != nil && n.Range.Len() == 1
	}
	if m := c.keys[text.Fold(name)]; m != nil {
		return m, true
	}
	m := c.commoner(n, family, title)
	if m == nil {
		m = &Member{Kind: schema.Person, Name: name, words: []string{title, family}}
		c.Members = append(c.Members, m)
		c.index(m)
	}
	c.keys[text.Fold(name)] = m
	only(c.keys, key, m)
	return m, true
}

// commoner returns who is named in full before a peer's title and is the peer: who has
// that form of address with the first name too, or goes on with the title in an
// apposition: "Keir Hill, now Lord Hill of Orn,".
func (c *Cast) commoner(n *Name, family, title string) *Member {
	i := n.opens() - 1
	for i > 0 && (c.t.Tokens[i].IsAdverb() || c.t.Tokens[i].Tag == tag.DT) {
		i--
	}
	apposed := i > 0 && (c.t.Tokens[i].Tag == tag.Comma || c.t.Tokens[i].Word == "(")
	for _, m := range c.bearers(family) {
		if slices.ContainsFunc(m.Titles, func(r prose.Range) bool { return c.t.Tokens[r.Last-1].Lower == title }) && m.words[0] != title ||
			apposed && slices.ContainsFunc(m.Mentions, func(r prose.Range) bool { return r.Last == i }) {
			return m
		}
	}
	return nil
}
