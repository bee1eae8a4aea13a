package feed_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/saidby/saidby/importers/feed"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
)

const full = "<content:encoded>T.</content:encoded>"

// outcome is the line and title of each article, then the errors.
func outcome(t *testing.T, raw string) []string {
	t.Helper()
	docs, errs := read(t, raw, format.Defaults{})
	var got []string
	for _, d := range docs {
		got = append(got, fmt.Sprintf("%d %s", d.Article.Source.Line, d.Article.Title))
	}
	return append(got, errs...)
}

// TestBroken: a broken entry is told, and the others are read.
func TestBroken(t *testing.T) {
	item := func(title string) string { return "<item><title>" + title + "</title>" + full + "</item>" }
	whole := rssOf(item("one"), item("two"), item("three"))
	cut := func(mark string) string { before, _, _ := strings.Cut(whole, mark); return before }
	for _, tt := range []struct {
		name, raw string
		want      []string
	}{
		{"sound", whole, []string{"1 one", "2 two", "3 three"}},
		{"mismatched tags", rssOf(item("one</b>"), item("<b>tw<i>o"), item("three")), []string{"1 one", "2 two", "3 three"}},
		{"stray ampersand and sign", rssOf(item("a & b < c & d")), []string{"f:1: malformed XML on line 1: expected element name after <"}},
		{"illegal character", rssOf(item("one"), "\n"+item("two &#1;"), item("three")), []string{"1 one", "3 three", "f:2: malformed XML on line 3: illegal character code U+0001"}},
		{"control character", rssOf(item("o\x01ne")), []string{"1 one"}},
		{"broken bytes", rssOf(item("one"), item("caf\xe9"), item("three")), []string{"1 one", "3 three", "f:2: not valid UTF-8 (0xE9 on line 2)"}},
		{"not closed", rssOf("<item><title>one</title>", item("two")), []string{"2 two", "f:1: malformed: an entry that is not closed before the next"}},
		{"cut in an entry", cut("three"), []string{"1 one", "2 two", "f:3: malformed: the feed breaks off in this entry"}},
		{"cut in a tag", cut("tle>three") + "tle", []string{"1 one", "2 two", "f:3: malformed: the feed breaks off in this entry"}},
		{"cut behind an entry", cut("</channel>"), []string{"1 one", "2 two", "3 three", "f: malformed: the feed breaks off after 3 entries"}},
		{"two feeds", whole + "<!-- and -->" + whole, []string{"1 one", "2 two", "3 three", "f: malformed: what stands behind the end of the feed is not read"}},
		{"two JSON Feeds", `{"items":[{"title":"one","content_text":"T."}]}` + " \n{}", []string{"1 one", "f: malformed: what stands behind the end of the feed is not read"}},
		{"a comment behind", whole + "\n<!-- made by hand -->\n", []string{"1 one", "2 two", "3 three"}},
		{"broken foot", strings.Replace(whole, "</channel>", "<x y=>&#1;</x></channel>", 1), []string{"1 one", "2 two", "3 three"}},
		{"broken head", strings.Replace(whole, "<link>", "&#1;<link>", 1), []string{"f: malformed around the entries: XML syntax error on line 1: illegal character code U+0001"}},
		{"bytes in the head", strings.Replace(whole, "Quay", "Qu\xe4", 1), []string{"f: not valid UTF-8 (0xE4 outside the entries)"}},
		{"in comments and CDATA", rssOf("<!-- <item> -->", item("<![CDATA[</item>one]]>")), []string{"1 one"}},
		{"empty feed", rssOf(), []string{"f: no article in it: the feed is empty"}},
		{"empty root", "<rss/>", []string{"f: no article in it: the feed is empty"}},
		{"a page", "<!DOCTYPE html><html><p>x</html>", []string{"f: malformed: the root is <html>, no feed or news sitemap"}},
		{"text", "The port is empty.", []string{"f: malformed: no feed or news sitemap"}},
		{"blank", " \n", []string{"f: empty: there is no text in it"}},
		{"nothing", "", []string{"f: empty: there is no text in it"}},
		{"binary", "PK\x03\x04\x00\x00", []string{"f: binary, not a text"}},
		{"JSON cut", `{"title":"Q","items":[{"title":"one","content_text":"T."},` + "\n" + `{"title":"two`, []string{"1 one", "f: malformed JSON on line 2, behind 1 entries: unexpected EOF"}},
		{"JSON broken", `{"items":[{"title":"one","content_text":"T."},{"title":}]}`, []string{"1 one", "f: malformed JSON on line 1, behind 1 entries: invalid character '}' looking for beginning of value"}},
		{"other JSON", `{"a":[1]}`, []string{"f: malformed: no list of items, no JSON Feed"}},
		{"empty JSON", `{"items":[]}`, []string{"f: no article in it: the feed is empty"}},
		{"null items", `{"items":null}`, []string{"f: no article in it: the feed is empty"}},
		{"no list", `{"items":{}}`, []string{"f: malformed JSON on line 1, behind 0 entries: the items are no list"}},
	} {
		if diff := cmp.Diff(tt.want, outcome(t, tt.raw)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

// TestMismatched: nothing of a text is lost where tags do not match.
func TestMismatched(t *testing.T) {
	for in, want := range map[string]string{
		"<p>One<br>two.</b></p><p>Three.":     "One\ntwo.\n\nThree.",
		"<p>One.</div></p></span><p>Two.</p>": "One.\n\nTwo.",
		"<p>One.</i> Two.":                    "One. Two.",
	} {
		docs, errs := read(t, rssOf("<item><title>x</title><content:encoded>"+in+"</content:encoded></item>"), format.Defaults{})
		if len(docs) != 1 || len(errs) != 0 {
			t.Fatalf("%s: %d articles, errors %q", in, len(docs), errs)
		}
		if diff := cmp.Diff(want, docs[0].Article.Text); diff != "" {
			t.Errorf("%s (-want +got)\n%s", in, diff)
		}
	}
}

// TestEncodings: a declared encoding is taken, a wrong one does no harm.
func TestEncodings(t *testing.T) {
	doc := func(label, title string) string {
		return "<?xml version='1.0' encoding='" + label + "'?><rss><channel><title>“Q”</title><item><title>" + title + "</title><encoded>“T.”</encoded></item></channel></rss>"
	}
	encode := func(s string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	latin := strings.NewReplacer("“", "", "”", "").Replace
	for name, raw := range map[string]string{
		"windows-1252":   encode(charmap.Windows1252.NewEncoder().String(doc("windows-1252", "Café"))),
		"ISO-8859-1":     encode(charmap.ISO8859_1.NewEncoder().String(latin(doc("ISO-8859-1", "Café")))),
		"iso-8859-15":    encode(charmap.ISO8859_15.NewEncoder().String(latin(doc("iso-8859-15", "Café")))),
		"UTF-8":          "\uFEFF" + doc("utf-8", "Café"),
		"wrong label":    doc("windows-1252", "Café"),
		"unknown label":  doc("x-none", "Café"),
		"UTF-16":         encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(doc("UTF-16", "Café"))),
		"UTF-16, no BOM": encode(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(doc("UTF-16", "Café"))),
	} {
		if diff := cmp.Diff([]string{"1 Café"}, outcome(t, raw)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
		if !feed.Is([]byte(raw)) {
			t.Errorf("%s: not taken for a feed", name)
		}
	}
	raw := encode(japanese.ISO2022JP.NewEncoder().String(latin(doc("ISO-2022-JP", "港口"))))
	if diff := cmp.Diff([]string{"1 港口"}, outcome(t, raw)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	want := []string{`f: not valid UTF-8, and the encoding "x-none" is not known`}
	if diff := cmp.Diff(want, outcome(t, doc("x-none", "caf\xe9"))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestHostile: what is made to cost much is refused in short time.
func TestHostile(t *testing.T) {
	secret := t.TempDir() + "/secret"
	if err := os.WriteFile(secret, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	laughs := `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file://` + secret + `">]>`
	item := func(s string) string { return "<item><title>x</title>" + s + full + "</item>" }
	many := strings.Repeat("<item><title>x</title><link>https://quay.example/1</link></item>", 100_000)
	for _, tt := range []struct {
		name, raw string
		want      string // the last of what is told
		count     int
	}{
		{"entities", laughs + rssOf("<item><title>&c; &f;</title>"+full+"</item>"), "1 &c; &f;", 1},
		{"deep", rssOf(item(strings.Repeat("<a>", 1_000_000)), item("")), "f:1: too large: more than 20000 tags", 2},
		{"deep without a root", strings.Repeat("<a>", 1_000_000), "f: malformed: the root is <a>, no feed or news sitemap", 1},
		{"rather deep", rssOf(item(strings.Repeat("<x:a>", 1000) + strings.Repeat("</x:a>", 1000))), "f:1: too large: tags nested more than 200 deep", 1},
		{"deep head", rssOf(strings.Repeat("<x:a>", 15_000), item("")), "f: too large: tags nested more than 200 deep", 1},
		{"deep JSON", `{"items":[` + strings.Repeat(`{"a":`, 100_000), "f: malformed JSON on line 1, behind 0 entries: invalid character '{' exceeded max depth", 1},
		{"deep JSON in an item", `{"items":[{"title":"x","content_text":"T.","_a":` + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + `}]}`, "f: malformed JSON on line 1, behind 0 entries: invalid character '[' exceeded max depth", 1},
		{"keys of JSON", `{"items":[{"title":"x","content_text":"T."` + strings.Repeat(`,"_a":1`, 10_000) + many10k() + `}]}`, "1 x", 1},
		{"keys of JSON around the items", `{"title":"Q"` + many10k() + `,"items":[{"title":"x","content_text":"T."}]` + many10k() + `}`, "1 x", 1},
		{"NUL bytes", rssOf(item("a" + strings.Repeat("\x00", 1<<20))), "1 x", 1},
		{"large entry", rssOf(item(strings.Repeat("x", feed.MaxEntry))), "f:1: too large: an entry may have 4 MiB at most", 1},
		{"large JSON entry", `{"items":[{"a":"` + strings.Repeat("x", feed.MaxEntry) + `"}]}`, "f:1: too large: an entry may have 4 MiB at most", 1},
		{"large head", rssOf("<description>"+strings.Repeat("x", 2<<20)+"</description>", item("")), "f: too large: more than 1 MiB stand around the entries", 1},
		{"large frame", "<rss a='" + strings.Repeat("x", 9<<10) + "'><channel>" + item(""), "f: too large: the tags around the entries may have 8 KiB and declare 64 namespaces at most", 1},
		{"namespaces", rssOf(item("<a" + strings.Repeat(" xmlns:b='c'", 100) + "/>")), "f:1: too large: more than 64 namespaces", 1},
		{"pieces of text", rssOf(item("<dc:creator>" + strings.Repeat("x", 2<<20) + strings.Repeat("<!---->x", 19_000) + "</dc:creator>")), "f:1: too large: 19007 tags in an entry of 2 MiB", 1},
		{"many", rssOf(many), "f: too large: 50000 more entries stand behind the first 50000 and are not read", feed.MaxEntries + 1},
		{"many of JSON", `{"items":[` + strings.Repeat(`{},`, 100_000) + `{}]}`, "f: too large: 50001 more entries stand behind the first 50000 and are not read", feed.MaxEntries + 1},
		{"open tags", strings.Repeat("<rss>", 2_000_000), "f: too large: more than 20000 tags", 1},
		{"quotes", "<rss a='" + strings.Repeat("<rss a=\"", 1_000_000), "f: malformed: no feed or news sitemap", 1},
		{"declarations", "<!DOCTYPE rss [" + strings.Repeat("<!", 1_000_000), "f: malformed: no feed or news sitemap", 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			// On a busy machine; what is quadratic takes far longer.
			formattest.Within(t, 64<<20, time.Minute, func() { got = outcome(t, tt.raw) })
			if len(got) != tt.count || got[len(got)-1] != tt.want {
				t.Errorf("%d results, the last %.200q, want %d and %q", len(got), got[len(got)-1], tt.count, tt.want)
			}
		})
	}
}

// many10k is 10,000 members of an object, each of its own name.
func many10k() string {
	var b strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&b, `,"_%d":1`, i)
	}
	return b.String()
}

// TestTooLarge: the whole has the limit that the input states.
func TestTooLarge(t *testing.T) {
	raw := rssOf("<item>" + full + "</item>")
	for _, err := range feed.New().Read(context.Background(), format.Input{Path: "f", Reader: strings.NewReader(raw), MaxSize: 100}) {
		if !errors.Is(err, format.ErrTooLarge) {
			t.Errorf("got %v", err)
		}
	}
}
