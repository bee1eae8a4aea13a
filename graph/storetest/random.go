package storetest

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
)

// testRandom does random changes to the store and to a plain set, opens the
// store anew now and then, and compares the two. There are few nodes, so that
// quads come and go many times and nodes lose their last use.
func testRandom(t *testing.T, open Opener) {
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 0))
			dir := t.TempDir()
			s := open(t, dir)
			model := map[quad.Quad]bool{}
			for step := range 40 {
				add, remove := some(r), some(r)
				apply(t, s, add, remove)
				for _, q := range remove {
					delete(model, q)
				}
				for _, q := range add {
					model[q] = true
				}
				if r.IntN(10) == 0 {
					if err := s.Close(); err != nil {
						t.Fatal(err)
					}
					s = open(t, dir)
				}
				if step%8 == 0 {
					holds(t, s, slices.Collect(maps.Keys(model))...)
				}
			}
			holds(t, s, slices.Collect(maps.Keys(model))...)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// some returns up to 30 quads over few names.
func some(r *rand.Rand) []quad.Quad {
	qs := make([]quad.Quad, r.IntN(30))
	name := func(prefix string, n int) string { return fmt.Sprint(prefix, r.IntN(n)) }
	for i := range qs {
		object := name("n", 4)
		if r.IntN(3) == 0 {
			object = `"` + name("", 5)
		}
		qs[i] = q(name("n", 4), name("p", 2), object, name("l", 3))
	}
	return qs
}
