package postgres_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// nodes is how many nodes the benchmarks' graph has, of ten quads each. A quad is
// a key in each of three orders.
const nodes, quadsPerNode = 100_000, 10

// quad is the keys of a quad: by subject, by predicate and object, and by object.
// Subjects come as they are made; objects are all over the graph.
func quad(r *rand.Rand, subject, i int) [3][]byte {
	object := r.Uint64N(nodes)
	key := func(order byte, terms ...uint64) []byte {
		k := []byte{order}
		for _, t := range terms {
			k = binary.BigEndian.AppendUint64(k, t)
		}
		return k
	}
	s, p := uint64(subject), uint64(i)
	return [3][]byte{key('s', s, p, object, 1), key('p', p, object, s, 1), key('o', object, s, p, 1)}
}

// loaded returns an engine on a server that writes to disk, with the first nodes.
func loaded(b *testing.B, nodes int) *postgres.Engine {
	b.Helper()
	e := open(b, pgserver.Start(b, pgserver.Options{Durable: true}).Database(b))
	b.Cleanup(func() {
		if err := e.Close(); err != nil {
			b.Error(err)
		}
	})
	load(b, e, nodes)
	return e
}

// load inserts nodes, in transactions of 60,000 keys.
func load(b *testing.B, e ordered.Engine, nodes int) {
	b.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	const batch = 2000
	for from := 0; from < nodes; from += batch {
		err := e.Update(b.Context(), func(tx ordered.Tx) error {
			for s := from; s < min(nodes, from+batch); s++ {
				for i := range quadsPerNode {
					for _, k := range quad(r, s, i) {
						tx.Insert(k, nil)
					}
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad is what an importer waits for.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		e := loaded(b, 0)
		b.StartTimer()
		load(b, e, nodes)
		b.StopTimer()
		size, err := e.Size(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(size)/(nodes*quadsPerNode*3), "B/key")
		b.StartTimer()
	}
	b.ReportMetric(float64(b.N)*nodes*quadsPerNode*3/b.Elapsed().Seconds(), "keys/s")
}

// BenchmarkRead is what somebody waits for who looks at a node and what is around
// it.
func BenchmarkRead(b *testing.B) {
	e := loaded(b, nodes)
	r := rand.New(rand.NewPCG(3, 4))
	node := func(order byte) ordered.Range {
		return ordered.Prefix(binary.BigEndian.AppendUint64([]byte{order}, r.Uint64N(nodes)))
	}
	several := func(n int) []ordered.Range {
		var rs []ordered.Range
		for range n {
			rs = append(rs, node('s'))
		}
		return rs
	}
	snapshot, err := e.Snapshot(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := snapshot.Close(); err != nil {
			b.Error(err)
		}
	})
	for _, from := range []struct {
		name string
		ordered.Reader
	}{{"engine", e}, {"snapshot", snapshot}} {
		b.Run(from.name+"/get 1", func(b *testing.B) {
			for b.Loop() {
				get(b, from, 1, r)
			}
		})
		b.Run(from.name+"/get 100", func(b *testing.B) {
			for b.Loop() {
				get(b, from, 100, r)
			}
		})
		for _, n := range []int{1, 10, 64, 1000} {
			b.Run(fmt.Sprintf("%s/scan %d nodes", from.name, n), func(b *testing.B) {
				for b.Loop() {
					scan(b, from, several(n)...)
				}
			})
		}
		b.Run(from.name+"/scan 10000 keys", func(b *testing.B) {
			for b.Loop() {
				scan(b, from, ordered.Range{From: node('o').From, To: ordered.Prefix([]byte("o")).To, Limit: 10_000})
			}
		})
		b.Run(from.name+"/estimate node", func(b *testing.B) {
			for b.Loop() {
				estimate(b, from, node('s'))
			}
		})
		b.Run(from.name+"/estimate order", func(b *testing.B) {
			for b.Loop() {
				estimate(b, from, ordered.Prefix([]byte("o")))
			}
		})
	}
	b.Run("take a snapshot", func(b *testing.B) {
		for b.Loop() {
			s, err := e.Snapshot(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			if err := s.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("update 1", func(b *testing.B) {
		for b.Loop() {
			err := e.Update(b.Context(), func(tx ordered.Tx) error {
				tx.Set(node('t').From, []byte("value"))
				return nil
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}

func get(b *testing.B, r ordered.Reader, n int, random *rand.Rand) {
	b.Helper()
	keys := make([][]byte, n)
	for i := range keys {
		keys[i] = quad(random, random.IntN(nodes), 0)[0]
	}
	if _, err := r.Get(b.Context(), keys...); err != nil {
		b.Fatal(err)
	}
}

func scan(b *testing.B, r ordered.Reader, ranges ...ordered.Range) {
	b.Helper()
	for p, err := range r.Scan(b.Context(), ranges...) {
		if err != nil {
			b.Fatal(err)
		}
		if !bytes.HasPrefix(p.Key, ranges[0].From[:1]) {
			b.Fatalf("key %x", p.Key)
		}
	}
}

func estimate(b *testing.B, r ordered.Reader, rng ordered.Range) {
	b.Helper()
	if n, err := r.Estimate(b.Context(), rng); err != nil || n == 0 {
		b.Fatalf("estimate %d, %v", n, err)
	}
}

// BenchmarkOpen is what a command of one question waits for.
func BenchmarkOpen(b *testing.B) {
	url := pgserver.Start(b, pgserver.Options{Durable: true}).Database(b)
	if err := open(b, url).Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		e, err := postgres.Open(context.Background(), url, postgres.Options{ReadOnly: true})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := e.Get(context.Background(), []byte("key")); err != nil {
			b.Fatal(err)
		}
		if err := e.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
