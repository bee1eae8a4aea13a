package html

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
)

// ordinal is the attribute by which an element that readability has moved or
// renamed is found again in the page.
const ordinal = "data-n"

// tree is a page's elements in order, each with what the paragraphs in it tell.
type tree struct {
	all    []*html.Node
	parent []int // of each element, -1 for the first
	blocks []block
	// beside tells of each element whether it stands beside the story, with
	// all that is in it.
	beside []bool
	// boxed are the texts of paragraphs that stand beside the story: readability
	// may give a paragraph the number of an element around it.
	boxed map[string]bool
	// reports are the paragraphs made of links that are story all the same.
	reports map[int]bool
	// prose is how many bytes of running text an element holds, without what
	// stands beside the story.
	prose []int
}

// newTree numbers a page's elements and weighs them.
func newTree(doc *html.Node) *tree {
	t := &tree{}
	t.number(doc, -1)
	t.blocks = blocksOf(doc)
	t.findReports()
	all := t.weigh()
	t.beside = make([]bool, len(t.all))
	for i, n := range t.all {
		t.beside[i] = t.parent[i] >= 0 && t.beside[t.parent[i]] || isBox(n, all[i], all[0])
	}
	t.prose = t.weigh()
	t.boxed = map[string]bool{}
	for _, b := range t.blocks {
		if t.isBeside(b.n) {
			t.boxed[b.text] = true
		}
	}
	for _, b := range t.blocks {
		if !t.isBeside(b.n) {
			delete(t.boxed, b.text)
		}
	}
	return t
}

// number gives every element in and under n its number.
func (t *tree) number(n *html.Node, parent int) {
	if n.Type == html.ElementNode {
		n.Attr = append(n.Attr, html.Attribute{Key: ordinal, Val: strconv.Itoa(len(t.all))})
		t.all = append(t.all, n)
		t.parent = append(t.parent, parent)
		parent = len(t.all) - 1
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.number(c, parent)
	}
}

// weigh counts, for each element, the running text in it that does not stand
// beside the story as far as that is known yet.
func (t *tree) weigh() []int {
	weight := make([]int, max(len(t.all), 1))
	for _, b := range t.blocks {
		if format.IsProse(b.text) && 2*b.linked < len(b.text) && !t.isBeside(b.n) {
			weight[b.n] += len(b.text)
		}
	}
	for i := len(t.all) - 1; i > 0; i-- { // what is in an element has higher numbers
		weight[t.parent[i]] += weight[i]
	}
	return weight
}

// isBeside reports whether an element stands beside the story.
func (t *tree) isBeside(n int) bool { return n < len(t.beside) && t.beside[n] }

// element returns the element of a paragraph, or nil if it is not from the page.
func (t *tree) element(b block) *html.Node {
	if b.n <= 0 || b.n >= len(t.all) {
		return nil
	}
	return t.all[b.n]
}

// isBox reports whether an element stands beside the story, by its name, its
// role or the words of its class. It does not where it holds a good part of all
// the page's prose: then the words are about the story, not about its place.
// Comments may well outweigh a story.
func isBox(n *html.Node, prose, all int) bool {
	large := 3*prose > all && all > 0
	switch {
	case is(n, "nav", "figure", "figcaption", "menu", "dialog"):
		return true
	case is(n, "html", "body", "main"):
		return false
	case !large && is(n, "aside"), 10*prose < 9*all && is(n, "footer"):
		return true
	}
	words := marks(n)
	if id := splitMarks(attr(n, "id")); len(id) > 2 { // it is made of a heading
		words = splitMarks(attr(n, "class"))
	}
	if 10*prose < 9*all && (slices.ContainsFunc(words, isOutside) || slices.Contains(words, "comment") && !slices.Contains(words, "live") && slices.ContainsFunc(words, isListMark)) {
		return true
	}
	if large || is(n, "article") || slices.Contains(strings.Fields(attr(n, "itemprop")), "articleBody") {
		return false
	}
	return isPicture(n) || isBoxRole(attr(n, "role")) || follows(words, "pull", "quote") || slices.ContainsFunc(words, isBoxMark) || slices.ContainsFunc(strings.Fields(attr(n, "class")), isBoxClass)
}

// isBoxRole reports whether a role is that of something beside the story.
func isBoxRole(role string) bool {
	switch strings.ToLower(role) {
	case "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist":
		return true
	}
	return false
}

// isOutside reports whether a word of an element's class says that readers
// have their say in it.
func isOutside(word string) bool {
	switch word {
	case "comments", "commentlist", "commentthread", "kommentare", "commentaires", "disqus", "respond", "livefyre", "spotim":
		return true
	}
	return false
}

// isListMark reports whether a word of a class, beside "comment", shows that
// there are readers' comments and not a piece of comment.
func isListMark(word string) bool {
	switch word {
	case "list", "zone", "box", "area", "section", "wrapper", "wrap", "item", "form", "thread", "reply", "author", "text", "meta", "container",
		"holder", "block", "body", "content", "respond", "count", "module", "widget":
		return true
	}
	return false
}

// isBoxMark reports whether a word of an element's class says that it stands
// beside the story.
func isBoxMark(word string) bool {
	switch word {
	case "caption", "figcaption", "photocredit", "imagecredit",
		"related", "relatedposts", "jp-relatedposts", "readmore", "recirc", "recirculation", "recommended", "recommendation", "recommendations",
		"trending", "popular", "mostread", "outbrain", "taboola", "plista", "zergnet",
		"newsletter", "newsletters", "promo", "promos", "promotion", "advert", "advertisement", "advertising", "anzeige", "sponsor", "sponsored", "werbung",
		"subscribe", "subscription", "signup", "login", "donate", "donation",
		"social", "socials", "share", "shares", "sharing", "sharedaddy", "sharebar",
		"bio", "biography", "authorbio", "authorbox", "aboutauthor",
		"breadcrumb", "breadcrumbs", "pagination", "pager", "sidebar", "footer", "nav", "navigation", "menu", "toolbar", "masthead",
		"tagline", "hashtags", "taglist", "tagcloud", "tags",
		"cookie", "cookies", "consent", "gdpr", "popup", "tooltip",
		"rating", "ratings", "poll", "pullquote",
		"vjs", "jwplayer", "videoplayer":
		return true
	}
	return false
}

// isBoxClass reports whether a class says that an element stands beside the
// story or is there for screen readers alone.
func isBoxClass(class string) bool {
	switch strings.ToLower(class) {
	case "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "hidden-print", "noprint", "no-print", "wp-caption-text", "toc", "table-of-contents":
		return true
	}
	return false
}
