package graph_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// TestByTime: statements in the order that a timeline has, each with the date
// that it is placed by, whatever order they came in.
func TestByTime(t *testing.T) {
	date := func(s string) (d schema.Date) {
		if s == "" {
			return d
		}
		d, err := schema.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	noYear := schema.Date{Month: 12, Day: 29, Text: "December 29"}
	all := []struct {
		said, article schema.Date
		date          string
		byArticle     bool
	}{
		{date("2018"), date("2019-12-30"), "2018", false},
		{date("2019-12"), date("2021-01-01"), "2019-12", false},
		{schema.Date{}, date("2019-12-05"), "2019-12-05", true},
		{date("2019-12-06"), date("2019-12-05"), "2019-12-06", false},
		{noYear, date("2019-12-30"), "2019-12-30", true},
		{schema.Date{Text: "once"}, date("2020"), "2020", true},
		{noYear, schema.Date{}, "XXXX-12-29", false},
		{schema.Date{Text: "once"}, schema.Date{}, "", false},
	}
	var statements []graph.Statement
	var want []string
	for _, a := range all {
		s := graph.Statement{Attribution: schema.Attribution{Said: a.said}, Article: graph.ArticleSummary{Published: a.article}}
		if d, byArticle := s.When(); d.EDTF() != a.date || byArticle != a.byArticle {
			t.Errorf("said %q in an article of %q: %q, %v", a.said, a.article, d.EDTF(), byArticle)
		}
		statements, want = append(statements, s), append(want, a.date)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		r.Shuffle(len(statements), func(i, k int) { statements[i], statements[k] = statements[k], statements[i] })
		slices.SortStableFunc(statements, graph.ByTime)
		var got []string
		for _, s := range statements {
			d, _ := s.When()
			got = append(got, d.EDTF())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
	}
}
