package html_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// pages is where the test pages lie, from this package's folder.
const pages = "../../testdata/pages"

// TestPages reads every page and compares what came of it with its golden file.
func TestPages(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(pages, "*.html"))
	if err != nil || len(files) < 12 {
		t.Fatalf("found %d pages, %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".html")
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := describe(read(t, filepath.Base(file), raw, format.Defaults{}))
			golden := filepath.Join(pages, name+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// read reads one page and checks what holds of every article.
func read(t testing.TB, path string, raw []byte, d format.Defaults) (format.Document, error) {
	t.Helper()
	var doc format.Document
	var err error
	n := 0
	for doc, err = range html.New().Read(context.Background(), format.Input{Path: path, Reader: bytes.NewReader(raw), Size: int64(len(raw)), Defaults: d}) {
		n++
	}
	if n != 1 {
		t.Fatalf("%d results for one page", n)
	}
	if err == nil {
		if err := doc.Article.Validate(); err != nil {
			t.Fatalf("invalid article: %v", err)
		}
	}
	return doc, err
}

// describe writes an article, or the error in its place, as the goldens have it.
func describe(doc format.Document, err error) string {
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%-12s %s\n", name+":", value)
		}
	}
	a := doc.Article
	field("title", a.Title)
	field("authors", strings.Join(a.Authors, " | "))
	field("published", a.Published.EDTF())
	field("modified", a.Modified.EDTF())
	if a.Publication != nil {
		field("publication", a.Publication.Name+" <"+a.Publication.Domain+">")
	}
	field("url", a.URL)
	field("canonical", a.Canonical)
	field("language", a.Language)
	field("section", a.Section)
	for _, c := range a.Credits {
		field("credit", c.Tag+": "+c.Value)
	}
	for _, n := range doc.Notes {
		field("note", n.Message)
	}
	return b.String() + "\n" + a.Text + "\n"
}

// TestForeignCanonical shows what keeps a reprint from melting into its original.
func TestForeignCanonical(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(pages, "copy.html"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := read(t, "copy.html", raw, format.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	original := schema.Article{URL: doc.Article.Canonical}
	if doc.Article.ID == schema.ArticleID(&original) {
		t.Errorf("the copy has the id of its original, %s", doc.Article.Canonical)
	}
}
