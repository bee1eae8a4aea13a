package store_test

import (
	"testing"

	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/store"
	"github.com/saidby/saidby/graph/storetest"
)

func open(t testing.TB, dir string) *store.Store {
	t.Helper()
	s, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t testing.TB, dir string) storetest.Store { return open(t, dir) })
}

func iri(s string) quad.IRI { return quad.IRI(s) }

// Cayley's own paths run over the handle, with the indexes that we gave it.
func TestPaths(t *testing.T) {
	s := open(t, t.TempDir())
	defer func() { _ = s.Close() }()
	add := []quad.Quad{
		{Subject: iri("c1"), Predicate: iri("stated-by"), Object: iri("a"), Label: iri("l1")},
		{Subject: iri("c2"), Predicate: iri("stated-by"), Object: iri("a"), Label: iri("l2")},
		{Subject: iri("c2"), Predicate: iri("blamed"), Object: iri("b"), Label: iri("l2")},
		{Subject: iri("c3"), Predicate: iri("blamed"), Object: iri("b"), Label: iri("l2")},
	}
	if err := s.Apply(t.Context(), add, nil); err != nil {
		t.Fatal(err)
	}
	handle, err := s.Cayley()
	if err != nil {
		t.Fatal(err)
	}
	ask := func(p *path.Path) []string {
		values, err := p.Iterate(t.Context()).AllValues(handle)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, v := range values {
			names = append(names, string(v.(quad.IRI)))
		}
		return names
	}
	if got := ask(path.StartPath(handle, iri("a")).In(iri("stated-by")).Out(iri("blamed"))); !cmp.Equal(got, []string{"b"}) {
		t.Errorf("whom a blames: %v", got)
	}
	if got := ask(path.StartPath(handle, iri("b")).In(iri("blamed")).Out(iri("stated-by"))); !cmp.Equal(got, []string{"a"}) {
		t.Errorf("who blames b: %v", got)
	}
	if got := ask(path.StartPath(handle, iri("b")).LabelContext(iri("l1")).In(iri("blamed"))); len(got) != 0 {
		t.Errorf("who blames b in l1: %v", got)
	}
}

// Nodes that nothing uses any more leave no trace, however often the same was
// added: Cayley's count of uses stays right.
func TestNoGhosts(t *testing.T) {
	s := open(t, t.TempDir())
	defer func() { _ = s.Close() }()
	q := quad.Quad{Subject: iri("a"), Predicate: iri("p"), Object: quad.String("b"), Label: iri("l")}
	for range 3 {
		if err := s.Apply(t.Context(), []quad.Quad{q, q}, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Apply(t.Context(), nil, []quad.Quad{q}); err != nil {
		t.Fatal(err)
	}
	handle, err := s.Cayley()
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if ref, err := handle.ValueOf(v); err != nil || ref != nil {
			t.Errorf("%v is still known as %v, %v", v, ref, err)
		}
	}
}

func TestClosed(t *testing.T) {
	s := open(t, t.TempDir())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Errorf("closed twice: %v", err)
	}
	if _, err := s.Cayley(); err == nil {
		t.Error("the handle of a closed store")
	}
	if err := s.Apply(t.Context(), []quad.Quad{{Subject: iri("a"), Predicate: iri("p"), Object: iri("b"), Label: iri("l")}}, nil); err == nil {
		t.Error("a closed store was written to")
	}
}
