package quadstore_test

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore"
)

// change is a change to a store: what is removed and then added, or what is to be
// under a label.
type change struct {
	label       quad.Value // whose quads are replaced, or nil
	add, remove []quad.Quad
}

// changeNo returns the n-th of a row of random changes. There are few nodes, so that
// quads come and go many times and nodes lose their last use.
func changeNo(n int) change {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	c := change{add: some(r), remove: some(r)}
	if r.IntN(4) == 0 {
		c.label = quad.IRI(fmt.Sprint("l", r.IntN(3)))
		c.add, c.remove = under(c.label, c.add), nil
	}
	return c
}

// in makes the change in a store.
func (c change) in(ctx context.Context, s *quadstore.Store) error {
	return s.Update(ctx, func(tx *quadstore.Tx) error {
		if c.label != nil {
			_, err := tx.Replace(ctx, []quad.Value{c.label}, c.add)
			return err
		}
		if err := tx.Remove(c.remove...); err != nil {
			return err
		}
		return tx.Add(c.add...)
	})
}

// set is what a store is compared with.
type set map[quad.Quad]bool

// change makes a change in the set.
func (s set) change(c change) {
	if c.label != nil {
		maps.DeleteFunc(s, func(q quad.Quad, _ bool) bool { return q.Label == c.label })
	}
	for _, q := range c.remove {
		delete(s, q)
	}
	for _, q := range c.add {
		s[q] = true
	}
}

func (s set) quads() []quad.Quad { return slices.Collect(maps.Keys(s)) }

// testRandom does random changes to a store and to a plain set, opens the store
// anew now and then, and compares the two.
func testRandom(t *testing.T, b *bench) {
	model := set{}
	for n := range 120 {
		c := changeNo(n)
		if err := c.in(t.Context(), b.Store); err != nil {
			t.Fatal(err)
		}
		model.change(c)
		if n%10 == 9 {
			b.reopen()
		}
		if n%8 == 0 {
			b.holds(model.quads()...)
		}
	}
	b.holds(model.quads()...)
}

// under puts quads under a label.
func under(label quad.Value, qs []quad.Quad) []quad.Quad {
	qs = slices.Clone(qs)
	for i := range qs {
		qs[i].Label = label
	}
	return qs
}

// some returns up to 30 quads over few names.
func some(r *rand.Rand) []quad.Quad {
	qs := make([]quad.Quad, r.IntN(30))
	name := func(prefix string, n int) string { return fmt.Sprint(prefix, r.IntN(n)) }
	for i := range qs {
		object := name("n", 4)
		switch r.IntN(4) {
		case 0:
			object = `"` + name("", 5)
		case 1:
			object = `"` + strings.Repeat(name("", 3), 100)
		}
		qs[i] = q(name("n", 4), name("p", 2), object, name("l", 3))
	}
	return qs
}
