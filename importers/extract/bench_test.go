package extract_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema"
)

// run extracts from the articles again and again, one goroutine or all.
func run(b *testing.B, list []*schema.Article, parallel bool) {
	x := extractor(b)
	size := 0
	for _, a := range list {
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	b.ResetTimer()
	if parallel {
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				for _, a := range list {
					x.Extract(a)
				}
			}
		})
	} else {
		for range b.N {
			for _, a := range list {
				x.Extract(a)
			}
		}
	}
	b.ReportMetric(float64(len(list)*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkExtract is what somebody waits for who imports a folder.
func BenchmarkExtract(b *testing.B) {
	var list []*schema.Article
	for _, p := range articles(b) {
		list = append(list, p.article)
	}
	b.Run("alone", func(b *testing.B) { run(b, list, false) })
	b.Run("together", func(b *testing.B) { run(b, list, true) })
}

// BenchmarkPolNeAR is the same on news of full length.
func BenchmarkPolNeAR(b *testing.B) {
	docs, err := gold.Read(bytes.NewReader(shared(b, "corpora/polnear_train.jsonl")))
	if err != nil {
		b.Fatal(err)
	}
	var list []*schema.Article
	for _, d := range docs {
		if gold.HeldOut(d) {
			list = append(list, d.Article)
		}
	}
	b.Run("alone", func(b *testing.B) { run(b, list, false) })
	b.Run("together", func(b *testing.B) { run(b, list, true) })
}

// BenchmarkLong shows that a text of twice the length takes twice the time.
func BenchmarkLong(b *testing.B) {
	var body strings.Builder
	for _, p := range articles(b) {
		body.WriteString(p.article.Text + "\n\n")
	}
	for _, times := range []int{1, 2, 4, 8} {
		a := &schema.Article{Title: "All of it", Text: strings.Repeat(body.String(), times), Language: "en"}
		a.ID = schema.ArticleID(a)
		b.Run(fmt.Sprintf("%dKiB", len(a.Text)>>10), func(b *testing.B) { run(b, []*schema.Article{a}, false) })
	}
}
