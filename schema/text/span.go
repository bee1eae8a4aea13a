package text

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Gap stands between the pieces of a discontinuous quote, as in
// "We will not" … "yield to threats".
const Gap = " … "

// Span is the half-open range of bytes [Start, End) in one text. In JSON it is
// the array [start,end], still in bytes; formats that count in code points
// translate it with [Offsets] first.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether no byte is in the span.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly inside s. A span contains itself.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o have at least one byte in common. Spans that
// only touch do not overlap, and an empty span overlaps nothing.
func (s Span) Overlaps(o Span) bool {
	return max(s.Start, o.Start) < min(s.End, o.End)
}

// In is the text under the span. It panics where the span is not inside the
// text; check spans from outside with [Valid] first.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// MarshalJSON writes the span as [start,end].
func (s Span) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d]", s.Start, s.End), nil
}

// UnmarshalJSON reads [start,end]. It refuses an array of any other length, but
// does not check that the span is inside some text.
func (s *Span) UnmarshalJSON(b []byte) error {
	var ends []int
	if err := json.Unmarshal(b, &ends); err != nil {
		return fmt.Errorf("span: %w", err)
	}
	if len(ends) != 2 {
		return fmt.Errorf("span: want [start,end], got %d numbers", len(ends))
	}
	s.Start, s.End = ends[0], ends[1]
	return nil
}

// Valid reports whether s lies inside text, has no negative length, and begins
// and ends between code points.
func Valid(text string, s Span) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) &&
		boundary(text, s.Start) && boundary(text, s.End)
}

// boundary reports whether no code point of text is cut in two at i.
func boundary(text string, i int) bool {
	return i == 0 || i == len(text) || utf8.RuneStart(text[i])
}

// Join is the quote under spans, in the order given, its pieces joined with
// [Gap]. Of no spans it is "".
func Join(text string, spans []Span) string {
	if len(spans) == 1 {
		return spans[0].In(text)
	}
	var b strings.Builder
	for i, s := range spans {
		if i > 0 {
			b.WriteString(Gap)
		}
		b.WriteString(s.In(text))
	}
	return b.String()
}

// Cover is the smallest span that contains every one of spans, and the zero
// Span where there are none.
func Cover(spans []Span) Span {
	if len(spans) == 0 {
		return Span{}
	}
	c := spans[0]
	for _, s := range spans[1:] {
		c.Start, c.End = min(c.Start, s.Start), max(c.End, s.End)
	}
	return c
}

// Trim is s without the white space at its edges. Where nothing else is in s,
// it is the empty span at its start.
func Trim(text string, s Span) Span {
	left := strings.TrimLeftFunc(s.In(text), unicode.IsSpace)
	if left == "" {
		return Span{s.Start, s.Start}
	}
	start := s.End - len(left)
	return Span{start, start + len(strings.TrimRightFunc(left, unicode.IsSpace))}
}
