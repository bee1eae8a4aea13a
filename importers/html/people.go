package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
)

// authors returns the names in the byline, from the first place that has any.
// The name of the site itself is taken only where there is no other.
func (m *metadata) authors() []string {
	var site []string
	for _, find := range []func() []string{
		m.linkedAuthors, m.metaAuthors, m.propAuthors, m.relAuthors, m.markedAuthors, m.plainAuthors,
	} {
		names := find()
		switch {
		case len(names) == 1 && m.isOwnName(names[0]):
			site = names
		case len(names) > 0:
			return names
		}
	}
	return site
}

// linkedAuthors are those of JSON-LD: each name stands for itself, but one
// alone may be a byline of several.
func (m *metadata) linkedAuthors() []string {
	if m.main == nil {
		return nil
	}
	for _, key := range []string{"author", "creator"} {
		names := m.linked.names(m.main[key])
		if len(names) == 1 && names[0] == m.siteName {
			return names // "Mac & i" is one
		}
		if !m.linked.isOnePerson(m.main[key], names) {
			names = oneOrMany(names)
		}
		if len(names) > 0 {
			for _, name := range m.linked.names(m.main["contributor"]) { // where some systems put all authors but the first
				names = format.AddAuthor(names, name)
			}
			return names
		}
	}
	return nil
}

// metaAuthors are those of the meta fields; article:author is mostly the
// address of a profile, which is no name.
func (m *metadata) metaAuthors() []string {
	for _, field := range []string{
		"author", "parsely-author", "sailthru.author", "byl", "article:author", "dc.creator", "dcterms.creator", "dc.creator.name",
		"citation_author", "cxenseparse:author", "article:author_name", "og:article:author", "twitter:data1",
	} {
		if field == "twitter:data1" && !strings.EqualFold(m.first("twitter:label1"), "written by") {
			continue
		}
		var plain []string
		for _, s := range m.meta[field] {
			plain = append(plain, html.UnescapeString(s))
		}
		if len(plain) == 1 && plain[0] == m.siteName {
			return plain // "Mac & i" is one
		}
		names := slices.DeleteFunc(oneOrMany(plain), func(s string) bool { return strings.EqualFold(s, "admin") })
		if len(names) > 0 {
			return names
		}
	}
	return nil
}

// propAuthors are those of microdata.
func (m *metadata) propAuthors() []string {
	var names []string
	for _, n := range m.props["author"] {
		if s := propValue(n); len(s) <= maxByline {
			names = append(names, s)
		}
	}
	return oneOrMany(names)
}

// relAuthors are those that links with rel=author name.
func (m *metadata) relAuthors() []string {
	var names []string
	for n := range elements(m.doc, "a") {
		if slices.Contains(strings.Fields(attr(n, "rel")), "author") && within(n, "aside", "footer", "nav") == nil && !m.isOthers(n) {
			if name := textOf(n); isPerson(name) {
				names = format.AddAuthor(names, name)
			}
		}
		if len(names) > 8 { // a list of contributors, not a byline
			return nil
		}
	}
	return names
}

// maxByline is how many bytes a byline has at most.
const maxByline = 150

// markedAuthors are the names in the first short element that is styled as a byline.
func (m *metadata) markedAuthors() []string {
	for n := range elements(m.doc, "p", "div", "span", "a", "address", "li", "h4", "h5", "h6") {
		words := marks(n)
		if !slices.ContainsFunc(words, isBylineMark) {
			continue
		}
		s := textOf(n)
		if s == "" || len(s) > maxByline || within(n, "aside", "nav", "figure") != nil || inFooter(n) || m.isOthers(n) {
			continue
		}
		names := slices.DeleteFunc(format.Authors(trimByline(s)), func(name string) bool { return !isPerson(name) })
		if len(names) > 1 {
			names = slices.DeleteFunc(names, m.isOwnName)
		}
		if len(names) > 0 {
			return names
		}
	}
	return nil
}

// plainAuthors are the names in the first paragraph that is "By" and names, of a
// page that styles nothing.
func (m *metadata) plainAuthors() []string {
	for n := range elements(m.doc, "p", "div", "span", "h3", "h4", "h5", "h6", "td") {
		s := ownText(n, maxByline)
		if len(s) < 6 || !strings.EqualFold(s[:3], "by ") || within(n, "aside", "nav", "figure", "li") != nil || inFooter(n) || m.isOthers(n) {
			continue
		}
		names := format.Authors(trimByline(s))
		if len(names) > 0 && !slices.ContainsFunc(names, func(name string) bool { return !isFullName(name) }) {
			return names
		}
	}
	return nil
}

// isBylineMark reports whether a word of an element's class says that it is a byline.
func isBylineMark(word string) bool {
	switch word {
	case "byline", "author", "authors", "submitted", "autor", "auteur", "verfasser":
		return true
	}
	return false
}

// inFooter reports whether an element stands in a footer, other than that of an article.
func inFooter(n *html.Node) bool {
	footer := within(n, "footer")
	return footer != nil && within(footer, "article") == nil
}

// isOthers reports whether what an element says of authors and dates is not of the
// page's own article.
func (m *metadata) isOthers(n *html.Node) bool { return inComments(n) || m.scopes.isOthers(n) }

// inComments reports whether an element stands among the readers' comments.
func inComments(n *html.Node) bool {
	for ; n != nil && !is(n, "article", "main", "body"); n = n.Parent {
		if words := marks(n); slices.ContainsFunc(words, isOutside) || slices.Contains(words, "comment") {
			return true
		}
	}
	return false
}

// oneOrMany takes several names as they are; one alone may be a byline.
func oneOrMany(names []string) []string {
	if len(names) == 1 {
		return format.Authors(names[0])
	}
	var out []string
	for _, n := range names {
		out = format.AddAuthor(out, n)
	}
	return out
}
