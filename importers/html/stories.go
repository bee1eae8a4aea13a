package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// stripStories takes other stories out of a page that holds several, as sites do
// that go on with the next one where the reader has come to the end: <article>
// elements, each with a <h1>, and a byline, date or address, of its own. The page's
// own is the one that its head names, else the first of two. Where one of them is
// less than that, or the own one is short, they are parts of one: the chapters of a
// report, the entries of a live one, a headline and the text below it. Then nothing
// is taken out.
func (m *metadata) stripStories() {
	stories, heads := m.stories()
	if len(stories) < 2 || m.isLive() {
		return
	}
	own, best := -1, sameTitle
	for i, h := range heads {
		if n := m.named(h); n >= best && (own < 0 || n > best) {
			own, best = i, n
		}
	}
	if own < 0 && len(stories) == 2 && hasByline(stories[0]) && hasByline(stories[1]) {
		own = 0
	}
	if own < 0 {
		return
	}
	var others []*html.Node
	for i, n := range stories {
		if alike(heads[i], heads[own]) < 0.9 { // neither itself nor a part of it
			others = append(others, n)
			if !isOtherStory(n, heads[i]) {
				return
			}
		}
	}
	if isGoodPart(stories[own], others) {
		remove(others)
	}
}

// isOtherStory reports whether an <article> under a headline is a story of its own.
func isOtherStory(n *html.Node, head string) bool {
	return !strings.ContainsAny(head[:1], "0123456789") && (hasByline(n) || hasOrigin(n))
}

// isGoodPart reports whether a story holds a good part of the prose in it and others,
// most of which, where there are several, are more than short entries.
func isGoodPart(own *html.Node, others []*html.Node) bool {
	short, sum := 0, 0
	for _, n := range others {
		found := blocksOf(n)
		sum += prose(found)
		if countProse(found) < 3 {
			short++
		}
	}
	found := blocksOf(own)
	return countProse(found) >= 2 && 3*prose(found)*len(others) >= sum && (len(others) < 2 || 2*short < len(others))
}

// countProse returns how many paragraphs are running text.
func countProse(blocks []block) (n int) {
	for _, b := range blocks {
		if format.IsProse(b.text) {
			n++
		}
	}
	return n
}

// isLive reports whether the page says that it is a live report.
func (m *metadata) isLive() bool {
	for _, o := range m.linked.objects {
		if o.isA("LiveBlogPosting") {
			return true
		}
	}
	for _, s := range m.said {
		if slices.ContainsFunc(text.Words(s), func(w string) bool { return w == "live" || w == "liveblog" || w == "liveticker" || w == "ticker" }) {
			return true
		}
	}
	if strings.Contains(m.canonicalLink()+m.first("og:url"), "/live/") {
		return true
	}
	for n := range elements(m.doc) {
		if strings.Contains(attr(n, "itemtype"), "LiveBlogPosting") {
			return true
		}
	}
	return false
}

// stories returns the outermost <article> elements that hold one <h1>, and its
// words. There are none where a <h1> outside of them is named by the page's head:
// then they are parts of one story.
func (m *metadata) stories() (found []*html.Node, heads []string) {
	count := map[*html.Node]int{}
	seen := 0
	for h := range elements(m.doc, "h1") {
		if seen++; seen > maxHeads {
			return nil, nil
		}
		var outer *html.Node
		for n := within(h, "article"); n != nil; n = within(n.Parent, "article") {
			outer = n
		}
		s := textOf(h)
		switch {
		case s == "" || len(s) > maxTitle:
		case outer == nil && m.named(s) >= sameTitle:
			return nil, nil
		case outer == nil:
		default:
			if count[outer]++; count[outer] == 1 {
				found, heads = append(found, outer), append(heads, s)
			}
		}
	}
	return found, heads
}

// hasByline reports whether an element holds one that is styled as a byline, or
// a link to the author.
func hasByline(n *html.Node) bool {
	for in := range elements(n) {
		if slices.ContainsFunc(marks(in), isBylineMark) || slices.Contains(strings.Fields(attr(in, "rel")), "author") || slices.Contains(strings.Fields(attr(in, "itemprop")), "author") {
			return true
		}
	}
	return false
}

// hasOrigin reports whether an element has a date or an address of its own: one
// that a script or a link on its headline leads to.
func hasOrigin(n *html.Node) bool {
	if attr(n, "data-url") != "" || n.Parent != nil && attr(n.Parent, "data-url") != "" {
		return true
	}
	for in := range elements(n, "time", "h1") {
		if is(in, "time") || within(in, "a") != nil {
			return true
		}
		for range elements(in, "a") {
			return true
		}
	}
	return false
}

// remove takes elements out of the page.
func remove(nodes []*html.Node) {
	for _, n := range nodes {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// minNamed is how many words a headline has at least that is looked for among
// others.
const minNamed = 3

// named tells how well the page's head names a headline, from 0 to 1: how many of
// its words are in the title, which may have the site's name behind it, or in the
// last part of the page's address.
func (m *metadata) named(headline string) float64 {
	best, n := 0.0, len(text.Words(headline))
	for _, s := range m.said {
		share := alike(s, headline)
		if n >= minNamed {
			share *= float64(max(n, len(text.Words(s)))) / float64(n)
		}
		best = max(best, share)
	}
	return best
}

// names returns what the page's head calls the page.
func (m *metadata) names() []string {
	return []string{m.documentTitle(), m.first("og:title"), m.first("twitter:title"), slug(m.canonicalLink()), slug(m.first("og:url"))}
}

// slug returns the words of the last part of an address.
func slug(address string) string {
	key, _, _ := strings.Cut(schema.URLKey(address), "?")
	i := strings.LastIndexByte(strings.TrimRight(key, "/"), '/')
	if i < 0 {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == '.' {
			return ' '
		}
		return r
	}, key[i+1:])
}
