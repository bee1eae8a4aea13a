package verify_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// What the store itself finds is told with its law and place.
func TestStoreFaults(t *testing.T) {
	any := func([]byte) bool { return true }
	// long are the keys of long terms of articles: l, 01, 16 bytes, FF.
	long := func(key []byte) bool { return key[1] == 1 && key[18] == 0xFF }
	tests := []struct {
		name string
		harm func(*bench, ordered.Tx)
		want map[verify.Law]int
	}{
		{"quads missing in an order", func(b *bench, tx ordered.Tx) {
			for _, key := range b.first(3, "p", any) {
				tx.Delete(key)
			}
		}, map[verify.Law]int{verify.Index: 3}},
		{"a wrong number", func(b *bench, tx ordered.Tx) { tx.Set(b.first(1, "cp", any)[0], make([]byte, 8)) },
			map[verify.Law]int{verify.Count: 1}},
		{"a key of no kind", func(_ *bench, tx ordered.Tx) { tx.Set([]byte("?"), nil) }, map[verify.Law]int{verify.Key: 1}},
		{"a key that is cut off", func(b *bench, tx ordered.Tx) {
			key := b.first(1, "l\x01", func(key []byte) bool { return !long(key) })[0]
			tx.Set(key[:len(key)-1], nil)
		}, map[verify.Law]int{verify.Key: 1, verify.Decoding: 1}},
		{"a long term that is lost", func(b *bench, tx ordered.Tx) { tx.Delete(b.first(1, "l\x01", long)[0]) },
			map[verify.Law]int{verify.Term: 2, verify.Digest: 1, verify.Search: 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := newBench(t)
			b.harm(func(tx ordered.Tx) { test.harm(b, tx) })
			got := b.laws()
			for law, n := range test.want {
				if got[law] != n {
					t.Errorf("%s is broken %d times, want %d", law, got[law], n)
				}
			}
			for law := range got {
				if test.want[law] == 0 && !slices.Contains([]verify.Law{verify.Decoding, verify.Evidence, verify.Digest, verify.Identity}, law) {
					t.Errorf("%s is broken", law)
				}
			}
		})
	}
}

// A law that is broken everywhere is not told without end, and those who watch
// hear how far the check is.
func TestManyFaults(t *testing.T) {
	b := newBench(t)
	for i := range 1500 {
		b.indexed = append(b.indexed, verify.Indexed{Article: schema.NewID("gone", strconv.Itoa(i))})
	}
	b.indexed = slices.DeleteFunc(b.indexed, func(i verify.Indexed) bool { return i.Article == b.xs[1].Article.ID })
	slices.SortFunc(b.indexed, func(x, y verify.Indexed) int { return x.Article.Compare(y.Article) })
	var heard []verify.Progress
	r, err := verify.Run(t.Context(), &b.store.View, verify.Options{
		Indexed: seq(b.indexed), Watch: func(p verify.Progress) { heard = append(heard, p) },
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Faults) != 1000 || r.Unlisted[verify.Search] != 501 || r.Count(verify.Search) != 1501 || r.Total() != 1501 || r.OK() {
		t.Errorf("%d faults listed, %v not, %d counted", len(r.Faults), r.Unlisted, r.Total())
	}
	if want := (verify.Progress{Articles: 5}); len(heard) == 0 || heard[len(heard)-1] != want {
		t.Errorf("heard %v", heard)
	}
	r.Drop(verify.Search)
	if !r.OK() || r.Total() != 0 {
		t.Errorf("left %v", r)
	}
}

// Where there is no text index to compare with, nothing is said of it.
func TestNoTextIndex(t *testing.T) {
	b := newBench(t)
	r, err := verify.Run(t.Context(), &b.store.View, verify.Options{})
	if err != nil || !r.OK() || r.Documents != 0 {
		t.Errorf("%+v, %v", r, err)
	}
}
