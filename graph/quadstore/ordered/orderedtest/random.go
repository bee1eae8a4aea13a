package orderedtest

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// model is what the engine has to be equal to.
type model map[string]string

// testRandom does random changes to the engine and to a map, opens the engine
// anew now and then, and compares what the two say. There are few keys, so that
// they come and go many times, and every byte of theirs is one that engines use
// for purposes of their own.
func testRandom(t *testing.T, open Opener) {
	const seeds, steps = 3, 120
	for seed := range uint64(seeds) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 0))
			place := t.TempDir()
			e := open(t, place)
			m := model{}
			var held ordered.Snapshot
			var then model
			for range steps {
				switch r.IntN(8) {
				case 0:
					if held == nil {
						held, then = snapshot(t, e), maps.Clone(m)
						break
					}
					compare(t, r, held, then)
					shutSnapshot(t, held)
					held = nil
				case 1:
					if held != nil {
						shutSnapshot(t, held)
						held = nil
					}
					shut(t, e)
					e = open(t, place)
				case 2, 3:
					compare(t, r, e, m)
				default:
					randomChange(t, r, e, m)
				}
			}
			compare(t, r, e, m)
			if held != nil {
				shutSnapshot(t, held)
			}
			shut(t, e)
		})
	}
}

func snapshot(t *testing.T, e ordered.Engine) ordered.Snapshot {
	t.Helper()
	s, err := e.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func shutSnapshot(t *testing.T, s ordered.Snapshot) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// randomKey returns a key of one to three bytes.
func randomKey(r *rand.Rand) []byte {
	key := make([]byte, 1+r.IntN(3))
	for i := range key {
		key[i] = []byte{0x00, 0x01, '\'', 'a', '\\', 0x80, 0xff}[r.IntN(7)]
	}
	return key
}

// randomChange changes up to 40 keys of both, in one transaction. What it inserts
// was not there before.
func randomChange(t *testing.T, r *rand.Rand, e ordered.Engine, m model) {
	t.Helper()
	before := maps.Clone(m)
	type call struct {
		key, value []byte
		do         func(ordered.Tx, call)
	}
	var calls []call
	for range r.IntN(40) {
		c := call{key: randomKey(r), value: noise(r.Uint64(), r.IntN(30))}
		_, there := before[string(c.key)]
		switch r.IntN(3) {
		case 0:
			c.do = func(tx ordered.Tx, c call) { tx.Delete(c.key) }
			delete(m, string(c.key))
		case 1:
			c.do = func(tx ordered.Tx, c call) { tx.Set(c.key, c.value) }
			if _, now := m[string(c.key)]; !there && !now {
				c.do = func(tx ordered.Tx, c call) { tx.Insert(c.key, c.value) }
			}
			m[string(c.key)] = string(c.value)
		default:
			c.do = func(tx ordered.Tx, c call) { tx.Set(c.key, c.value) }
			m[string(c.key)] = string(c.value)
		}
		calls = append(calls, c)
	}
	update(t, e, func(tx ordered.Tx) {
		for _, c := range calls {
			c.do(tx, c)
		}
	})
}

// compare asks both the same.
func compare(t *testing.T, r *rand.Rand, e ordered.Reader, m model) {
	t.Helper()
	var keys, want [][]byte
	for range r.IntN(20) {
		key := randomKey(r)
		keys, want = append(keys, key), append(want, nil)
		if v, ok := m[string(key)]; ok {
			want[len(want)-1] = append([]byte{}, v...)
		}
	}
	got, err := e.Get(t.Context(), keys...)
	if err != nil || len(got) != len(want) {
		t.Fatalf("get: %d values of %d keys, %v", len(got), len(want), err)
	}
	for i := range want {
		if (want[i] == nil) != (got[i] == nil) || !bytes.Equal(want[i], got[i]) {
			t.Fatalf("get %q: %q, want %q", keys[i], got[i], want[i])
		}
	}
	ranges := make([]ordered.Range, r.IntN(5))
	for i := range ranges {
		ranges[i] = ordered.Range{From: randomKey(r), Limit: r.IntN(3) * r.IntN(20)}
		switch r.IntN(4) {
		case 0:
			ranges[i] = ordered.Prefix(ranges[i].From)
		case 1, 2:
			ranges[i].To = randomKey(r)
		}
	}
	ranges = append(ranges, ordered.Range{})
	if diff := cmp.Diff(m.scan(ranges), scan(t, e, ranges...)); diff != "" {
		t.Fatalf("scan %v (-want +got):\n%s", ranges, diff)
	}
	for _, rg := range ranges {
		if n, err := e.Estimate(t.Context(), rg); err != nil || n < 1 && len(m.scan([]ordered.Range{{From: rg.From, To: rg.To}})) > 0 {
			t.Fatalf("estimate %v: %d, %v", rg, n, err)
		}
	}
}

// scan returns the pairs of ranges.
func (m model) scan(ranges []ordered.Range) []pair {
	keys := slices.Sorted(maps.Keys(m))
	var found []pair
	for _, r := range ranges {
		n := 0
		for _, k := range keys {
			if k >= string(r.From) && (r.To == nil || k < string(r.To)) && (r.Limit == 0 || n < r.Limit) {
				found = append(found, pair{k, m[k]})
				n++
			}
		}
	}
	return found
}
