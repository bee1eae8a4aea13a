package html

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// maxTitle is how many bytes a title may have.
const maxTitle = 500

// minHead is how many words a heading has at least to outdo the <title>.
const minHead = 4

// findTitle finds the headline: the <h1> that shares most words with what the
// metadata call the page, for that is what is printed; else what JSON-LD,
// OpenGraph, microdata and <title> say, in this order, without the site's name
// at its end. Where <title> alone says anything, a lone heading of some words
// counts for more.
func (m *metadata) findTitle() string {
	sites := m.siteNames()
	var said []string
	for _, s := range []string{
		m.main.text("headline"), m.first("og:title"), m.prop("headline"), m.main.text("name"),
		m.first("twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "headline"),
		trimBar(m.documentTitle()),
	} {
		if s = trimSite(format.OneLine(s), sites); s != "" && len(s) <= maxTitle {
			said = append(said, s)
		}
	}
	best, score := "", 0.5
	for _, h := range m.heads {
		h = trimSite(h, sites)
		for _, s := range said {
			if n := alike(h, s); n > score || n == score && best == "" {
				best, score = h, n
			}
		}
	}
	switch {
	case best != "":
		return best
	case len(said) == 1 && len(m.heads) == 1 && len(strings.Fields(m.heads[0])) >= minHead:
		return m.heads[0]
	case len(said) > 0:
		return said[0]
	case len(m.heads) > 0:
		return m.heads[0]
	}
	return ""
}

// separators stand between a title and the site's name. The first six also stand
// between a site's name and its slogan.
var separators = [...]string{" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", "|"}

// trimSite cuts the site's name, or a section before it, from the end of a title.
func trimSite(title string, sites []string) string {
	for range 3 {
		head, tail := cutTail(title)
		if head == "" || !isSite(tail, sites) {
			return title
		}
		title = head
	}
	return title
}

// trimBar cuts what stands behind the last bar of a <title>; a bar is not used
// for anything else.
func trimBar(title string) string {
	if i := strings.LastIndex(title, " | "); i > 0 && len(strings.Fields(title[i+3:])) <= 5 && len(strings.Fields(title[:i])) >= 3 {
		return title[:i]
	}
	return title
}

// cutTail splits a title at its last separator.
func cutTail(title string) (head, tail string) {
	at, width := -1, 0
	for _, sep := range separators {
		if i := strings.LastIndex(title, sep); i > at {
			at, width = i, len(sep)
		}
	}
	if at <= 0 {
		return "", title
	}
	return strings.TrimSpace(title[:at]), strings.TrimSpace(title[at+width:])
}

// isSite reports whether the tail of a title names the site.
func isSite(tail string, sites []string) bool {
	t := letters(tail)
	if len(t) < 2 {
		return false
	}
	for _, s := range sites {
		s = letters(s)
		if s != "" && (t == s || len(s) >= 4 && strings.Contains(t, s) && len(t) <= 2*len(s)+8 || len(t) >= 4 && strings.HasPrefix(s, t)) {
			return true
		}
	}
	return false
}

// siteNames returns the names by which the site may appear in titles.
func (m *metadata) siteNames() []string {
	names := []string{m.siteName, m.first("og:site_name"), m.first("application-name"), m.first("apple-mobile-web-app-title")}
	if m.main != nil {
		names = append(names, m.linked.names(m.main["publisher"])...)
	}
	core, _, _ := strings.Cut(m.home, ".")
	return append(names, m.home, core)
}

// letters returns the folded letters and digits of s, without "the" before them.
func letters(s string) string {
	return strings.TrimPrefix(strings.Join(text.Words(s), ""), "the")
}

// documentTitle returns the text of the page's <title>, or "" where it is too
// long to be one.
func (m *metadata) documentTitle() string {
	for n := range elements(m.doc, "title") {
		if t := n.FirstChild; t != nil && t.Type == html.TextNode && len(t.Data) <= 2*maxTitle {
			return strings.Join(strings.Fields(t.Data), " ")
		}
	}
	return ""
}

// alike tells how many of their words two titles share, from 0 to 1.
func alike(a, b string) float64 {
	as, bs := text.Words(a), text.Words(b)
	if len(as) == 0 || len(bs) == 0 {
		return 0
	}
	left := map[string]int{}
	for _, w := range as {
		left[w]++
	}
	shared := 0
	for _, w := range bs {
		if left[w] > 0 {
			left[w]--
			shared++
		}
	}
	return float64(shared) / float64(max(len(as), len(bs)))
}
