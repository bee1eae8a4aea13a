package html

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// maxAside is how many bytes a paragraph has at most that is set aside for
// where it stands or how it begins; a longer one is rather story.
const maxAside = 400

// sift sets aside what is not the article's text: what stands above the story
// (the headline, which is the title, byline and date), captions, links to other
// stories, promotions. Credits stay.
func sift(blocks []block, page []*html.Node, m *metadata) []block {
	var kept []block
	begun := false
	for _, b := range blocks {
		if !begun && m.isTop(b) {
			continue
		}
		if !format.IsCredit(b.text) && (isPromotion(b) || len(b.text) <= maxAside && isBeside(page, b.n) || isCaption(b) || m.isImageText(b)) {
			continue
		}
		begun = begun || format.IsProse(b.text)
		kept = append(kept, b)
	}
	return dropTail(kept)
}

// isTop reports whether a paragraph above the story repeats the metadata.
func (m *metadata) isTop(b block) bool {
	switch {
	case len(b.text) > maxAside || format.IsProse(b.text) && !b.heading:
		return false
	case alike(b.text, m.title) >= 0.9, format.IsAside(b.text), format.Date(b.text).Known() && len(b.text) <= maxDateline:
		return true
	}
	s := text.Fold(b.text)
	if title := text.Fold(m.title); title != "" && strings.HasSuffix(s, title) && len(s) <= len(title)+40 {
		return true // with the section before it
	}
	if strings.HasSuffix(s, "min read") || strings.HasSuffix(s, "minute read") || !b.heading && len(text.Words(s)) <= 3 {
		return true
	}
	for _, name := range m.byline {
		if name = text.Fold(name); strings.HasPrefix(strings.TrimPrefix(s, "by "), name) && len(s) <= len(name)+60 {
			return true
		}
	}
	return false
}

// isPromotion reports whether a paragraph leads away from the article: it is
// nothing but a link, or it says so.
func isPromotion(b block) bool {
	if len(b.text) > maxAside {
		return false
	}
	if 10*b.linked >= 9*len(b.text) && len(b.text) <= 250 || 4*b.linked >= 3*len(b.text) && len(b.text) <= 100 && !format.IsProse(b.text) ||
		!strings.ContainsFunc(b.text, isWordRune) || isClock(b.text) {
		return true
	}
	s := text.Fold(b.text)
	if strings.Contains(s, "no longer supports internet explorer") || strings.Contains(s, "articles read") && len(s) < 30 {
		return true
	}
	for _, whole := range []string{"advertisement", "advertising", "sponsored", "article continues below", "story continues below", "related", "share", "comments", "loading..."} {
		if strings.TrimRight(s, ".:") == whole {
			return true
		}
	}
	return hasPrefix(s, strongCalls()) || hasPrefix(s, weakCalls()) && (b.linked > 0 || !format.IsProse(b.text))
}

// strongCalls are words that open nothing but a call to the reader.
func strongCalls() []string {
	return []string{
		"story continues", "article continues", "advertisement", "sign up for", "sign up to", "subscribe to", "subscribe now",
		"already a subscriber", "by signing up", "enter your email", "your email address will not", "please upgrade your browser",
		"we use cookies", "this site uses cookies", "to continue reading", "this content is for subscribers", "get the latest news",
	}
}

// weakCalls open a call to the reader where a link follows or no sentence does.
func weakCalls() []string {
	return []string{
		"read more", "read also", "also read", "read next", "read:", "related:", "see also", "more:", "watch:", "listen:", "follow us",
		"follow the", "click here", "download the", "download our", "join our", "share this", "you may also", "you might also", "recommended:",
		"don't miss", "most read", "get the latest", "you will receive", "please enable", "this website uses", "manage newsletter",
		"continue reading",
	}
}

// hasPrefix reports whether s begins with one of the openings.
func hasPrefix(s string, openings []string) bool {
	return slices.ContainsFunc(openings, func(o string) bool { return strings.HasPrefix(s, o) })
}

// isClock reports whether a paragraph is the time of an entry in a live report.
func isClock(s string) bool {
	return len(s) <= 8 && strings.ContainsAny(s, ":.") && !strings.ContainsFunc(s, unicode.IsLetter)
}

// isWordRune reports whether a character is a letter or a digit; a rule of
// underscores has none.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isCaption reports whether a paragraph is a caption or photo credit by its words.
func isCaption(b block) bool {
	if len(b.text) > maxAside || b.heading {
		return false
	}
	s := text.Fold(b.text)
	for _, opening := range []string{"photo:", "photo by", "photograph:", "image:", "image source", "image caption", "file photo", "picture:", "(photo", "(image", "photo credit"} {
		if strings.HasPrefix(s, opening) {
			return true
		}
	}
	return strings.HasSuffix(s, "getty images") || strings.HasSuffix(s, "/ap") || strings.HasSuffix(s, "/reuters") || strings.HasSuffix(s, "(ap photo)")
}

// minCaption is how many bytes an image's text has at least to tell a caption.
const minCaption = 20

// isImageText reports whether a paragraph repeats the text of an image.
func (m *metadata) isImageText(b block) bool {
	return len(b.text) >= minCaption && len(b.text) <= maxAside && m.captions[letters(b.text)]
}

// maxAround is how many elements around a paragraph are looked at.
const maxAround = 4

// isBeside reports whether an element of the page, or one close around it,
// stands beside the story: in a figure, or styled as a caption, a promotion or
// a biography.
func isBeside(page []*html.Node, n int) bool {
	if n <= 0 || n >= len(page) {
		return false
	}
	at := page[n]
	for range maxAround {
		if at == nil || is(at, "article", "main", "body") || isLarge(at) || slices.Contains(strings.Fields(attr(at, "itemprop")), "articleBody") {
			return false
		}
		if is(at, "figure", "figcaption", "aside", "nav") || slices.ContainsFunc(marks(at), isBesideMark) {
			return true
		}
		at = at.Parent
	}
	return false
}

// isLarge reports whether an element holds more than a box beside the story
// does: then the words of its class are about the story (the name of a section,
// a tag) and say nothing of its place.
func isLarge(n *html.Node) bool {
	size := 0
	return !walk(n, func(n *html.Node) bool {
		if n.Type == html.TextNode {
			size += len(strings.TrimSpace(n.Data))
		}
		return size <= 3*maxAside
	})
}

// isBesideMark reports whether a word of an element's class says that it stands
// beside the story.
func isBesideMark(word string) bool {
	switch word {
	case "caption", "figcaption", "photocredit", "newsletter", "related", "readmore", "recirc", "recirculation", "promo", "promotion",
		"advert", "advertisement", "social", "sharing", "subscribe", "signup", "paywall", "bio", "biography", "breadcrumb", "breadcrumbs",
		"trending", "outbrain", "taboola", "disqus", "tagline", "hashtags", "toolbar", "cookie":
		return true
	}
	return false
}

// dropTail drops the headings and fragments at the end, which announce what was
// set aside or are left of it.
func dropTail(blocks []block) []block {
	for len(blocks) > 0 {
		last := blocks[len(blocks)-1]
		fragment := len(strings.Fields(last.text)) <= 3 && !strings.ContainsAny(last.text, ".?!…。\"”")
		if !last.heading && !fragment && !strings.HasSuffix(last.text, ":") || format.IsCredit(last.text) {
			break
		}
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}
