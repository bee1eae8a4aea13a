package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema/text"
)

func TestQuotations(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"No marks at all.", nil},
		{"“We will not,” she said, “go.”", []string{"We will not,", "go."}},
		{"“We will not go", []string{"We will not go"}},
		{"‘We will not go", nil},
		{"‘We will not “go”’, he said", []string{"We will not “go”"}},
		{"“We will not ‘go’”, he said", []string{"We will not ‘go’"}},
		{"The mayor ’s word on “late” ferries", []string{"late"}},
		{"\"It's the boats' fault,\" he said.", []string{"It's the boats' fault,"}},
		{"«Non», dit-il, „nein“ and ``no''", []string{"Non", "nein", "no"}},
		{"“”, he said, and “ ”", []string{" "}},
		{"he said,\"so\"", []string{"so"}},
	} {
		var got []string
		for _, q := range text.Quotations(tt.text, text.Span{End: len(tt.text)}) {
			got = append(got, q.In(tt.text))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.text, diff)
		}
	}
}

// FuzzQuotations: quotations are in order, apart and within their paragraph, no more
// than there are marks; each begins behind a mark, and ends before one or with the
// paragraph; and what is put between two marks is one quotation.
func FuzzQuotations(f *testing.F) {
	addSeeds(f)
	f.Add("“a ‘b” c’ d \"e 'f\" g' «h “i» j”")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			text.Quotations(s, text.Span{End: len(s)})
			return
		}
		for _, p := range text.Paragraphs(s) {
			begins, ends := map[int]bool{}, map[int]bool{p.End: true}
			marks := 0
			for _, m := range text.Marks(s, p) {
				if m.Role != text.Apostrophe {
					begins[m.End], ends[m.Start] = true, true
					marks++
				}
			}
			quotes := text.Quotations(s, p)
			if len(quotes) > marks {
				t.Fatalf("%d quotations of %d marks in %q", len(quotes), marks, s)
			}
			at := p.Start - 1
			for _, q := range quotes {
				if !text.Valid(s, q) || q.Empty() || q.Start <= at || q.End > p.End || !begins[q.Start] || !ends[q.End] {
					t.Fatalf("quotation %v after %d of paragraph %v in %q", q, at, p, s)
				}
				at = q.End
			}
			// What is put into double marks that nothing else is mixed with is one quotation.
			if inner := p.In(s); marks == 0 && strings.TrimSpace(inner) == inner {
				whole := "He said: “" + inner + "”"
				if marks := text.Marks(whole, text.Span{End: len(whole)}); marks[0].Role == text.Open && marks[len(marks)-1].Role == text.Close {
					if got := text.Quotations(whole, text.Span{End: len(whole)}); len(got) != 1 || got[0].In(whole) != inner {
						t.Fatalf("quotations %v of %q", got, whole)
					}
				}
			}
		}
	})
}
