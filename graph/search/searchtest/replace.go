package searchtest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

func testReplace(t *testing.T, x Index) {
	fill(t, x)
	var want []search.Entry
	for _, s := range newsroom() {
		want = append(want, search.Entry{Article: s.Article, Digest: s.Digest, Documents: len(s.Documents)})
	}
	slices.SortFunc(want, func(a, b search.Entry) int { return a.Article.Compare(b.Article) })
	if diff := cmp.Diff(want, digests(t, x)); diff != "" {
		t.Errorf("Digests (-want +got):\n%s", diff)
	}

	// The same again changes nothing.
	before := ask(t, x, "drone OR act:say", 0)
	fill(t, x)
	if diff := cmp.Diff(before, ask(t, x, "drone OR act:say", 0)); diff != "" {
		t.Errorf("after the same again (-before +after):\n%s", diff)
	}

	// Less of one article, and nothing of the others changes.
	harbour := newsroom()[0]
	change(t, x, search.Change{Sets: []search.Set{{Article: harbour.Article, Digest: "shorter", Documents: harbour.Documents[2:3]}}})
	for _, n := range []struct {
		query string
		hits  int
	}{{"dawn", 0}, {"sabot*", 1}, {"pub:courier", 1}, {"drone", 2}, {"explosion", 0}} {
		if got := len(ask(t, x, n.query, 0)); got != n.hits {
			t.Errorf("after a shorter one, %s finds %d, want %d", n.query, got, n.hits)
		}
	}

	// An article without documents is still known.
	change(t, x, search.Change{Sets: []search.Set{harbour, {Article: harbour.Article, Digest: "bare"}}}) // the later counts
	if i := slices.Index(digests(t, x), search.Entry{Article: harbour.Article, Digest: "bare"}); i < 0 {
		t.Errorf("Digests does not know the article without documents: %v", digests(t, x))
	}

	change(t, x, search.Change{Removed: []schema.ID{id("denial")}})
	if hits := ask(t, x, "drone OR harbour OR pub:wire", 0); len(hits) != 0 {
		t.Errorf("after its removal there is still %v", hits)
	}
	if got := len(digests(t, x)); got != len(want)-1 {
		t.Errorf("after its removal there are %d articles, want %d", got, len(want)-1)
	}
}

// testInvalid sees that a faulty document keeps its whole batch out.
func testInvalid(t *testing.T, x Index) {
	fill(t, x)
	before := digests(t, x)
	good := newsroom()[2]
	for name, spoil := range map[string]func(*search.Set){
		"another article": func(s *search.Set) { s.Documents[0].Article = id("other") },
		"no article":      func(s *search.Set) { s.Article = schema.ID{} },
		"no node":         func(s *search.Set) { s.Documents[1].Node = schema.ID{} },
		"kind":            func(s *search.Set) { s.Documents[1].Kind = schema.ActorNode },
		"text":            func(s *search.Set) { s.Documents[1].Text = "\xff" },
		"title":           func(s *search.Set) { s.Documents[0].Title = "a\xc3" },
		"speaker":         func(s *search.Set) { s.Documents[0].Speakers[1] = "\xed\xa0\x80" },
	} {
		bad := newsroom()[0]
		bad.Digest = "bad"
		spoil(&bad)
		good.Digest = "not to be kept"
		if err := update(t.Context(), x, search.Change{Sets: []search.Set{good, bad}}); !errors.Is(err, schema.ErrInvalid) {
			t.Errorf("%s: Update = %v, want ErrInvalid", name, err)
		}
	}
	if diff := cmp.Diff(before, digests(t, x)); diff != "" {
		t.Errorf("a refused batch left traces (-before +after):\n%s", diff)
	}
	strange := newsroom()[0]
	strange.Documents[0].Text = "a\x00drone \"'*() { } \x02 marked\x03"
	strange.Documents[0].Speakers = []string{"", "\x1f", `x" OR "y`}
	change(t, x, search.Change{Sets: []search.Set{strange}})
	if hits := ask(t, x, "marked", 0); len(hits) != 1 || hits[0].Snippet != "adrone \"'*() { } \x02marked\x03" {
		t.Errorf("strange signs are found as %+v", hits)
	}
}

func testSimilar(t *testing.T, x Index) {
	names := fill(t, x)
	for _, tt := range []struct {
		text string
		kind schema.NodeKind
		want []string // in order, with the score in hundredths, worked out by hand
	}{
		{"drones had been seen before dawn", schema.ClaimNode, []string{"drones 100", "drones again 61"}},
		{"Was a drone seen?", schema.ClaimNode, []string{"drones 100", "drones again 100"}}, // the shorter first
		{"a drone was seen", schema.ClaimNode, []string{"drones again 100", "drones 100"}},  // word by word before that
		{"seen at dawn with drones", schema.ClaimNode, []string{"drones 100", "drones again 61"}},
		{"“Kata'ib”", schema.ClaimNode, []string{"sabotage 100"}},
		{"saboteurs whom", schema.ArticleNode, []string{"harbour 100"}},
		{"deficit zeppelin", schema.ClaimNode, []string{"deficit 42"}},
		{"deficit zeppelin balloon", schema.ClaimNode, nil}, // below a third
		{"zeppelin", schema.ClaimNode, nil},
		{"we had no", schema.ClaimNode, []string{"nothing 100", "no part 67", "drones 33"}}, // nothing but common words
	} {
		hits, err := x.Similar(t.Context(), tt.text, tt.kind, 0)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range hits {
			got = append(got, fmt.Sprintf("%s %.0f", names[h.Node], 100*h.Score))
			if h.Kind != tt.kind {
				t.Errorf("Similar(%q) gives a %s, want a %s", tt.text, h.Kind, tt.kind)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Similar(%q) (-want +got):\n%s", tt.text, diff)
		}
		if len(hits) > 1 {
			first, err := x.Similar(t.Context(), tt.text, tt.kind, 1)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(hits[:1], first); diff != "" {
				t.Errorf("Similar(%q) with limit 1 (-want +got):\n%s", tt.text, diff)
			}
		}
	}
	hits, err := x.Similar(t.Context(), "a drone was seen", schema.ClaimNode, 1)
	if err != nil {
		t.Fatal(err)
	}
	if want := "A \x02drone\x03 was \x02seen\x03 before the blast"; len(hits) != 1 || hits[0].Snippet != want {
		t.Errorf("Similar shows %+v, want %q", hits, want)
	}
}
