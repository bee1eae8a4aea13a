package orderedtest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// long is how many keys a long range has: more than any engine reads at once.
const long = 50_000

// lastError reads a sequence and returns the error that it ends with.
func lastError(seq iter.Seq2[ordered.Pair, error]) error {
	var last error
	for _, err := range seq {
		last = err
	}
	return last
}

// longKey is the i-th key of a long range; value "v" and the number.
func longKey(i int) string { return fmt.Sprintf("long/%06d", i) }

// insertLong makes a long range, in a few transactions, with other keys before and
// behind.
func insertLong(t *testing.T, e ordered.Engine) {
	t.Helper()
	set(t, e, pair{"lonf", ""}, pair{"long", ""}, pair{"long0", ""}, pair{"m", ""})
	for from := 0; from < long; from += long / 5 {
		update(t, e, func(tx ordered.Tx) {
			for i := from; i < from+long/5; i++ {
				tx.Insert([]byte(longKey(i)), fmt.Append(nil, "v", i))
			}
		})
	}
}

func testGetMany(t *testing.T, open Opener) {
	e := opened(t, open)
	const n = 1000
	update(t, e, func(tx ordered.Tx) {
		for i := range n {
			tx.Insert(fmt.Append(nil, "key", i), fmt.Append(nil, "value", i))
		}
	})
	var keys, want [][]byte
	for i := range 2 * n { // in no order, some twice, some not there
		j := i * 7919 % (n + n/5)
		keys, want = append(keys, fmt.Append(nil, "key", j)), append(want, nil)
		if j < n {
			want[i] = fmt.Append(nil, "value", j)
		}
	}
	got, err := e.Get(t.Context(), keys...)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got, err := e.Get(t.Context()); err != nil || len(got) != 0 {
		t.Errorf("no keys have %q, %v", got, err)
	}
}

// hard are keys that are in order, bytes that mean something elsewhere among them.
func hard() []pair {
	keys := []string{
		"\x00", "\x00\x00", "\x00\x00a", "\x00\xff", "\x01", "%", "'", "A", "\\", "\\000", "\\x00", "_", "a", "a\x00", "a\x00\x00", "a\x00b",
		"a\x01", "aA", "aa", "a\x80", "a\xff", "a\xff\xff", "b", "é", "\xfe\xff", "\xff", "\xff\x00", "\xff\xff", "\xff\xff\xff",
	}
	ps := make([]pair, len(keys))
	for i, k := range keys {
		ps[i] = pair{k, fmt.Sprintf("%x", k)}
	}
	return ps
}

// Keys are in order of their bytes, and so is every range of them.
func testOrder(t *testing.T, open Opener) {
	place := t.TempDir()
	e := open(t, place)
	all := hard()
	for i := range all { // one by one and in no order
		set(t, e, all[i*7%len(all)])
	}
	shut(t, e)
	e = open(t, place)
	defer shut(t, e)
	holds(t, e, hard()...)
	for i, from := range all {
		if diff := cmp.Diff(all[i:], scan(t, e, ordered.Range{From: []byte(from.Key)})); diff != "" {
			t.Errorf("from %q (-want +got):\n%s", from.Key, diff)
		}
		var to [][]byte
		var ranges []ordered.Range
		var want []pair
		for j := range all {
			to = append(to, []byte(all[j].Key))
			ranges = append(ranges, ordered.Range{From: []byte(from.Key), To: to[j]})
			want = append(want, all[i:max(i, j)]...)
		}
		if diff := cmp.Diff(want, scan(t, e, ranges...)); diff != "" {
			t.Errorf("from %q up to each (-want +got):\n%s", from.Key, diff)
		}
		want = nil
		for _, p := range all {
			if bytes.HasPrefix([]byte(p.Key), []byte(from.Key)) {
				want = append(want, p)
			}
		}
		if diff := cmp.Diff(want, scan(t, e, ordered.Prefix([]byte(from.Key)))); diff != "" {
			t.Errorf("prefix %q (-want +got):\n%s", from.Key, diff)
		}
	}
}

func testRanges(t *testing.T, open Opener) {
	e := opened(t, open)
	set(t, e, pair{"b", "1"}, pair{"c", "2"}, pair{"d", "3"}, pair{"e", "4"})
	from := func(from, to string, limit int) ordered.Range {
		return ordered.Range{From: []byte(from), To: []byte(to), Limit: limit}
	}
	tests := []struct {
		name   string
		ranges []ordered.Range
		want   string
	}{
		{"none", nil, ""},
		{"all", []ordered.Range{{}}, "bcde"},
		{"all, limited", []ordered.Range{{Limit: 3}}, "bcd"},
		{"limit is not reached", []ordered.Range{{Limit: 5}}, "bcde"},
		{"limit is what there is", []ordered.Range{{Limit: 4}}, "bcde"},
		{"half-open", []ordered.Range{from("b", "d", 0)}, "bc"},
		{"between keys", []ordered.Range{from("bb", "dd", 0)}, "cd"},
		{"one key", []ordered.Range{from("c", "c\x00", 0)}, "c"},
		{"from nil", []ordered.Range{{To: []byte("d")}}, "bc"},
		{"to nil", []ordered.Range{{From: []byte("d")}}, "de"},
		{"to the empty key", []ordered.Range{from("", "", 0)}, ""},
		{"empty", []ordered.Range{from("c", "c", 0)}, ""},
		{"reversed", []ordered.Range{from("d", "b", 0)}, ""},
		{"before all", []ordered.Range{from("a", "b", 0)}, ""},
		{"behind all", []ordered.Range{from("f", "z", 0)}, ""},
		{"in the order given", []ordered.Range{from("d", "z", 0), from("a", "d", 0)}, "debc"},
		{"overlapping", []ordered.Range{from("b", "e", 0), from("c", "e", 0), from("c", "e", 0)}, "bcdcdcd"},
		{"each with its limit", []ordered.Range{from("a", "z", 1), from("c", "z", 2), {}, from("b", "z", 1)}, "bcdbcdeb"},
		{"empty ones between", []ordered.Range{from("x", "z", 0), from("e", "z", 1), from("z", "a", 1), from("b", "c", 9), from("a", "b", 1)}, "eb"},
	}
	for _, test := range tests {
		var got []byte
		for _, p := range scan(t, e, test.ranges...) {
			got = append(got, p.Key...)
		}
		if string(got) != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	for range e.Scan(t.Context(), ordered.Range{}, ordered.Range{}) {
		break // having had enough is no harm
	}
	set(t, e, pair{"a", "0"})
	holds(t, e, pair{"a", "0"}, pair{"b", "1"}, pair{"c", "2"}, pair{"d", "3"}, pair{"e", "4"})
}

// Hundreds of ranges at once, a quarter of them empty, the others of very
// different lengths.
func testManyRanges(t *testing.T, open Opener) {
	e := opened(t, open)
	const n = 400
	var ranges []ordered.Range
	var want []pair
	update(t, e, func(tx ordered.Tx) {
		for i := range n {
			for j := range i % 4 * i / 4 {
				tx.Insert(fmt.Appendf(nil, "%03d/%03d", i, j), fmt.Append(nil, j))
			}
		}
	})
	for i := range n {
		r := i * 149 % n
		p := ordered.Prefix(fmt.Appendf(nil, "%03d/", r))
		p.Limit = i % 3 * 50
		ranges = append(ranges, p)
		for j := range r % 4 * r / 4 {
			if p.Limit == 0 || j < p.Limit {
				want = append(want, pair{fmt.Sprintf("%03d/%03d", r, j), fmt.Sprint(j)})
			}
		}
	}
	if diff := cmp.Diff(want, scan(t, e, ranges...)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func testLongRange(t *testing.T, open Opener) {
	e := opened(t, open)
	insertLong(t, e)
	r := ordered.Prefix([]byte("long/"))
	for _, limit := range []int{0, 1, long / 2, long - 1, long, long + 1} {
		r.Limit = limit
		n := 0
		for p, err := range e.Scan(t.Context(), r) {
			if err != nil {
				t.Fatal(err)
			}
			if string(p.Key) != longKey(n) || string(p.Value) != fmt.Sprint("v", n) {
				t.Fatalf("limit %d, pair %d: %q, %q", limit, n, p.Key, p.Value)
			}
			n++
		}
		want := long
		if limit != 0 {
			want = min(limit, long)
		}
		if n != want {
			t.Errorf("limit %d: %d pairs, want %d", limit, n, want)
		}
	}
	r.Limit = 0
	n := 0
	for _, err := range e.Scan(t.Context(), r, ordered.Range{From: []byte("m")}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == long/2 {
			break
		}
	}
	if got := len(scan(t, e, r, ordered.Range{From: []byte("m")}, r)); got != 2*long+1 {
		t.Errorf("%d pairs in two long ranges and a short one", got)
	}
}

// A caller who goes in the middle of a long range is noticed before its end.
func testCancelledWithin(t *testing.T, open Opener) {
	e := opened(t, open)
	insertLong(t, e)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	var last error
	for _, err := range e.Scan(ctx, ordered.Range{}) {
		if last != nil {
			t.Fatal("the sequence goes on after an error")
		}
		if last = err; err == nil {
			n++
		}
		cancel()
	}
	if !errors.Is(last, context.Canceled) || n < 1 {
		t.Errorf("after %d pairs: %v", n, last)
	}
}
