package html

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
)

// authors returns the names in the byline, from the first place that has any.
func (m *metadata) authors() []string {
	for _, find := range []func() []string{
		m.linkedAuthors, m.metaAuthors, m.propAuthors, m.relAuthors, m.markedAuthors,
	} {
		if names := find(); len(names) > 0 {
			return names
		}
	}
	return nil
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
		if names = oneOrMany(names); len(names) > 0 {
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
		if slices.Contains(strings.Fields(attr(n, "rel")), "author") && within(n, "aside", "footer", "nav") == nil {
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
	for n := range elements(m.doc, "p", "div", "span", "address", "li", "h4", "h5", "h6") {
		words := marks(n)
		if !slices.Contains(words, "byline") && !slices.Contains(words, "author") && !slices.Contains(words, "authors") {
			continue
		}
		s := textOf(n)
		if s == "" || len(s) > maxByline || within(n, "aside", "footer", "nav", "figure") != nil {
			continue
		}
		names := slices.DeleteFunc(format.Authors(beforeDate(s)), func(name string) bool { return !isPerson(name) })
		if len(names) > 0 {
			return names
		}
	}
	return nil
}

// maxName is how many words a name in the page has at most.
const maxName = 5

// isPerson reports whether a text may be the name of an author: a few words,
// the first with a capital, and no call to click.
func isPerson(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > maxName {
		return false
	}
	switch strings.ToLower(words[0]) {
	case "follow", "more", "view", "see", "read", "about", "posts", "all", "contact", "email", "author", "share":
		return false
	}
	first, _ := utf8.DecodeRuneInString(name)
	return !unicode.IsLower(first)
}

// beforeDate cuts a byline where a date or a bar begins: "By Jane Doe | March 3, 2020".
func beforeDate(s string) string {
	for _, cut := range []string{" | ", " • ", " · ", " - ", " – ", "Published", "Updated", "Posted", " on "} {
		if i := strings.Index(s, cut); i > 0 {
			s = s[:i]
		}
	}
	if i := strings.IndexAny(s, "0123456789"); i > 0 {
		s = s[:i]
	}
	for m := time.January; m <= time.December; m++ { // "Jane Doe March 3"
		s = strings.TrimSuffix(strings.TrimSpace(s), " "+m.String())
		s = strings.TrimSuffix(strings.TrimSuffix(s, " "+m.String()[:3]), " "+m.String()[:3]+".")
	}
	return s
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

// findSiteName finds what the site calls itself. JSON-LD's publisher does not
// count where the object is that of an original on another site.
func (m *metadata) findSiteName() string {
	og := cutSlogan(m.first("og:site_name"))
	if isName(og) && !strings.Contains(og, ".") {
		return og
	}
	var others []string
	if at := webDomain(m.main.address("url", "mainEntityOfPage")); m.main != nil && (at == "" || m.home == "" || at == m.home) {
		others = m.linked.names(m.main["publisher"])
	}
	for _, o := range m.linked.objects {
		if o.isA("WebSite") || o.isA("NewsMediaOrganization") {
			others = append(others, o.text("name"))
		}
	}
	if len(m.props["publisher"]) > 0 {
		others = append(others, propValue(m.props["publisher"][0]))
	}
	others = append(others, og, m.first("application-name"), m.first("dc.publisher", "dcterms.publisher", "publisher"))
	tail := m.titleTail()
	for _, s := range append(others, tail) {
		if s = cutSlogan(format.OneLine(s)); !isName(s) {
			continue
		}
		if tail != "" && strings.HasPrefix(letters(s), letters(tail)) {
			return tail // "The Example", not "The Example Media Company, Inc."
		}
		return s
	}
	return ""
}

// isName reports whether s can be the name of a site.
func isName(s string) bool {
	return s != "" && len(s) <= 60 && !strings.Contains(s, "://") && !strings.HasPrefix(s, "@")
}

// cutSlogan cuts what stands behind a site's name: "Example News - Latest Headlines".
func cutSlogan(name string) string {
	for _, sep := range separators[:6] {
		if head, _, found := strings.Cut(name, sep); found && len(head) >= 3 {
			name = head
		}
	}
	return name
}

// titleTail returns what stands behind the headline in the <title>.
func (m *metadata) titleTail() string {
	title := m.documentTitle()
	for _, h := range m.heads {
		rest, found := strings.CutPrefix(title, h)
		if !found {
			continue
		}
		tail := strings.TrimLeft(rest, " |-–—·•:»«/")
		if tail != "" && len(rest) > len(tail) && len(strings.Fields(tail)) <= 5 {
			return cutSlogan(tail)
		}
	}
	return ""
}
