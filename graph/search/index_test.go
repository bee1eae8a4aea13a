package search_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/searchtest"
	"github.com/saidby/saidby/schema"
)

func open(t testing.TB) *search.Index {
	t.Helper()
	x, err := search.Open(filepath.Join(t.TempDir(), "search.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	return x
}

// put makes a change of sets, as the next revision.
func put(ctx context.Context, x *search.Index, sets ...search.Set) error {
	return x.Update(ctx, func(_ context.Context, shown uint64) (*search.Change, error) {
		return &search.Change{Sets: sets, Revision: shown + 1}, nil
	})
}

func TestIndex(t *testing.T) {
	searchtest.Run(t, func() searchtest.Index { return open(t) })
}

// TestRanking fixes what the weights are for. Documents have the same words, each
// in another place, and come in the order that they should.
func TestRanking(t *testing.T) {
	x := open(t)
	article := schema.NewID("ranking")
	docs := []search.Document{
		{Kind: schema.ArticleNode, Title: "Levee breach", Text: "one two three four"},
		{Kind: schema.ClaimNode, Text: "levee breach four levee", Speakers: []string{"one two"}},
		{Kind: schema.ClaimNode, Text: "levee breach three four", Speakers: []string{"one two"}},
		{Kind: schema.ClaimNode, Text: "one two three four", Speakers: []string{"levee breach"}},
		{Kind: schema.ArticleNode, Title: "one two", Text: "levee breach three four five"}, // longer
	}
	for i := range docs {
		docs[i].Article, docs[i].Node = article, schema.NewID("ranking", fmt.Sprint(i))
	}
	rest := make([]search.Document, 50) // so that the words are rare
	for i := range rest {
		rest[i] = search.Document{Article: article, Node: schema.NewID("rest", fmt.Sprint(i)), Kind: schema.ClaimNode, Text: "five six seven"}
	}
	if err := put(t.Context(), x, search.Set{Article: article, Documents: append(rest, docs...)}); err != nil {
		t.Fatal(err)
	}
	q, err := search.Parse("levee")
	if err != nil {
		t.Fatal(err)
	}
	hits, err := x.Search(t.Context(), q, 0)
	if err != nil {
		t.Fatal(err)
	}
	var want, got []schema.ID
	for _, d := range docs {
		want = append(want, d.Node)
	}
	for _, h := range hits {
		got = append(got, h.Node)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
		for _, h := range hits {
			t.Logf("%.3f %q", h.Score, h.Snippet)
		}
	}
}
