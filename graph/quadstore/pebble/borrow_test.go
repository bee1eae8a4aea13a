package pebble_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
)

// While another process writes without a pause, every picture is one moment of
// its history, and none that was over when it was asked for.
func TestBorrow(t *testing.T) {
	const pictures = 20
	dir := filepath.Join(t.TempDir(), "store")
	into := filepath.Join(t.TempDir(), "reading")
	writer := start(t, "write", dir)
	defer writer.kill(t)
	var acknowledged atomic.Uint64
	first := make(chan struct{})
	var listening sync.WaitGroup
	defer func() {
		_ = writer.Process.Kill()
		listening.Wait()
	}()
	listening.Go(func() {
		for writer.out.Scan() {
			n, err := strconv.ParseUint(writer.out.Text(), 10, 64)
			if err == nil && acknowledged.Swap(n) == 0 {
				close(first)
			}
		}
	})
	<-first
	before := uint64(0)
	moments := 0
	for i := range pictures {
		want := acknowledged.Load()
		e, err := pebble.Borrow(t.Context(), dir, into)
		if err != nil {
			t.Fatalf("picture %d: %v", i, err)
		}
		n := whole(t, e)
		if n < want {
			t.Fatalf("picture %d shows %d, %d was acknowledged", i, n, want)
		}
		if n != before {
			moments++
		}
		before = n
		if again := whole(t, e); again != n {
			t.Fatalf("picture %d shows %d and then %d", i, n, again)
		}
		if err := e.Update(t.Context(), func(ordered.Tx) error { return nil }); !errors.Is(err, ordered.ErrReadOnly) {
			t.Errorf("update: %v", err)
		}
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d moments of %d, the last %d", moments, pictures, before)
	if moments < 2 {
		t.Error("the writer stood still, so that the test shows nothing")
	}
	if left := folders(t, into); len(left) != 0 {
		t.Errorf("pictures are left behind: %v", left)
	}
}

func folders(t *testing.T, dir string) []string {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(dir, "picture-*"))
	if err != nil {
		t.Fatal(err)
	}
	return left
}

// The picture of a reader that was killed goes with the next; those that are in
// use stay.
func TestBorrowSweeps(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "store")
	e := open(t, dir, pebble.Options{})
	set(t, e, "a", "1")
	killed, reading := start(t, "borrow", dir), start(t, "borrow", dir)
	for _, p := range []*process{killed, reading} {
		if !p.out.Scan() || p.out.Text() != "borrowed" {
			t.Fatalf("%q, %v", p.out.Text(), p.out.Err())
		}
	}
	defer reading.kill(t)
	if n := len(folders(t, dir+".reading")); n != 2 {
		t.Fatalf("%d pictures of two readers", n)
	}
	killed.kill(t)
	b, err := pebble.Borrow(t.Context(), dir, dir+".reading")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(folders(t, dir+".reading")); n != 2 {
		t.Errorf("%d pictures, want that of the reader and one's own", n)
	}
	shut(t, b)
	if n := len(folders(t, dir+".reading")); n != 1 {
		t.Errorf("%d pictures, want that of the reader", n)
	}
	shut(t, e)
}

// A picture outlives what the writer does to the store, also the end of the store.
func TestBorrowOutlives(t *testing.T) {
	dir, into := filepath.Join(t.TempDir(), "store"), t.TempDir()
	e := open(t, dir, pebble.Options{})
	for i := range 1000 {
		set(t, e, fmt.Sprint("key", i), "old")
	}
	b, err := pebble.Borrow(t.Context(), dir, into)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 1000 {
		set(t, e, fmt.Sprint("key", i), "new")
	}
	shut(t, e)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	n := 0
	for p, err := range b.Scan(t.Context(), ordered.Range{}) {
		if err != nil || string(p.Value) != "old" {
			t.Fatalf("%q is %q, %v", p.Key, p.Value, err)
		}
		n++
	}
	if n != 1000 {
		t.Errorf("%d pairs", n)
	}
	shut(t, b)
}

func TestBorrowNothing(t *testing.T) {
	into := t.TempDir()
	for _, dir := range []string{filepath.Join(t.TempDir(), "none"), t.TempDir()} {
		if _, err := pebble.Borrow(t.Context(), dir, into); !errors.Is(err, pebble.ErrNoStore) {
			t.Errorf("%v", err)
		}
	}
	if left := folders(t, into); len(left) != 0 {
		t.Errorf("pictures are left behind: %v", left)
	}
}
