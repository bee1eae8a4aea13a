package claimreview

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Limits of what is read of a page's microdata: nodes looked at in all, bytes of
// a value, and how deep items nest that a review is made of.
const (
	maxVisits   = 1_000_000
	maxMarked   = 8 << 10
	maxNested   = 6
	maxProperty = 200
)

// Microdata returns the reviews that a page marks up, in order, at most one more
// than [MaxReviews], as [Linked] does. The tree is left as it is. Reviews without a
// claim are passed over.
func Microdata(page *html.Node) []Review {
	m := marked{left: maxVisits}
	m.items(page)
	var found []Review
	for _, o := range m.found {
		if review, err := (&reader{}).review(o); err == nil {
			found = append(found, review)
		}
	}
	return found
}

// marked makes objects of the items of a page.
type marked struct {
	found []object
	left  int // nodes that may still be looked at
}

// visit counts a node. It reports whether it may be looked at.
func (m *marked) visit(n *html.Node) bool {
	m.left--
	return n != nil && m.left >= 0
}

// items finds the reviews in and under a node.
func (m *marked) items(n *html.Node) {
	if !m.visit(n) || len(m.found) > MaxReviews {
		return
	}
	if scope, types := attribute(n, "itemscope"); scope && (object{"@type": types}).isA("ClaimReview") {
		m.found = append(m.found, m.item(n, 0))
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.items(c)
	}
}

// attribute reports whether an element has an attribute, and returns the words of
// its itemtype.
func attribute(n *html.Node, key string) (has bool, types []any) {
	if n.Type != html.ElementNode {
		return false, nil
	}
	for _, a := range n.Attr {
		has = has || a.Key == key
		if a.Key == "itemtype" {
			for _, t := range strings.Fields(a.Val) {
				types = append(types, t)
			}
		}
	}
	return has, types
}

// item makes an object of an item: its properties are those of the elements in
// it that are not in an item within.
func (m *marked) item(n *html.Node, depth int) object {
	_, types := attribute(n, "itemtype")
	o := object{"@type": types}
	count := 0
	var read func(n *html.Node)
	read = func(n *html.Node) {
		for c := n.FirstChild; c != nil && m.visit(c); c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			names := strings.Fields(value(c, "itemprop"))
			scope, _ := attribute(c, "itemscope")
			if len(names) > 0 && count < maxProperty {
				count++
				var v any
				if scope && depth < maxNested {
					v = map[string]any(m.item(c, depth+1))
				} else {
					v = m.value(c, names)
				}
				for _, name := range names[:min(len(names), 4)] {
					list, _ := o[name].([]any)
					o[name] = append(list, v)
				}
			}
			if !scope {
				read(c)
			}
		}
	}
	read(n)
	return o
}

// value returns the value of an element that is no item. Of a link it is the
// address where the property is one, else the words.
func (m *marked) value(n *html.Node, names []string) string {
	for _, key := range [...]string{"content", "datetime"} {
		if s := value(n, key); s != "" {
			return s
		}
	}
	address := slices.ContainsFunc(names, isAddress)
	words := ""
	if !address || value(n, "href")+value(n, "src") == "" {
		var b strings.Builder
		m.text(n, &b)
		words = strings.Join(strings.Fields(b.String()), " ")
	}
	if words == "" {
		return value(n, "href") + value(n, "src")
	}
	return words
}

// isAddress reports whether a property's value is an address.
func isAddress(name string) bool {
	switch name {
	case "url", "sameAs", "appearance", "firstAppearance", "mainEntityOfPage", "image", "logo":
		return true
	}
	return false
}

// text writes the words in and under a node.
func (m *marked) text(n *html.Node, b *strings.Builder) {
	if !m.visit(n) || b.Len() > maxMarked {
		return
	}
	switch {
	case n.Type == html.TextNode:
		// Character references are resolved by now, and what looks like a tag is none.
		b.WriteString(html.EscapeString(n.Data))
	case n.Type == html.ElementNode && (n.Data == "script" || n.Data == "style"):
		return
	case n.Type == html.ElementNode && isBreak(n.Data):
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.text(c, b)
	}
}

// isBreak reports whether an element parts the words before it from its own.
func isBreak(name string) bool {
	switch name {
	case "br", "p", "div", "li", "ul", "ol", "td", "th", "tr", "h1", "h2", "h3", "h4", "blockquote", "section":
		return true
	}
	return false
}

// value returns an element's attribute without blanks at its edges, or "".
func value(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}
