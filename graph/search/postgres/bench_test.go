package postgres_test

import (
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/postgres"
	"github.com/saidby/saidby/graph/search/searchtest"
	"github.com/saidby/saidby/schema"
)

// benchVariable sizes the index of the benchmarks, in articles of 500 words with
// ten claims each; see the benchmarks of package search.
const benchVariable = "SAIDBY_BENCH_ARTICLES"

// benchArticles is how many articles the benchmarks use.
func benchArticles(b *testing.B) int {
	n, err := strconv.Atoi(os.Getenv(benchVariable))
	if err != nil {
		n = 1000
	}
	return n
}

// durable is an index on a server that writes to disk what it says.
func durable(b *testing.B) *postgres.Index {
	b.Helper()
	base := pgserver.Start(b, pgserver.Options{Durable: true}).Database(b)
	x, err := postgres.Open(b.Context(), base, postgres.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = x.Close() })
	return x
}

// load fills the index with articles, 250 at a time.
func load(b *testing.B, x *postgres.Index, articles int) {
	b.Helper()
	p := searchtest.NewPress()
	for n := 0; n < articles; n += 250 {
		var sets []search.Set
		for i := n; i < min(n+250, articles); i++ {
			sets = append(sets, p.Article(i))
		}
		if err := put(b.Context(), x, sets...); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad is what a user waits for the index while a folder is imported.
func BenchmarkLoad(b *testing.B) {
	x, articles := durable(b), benchArticles(b)
	for b.Loop() {
		if err := x.Clear(b.Context()); err != nil {
			b.Fatal(err)
		}
		load(b, x, articles)
	}
	b.ReportMetric(float64(articles)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkReplace is the index's part of importing one article.
func BenchmarkReplace(b *testing.B) {
	x := durable(b)
	load(b, x, 500)
	p := searchtest.NewPress()
	for n := 0; b.Loop(); n++ {
		if err := put(b.Context(), x, p.Article(n%500)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSearch is the index's part of a question. Its p50 is the median.
func BenchmarkSearch(b *testing.B) {
	x := durable(b)
	load(b, x, benchArticles(b))
	rare, middle, common := searchtest.Spell(5000), searchtest.Spell(300), searchtest.Spell(3)
	for _, q := range []struct{ name, query string }{
		{"rare", rare},
		{"two words", middle + " " + searchtest.Spell(200)},
		{"common word", common},
		{"phrase", `"` + searchtest.Spell(20) + " " + searchtest.Spell(30) + `"`},
		{"beginning", middle + "*"},
		{"speaker and act", "actor:" + searchtest.Spell(100) + " act:say " + common},
		{"date alone", "date:2019-12"},
		{"left out", middle + " -" + common},
	} {
		query, err := search.Parse(q.query)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(q.name, func(b *testing.B) {
			median(b, func() (int, error) {
				hits, err := x.Search(b.Context(), query, 20)
				return len(hits), err
			})
		})
	}
	claim := searchtest.NewPress().Article(7).Documents[3].Text
	for _, q := range []struct{ name, text string }{{"similar claim", claim}, {"similar words", rare + " " + middle + " " + common}} {
		b.Run(q.name, func(b *testing.B) {
			median(b, func() (int, error) {
				hits, err := x.Similar(b.Context(), q.text, schema.ClaimNode, 20)
				return len(hits), err
			})
		})
	}
}

// median reports the median duration of a question and how many hits it has.
func median(b *testing.B, ask func() (int, error)) {
	var times []time.Duration
	hits := 0
	for b.Loop() {
		start := time.Now()
		n, err := ask()
		if err != nil {
			b.Fatal(err)
		}
		times, hits = append(times, time.Since(start)), n
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(hits), "hits")
}
