package newsml_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
	"github.com/saidby/saidby/importers/newsml"
	"github.com/saidby/saidby/schema"
)

const xmlns = `xmlns="http://iptc.org/std/nar/2006-10-01/"`

// item makes a news item of the parts that differ.
func item(id, meta, content, body string) string {
	return `<newsItem ` + xmlns + ` guid="` + id + `" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>` + meta +
		`</itemMeta><contentMeta><headline>H</headline>` + content + `</contentMeta><contentSet>` + body + `</contentSet></newsItem>`
}

const words = `<inlineData contenttype="text/plain">T.</inlineData>`

// read reads all items and returns the articles, and errors as they are told.
func read(t testing.TB, raw string, d format.Defaults) (found []*schema.Article, errs []string) {
	t.Helper()
	in := formattest.Input(raw)
	in.Defaults = d
	docs, failed := formattest.Read(t, newsml.New(), in)
	for _, doc := range docs {
		found = append(found, doc.Article)
	}
	return found, formattest.Told(failed)
}

// TestHops: the hop history is a chain in order of its numbers, the first hand
// first, each by its name, else its literal or code.
func TestHops(t *testing.T) {
	raw := strings.Replace(item("1", `<provider qcode="nprov:QP"><name>The Quay Paper</name></provider>`, "", words), "<itemMeta>",
		`<hopHistory><hop seq="3" timestamp="2024-03-09T12:00:00Z"><party qcode="comp:QP"><name>The Quay Paper</name></party><action qcode="hopaction:created"/></hop>
		<hop seq="1"><party literal="Valmar Radio"/></hop><hop seq="2"><party qcode="comp:HW"/></hop></hopHistory><itemMeta>`, 1)
	found, errs := read(t, raw, format.Defaults{})
	if len(found) != 1 {
		t.Fatalf("%d articles, errors %q", len(found), errs)
	}
	want := []schema.Credit{{Tag: "hop", Value: "Valmar Radio"}, {Tag: "hop", Value: "HW"}, {Tag: "hop", Value: "The Quay Paper"}}
	if diff := cmp.Diff(want, found[0].Credits); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestFields(t *testing.T) {
	for _, tt := range []struct{ name, meta, content, want string }{
		{"bare", "", "", "H [] en  "},
		{"creator", "", `<creator type="cpnat:person"><name>Jo Roe</name></creator><creator type="cpnat:organisation"><name>HW</name></creator>`, "H [Jo Roe] en  "},
		{"language", "", `<language tag="de"/>`, "H [] de  "},
		{"section", "", `<subject type="cpnat:person"><name>P</name></subject><subject><name> Ports </name></subject>`, "H [] en Ports "},
		{"provider's own words", `<provider>Harbour Wire</provider>`, "", "H [] en  Harbour Wire"},
		{"provider's literal", `<provider literal="Harbour Wire"/>`, "", "H [] en  Harbour Wire"},
		{"provider's code", `<provider qcode="nprov:HW"/>`, "", "H [] en  HW"},
		{"other namespace", `<provider xmlns="urn:other">X</provider>`, `<by xmlns="urn:other">X</by>`, "H [] en  "},
	} {
		found, errs := read(t, item("1", tt.meta, tt.content, words), format.Defaults{})
		if len(found) != 1 {
			t.Fatalf("%s: errors %q", tt.name, errs)
		}
		a, publication := found[0], ""
		if a.Publication != nil {
			publication = a.Publication.Name
		}
		if got := fmt.Sprintf("%s %v %s %s %s", a.Title, a.Authors, a.Language, a.Section, publication); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestMessage: each item of a message gives one result with its line.
func TestMessage(t *testing.T) {
	raw := "<?xml version=\"1.0\"?>\n<newsMessage " + xmlns + ">\n<header><sent>2024</sent></header><itemSet>\n" + strings.Join([]string{
		item("1", "", "", words),
		`<packageItem guid="p"><groupSet/></packageItem>`,
		item("2", `<pubStatus qcode="stat:canceled"/>`, "", words),
		`<conceptItem/>`,
		item("3", "", "", `<remoteContent href="https://hw.example/1.jpg"/>`),
		item("4", "", "", `<inlineXML contenttype="text/sportsml"><sports-content/></inlineXML>`),
		item("5", "", "", words),
	}, "\n") + "\n</itemSet></newsMessage>"
	found, errs := read(t, raw, format.Defaults{Title: "Said"})
	var got []string
	for _, a := range found {
		got = append(got, fmt.Sprintf("%d %s %s", a.Source.Line, a.SourceID, a.Title))
	}
	if diff := cmp.Diff([]string{"4 1 H", "10 5 H"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	want := []string{
		"a:5: no article in it: a package, which lists other items",
		"a:6: no article in it: the item was cancelled by its provider",
		"a:7: no article in it: a conceptItem, which holds no text",
		"a:8: empty: there is no text in it: the item carries no body",
		"a:9: no article in it: the body is neither HTML, NITF nor plain text",
	}
	if diff := cmp.Diff(want, errs); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestErrors(t *testing.T) {
	sound := item("1", "", "", words)
	bomb := `<!DOCTYPE newsItem [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`
	for _, tt := range []struct{ name, raw, want string }{
		{"nothing", "", "a: empty: there is no text in it"},
		{"blank", " \n", "a: empty: there is no text in it"},
		{"package", "\n<packageItem " + xmlns + "/>", "a:2: no article in it: a package, which lists other items"},
		{"concept", "<conceptItem " + xmlns + "><concept/></conceptItem>", "a:1: no article in it: a conceptItem, which holds no text"},
		{"knowledge", "<knowledgeItem " + xmlns + "><conceptSet/></knowledgeItem>", "a:1: no article in it: a knowledgeItem, which holds no text"},
		{"planning", "<planningItem " + xmlns + "><newsCoverageSet/></planningItem>", "a:1: no article in it: a planningItem, which holds no text"},
		{"catalog", "<catalogItem " + xmlns + "/>", "a:1: no article in it: a catalogItem, which holds no text"},
		{"part of an item", "<contentMeta " + xmlns + "/>", "a:1:59: malformed: the root element is <contentMeta> (want newsItem or newsMessage of NewsML-G2)"},
		{"empty message", "<newsMessage " + xmlns + "><itemSet/></newsMessage>", "a: no article in it: a news message without items"},
		{"NewsML 1", "<NewsML/>", "a:1:10: malformed: NewsML 1 (want NewsML-G2)"},
		{"no namespace", "<newsItem/>", "a:1:12: malformed: the root element is <newsItem> (want newsItem or newsMessage of NewsML-G2)"},
		{"no XML", "Port empty", "a:1:11: malformed XML: no element in it"},
		{"cut", "<newsItem " + xmlns + ">\n<itemMeta>", "a:2:11: malformed XML: unexpected EOF"},
		{"mismatch", "<newsItem " + xmlns + ">\n<a></b></newsItem>", "a:2:8: malformed XML: element <a> closed by </b>"},
		{"entities", bomb + strings.Replace(sound, "T.", "&b;", 1), "a:1:303: malformed XML: invalid character entity &b;"},
		{"external", `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>` + strings.Replace(sound, "T.", "&x;", 1), "a:1:285: malformed XML: invalid character entity &x;"},
		{"deep", "<newsItem " + xmlns + ">" + strings.Repeat("<a>", 1000), "a:1:355: too large: elements nest more than 100 levels deep"},
		{"binary", "<a>\x00", "a: byte 3: binary, not a text"},
		{"not UTF-8", "<a>\xff</a>", "a: byte 3: not valid UTF-8 (0xFF)"},
		{"encoding", "<?xml version='1.0' encoding='x-none'?><a>\xff</a>", `a: malformed XML: the encoding "x-none" is not known`},
	} {
		found, errs := read(t, tt.raw, format.Defaults{})
		if diff := cmp.Diff([]string{tt.want}, errs); diff != "" || len(found) != 0 {
			t.Errorf("%s: %d articles (-want +got)\n%s", tt.name, len(found), diff)
		}
	}
}

func TestInlineXML(t *testing.T) {
	for _, body := range []string{
		"<p>One.</p> <p>Two.</p>", "<section xmlns=\"http://www.w3.org/1999/xhtml\"><p>One.</p><p>Two.</p></section>",
		"<![CDATA[<p>One.</p><p>Two.</p>]]>", "<nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>",
	} {
		found, errs := read(t, item("1", "", "", "<inlineXML>"+body+"</inlineXML>"), format.Defaults{})
		if len(found) != 1 || found[0].Text != "One.\n\nTwo." {
			t.Errorf("%s: %+v, errors %q", body, found, errs)
		}
	}
}

// TestEncodings: the declared encoding counts where a file is not UTF-8.
func TestEncodings(t *testing.T) {
	utf8 := item("1", "", "", `<inlineData>Rui Sá said.</inlineData>`)
	latin := strings.ReplaceAll(utf8, "á", "\xe1")
	for _, raw := range []string{
		"\uFEFF" + utf8, `<?xml version="1.0" encoding="ISO-8859-1"?>` + latin, `<?xml version='1.0' encoding = 'windows-1252' ?>` + latin,
		`<?xml version="1.0" encoding="utf-8"?>` + utf8,
	} {
		found, errs := read(t, raw, format.Defaults{Title: "Said"})
		if len(found) != 1 || found[0].Text != "Rui Sá said." || found[0].Title != "Said" {
			t.Errorf("%.40q: %+v, errors %q", raw, found, errs)
		}
	}
}

func TestIs(t *testing.T) {
	for _, tt := range []struct {
		head string
		want bool
	}{
		{item("1", "", "", words)[:200], true},
		{"\uFEFF<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!-- x -->\n<n:newsMessage xmlns:n=\"http://iptc.org/std/nar/2006-10-01/\">", true},
		{"<packageItem " + xmlns + ">", true},
		{"<conceptItem " + xmlns + ">", true},
		{"<contentMeta " + xmlns + ">", false},
		{"<newsItem>", false},
		{"<newsItem " + xmlns, false},
		{"<rss version=\"2.0\">", false},
		{"{\"uri\":\"1\"}", false},
		{"", false},
	} {
		if got := newsml.Is([]byte(tt.head)); got != tt.want {
			t.Errorf("%s: got %v", tt.head, got)
		}
	}
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	raw := "<newsMessage " + xmlns + "><itemSet>" + strings.Repeat(item("1", "", "", words), 20) + "</itemSet></newsMessage>"
	n := 0
	var last error
	for _, err := range newsml.New().Read(ctx, format.Input{Path: "a", Reader: strings.NewReader(raw)}) {
		if n++; n == 3 {
			cancel()
		}
		last = err
	}
	if n != 4 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d results, the last %v", n, last)
	}
	for range newsml.New().Read(context.Background(), format.Input{Path: "a", Reader: strings.NewReader(raw)}) {
		break // must not be called again
	}
}

// FuzzRead: any bytes give valid articles and errors with a place.
func FuzzRead(f *testing.F) {
	f.Add(item("1", `<provider literal="x"/>`, `<by>A</by>`, words))
	f.Add("<newsMessage " + xmlns + "><itemSet>" + item("tag:a.example,1:2", "", "", `<inlineXML><nitf xmlns="n"><body.head><dateline>A</dateline></body.head><p>b</p></nitf></inlineXML>`) + "<packageItem/></itemSet></newsMessage>")
	f.Add(item("https://a.example/1", `<link rel="r:canonical" href="https://b.example"/>`, "", `<inlineXML><html><p>a<br/>b</p></html></inlineXML>`))
	f.Fuzz(func(t *testing.T, raw string) {
		if found, errs := read(t, raw, format.Defaults{}); len(found)+len(errs) == 0 && strings.Contains(raw, "newsItem") && !strings.Contains(raw, "newsMessage") {
			t.Fatal("neither article nor error")
		}
		newsml.Is([]byte(raw))
	})
}

func ExampleNew() {
	file := strings.NewReader(item("urn:newsml:hw.example:1", `<provider literal="Harbour Wire"/>`, `<by>By Jane Doe</by><infoSource literal="Valmar Radio"/>`, words))
	for doc, err := range newsml.New().Read(context.Background(), format.Input{Path: "port.xml", Reader: file}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		a := doc.Article
		fmt.Println(a.Title, a.Authors, a.Publication.Name, a.Credits)
	}
	// Output:
	// H [Jane Doe] Harbour Wire [{infosource Valmar Radio}]
}
