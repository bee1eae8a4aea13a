package graph_test

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// benchArticles is how many articles of some 350 quads the benchmarks ask
// about; SAIDBY_BENCH_ARTICLES sets another number.
func benchArticles(b *testing.B) int {
	n, err := strconv.Atoi(os.Getenv("SAIDBY_BENCH_ARTICLES"))
	if err != nil {
		n = 300
	}
	return n
}

// generated makes a graph of generated articles and returns its folder.
func generated(b *testing.B) (dir string, xs []*schema.Extraction) {
	b.Helper()
	dir = filepath.Join(b.TempDir(), "graph")
	xs = sample.Generate(1, benchArticles(b))
	l, err := graph.Open(b.Context(), dir, graph.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	put(b, l, xs...)
	if err := l.Close(); err != nil {
		b.Fatal(err)
	}
	return dir, xs
}

// BenchmarkPut is what an import of a hundred articles waits for the graph.
func BenchmarkPut(b *testing.B) {
	xs := sample.Generate(1, 100)
	for b.Loop() {
		l := open(b, filepath.Join(b.TempDir(), "graph"))
		put(b, l, xs...)
		stats, err := l.Stats(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(stats.Quads)/100, "quads/article")
		b.ReportMetric(float64(stats.Bytes)/float64(stats.Quads), "B/quad")
	}
	b.ReportMetric(float64(100*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkPutOne is what one more article waits, in a graph that holds many.
func BenchmarkPutOne(b *testing.B) {
	dir, xs := generated(b)
	l := open(b, dir)
	for i := 0; b.Loop(); i++ {
		x := *xs[i%len(xs)]
		a := *x.Article
		a.Section = "edition " + strconv.Itoa(i)
		x.Article = &a
		put(b, l, &x)
	}
}

// BenchmarkPutUnchanged is what importing the same article again waits.
func BenchmarkPutUnchanged(b *testing.B) {
	dir, xs := generated(b)
	l := open(b, dir)
	for i := 0; b.Loop(); i++ {
		put(b, l, xs[i%len(xs)])
	}
}

// BenchmarkOpen is what every command waits before its question.
func BenchmarkOpen(b *testing.B) {
	dir, _ := generated(b)
	for b.Loop() {
		l, err := graph.Open(b.Context(), dir, graph.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := l.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFind is what a name or short id waits.
func BenchmarkFind(b *testing.B) {
	dir, xs := generated(b)
	l := open(b, dir)
	for _, ref := range []struct{ name, ref string }{
		{"name", xs[0].Actors[0].Name}, {"prefix", xs[0].Claims[0].ID.String()[:12]},
		{"words", xs[0].Article.Title}, {"nothing", "nobody"},
	} {
		b.Run(ref.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := l.Find(b.Context(), ref.ref); err != nil && ref.name != "nothing" {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkQuestions is what the questions wait in an open graph.
func BenchmarkQuestions(b *testing.B) {
	dir, xs := generated(b)
	l := open(b, dir)
	x := xs[len(xs)/2]
	ask := func(name string, question func() (int, error)) {
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				var err error
				if n, err = question(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n), "answers")
		})
	}
	ask("claims of a speaker", func() (int, error) {
		return count(l.Claims(b.Context(), graph.ClaimFilter{Speaker: x.Attributions[0].Speakers[0]}))
	})
	ask("claims of an article", func() (int, error) {
		return count(l.Claims(b.Context(), graph.ClaimFilter{Article: x.Article.ID}))
	})
	ask("claims about", func() (int, error) {
		return count(l.Claims(b.Context(), graph.ClaimFilter{About: "ceasefire treaty envoy"}))
	})
	ask("claims, first ten", func() (int, error) {
		return count(l.Claims(b.Context(), graph.ClaimFilter{Limit: 10}))
	})
	ask("blamed", func() (int, error) {
		return count(l.Blamed(b.Context(), graph.BlameFilter{Blamed: x.Blames[0].Actor}))
	})
	ask("trace", func() (int, error) {
		t, err := l.Trace(b.Context(), x.Claims[5].ID)
		if err != nil {
			return 0, err
		}
		return len(t.Paths), nil
	})
	ask("who", func() (int, error) {
		found, err := l.Who(b.Context(), x.Claims[0].Text, 5)
		return len(found), err
	})
	ask("search", func() (int, error) {
		page, err := l.Search(b.Context(), "ceasefire treaty", 10)
		if err != nil {
			return 0, err
		}
		return len(page.Claims) + len(page.Articles), nil
	})
	ask("show an actor", func() (int, error) {
		r, err := l.Show(b.Context(), x.Attributions[0].Speakers[0])
		if err != nil {
			return 0, err
		}
		return len(r.Statements), nil
	})
	ask("an article whole", func() (int, error) {
		got, err := l.Extraction(b.Context(), x.Article.ID)
		if err != nil {
			return 0, err
		}
		return len(got.Attributions), nil
	})
	ask("stats", func() (int, error) {
		s, err := l.Stats(b.Context())
		return s.Claims, err
	})
	ask("verify", func() (int, error) {
		r, err := l.Verify(b.Context())
		if err != nil {
			return 0, err
		}
		return r.Quads, nil
	})
}

// count counts answers up to the first error.
func count[T any](seq func(func(T, error) bool)) (int, error) {
	n := 0
	for _, err := range seq {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
