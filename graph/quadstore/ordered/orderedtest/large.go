package orderedtest

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// noise is bytes that cannot be compressed, always the same for a seed.
func noise(seed uint64, n int) []byte {
	r := rand.New(rand.NewPCG(seed, 0))
	b := make([]byte, 0, n+8)
	for len(b) < n {
		v := r.Uint64()
		b = append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24), byte(v>>32), byte(v>>40), byte(v>>48), byte(v>>56))
	}
	return b[:n]
}

// Values of a megabyte and of twenty come back as they went in, between small
// ones, and can be changed.
func testLargeValues(t *testing.T, open Opener) {
	place := t.TempDir()
	e := open(t, place)
	want := []pair{
		{"a", "small"}, {"b", string(noise(1, 1<<20))}, {"c", string(noise(2, 20<<20))}, {"d", ""}, {"e", string(noise(3, 1<<20))},
	}
	for i, p := range want {
		update(t, e, func(tx ordered.Tx) {
			if i%2 == 0 {
				tx.Insert([]byte(p.Key), []byte(p.Value))
			} else {
				tx.Set([]byte(p.Key), []byte(p.Value))
			}
		})
	}
	holdsLarge(t, e, want)
	want[1].Value, want[2].Value = "small now", string(noise(4, 20<<20))
	set(t, e, want...)
	holdsLarge(t, e, want)
	shut(t, e)
	e = open(t, place)
	holdsLarge(t, e, want)
	update(t, e, func(tx ordered.Tx) { tx.Delete([]byte("c")) })
	holdsLarge(t, e, slices.Delete(want, 2, 3))
	shut(t, e)
}

// holdsLarge is like holds for values that nobody wants to see printed.
func holdsLarge(t *testing.T, r ordered.Reader, want []pair) {
	t.Helper()
	if got := scan(t, r, ordered.Range{}); !slices.Equal(got, want) {
		t.Fatalf("%d pairs, not the %d that were set", len(got), len(want))
	}
	for _, p := range want {
		if v, ok := value(t, r, p.Key); !ok || v != p.Value {
			t.Fatalf("get %q: other %d bytes", p.Key, len(v))
		}
	}
}

// Keys of the greatest length, which cannot be compressed and differ in their
// last bytes only.
func testLongestKeys(t *testing.T, open Opener) {
	place := t.TempDir()
	e := open(t, place)
	var want []pair
	for i := range 100 {
		key := noise(uint64(i/10), ordered.LongestKey)
		key[ordered.LongestKey-1] = byte(i % 10 * 28)
		want = append(want, pair{string(key), fmt.Sprint(i)})
	}
	want = append(want, pair{string(bytes.Repeat([]byte{0xff}, ordered.LongestKey)), "last"}, pair{string(make([]byte, ordered.LongestKey)), "first"})
	set(t, e, want...)
	holdsLarge(t, e, sorted(want))
	shut(t, e)
	e = open(t, place)
	defer shut(t, e)
	holdsLarge(t, e, sorted(want))
	from := []byte(want[4].Key)
	got := scan(t, e, ordered.Range{From: from, To: []byte(want[8].Key)})
	if !slices.Equal(got, want[4:8]) {
		t.Errorf("%d pairs in a range of 4", len(got))
	}
	update(t, e, func(tx ordered.Tx) { tx.Delete(from) })
	if _, ok := value(t, e, string(from)); ok {
		t.Error("a longest key cannot be deleted")
	}
}

func sorted(ps []pair) []pair {
	return slices.SortedFunc(slices.Values(ps), func(a, b pair) int { return bytes.Compare([]byte(a.Key), []byte(b.Key)) })
}

// An estimate is within its promise for ranges of every size.
func testEstimate(t *testing.T, open Opener) {
	place := t.TempDir()
	e := open(t, place)
	sizes := []int{0, 1, 2, 60, 1000, 5000, 40_000}
	for i, n := range sizes {
		for from := 0; from < n; from += 10_000 {
			update(t, e, func(tx ordered.Tx) {
				for j := from; j < min(n, from+10_000); j++ {
					tx.Insert(fmt.Appendf(nil, "range%d/%06d", i, j), fmt.Appendf(nil, "value %d", j*j))
				}
			})
		}
	}
	check := func(prefix string, n int, within bool) {
		t.Helper()
		got, err := e.Estimate(t.Context(), ordered.Prefix([]byte(prefix)))
		if err != nil || got < int64(min(n, 1)) {
			t.Errorf("%q has %d keys, estimated %d, %v", prefix, n, got, err)
		}
		if within && n >= 1000 && (got < int64(n/10) || got > int64(n*10)) {
			t.Errorf("%q has %d keys, estimated %d", prefix, n, got)
		}
	}
	all := 0
	for i, n := range sizes { // what was just written need not be sorted
		check(fmt.Sprintf("range%d/", i), n, false)
		all += n
	}
	shut(t, e)
	e = open(t, place)
	defer shut(t, e)
	for i, n := range sizes {
		check(fmt.Sprintf("range%d/", i), n, true)
	}
	check("range5/002", 1000, true)
	check("range6/01", 10_000, true)
	check("range", all, true)
	check("", all, true)
}
