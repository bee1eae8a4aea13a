package quadstore

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// crowd are n quads, some of them with long terms, under a few labels.
func crowd(r *rand.Rand, n int) []quad.Quad {
	qs := make([]quad.Quad, n)
	for i := range qs {
		qs[i] = quad.Quad{
			Subject: name(r.IntN(n)), Predicate: quad.IRI(fmt.Sprint("urn:saidby:", r.IntN(9))), Object: name(r.IntN(n)), Label: name(r.IntN(1 + n/50)),
		}
		switch r.IntN(6) {
		case 0:
			qs[i].Object = quad.String(strings.Repeat(fmt.Sprint(r.IntN(n)), 30))
		case 1:
			qs[i].Predicate, qs[i].Object = counted()[0], quad.IRI(fmt.Sprint("urn:saidby:", r.IntN(4)))
		}
	}
	return qs
}

// However keys are taken away or changed, a repair leaves a store like one that
// was given just the quads that are left.
func TestRepairRandom(t *testing.T) {
	seeds := uint64(12)
	if testing.Short() {
		seeds = 3
	}
	for seed := range seeds {
		r := rand.New(rand.NewPCG(seed, 1))
		w := newWard(t, pebbleEngine(t))
		w.add(crowd(r, 300)...)
		all := w.keys()
		w.harm(func(tx ordered.Tx) {
			for pair, err := range w.engine.Scan(t.Context(), ordered.Range{}) {
				if err != nil {
					t.Fatal(err)
				}
				key := append([]byte(nil), pair.Key...)
				if key[0] == metaSpace || r.IntN(20) > 0 {
					continue
				}
				switch r.IntN(4) {
				case 0:
					tx.Set(key, []byte("another value"))
				case 1:
					key[1+r.IntN(len(key)-1)] ^= 1 << r.IntN(8)
					tx.Set(key, pair.Value[:len(pair.Value):len(pair.Value)])
				default:
					tx.Delete(key)
				}
			}
		})
		if c := w.check(); c.OK() {
			t.Fatal("nothing is found")
		}
		w.repair()
		if c := w.check(); !c.OK() {
			t.Errorf("seed %d: left %+v", seed, c)
		}
		fresh := newWard(t, pebbleEngine(t))
		kept := 0
		for q, err := range w.store.Match(t.Context(), quads.Pattern{}) {
			if err != nil {
				t.Fatal(err)
			}
			kept++
			fresh.add(q)
		}
		if diff := cmp.Diff(fresh.keys(), w.keys()); diff != "" {
			t.Errorf("seed %d (-fresh +repaired):\n%s", seed, diff)
		}
		if kept < 150 || len(all) < 900 {
			t.Errorf("%d quads are left of %d keys", kept, len(all))
		}
	}
}

// stopping lets some changes pass and refuses those that follow.
type stopping struct {
	ordered.Engine
	passes, seen, largest int
}

var errStopped = errors.New("stopped")

type counting struct {
	ordered.Tx
	n *int
}

func (c counting) Set(k, v []byte) { *c.n++; c.Tx.Set(k, v) }
func (c counting) Delete(k []byte) { *c.n++; c.Tx.Delete(k) }

func (s *stopping) Update(ctx context.Context, fn func(ordered.Tx) error) error {
	if s.seen++; s.seen > s.passes {
		return errStopped
	}
	n := 0
	defer func() { s.largest = max(s.largest, n) }()
	return s.Engine.Update(ctx, func(tx ordered.Tx) error { return fn(counting{tx, &n}) })
}

// A repair that is stopped at any change can be done again, and none of its
// changes is large.
func TestRepairStopped(t *testing.T) {
	w := newWard(t, pebbleEngine(t))
	w.add(crowd(rand.New(rand.NewPCG(1, 1)), 10_000)...)
	before := w.keys()
	w.harm(func(tx ordered.Tx) {
		for pair, err := range w.engine.Scan(t.Context(), ordered.Range{}) {
			if err != nil {
				t.Fatal(err)
			}
			if pair.Key[0] == byte(byPredicate) || pair.Key[0] == countSpace {
				tx.Delete(append([]byte(nil), pair.Key...))
			}
		}
	})
	s := &stopping{Engine: w.engine}
	s.passes = 1
	store, err := New(t.Context(), s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	tries := 1
	for ; ; tries++ {
		did, err := store.Repair(t.Context(), nil)
		if err == nil {
			break
		}
		if !errors.Is(err, errStopped) || did == nil {
			t.Fatal(err)
		}
		s.seen, s.passes = 0, s.passes+2
	}
	if diff := cmp.Diff(before, w.keys()); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
	if tries < 3 || s.largest < 1000 || s.largest > 2*sweepKeys {
		t.Errorf("%d tries, the largest change has %d keys", tries, s.largest)
	}
}

// Those who watch hear how many keys have been read, and what is found is not
// named without end.
func TestCheckLarge(t *testing.T) {
	w := newWard(t, pebbleEngine(t))
	w.add(crowd(rand.New(rand.NewPCG(2, 1)), 20_000)...)
	w.harm(func(tx ordered.Tx) {
		for pair, err := range w.engine.Scan(t.Context(), ordered.Prefix([]byte{byte(byPredicate)})) {
			if err != nil {
				t.Fatal(err)
			}
			tx.Delete(append([]byte(nil), pair.Key...))
		}
	})
	var heard []int64
	c, err := w.store.Check(t.Context(), func(keys int64) { heard = append(heard, keys) })
	if err != nil {
		t.Fatal(err)
	}
	if len(heard) == 0 || heard[0] != step || heard[len(heard)-1] > c.Keys {
		t.Errorf("heard %v of %d keys", heard, c.Keys)
	}
	if c.Found[FaultOrder] != c.Quads || len(c.Faults) != mostFaults || len(c.Found) != 1 {
		t.Errorf("found %v in %d quads, named %d", c.Found, c.Quads, len(c.Faults))
	}
}
