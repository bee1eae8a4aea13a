package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// ward is a graph that is harmed and mended.
type ward struct {
	*testing.T
	dir string
}

func newWard(t *testing.T) *ward { return newWardOf(t, sample.Newsroom()...) }

func newWardOf(t *testing.T, xs ...*schema.Extraction) *ward {
	t.Helper()
	w := &ward{t, filepath.Join(t.TempDir(), "graph")}
	l := open(t, w.dir)
	put(t, l, xs...)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	return w
}

// engine opens what is below the graph.
func (w *ward) engine(do func(ordered.Engine)) {
	w.Helper()
	engine, err := pebble.Open(filepath.Join(w.dir, "quads"), pebble.Options{})
	if err != nil {
		w.Fatal(err)
	}
	do(engine)
	if err := engine.Close(); err != nil {
		w.Fatal(err)
	}
}

// keys returns all keys of the store.
func (w *ward) keys() (all []string) {
	w.Helper()
	w.engine(func(e ordered.Engine) {
		for pair, err := range e.Scan(w.Context(), ordered.Range{}) {
			if err != nil {
				w.Fatal(err)
			}
			all = append(all, fmt.Sprintf("%x = %x", pair.Key, pair.Value))
		}
	})
	return all
}

// remove removes the keys with a prefix that are wanted.
func (w *ward) remove(prefix string, wanted func(key []byte) bool) {
	w.Helper()
	w.engine(func(e ordered.Engine) {
		n := 0
		err := e.Update(w.Context(), func(tx ordered.Tx) error {
			for pair, err := range tx.Scan(w.Context(), ordered.Prefix([]byte(prefix))) {
				if err != nil {
					return err
				}
				if wanted(pair.Key) {
					tx.Delete(bytes.Clone(pair.Key))
					n++
				}
			}
			return nil
		})
		if err != nil || n == 0 {
			w.Fatalf("removed %d keys, %v", n, err)
		}
	})
}

// change changes quads and what is derived from them, as a faulty program might.
func (w *ward) change(fn func(*quadstore.Tx) error) {
	w.Helper()
	w.engine(func(e ordered.Engine) {
		s, err := quadstore.New(w.Context(), e, quadstore.Options{})
		if err == nil {
			err = s.Update(w.Context(), fn)
		}
		if err != nil {
			w.Fatal(err)
		}
	})
}

// drop removes the quads that a pattern selects.
func (w *ward) drop(p quads.Pattern) {
	w.Helper()
	w.change(func(tx *quadstore.Tx) error {
		n := 0
		for q, err := range tx.Match(w.Context(), p) {
			if err != nil {
				return err
			}
			if n++; tx.Remove(q) != nil {
				return errors.New("not removed")
			}
		}
		if n == 0 {
			return fmt.Errorf("nothing is like %v", p)
		}
		return nil
	})
}

// index changes the text index.
func (w *ward) index(c search.Change) {
	w.Helper()
	x, err := search.Open(filepath.Join(w.dir, "search.db"))
	if err != nil {
		w.Fatal(err)
	}
	if c.Revision, err = x.Revision(w.Context()); err != nil {
		w.Fatal(err)
	}
	err = errors.Join(x.Update(w.Context(), func(context.Context, uint64) (*search.Change, error) { return &c, nil }), x.Close())
	if err != nil {
		w.Fatal(err)
	}
}

// laws opens the graph to read and returns which laws it breaks, how often.
func (w *ward) laws() map[verify.Law]int {
	w.Helper()
	l, err := graph.Open(w.Context(), w.dir, graph.Options{ReadOnly: true})
	if err != nil {
		w.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	r, err := l.Verify(w.Context())
	if err != nil {
		w.Fatal(err)
	}
	laws := map[verify.Law]int{}
	for _, f := range r.Faults {
		w.Log(f)
		laws[f.Law]++
	}
	return laws
}

// repair opens the graph, repairs it, and returns what was done and what the
// graph then exports.
func (w *ward) repair() (did graph.RepairReport, exported string) {
	w.Helper()
	l, err := graph.Open(w.Context(), w.dir, graph.Options{})
	if err != nil {
		w.Fatal(err)
	}
	var heard []verify.Progress
	r, err := l.Repair(w.Context(), func(p verify.Progress) { heard = append(heard, p) })
	if err != nil {
		w.Fatal(err)
	}
	if want := (verify.Progress{Articles: r.Articles}); len(heard) == 0 || heard[len(heard)-1] != want {
		w.Errorf("heard %v", heard)
	}
	for _, b := range []string{export(w, l, graph.NQuads), searchAll(w.T, l)} {
		exported += b
	}
	if err := l.Close(); err != nil {
		w.Fatal(err)
	}
	return *r, exported
}

// searchAll returns what the text index answers to some questions.
func searchAll(t *testing.T, l *graph.Library) string {
	t.Helper()
	var b strings.Builder
	for _, query := range []string{"drones", "harbour OR depot", "actor:minister", "the"} {
		found, err := l.Search(t.Context(), query, 0)
		if err != nil {
			t.Fatal(err)
		}
		line, err := json.Marshal(found)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s: %s\n", query, line)
	}
	return b.String()
}

func anything([]byte) bool { return true }
