package drift

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/schema/text"
)

// quotations returns what stands within quotation marks in a paragraph, in order.
func quotations(s string, paragraph text.Span) []text.Span {
	marks := text.Marks(s, paragraph)
	all := append(between(marks, false, paragraph.End), between(marks, true, paragraph.End)...)
	slices.SortFunc(all, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	var out []text.Span
	for _, q := range all { // one within another is part of it
		if n := len(out); n > 0 && q.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, q.End)
		} else {
			out = append(out, q)
		}
	}
	return out
}

// between returns what stands between the double marks of a paragraph, or between
// the single ones, which are looked at apart, since one of these may be an
// apostrophe that stands badly. A double mark that is not closed opens up to the
// paragraph's end, as in a quotation of several paragraphs.
func between(marks []text.Mark, single bool, end int) (spans []text.Span) {
	begin, family := -1, text.MarkFamily(0)
	for _, m := range marks {
		switch {
		case m.Role == text.Apostrophe || isSingle(m.Family) != single:
		case begin < 0 && (m.Role == text.Open || m.Role == text.Ambiguous && !single):
			begin, family = m.End, m.Family
		case begin >= 0 && m.Role != text.Open && m.Family == family:
			spans = append(spans, text.Span{Start: begin, End: m.Start})
			begin = -1
		}
	}
	if begin >= 0 && !single {
		spans = append(spans, text.Span{Start: begin, End: end})
	}
	return spans
}

// isSingle tells the marks that may be apostrophes.
func isSingle(f text.MarkFamily) bool { return f == text.SingleCurly || f == text.SingleStraight }
