package search_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// benchVariable sizes the index of the benchmarks, in articles of 500 words with
// ten claims each.
const benchVariable = "SAIDBY_BENCH_ARTICLES"

// press writes articles whose words are about as frequent as those of English.
type press struct {
	random *rand.Rand
	zipf   *rand.Zipf
}

func newPress() *press {
	r := rand.New(rand.NewPCG(3, 1))
	return &press{random: r, zipf: rand.NewZipf(r, 1.1, 4, 60_000)}
}

// spell is a pronounceable word for each number, the shorter the smaller it is.
func spell(n uint64) string {
	var b strings.Builder
	for n++; n > 0; n /= 60 {
		b.WriteString([]string{"b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "t", "z"}[n%12])
		b.WriteString([]string{"a", "e", "i", "o", "u"}[n/12%5])
	}
	return b.String()
}

func (p *press) text(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = spell(p.zipf.Uint64())
	}
	return strings.Join(words, " ") + "."
}

func (p *press) article(n int) search.Set {
	s := search.Set{Article: schema.NewID("bench", strconv.Itoa(n)), Digest: strconv.Itoa(n)}
	date := fmt.Sprintf("20%02d-%02d-%02d", p.random.IntN(25), 1+p.random.IntN(12), 1+p.random.IntN(28))
	d := search.Document{Article: s.Article, Node: s.Article, Kind: schema.ArticleNode, Title: p.text(9), Text: p.text(500),
		Publication: spell(uint64(p.random.IntN(200))), Date: date}
	s.Documents = append(s.Documents, d)
	for i := range 10 {
		d.Node, d.Kind = schema.NewID("bench", strconv.Itoa(n), strconv.Itoa(i)), schema.ClaimNode
		d.Text, d.Speakers = p.text(20), []string{spell(uint64(p.random.IntN(3000))) + " " + spell(uint64(p.random.IntN(3000)))}
		d.Act, d.Manner = string(schema.Acts()[p.random.IntN(8)]), string(schema.Manners()[p.random.IntN(3)])
		s.Documents = append(s.Documents, d)
	}
	return s
}

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
	p := newPress()
	for n := 0; n < articles; n += 250 {
		var sets []search.Set
		for i := n; i < min(n+250, articles); i++ {
			sets = append(sets, p.article(i))
		}
		if err := x.ReplaceAll(b.Context(), sets); err != nil {
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
	p := newPress()
	for n := 0; b.Loop(); n++ {
		s := p.article(n % 500)
		if err := x.Replace(b.Context(), s.Article, s.Digest, s.Documents); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSearch is the index's part of a question. Its p50 is the median.
func BenchmarkSearch(b *testing.B) {
	x := open(b)
	load(b, x, benchArticles(b))
	rare, middle, common := spell(5000), spell(300), spell(3)
	for _, q := range []struct{ name, query string }{
		{"rare", rare},
		{"two words", middle + " " + spell(200)},
		{"common word", common},
		{"phrase", `"` + spell(20) + " " + spell(30) + `"`},
		{"beginning", middle + "*"},
		{"speaker and act", "actor:" + spell(100) + " act:say " + common},
		{"date alone", "date:2019-12"},
		{"left out", middle + " -" + common},
		{"either", "(" + middle + " OR " + spell(310) + " OR " + rare + ") kind:claim"},
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
	p := newPress()
	claim := p.article(7).Documents[3].Text
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
	query, err := search.Parse(spell(5000))
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
