package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// item is an item of the page's microdata, with what tells whether it is the
// page's own: an element with itemscope.
type item struct {
	n *html.Node
	// around is the item that it stands in, nil if there is none.
	around *item
	types  object
	// title is its headline or name, prose how many bytes of text it holds that are
	// no links and in none of the page's frame or its comments.
	title string
	prose int
	// frame tells that it stands in the frame of the page or among its comments, led
	// that its headline is a link: it is the teaser of another story.
	frame, led bool
}

// scopes are the items of a page. A property belongs to the nearest item around
// the element that states it (HTML, section 5.2.5): what a reviewed book, a
// comment or the teaser of another story states is not of the page's article.
type scopes struct {
	items []*item
	at    map[*html.Node]*item // by their elements
	own   map[*item]bool
}

// maxItems is how many items are looked at.
const maxItems = 2_000

// findScopes finds a page's items, and which of them are its own: the one that
// holds the story, those around it, and others that state the same headline.
// named tells how well the page's head names a headline, from 0 to 1.
func findScopes(doc *html.Node, named func(string) float64) *scopes {
	s := &scopes{at: map[*html.Node]*item{}, own: map[*item]bool{}}
	if !hasItems(doc) {
		return s
	}
	all := s.read(doc, nil, false)
	main := s.main(all, named)
	list := main != nil && s.isList(main, all, named)
	if main != nil && main.title != "" && !list && !main.isNamed(named) && 4*main.prose < all {
		main = nil // the teaser of another story
	}
	if main == nil {
		main = s.only()
	}
	for it := main; it != nil; it = it.around {
		s.own[it] = true
	}
	for _, it := range s.items {
		if it.types.isArticle() && (it.isNamed(named) || !it.frame && main != nil && it.title != "" && alike(it.title, main.title) >= 0.9 || list && it.isFull() || it.isEntry(s)) {
			s.own[it] = true
		}
	}
	return s
}

// isFull reports whether an item is an article that stands on the page with its
// text, and not a teaser.
func (it *item) isFull() bool { return it.types.isArticle() && !it.frame && !it.led && it.prose > 0 }

// isEntry reports whether an item is an entry of the page's own live report.
func (it *item) isEntry(s *scopes) bool {
	return it.around != nil && s.own[it.around] && it.around.types.isA("LiveBlogPosting")
}

// only returns the only article among the items that is no teaser and stands in no
// other and not in the page's frame, else nil: its headline may be one for search
// engines.
func (s *scopes) only() *item {
	var only *item
	for _, it := range s.items {
		switch {
		case !it.types.isArticle() && !it.types.isA("CreativeWork"):
		case it.frame || it.led || it.title == "":
			return nil
		case only != nil:
			return nil
		default:
			only = it
		}
	}
	return only
}

// isList reports whether the item found is but one of several articles that make up
// the page, none of them named by the page's head: what they state is then told of
// all, so that no text goes under the headline and author of another.
func (s *scopes) isList(main *item, all int, named func(string) float64) bool {
	count, sum := 0, 0
	for _, it := range s.items {
		if it.isNamed(named) {
			return false
		}
		if it.isFull() && it.around == main.around {
			count++
			sum += it.prose
		}
	}
	return count >= 2 && 2*sum >= all && 4*main.prose < 3*sum
}

// hasItems reports whether a page has microdata.
func hasItems(doc *html.Node) bool {
	for n := range elements(doc) {
		if hasAttr(n, "itemscope") {
			return true
		}
	}
	return false
}

// sameTitle is how well the head must name a headline that is the page's.
const sameTitle = 0.6

// read takes down the items in and under a node, and returns how many bytes of
// the story's kind of text there are.
func (s *scopes) read(n *html.Node, around *item, frame bool) (prose int) {
	switch {
	case n.Type == html.TextNode:
		return len(strings.TrimSpace(n.Data))
	case is(n, "a", "script", "style", "button"):
		// A link is text of the page that it leads to, but may hold properties.
		defer func() { prose = 0 }()
	case is(n, "nav", "aside", "footer"), n.Type == html.ElementNode && slices.ContainsFunc(marks(n), isOutside):
		frame = true
	}
	in := around
	if prop := attr(n, "itemprop"); prop != "" && around != nil && around.title == "" {
		if slices.ContainsFunc(strings.Fields(prop), func(p string) bool { return p == "headline" || p == "name" }) && !hasAttr(n, "itemscope") {
			if s := propValue(n); len(s) <= maxTitle {
				around.title, around.led = s, isLed(n)
			}
		}
	}
	if types := itemTypes(n); hasAttr(n, "itemscope") && len(s.items) < maxItems && !isPagePart(n, types) {
		in = &item{n: n, around: around, types: types, frame: frame}
		s.items = append(s.items, in)
		s.at[n] = in
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		prose += s.read(c, in, frame)
	}
	if in != around {
		in.prose = prose
	}
	if frame || in != around && in.isComment() {
		return 0
	}
	return prose
}

// itemTypes returns an object of the types that an element states.
func itemTypes(n *html.Node) object {
	var types []any
	for t := range strings.FieldsSeq(attr(n, "itemtype")) {
		types = append(types, t)
	}
	return object{"@type": types}
}

// isPagePart reports whether an item is no thing of its own but the page, or a part
// of it, or of no type: what is stated in it is of the item around it. An item that
// is a property, as an author is, stands for itself.
func isPagePart(n *html.Node, types object) bool {
	if prop := attr(n, "itemprop"); prop != "" && !strings.HasPrefix(prop, "main") {
		return false
	}
	for _, t := range types.types() {
		switch t {
		case "WebPage", "WebPageElement", "WPHeader", "WPFooter", "FAQPage", "ItemPage", "AboutPage":
		default:
			return false
		}
	}
	return true
}

// isLed reports whether a headline is a link, or in one.
func isLed(n *html.Node) bool {
	if within(n, "a") != nil {
		return true
	}
	for range elements(n, "a") {
		return true
	}
	return false
}

// main returns the item that holds the story: an article whose headline the
// page's head names, else the one with most text, that is not the headline's of
// another; or an item of another kind (a review, a recipe) with most of the
// page's text. Of items in one another it is the inner one, if it holds a good
// part of the text: themes of publishing systems make an article of the page, too.
func (s *scopes) main(all int, named func(string) float64) *item {
	var best *item
	for _, it := range s.items {
		if it.frame && !it.isNamed(named) || it.isComment() || !it.types.isArticle() && 2*it.prose < all {
			continue
		}
		if best == nil || it.beats(best, named) {
			best = it
		}
	}
	return best
}

// beats reports whether an item, which comes later, is rather the page's own.
func (it *item) beats(other *item, named func(string) float64) bool {
	a, b := it.isNamed(named), other.isNamed(named)
	within := it.isIn(other)
	switch {
	case within && !other.types.isArticle(), within && a == b:
		return 5*it.prose >= 2*other.prose
	case a != b:
		return a
	}
	return it.prose > other.prose
}

// isNamed reports whether the page's head names the item's headline.
func (it *item) isNamed(named func(string) float64) bool {
	return it.title != "" && named(it.title) >= sameTitle
}

// isComment reports whether an item is what a reader says.
func (it *item) isComment() bool { return it.types.isA("Comment") || it.types.isA("UserComments") }

// isIn reports whether an item stands in another.
func (it *item) isIn(other *item) bool {
	for it = it.around; it != nil; it = it.around {
		if it == other {
			return true
		}
	}
	return false
}

// isOwn reports whether the properties that an element states are those of the
// page's article: they are its own item's, or of no item.
func (s *scopes) isOwn(n *html.Node) bool {
	it := s.around(n)
	return it == nil || s.own[it]
}

// isOthers reports whether an element stands in another article than the page's,
// or in a comment.
func (s *scopes) isOthers(n *html.Node) bool {
	for it := s.around(n); it != nil && !s.own[it]; it = it.around {
		if it.isComment() || it.types.isArticle() {
			return true
		}
	}
	return false
}

// around returns the item around an element, nil if there is none. Names apart,
// people and bodies have no property that an article has: themes put the date of
// the article between the names of its authors.
func (s *scopes) around(n *html.Node) *item {
	names := slices.ContainsFunc(strings.Fields(attr(n, "itemprop")), func(p string) bool { return !hasPrefix(p, []string{"date", "article", "headline", "author"}) })
	for n = n.Parent; n != nil; n = n.Parent {
		if it := s.at[n]; it != nil && (names || !it.types.isA("Person") && !it.types.isA("Organization")) {
			return it
		}
	}
	return nil
}
