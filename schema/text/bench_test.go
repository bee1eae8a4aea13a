package text_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/schema/text"
)

// story is a news text of our own with what costs time: abbreviations, clitics,
// both kinds of quotation marks.
const story = "HARBOR CITY, Ore. (AP) — Gov. Ann R. Leary said on Jan. 3 that the state wouldn’t pay $1.5 million for the " +
	"U.S. Coast Guard’s dock. “We’ve waited since 2011. It isn’t our dock,” she told reporters at about 5 p.m. Monday.\n" +
	"The council members’ lawyer, J.K. Moss Jr., called it ‘an old story’ — one that St. Brendan’s Parish knows well.\n" +
	"\"Why now?\" Moss asked. Officials at Moss & Daughters Inc. did not respond to e-mails sent to press@moss.example.org.\n"

// article is as long as a long read, so that figures are per byte of text and
// not per call.
var article = strings.Repeat(story, 32)

func BenchmarkClean(b *testing.B) {
	raw := strings.ReplaceAll(article, "\n", " \r\n")
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		text.Clean(raw)
	}
}

func BenchmarkCleanUnchanged(b *testing.B) {
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		text.Clean(article)
	}
}

func BenchmarkSentences(b *testing.B) {
	paragraphs := text.Paragraphs(article)
	var spans []text.Span
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range paragraphs {
			spans = text.AppendSentences(spans[:0], article, p)
		}
	}
}

func BenchmarkTokens(b *testing.B) {
	var sentences []text.Span
	for _, p := range text.Paragraphs(article) {
		sentences = text.AppendSentences(sentences, article, p)
	}
	var tokens []text.Token
	n := 0
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			tokens = text.AppendTokens(tokens[:0], article, s)
			n += len(tokens)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkMarks(b *testing.B) {
	var marks []text.Mark
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		marks = text.AppendMarks(marks[:0], article, text.Span{End: len(article)})
	}
}

func BenchmarkFold(b *testing.B) {
	b.SetBytes(int64(len(story)))
	b.ReportAllocs()
	for b.Loop() {
		text.Fold(story)
	}
}

func BenchmarkWords(b *testing.B) {
	b.SetBytes(int64(len(story)))
	b.ReportAllocs()
	for b.Loop() {
		text.Words(story)
	}
}

func BenchmarkOffsets(b *testing.B) {
	o := text.NewOffsets(article)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		i = (i + 7919) % len(article)
		o.Byte(o.Rune(i))
	}
}
