package graph_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// prose makes up a paragraph of so many words, the same for a number.
func prose(number uint64, words int) string {
	r := rand.New(rand.NewPCG(number, 11))
	var b strings.Builder
	for range words {
		fmt.Fprintf(&b, "word%d ", r.IntN(5000))
	}
	return strings.TrimSpace(b.String()) + "."
}

// shelf are articles of three outlets that share paragraphs in many ways: a notice
// under all of an outlet's, which others print as well, and stories told again.
func shelf() []*schema.Extraction {
	var xs []*schema.Extraction
	for i := range uint64(15) {
		outlet := schema.NewPublication(fmt.Sprint("Outlet ", i%3), "", schema.Outlet)
		parts := []string{prose(i/4, 90), prose(100+i, 40)}
		if i%2 == 0 || i%3 == 0 {
			parts = append(parts, prose(50+i%3, 120)) // the outlet's own
		}
		if i == 7 {
			parts = []string{prose(50, 120), prose(51, 120)} // a story to this one
		}
		xs = append(xs, sample.New(schema.Article{
			URL: fmt.Sprintf("https://outlet%d.example/%d", i%3, i), Publication: &outlet, Language: "en",
			Text: strings.Join(parts, "\n\n"), Published: schema.Date{Year: 2024, Month: 5, Day: 1 + int(i)},
		}).Extraction())
	}
	return xs
}

func pairsOf(t *testing.T, l *graph.Library) (pairs []string) {
	t.Helper()
	links, err := l.Reprints(t.Context(), graph.ReprintFilter{Pairs: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range links {
		pairs = append(pairs, fmt.Sprintf("%s %s %+v", r.Copy.URL, r.Original.URL, *r.Overlap))
	}
	return pairs
}

// TestWhatIsSharedFollowsFromWhatIsThere puts and removes articles in any order, one
// by one and together; what is left shares what it would share if nothing else had
// ever been there.
func TestWhatIsSharedFollowsFromWhatIsThere(t *testing.T) {
	all := shelf()
	seen := map[string]bool{}
	seeds := uint64(6)
	if testing.Short() {
		seeds = 2
	}
	for seed := range seeds {
		r := rand.New(rand.NewPCG(seed, 5))
		l, there := open(t, filepath.Join(t.TempDir(), "graph")), map[int]bool{}
		for range 40 {
			i := r.IntN(len(all))
			if there[i] = !there[i]; there[i] {
				other := r.IntN(len(all))
				there[other] = true
				if _, err := l.Put(t.Context(), all[i], all[other]); err != nil {
					t.Fatal(err)
				}
			} else if _, err := l.Remove(t.Context(), all[i].Article.ID); err != nil {
				t.Fatal(err)
			}
		}
		fresh := open(t, filepath.Join(t.TempDir(), "graph"))
		for i, x := range all {
			if there[i] {
				if _, err := fresh.Put(t.Context(), x); err != nil {
					t.Fatal(err)
				}
			}
		}
		want, got := pairsOf(t, fresh), pairsOf(t, l)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("seed %d: after much coming and going (-want +got):\n%s", seed, diff)
		}
		for _, p := range want {
			seen[p] = true
		}
	}
	if len(seen) < 10 && !testing.Short() {
		t.Errorf("only %d pairs were ever there", len(seen))
	}
}
