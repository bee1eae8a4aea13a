package extract_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/importers/plain"
	"github.com/saidby/saidby/schema"
)

var update = flag.Bool("update", false, "rewrite the goldens and scores in testdata")

// loaded returns the extractor over the embedded weights.
var loaded = sync.OnceValues(extract.New)

func extractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// root returns the top of the checkout.
func root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if filepath.Dir(dir) == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
}

// shared returns a file of the folder that stands beside the checkout and not
// in it; the test is skipped where it is absent.
func shared(t testing.TB, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(root(t), "..", "shared", filepath.FromSlash(path)))
	if err != nil {
		t.Skipf("it is not beside the checkout: %v", err)
	}
	return raw
}

// read reads one article as importing it does.
func read(f format.Format, path string, raw []byte) (*schema.Article, error) {
	in := format.Input{Path: path, Reader: bytes.NewReader(raw), Size: int64(len(raw))}
	for d, err := range f.Read(context.Background(), in) {
		return d.Article, err
	}
	return nil, format.ErrNoArticle
}

// page is an article of testdata.
type page struct {
	name    string
	raw     []byte
	article *schema.Article
}

// pages reads the files of testdata that match a pattern, in order, without
// those that hold no article.
func pages(t testing.TB, f format.Format, pattern string) []page {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(root(t), "testdata", filepath.FromSlash(pattern)))
	if err != nil {
		t.Fatal(err)
	}
	var out []page
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		a, err := read(f, name, raw)
		if errors.Is(err, format.ErrNoArticle) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, page{strings.TrimSuffix(name, filepath.Ext(name)), raw, a})
	}
	if len(out) < 10 {
		t.Fatalf("%d articles match %s", len(out), pattern)
	}
	return out
}

// articles are those of testdata/articles.
func articles(t testing.TB) []page {
	t.Helper()
	return pages(t, plain.New(), "articles/*.txt")
}

// everything are all articles of testdata, the web pages among them.
func everything(t testing.TB) []page {
	t.Helper()
	return append(articles(t), pages(t, html.New(), "pages/*.html")...)
}

// marked returns what a reader found in an article of testdata/articles.
func marked(t testing.TB, p page) *gold.Reading {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(root(t), "testdata", "articles", p.name+".gold"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := gold.ParseReading(p.article, bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%s: %v", p.name, err)
	}
	return r
}

// golden compares with a file of testdata, or rewrites it.
func golden(t *testing.T, path, got string) {
	t.Helper()
	path = filepath.Join(root(t), "testdata", filepath.FromSlash(path))
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s; if for the better, run with -update (-want +got):\n%s", filepath.Base(path), d)
	}
}

// TestGolden shows all that is extracted from each article, in the form of its
// gold. What is wrong in a golden is known to be wrong: TestArticles counts it.
func TestGolden(t *testing.T) {
	x := extractor(t)
	for _, p := range articles(t) {
		t.Run(p.name, func(t *testing.T) {
			golden(t, "articles/"+p.name+".golden", gold.ReadingOf(x.Extract(p.article)).Format(p.article.Text))
		})
	}
}
