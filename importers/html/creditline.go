package html

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// bringBackCredits puts the credit lines that stand around the article, but were
// cut from it as boilerplate, back in their place: the text must hold what a
// declared reprint is known by.
func bringBackCredits(found []block, page []*html.Node, m *metadata) []block {
	around := container(found, page)
	if around == nil {
		return found
	}
	have := map[string]bool{}
	for _, b := range found {
		have[b.text] = true
	}
	for _, b := range blocksOf(around) {
		if b.n <= 0 || have[b.text] || !format.IsCredit(b.text) || isDateLabel(text.Fold(b.text)) || !m.mayCredit(page[b.n]) || isCaption(b, text.Fold(b.text)) {
			continue
		}
		have[b.text] = true
		at := len(found)
		for i := range found {
			if found[i].n > b.n {
				at = i
				break
			}
		}
		found = append(found[:at], append([]block{b}, found[at:]...)...)
	}
	return found
}

// container returns the element that holds the article together with what
// stands around it: the nearest <article> or <main> around all its paragraphs,
// else the element two steps above them.
func container(found []block, page []*html.Node) *html.Node {
	var common *html.Node
	for _, b := range found {
		if b.n <= 0 || b.n >= len(page) {
			continue
		}
		if common == nil {
			common = page[b.n].Parent
			continue
		}
		common = lowestCommon(common, page[b.n])
	}
	if common == nil {
		return nil
	}
	if n := within(common, "article", "main"); n != nil {
		return n
	}
	for range 2 {
		if common.Parent == nil || is(common, "body", "html") || is(common.Parent, "html") {
			break
		}
		common = common.Parent
	}
	return common
}

// lowestCommon returns the innermost element that contains both.
func lowestCommon(a, b *html.Node) *html.Node {
	depth := func(n *html.Node) (d int) {
		for ; n.Parent != nil; n = n.Parent {
			d++
		}
		return d
	}
	da, db := depth(a), depth(b)
	for ; da > db; da-- {
		a = a.Parent
	}
	for ; db > da; db-- {
		b = b.Parent
	}
	for a != b {
		a, b = a.Parent, b.Parent
	}
	return a
}

// mayCredit reports whether an element may credit the article: it is not a
// caption, nor in the page's own frame or among comments, nor the site's own
// copyright.
func (m *metadata) mayCredit(n *html.Node) bool {
	for at := n; at != nil && !is(at, "article", "main", "body"); at = at.Parent {
		if is(at, "figure", "figcaption", "nav") || is(at, "footer") && within(at, "article") == nil {
			return false
		}
		for _, w := range marks(at) {
			switch w {
			case "caption", "comment", "comments", "photo", "image", "gallery", "disqus":
				return false
			}
		}
	}
	s := textOf(n)
	own := m.siteName != "" && strings.Contains(letters(s), letters(m.siteName))
	return !own || !strings.Contains(strings.ToLower(s), "all rights reserved")
}
