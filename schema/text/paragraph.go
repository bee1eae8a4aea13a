package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unwrap joins the lines of a text that was broken into lines of one width, as
// mail and agency copy are: a line feed before a word that had no room in its
// line becomes a blank. The result is as long as the text, in bytes, so that
// spans of one are spans of the other. Any other text is returned as it is.
func Unwrap(text string) string {
	lines := Paragraphs(text)
	width := wrapWidth(text, lines)
	if width == 0 {
		return text
	}
	joined := []byte(text)
	for i := 1; i < len(lines); i++ {
		if !goesOn(text, lines[i-1], lines[i], width) {
			continue
		}
		for j := lines[i-1].End; j < lines[i].Start; j++ {
			joined[j] = ' '
		}
	}
	return string(joined)
}

// Paragraphs lists the paragraphs of text: its lines, without the blanks at
// their edges and without the lines that hold nothing else. Of a text that is
// broken into lines of one width take them after [Unwrap].
func Paragraphs(text string) []Span {
	spans := make([]Span, 0, 1+strings.Count(text, "\n"))
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		if s := Trim(text, Span{start, end}); !s.Empty() {
			spans = append(spans, s)
		}
		start = end + 1
	}
	return spans
}

// The widths, in code points, at which people and programs break lines. Wider
// lines are paragraphs, narrower ones are lists and verse.
const (
	narrowest = 40
	widest    = 100
)

// wrapWidth returns the width that a text's lines are broken at, or 0 where
// they are not: three in five lines that another follows must be full, and one
// of those that follow must begin in lower case, in mid-sentence.
func wrapWidth(text string, lines []Span) int {
	width := 0
	for _, l := range lines {
		if width = max(width, utf8.RuneCountInString(l.In(text))); width > widest {
			return 0
		}
	}
	if width < narrowest {
		return 0
	}
	followed, full, within := 0, 0, false
	for i := 1; i < len(lines); i++ {
		if !adjacent(text, lines[i-1], lines[i]) {
			continue
		}
		followed++
		if goesOn(text, lines[i-1], lines[i], width) {
			full++
			r, _ := utf8.DecodeRuneInString(text[lines[i].Start:])
			within = within || unicode.IsLower(r)
		}
	}
	if !within || 5*full < 3*followed {
		return 0
	}
	return width
}

// adjacent reports whether no blank line stands between two lines.
func adjacent(text string, a, b Span) bool {
	return strings.Count(text[a.End:b.Start], "\n") == 1
}

// goesOn reports whether line a was broken because the first word of b, the
// next one, had no room in it.
func goesOn(text string, a, b Span, width int) bool {
	if !adjacent(text, a, b) {
		return false
	}
	word := b.In(text)
	if i := strings.IndexByte(word, ' '); i >= 0 {
		word = word[:i]
	}
	return utf8.RuneCountInString(a.In(text))+1+utf8.RuneCountInString(word) > width
}
