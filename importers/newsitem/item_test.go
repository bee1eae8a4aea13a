package newsitem_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/newsitem"
	"github.com/saidby/saidby/schema"
)

func TestLabel(t *testing.T) {
	for _, tt := range []struct {
		p    newsitem.Party
		want string
	}{
		{newsitem.Party{}, ""},
		{newsitem.Party{Name: " Harbour\u00a0Wire\n", Literal: "hw", Code: "c:HW"}, "Harbour Wire"},
		{newsitem.Party{Literal: "hw", Code: "c:HW"}, "hw"},
		{newsitem.Party{Code: "nprov:HW", URI: "https://hw.example/"}, "HW"},
		{newsitem.Party{URI: "https://www.hw.example/about"}, "hw.example"},
		{newsitem.Party{Name: "https://www.hw.example/about"}, "hw.example"},
		{newsitem.Party{URI: "http://cv.iptc.org/newscodes/newsprovider/HW"}, "HW"},
		{newsitem.Party{URI: "urn:hw"}, "urn:hw"},
	} {
		if got := tt.p.Label(); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.p, got, tt.want)
		}
	}
}

func TestAuthority(t *testing.T) {
	for id, want := range map[string]string{
		"urn:newsml:www.hw.example:20240309:17": "hw.example", "tag:hw.example,2024:17": "hw.example", "URN:NEWSML:HW.example:1": "hw.example",
		"urn:newsml:hw:1": "", "tag:jane@hw.example,2024:1": "", "urn:uuid:1": "", "https://hw.example/1": "", "": "",
	} {
		if got := newsitem.Authority(id); got != want {
			t.Errorf("%q: got %q, want %q", id, got, want)
		}
	}
}

// document makes an article of an item with a text.
func document(t *testing.T, it newsitem.Item) *schema.Article {
	t.Helper()
	if it.Bodies == nil {
		it.Bodies = []newsitem.Body{{Value: "The port is empty."}}
	}
	d, err := it.Document(format.Reading{Input: format.Input{Path: "a"}})
	if err != nil {
		t.Fatal(err)
	}
	return d.Article
}

func TestPublication(t *testing.T) {
	hw, paper, sender := newsitem.Party{Name: "Harbour Wire"}, newsitem.Party{Name: "The Quay Paper"}, newsitem.Party{Name: "Feeder", Role: "x:distributor"}
	for _, tt := range []struct {
		name string
		it   newsitem.Item
		want string
	}{
		{"provider", newsitem.Item{Provider: hw, CopyrightHolder: paper, InfoSources: []newsitem.Party{sender}}, "Harbour Wire"},
		{"sender", newsitem.Item{CopyrightHolder: paper, InfoSources: []newsitem.Party{hw, sender}}, "Feeder"},
		{"copyright holder", newsitem.Item{CopyrightHolder: paper, InfoSources: []newsitem.Party{hw}}, "The Quay Paper"},
		{"authority", newsitem.Item{ID: "urn:newsml:hw.example:1:2", InfoSources: []newsitem.Party{hw}}, "hw.example"},
		{"address", newsitem.Item{ID: "https://www.hw.example/1"}, "hw.example"},
		{"provider by address", newsitem.Item{Provider: newsitem.Party{URI: "http://www.hw.example/about"}}, "hw.example"},
		{"nobody", newsitem.Item{ID: "17"}, ""},
	} {
		got := ""
		if p := document(t, tt.it).Publication; p != nil {
			got = p.Name
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestAddresses: a canonical address may be the original's where an item has
// come through other hands.
func TestAddresses(t *testing.T) {
	canonical := []newsitem.Address{{Role: "irel:canonical", Value: "https://hw.example/a"}}
	web := append([]newsitem.Address{{Role: "web", Value: "no address"}, {Role: "web", Value: "https://paper.example/b"}}, canonical...)
	hops := []newsitem.Hop{{Party: newsitem.Party{Name: "Other"}}}
	for _, tt := range []struct {
		name           string
		it             newsitem.Item
		url, canonical string
	}{
		{"id", newsitem.Item{ID: "https://hw.example/1"}, "https://hw.example/1", ""},
		{"urn", newsitem.Item{ID: "urn:x:1"}, "", ""},
		{"canonical alone", newsitem.Item{ID: "urn:x:1", Addresses: canonical}, "https://hw.example/a", "https://hw.example/a"},
		{"canonical, passed on", newsitem.Item{ID: "urn:x:1", Addresses: canonical, Hops: hops}, "", "https://hw.example/a"},
		{"web", newsitem.Item{ID: "https://hw.example/1", Addresses: web}, "https://paper.example/b", "https://hw.example/a"},
	} {
		a := document(t, tt.it)
		if a.URL != tt.url || a.Canonical != tt.canonical {
			t.Errorf("%s: got %q and %q, want %q and %q", tt.name, a.URL, a.Canonical, tt.url, tt.canonical)
		}
	}
}

// TestCredits: hops are kept whole and in order; who publishes the item is no
// other hand elsewhere; terms that are but an address are no origin.
func TestCredits(t *testing.T) {
	hw := newsitem.Party{Name: "Harbour Wire"}
	it := newsitem.Item{
		Provider: hw, CopyrightHolder: newsitem.Party{Name: "Valmar Radio"}, CreditLines: []string{"HARBOUR  WIRE", "Valmar Radio/HW"},
		Hops:        []newsitem.Hop{{2, hw}, {1, newsitem.Party{Code: "comp:VR"}}, {3, newsitem.Party{Name: "Feeder"}}, {4, hw}},
		InfoSources: []newsitem.Party{hw, {Name: "Feeder", Role: "aggregator"}, {Name: "A"}, {Name: "B"}, {Name: "A"}},
		DerivedFrom: []newsitem.Party{{URI: "https://radio.example/1"}, {Code: "x:9"}},
		UsageTerms:  []string{"https://creativecommons.org/licenses/by/4.0/", "With\npermission"},
	}
	want := []schema.Credit{
		{Tag: "hop", Value: "VR"}, {Tag: "hop", Value: "Harbour Wire"}, {Tag: "hop", Value: "Feeder"}, {Tag: "hop", Value: "Harbour Wire"},
		{Tag: "infosource", Value: "A"}, {Tag: "infosource", Value: "B"}, {Tag: "infosource", Value: "Feeder"},
		{Tag: "derivedFrom", Value: "https://radio.example/1"}, {Tag: "derivedFrom", Value: "9"},
		{Tag: "creditline", Value: "Valmar Radio/HW"}, {Tag: "copyrightholder", Value: "Valmar Radio"}, {Tag: "usageterms", Value: "With permission"},
	}
	if diff := cmp.Diff(want, document(t, it).Credits); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestTitleAndAuthors(t *testing.T) {
	nitf := []newsitem.Body{{Role: "nitf", Value: "<nitf><hedline><hl1>Of NITF</hl1></hedline><byline>By <person>Ann Lee</person>, <byttl>Editor</byttl></byline><p>Words.</p></nitf>"}}
	for _, tt := range []struct {
		name, title string
		it          newsitem.Item
		authors     []string
	}{
		{"main", "Main", newsitem.Item{Headlines: []newsitem.Headline{{"short", "", "Short"}, {"x:main", "text/html", "<b>Main</b>"}}, Name: "N"}, nil},
		{"no main", "Short", newsitem.Item{Headlines: []newsitem.Headline{{"short", "", "Short"}, {"long", "", "Long"}}, Name: "N"}, nil},
		{"NITF", "Of NITF", newsitem.Item{Name: "N", Bodies: nitf}, []string{"Ann Lee"}},
		{"name", "N", newsitem.Item{Name: "N", Creators: []string{"Jo Roe", "HW"}, Provider: newsitem.Party{Name: "HW"}}, []string{"Jo Roe"}},
		{"byline first", "Of NITF", newsitem.Item{By: []string{"By A and B", "C"}, Creators: []string{"D"}, Bodies: nitf}, []string{"A", "B", "C"}},
	} {
		a := document(t, tt.it)
		if diff := cmp.Diff(tt.authors, a.Authors); diff != "" || a.Title != tt.title {
			t.Errorf("%s: title %q, authors (-want +got)\n%s", tt.name, a.Title, diff)
		}
	}
}

func TestBodies(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		bodies     []newsitem.Body
	}{
		{"no type", "One.\n\nTwo.", []newsitem.Body{{Value: "<p>One.</p><p>Two.</p>"}}},
		{"markup before plain", "Marked.", []newsitem.Body{{Role: "text", Value: "Plain."}, {Role: "html", Value: "<p>Marked.</p>"}}},
		{"empty markup", "Plain.", []newsitem.Body{{Role: "text", Value: "Plain."}, {Role: "html", Value: "<p> </p>"}}},
		{"summary last", "Plain.", []newsitem.Body{{Role: "summary", Type: "text/html", Value: "<p>Short.</p>"}, {Role: "main", Value: "Plain."}}},
		{"broken NITF", "One & two.", []newsitem.Body{{Type: "application/nitf+xml", Value: "<nitf><p>One & two.</nitf>"}}},
		{"dateline with a dash", "VALMAR, March 3 — Words.", []newsitem.Body{{Role: "nitf", Value: "<nitf><body.head><dateline><location>VALMAR</location>, March 3</dateline></body.head><p>Words.</p></nitf>"}}},
		{"dateline twice", "VALMAR — Words.", []newsitem.Body{{Role: "nitf", Value: "<nitf><body.head><dateline>Valmar -</dateline></body.head><p>VALMAR — Words.</p></nitf>"}}},
		{"tagline", "Words.\n\n(Reporting by A)", []newsitem.Body{{Role: "nitf", Value: "<nitf><body.content><hl2/><p>Words.</p></body.content><body.end><tagline>(Reporting by A)</tagline></body.end></nitf>"}}},
		{"title repeated", "Words.", []newsitem.Body{{Role: "html", Value: "<h1>THE TITLE</h1><p>Words.</p>"}}},
		{"plaintext", "One.\n\nTwo.", []newsitem.Body{{Role: "nitf", Value: "<nitf><plaintext/><p>One.</p><p>Two.</p></nitf>"}}},
	} {
		if got := document(t, newsitem.Item{Name: "The title", Bodies: tt.bodies}).Text; got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	it := newsitem.Item{Bodies: []newsitem.Body{{Type: "application/json", Value: "{}"}}}
	if _, err := it.Document(format.Reading{Line: 3, Input: format.Input{Path: "a"}}); !errors.Is(err, format.ErrNoArticle) || !strings.HasPrefix(err.Error(), "a:3: ") {
		t.Errorf("another kind: %v", err)
	}
}

// TestPlaces: places in a plain text lead back to the body as it came.
func TestPlaces(t *testing.T) {
	it := newsitem.Item{Headlines: []newsitem.Headline{{"", "", "Title"}}, Bodies: []newsitem.Body{{Role: "text", Value: "Title\r\n\r\nHe\u00a0said."}}}
	d, err := it.Document(format.Reading{})
	if err != nil || d.Article.Text != "He said." {
		t.Fatalf("%q, %v", d.Article.Text, err)
	}
	if at := d.Article.Source.Origin.Original(3); d.Original[at:] != "said." {
		t.Errorf("leads to %q", d.Original[at:])
	}
}

func TestParseNode(t *testing.T) {
	for _, tt := range []struct {
		name, raw string
		is        error
	}{
		{"sound", "<a><b/>x</a>", nil},
		{"deep", strings.Repeat("<a>", 101), format.ErrTooLarge},
		{"many", "<a>" + strings.Repeat("<b/>", 200_001) + "</a>", format.ErrTooLarge},
		{"open", "<a><b>", format.ErrMalformed},
		{"nothing", " ", format.ErrMalformed},
		{"entity", `<!DOCTYPE a [<!ENTITY x "yyyy">]><a>&x;</a>`, format.ErrMalformed},
	} {
		if _, err := newsitem.ParseNode(tt.raw); !errors.Is(err, tt.is) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// FuzzBody: any body gives a valid article or an error.
func FuzzBody(f *testing.F) {
	f.Add("nitf", "<nitf><body.head><dateline>A -</dateline></body.head><p>B &amp; c</p></nitf>", "A")
	f.Add("html", "<p>a<p>b", "a")
	f.Add("", "a\u00a0b\r\nc", "a b")
	f.Fuzz(func(t *testing.T, role, value, title string) {
		role, value, title = strings.ToValidUTF8(role, "?"), strings.ToValidUTF8(value, "?"), strings.ToValidUTF8(title, "?")
		it := newsitem.Item{Name: title, Bodies: []newsitem.Body{{Role: role, Value: value}}}
		d, err := it.Document(format.Reading{})
		if err != nil {
			return
		}
		if err := d.Article.Validate(); err != nil {
			t.Fatal(err)
		}
	})
}
