package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/saidby/saidby/schema/text"
)

// Columns is how many columns of a terminal text takes: two for wide letters
// (East Asian Width, Unicode Standard Annex 11), none for marks that sit on
// others.
func Columns(text string) int {
	n := 0
	for _, r := range text {
		n += runeColumns(r)
	}
	return n
}

// runeColumns is how many columns one character takes.
func runeColumns(r rune) int {
	if r >= ' ' && r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// Wrap breaks text at blanks into lines of at most n columns. A word longer
// than a line is cut.
func Wrap(s string, n int) []string {
	spans := WrapSpans(s, text.Span{End: len(s)}, n)
	lines := make([]string, len(spans))
	for i, span := range spans {
		lines[i] = oneLine(span.In(s))
	}
	return lines
}

// oneLine makes blanks of the line ends and tabs within a line.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}

// WrapSpans breaks the part of s under within into lines of at most n columns,
// given as spans of s without the blanks between them. Of nothing it is one
// empty line.
func WrapSpans(s string, within text.Span, n int) []text.Span {
	var lines []text.Span
	line := text.Span{Start: skipBlanks(s, within.Start, within.End)}
	line.End = line.Start
	used := 0
	for at := line.Start; at < within.End; {
		end, columns := word(s, at, within.End, n)
		gap := at - line.End
		if used > 0 && used+gap+columns > n {
			lines = append(lines, line)
			line, used = text.Span{Start: at, End: at}, 0
			gap = 0
		}
		line.End, used = end, used+gap+columns
		at = skipBlanks(s, end, within.End)
		if at == end && at < within.End { // a word that had to be cut
			lines = append(lines, line)
			line, used = text.Span{Start: at, End: at}, 0
		}
	}
	return append(lines, line)
}

// word finds the end of the word at i, or of as much of it as has n columns.
func word(s string, i, end, n int) (stop, columns int) {
	for i < end && !isBlank(s[i]) {
		r, size := utf8.DecodeRuneInString(s[i:end])
		c := runeColumns(r)
		if columns > 0 && columns+c > n {
			break
		}
		columns += c
		i += size
	}
	if strings.HasPrefix(s[i:end], " · ") && columns > 0 { // the dot ends a line and never begins one
		i += len(" ·")
		columns += 2
	}
	return i, columns
}

// skipBlanks returns the first place at or after i that is no blank.
func skipBlanks(s string, i, end int) int {
	for i < end && isBlank(s[i]) {
		i++
	}
	return i
}

// isBlank tells the blanks that a cleaned text may hold.
func isBlank(b byte) bool { return b == ' ' || b == '\n' || b == '\t' }

// Cut is text shortened to n columns, with an ellipsis for what is missing.
func Cut(s string, n int) string {
	if Columns(s) <= n {
		return s
	}
	used := 0
	for i, r := range s {
		c := runeColumns(r)
		if used+c > n-1 {
			return s[:i] + "…"
		}
		used += c
	}
	return s
}
