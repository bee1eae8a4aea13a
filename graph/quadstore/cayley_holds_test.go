package quadstore_test

import (
	"errors"
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore"
)

// cayley is a store that is used through Cayley's interface.
type cayley struct {
	*testing.T
	*quadstore.Graph
	store *quadstore.Store
}

// onCayley runs a test on each engine, and checks every key when it is done.
func onCayley(t *testing.T, test func(cayley)) {
	t.Helper()
	onEngines(t, func(t *testing.T, s *quadstore.Store) {
		test(cayley{t, s.Cayley(), s})
		checked, err := s.Check(t.Context(), nil)
		if err != nil || !checked.OK() {
			t.Errorf("the store is damaged: %v, %v", checked.Found, err)
		}
	})
}

// strict refuses what is there twice or not at all; lenient does not.
var strict, lenient = cgraph.IgnoreOpts{}, cgraph.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true}

func deltas(action cgraph.Procedure, qs ...quad.Quad) []cgraph.Delta {
	ds := make([]cgraph.Delta, len(qs))
	for i, q := range qs {
		ds[i] = cgraph.Delta{Quad: q, Action: action}
	}
	return ds
}

func (c cayley) apply(ignore cgraph.IgnoreOpts, ds ...cgraph.Delta) {
	c.Helper()
	if err := c.ApplyDeltas(ds, ignore); err != nil {
		c.Fatal(err)
	}
}

// holds checks all quads, how many they and their values are, and each value.
func (c cayley) holds(want ...quad.Quad) {
	c.Helper()
	got := map[quad.Quad]bool{}
	it := c.QuadsAllIterator().Iterate()
	for it.Next(c.Context()) {
		q, err := c.Quad(it.Result())
		if err != nil {
			c.Fatal(err)
		}
		got[q] = true
	}
	if err := errors.Join(it.Err(), it.Close()); err != nil {
		c.Fatal(err)
	}
	wanted, nodes := map[quad.Quad]bool{}, map[quad.Value]bool{}
	for _, q := range want {
		wanted[q] = true
		for _, d := range quad.Directions {
			if v := q.Get(d); v != nil {
				nodes[v] = true
			}
		}
	}
	if d := cmp.Diff(wanted, got); d != "" {
		c.Fatalf("quads (-want +got)\n%s", d)
	}
	if d := cmp.Diff(nodes, c.nodes()); d != "" {
		c.Fatalf("values (-want +got)\n%s", d)
	}
	stats, err := c.Stats(c.Context(), true)
	size := cgraph.Stats{
		Nodes: refs.Size{Value: int64(len(nodes)), Exact: true}, Quads: refs.Size{Value: int64(len(want)), Exact: true},
	}
	if err != nil || stats != size {
		c.Fatalf("sizes %v, %v, want %v", stats, err, size)
	}
	for v := range nodes {
		ref, err := c.ValueOf(v)
		if err != nil || ref == nil {
			c.Fatalf("%v is not found: %v", v, err)
		}
		for _, d := range quad.Directions {
			n := int64(0)
			for _, q := range want {
				if q.Get(d) == v {
					n++
				}
			}
			got, err := c.QuadIteratorSize(c.Context(), d, ref)
			if err != nil || got.Exact && got.Value != n {
				c.Fatalf("%v as %v: %v quads, %v, want %d", v, d, got, err, n)
			}
		}
	}
}

// nodes returns all values; each must come once.
func (c cayley) nodes() map[quad.Value]bool {
	c.Helper()
	values := map[quad.Value]bool{}
	it := c.NodesAllIterator().Iterate()
	for it.Next(c.Context()) {
		v, err := c.NameOf(it.Result())
		if err != nil || v == nil || values[v] {
			c.Fatalf("value %v, %v, twice: %v", v, err, values[v])
		}
		values[v] = true
	}
	if err := errors.Join(it.Err(), it.Close()); err != nil {
		c.Fatal(err)
	}
	return values
}

// gone checks that values are not found.
func (c cayley) gone(values ...quad.Value) {
	c.Helper()
	for _, v := range values {
		if ref, err := c.ValueOf(v); ref != nil || err != nil {
			c.Errorf("%v is still there: %v, %v", v, ref, err)
		}
	}
}
