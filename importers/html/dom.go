package html

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
)

// attr returns an element's attribute, without blanks at its edges, or "".
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// is reports whether a node is an element of one of the given names.
func is(n *html.Node, names ...string) bool {
	if n == nil || n.Type != html.ElementNode {
		return false
	}
	for _, name := range names {
		if n.Data == name {
			return true
		}
	}
	return false
}

// elements yields the elements of the given names in and under n, in order of
// the page; of no names, all.
func elements(n *html.Node, names ...string) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		walk(n, func(n *html.Node) bool {
			return n.Type != html.ElementNode || len(names) > 0 && !is(n, names...) || yield(n)
		})
	}
}

// walk visits n and all under it until visit returns false.
func walk(n *html.Node, visit func(*html.Node) bool) bool {
	if !visit(n) {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !walk(c, visit) {
			return false
		}
	}
	return true
}

// textOf returns the words in and under n, with single spaces.
func textOf(n *html.Node) string {
	var b strings.Builder
	walk(n, func(n *html.Node) bool {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case isBlock(n) || is(n, "br"):
			b.WriteByte(' ')
		}
		return true
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

// ownText returns the words that stand in n itself and in the inline elements
// in it, with single spaces; or "", where they are more than limit bytes.
func ownText(n *html.Node, limit int) string {
	var b strings.Builder
	if !writeInline(&b, n, 4*limit) {
		return ""
	}
	s := strings.Join(strings.Fields(b.String()), " ")
	if len(s) > limit {
		return ""
	}
	return s
}

// writeInline writes the text in n and in the inline elements in it, until
// there are more than limit bytes; then it returns false.
func writeInline(b *strings.Builder, n *html.Node, limit int) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case is(c, "br"):
			b.WriteByte(' ')
		case c.Type == html.ElementNode && !isBlock(c) && !writeInline(b, c, limit):
			return false
		}
		if b.Len() > limit {
			return false
		}
	}
	return true
}

// within returns the nearest of n and the elements around it that has one of
// the given names, or nil.
func within(n *html.Node, names ...string) *html.Node {
	for ; n != nil; n = n.Parent {
		if is(n, names...) {
			return n
		}
	}
	return nil
}

// isBlock reports whether an element begins a new line of its own.
func isBlock(n *html.Node) bool {
	return is(n, "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
		"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main",
		"nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul")
}

// marks returns the words of an element's class and id and of the attributes by
// which publishing systems name the parts of a page, in lower case:
// "articleBody photo-credit" gives article, body, photo, credit.
func marks(n *html.Node) []string {
	var words []string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "data-gu-name", "data-component", "data-qa", "data-testid", "data-module", "data-type":
			words = append(words, splitMarks(a.Val)...)
		}
	}
	return words
}

// splitMarks splits names as stylesheets have them into words.
func splitMarks(s string) []string {
	var words []string
	start := -1
	flush := func(end int) {
		if start >= 0 && end > start {
			words = append(words, strings.ToLower(s[start:end]))
		}
		start = -1
	}
	for i := range len(s) {
		c := s[i]
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		switch {
		case !letter:
			flush(i)
		case start >= 0 && c <= 'Z' && s[i-1] >= 'a':
			flush(i)
			start = i
		case start < 0:
			start = i
		}
	}
	flush(len(s))
	return words
}
