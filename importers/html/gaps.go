package html

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// gaps are the signs that a page may not hold the whole of its article.
type gaps struct {
	// paid tells that the page says it is for subscribers, walled that it has a
	// wall or a call to subscribe in it.
	paid, walled bool
	// words is how many words the article has, as the page states; 0 if unknown.
	words int
	// pages tells that the article goes on at another address.
	pages bool
	// lost are notes on reviews that the page states and the article has not.
	lost []string
}

// What the person who imports is told.
const (
	onlyBeginning = "only the beginning of the article: the page keeps the rest for subscribers"
	onlyOnePage   = "one of several pages"
)

// signs looks for the signs that the article is longer than the text found. For
// a wall it looks only where the text breaks off.
func (m *metadata) signs(s string) gaps {
	g := gaps{paid: m.isPaid(), pages: m.hasNextPage()}
	if m.main != nil {
		g.words, _ = strconv.Atoi(m.main.number("wordCount"))
		g.words = max(g.words, len(text.Words(m.main.text("articleBody"))))
	}
	g.walled = !g.paid && g.isBeginning(s) && m.hasWall()
	return g
}

// notes tells what a text is short of.
func (g gaps) notes(s string) []schema.Note {
	var notes []schema.Note
	if (g.paid || g.walled) && g.isBeginning(s) {
		last := strings.LastIndex(s, "\n\n") + 1
		for last > 0 && last < len(s) && s[last] == '\n' {
			last++
		}
		notes = append(notes, schema.Note{Message: onlyBeginning, Span: text.Span{Start: last, End: len(s)}})
	}
	if g.pages {
		notes = append(notes, schema.Note{Message: onlyOnePage})
	}
	for _, message := range g.lost {
		notes = append(notes, schema.Note{Message: message})
	}
	return notes
}

// Limits of what can be but the beginning of an article.
const (
	fewParagraphs = 2
	fewBytes      = 900
	longBeginning = 3_000
	leastWords    = 80 // of a stated number that is to be believed
)

// isBeginning reports whether a text breaks off: it has less than seven tenths
// of the words that the page states, or, where it states none, ends in dots or in
// the middle of a sentence or has one or two paragraphs.
func (g gaps) isBeginning(s string) bool {
	if g.words >= leastWords {
		return 10*len(text.Words(s)) < 7*g.words
	}
	paragraphs := text.Paragraphs(s)
	if len(paragraphs) == 0 {
		return false
	}
	last := strings.TrimRight(paragraphs[len(paragraphs)-1].In(s), "\"”’'»)] ")
	return len(paragraphs) <= fewParagraphs && len(s) <= fewBytes || strings.HasSuffix(last, "…") || strings.HasSuffix(last, "...") ||
		len(s) <= longBeginning && len(last) > maxLabel && !format.IsProse(last) && !strings.ContainsAny(last[len(last)-1:], ".!?:")
}

// isPaid reports whether the page says that its article, or a part of it, is
// for subscribers.
func (m *metadata) isPaid() bool {
	for i, o := range m.linked.objects {
		if o.isArticle() && m.linked.listed[i] {
			continue // another story
		}
		if (o.isArticle() || o.isA("WebPage") || o.isA("WebPageElement") || o.isA("CreativeWork")) && o.isFalse("isAccessibleForFree") {
			return true
		}
	}
	for _, tier := range []string{m.first("article:content_tier"), m.first("content_tier"), m.first("access", "paywall")} {
		switch strings.ToLower(tier) {
		case "locked", "metered", "paid", "premium", "subscriber", "subscribers":
			return true
		}
	}
	return false
}

// hasWall reports whether an element of the page is a wall before an article.
func (m *metadata) hasWall() bool {
	for n := range elements(m.doc, "div", "section", "aside", "p", "span") {
		for _, class := range strings.Fields(strings.ToLower(attr(n, "class") + " " + attr(n, "id"))) {
			switch class {
			case "paywall", "paywall-container", "paywall-message", "paywall-overlay", "regwall", "piano-container", "tp-container-inner", "subscriber-only", "subscribers-only",
				"metered", "metered-content", "article-barrier", "subscription-wall", "subscribe-wall", "premium-wall", "paid-content":
				return true
			}
		}
		if s := ownText(n, maxAside); s != "" && hasPrefix(text.Fold(s), wallCalls()) {
			return true
		}
	}
	return false
}

// wallCalls open the calls to subscribe that stand before a wall.
func wallCalls() []string {
	return []string{
		"to continue reading", "to read the full", "to read the rest", "subscribe to read", "subscribe to continue", "subscribe to keep reading", "subscribe now to read", "already a subscriber",
		"this article is for subscribers", "this content is for subscribers", "this story is for subscribers", "this post is for paid subscribers", "this post is for paying subscribers",
		"keep reading with", "continue reading with a", "register to continue reading", "sign in to continue reading", "you have reached your limit", "become a member to read",
		"weiterlesen mit", "jetzt weiterlesen", "dieser artikel ist für abonnenten", "article réservé aux abonnés", "il vous reste", "contenido exclusivo para suscriptores", "hazte premium para leer",
	}
}

// hasNextPage reports whether the page says that the article goes on at an
// address that differs from its own by the number of a page. (In some systems
// rel=next leads to the next article.)
func (m *metadata) hasNextPage() bool {
	base := m.base(m.own, "")
	here := orText(schema.URLKey(m.own), schema.URLKey(m.canonical))
	for _, n := range m.links {
		if slices.Contains(strings.Fields(strings.ToLower(attr(n, "rel"))), "next") && isNextPage(here, resolve(base, attr(n, "href"))) {
			return true
		}
	}
	return false
}

// isNextPage reports whether an address leads to another page of the article
// whose address has the key here.
func isNextPage(here, next string) bool {
	u, err := url.Parse(next)
	if err != nil || here == "" {
		return false
	}
	key := schema.URLKey(next)
	path, _, _ := strings.Cut(here, "?")
	stem := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(path, ".html"), ".htm"), "0123456789")
	rest, found := strings.CutPrefix(key, stem)
	if !found || !strings.Contains(stem, "/") || key == here {
		return false
	}
	if u.RawQuery != "" && strings.TrimPrefix(key, path) != key { // ?page=2
		return strings.ContainsAny(u.RawQuery, "23456789")
	}
	rest = strings.Trim(strings.TrimSuffix(strings.TrimSuffix(rest, ".html"), ".htm"), "/-_,.")
	for _, word := range []string{"page/", "page-", "page", "p", "seite-", "seite", "s"} {
		rest = strings.TrimPrefix(rest, word)
	}
	return isNumber(rest) && len(rest) <= 2
}
