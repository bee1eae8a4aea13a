package search_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/search"
)

// TestCuts sees that sets come in their order, each with its own cuts, and that
// one may break off.
func TestCuts(t *testing.T) {
	var sets []search.Set
	for n := range 200 {
		sets = append(sets, generation(n, n))
	}
	for _, upTo := range []int{0, 1, 57, len(sets)} {
		n := 0
		for s, cuts := range search.Cuts(sets) {
			if s != &sets[n] || len(cuts) != len(s.Documents) {
				t.Fatalf("set %d comes as %s with %d cuts", n, s.Digest, len(cuts))
			}
			for i, c := range cuts {
				if diff := cmp.Diff(search.NewCut(&s.Documents[i]), c); diff != "" {
					t.Errorf("set %d, document %d (-alone +among others):\n%s", n, i, diff)
				}
			}
			if n++; n >= upTo {
				break
			}
		}
		if n != max(1, upTo) {
			t.Errorf("%d sets came, want %d", n, max(1, upTo))
		}
	}
}

func TestTerms(t *testing.T) {
	for in, want := range map[string]string{
		"":                            "",
		"say deny":                    "say deny",
		"2021-03-07T10:00:00+01:00":   "2021-03-07t10:00:00+01:00",
		"2019-12/2020-01":             "2019-12 2020-01",
		"XXXX-12-29~":                 "xxxx-12-29",
		"[2019, 2020]\x00é(“x”":       "2019 2020 é “x”",
		fmt.Sprintf("%0130d", 1):      fmt.Sprintf("%0128d", 0),
		fmt.Sprintf("%0127dé and", 1): fmt.Sprintf("%0127d and", 1),
	} {
		if got := search.Terms(in); got != want {
			t.Errorf("Terms(%q) = %q, want %q", in, got, want)
		}
		if got := search.Terms(search.Terms(in)); got != want {
			t.Errorf("Terms of Terms(%q) = %q, want %q", in, got, want)
		}
	}
}
