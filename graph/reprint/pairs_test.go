package reprint_test

import (
	"cmp"
	"errors"
	"slices"
	"testing"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/reprint"
)

// pressed reads made-up articles of 400 words, every fifth of which is a copy.
func pressed(i int) (reprint.Printed, error) {
	a := sample.Pressed(i).Article
	return reprint.Printed{Text: a.Text, Outlet: uint64(1 + i%400)}, nil
}

// search returns the pairs of the first n texts, in order.
func search(tb testing.TB, n int, read func(int) (reprint.Printed, error)) (all []reprint.Pair) {
	tb.Helper()
	keep := func(o reprint.Overlap) bool { return o.IsReprint() }
	err := reprint.Pairs(tb.Context(), n, read, keep, func(some []reprint.Pair) error {
		all = append(all, some...)
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	slices.SortFunc(all, func(p, q reprint.Pair) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) })
	return all
}

// TestPairs: what is found by samples, all at once, is what is found by comparing
// every text with every other.
func TestPairs(t *testing.T) {
	const n = 400
	texts := make([]*reprint.Text, n)
	for i := range texts {
		p, _ := pressed(i)
		texts[i] = reprint.New(p.Text, nil)
	}
	var want []reprint.Pair
	for a := range n {
		for b := a + 1; b < n; b++ {
			if o := reprint.Compare(texts[a], texts[b]); o.IsReprint() {
				want = append(want, reprint.Pair{A: a, B: b, Overlap: o})
			}
		}
	}
	got := search(t, n, pressed)
	same := func(p, q reprint.Pair) bool { return p.A == q.A && p.B == q.B && p.Overlap == q.Overlap }
	if len(want) < 50 || !slices.EqualFunc(want, got, same) {
		t.Errorf("%d pairs of %d", len(got), len(want))
	}
	for _, p := range got {
		if len(p.Passages) == 0 {
			t.Errorf("%d and %d: no passages", p.A, p.B)
		}
	}
}

// TestPairsAside: what an outlet prints under everything makes no pair of its
// articles and another's, and its own articles are not compared.
func TestPairsAside(t *testing.T) {
	notice := "This is what we print under all that we print. Write to us, call us, visit us and read us. " +
		"Our readers are our friends, and our friends are our readers, from the first page to the last one, every day of the week, " +
		"in the morning as in the evening, in summer and in winter, at home and abroad, and so it has been for a hundred and ten years."
	read := func(i int) (reprint.Printed, error) {
		p, _ := pressed(i + 7)
		if i < 4 {
			return reprint.Printed{Text: p.Text[:200] + "\n\n" + notice, Outlet: 1}, nil
		}
		return reprint.Printed{Text: p.Text[:200] + "\n\n" + notice, Outlet: uint64(i)}, nil
	}
	pairs := search(t, 6, read)
	if len(pairs) != 1 || pairs[0].A != 4 || pairs[0].B != 5 { // who print it once have it for news
		t.Errorf("%+v", pairs)
	}
}

// TestPairsFails: an error of reading, or of who takes the pairs, ends the search.
func TestPairsFails(t *testing.T) {
	broken := errors.New("broken")
	yes := func(reprint.Overlap) bool { return true }
	err := reprint.Pairs(t.Context(), 300, func(i int) (reprint.Printed, error) {
		if i == 123 {
			return reprint.Printed{}, broken
		}
		return pressed(i)
	}, yes, func([]reprint.Pair) error { return nil })
	if !errors.Is(err, broken) {
		t.Errorf("of reading: %v", err)
	}
	if err = reprint.Pairs(t.Context(), 300, pressed, yes, func([]reprint.Pair) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("of taking: %v", err)
	}
}

// BenchmarkPairs finds all pairs among 37,000 articles of 800 words.
func BenchmarkPairs(b *testing.B) {
	const n = 37_000
	texts := make([]string, n)
	for i := range texts {
		// Two articles on end are one of the length that a daily prints; both are
		// copies where one is.
		p, _ := pressed(i)
		q, _ := pressed(i + 5*n)
		texts[i] = p.Text + "\n\n" + q.Text
	}
	for b.Loop() {
		pairs := search(b, n, func(i int) (reprint.Printed, error) {
			return reprint.Printed{Text: texts[i], Outlet: uint64(1 + i%400)}, nil
		})
		b.ReportMetric(float64(len(pairs)), "pairs")
	}
}
