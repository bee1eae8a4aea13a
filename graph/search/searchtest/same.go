package searchtest

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// Same changes two indexes alike at random, asks both the same, and compares the
// answers to the last sign: hits, order, scores and snippets. Both are new and
// empty; Same closes neither.
func Same(t *testing.T, a, b Index) {
	t.Helper()
	r := rand.New(rand.NewPCG(7, 1848))
	for round := range 10 {
		var c search.Change
		for range 1 + r.IntN(12) {
			c.Sets = append(c.Sets, randomSet(r, fmt.Sprint(r.IntN(60))))
		}
		for range r.IntN(3) {
			c.Removed = append(c.Removed, id(fmt.Sprint(r.IntN(60))))
		}
		change(t, a, c)
		change(t, b, c)
		if diff := cmp.Diff(digests(t, a), digests(t, b)); diff != "" || revision(t, a) != revision(t, b) {
			t.Fatalf("round %d: digests (-one +other):\n%s", round, diff)
		}
		for range 100 {
			q := randomQuery(r).String()
			limit := r.IntN(12)
			if diff := cmp.Diff(ask(t, a, q, limit), ask(t, b, q, limit)); diff != "" {
				t.Errorf("round %d: the first %d answers to %s (-one +other):\n%s", round, limit, q, diff)
			}
			sameAlike(t, a, b, randomText(r, 7)+" "+randomWord(r), pickKind(r), limit)
		}
	}
}

func sameAlike(t *testing.T, a, b Index, text string, kind schema.NodeKind, limit int) {
	t.Helper()
	one, err := a.Similar(t.Context(), text, kind, limit)
	if err != nil {
		t.Fatal(err)
	}
	other, err := b.Similar(t.Context(), text, kind, limit)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(one, other); diff != "" {
		t.Errorf("the first %d similar to %q (-one +other):\n%s", limit, text, diff)
	}
}
