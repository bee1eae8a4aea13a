package pebble_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/ordered/orderedtest"
	"github.com/saidby/saidby/graph/quadstore/pebble"
)

func TestEngine(t *testing.T) {
	orderedtest.Run(t, func(t testing.TB, place string) ordered.Engine { return open(t, place, pebble.Options{}) })
}

func open(t testing.TB, dir string, o pebble.Options) *pebble.Engine {
	t.Helper()
	e, err := pebble.Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func shut(t testing.TB, e *pebble.Engine) {
	t.Helper()
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
}

func set(t testing.TB, e *pebble.Engine, key, value string) {
	t.Helper()
	if err := e.Update(t.Context(), func(tx ordered.Tx) error { tx.Set([]byte(key), []byte(value)); return nil }); err != nil {
		t.Fatal(err)
	}
}

func get(t testing.TB, e ordered.Reader, key string) string {
	t.Helper()
	vs, err := e.Get(t.Context(), []byte(key))
	if err != nil {
		t.Fatal(err)
	}
	return string(vs[0])
}

// files describes what is in a folder.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil {
			found[path] = info.ModTime().String() + " " + info.Mode().String()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// Reading leaves no trace, whether the store was closed or not.
func TestReadOnly(t *testing.T) {
	closed := t.TempDir()
	e := open(t, closed, pebble.Options{})
	set(t, e, "a", "1")
	if err := os.Remove(filepath.Join(closed, "LOCK")); err != nil {
		t.Fatal(err)
	}
	left := filepath.Join(t.TempDir(), "left")
	if err := os.CopyFS(left, os.DirFS(closed)); err != nil { // as if the process had ended here
		t.Fatal(err)
	}
	shut(t, e)
	for _, dir := range []string{closed, left} {
		before := files(t, dir)
		r := open(t, dir, pebble.Options{ReadOnly: true})
		again := open(t, dir, pebble.Options{ReadOnly: true})
		if v := get(t, r, "a") + get(t, again, "a"); v != "11" {
			t.Errorf("read %q", v)
		}
		if err := r.Update(t.Context(), func(ordered.Tx) error { return nil }); !errors.Is(err, ordered.ErrReadOnly) {
			t.Errorf("update: %v", err)
		}
		shut(t, r)
		shut(t, again)
		if diff := cmp.Diff(before, files(t, dir)); diff != "" {
			t.Errorf("(-before +after):\n%s", diff)
		}
	}
	for _, dir := range []string{filepath.Join(closed, "none"), t.TempDir()} {
		if _, err := pebble.Open(dir, pebble.Options{ReadOnly: true}); !errors.Is(err, pebble.ErrNoStore) {
			t.Errorf("%v", err)
		}
	}
	if _, err := os.Stat(filepath.Join(closed, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder was made to be read: %v", err)
	}
}

// A folder has one writer.
func TestLocked(t *testing.T) {
	dir := t.TempDir()
	e := open(t, dir, pebble.Options{})
	if _, err := pebble.Open(dir, pebble.Options{}); !errors.Is(err, pebble.ErrLocked) {
		t.Errorf("twice in a process: %v", err)
	}
	shut(t, e)
	writer := start(t, "write", dir)
	if !writer.out.Scan() {
		t.Fatal(writer.out.Err())
	}
	if _, err := pebble.Open(dir, pebble.Options{}); !errors.Is(err, pebble.ErrLocked) {
		t.Errorf("while another process writes: %v", err)
	}
	writer.kill(t)
	e = open(t, dir, pebble.Options{})
	whole(t, e)
	shut(t, e)
}

// After Close the log holds nothing, and there is one only.
func TestCloseLeavesNoLog(t *testing.T) {
	dir := t.TempDir()
	for range 2 {
		e := open(t, dir, pebble.Options{})
		for i := range 40 {
			set(t, e, string(rune('a'+i)), string(make([]byte, 1<<20)))
		}
		shut(t, e)
		logs, err := filepath.Glob(filepath.Join(dir, "*.log"))
		if err != nil || len(logs) != 1 {
			t.Fatalf("logs %v, %v", logs, err)
		}
		info, err := os.Stat(logs[0])
		if err != nil || info.Size() > 100 {
			t.Errorf("the log has %d bytes, %v", info.Size(), err)
		}
	}
}

// What is too large is refused, and nothing of its change is made.
func TestSize(t *testing.T) {
	e := open(t, t.TempDir(), pebble.Options{})
	for _, key := range [][]byte{{}, make([]byte, ordered.LongestKey+1)} {
		err := e.Update(t.Context(), func(tx ordered.Tx) error {
			tx.Set([]byte("a"), nil)
			tx.Set(key, nil)
			tx.Set([]byte("b"), nil)
			return nil
		})
		if !errors.Is(err, ordered.ErrSize) {
			t.Errorf("a key of %d bytes: %v", len(key), err)
		}
	}
	vs, err := e.Get(t.Context(), []byte("a"), []byte("b"))
	if err != nil || vs[0] != nil || vs[1] != nil {
		t.Errorf("got %q, %v", vs, err)
	}
	shut(t, e)
}
