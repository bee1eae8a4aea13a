package refer

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// Trait is what the text states of a person beside its name: an age, a party.
type Trait struct {
	Kind  schema.TraitKind
	Value string
	// Words are the words that say so: "42", "42-year-old", "D-Calif.", "Democrat".
	Words prose.Range
}

// traits reads ages and parties: in the titles of people, and in what stands right
// beside their names.
func (c *Cast) traits() {
	for i := range c.t.Tokens {
		if m := c.at[i]; m != nil && m.Kind == schema.Person {
			n := c.names[i]
			c.ageBefore(m, &n)
			c.ageBehind(m, &n)
			c.partyBehind(m, &n)
		}
	}
	for _, m := range c.Members {
		if m.Kind != schema.Person || !m.somebody() {
			continue
		}
		for _, title := range m.Titles {
			if r := c.ownPart(m, title); !r.Empty() {
				c.ageIn(m, r)
				c.partyIn(m, r)
			}
		}
	}
	for _, m := range c.Members {
		slices.SortStableFunc(m.Traits, func(a, b Trait) int { return before(a.Words, b.Words) })
	}
}

// state takes down a trait.
func (m *Member) state(kind schema.TraitKind, value string, first, last int) {
	m.Traits = append(m.Traits, Trait{kind, value, prose.Range{First: first, Last: last}})
}

// somebody reports whether a name is a person's by its form or by what it is called
// right before it, and is not only taken for one: no "Orn", of "the 40-year-old Orn".
func (m *Member) somebody() bool {
	return !m.place && (len(m.words) > 1 || m.gender != 0)
}

// ownPart is the part of a title that is about its bearer: behind the last owner, and
// before the first preposition. With a preposition before a name it may be anybody's:
// "a 42-year-old aide to Senator Anna White".
func (c *Cast) ownPart(m *Member, title prose.Range) prose.Range {
	r := prose.Range{First: title.First, Last: title.First}
	for ; r.Last < title.Last; r.Last++ {
		switch c.t.Tokens[r.Last].Tag {
		case tag.IN, tag.TO, tag.Comma:
			if c.at[title.Last] == m {
				return prose.Range{}
			}
			return r
		case tag.POS:
			r.First = r.Last + 1
		}
	}
	return r
}
