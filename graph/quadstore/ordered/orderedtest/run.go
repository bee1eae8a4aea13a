package orderedtest

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Opener opens the engine at a place, which is made if it is not there. A place
// is an empty folder of the test's; an engine that keeps nothing in folders may
// take the path for a mere name. An engine that was closed is opened again at the
// same place. The Opener fails the test if it cannot open the engine; it leaves
// Close to the caller.
type Opener func(t testing.TB, place string) ordered.Engine

// Run runs every test. The tests of one Run do not run at the same time.
func Run(t *testing.T, open Opener) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, Opener)
	}{
		{"empty", testEmpty},
		{"change", testChange},
		{"last call counts", testLastCall},
		{"before the change", testBeforeTheChange},
		{"no value and an empty one", testEmptyValue},
		{"whose bytes", testWhoseBytes},
		{"failed update", testFailedUpdate},
		{"cancelled", testCancelled},
		{"get many", testGetMany},
		{"order", testOrder},
		{"ranges", testRanges},
		{"many ranges", testManyRanges},
		{"long range", testLongRange},
		{"cancelled within a range", testCancelledWithin},
		{"read and write in the loop", testReadAndWriteInLoop},
		{"scan in an update", testScanInUpdate},
		{"snapshot", testSnapshot},
		{"readers and a writer", testReadersAndWriter},
		{"concurrent updates", testConcurrentUpdates},
		{"large values", testLargeValues},
		{"longest keys", testLongestKeys},
		{"estimate", testEstimate},
		{"closed", testClosed},
		{"close within a scan", testCloseWithinScan},
		{"close under a snapshot", testCloseUnderSnapshot},
		{"random", testRandom},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open) })
	}
}

// opened opens a new engine that is closed in the end.
func opened(t *testing.T, open Opener) ordered.Engine {
	t.Helper()
	e := open(t, t.TempDir())
	t.Cleanup(func() { shut(t, e) })
	return e
}

func shut(t *testing.T, e ordered.Engine) {
	t.Helper()
	if err := e.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
}

// pair is a [ordered.Pair] that stays and can be compared.
type pair struct{ Key, Value string }

func update(t *testing.T, e ordered.Engine, fn func(ordered.Tx)) {
	t.Helper()
	if err := e.Update(t.Context(), func(tx ordered.Tx) error { fn(tx); return nil }); err != nil {
		t.Fatalf("update: %v", err)
	}
}

// set sets pairs in one Update.
func set(t *testing.T, e ordered.Engine, ps ...pair) {
	t.Helper()
	update(t, e, func(tx ordered.Tx) {
		for _, p := range ps {
			tx.Set([]byte(p.Key), []byte(p.Value))
		}
	})
}

// scan returns the pairs of ranges.
func scan(t *testing.T, r ordered.Reader, ranges ...ordered.Range) []pair {
	t.Helper()
	var found []pair
	for p, err := range r.Scan(t.Context(), ranges...) {
		if err != nil {
			t.Fatalf("scan: %v", err)
		}
		found = append(found, pair{string(p.Key), string(p.Value)})
	}
	return found
}

// value is what Get says of a key: its value, or that there is none.
func value(t *testing.T, r ordered.Reader, key string) (string, bool) {
	t.Helper()
	vs, err := r.Get(t.Context(), []byte(key))
	if err != nil || len(vs) != 1 {
		t.Fatalf("get %q: %d values, %v", key, len(vs), err)
	}
	return string(vs[0]), vs[0] != nil
}

// holds checks that there are just these pairs, by Scan and by Get. It sorts them.
func holds(t *testing.T, r ordered.Reader, want ...pair) {
	t.Helper()
	slices.SortFunc(want, func(a, b pair) int { return bytes.Compare([]byte(a.Key), []byte(b.Key)) })
	if diff := cmp.Diff(want, scan(t, r, ordered.Range{})); diff != "" {
		t.Fatalf("pairs (-want +got):\n%s", diff)
	}
	keys := make([][]byte, len(want))
	for i, p := range want {
		keys[i] = []byte(p.Key)
	}
	vs, err := r.Get(t.Context(), keys...)
	if err != nil || len(vs) != len(want) {
		t.Fatalf("get: %d values of %d keys, %v", len(vs), len(want), err)
	}
	for i, p := range want {
		if vs[i] == nil || string(vs[i]) != p.Value {
			t.Fatalf("get %q: %q, want %q", p.Key, vs[i], p.Value)
		}
	}
}
