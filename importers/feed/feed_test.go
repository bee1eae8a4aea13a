package feed_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/feed"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
)

// read reads a feed and returns articles, and errors as they are told.
func read(t testing.TB, raw string, d format.Defaults) (docs []format.Document, errs []string) {
	t.Helper()
	docs, failed := formattest.Read(t, feed.New(), format.Input{Path: "f", Reader: strings.NewReader(raw), Defaults: d})
	return docs, formattest.Told(failed)
}

// tell writes an article's fields one a line, those that are empty left out.
func tell(d format.Document) string {
	a := d.Article
	var b strings.Builder
	add := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	add("line", fmt.Sprint(a.Source.Line))
	add("type", a.Source.MediaType+" "+a.Source.Importer)
	add("id", a.SourceID)
	add("title", a.Title)
	add("url", a.URL)
	if a.Publication != nil {
		add("publication", a.Publication.Name+" <"+a.Publication.Domain+">")
	}
	add("authors", strings.Join(a.Authors, "; "))
	add("published", a.Published.EDTF())
	add("modified", a.Modified.EDTF())
	add("language", a.Language)
	add("section", a.Section)
	for _, c := range a.Credits {
		add("credit", c.Tag+" = "+c.Value)
	}
	add("text", fmt.Sprintf("%q", a.Text))
	return b.String()
}

var update = flag.Bool("update", false, "write the goldens anew")

// TestFeeds reads the feeds in testdata and holds them against their goldens.
func TestFeeds(t *testing.T) {
	files, err := filepath.Glob("testdata/*.feed")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for doc, err := range feed.New().Read(context.Background(), format.Input{Path: "f", Reader: strings.NewReader(string(raw))}) {
				if err != nil {
					fmt.Fprintf(&got, "error: %v\n\n", err)
					continue
				}
				if err := doc.Article.Validate(); err != nil {
					t.Error(err)
				}
				got.WriteString(tell(doc) + "\n")
			}
			golden := strings.TrimSuffix(file, ".feed") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if !feed.Is(raw[:min(len(raw), 4096)]) {
				t.Error("not taken for a feed")
			}
		})
	}
}

// story is a text that is long enough to be an article's.
var story = strings.Repeat("The harbour master said on Monday that no ship had come. ", 12)

// rssOf makes a feed of items.
func rssOf(items ...string) string {
	return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<channel><title>The Quay</title><link>https://quay.example/</link>` + strings.Join(items, "\n") + `</channel></rss>`
}

func TestItems(t *testing.T) {
	for _, tt := range []struct{ name, item, want string }{
		{"guid is no permalink", `<guid isPermaLink="false">https://quay.example/9</guid><content:encoded>T.</content:encoded>`,
			"id: https://quay.example/9\npublication: The Quay <quay.example>\ntext: \"T.\"\n"},
		{"guid is the address", `<guid>https://quay.example/9</guid><content:encoded>T.</content:encoded>`,
			"id: https://quay.example/9\nurl: https://quay.example/9\npublication: The Quay <quay.example>\ntext: \"T.\"\n"},
		{"relative link", `<link> /9?a=1&amp;b=2 </link><content:encoded>T.</content:encoded>`,
			"url: https://quay.example/9?a=1&b=2\npublication: The Quay <quay.example>\ntext: \"T.\"\n"},
		{"no web address", `<link>javascript:alert(1)</link><guid>tag:1</guid><content:encoded>T.</content:encoded>`,
			"id: tag:1\npublication: The Quay <quay.example>\ntext: \"T.\"\n"},
		{"CRLF and no-break spaces", "<title>A\r\n&#160;B</title><content:encoded><![CDATA[<p>One\u00a0two\r\nthree.</p>\r\n<p>Four.</p>]]></content:encoded>",
			"title: A B\npublication: The Quay <quay.example>\ntext: \"One two three.\\n\\nFour.\"\n"},
		{"markup in the title", `<title><![CDATA[<i>Rosa</i> &amp; Co]]></title><content:encoded>T.</content:encoded>`,
			"title: Rosa & Co\npublication: The Quay <quay.example>\ntext: \"T.\"\n"},
		{"mail addresses", `<author>ann@quay.example (Ann Poe)</author><content:encoded>T.</content:encoded>`,
			"publication: The Quay <quay.example>\nauthors: Ann Poe\ntext: \"T.\"\n"},
		{"a mail address alone", `<author>ann@quay.example</author><content:encoded>T.</content:encoded>`,
			"publication: The Quay <quay.example>\ntext: \"T.\"\n"},
		{"several creators", `<dc:creator>Poe, Ann</dc:creator><dc:creator>Jane Doe</dc:creator><dc:date>2024-03</dc:date><content:encoded>T.</content:encoded>`,
			"publication: The Quay <quay.example>\nauthors: Poe, Ann; Jane Doe\npublished: 2024-03\ntext: \"T.\"\n"},
		{"long description", `<description>` + story + `</description>`,
			"publication: The Quay <quay.example>\ntext: \"" + strings.TrimSpace(story) + "\"\n"},
		{"own namespaces and source", `<source url="https://wire.example/rss">The Wire</source><dc:source>https://wire.example/1</dc:source><content:encoded>T.</content:encoded>`,
			"publication: The Quay <quay.example>\ncredit: feed source = https://wire.example/1\ncredit: feed source = https://wire.example/rss\ncredit: feed source = The Wire\ntext: \"T.\"\n"},
		{"borrowed from Dublin Core", `<dc:title>A</dc:title><dc:description>` + story + `</dc:description>`,
			"title: A\npublication: The Quay <quay.example>\ntext: \"" + strings.TrimSpace(story) + "\"\n"},
		{"borrowed from Atom", `<title>A</title><a:title xmlns:a="http://www.w3.org/2005/Atom">B</a:title><a:author xmlns:a="http://www.w3.org/2005/Atom"><a:name>Ann Poe</a:name></a:author>` +
			`<a:published xmlns:a="http://www.w3.org/2005/Atom">2024-03-09</a:published><a:content xmlns:a="http://www.w3.org/2005/Atom">T.</a:content>`,
			"title: A\npublication: The Quay <quay.example>\nauthors: Ann Poe\npublished: 2024-03-09\ntext: \"T.\"\n"},
		{"borrowed from iTunes", `<i:author xmlns:i="http://www.itunes.com/DTDs/PodCast-1.0.dtd">Ann Poe</i:author><i:summary xmlns:i="http://www.itunes.com/DTDs/PodCast-1.0.dtd">` + story + `</i:summary>`,
			"publication: The Quay <quay.example>\nauthors: Ann Poe\ntext: \"" + strings.TrimSpace(story) + "\"\n"},
		{"entities nobody declared", `<content:encoded>Caf&eacute; &foo; &amp;amp; bar</content:encoded>`,
			"title: Café &foo; & bar\npublication: The Quay <quay.example>\ntext: \"Café &foo; & bar\"\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			docs, errs := read(t, rssOf("<item>"+tt.item+"</item>"), format.Defaults{})
			if len(docs) != 1 || len(errs) != 0 {
				t.Fatalf("%d articles, errors %q", len(docs), errs)
			}
			want := "line: 1\ntype: application/rss+xml feed@1\n" + tt.want
			if diff := cmp.Diff(want, tell(docs[0])); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestSummary: the bound between a summary and a text is one of bytes.
func TestSummary(t *testing.T) {
	exact := strings.Repeat("a", feed.MinText)
	docs, errs := read(t, rssOf(
		"<item><description>&lt;p&gt;"+exact+"&lt;/p&gt;</description></item>",
		"<item><link>https://quay.example/2</link><description>&lt;p&gt;"+exact[1:]+"&lt;/p&gt;</description></item>",
		"<item><content:encoded><![CDATA[<img src='a.png'>]]></content:encoded></item>"), format.Defaults{})
	want := []string{"f:2: only a summary; read the article at https://quay.example/2", "f:3: only a summary, and no address to read the article at"}
	if diff := cmp.Diff(want, errs); diff != "" || len(docs) != 1 {
		t.Errorf("%d articles (-want +got)\n%s", len(docs), diff)
	}
	for _, err := range feed.New().Read(context.Background(), format.Input{Reader: strings.NewReader(rssOf("<item/>"))}) {
		if !errors.Is(err, feed.ErrSummary) {
			t.Errorf("got %v", err)
		}
	}
}

// TestDefaults: what the user says only fills in what an entry leaves out.
func TestDefaults(t *testing.T) {
	docs, _ := read(t, rssOf("<item><content:encoded>T.</content:encoded></item>", "<item><dc:creator>Ann Poe</dc:creator><dc:language>fr</dc:language><content:encoded>U.</content:encoded></item>"),
		format.Defaults{Publication: "Other", Language: "en", Authors: []string{"Jane Doe"}})
	var got []string
	for _, d := range docs {
		got = append(got, d.Article.Publication.Name+" "+d.Article.Language+" "+d.Article.Authors[0])
	}
	if diff := cmp.Diff([]string{"The Quay en Jane Doe", "The Quay fr Ann Poe"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	raw := rssOf(strings.Repeat("<item><content:encoded>T.</content:encoded></item>", 100))
	for _, err := range feed.New().Read(ctx, format.Input{Path: "f", Reader: strings.NewReader(raw)}) {
		if n++; n == 10 {
			cancel()
		}
		last = err
	}
	if n != 11 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d results, the last %v", n, last)
	}
}

func ExampleNew() {
	file := strings.NewReader(`<rss><channel><title>The Quay</title><item><link>https://quay.example/1</link><description>In short.</description></item></channel></rss>`)
	for doc, err := range feed.New().Read(context.Background(), format.Input{Path: "quay.xml", Reader: file}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.Article.Title)
	}
	// Output:
	// quay.xml:1: only a summary; read the article at https://quay.example/1
}
