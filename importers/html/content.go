package html

import (
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// Least bytes of prose that make an article: of a page that says it is one, and
// of one that does not (which may as well be an error message).
const (
	leastProse         = 40
	leastProseUnstated = 250
)

// content returns the article's text: its paragraphs, a blank line between
// them. It returns an error that wraps ErrNoArticle where the page has none; one
// that states a review is an article however short its text. The document's head
// is lost over it.
func content(doc *html.Node, m *metadata, reviews bool) (string, error) {
	t := newTree(doc)
	theirs := sift(t.repair(blocksOf(readable(doc, m.title))), t, m)
	found := t.choose(theirs, sift(t.find(), t, m))
	if m.main == nil && m.isList(found, t) {
		return "", fmt.Errorf("%w: it lists other articles", format.ErrNoArticle)
	}
	if marked := m.markedBody(t); 10*prose(found) < 7*prose(marked) {
		found = marked
	}
	if hidden := m.hiddenBody(t); 2*prose(found) < prose(hidden) {
		found = hidden
	}
	if stated := m.statedBody(); 2*prose(found) < prose(stated) {
		found = stated
	}
	found = bringBackCredits(t.lead(found, m), t.all, m)
	least := leastProseUnstated
	if m.saysArticle() || m.isBuiltArticle(t) {
		least = leastProse
	}
	if n := prose(found); n < least && !reviews {
		return "", fmt.Errorf("%w: %d bytes of prose", format.ErrNoArticle, n)
	}
	paragraphs := make([]string, len(found))
	for i, b := range found {
		paragraphs[i] = b.text
	}
	return strings.Join(paragraphs, "\n\n"), nil
}

// isList reports whether a page without an article in its JSON-LD is a list of
// teasers: it says so; or nothing else in it says article, and the prose found
// lies in three or more <article> elements, or stands between headings that are
// links, nowhere more than two paragraphs on end.
func (m *metadata) isList(found []block, t *tree) bool {
	for o := range m.linked.standing() {
		if o.isA("CollectionPage") || o.isA("SearchResultsPage") {
			return true
		}
	}
	if m.saysArticle() {
		return false
	}
	articles := map[*html.Node]bool{}
	for _, b := range found {
		if n := within(t.element(b), "article"); n != nil && format.IsProse(b.text) {
			articles[n] = true
		}
	}
	heads, run, longest := 0, 0, 0
	for _, b := range blocksOf(container(found, t.all)) {
		switch {
		case b.heading && 10*b.linked >= 8*len(b.text):
			heads++
			run = 0
		case format.IsProse(b.text):
			run++
			longest = max(longest, run)
		}
	}
	return len(articles) >= 3 || heads >= 3 && longest <= 2
}

// readable returns the element that readability takes for the article, as a
// tree of its own, or nil. All metadata are taken from the document first, for
// the library has its own ideas of them; only the title is left, so that the
// headline is known for one.
func readable(doc *html.Node, title string) (main *html.Node) {
	defer func() {
		if recover() != nil { // a page that the library cannot digest is judged without it
			main = nil
		}
	}()
	for head := range elements(doc, "head") {
		for head.FirstChild != nil {
			head.RemoveChild(head.FirstChild)
		}
		t := &html.Node{Type: html.ElementNode, Data: "title"}
		t.AppendChild(&html.Node{Type: html.TextNode, Data: title})
		head.AppendChild(t)
		break
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.KeepClasses = true
	parser.Logger = slog.New(slog.DiscardHandler)
	article, err := parser.ParseDocument(doc, nil)
	if err != nil {
		return nil
	}
	return article.Node
}

// saysArticle reports whether the page says that it is an article.
func (m *metadata) saysArticle() bool {
	return m.main != nil || strings.EqualFold(m.first("og:type"), "article") || len(m.props["articleBody"]) == 1 ||
		m.first("article:published_time") != ""
}

// isBuiltArticle reports whether the page is built as one: it has one <article>, with
// a headline in it and a known author or date. An error message has neither.
func (m *metadata) isBuiltArticle(t *tree) bool {
	articles, heads := 0, 0
	for i, n := range t.all {
		switch {
		case t.beside[i]:
		case is(n, "article"):
			articles++
		case is(n, "h1") && within(n, "article") != nil:
			heads++
		}
	}
	return articles == 1 && heads == 1 && !m.isErrorPage() && (len(m.byline) > 0 || m.published().Known())
}

// isErrorPage reports whether the page's title, or a headline of it, is that of a
// page which is not there.
func (m *metadata) isErrorPage() bool {
	return slices.ContainsFunc(append(slices.Clone(m.heads), m.title, m.documentTitle()), func(s string) bool {
		s = strings.Join(text.Words(s), " ")
		return s == "error" || s == "oops" || s == "forbidden" || s == "not found" || opensWith(s, []string{
			"404", "403", "410", "error 404", "error 403", "error 410", "error 500", "page not found", "not found 404", "this page could not be found", "page unavailable", "access denied", "internal server error",
			"seite nicht gefunden", "page introuvable", "page non trouvée", "página no encontrada", "pagina non trovata", "página não encontrada", "pagina niet gevonden",
		}) && len(strings.Fields(s)) <= maxErrorTitle
	})
}

// maxErrorTitle is how many words the title of an error page has at most, the site's
// name behind it and all.
const maxErrorTitle = 8

// markedBody returns the paragraphs of the elements that microdata mark as the
// article's body.
func (m *metadata) markedBody(t *tree) []block {
	var found []block
	for _, n := range m.props["articleBody"] {
		if n.Parent == nil || within(n.Parent, "aside", "footer") != nil {
			continue
		}
		found = append(found, sift(blocksOf(n), t, m)...)
	}
	return found
}

// hiddenBody returns the paragraphs of an element that is named for an article's
// body, or is the part for subscribers that JSON-LD names, and is in the page but
// not shown.
func (m *metadata) hiddenBody(t *tree) []block {
	var best []block
	for _, n := range t.all {
		if !hasAttr(n, "hidden") && !isHidden(attr(n, "style")) || !isBodyNamed(n) && !m.isPaidPart(n) {
			continue
		}
		var r renderer
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			r.render(c)
		}
		r.flush()
		if found := sift(r.blocks, t, m); prose(found) > prose(best) {
			best = found
		}
	}
	return best
}

// isPaidPart reports whether an element is one that JSON-LD names as the part
// for subscribers, by its class or id (".paid", "#paid").
func (m *metadata) isPaidPart(n *html.Node) bool {
	if m.main == nil {
		return false
	}
	for _, v := range list(m.main["hasPart"]) {
		o, ok := v.(map[string]any)
		if !ok {
			continue
		}
		for name := range strings.SplitSeq(object(o).text("cssSelector"), ",") {
			name = strings.TrimSpace(name)
			switch {
			case len(name) > 1 && name[0] == '.' && slices.Contains(strings.Fields(attr(n, "class")), name[1:]), len(name) > 1 && name[0] == '#' && attr(n, "id") == name[1:]:
				return true
			}
		}
	}
	return false
}

// statedBody returns the paragraphs of the text that JSON-LD states, for pages
// that show less than they hold: articleBody, and the entries of a live report.
func (m *metadata) statedBody() []block {
	var found []block
	add := func(s string) {
		if strings.Contains(s, "</") {
			if nodes, err := html.Parse(strings.NewReader(s)); err == nil {
				found = append(found, blocksOf(nodes)...)
			}
			return
		}
		for line := range strings.SplitSeq(s, "\n") {
			if line = strings.Join(strings.Fields(line), " "); line != "" {
				found = append(found, block{text: line})
			}
		}
	}
	add(m.main.text("articleBody"))
	if m.main != nil {
		for _, v := range list(m.main["liveBlogUpdate"]) {
			if o, ok := v.(map[string]any); ok {
				add(object(o).text("headline"))
				add(object(o).text("articleBody"))
			}
		}
	}
	return found
}
