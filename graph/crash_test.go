package graph

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// errFull is what a disk says.
var errFull = errors.New("no space left on device")

// fault is one step that goes wrong: the at-th transaction of store and index
// together, before anything is written or after.
type fault struct {
	step, at int
	after    bool
	// crash ends the process, as far as a test can: it panics, and nothing that
	// follows happens. Otherwise the step returns errFull.
	crash bool
}

// do does a transaction, or goes wrong.
func (f *fault) do(transaction func() error) error {
	f.step++
	if f.step != f.at {
		return transaction()
	}
	if f.after {
		if err := transaction(); err != nil {
			return err
		}
	}
	if f.crash {
		panic(errFull)
	}
	return errFull
}

// faultyEngine and faultyIndex count their transactions and let one go wrong.
type faultyEngine struct {
	ordered.Engine
	*fault
}

func (e faultyEngine) Update(ctx context.Context, fn func(ordered.Tx) error) error {
	return e.do(func() error { return e.Engine.Update(ctx, fn) })
}

type faultyIndex struct {
	searchIndex
	*fault
}

func (x faultyIndex) Update(ctx context.Context, prepare func(context.Context, uint64) (*search.Change, error)) error {
	return x.do(func() error { return x.searchIndex.Update(ctx, prepare) })
}

// crash does something to a graph that may end in the middle, and lets go of the
// folder as the system does when a process ends.
func crash(t *testing.T, dir string, f fault, do func(*Library) error) error {
	t.Helper()
	if err := prepare(dir, Options{Create: true}); err != nil {
		t.Fatal(err)
	}
	lock, err := lockToWrite(t.Context(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if readFormat(dir) != nil {
		if err := create(dir); err != nil {
			t.Fatal(err)
		}
	}
	engine, err := pebble.Open(filepath.Join(dir, quadsFolder), pebble.Options{})
	if err != nil {
		t.Fatal(err)
	}
	l, err := newLibrary(t.Context(), &folder{dir: dir, lock: lock}, engine, Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := l.writeIndex(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	faulty, err := newLibrary(t.Context(), l.home, faultyEngine{engine, &f}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	faulty.index = faultyIndex{l.index, &f}
	defer func() {
		_ = recover()
		_ = errors.Join(l.index.Close(), engine.Close(), lock.Flock.Close())
	}()
	return do(faulty)
}

// exported opens the graph, checks it and returns what it exports.
func exported(t *testing.T, dir string) string {
	t.Helper()
	l, err := Open(t.Context(), dir, Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	report, err := l.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Faults {
		t.Error(f)
	}
	var b bytes.Buffer
	if err := l.Export(t.Context(), &b, NQuads); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// copyFolder copies a graph that nobody has open.
func copyFolder(t *testing.T, from, to string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}

// A Put or Remove that ends at any step leaves the graph as it was or as it was
// to be, and may be done again.
func TestInterrupted(t *testing.T) {
	changed := sample.Wire()
	changed.Article.Section = "Ports"
	changed.Attributions, changed.Claims = changed.Attributions[:1], changed.Claims[:1]
	put := func(xs ...*schema.Extraction) func(*Library) error {
		return func(l *Library) error { _, err := l.Put(context.Background(), xs...); return err }
	}
	tests := []struct {
		name string
		do   func(*Library) error
	}{
		{"put new", put(sample.Denial())},
		{"put changed", put(changed)},
		{"put both", put(changed, sample.Denial())},
		{"remove", func(l *Library) error {
			_, err := l.Remove(context.Background(), sample.Wire().Article.ID)
			if errors.Is(err, ErrNotFound) { // it was finished at the next Open
				return nil
			}
			return err
		}},
	}
	for _, test := range tests {
		old := filepath.Join(t.TempDir(), "old")
		if err := crash(t, old, fault{}, put(sample.Wire(), sample.Broadcast())); err != nil {
			t.Fatal(err)
		}
		before := exported(t, old)
		new := filepath.Join(t.TempDir(), "new")
		copyFolder(t, old, new)
		if err := crash(t, new, fault{}, test.do); err != nil {
			t.Fatal(err)
		}
		after := exported(t, new)
		for _, f := range []fault{
			{at: 1}, {at: 1, after: true}, {at: 2}, {at: 2, after: true},
			{at: 1, crash: true}, {at: 1, after: true, crash: true}, {at: 2, crash: true}, {at: 2, after: true, crash: true},
		} {
			dir := filepath.Join(t.TempDir(), "graph")
			copyFolder(t, old, dir)
			err := crash(t, dir, f, test.do)
			if err != nil && !errors.Is(err, errFull) {
				t.Errorf("%s, %+v: %v", test.name, f, err)
			}
			got := exported(t, dir)
			if got != before && got != after {
				t.Errorf("%s, %+v: neither old nor new (-old +got):\n%s", test.name, f, cmp.Diff(before, got))
			}
			if err := crash(t, dir, fault{}, test.do); err != nil {
				t.Errorf("%s, %+v, again: %v", test.name, f, err)
			}
			if diff := cmp.Diff(after, exported(t, dir)); diff != "" {
				t.Errorf("%s, %+v, again (-want +got):\n%s", test.name, f, diff)
			}
		}
	}
}

// After a step that failed the same Library goes on: it brings the index in step
// first.
func TestGoesOnAfterError(t *testing.T) {
	changed := sample.Wire()
	changed.Article.Section = "Ports"
	for at := 1; at <= 2; at++ {
		dir := filepath.Join(t.TempDir(), "graph")
		err := crash(t, dir, fault{at: 2 + at}, func(l *Library) error {
			if _, err := l.Put(t.Context(), sample.Wire()); err != nil {
				return err
			}
			if _, err := l.Put(t.Context(), changed); !errors.Is(err, errFull) {
				t.Errorf("error %v", err)
			}
			_, err := l.Put(t.Context(), sample.Denial(), changed)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		want := filepath.Join(t.TempDir(), "want")
		if err := crash(t, want, fault{}, func(l *Library) error {
			_, err := l.Put(t.Context(), sample.Denial(), changed)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(exported(t, want), exported(t, dir)); diff != "" {
			t.Errorf("step %d (-want +got):\n%s", at, diff)
		}
	}
}
