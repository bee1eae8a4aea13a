package quadstore_test

import (
	"context"
	"math"
	"slices"
	"testing"
	"time"

	cgraph "github.com/cayleygraph/cayley/graph"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// BenchmarkRead puts questions to loaded stores, each about some hundreds of nodes
// chosen at random, first about all of them and then about all of them again. It
// shows the time of the middle one in both rounds, of the slowest but one in a
// hundred in the second, and how many answers there were on average. Ours is asked
// twice: by its own methods ("ours") and by Cayley's, as Cayley's stores are. A
// question is given up after some seconds; it is asked about fewer nodes then.
//
// The stores are open, and each is asked about nodes of its own.
func BenchmarkRead(b *testing.B) {
	file, probes := benchFile(b, benchSize(b, benchVariable, benchUsual))
	ours, err := openStore(b.Context(), filled(b, contender{"ours", 20_000, openLibrary}, file, b.TempDir()))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { closeAll(b, ours) })
	shown, bolt := ours.Cayley(), reopened(b, contender{"cayley-bolt", 10_000, openBolt}, file, b.TempDir())
	hands := deal(probes)
	for _, q := range questions() {
		b.Run(q.name, func(b *testing.B) {
			q.put(b, "ours", hands[0], func(ctx context.Context, p *probe) (int, error) { return q.direct(ctx, ours, p) })
			q.put(b, "ours-by-cayley", hands[1], func(ctx context.Context, p *probe) (int, error) { return q.byCayley(ctx, shown, p) })
			q.put(b, "cayley-bolt", hands[2], func(ctx context.Context, p *probe) (int, error) { return q.byCayley(ctx, bolt, p) })
		})
	}
}

// BenchmarkReadPostgres puts two of the questions to stores on a PostgreSQL
// server.
func BenchmarkReadPostgres(b *testing.B) {
	server := pgserver.Start(b, pgserver.Options{Durable: true})
	file, probes := benchFile(b, benchSize(b, benchVariable, benchUsual))
	small, few := benchFile(b, benchSize(b, benchSQLVariable, benchSQLUsual))
	engine, err := postgres.Open(b.Context(), filled(b, contender{"ours", 20_000, openServer}, file, server.Database(b)), postgres.Options{})
	if err != nil {
		b.Fatal(err)
	}
	ours, err := quadstore.New(b.Context(), engine, quadstore.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { closeAll(b, ours) })
	shown, sql := ours.Cayley(), reopened(b, contender{"cayley-sql", 10_000, openSQL}, small, server.Database(b))
	hands := deal(probes)
	for _, q := range questions() {
		b.Run(q.name, func(b *testing.B) {
			q.put(b, "ours", hands[0], func(ctx context.Context, p *probe) (int, error) { return q.direct(ctx, ours, p) })
			q.put(b, "ours-by-cayley", hands[1], func(ctx context.Context, p *probe) (int, error) { return q.byCayley(ctx, shown, p) })
			q.put(b, "cayley-sql-smaller", few, func(ctx context.Context, p *probe) (int, error) { return q.byCayley(ctx, sql, p) })
		})
	}
}

// filled fills a store, closes it and returns its place.
func filled(b *testing.B, c contender, file, place string) string {
	b.Helper()
	fill(b, c, file, place)
	return place
}

// reopened fills one of Cayley's stores and opens it again.
func reopened(b *testing.B, c contender, file, place string) cgraph.QuadStore {
	b.Helper()
	s, err := c.open(b.Context(), filled(b, c, file, place))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { closeAll(b, s) })
	return s.(cayleyStore).QuadStore
}

func closeAll(b *testing.B, s interface{ Close() error }) {
	b.Helper()
	if err := s.Close(); err != nil {
		b.Error(err)
	}
}

// longEnough is how long one question is asked at most.
const longEnough = 4 * time.Second

// put puts a question about each probe and reports how long that took; then again,
// when what it reads is in memory.
func (q *question) put(b *testing.B, whom string, probes []probe, ask func(context.Context, *probe) (int, error)) {
	b.Run(whom, func(b *testing.B) {
		first, answers := askAll(b, probes, ask)
		again, _ := askAll(b, probes[:len(first)], ask)
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(percentile(first, 50), "p50-first-µs")
		b.ReportMetric(percentile(again, 50), "p50-µs")
		b.ReportMetric(percentile(again, 99), "p99-µs")
		b.ReportMetric(float64(len(first)), "asked")
		b.ReportMetric(float64(answers)/float64(len(first)), "answers")
	})
}

// askAll puts a question about one probe after the other, for no longer than
// longEnough. It returns the times that took, sorted, and how many answers came.
func askAll(b *testing.B, probes []probe, ask func(context.Context, *probe) (int, error)) (took []time.Duration, answers int) {
	b.Helper()
	for begin, i := time.Now(), 0; i < len(probes) && (i == 0 || time.Since(begin) < longEnough); i++ {
		start := time.Now()
		n, err := ask(b.Context(), &probes[i])
		took = append(took, time.Since(start))
		if err != nil {
			b.Fatal(err)
		}
		answers += n
	}
	if answers == 0 {
		b.Fatal("no answers")
	}
	slices.Sort(took)
	return took, answers
}

// percentile returns the microseconds that so many in a hundred took at most.
func percentile(sorted []time.Duration, percent float64) float64 {
	return float64(sorted[int(math.Ceil(percent/100*float64(len(sorted))))-1].Nanoseconds()) / 1000
}
