package score

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// cover is what spans cover, as ranges of the numbers of the text's letters and
// digits, in order and apart from one another.
type cover []text.Span

// letters counts, for each byte of a text and for its end, the letters and
// digits that begin before it.
type letters []int32

func count(body string) letters {
	n := make(letters, len(body)+1)
	seen := int32(0)
	for i := 0; i < len(body); {
		r, size := utf8.DecodeRuneInString(body[i:])
		n[i] = seen
		if isLetter(r) {
			seen++
		}
		for i++; size > 1; size-- {
			n[i] = seen
			i++
		}
	}
	n[len(body)] = seen
	return n
}

// isLetter tells what is compared: letters and numbers of any script.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// cover makes the cover of spans in bytes. What lies outside the text covers
// nothing.
func (n letters) cover(spans []text.Span) cover {
	var c cover
	for _, s := range spans {
		start, end := max(0, s.Start), min(s.End, len(n)-1)
		if start >= end {
			continue
		}
		if s = (text.Span{Start: int(n[start]), End: int(n[end])}); !s.Empty() {
			c = append(c, s)
		}
	}
	slices.SortFunc(c, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	return c.joined()
}

// joined joins ranges that touch or overlap.
func (c cover) joined() cover {
	out := c[:0]
	for _, s := range c {
		if last := len(out) - 1; last >= 0 && s.Start <= out[last].End {
			out[last].End = max(out[last].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// size is the number of letters and digits covered.
func (c cover) size() int {
	n := 0
	for _, s := range c {
		n += s.Len()
	}
	return n
}

// shared is the number of letters and digits that both cover.
func (c cover) shared(o cover) int {
	n := 0
	for i, j := 0, 0; i < len(c) && j < len(o); {
		n += max(0, min(c[i].End, o[j].End)-max(c[i].Start, o[j].Start))
		if c[i].End < o[j].End {
			i++
		} else {
			j++
		}
	}
	return n
}

// jaccard is the share of what two covers cover together that both cover, of
// which shared letters and digits are known.
func jaccard(a, b, shared int) float64 {
	if shared == 0 {
		return 0
	}
	return float64(shared) / float64(a+b-shared)
}

// half reports whether two covers overlap by half.
func (c cover) half(o cover) bool { return c.jaccard(o) >= 0.5 }

func (c cover) jaccard(o cover) float64 { return jaccard(c.size(), o.size(), c.shared(o)) }
