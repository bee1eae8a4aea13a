package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// metadata is what a page says of its article beside the text.
type metadata struct {
	doc    *html.Node
	linked *linkedData
	// main is the JSON-LD object of the page's article, nil if there is none.
	main object
	// moved tells that its address and headline are not those that the page states.
	moved bool
	// meta are the contents of the meta fields by name or property, in lower case.
	meta map[string][]string
	// props are the elements of each microdata property of the page's own items, in
	// order; scopes tells which those are.
	props  map[string][]*html.Node
	scopes *scopes
	// links are the <link> elements that lead somewhere.
	links []*html.Node
	// said is what the page's head calls the page: titles, and the words of its address.
	said []string
	// heads are the texts of the <h1> that may be headlines; of a page without
	// any, of the <h2> that are styled as titles.
	heads []string

	// captions are the letters of the texts that images have in their stead; a
	// paragraph that says the same is a caption.
	captions map[string]bool

	siteName string
	title    string
	byline   []string
	// folded are the title and the names of the byline, folded.
	folded struct {
		title string
		names []string
	}
	address
}

// newMetadata reads a page's metadata. url is the page's own address, if the
// user gave it.
func newMetadata(doc *html.Node, p *pruned, url string) *metadata {
	m := &metadata{doc: doc, linked: parseLinked(p.linked), meta: map[string][]string{}, props: map[string][]*html.Node{}, captions: map[string]bool{}}
	m.collectHead()
	m.said = m.names()
	m.stripConsent()
	m.stripStories()
	m.collect()
	m.main = m.mainObject(url)
	m.address = m.findAddress(url, p.savedFrom)
	m.siteName = m.findSiteName()
	m.title = m.findTitle()
	m.byline = m.authors()
	m.folded.title = text.Fold(m.title)
	for _, name := range m.byline {
		m.folded.names = append(m.folded.names, text.Fold(name))
	}
	return m
}

// collectHead takes down the meta fields and links, of whatever story.
func (m *metadata) collectHead() {
	for n := range elements(m.doc, "meta", "link") {
		if is(n, "link") {
			if attr(n, "href") != "" {
				m.links = append(m.links, n)
			}
			continue
		}
		for _, key := range []string{"property", "name"} {
			m.addMeta(attr(n, key), attr(n, "content"))
		}
	}
}

// addMeta takes down a meta field.
func (m *metadata) addMeta(name, content string) {
	if name = strings.ToLower(name); name != "" && content != "" {
		m.meta[name] = append(m.meta[name], content)
	}
}

// collect takes down the other elements that state something: headings, the texts
// of images, and the properties of the page's own microdata.
func (m *metadata) collect() {
	m.scopes = findScopes(m.doc, m.named)
	for n := range elements(m.doc) {
		switch n.Data {
		case "h1":
			m.addHead(n)
		case "img":
			if alt := attr(n, "alt"); len(alt) >= minCaption && len(alt) <= maxAside {
				m.captions[letters(alt)] = true
			}
		}
		prop := attr(n, "itemprop")
		if prop == "" || !m.scopes.isOwn(n) {
			continue
		}
		if is(n, "meta") {
			m.addMeta(prop, attr(n, "content"))
		}
		for name := range strings.FieldsSeq(prop) {
			m.props[name] = append(m.props[name], n)
		}
	}
	m.addLesserHeads()
}

// addLesserHeads takes down the headings below <h1> that are styled as titles
// where no <h1> is the headline: there is none, or the <title> goes on behind it
// ("The Example: Port empty for a week") with the words of another.
func (m *metadata) addLesserHeads() {
	title, lone := m.documentTitle(), len(m.heads) == 0
	for n := range elements(m.doc, "h2", "h3") {
		if !slices.ContainsFunc(marks(n), func(w string) bool { return w == "title" || w == "headline" || w == "heading" }) {
			continue
		}
		s := textOf(n)
		if lone && is(n, "h2") || !lone && len(s) > minCaption && s != title && strings.HasSuffix(title, s) && slices.ContainsFunc(m.heads, func(h string) bool { return strings.HasPrefix(title, h) }) {
			m.addHead(n)
		}
	}
}

// Limits of what is looked at to find the article among a page's metadata.
const (
	maxHeads    = 50
	maxArticles = 200 // of JSON-LD
	maxCredits  = 50
)

// addHead takes down a heading that may be the headline.
func (m *metadata) addHead(n *html.Node) {
	if len(m.heads) >= maxHeads {
		return
	}
	if s := textOf(n); s != "" && len(s) <= maxTitle && within(n, "nav", "footer", "aside") == nil {
		m.heads = append(m.heads, s)
	}
}

// first returns the first content of the first of the meta fields that is there.
func (m *metadata) first(names ...string) string {
	for _, name := range names {
		for _, s := range m.meta[name] {
			if s = format.OneLine(html.UnescapeString(s)); s != "" {
				return s
			}
		}
	}
	return ""
}

// prop returns the value of the first element with the microdata property.
func (m *metadata) prop(names ...string) string {
	for _, name := range names {
		for _, n := range m.props[name] {
			if s := propValue(n); s != "" {
				return s
			}
		}
	}
	return ""
}

// propValue returns a microdata element's value: its content, date or address,
// else, of a thing with a name its name, else its text.
func propValue(n *html.Node) string {
	for _, key := range []string{"content", "datetime"} {
		if s := attr(n, key); s != "" {
			return s
		}
	}
	if is(n, "link", "img") {
		return attr(n, "href") + attr(n, "src")
	}
	for in := range elements(n) {
		if in != n && slices.Contains(strings.Fields(attr(in, "itemprop")), "name") {
			return propValue(in)
		}
	}
	return textOf(n)
}

// canonicalLink returns the address that the page declares as canonical, as written.
func (m *metadata) canonicalLink() string {
	for _, n := range m.links {
		if slices.Contains(strings.Fields(strings.ToLower(attr(n, "rel"))), "canonical") {
			return attr(n, "href")
		}
	}
	return ""
}

// article returns an article with everything but its text.
func (m *metadata) article() *schema.Article {
	a := &schema.Article{
		Title:     m.title,
		URL:       m.own,
		Canonical: m.canonical,
		Language:  m.language(),
		Authors:   m.byline,
		Published: m.published(),
		Modified:  m.modified(),
		Section:   m.section(),
		Credits:   m.credits(),
	}
	if m.siteName != "" || m.home != "" {
		a.Publication = &schema.Publication{Name: m.siteName, Domain: m.home}
	}
	return a
}

// language returns the page's language as a BCP 47 tag ("en-US"), or "".
func (m *metadata) language() string {
	candidates := []string{m.main.text("inLanguage")}
	for n := range elements(m.doc, "html", "body", "article") {
		candidates = append(candidates, attr(n, "lang"), attr(n, "xml:lang"))
	}
	candidates = append(candidates, m.first("content-language", "dc.language", "dcterms.language", "language"), m.first("og:locale"))
	for _, s := range candidates {
		if tag := languageTag(s); tag != "" {
			return tag
		}
	}
	return ""
}

// languageTag brings a tag into its usual form, or returns "" for what is none:
// "en_us" gives "en-US".
func languageTag(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), ",")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '_' })
	for i, p := range parts {
		if strings.ContainsFunc(p, func(r rune) bool { return r > 'z' || r < '0' || r > '9' && r < 'A' || r > 'Z' && r < 'a' }) || len(p) > 8 {
			return ""
		}
		switch {
		case i > 0 && len(p) == 2:
			parts[i] = strings.ToUpper(p)
		case i > 0 && len(p) == 4:
			parts[i] = strings.ToUpper(p[:1]) + strings.ToLower(p[1:])
		default:
			parts[i] = strings.ToLower(p)
		}
	}
	if len(parts) == 0 || len(parts[0]) < 2 || len(parts[0]) > 3 {
		return ""
	}
	return strings.Join(parts, "-")
}

// section returns the part of the publication that the article stands in.
func (m *metadata) section() string {
	s := m.main.text("articleSection")
	if s == "" {
		s = m.first("article:section", "parsely-section", "sailthru.section", "og:section", "section", "cxenseparse:section")
	}
	if s == "" {
		s = m.prop("articleSection")
	}
	if len(s) > 80 {
		return ""
	}
	return s
}
