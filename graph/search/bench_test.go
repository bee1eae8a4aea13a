package search_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/searchtest"
	"github.com/saidby/saidby/schema"
)

// benchVariable sizes the index of the benchmarks, in articles of 500 words with
// ten claims each.
const benchVariable = "SAIDBY_BENCH_ARTICLES"

// benchArticles is how many articles the benchmarks use.
func benchArticles(b *testing.B) int {
	n, err := strconv.Atoi(os.Getenv(benchVariable))
	if err != nil {
		n = 1000
	}
	return n
}

// load fills the index with articles, 250 at a time.
func load(b *testing.B, x *search.Index, articles int) {
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
	articles := benchArticles(b)
	for b.Loop() {
		path := filepath.Join(b.TempDir(), "search.db")
		x, err := search.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		load(b, x, articles)
		if err := x.Close(); err != nil {
			b.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(info.Size())/float64(articles), "B/article")
	}
	b.ReportMetric(float64(11*articles)*float64(b.N)/b.Elapsed().Seconds(), "docs/s")
	b.ReportMetric(float64(articles)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkReplace is the index's part of importing one article.
func BenchmarkReplace(b *testing.B) {
	x := open(b)
	load(b, x, 500)
	p := searchtest.NewPress()
	for n := 0; b.Loop(); n++ {
		s := p.Article(n % 500)
		if err := put(b.Context(), x, s); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSearch is the index's part of a question. Its p50 is the median.
func BenchmarkSearch(b *testing.B) {
	x := open(b)
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
		{"either", "(" + middle + " OR " + searchtest.Spell(310) + " OR " + rare + ") kind:claim"},
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
	p := searchtest.NewPress()
	claim := p.Article(7).Documents[3].Text
	for _, q := range []struct{ name, text string }{{"similar claim", claim}, {"similar words", rare + " " + middle + " " + common}, {"similar common", common}} {
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

// BenchmarkOpen is opening, one question and closing, as a command does it.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "search.db")
	x, err := search.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	load(b, x, benchArticles(b))
	if err := x.Close(); err != nil {
		b.Fatal(err)
	}
	query, err := search.Parse(searchtest.Spell(5000))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		x, err := search.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := x.Search(b.Context(), query, 20); err != nil {
			b.Fatal(err)
		}
		if err := x.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
