package search_test

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// filled makes an index of many pages and returns its path.
func filled(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "search.db")
	x, err := search.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	var sets []search.Set
	for n := range 200 {
		sets = append(sets, generation(n, n))
	}
	if err := put(t.Context(), x, sets...); err != nil {
		t.Fatal(err)
	}
	if err := x.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// use opens the index and does everything with it that reads.
func use(t *testing.T, path string) error {
	t.Helper()
	x, err := search.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = x.Close() }()
	q, err := search.Parse("text -(article1 OR kind:article)")
	if err != nil {
		t.Fatal(err)
	}
	_, searchErr := x.Search(t.Context(), q, 0)
	_, similarErr := x.Similar(t.Context(), "a longer text", schema.ClaimNode, 0)
	var digestErr error
	for _, err := range x.Digests(t.Context()) {
		digestErr = errors.Join(digestErr, err)
	}
	return errors.Join(searchErr, similarErr, digestErr, x.Check(t.Context()))
}

func TestDamage(t *testing.T) {
	edit := func(change func(b []byte) []byte) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, change(b), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	run := func(statement string) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			db, err := sql.Open("sqlite", path)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := db.Exec(statement); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, damage := range map[string]func(*testing.T, string){
		"another kind of file": edit(func([]byte) []byte { return bytes.Repeat([]byte("a text\n"), 1000) }),
		"cut off":              edit(func(b []byte) []byte { return b[:len(b)/2] }),
		"first page only":      edit(func(b []byte) []byte { return b[:4096] }),
		"zeros inside":         edit(func(b []byte) []byte { clear(b[len(b)/3 : 2*len(b)/3]); return b }),
		"ones inside": edit(func(b []byte) []byte {
			for i := 3 * 4096; i < len(b)-4096; i++ {
				b[i] = 0xff
			}
			return b
		}),
		"another version":     run("PRAGMA user_version = 77"),
		"another application": run("PRAGMA application_id = 77"),
		"a table missing":     run("DROP TABLE documents"),
		"terms missing":       run("DELETE FROM terms_data WHERE id > 10"),
	} {
		t.Run(name, func(t *testing.T) {
			path := filled(t)
			if err := use(t, path); err != nil {
				t.Fatalf("before any damage: %v", err)
			}
			damage(t, path)
			err := use(t, path)
			if !errors.Is(err, search.ErrCorrupt) {
				t.Fatalf("%v, want ErrCorrupt", err)
			}
			if err := search.Discard(path); err != nil {
				t.Fatal(err)
			}
			if err := use(t, path); err != nil {
				t.Errorf("after Discard: %v", err)
			}
		})
	}
}

func TestDiscard(t *testing.T) {
	path := filled(t)
	for _, suffix := range []string{"-journal", "-wal", "-shm"} {
		if err := os.WriteFile(path+suffix, []byte("left over"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if err := search.Discard(path); err != nil {
			t.Fatal(err)
		}
		if left, err := filepath.Glob(path + "*"); err != nil || len(left) != 0 {
			t.Fatalf("Discard leaves %v, %v", left, err)
		}
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"plain", "with blank", "a?b=c&d", "50%41", "a#b", "ü’”", ":memory:", "file:x", "a'b"} {
		path := filepath.Join(dir, name)
		for range 2 { // made, then opened
			if err := use(t, path); err != nil {
				t.Errorf("Open(%q): %v", name, err)
			}
		}
		if info, err := os.Stat(path); err != nil || info.Size() == 0 {
			t.Errorf("Open(%q) makes no file of that name: %v", name, err)
		}
	}
	empty := filepath.Join(dir, "empty")
	if err := os.WriteFile(empty, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := use(t, empty); err != nil {
		t.Errorf("Open of an empty file: %v", err)
	}
	for _, path := range []string{dir, filepath.Join(dir, "no", "folder"), filepath.Join(dir, "nul\x00")} {
		if err := use(t, path); err == nil || errors.Is(err, search.ErrCorrupt) {
			t.Errorf("Open(%q) = %v, want an error other than ErrCorrupt", path, err)
		}
	}
}

func TestClosed(t *testing.T) {
	x := open(t)
	for range 2 {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	}
	q := search.Query{Root: search.Match{Words: []string{"iran"}}}
	if _, err := x.Search(t.Context(), q, 1); err == nil || errors.Is(err, search.ErrCorrupt) {
		t.Errorf("Search of a closed index: %v", err)
	}
}

// TestFull fills the disk, as far as SQLite can tell: the file may grow no more.
func TestFull(t *testing.T) {
	path := filled(t)
	x, err := search.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = x.Close() }()
	if err := search.LimitPages(x, 20); err != nil {
		t.Fatal(err)
	}
	before := find(t, x, "text")
	var sets []search.Set
	for n := range 2000 {
		sets = append(sets, generation(n, 1004))
	}
	if err := put(t.Context(), x, sets...); !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("Update on a full disk: %v, want ENOSPC", err)
	}
	if got := find(t, x, "text"); got != before {
		t.Errorf("there were %d documents, there are %d", before, got)
	}
	if err := x.Check(t.Context()); err != nil {
		t.Error(err)
	}
	if got := find(t, x, fmt.Sprint("generation", 199)); got != 4 {
		t.Errorf("generation199 is found %d times, want 4", got)
	}
}
