package extract_test

import (
	"bytes"
	"context"
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
func read(t testing.TB, f format.Format, path string, raw []byte) *schema.Article {
	t.Helper()
	in := format.Input{Path: path, Reader: bytes.NewReader(raw), Size: int64(len(raw))}
	for d, err := range f.Read(context.Background(), in) {
		if err != nil {
			t.Fatal(err)
		}
		return d.Article
	}
	t.Fatalf("%s holds no article", path)
	return nil
}

// page is an article of testdata.
type page struct {
	name    string
	raw     []byte
	article *schema.Article
}

// pages reads the files of a folder of testdata, in order.
func pages(t testing.TB, f format.Format, pattern string) []page {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(root(t), "testdata", filepath.FromSlash(pattern)))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: %v, %v", pattern, paths, err)
	}
	var out []page
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		out = append(out, page{name, raw, read(t, f, filepath.Base(path), raw)})
	}
	return out
}

// articles are those of testdata/articles.
func articles(t testing.TB) []page { return pages(t, plain.New(), "articles/*.txt") }

// webPages are the pages of testdata/pages that hold an article.
func webPages(t testing.TB) []page {
	var out []page
	for _, path := range []string{"amp", "copy", "graph", "live", "opengraph", "permission", "saved", "wire"} {
		out = append(out, pages(t, html.New(), "pages/"+path+".html")...)
	}
	return out
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
