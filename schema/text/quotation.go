package text

import (
	"cmp"
	"slices"
)

// Quotations returns what stands between quotation marks in a paragraph, without the
// marks, in order and apart: a quotation within another one is part of it. Who must
// know how quotations nest, or go on in the next paragraph, reads the [Marks].
//
// Double marks and guillemets are paired for themselves, and so are single ones, since
// one of these may be an apostrophe that stands badly. A double mark that is not
// closed opens up to the paragraph's end, as in a quotation of several paragraphs; a
// single one that is not closed opens nothing.
func Quotations(text string, paragraph Span) []Span {
	var found []Span
	double, single := pairing{}, pairing{sure: true}
	for _, m := range Marks(text, paragraph) {
		p := &double
		if m.Family == SingleCurly || m.Family == SingleStraight {
			p = &single
		}
		if q := p.next(m); !q.Empty() {
			found = append(found, q)
		}
	}
	if rest := (Span{double.begin, paragraph.End}); double.open && !rest.Empty() {
		found = append(found, rest)
	}
	slices.SortFunc(found, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	out := found[:0]
	for _, q := range found {
		if n := len(out); n > 0 && q.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, q.End)
		} else {
			out = append(out, q)
		}
	}
	return out
}

// pairing pairs marks, one quotation at a time.
type pairing struct {
	open   bool
	begin  int // behind the opening mark
	family MarkFamily
	// sure says that only a mark that plainly opens does.
	sure bool
}

// next takes a mark, and returns the quotation that it closes, which may be empty.
func (p *pairing) next(m Mark) Span {
	switch {
	case m.Role == Apostrophe:
	case !p.open && (m.Role == Open || m.Role == Ambiguous && !p.sure):
		p.open, p.begin, p.family = true, m.End, m.Family
	case p.open && m.Role != Open && m.Family == p.family:
		p.open = false
		return Span{p.begin, m.Start}
	}
	return Span{}
}
