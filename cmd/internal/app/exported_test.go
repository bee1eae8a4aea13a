package app

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby/graph/export"
	"github.com/saidby/saidby/importers"
)

// inHouse returns the path of a file of the repository, wherever a command works.
func inHouse(t *testing.T, parts ...string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(append([]string{"..", "..", ".."}, parts...)...))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// An article that was read from an export has its line of that file for its
// source, and nothing of where it was read before.
func TestExportedSource(t *testing.T) {
	d := newDesk(t)
	d.must("import", inHouse(t, "cmd", "internal", "demo", "articles"))
	jsonl := d.must("export", "--to", "jsonl")
	file := filepath.Join(t.TempDir(), "graph.jsonl")
	if err := os.WriteFile(file, []byte(jsonl), 0o644); err != nil {
		t.Fatal(err)
	}
	n := 0
	for item := range exported(t.Context(), slices.Values([]string{file, "-"}), strings.NewReader(jsonl)) {
		if item.Err != nil {
			t.Fatal(item.Err)
		}
		s, path := item.Article.Source, file
		if n >= 6 {
			path = "-"
		}
		if s.Path != path || item.Path != path || s.Line != n%6+1 || item.Line != s.Line ||
			s.MediaType != export.MediaType || s.Importer != export.Importer || len(s.SHA256) != 64 {
			t.Errorf("article %d: %s:%d, source %+v", n, item.Path, item.Line, s)
		}
		n++
	}
	if n != 12 {
		t.Errorf("%d articles, want 12", n)
	}
}

// An import that waits for standard input can be interrupted, and what came
// before is there.
func TestExportedInterrupted(t *testing.T) {
	d := newDesk(t)
	d.must("import", inHouse(t, "cmd", "internal", "demo", "articles"))
	first, _, _ := strings.Cut(d.must("export", "--to", "jsonl"), "\n")
	in, out := io.Pipe()
	defer out.Close()
	go func() { _, _ = io.WriteString(out, first+"\n") }() // and then nothing, for ever
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var items []importers.Item
	for item := range ahead(ctx, exported(ctx, slices.Values([]string{"-"}), in)) {
		items = append(items, item)
		cancel()
	}
	if len(items) != 1 || items[0].Err != nil {
		t.Errorf("%v", items)
	}
}

// The articles written for this project, in all their manners, come through an
// export as they were, and so does what was found in them.
func TestExportedRoundTrip(t *testing.T) {
	first := newDesk(t)
	first.must("import", inHouse(t, "testdata", "articles"), inHouse(t, "testdata", "pages", "wire.html"))
	jsonl, nq := first.must("export", "--to", "jsonl"), first.must("export")
	if n := strings.Count(jsonl, "\n"); n < 20 {
		t.Fatalf("only %d articles", n)
	}
	second := newDesk(t)
	file := filepath.Join(second.dir, "graph.jsonl")
	if err := os.WriteFile(file, []byte(jsonl), 0o644); err != nil {
		t.Fatal(err)
	}
	second.must("import", "--as", "saidby", file)
	if got := second.must("export", "--to", "jsonl"); got != jsonl {
		t.Errorf("the export is another one: %s", firstDifference(jsonl, got))
	}
	if got := second.must("export"); got != nq {
		t.Errorf("the graph is another one: %s", firstDifference(nq, got))
	}
	second.must("verify")
}
