package text

import "strings"

// Paragraphs lists the paragraphs of text: its lines, without the blanks at
// their edges and without the lines that hold nothing else.
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
