package orderedtest

import (
	"context"
	"encoding/binary"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// A caller may read and write within the loop over an answer, and still sees the
// moment at which it asked. The pair at hand stays as it is meanwhile.
func testReadAndWriteInLoop(t *testing.T, open Opener) {
	e := opened(t, open)
	const n = 3000
	update(t, e, func(tx ordered.Tx) {
		for i := range n {
			tx.Insert(fmt.Appendf(nil, "a%04d", i), fmt.Append(nil, i))
		}
	})
	i := 0
	for p, err := range e.Scan(t.Context(), ordered.Prefix([]byte("a"))) {
		if err != nil {
			t.Fatal(err)
		}
		if i%200 == 0 {
			set(t, e, pair{fmt.Sprintf("b%04d", i), "new"}, pair{fmt.Sprintf("a%04d", i), "changed"})
			update(t, e, func(tx ordered.Tx) { tx.Delete(fmt.Appendf(nil, "a%04d", i+1)) })
			if v, _ := value(t, e, fmt.Sprintf("b%04d", i)); v != "new" {
				t.Errorf("b%04d is %q", i, v)
			}
			if got := len(scan(t, e, ordered.Range{From: []byte("b"), Limit: 2})); got < 1 {
				t.Error("what was written in the loop is not found in the loop")
			}
		}
		if string(p.Key) != fmt.Sprintf("a%04d", i) || string(p.Value) != fmt.Sprint(i) {
			t.Fatalf("pair %d is %q, %q", i, p.Key, p.Value)
		}
		i++
	}
	if i != n {
		t.Errorf("%d pairs, want %d", i, n)
	}
	if got := len(scan(t, e, ordered.Range{})); got != n {
		t.Errorf("%d pairs afterwards, want %d", got, n)
	}
}

// A transaction may be written to within the loop over what it reads.
func testScanInUpdate(t *testing.T, open Opener) {
	e := opened(t, open)
	const n = 3000
	update(t, e, func(tx ordered.Tx) {
		for i := range n {
			tx.Insert(fmt.Appendf(nil, "a%04d", i), fmt.Append(nil, i))
		}
	})
	err := e.Update(t.Context(), func(tx ordered.Tx) error {
		i := 0
		for p, err := range tx.Scan(t.Context(), ordered.Prefix([]byte("a")), ordered.Prefix([]byte("b"))) {
			if err != nil {
				return err
			}
			if string(p.Key) != fmt.Sprintf("a%04d", i) {
				t.Fatalf("pair %d is %q", i, p.Key)
			}
			tx.Delete([]byte(string(p.Key)))
			tx.Insert([]byte("b"+string(p.Key[1:])), []byte(string(p.Value)))
			if i++; i%500 == 0 {
				if _, ok := value(t, tx, string(p.Key)); !ok {
					t.Errorf("%q is gone", p.Key)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	got := scan(t, e, ordered.Range{})
	if len(got) != n || got[0] != (pair{"b0000", "0"}) || got[n-1] != (pair{fmt.Sprintf("b%04d", n-1), fmt.Sprint(n - 1)}) {
		t.Errorf("%d pairs afterwards", len(got))
	}
}

// A snapshot stays put whatever is written, also several of them at once.
func testSnapshot(t *testing.T, open Opener) {
	e := opened(t, open)
	var held []ordered.Snapshot
	moment := func(i int) []pair {
		return []pair{{"always", fmt.Sprint(i)}, {fmt.Sprint("only", i), ""}}
	}
	for i := range 3 {
		update(t, e, func(tx ordered.Tx) {
			tx.Set([]byte("always"), fmt.Append(nil, i))
			tx.Insert(fmt.Append(nil, "only", i), nil)
			tx.Delete(fmt.Append(nil, "only", i-1))
		})
		s, err := e.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		held = append(held, s)
	}
	update(t, e, func(tx ordered.Tx) { tx.Delete([]byte("always")); tx.Delete([]byte("only2")) })
	for i, s := range held {
		for range s.Scan(t.Context(), ordered.Range{}) {
			set(t, e, pair{"later", ""})
		}
		holds(t, s, moment(i)...)
		if n, err := s.Estimate(t.Context(), ordered.Range{}); err != nil || n < 1 {
			t.Errorf("estimate %d, %v", n, err)
		}
	}
	holds(t, e, pair{"later", ""})
	for _, s := range held {
		for range 2 {
			if err := s.Close(); err != nil {
				t.Errorf("close: %v", err)
			}
		}
	}
}

// Four readers meet no moment that there never was, and neither they nor the
// writer wait for ever.
func testReadersAndWriter(t *testing.T, open Opener) {
	e := opened(t, open)
	keys := [][]byte{[]byte("a"), []byte("b"), []byte("z")}
	const ballast = 300
	write := func(v string) {
		update(t, e, func(tx ordered.Tx) {
			for _, k := range keys {
				tx.Set(k, []byte(v))
			}
			for i := range ballast {
				tx.Set(fmt.Append(nil, "m", i), []byte(v))
			}
		})
	}
	write("0")
	ctx, cancel := context.WithCancel(t.Context())
	var readers sync.WaitGroup
	reads := []func() error{
		func() error {
			vs, err := e.Get(t.Context(), keys...)
			for _, v := range vs {
				if string(v) != string(vs[0]) {
					return fmt.Errorf("get: %q and %q at one moment", vs[0], v)
				}
			}
			return err
		},
		func() error { return oneMoment(t.Context(), e, len(keys)+ballast, ordered.Range{}) },
		func() error {
			return oneMoment(t.Context(), e, ballast+4, ordered.Prefix(keys[2]), ordered.Prefix([]byte("m")), ordered.Range{To: []byte("c")}, ordered.Prefix(keys[2]))
		},
		func() error {
			s, err := e.Snapshot(t.Context())
			if err != nil {
				return err
			}
			defer func() { _ = s.Close() }()
			vs, err := s.Get(t.Context(), keys[0])
			if err != nil {
				return err
			}
			for p, err := range s.Scan(t.Context(), ordered.Prefix(keys[1]), ordered.Prefix(keys[2])) {
				if err != nil || string(p.Value) != string(vs[0]) {
					return fmt.Errorf("snapshot: %q and %q, %w", vs[0], p.Value, err)
				}
			}
			return nil
		},
	}
	for _, read := range reads {
		readers.Go(func() {
			for {
				if err := read(); err != nil {
					t.Error(err)
					return
				}
				if ctx.Err() != nil {
					return
				}
			}
		})
	}
	for i := range 100 {
		write(fmt.Sprint(i))
	}
	cancel()
	readers.Wait()
}

// oneMoment checks that ranges hold n pairs, all with one value.
func oneMoment(ctx context.Context, r ordered.Reader, n int, ranges ...ordered.Range) error {
	var first string
	seen := 0
	for p, err := range r.Scan(ctx, ranges...) {
		switch {
		case err != nil:
			return err
		case seen == 0:
			first = string(p.Value)
		case string(p.Value) != first:
			return fmt.Errorf("scan: %q and %q at one moment", first, p.Value)
		}
		seen++
	}
	if seen != n {
		return fmt.Errorf("scan: %d pairs, want %d", seen, n)
	}
	return nil
}

// Of updates that read and then write none is lost, and there is one at a time.
func testConcurrentUpdates(t *testing.T, open Opener) {
	e := opened(t, open)
	const writers, each = 8, 20
	var busy atomic.Bool
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for i := range each {
				err := e.Update(t.Context(), func(tx ordered.Tx) error {
					if !busy.CompareAndSwap(false, true) {
						t.Error("two updates at a time")
					}
					defer busy.Store(false)
					vs, err := tx.Get(t.Context(), []byte("count"))
					if err != nil {
						return err
					}
					var n uint64
					if vs[0] != nil {
						n = binary.BigEndian.Uint64(vs[0])
					}
					tx.Set([]byte("count"), binary.BigEndian.AppendUint64(nil, n+1))
					tx.Insert(fmt.Appendf(nil, "done/%d/%d", w, i), nil)
					return nil
				})
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	v, _ := value(t, e, "count")
	if len(v) != 8 || binary.BigEndian.Uint64([]byte(v)) != writers*each {
		t.Errorf("count is %x, want %d", v, writers*each)
	}
	if got := len(scan(t, e, ordered.Prefix([]byte("done/")))); got != writers*each {
		t.Errorf("%d of %d updates left a trace", got, writers*each)
	}
}
