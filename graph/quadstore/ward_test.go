package quadstore

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// ward is a store that is harmed and mended, with the engine below it.
type ward struct {
	testing.TB
	engine ordered.Engine
	store  *Store
}

func newWard(t testing.TB, engine ordered.Engine) *ward {
	t.Helper()
	s, err := New(t.Context(), engine, Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	return &ward{t, engine, s}
}

func pebbleEngine(t testing.TB) ordered.Engine {
	t.Helper()
	engine, err := pebble.Open(t.TempDir(), pebble.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	return engine
}

func postgresEngine(t testing.TB) ordered.Engine {
	t.Helper()
	engine, err := postgres.Open(t.Context(), pgserver.Database(t), postgres.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	return engine
}

func (w *ward) add(qs ...quad.Quad) {
	w.Helper()
	if err := w.store.Update(w.Context(), func(tx *Tx) error { return tx.Add(qs...) }); err != nil {
		w.Fatal(err)
	}
}

func (w *ward) harm(fn func(ordered.Tx)) {
	w.Helper()
	err := w.engine.Update(w.Context(), func(tx ordered.Tx) error {
		fn(tx)
		return nil
	})
	if err != nil {
		w.Fatal(err)
	}
}

// keys returns all keys with their values.
func (w *ward) keys() []string {
	w.Helper()
	var all []string
	for pair, err := range w.engine.Scan(w.Context(), ordered.Range{}) {
		if err != nil {
			w.Fatal(err)
		}
		all = append(all, fmt.Sprintf("%x = %x", pair.Key, pair.Value))
	}
	return all
}

func (w *ward) check() *Checked {
	w.Helper()
	c, err := w.store.Check(w.Context(), nil)
	if err != nil {
		w.Fatal(err)
	}
	return c
}

func (w *ward) repair() *Repaired {
	w.Helper()
	r, err := w.store.Repair(w.Context(), nil)
	if err != nil {
		w.Fatal(err)
	}
	return r
}

var (
	story = quad.String(strings.Repeat("a story ", 20))
	tale  = quad.String(strings.Repeat("a tale ", 20))
)

func name(i int) quad.IRI { return quad.IRI(fmt.Sprintf("urn:uuid:00000000-0000-0000-0000-%012d", i)) }

// patient are quads with every sort of term, long ones too.
func patient() []quad.Quad {
	long := func(s string) quad.IRI { return quad.IRI("http://" + strings.Repeat(s, 60)) }
	kind := counted()[0]
	return []quad.Quad{
		{Subject: name(1), Predicate: kind, Object: quad.IRI("urn:saidby:article"), Label: name(1)},
		{Subject: name(1), Predicate: quad.IRI("urn:saidby:text"), Object: story, Label: name(1)},
		{Subject: name(2), Predicate: quad.IRI("urn:saidby:text"), Object: story, Label: name(1)},
		{Subject: name(2), Predicate: kind, Object: quad.IRI("urn:saidby:article"), Label: name(2)},
		{Subject: name(2), Predicate: quad.IRI("urn:saidby:text"), Object: story, Label: name(2)},
		{Subject: name(2), Predicate: quad.IRI("urn:saidby:ordinal"), Object: quad.Int(-7), Label: name(2)},
		{Subject: long("s"), Predicate: long("p"), Object: long("o"), Label: long("l")},
		{Subject: quad.BNode("b"), Predicate: quad.IRI("p"), Object: quad.LangString{Value: "b\x00", Lang: "en"}},
	}
}

func (w *ward) key(o order, q quad.Quad) []byte {
	w.Helper()
	t, err := (&Tx{}).terms(q, false)
	if err != nil {
		w.Fatal(err)
	}
	return t.key(o)
}

// long is where a long term is kept.
func (w *ward) long(label, value quad.Value) (key []byte) {
	w.Helper()
	l, _, err := appendTerm(nil, label)
	if err != nil {
		w.Fatal(err)
	}
	t, _, err := appendTerm(nil, value)
	if err != nil {
		w.Fatal(err)
	}
	return longKey(l, t)
}

// reset makes the store hold just some quads, whatever was done to it.
func (w *ward) reset(qs []quad.Quad) {
	w.Helper()
	w.harm(func(tx ordered.Tx) {
		for pair, err := range w.engine.Scan(context.Background(), ordered.Range{}) {
			if err != nil {
				w.Fatal(err)
			}
			if string(pair.Key) != string(formatKey()) {
				tx.Delete(append([]byte(nil), pair.Key...))
			}
		}
	})
	w.add(qs...)
}

func (w *ward) term(v quad.Value) []byte {
	w.Helper()
	t, _, err := appendTerm(nil, v)
	if err != nil {
		w.Fatal(err)
	}
	return t
}

func (w *ward) whole(v quad.Value) []byte {
	w.Helper()
	t, err := appendWhole(nil, v)
	if err != nil {
		w.Fatal(err)
	}
	return t
}
