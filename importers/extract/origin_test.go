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
