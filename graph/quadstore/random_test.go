package quadstore_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore"
)

// testRandom does random changes to a store and to a plain set, opens the store
// anew now and then, and compares the two. There are few nodes, so that
// quads come and go many times and nodes lose their last use.
func testRandom(t *testing.T, b *bench) {
	r := rand.New(rand.NewPCG(1, 0))
	model := map[quad.Quad]bool{}
	for step := range 120 {
		add, remove := some(r), some(r)
		switch r.IntN(4) {
		case 0:
			label := quad.IRI(fmt.Sprint("l", r.IntN(3)))
			b.replace(label, under(label, add))
			maps.DeleteFunc(model, func(q quad.Quad, _ bool) bool { return q.Label == label })
			add, remove = under(label, add), nil
		default:
			b.apply(add, remove)
		}
		for _, q := range remove {
			delete(model, q)
		}
		for _, q := range add {
			model[q] = true
		}
		if r.IntN(10) == 0 {
			b.reopen()
		}
		if step%8 == 0 {
			b.holds(slices.Collect(maps.Keys(model))...)
		}
	}
	b.holds(slices.Collect(maps.Keys(model))...)
}

// replace replaces a label.
func (b *bench) replace(label quad.Value, qs []quad.Quad) {
	b.Helper()
	err := b.Update(b.Context(), func(tx *quadstore.Tx) error {
		_, err := tx.Replace(b.Context(), []quad.Value{label}, qs)
		return err
	})
	if err != nil {
		b.Fatalf("replace: %v", err)
	}
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
