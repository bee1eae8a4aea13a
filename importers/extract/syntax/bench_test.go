package syntax_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/syntax"
	"github.com/saidby/saidby/importers/extract/tag"
)

// news is a paragraph of the kind the parser reads all day, written for this
// benchmark.
const news = "The ministry said on Tuesday that it had recalled 1,200 tonnes of flour from shops in Lindau and Kempten , " +
	"citing a report by inspectors . “ We were told in March , and nobody listened , ” said Vera Achtner , who runs " +
	"the mill ’s night shift and has worked there since 1998 . Officials who asked not to be named blamed a supplier " +
	"in Bregenz for the delay ; the company denied it and called the claims “ entirely unfounded . ” A spokesman for " +
	"the state-owned railway , which carried the grain , declined to comment . "

// sentence is one sentence as the parser wants it.
type sentence struct {
	words   []string
	tags    []tag.Tag
	classes []tag.Class
}

// tagged returns a sentence whose words are divided by blanks.
func tagged(tb testing.TB, text string) sentence {
	tb.Helper()
	t, err := tag.Load()
	if err != nil {
		tb.Fatal(err)
	}
	words := strings.Fields(text)
	tags, classes := t.TagAndClass(words, nil, nil)
	for i, w := range words {
		words[i] = strings.NewReplacer("’", "'", "‘", "'").Replace(strings.ToLower(w))
	}
	return sentence{words, tags, classes}
}

func loaded(tb testing.TB) *syntax.Parser {
	tb.Helper()
	p, err := syntax.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// BenchmarkParse shows how long an article waits for its trees.
func BenchmarkParse(b *testing.B) {
	p := loaded(b)
	var sentences []sentence
	words := 0
	for s := range strings.SplitSeq(news, " . ") {
		sentences = append(sentences, tagged(b, s+" ."))
		words += len(sentences[len(sentences)-1].words)
	}
	var out []syntax.Arc
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			out = p.Parse(s.words, s.tags, s.classes, out)
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkNew shows what the first call of Load costs.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if err := syntax.Reload(); err != nil {
			b.Fatal(err)
		}
	}
}
