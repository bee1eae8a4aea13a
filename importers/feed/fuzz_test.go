package feed_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/feed"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// FuzzRead: whatever the bytes, articles obey the schema and come in the order
// of their entries, every entry gives one result, and links lead somewhere.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.feed")
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(raw))
	}
	f.Add(rssOf("<item/>", "<item><title>a", "<item>"+full+"</item>"))
	f.Add("<rdf:RDF xmlns:r='http://purl.org/rss/1.0/'><r:item></r:item><items><item></items>")
	f.Fuzz(func(t *testing.T, raw string) {
		docs, errs := read(t, raw, format.Defaults{})
		if len(docs)+len(errs) == 0 || len(docs)+len(errs) > len(raw)/4+2 {
			t.Fatalf("%d results of %d bytes", len(docs)+len(errs), len(raw))
		}
		last := 0
		for _, d := range docs {
			if d.Article.Source.Line <= last {
				t.Fatalf("entry %d after %d", d.Article.Source.Line, last)
			}
			last = d.Article.Source.Line
			size := len(d.Article.Text)
			if span := d.CodePoints().Span(text.Span{Start: 0, End: size}); span.End > len([]rune(d.Original)) {
				t.Fatalf("span %v is not in the original", span)
			}
		}
		links, err := feed.Links(context.Background(), []byte(raw), "f")
		for _, l := range links {
			if !strings.HasPrefix(strings.ToLower(l.URL), "http") || strings.ContainsAny(l.URL+l.Title, "\r\n") {
				t.Fatalf("link %+v", l)
			}
		}
		if len(links) == 0 && err == nil && len(docs) > 0 {
			t.Fatal("entries without links, and no error")
		}
		feed.Is([]byte(raw))
	})
}

// TestNothingLost: entries in are articles and errors out, whichever of them
// are whole, summaries or broken.
func TestNothingLost(t *testing.T) {
	kinds := []string{"<item>" + full + "</item>", "<item><link>https://quay.example/1</link></item>", "<item>\xff</item>", "<item>&#1;</item>", "<item/>"}
	for n := range 200 {
		var items []string
		for i := range n % 23 {
			items = append(items, kinds[(n*7+i*i)%len(kinds)])
		}
		docs, errs := read(t, rssOf(items...), format.Defaults{})
		if got := len(docs) + len(errs); got != max(1, len(items)) { // an empty feed is one error
			t.Fatalf("%d results of %d entries", got, len(items))
		}
	}
}
