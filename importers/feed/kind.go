package feed

import (
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// kind is a kind of feed; 0 is none.
type kind int

const (
	rss kind = iota + 1
	rdf
	atom
	sitemap
	jsonFeed
)

// kindOf tells the kind by the root's tag, and the name of an entry's element.
func kindOf(t token) (k kind, unit string) {
	switch strings.ToLower(t.name) {
	case "rss":
		return rss, "item"
	case "rdf":
		return rdf, "item"
	case "feed":
		return atom, "entry"
	case "urlset":
		return sitemap, "url"
	}
	return 0, ""
}

// root is the name of the root's element.
func (k kind) root() string {
	return map[kind]string{rss: "rss", rdf: "rdf", atom: "feed", sitemap: "urlset"}[k]
}

// mediaType is the type of the bytes.
func (k kind) mediaType() string {
	switch k {
	case rss:
		return "application/rss+xml"
	case rdf:
		return "application/rdf+xml"
	case atom:
		return "application/atom+xml"
	case jsonFeed:
		return "application/feed+json"
	}
	return "application/xml"
}

// read reads one entry.
func (k kind) read(s *source, p piece) (entry, error) {
	switch k {
	case atom:
		return s.atomEntry(p)
	case sitemap:
		return s.newsPage(p)
	case jsonFeed:
		return s.jsonEntry(p)
	}
	return s.rssEntry(p)
}

// isNative reports whether the elements of a namespace are those of a feed,
// under any prefix.
func isNative(space string) bool {
	switch strings.TrimSpace(space) {
	case "http://purl.org/rss/1.0/", "http://channel.netscape.com/rdf/simple/0.9/", "http://my.netscape.com/rdf/simple/0.9/",
		atomSpace, atom03Space, "http://www.sitemaps.org/schemas/sitemap/0.9":
		return true
	}
	return false
}

// Namespaces that tell a feed.
const (
	atomSpace   = "http://www.w3.org/2005/Atom"
	atom03Space = "http://purl.org/atom/ns#"
	newsSpace   = "http://www.google.com/schemas/sitemap-news/"
)

// notFeed says what a text without any tag is.
func notFeed(doc []byte) error {
	switch {
	case len(strings.TrimSpace(string(doc[:min(len(doc), 4096)]))) == 0:
		return format.ErrEmpty
	case strings.IndexByte(string(doc[:min(len(doc), 4096)]), 0) >= 0:
		return format.ErrBinary
	}
	return errNoFeed
}
