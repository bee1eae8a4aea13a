package graph_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
)

// The folder holds what the package comment says, and no journal when nobody
// writes.
func TestFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	l := open(t, dir)
	put(t, l, sample.Newsroom()...)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if diff := cmp.Diff([]string{"format", "lock", "quads", "search.db"}, names); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	content, err := os.ReadFile(filepath.Join(dir, "format"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("{\"name\":\"saidby\",\"version\":1}\n", string(content)); diff != "" {
		t.Errorf("format (-want +got):\n%s", diff)
	}
}

// A text index that is gone or damaged is made anew when it is next needed.
func TestIndexIsMadeAnew(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	l := open(t, dir)
	put(t, l, sample.Newsroom()...)
	want, err := l.Search(t.Context(), "drones dawn", 0)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "search.db")
	for name, harm := range map[string]func() error{
		"gone":    func() error { return os.Remove(path) },
		"damaged": func() error { return os.WriteFile(path, slices.Repeat([]byte("no database "), 1000), 0o644) },
		"empty":   func() error { return os.Truncate(path, 0) },
	} {
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		if err := harm(); err != nil {
			t.Fatal(err)
		}
		l = open(t, dir)
		got, err := l.Search(t.Context(), "drones dawn", 0)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		sound(t, l)
	}
}

// A journal that cannot be read is an error, not a loss.
func TestJournalDamaged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	l := open(t, dir)
	put(t, l, sample.Wire())
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	journal := filepath.Join(dir, "journal")
	for _, content := range []string{"", "{", `{"articles":[{"id":"x"}]}`, `{"articles":[],"remove":[["AA==","","",""]]}`} {
		if err := os.WriteFile(journal, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		if l, err := graph.Open(t.Context(), dir, graph.Options{}); err == nil {
			t.Errorf("journal %q was taken", content)
			_ = l.Close()
		}
	}
	if err := os.Remove(journal); err != nil {
		t.Fatal(err)
	}
	sound(t, open(t, dir))
}
