package html

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// addPages adds the test pages to a fuzz corpus.
func addPages(f *testing.F) {
	files, _ := filepath.Glob("../../testdata/pages/*.html")
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	for _, s := range []string{"", "<", "<p>x", "\xff\xfe<\x00p\x00>\x00", "<svg><p>x</svg>", "<table>a<tr>b", "<title>a</title><title>b</title>"} {
		f.Add([]byte(s))
	}
}

// FuzzRead: whatever the bytes, there is one result; an article obeys the
// schema, its text is clean, and its title is one line.
func FuzzRead(f *testing.F) {
	addPages(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		for doc, err := range New().Read(context.Background(), format.Input{Path: "fuzz", Reader: bytes.NewReader(raw)}) {
			if err != nil {
				var e *format.Error
				if !errors.As(err, &e) {
					t.Fatalf("error without a place: %v", err)
				}
				return
			}
			if err := doc.Article.Validate(); err != nil {
				t.Fatal(err)
			}
			if again, _ := text.Clean(doc.Article.Text); again != doc.Article.Text || doc.Article.Source.Origin != nil {
				t.Fatalf("the text is not clean: %q", doc.Article.Text)
			}
			if strings.ContainsAny(doc.Article.Title, "\r\n\t") {
				t.Fatalf("title of several lines: %q", doc.Article.Title)
			}
		}
	})
}

// FuzzPrune: of what is to go nothing remains, and what remains can be read as a
// tree.
func FuzzPrune(f *testing.F) {
	addPages(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		page, err := decode(raw)
		if err != nil {
			return
		}
		if !utf8.Valid(page) {
			t.Fatal("decoded page is not valid UTF-8")
		}
		once, err := prune(page)
		if err != nil {
			return
		}
		for z := html.NewTokenizer(bytes.NewReader(once.page)); z.Next() != html.ErrorToken; {
			switch token := z.Token(); token.Data {
			case "script", "style", "svg", "b", "form", "noscript":
				if token.Type == html.StartTagToken {
					t.Fatalf("<%s> is left in %q", token.Data, once.page)
				}
			}
		}
		if doc, err := html.Parse(bytes.NewReader(once.page)); err == nil {
			newTree(doc).find()
		}
	})
}

// FuzzLinked: reading and mending JSON-LD never fails, and what is whole is
// not harmed by mending.
func FuzzLinked(f *testing.F) {
	f.Add(`{"@type":"NewsArticle","headline":"A","author":[{"name":"B"},"C"],}`)
	f.Add(`<!-- {"@graph":[{"@id":"x"}]} -->`)
	f.Add("{\"headline\":\"a\nb\"}")
	f.Fuzz(func(t *testing.T, s string) {
		d := parseLinked([]script{{text: s}})
		for _, o := range d.objects {
			o.isArticle()
			o.text("headline")
			o.address("url")
			d.names(o["author"])
		}
		var whole any
		if json.Unmarshal([]byte(s), &whole) != nil || strings.ContainsAny(s, "<>/*") {
			return
		}
		var mended any
		if err := json.Unmarshal([]byte(mend(s)), &mended); err != nil {
			t.Fatalf("%q is mended to %q: %v", s, mend(s), err)
		}
	})
}
