package quads

import (
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/schema"
)

// Rename returns quads with other nodes in the place of some, as subjects and as
// objects. It changes no quad that it is given.
func Rename(qs []quad.Quad, to map[schema.ID]schema.ID) []quad.Quad {
	if len(to) == 0 {
		return qs
	}
	nodes := make(map[quad.Value]quad.Value, len(to))
	for from, other := range to {
		nodes[Node(from)] = Node(other)
	}
	qs = slices.Clone(qs)
	for i := range qs {
		for _, v := range []*quad.Value{&qs[i].Subject, &qs[i].Object} {
			if other, is := nodes[*v]; is {
				*v = other
			}
		}
	}
	return qs
}
