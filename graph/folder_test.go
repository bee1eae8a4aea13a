package graph_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
)

// The folder holds what the package comment says, and nothing else when nobody
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
	if diff := cmp.Diff("{\"name\":\"saidby\",\"version\":6}\n", string(content)); diff != "" {
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

// Several who only ask may come upon a damaged index at once; what one of them left who
// was ended goes with the next who writes.
func TestIndexMadeAnewByReaders(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	l := open(t, dir)
	put(t, l, sample.Newsroom()...)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"search.db": strings.Repeat("no database ", 1000), "search.db.77": "unfinished"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var readers []*graph.Library
	for range 2 {
		r, err := graph.Open(t.Context(), dir, graph.Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		readers = append(readers, r)
	}
	for _, r := range readers {
		if found, err := r.Who(t.Context(), sample.Wire().Claims[0].Text, 1); err != nil || len(found) != 1 {
			t.Errorf("found %v, %v", found, err)
		}
		sound(t, r)
	}
	for _, r := range readers {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
	if err := open(t, dir).Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "search.db.*")); err != nil || len(left) > 0 {
		t.Errorf("left %q, %v", left, err)
	}
}

// Whoever only asks a graph whose index is gone, or that was left in the middle,
// gets a whole one too.
func TestSettledByQuestion(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	l := open(t, dir)
	put(t, l, sample.Newsroom()...)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for name, harm := range map[string]func() error{
		"index gone": func() error { return os.Remove(filepath.Join(dir, "search.db")) },
		"left in the middle": func() error {
			if err := os.Remove(filepath.Join(dir, "search.db")); err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(dir, "lock"), []byte(`{"pid":1,"command":"gone"}`), 0o644)
		},
	} {
		if err := harm(); err != nil {
			t.Fatal(err)
		}
		reader, err := graph.Open(t.Context(), dir, graph.Options{ReadOnly: true})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if found, err := reader.Who(t.Context(), sample.Wire().Claims[0].Text, 1); err != nil || len(found) != 1 {
			t.Errorf("%s: found %v, %v", name, found, err)
		}
		sound(t, reader)
		if err := reader.Close(); err != nil {
			t.Error(err)
		}
	}
}

// Many may read at once, also while somebody writes, and see one moment.
func TestReadWhileWriting(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	writer := open(t, dir)
	xs := sample.Newsroom()
	put(t, writer, xs[:2]...)
	ask := func() []*graph.Library {
		t.Helper()
		var readers []*graph.Library
		for range 2 {
			l, err := graph.Open(t.Context(), dir, graph.Options{ReadOnly: true})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = l.Close() })
			readers = append(readers, l)
		}
		return readers
	}
	during := ask()
	before := export(t, writer, graph.NQuads)
	put(t, writer, xs[2:]...)
	for _, l := range during {
		if diff := cmp.Diff(before, export(t, l, graph.NQuads)); diff != "" {
			t.Errorf("while it is written to (-want +got):\n%s", diff)
		}
		if _, err := l.Put(t.Context(), xs[4]); err == nil {
			t.Error("a reader wrote")
		}
	}
	after := export(t, writer, graph.NQuads)
	for _, l := range ask() {
		if diff := cmp.Diff(after, export(t, l, graph.NQuads)); diff != "" {
			t.Errorf("begun later (-want +got):\n%s", diff)
		}
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	for _, l := range ask() {
		if diff := cmp.Diff(after, export(t, l, graph.NQuads)); diff != "" {
			t.Errorf("when nobody writes (-want +got):\n%s", diff)
		}
		sound(t, l)
	}
	if _, err := graph.Open(t.Context(), dir, graph.Options{Wait: -1}); !errors.Is(err, graph.ErrLocked) {
		t.Errorf("to write while somebody reads: %v", err)
	}
}
