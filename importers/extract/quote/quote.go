package quote

import (
	"slices"

	"github.com/saidby/saidby/schema/text"
)

// Quotation is a stretch of text between quotation marks.
type Quotation struct {
	// Span holds the marks, Inner what is between them, in bytes.
	Span, Inner text.Span
	// Paragraph is the number of the paragraph that it stands in.
	Paragraph int
	// Parent is the number of the quotation around this one, or -1.
	Parent int
	// Continued says that the quotation goes on with the next one of the same
	// depth, which opens the next paragraph; this one then has no closing mark.
	Continued bool
}

// Find returns the quotations of an article's text, in order of their opening
// marks. Marks that have no partner are left out: a stray one spoils at most
// its own paragraph.
func Find(body string, paragraphs []text.Span) []Quotation {
	var found []Quotation
	var marks []text.Mark
	for i, p := range paragraphs {
		marks = text.AppendMarks(marks[:0], body, p)
		f := finder{body: body, paragraph: p, number: i}
		if i+1 < len(paragraphs) {
			f.next = paragraphs[i+1]
		}
		f.run(marks)
		slices.SortFunc(f.found, func(a, b Quotation) int {
			if a.Span.Start != b.Span.Start {
				return a.Span.Start - b.Span.Start
			}
			return b.Span.End - a.Span.End
		})
		found = append(found, f.found...)
	}
	setParents(found)
	return found
}

// finder pairs the marks of one paragraph.
type finder struct {
	body            string
	paragraph, next text.Span
	number          int
	open            []text.Mark
	found           []Quotation
}

// maxDepth bounds how many marks may wait for their partners; news needs three.
const maxDepth = 8

func (f *finder) run(marks []text.Mark) {
	for _, m := range marks {
		switch m.Role {
		case text.Apostrophe:
		case text.Open:
			f.push(m)
		case text.Close:
			f.close(m)
		case text.Ambiguous:
			if !f.close(m) {
				f.push(m)
			}
		}
	}
	f.end()
}

func (f *finder) push(m text.Mark) {
	if len(f.open) == maxDepth {
		f.open = f.open[1:]
	}
	f.open = append(f.open, m)
}

// close ends the innermost quotation of the mark's family, and forgets marks
// opened within it that have no partner.
func (f *finder) close(m text.Mark) bool {
	for i, o := range slices.Backward(f.open) {
		if !partners(o, m) {
			continue
		}
		if o.Span.End < m.Span.Start {
			f.add(o, m.Span)
		}
		f.open = f.open[:i]
		return true
	}
	return false
}

func (f *finder) add(open text.Mark, closing text.Span) {
	f.found = append(f.found, Quotation{
		Span:      text.Span{Start: open.Span.Start, End: closing.End},
		Inner:     text.Span{Start: open.Span.End, End: closing.Start},
		Paragraph: f.number,
		Parent:    -1,
	})
}

// end settles what is still open at the paragraph's end. A quotation goes on
// when the next paragraph opens with a mark of its family (each paragraph of a
// long quotation opens with a mark, the last one closes it). One that opens
// the paragraph is taken to fill it, as where a closing mark was forgotten.
func (f *finder) end() {
	for _, o := range f.open {
		opens := o.Span.Start == f.paragraph.Start
		goesOn := f.opensNext(o)
		if !opens && !goesOn || single(o.Family) && !goesOn {
			continue
		}
		f.add(o, text.Span{Start: f.paragraph.End, End: f.paragraph.End})
		f.found[len(f.found)-1].Continued = goesOn
		return
	}
}

// opensNext reports whether the next paragraph begins with a mark of the family.
func (f *finder) opensNext(o text.Mark) bool {
	if f.next.Empty() {
		return false
	}
	head := text.Span{Start: f.next.Start, End: min(f.next.End, f.next.Start+16)}
	for head.End < f.next.End && !text.Valid(f.body, head) {
		head.End++
	}
	for _, m := range text.Marks(f.body, head) {
		return m.Span.Start == f.next.Start && m.Role != text.Apostrophe && m.Role != text.Close && m.Family == o.Family
	}
	return false
}

// partners reports whether a mark can close what another one opened. Families
// are mixed by careless keyboards, single with double ones never.
func partners(open, closing text.Mark) bool {
	return open.Family == closing.Family || !single(open.Family) && !single(closing.Family) && (straight(open.Family) || straight(closing.Family))
}

func single(f text.MarkFamily) bool {
	return f == text.SingleCurly || f == text.SingleStraight || f == text.SingleGuillemet
}

func straight(f text.MarkFamily) bool {
	return f == text.DoubleStraight || f == text.LatexDouble
}

// setParents finds the quotation around each one.
func setParents(found []Quotation) {
	var stack []int
	for i := range found {
		for len(stack) > 0 && found[stack[len(stack)-1]].Span.End <= found[i].Span.Start {
			stack = stack[:len(stack)-1]
		}
		if len(stack) > 0 {
			found[i].Parent = stack[len(stack)-1]
		}
		stack = append(stack, i)
	}
}
