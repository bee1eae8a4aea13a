package prose_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/schema/text"
)

// FuzzParse holds a text taken apart to its laws: paragraphs, sentences and
// tokens lie inside one another in order and number each other rightly, every
// quotation is known to the tokens in it, and At finds each token again.
func FuzzParse(f *testing.F) {
	f.Add(story, 20)
	f.Add("“One.\n\n“Two ‘three’ four,” she said.", 0)
	f.Add("\n\n…\n\n’ ’’\n\nU.S. “", 3)
	f.Add("``a'' \"b\" «c»", 1)
	f.Add("00000000000000000000000000000000000000000000\na0\n\n0", 4) // a broken line
	f.Fuzz(func(t *testing.T, raw string, cut int) {
		body, _ := text.Clean(strings.ToValidUTF8(raw, ""))
		var skip []text.Span
		if spans := text.Paragraphs(text.Unwrap(body)); len(spans) > 0 && cut > 0 { // a beginning of one paragraph
			s := spans[cut%len(spans)]
			s.End = s.Start + cut%(s.Len()+1)
			if text.Valid(body, s) {
				skip = append(skip, s)
			}
		}
		check(t, parse(t, body, skip...), skip)
	})
}

func check(t *testing.T, p *prose.Text, skip []text.Span) {
	t.Helper()
	sentence, token, end := 0, 0, 0
	for i, par := range p.Paragraphs {
		if par.First != sentence || par.Last < par.First || par.Notice && par.First != par.Last {
			t.Fatalf("paragraph %d has sentences %d to %d, want them from %d", i, par.First, par.Last, sentence)
		}
		for ; sentence < par.Last; sentence++ {
			s := p.Sentences[sentence]
			if s.Paragraph != i || !par.Span.Contains(s.Span) || s.Start < end || s.First != token || s.Last <= s.First {
				t.Fatalf("sentence %d at %v of paragraph %d at %v has tokens %d to %d", sentence, s.Span, i, par.Span, s.First, s.Last)
			}
			for ; token < s.Last; token++ {
				k := &p.Tokens[token]
				if k.Sentence != sentence || !s.Span.Contains(k.Span) || k.Start < end || k.Word != k.In(p.Body) || k.Empty() {
					t.Fatalf("token %d %q at %v of sentence %d at %v", token, k.Word, k.Span, sentence, s.Span)
				}
				end = k.End
				if p.At(k.Start) != token || p.SentenceOf(token) != &p.Sentences[sentence] {
					t.Fatalf("At(%d) = %d, want token %d", k.Start, p.At(k.Start), token)
				}
				checkQuotation(t, p, token)
				for _, s := range skip {
					if s.Overlaps(k.Span) {
						t.Errorf("token %q at %v was to be skipped", k.Word, k.Span)
					}
				}
			}
		}
	}
	if sentence != len(p.Sentences) || token != len(p.Tokens) {
		t.Errorf("%d of %d sentences and %d of %d tokens are in paragraphs", sentence, len(p.Sentences), token, len(p.Tokens))
	}
	for q := range p.Quotations {
		if first, last := p.QuotationTokens(q); first > last || last > len(p.Tokens) {
			t.Errorf("quotation %d has tokens %d to %d of %d", q, first, last, len(p.Tokens))
		}
	}
}

// checkQuotation compares a token's quotation with a search through all.
func checkQuotation(t *testing.T, p *prose.Text, token int) {
	t.Helper()
	k := &p.Tokens[token]
	innermost, outermost := -1, -1
	for q := range p.Quotations {
		if s := p.Quotations[q].Span; s.Start <= k.Start && k.Start < s.End {
			innermost = q
			if p.Quotations[q].Parent < 0 {
				outermost = q
			}
		}
	}
	if k.Quotation != innermost || p.Outer(token) != outermost {
		t.Errorf("token %d %q is in quotation %d of %d, want %d of %d", token, k.Word, k.Quotation, p.Outer(token), innermost, outermost)
	}
}

// BenchmarkParse takes an article apart: most of the time that extraction costs.
func BenchmarkParse(b *testing.B) {
	body := strings.Repeat("“The lock is closed,” said Ada Quill, who keeps it. The U.S. owner won’t pay for the repair before May.\n\n", 30)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		parse(b, body)
	}
}
