package refer

import (
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// nameOf is a name as it is taken down: a peer's with the title, anybody's without what
// it does not need.
func (c *Cast) nameOf(n *Name) string {
	if c.titledPlace(n) {
		return c.t.Words(prose.Range{First: n.Title.Last - 1, Last: n.Range.Last})
	}
	if r, _ := c.nickname(n.Range); !r.Empty() {
		return cleanName(c.t.Words(prose.Range{First: n.Range.First, Last: r.First}) + " " + c.t.Words(prose.Range{First: r.Last, Last: n.Range.Last}))
	}
	return cleanName(c.t.Words(n.Range))
}

// nickname returns what of a name stands in quotation marks, with the marks, and what
// somebody is called by it: "Liz Moor" of Elizabeth "Liz" Moor, and of several words the
// words alone, "The Lamp".
func (c *Cast) nickname(r prose.Range) (marked prose.Range, called string) {
	for i := r.First; i < r.Last; i++ {
		if c.t.Nickname(i) {
			if marked.Empty() {
				marked.First = i
			}
			marked.Last = i + 1
		}
	}
	if marked.Empty() || marked.Last == r.Last {
		return prose.Range{}, ""
	}
	called = c.t.Words(prose.Range{First: marked.First + 1, Last: marked.Last - 1})
	if marked.Len() == 3 {
		called += " " + c.t.Words(prose.Range{First: marked.Last, Last: r.Last})
	}
	return marked, called
}

// callByNickname takes down what somebody is called by a nickname, unless another is already.
func (c *Cast) callByNickname(m *Member, r prose.Range) {
	if _, called := c.nickname(r); called != "" && c.keys[text.Fold(called)] == nil && m.Kind == schema.Person {
		c.alias(m, called)
	}
}
