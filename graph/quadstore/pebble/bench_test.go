package pebble_test

import (
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
)

// benchVariable sizes the store that the benchmarks read, in transactions.
const benchVariable = "SAIDBY_BENCH_TRANSACTIONS"

// quadsEach is how many quads a transaction adds, with three keys each.
const quadsEach = 20_000

// press makes keys like those of quads: the same three names in three orders, of
// which some occur often and most a few times, and who said it behind.
type press struct {
	random *rand.Rand
	label  uint64
	quads  int
}

func newPress() *press { return &press{random: rand.New(rand.NewPCG(3, 1))} }

// name is the 16 bytes that stand for the i-th name of a kind.
func name(kind byte, i uint64) []byte {
	r := rand.NewPCG(uint64(kind), i)
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, r.Uint64()), r.Uint64())
}

func (p *press) keys() [3][]byte {
	if p.quads++; p.quads%200 == 0 { // the next article
		p.label = p.random.Uint64()
	}
	s, o, l := name('n', p.label+uint64(p.random.IntN(20))), name('n', uint64(p.random.ExpFloat64()*1e5)), name('l', p.label)
	pred := []byte{byte(p.random.IntN(20))}
	if p.random.IntN(2) == 0 {
		o = name('n', p.label+uint64(p.random.IntN(20)))
	}
	join := func(index byte, parts ...[]byte) []byte {
		key := append(make([]byte, 0, 52), index)
		for _, part := range parts {
			key = append(key, part...)
		}
		return key
	}
	return [3][]byte{join('s', s, pred, o, l), join('o', o, pred, s, l), join('l', l, s, pred, o)}
}

// load adds the quads of one transaction.
func (p *press) load(b *testing.B, e ordered.Engine) {
	b.Helper()
	err := e.Update(b.Context(), func(tx ordered.Tx) error {
		for range quadsEach {
			for _, k := range p.keys() {
				tx.Insert(k, nil)
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

func bench(b *testing.B, dir string, o pebble.Options) *pebble.Engine {
	b.Helper()
	e, err := pebble.Open(dir, o)
	if err != nil {
		b.Fatal(err)
	}
	return e
}

// BenchmarkLoad adds a transaction of quads in each step.
func BenchmarkLoad(b *testing.B) {
	dir := b.TempDir()
	e, p := bench(b, dir, pebble.Options{}), newPress()
	n := 0
	for b.Loop() {
		p.load(b, e)
		n += quadsEach
	}
	if err := e.Close(); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "quads/s")
	e = bench(b, dir, pebble.Options{ReadOnly: true})
	size, err := e.Size(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(size)/float64(n), "disk-bytes/quad")
	if err := e.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkRead asks a store of a few hundred thousand keys, or as many as one
// wants.
func BenchmarkRead(b *testing.B) {
	steps, err := strconv.Atoi(os.Getenv(benchVariable))
	if err != nil {
		steps = 5
	}
	dir := b.TempDir()
	e, p := bench(b, dir, pebble.Options{}), newPress()
	for range steps {
		p.load(b, e)
	}
	if err := e.Close(); err != nil {
		b.Fatal(err)
	}
	for _, o := range []pebble.Options{{}, {ReadOnly: true}} {
		b.Run("open "+map[bool]string{false: "to write", true: "to read"}[o.ReadOnly], func(b *testing.B) {
			for b.Loop() {
				if err := bench(b, dir, o).Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("open after a crash", func(b *testing.B) {
		e := bench(b, dir, pebble.Options{})
		defer func() { _ = e.Close() }()
		p.load(b, e)
		left := filepath.Join(b.TempDir(), "left")
		for b.Loop() {
			b.StopTimer()
			if err := errors.Join(os.RemoveAll(left), os.CopyFS(left, os.DirFS(dir))); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			crashed := bench(b, left, pebble.Options{})
			b.StopTimer()
			if err := crashed.Close(); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
	})
	b.Run("borrow", func(b *testing.B) {
		into := b.TempDir()
		writer := bench(b, dir, pebble.Options{})
		defer func() { _ = writer.Close() }()
		p.load(b, writer)
		for b.Loop() {
			e, err := pebble.Borrow(b.Context(), dir, into)
			if err != nil {
				b.Fatal(err)
			}
			if err := e.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
	e = bench(b, dir, pebble.Options{ReadOnly: true})
	defer func() { _ = e.Close() }()
	there := sample(b, e)
	next := func() []byte { return there[rand.IntN(len(there))] }
	b.Run("get", func(b *testing.B) {
		for b.Loop() {
			if vs, err := e.Get(b.Context(), next()); err != nil || vs[0] == nil {
				b.Fatal(vs, err)
			}
		}
	})
	b.Run("get 100, none there", func(b *testing.B) {
		for b.Loop() {
			var keys [][]byte
			for range 100 {
				keys = append(keys, append(next(), 0))
			}
			if _, err := e.Get(b.Context(), keys...); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("scan 10", func(b *testing.B) {
		for b.Loop() {
			for _, err := range e.Scan(b.Context(), ordered.Range{From: next(), Limit: 10}) {
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("scan all", func(b *testing.B) {
		n := 0
		for b.Loop() {
			for _, err := range e.Scan(b.Context(), ordered.Range{}) {
				if err != nil {
					b.Fatal(err)
				}
				n++
			}
		}
		b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "keys/s")
	})
	b.Run("estimate", func(b *testing.B) {
		for b.Loop() {
			if _, err := e.Estimate(b.Context(), ordered.Range{From: next()}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// sample returns keys of a store, spread over it.
func sample(b *testing.B, e ordered.Engine) [][]byte {
	b.Helper()
	var keys [][]byte
	n := 0
	for p, err := range e.Scan(b.Context(), ordered.Range{}) {
		if err != nil {
			b.Fatal(err)
		}
		if n++; n%97 == 0 {
			keys = append(keys, append([]byte(nil), p.Key...))
		}
	}
	return keys
}
