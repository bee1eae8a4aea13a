package store

import (
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	"github.com/hidal-go/hidalgo/kv/flat"

	"github.com/saidby/saidby/graph/quads"
)

// A process that ended while the store was being made leaves Cayley's default
// indexes, under which nothing would be found.
func TestOpenHalfMade(t *testing.T) {
	dir := t.TempDir()
	db, err := openEngine(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := ckv.Init(flat.Upgrade(db), cayleyOptions()); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	q := quad.Quad{Subject: quad.IRI("a"), Predicate: quad.IRI("p"), Object: quad.IRI("b"), Label: quad.IRI("l")}
	if err := s.Apply(t.Context(), []quad.Quad{q}, nil); err != nil {
		t.Fatal(err)
	}
	n := 0
	for got, err := range s.Match(t.Context(), quads.Pattern{Label: q.Label}) {
		if err != nil || got != q {
			t.Errorf("got %v, %v", got, err)
		}
		n++
	}
	if n != 1 {
		t.Errorf("found %d quads", n)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// A store in which Cayley keeps quads in other orders is refused.
func TestOpenOtherIndexes(t *testing.T) {
	dir := t.TempDir()
	db, err := openEngine(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	other := flat.Upgrade(db)
	if err := ckv.Init(other, cayleyOptions()); err != nil {
		t.Fatal(err)
	}
	qs, err := ckv.New(other, cayleyOptions())
	if err != nil {
		t.Fatal(err)
	}
	w, err := qs.NewQuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.WriteQuads([]quad.Quad{quad.MakeIRI("a", "p", "b", "l")}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := qs.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err := Open(dir); err == nil {
		t.Error("a store with other indexes was opened")
		_ = s.Close()
	}
}

// After a write that failed the store is opened anew and goes on.
func TestReopensAfterError(t *testing.T) {
	s, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	a := quad.Quad{Subject: quad.IRI("a"), Predicate: quad.IRI("p"), Object: quad.IRI("b"), Label: quad.IRI("l")}
	b := quad.Quad{Subject: quad.IRI("a"), Predicate: quad.IRI("p"), Object: quad.IRI("c"), Label: quad.IRI("l")}
	if err := s.Apply(t.Context(), []quad.Quad{a}, nil); err != nil {
		t.Fatal(err)
	}
	broken := s.handle
	if err := broken.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.commit([]cgraph.Delta{{Quad: b, Action: cgraph.Add}}); err == nil {
		t.Error("a closed database was written to")
	}
	if s.handle == broken {
		t.Fatal("the store was not opened anew")
	}
	if err := s.Apply(t.Context(), []quad.Quad{b}, []quad.Quad{a}); err != nil {
		t.Fatal(err)
	}
	for got, err := range s.Match(t.Context(), quads.Pattern{}) {
		if err != nil || got != b {
			t.Errorf("got %v, %v", got, err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
