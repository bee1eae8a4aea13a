package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/quote"
	"github.com/saidby/saidby/schema/text"
)

// FuzzFind holds quotations to their laws, whatever the marks: valid spans
// inside one paragraph, in order, none across another, each inside its parent
// and no nearer one around it, and what goes on has something to go on with.
func FuzzFind(f *testing.F) {
	f.Add("“He told me ‘never again,’ and left,” she said.\n\n“I\n\n“did.”")
	f.Add("\"a 'b\" c'\n\n``d'' «e „f“ g» ‹h›\n\n\"i\n\n\"j")
	f.Add("“““a”””\n\n”b“ ’90s rock ’n’ roll")
	f.Add("“")
	f.Add("''''\n\n\"\"\"\"\n\n””““")
	f.Fuzz(func(t *testing.T, raw string) {
		body, _ := text.Clean(strings.ToValidUTF8(raw, ""))
		paragraphs := text.Paragraphs(body)
		check(t, body, paragraphs, quote.Find(body, paragraphs))
	})
}

func check(t *testing.T, body string, paragraphs []text.Span, found []quote.Quotation) {
	t.Helper()
	for i, q := range found {
		if !text.Valid(body, q.Span) || !text.Valid(body, q.Inner) || !q.Span.Contains(q.Inner) || q.Inner.Start == q.Span.Start {
			t.Fatalf("quotation %d: %v in %v", i, q.Inner, q.Span)
		}
		if q.Paragraph < 0 || q.Paragraph >= len(paragraphs) || !paragraphs[q.Paragraph].Contains(q.Span) {
			t.Fatalf("quotation %d: %v is not in paragraph %d", i, q.Span, q.Paragraph)
		}
		if i > 0 && q.Span.Start <= found[i-1].Span.Start {
			t.Errorf("quotation %d begins at %d, after one at %d", i, q.Span.Start, found[i-1].Span.Start)
		}
		parent := -1
		for j, o := range found[:i] {
			switch {
			case o.Span.Contains(q.Span):
				parent = j // the last one begins nearest
			case o.Span.Overlaps(q.Span):
				t.Errorf("quotations %v and %v cross", o.Span, q.Span)
			}
		}
		if q.Parent != parent {
			t.Errorf("quotation %d is inside of %d, not of %d", i, parent, q.Parent)
		}
		if parent >= 0 && !found[parent].Inner.Contains(q.Span) {
			t.Errorf("quotation %v touches the marks of %v", q.Span, found[parent].Span)
		}
		if !q.Continued {
			continue
		}
		if q.Span.End != paragraphs[q.Paragraph].End || q.Inner.End != q.Span.End {
			t.Errorf("quotation %v goes on and does not end its paragraph", q.Span)
		}
		if n := q.Paragraph + 1; n >= len(paragraphs) {
			t.Errorf("quotation %v goes on after the last paragraph", q.Span)
		}
	}
}

// TestContinuation: what goes on is followed by a quotation that opens the next
// paragraph.
func TestContinuation(t *testing.T) {
	for _, body := range []string{"“a\n\n“b”", "\"a\n\n\"b\"", "x “a\n\n“b”", "«a\n\n«b»", "“a\n\n“b\n\n“c", "‘a b\n\n‘c d’"} {
		paragraphs := text.Paragraphs(body)
		found := quote.Find(body, paragraphs)
		for i, q := range found {
			if q.Continued && (i+1 == len(found) || found[i+1].Span.Start != paragraphs[q.Paragraph+1].Start) {
				t.Errorf("%q: %v goes on with nothing", body, q.Span)
			}
		}
		if len(found) < 2 || !found[0].Continued {
			t.Errorf("%q: %+v", body, found)
		}
	}
}

// BenchmarkHostile reads marks that never close, at two lengths: the MB/s must
// be alike, or the cost is not in proportion to the length.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{"“a ", "” ", "\"a ", "‘a ", "“a ‘b ", "“a.\n\n"} {
		for _, n := range []int{4_000, 64_000} {
			b.Run(fmt.Sprintf("%q/%d", unit, n), func(b *testing.B) {
				body := strings.Repeat(unit, n)
				paragraphs := text.Paragraphs(body)
				b.SetBytes(int64(len(body)))
				for b.Loop() {
					quote.Find(body, paragraphs)
				}
			})
		}
	}
}

// BenchmarkFind reads an article in which every paragraph quotes somebody.
func BenchmarkFind(b *testing.B) {
	body := strings.Repeat("“The lock is closed,” said Ada Quill, who keeps it. “It won’t open before ‘the swans’ leave.”\n\n", 50)
	paragraphs := text.Paragraphs(body)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		quote.Find(body, paragraphs)
	}
}
