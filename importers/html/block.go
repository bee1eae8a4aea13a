package html

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
)

// block is one paragraph.
type block struct {
	text string
	// linked is how many of the text's bytes are links.
	linked  int
	heading bool
	// n is the number of the element in the page; 0 where it came from elsewhere.
	n int
}

// blocksOf returns the paragraphs in an element: one for each block element
// that holds text of its own.
func blocksOf(n *html.Node) []block {
	if n == nil {
		return nil
	}
	var r renderer
	r.render(n)
	r.flush()
	return r.blocks
}

// renderer collects text until a block ends.
type renderer struct {
	blocks  []block
	text    strings.Builder
	linked  int
	inLink  int
	pre     int
	heading bool
	n       int
	breaks  int // line breaks since the last text
}

// render writes the text in and under a node.
func (r *renderer) render(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		r.write(n.Data)
		return
	case n.Type == html.ElementNode && isNoText(n):
		return
	case is(n, "br"):
		r.breakLine()
		return
	case is(n, "td", "th"):
		r.text.WriteByte(' ')
	case is(n, "q"):
		r.text.WriteString("“")
		defer r.text.WriteString("”")
	case is(n, "a"):
		r.inLink++
		defer func() { r.inLink-- }()
	case is(n, "pre"):
		r.pre++
		defer func() { r.pre-- }()
	}
	outer, outerHeading := r.n, r.heading
	if isBlock(n) {
		r.flush()
	}
	if i, err := strconv.Atoi(attr(n, ordinal)); err == nil && (isBlock(n) || r.text.Len() == 0) {
		r.n = i
	}
	if is(n, "h1", "h2", "h3", "h4", "h5", "h6") {
		r.heading = true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.render(c)
	}
	if isBlock(n) {
		r.flush()
		r.n, r.heading = outer, outerHeading
	}
}

// isNoText reports whether an element holds nothing that is read as text.
func isNoText(n *html.Node) bool {
	return is(n, "script", "style", "noscript", "template", "figure", "picture", "video", "audio", "canvas", "map", "nav", "menu", "dialog",
		"button", "input", "select", "option", "textarea", "label", "iframe", "object", "embed", "head") ||
		hasAttr(n, "hidden") || isHidden(attr(n, "style")) || isNoteMark(n)
}

// isNoteMark reports whether an element is the number that leads to a footnote.
func isNoteMark(n *html.Node) bool {
	return is(n, "a", "sup") && slices.Contains(marks(n), "footnote") && isNumber(strings.Trim(textOf(n), "[] "))
}

// isHidden reports whether a style hides its element.
func isHidden(style string) bool {
	style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// write writes text; line breaks that came before it count now.
func (r *renderer) write(s string) {
	if strings.TrimSpace(s) == "" && r.breaks > 0 {
		return
	}
	switch {
	case r.breaks > 1:
		r.flush()
	case r.breaks == 1:
		r.text.WriteByte('\n')
	}
	r.breaks = 0
	if r.pre == 0 {
		s = strings.Map(func(c rune) rune {
			if c == '\n' || c == '\r' || c == '\t' {
				return ' '
			}
			return c
		}, s)
	}
	r.text.WriteString(s)
	if r.inLink > 0 {
		r.linked += len(strings.TrimSpace(s))
	}
}

// breakLine notes a line break.
func (r *renderer) breakLine() {
	if strings.TrimSpace(r.text.String()) != "" {
		r.breaks++
	}
}

// flush ends a paragraph.
func (r *renderer) flush() {
	var lines []string
	for line := range strings.SplitSeq(r.text.String(), "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	if len(lines) > 0 {
		r.blocks = append(r.blocks, block{strings.Join(lines, "\n"), r.linked, r.heading, r.n})
	}
	r.text.Reset()
	r.linked, r.breaks = 0, 0
}

// prose counts the bytes of the paragraphs that are running text.
func prose(blocks []block) int {
	n := 0
	for _, b := range blocks {
		if format.IsProse(b.text) {
			n += len(b.text)
		}
	}
	return n
}
