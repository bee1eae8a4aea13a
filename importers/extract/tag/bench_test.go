package tag_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/tag"
)

// news is a paragraph of the kind the tagger reads all day, written for this
// benchmark.
const news = "The ministry said on Tuesday that it had recalled 1,200 tonnes of flour from shops in Lindau and Kempten , " +
	"citing a report by inspectors . “ We were told in March , and nobody listened , ” said Vera Achtner , who runs " +
	"the mill ’s night shift and has worked there since 1998 . Officials who asked not to be named blamed a supplier " +
	"in Bregenz for the delay ; the company denied it and called the claims “ entirely unfounded . ” A spokesman for " +
	"the state-owned railway , which carried the grain , declined to comment . "

// BenchmarkTag shows how long an article waits for its tags: at 500,000
// tokens a second, one of 800 words waits under two milliseconds.
func BenchmarkTag(b *testing.B) {
	t, err := tag.Load()
	if err != nil {
		b.Fatal(err)
	}
	var sentences [][]string
	words := 0
	for s := range strings.SplitSeq(news, " . ") {
		sentences = append(sentences, append(strings.Fields(s), "."))
		words += len(sentences[len(sentences)-1])
	}
	var out []tag.Tag
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			out = t.Tag(s, out)
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkNew shows what the first call of Load costs.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if err := tag.Reload(); err != nil {
			b.Fatal(err)
		}
	}
}
