package verify

import (
	"maps"
	"slices"

	"github.com/saidby/saidby/schema"
)

// copies checks that no article is a copy of itself through others.
func (c *checker) copies() {
	for _, id := range slices.SortedFunc(maps.Keys(c.originals), schema.ID.Compare) {
		if c.leadsTo(id, id, map[schema.ID]bool{}) {
			c.report.add(Reprint, id, id, "the article is, through others, a copy of itself")
		}
	}
}

func (c *checker) leadsTo(from, to schema.ID, passed map[schema.ID]bool) bool {
	for _, o := range c.originals[from] {
		if o == to {
			return true
		}
		if !passed[o] {
			passed[o] = true
			if c.leadsTo(o, to, passed) {
				return true
			}
		}
	}
	return false
}
