package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/schema"
)

// TestDeclaredByTags: a field that holds the address of another site names an
// origin; that of a feed names the site alone.
func TestDeclaredByTags(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		credit   schema.Credit
		domain   string
		original bool
	}{
		{schema.Credit{Tag: "json-ld isBasedOn", Value: "https://wire.example/1"}, "wire.example", true},
		{schema.Credit{Tag: "derivedFrom", Value: "https://wire.example/1"}, "wire.example", true},
		{schema.Credit{Tag: "feed source", Value: "https://wire.example/rss"}, "wire.example", false},
		{schema.Credit{Tag: "feed source", Value: "The Wire"}, "", false},
		{schema.Credit{Tag: "hop", Value: "The Wire"}, "", false},
		{schema.Credit{Tag: "link rel=syndication-source", Value: "https://quay.example/1"}, "", false}, // the page itself
	} {
		p := schema.NewPublication("The Quay", "quay.example", schema.Outlet)
		a := schema.Article{URL: "https://quay.example/1", Publication: &p, Credits: []schema.Credit{tt.credit}, Text: "The mayor said on Monday that the quay was open."}
		a.ID = schema.ArticleID(&a)
		found := x.Extract(&a)
		var domain string
		var original bool
		for _, r := range found.Reprints {
			original = r.Original != schema.ID{}
			for _, p := range found.Publications {
				if p.ID == r.From {
					domain = p.Domain
				}
			}
		}
		if diff := cmp.Diff([]any{tt.domain, tt.original}, []any{domain, original}); diff != "" {
			t.Errorf("%v (-want +got)\n%s", tt.credit, diff)
		}
	}
}

// TestFeedSource: what a feed calls the source whose address it states is its name.
func TestFeedSource(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		credits []schema.Credit
		want    string
	}{
		{[]schema.Credit{{Tag: "feed source", Value: "https://wire.example/rss"}, {Tag: "feed source", Value: "The Island Wire"}}, "The Island Wire <wire.example> outlet"},
		{[]schema.Credit{{Tag: "feed source", Value: "https://wire.example/rss"}}, "wire.example <wire.example> site"},
		{[]schema.Credit{{Tag: "feed source", Value: "https://wire.example/rss"}, {Tag: "creditline", Value: "Somebody"}}, "wire.example <wire.example> site"},
	} {
		p := schema.NewPublication("The Quay", "quay.example", schema.Outlet)
		a := schema.Article{URL: "https://quay.example/1", Publication: &p, Credits: tt.credits, Text: "The mayor said on Monday that the quay was open."}
		a.ID = schema.ArticleID(&a)
		got := ""
		for _, p := range x.Extract(&a).Publications {
			if p.Domain == "wire.example" {
				got = p.Name + " <" + p.Domain + "> " + string(p.Kind)
			}
		}
		if got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.credits, got, tt.want)
		}
	}
}

// TestHandedOn: fields in which news items state whose text it was and by whose
// hands it came.
func TestHandedOn(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	credits := func(pairs ...string) (cs []schema.Credit) {
		for i := 0; i < len(pairs); i += 2 {
			cs = append(cs, schema.Credit{Tag: pairs[i], Value: pairs[i+1]})
		}
		return cs
	}
	for _, tt := range []struct {
		name    string
		credits []schema.Credit
		want    []string // from, through ...
		kind    schema.ReprintKind
	}{
		{"hops", credits("hop", "AP", "hop", "Continental Press", "hop", "The Quay"), []string{"The Associated Press", "Continental Press"}, schema.Wire},
		{"hops, one twice", credits("hop", "Continental Press", "hop", "Continental Press", "hop", "Island Wire"), []string{"Continental Press", "Island Wire"}, schema.Syndicated},
		{"the first hand is ours", credits("hop", "The Quay", "hop", "Island Wire"), nil, ""},
		{"who it originated with", credits("infosource origin", "Island Wire", "creditline", "AFP"), []string{"Island Wire"}, schema.Syndicated},
		{"information from somebody", credits("infosource", "Ministry of Fish"), nil, ""},
		{"credit line", credits("creditline", "dpa/AFP"), []string{"dpa"}, schema.Wire},
		{"credit line of a photographer", credits("creditline", "Mara Ivy"), nil, ""},
		{"copyright", credits("copyrightholder", "Reuters"), []string{"Reuters"}, schema.Wire},
		{"owner of the outlet", credits("copyrightholder", "Quay Holdings"), nil, ""},
		{"derived from an item", credits("derivedFrom", "urn:newsml:wire.example:20240311:abc:1"), []string{"wire.example"}, schema.Syndicated},
		{"derived from a thing", credits("derivedFrom", "tag:wire.example,2024:abc"), []string{"wire.example"}, schema.Syndicated},
		{"derived from a number", credits("derivedFrom", "abc:123"), nil, ""},
	} {
		p := schema.NewPublication("The Quay", "quay.example", schema.Outlet)
		a := schema.Article{URL: "https://quay.example/1", Publication: &p, Credits: tt.credits, Text: "The mayor said on Monday that the quay was open."}
		a.ID = schema.ArticleID(&a)
		found := x.Extract(&a)
		if err := found.Validate(); err != nil {
			t.Fatal(err)
		}
		name := func(id schema.ID) string {
			for _, p := range found.Publications {
				if p.ID == id {
					if p.Name == "" {
						return p.Domain
					}
					return p.Name
				}
			}
			return "?"
		}
		var got []string
		var kind schema.ReprintKind
		for _, r := range found.Reprints {
			got, kind = append(got, name(r.From)), r.Kind
			for _, id := range r.Through {
				got = append(got, name(id))
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" || kind != tt.kind {
			t.Errorf("%s: kind %q (-want +got)\n%s", tt.name, kind, diff)
		}
	}
}

// TestCreditedDomain: a publication that a credit names by its address, or with
// its address beside the name, is known by its domain; a stranger's address and
// an agency's leave the name alone.
func TestCreditedDomain(t *testing.T) {
	x := extractor(t)
	for _, tt := range []struct{ text, name, domain string }{
		{"This article first appeared on valmar.example.", "valmar.example", "valmar.example"},
		{"Originally published at https://www.valmar.example/lock/1.", "valmar.example", "valmar.example"},
		{"This article first appeared on Undertow (https://www.undertow.example/1).", "Undertow", "undertow.example"},
		{"This article first appeared on Undertow (https://links.example/1).", "Undertow", ""},
		{"This article was originally published by Reuters (https://www.reuters.com/1).", "Reuters", ""},
		{"This article was originally published by Harbour Weekly.", "Harbour Weekly", ""},
	} {
		p := schema.NewPublication("The Quay", "quay.example", schema.Outlet)
		a := schema.Article{URL: "https://quay.example/1", Publication: &p, Text: tt.text}
		a.ID = schema.ArticleID(&a)
		found := x.Extract(&a)
		var name, domain string
		for _, p := range found.Publications[1:] {
			name, domain = p.Name, p.Domain
		}
		if name != tt.name || domain != tt.domain || len(found.Reprints) != 1 {
			t.Errorf("%s: %d reprints, of %q at %q, want one of %q at %q", tt.text, len(found.Reprints), name, domain, tt.name, tt.domain)
		}
	}
}
