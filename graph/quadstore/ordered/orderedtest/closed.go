package orderedtest

import (
	"errors"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// After Close there is nothing to be had, and a second Close does nothing.
func testClosed(t *testing.T, open Opener) {
	place := t.TempDir()
	e := open(t, place)
	set(t, e, pair{"a", "1"})
	s, err := e.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	refuses(t, "snapshot", s)
	shut(t, e)
	shut(t, e)
	refuses(t, "engine", e)
	if _, err := e.Snapshot(t.Context()); !errors.Is(err, ordered.ErrClosed) {
		t.Errorf("snapshot: %v", err)
	}
	if _, err := e.Size(t.Context()); !errors.Is(err, ordered.ErrClosed) {
		t.Errorf("size: %v", err)
	}
	err = e.Update(t.Context(), func(tx ordered.Tx) error { tx.Set([]byte("a"), []byte("2")); return nil })
	if !errors.Is(err, ordered.ErrClosed) {
		t.Errorf("update: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Errorf("close a snapshot again: %v", err)
	}
	e = open(t, place)
	holds(t, e, pair{"a", "1"})
	shut(t, e)
}

// refuses checks that a reader says that it is closed.
func refuses(t *testing.T, name string, r ordered.Reader) {
	t.Helper()
	if _, err := r.Get(t.Context(), []byte("a")); !errors.Is(err, ordered.ErrClosed) {
		t.Errorf("%s: get: %v", name, err)
	}
	if err := lastError(r.Scan(t.Context(), ordered.Range{})); !errors.Is(err, ordered.ErrClosed) {
		t.Errorf("%s: scan: %v", name, err)
	}
	if _, err := r.Estimate(t.Context(), ordered.Range{}); !errors.Is(err, ordered.ErrClosed) {
		t.Errorf("%s: estimate: %v", name, err)
	}
}

// Close within a loop over an answer comes back. The answer then ends as if
// nothing had happened, or earlier with ErrClosed, and what it gives is right.
func testCloseWithinScan(t *testing.T, open Opener) {
	place := t.TempDir()
	e := open(t, place)
	insertLong(t, e)
	n := 0
	var last error
	for p, err := range e.Scan(t.Context(), ordered.Prefix([]byte("long/"))) {
		if last = err; err != nil {
			continue
		}
		if string(p.Key) != longKey(n) {
			t.Fatalf("pair %d is %q", n, p.Key)
		}
		if n++; n == 10 {
			shut(t, e)
			refuses(t, "engine", e)
		}
	}
	if last == nil && n != long || last != nil && !errors.Is(last, ordered.ErrClosed) {
		t.Errorf("%d pairs, then %v", n, last)
	}
	shut(t, e)
	e = open(t, place)
	if got := len(scan(t, e, ordered.Prefix([]byte("long/")))); got != long {
		t.Errorf("%d pairs when opened again", got)
	}
	shut(t, e)
}

// Close comes back although a snapshot is open, which then answers rightly or
// with ErrClosed, and can be closed.
func testCloseUnderSnapshot(t *testing.T, open Opener) {
	place := t.TempDir()
	e := open(t, place)
	set(t, e, pair{"a", "1"})
	s, err := e.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	set(t, e, pair{"a", "2"})
	shut(t, e)
	vs, err := s.Get(t.Context(), []byte("a"))
	if err == nil && string(vs[0]) != "1" || err != nil && !errors.Is(err, ordered.ErrClosed) {
		t.Errorf("get: %q, %v", vs, err)
	}
	if err := s.Close(); err != nil {
		t.Errorf("close the snapshot: %v", err)
	}
	e = open(t, place)
	holds(t, e, pair{"a", "2"})
	shut(t, e)
}
