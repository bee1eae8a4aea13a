package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/export"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// articles returns extractions as a graph hands them over, quads in any order.
func articles(t testing.TB, xs ...*schema.Extraction) iter.Seq2[export.Article, error] {
	t.Helper()
	var list []export.Article
	for _, x := range xs {
		qs, err := quads.Encode(x)
		if err != nil {
			t.Fatal(err)
		}
		slices.Reverse(qs)
		list = append(list, export.Article{ID: x.Article.ID, Quads: qs})
	}
	return func(yield func(export.Article, error) bool) {
		for _, a := range list {
			if !yield(a, nil) {
				return
			}
		}
	}
}

func TestGolden(t *testing.T) {
	x := sample.Copy(sample.Broadcast().Article.ID)
	for name, write := range map[string]func(*bytes.Buffer) error{
		"copy.nq":    func(b *bytes.Buffer) error { return export.NQuads(b, articles(t, x)) },
		"copy.jsonl": func(b *bytes.Buffer) error { return export.JSONLines(b, articles(t, x)) },
	} {
		var got bytes.Buffer
		if err := write(&got); err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", name)
		if *update {
			if err := os.MkdirAll("testdata", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Lines of an article are sorted, and say nothing of the reading.
func TestNQuads(t *testing.T) {
	var b bytes.Buffer
	if err := export.NQuads(&b, articles(t, sample.Wire())); err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(b.String(), "\n"), "\n")
	if !slices.IsSorted(lines) || len(lines) < 50 {
		t.Errorf("%d lines, sorted: %v", len(lines), slices.IsSorted(lines))
	}
	for _, line := range lines {
		if strings.Contains(line, "reading:") || strings.Contains(line, "index:") || strings.Contains(line, "wire.txt") {
			t.Errorf("exported %s", line)
		}
	}
}

// Offsets count code points: the text under them is the quote.
func TestJSONLinesOffsets(t *testing.T) {
	var b bytes.Buffer
	if err := export.JSONLines(&b, articles(t, sample.Newsroom()...)); err != nil {
		t.Fatal(err)
	}
	checked := 0
	for line := range strings.Lines(b.String()) {
		var r export.Record
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&r); err != nil {
			t.Fatal(err)
		}
		runes := []rune(r.Text)
		check := func(e *export.Evidence) {
			if e == nil {
				return
			}
			var pieces []string
			for _, s := range e.Spans {
				pieces = append(pieces, string(runes[s.Start:s.End]))
			}
			if got := strings.Join(pieces, " … "); got != e.Quote {
				t.Errorf("%v hold %q, the quote is %q", e.Spans, got, e.Quote)
			}
			checked++
		}
		for _, a := range r.Attributions {
			check(a.Source)
			check(a.Cue)
			check(a.Content)
		}
		for _, bl := range r.Blames {
			check(bl.Blamed)
			check(bl.Event)
		}
		for _, n := range r.Notices {
			check(n.Evidence)
		}
	}
	if checked < 50 {
		t.Errorf("only %d pieces of evidence", checked)
	}
}

func TestErrorsAreReturned(t *testing.T) {
	failed := errors.New("failed")
	for name, err := range map[string]error{
		"nq": export.NQuads(&bytes.Buffer{}, func(yield func(export.Article, error) bool) { yield(export.Article{}, failed) }),
		"jsonl": export.JSONLines(&bytes.Buffer{}, func(yield func(export.Article, error) bool) {
			yield(export.Article{}, failed)
		}),
		"nq to a full disk":    export.NQuads(full{failed}, articles(t, sample.Wire())),
		"jsonl to a full disk": export.JSONLines(full{failed}, articles(t, sample.Wire())),
	} {
		if !errors.Is(err, failed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	broken := func(yield func(export.Article, error) bool) { yield(export.Article{}, nil) }
	if err := export.JSONLines(&bytes.Buffer{}, broken); !errors.Is(err, quads.ErrMalformed) {
		t.Errorf("broken article: %v", err)
	}
}

type full struct{ err error }

func (f full) Write([]byte) (int, error) { return 0, f.err }
