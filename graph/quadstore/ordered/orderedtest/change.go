package orderedtest

import (
	"context"
	"errors"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

func testEmpty(t *testing.T, open Opener) {
	place := t.TempDir()
	for range 2 {
		e := open(t, place)
		holds(t, e)
		if got := scan(t, e, ordered.Prefix([]byte("a")), ordered.Range{From: []byte("b"), Limit: 3}); len(got) != 0 {
			t.Errorf("found %q", got)
		}
		if v, ok := value(t, e, "a"); ok {
			t.Errorf("a is %q", v)
		}
		if n, err := e.Estimate(t.Context(), ordered.Range{}); err != nil || n < 0 {
			t.Errorf("estimate %d, %v", n, err)
		}
		if n, err := e.Size(t.Context()); err != nil || n < 0 {
			t.Errorf("size %d, %v", n, err)
		}
		update(t, e, func(ordered.Tx) {})
		update(t, e, func(tx ordered.Tx) { tx.Delete([]byte("a")) })
		shut(t, e)
	}
}

// What was done is there at once, and after the engine was opened anew.
func testChange(t *testing.T, open Opener) {
	place := t.TempDir()
	steps := []struct {
		do   func(ordered.Tx)
		want []pair
	}{
		{func(tx ordered.Tx) { tx.Insert([]byte("b"), []byte("1")); tx.Insert([]byte("a"), []byte("2")) }, []pair{{"a", "2"}, {"b", "1"}}},
		{func(tx ordered.Tx) { tx.Set([]byte("a"), []byte("3")); tx.Set([]byte("c"), []byte("4")) }, []pair{{"a", "3"}, {"b", "1"}, {"c", "4"}}},
		{func(tx ordered.Tx) { tx.Delete([]byte("b")); tx.Delete([]byte("none")) }, []pair{{"a", "3"}, {"c", "4"}}},
		{func(tx ordered.Tx) {
			tx.Insert([]byte("b"), []byte("5"))
			tx.Delete([]byte("c"))
			tx.Set([]byte("a"), []byte("6"))
		}, []pair{{"a", "6"}, {"b", "5"}}},
		{func(tx ordered.Tx) { tx.Delete([]byte("a")); tx.Delete([]byte("b")) }, nil},
		{func(tx ordered.Tx) { tx.Insert([]byte("a"), []byte("7")) }, []pair{{"a", "7"}}},
	}
	for i, step := range steps {
		e := open(t, place)
		update(t, e, step.do)
		holds(t, e, step.want...)
		shut(t, e)
		e = open(t, place)
		holds(t, e, step.want...)
		shut(t, e)
		if t.Failed() {
			t.Fatalf("in step %d", i)
		}
	}
}

func testLastCall(t *testing.T, open Opener) {
	e := opened(t, open)
	set(t, e, pair{"old1", "0"}, pair{"old2", "0"}, pair{"old3", "0"})
	one, two := []byte("1"), []byte("2")
	update(t, e, func(tx ordered.Tx) {
		tx.Set([]byte("old1"), one)
		tx.Set([]byte("old1"), two)
		tx.Set([]byte("old2"), one)
		tx.Delete([]byte("old2"))
		tx.Delete([]byte("old3"))
		tx.Set([]byte("old3"), two)
		tx.Insert([]byte("new1"), one)
		tx.Set([]byte("new1"), two)
		tx.Insert([]byte("new2"), one)
		tx.Delete([]byte("new2"))
		tx.Set([]byte("new3"), one)
		tx.Delete([]byte("new3"))
		tx.Set([]byte("new3"), two)
		tx.Delete([]byte("new4"))
		tx.Insert([]byte("new4"), two)
	})
	holds(t, e, pair{"old1", "2"}, pair{"old3", "2"}, pair{"new1", "2"}, pair{"new3", "2"}, pair{"new4", "2"})
}

// What a transaction reads is as it was before the change.
func testBeforeTheChange(t *testing.T, open Opener) {
	e := opened(t, open)
	set(t, e, pair{"a", "1"}, pair{"b", "2"})
	update(t, e, func(tx ordered.Tx) {
		tx.Set([]byte("a"), []byte("3"))
		tx.Delete([]byte("b"))
		tx.Insert([]byte("c"), []byte("4"))
		holds(t, tx, pair{"a", "1"}, pair{"b", "2"})
		holds(t, e, pair{"a", "1"}, pair{"b", "2"}) // nor is it seen from outside
		if v, ok := value(t, tx, "c"); ok {
			t.Errorf("c is %q", v)
		}
		if n, err := tx.Estimate(t.Context(), ordered.Range{}); err != nil || n < 1 {
			t.Errorf("estimate %d, %v", n, err)
		}
	})
	holds(t, e, pair{"a", "3"}, pair{"c", "4"})
}

func testEmptyValue(t *testing.T, open Opener) {
	e := opened(t, open)
	update(t, e, func(tx ordered.Tx) {
		tx.Set([]byte("set"), []byte{})
		tx.Set([]byte("set nil"), nil)
		tx.Insert([]byte("insert"), []byte{})
		tx.Insert([]byte("insert nil"), nil)
	})
	holds(t, e, pair{"insert", ""}, pair{"insert nil", ""}, pair{"set", ""}, pair{"set nil", ""})
	vs, err := e.Get(t.Context(), []byte("none"))
	if err != nil || len(vs) != 1 || vs[0] != nil {
		t.Errorf("a key that is not there has %q, %v", vs, err)
	}
}

// The bytes given to a transaction are the caller's again when it has ended, and
// those that Get gives are the caller's.
func testWhoseBytes(t *testing.T, open Opener) {
	e := opened(t, open)
	key, v := []byte("key"), []byte("value")
	update(t, e, func(tx ordered.Tx) { tx.Set(key, v) })
	copy(key, "yek")
	copy(v, "eulav")
	holds(t, e, pair{"key", "value"})
	first, err := e.Get(t.Context(), []byte("key"), []byte("key"))
	if err != nil {
		t.Fatal(err)
	}
	copy(first[0], "eulav")
	if got := string(first[1]); got != "value" {
		t.Errorf("two values share their bytes: %q", got)
	}
	holds(t, e, pair{"key", "value"})
}

// A change that was given up leaves nothing, and the next one is made.
func testFailedUpdate(t *testing.T, open Opener) {
	place := t.TempDir()
	e := open(t, place)
	set(t, e, pair{"a", "1"})
	why := errors.New("second thoughts")
	err := e.Update(t.Context(), func(tx ordered.Tx) error {
		tx.Set([]byte("a"), []byte("2"))
		tx.Insert([]byte("b"), []byte("2"))
		return why
	})
	if !errors.Is(err, why) {
		t.Errorf("update: %v", err)
	}
	holds(t, e, pair{"a", "1"})
	set(t, e, pair{"c", "3"})
	shut(t, e)
	e = open(t, place)
	holds(t, e, pair{"a", "1"}, pair{"c", "3"})
	shut(t, e)
}

// Nothing is asked or done for a caller who has gone.
func testCancelled(t *testing.T, open Opener) {
	e := opened(t, open)
	set(t, e, pair{"a", "1"})
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	tests := map[string]func() error{
		"get":      func() error { _, err := e.Get(gone, []byte("a")); return err },
		"scan":     func() error { return lastError(e.Scan(gone, ordered.Range{})) },
		"estimate": func() error { _, err := e.Estimate(gone, ordered.Range{}); return err },
		"size":     func() error { _, err := e.Size(gone); return err },
		"snapshot": func() error { _, err := e.Snapshot(gone); return err },
		"update": func() error {
			return e.Update(gone, func(tx ordered.Tx) error { tx.Set([]byte("a"), []byte("2")); return nil })
		},
	}
	for name, do := range tests {
		if err := do(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	err := e.Update(ctx, func(tx ordered.Tx) error {
		tx.Set([]byte("a"), []byte("2"))
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("update that is cancelled at its end: %v", err)
	}
	holds(t, e, pair{"a", "1"})
}
