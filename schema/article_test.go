package schema_test

import (
	"testing"

	"github.com/saidby/saidby/schema"
)

func TestArticleID(t *testing.T) {
	gazette := schema.NewPublication("The Estuary Gazette", "", schema.Outlet)
	standard := schema.NewPublication("The Northern Standard", "", schema.Outlet)
	monday := schema.Date{Year: 2019, Month: 12, Day: 30}
	whole := schema.Article{
		SourceID: "17", Title: "Fire on the quay", Text: "Nobody was hurt.", Language: "en",
		URL: "https://www.example.com/quay", Canonical: "https://original.example/quay",
		Publication: &gazette, Authors: []string{"Tom Ferrow"}, Published: monday, Section: "Local",
		Source: schema.Source{Path: "a.txt", SHA256: "00", Importer: "plain@1"},
	}
	printed, bare := whole, whole
	printed.URL = ""
	bare.URL, bare.Publication = "", nil
	for _, tt := range []struct {
		name string
		base schema.Article
		do   func(a *schema.Article)
		same bool
	}{
		{"address: scheme and campaign", whole, func(a *schema.Article) { a.URL = "http://example.com/quay/?utm_source=x#top" }, true},
		{"address: another", whole, func(a *schema.Article) { a.URL = "https://www.example.com/quay-2" }, false},
		{"address: none", whole, func(a *schema.Article) { a.URL = "" }, false},
		{"address: what is none", whole, func(a *schema.Article) { a.URL = "quay.html" }, false},
		{"address: the canonical one counts for nothing", whole, func(a *schema.Article) { a.Canonical = "" }, true},
		{"address: nor do the rest", whole, func(a *schema.Article) {
			*a = schema.Article{URL: a.URL, Text: "Four people were hurt."}
		}, true},
		{"print: title in capitals", printed, func(a *schema.Article) { a.Title = "FIRE ON THE  QUAY" }, true},
		{"print: another title", printed, func(a *schema.Article) { a.Title = "Fire on the pier" }, false},
		{"print: another day", printed, func(a *schema.Article) { a.Published.Day = 31 }, false},
		{"print: another publication", printed, func(a *schema.Article) { a.Publication = &standard }, false},
		{"print: what is no address", printed, func(a *schema.Article) { a.URL = "quay.html" }, true},
		{"print: the text counts for nothing", printed, func(a *schema.Article) { a.Text = "Four people were hurt." }, true},
		{"print: nor do the words for the date", printed, func(a *schema.Article) { a.Published.Text = "Monday" }, true},
		{"print: without a title", printed, func(a *schema.Article) { a.Title = "" }, false},
		{"print: without a date", printed, func(a *schema.Article) { a.Published = schema.Date{} }, false},
		{"text: another", bare, func(a *schema.Article) { a.Text = "Nobody was  hurt." }, false},
		{"text: title and date count for nothing", bare, func(a *schema.Article) { a.Title, a.Published = "", schema.Date{} }, true},
		{"text: nor does how it was read", bare, func(a *schema.Article) {
			a.SourceID, a.Source, a.Authors, a.Section, a.Language = "", schema.Source{}, nil, "", ""
		}, true},
	} {
		changed := tt.base
		tt.do(&changed)
		if same := schema.ArticleID(&changed) == schema.ArticleID(&tt.base); same != tt.same {
			t.Errorf("%s: the same id %v, want %v", tt.name, same, tt.same)
		}
	}
}

// A column keeps its title from week to week, so that words that are no date
// must not make two of its articles one.
func TestArticleIDNeedsADate(t *testing.T) {
	gazette := schema.NewPublication("The Estuary Gazette", "", schema.Outlet)
	column := func(body string) *schema.Article {
		return &schema.Article{Publication: &gazette, Title: "From the quay", Published: schema.Date{Text: "this week"}, Text: body}
	}
	if schema.ArticleID(column("It rained.")) == schema.ArticleID(column("It snowed.")) {
		t.Error("two columns have one id")
	}
}

func TestNewPublication(t *testing.T) {
	for _, tt := range []struct {
		name, domain string
		want         schema.Publication
	}{
		{"BBC News", "", schema.Publication{Name: "BBC News"}},
		{"BBC News", "https://www.bbc.co.uk/news", schema.Publication{Name: "BBC News", Domain: "bbc.co.uk"}},
		{"", "www.bbc.co.uk", schema.Publication{Name: "bbc.co.uk", Domain: "bbc.co.uk"}},
		{"BBC News", "BBC News", schema.Publication{Name: "BBC News"}},
	} {
		got := schema.NewPublication(tt.name, tt.domain, schema.Broadcaster)
		if got.Name != tt.want.Name || got.Domain != tt.want.Domain || got.Kind != schema.Broadcaster || got.Validate() != nil {
			t.Errorf("%q, %q: got %+v, %v", tt.name, tt.domain, got, got.Validate())
		}
	}
}

func TestPublicationID(t *testing.T) {
	byDomain := schema.PublicationID("BBC News", "bbc.co.uk")
	if got := schema.PublicationID("BBC", "bbc.co.uk"); got != byDomain {
		t.Error("where the domain is known, the name counts")
	}
	if got := schema.PublicationID("BBC NEWS", ""); got == byDomain || got != schema.PublicationID("BBC News", "") {
		t.Error("a name by itself")
	}
	if schema.PublicationID("bbc.co.uk", "") == byDomain {
		t.Error("a name is taken for a domain")
	}
}
