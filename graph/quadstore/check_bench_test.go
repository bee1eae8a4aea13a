package quadstore

import (
	"math/rand/v2"
	"os"
	"runtime"
	"strconv"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// benchQuads is how many quads the benchmarks check; SAIDBY_BENCH_QUADS sets
// another number.
func benchQuads() int {
	n, err := strconv.Atoi(os.Getenv("SAIDBY_BENCH_QUADS"))
	if err != nil {
		n = 100_000
	}
	return n
}

// benchWard holds many quads.
func benchWard(b *testing.B) *ward {
	w := newWard(b, pebbleEngine(b))
	r := rand.New(rand.NewPCG(3, 1))
	for left := benchQuads(); left > 0; left -= 20_000 {
		w.add(crowd(r, min(left, 20_000))...)
	}
	return w
}

// BenchmarkCheck checks a sound store.
func BenchmarkCheck(b *testing.B) {
	w := benchWard(b)
	var quads int64
	for b.Loop() {
		c := w.check()
		if !c.OK() {
			b.Fatal(c.Found)
		}
		quads += c.Quads
	}
	b.ReportMetric(float64(quads)/b.Elapsed().Seconds(), "quads/s")
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapSys)/(1<<20), "heap-MB")
}

// BenchmarkRepair writes one of the orders anew.
func BenchmarkRepair(b *testing.B) {
	w := benchWard(b)
	var quads int64
	for b.Loop() {
		b.StopTimer()
		w.harm(func(tx ordered.Tx) {
			for pair, err := range w.engine.Scan(b.Context(), ordered.Prefix([]byte{byte(byPredicate)})) {
				if err != nil {
					b.Fatal(err)
				}
				tx.Delete(append([]byte(nil), pair.Key...))
			}
		})
		b.StartTimer()
		quads += w.repair().Written
	}
	b.ReportMetric(float64(quads)/b.Elapsed().Seconds(), "quads/s")
}
