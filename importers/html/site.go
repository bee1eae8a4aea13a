package html

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

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
	for o := range m.linked.standing() {
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
		switch {
		case tail == "" || len(rest) == len(tail):
		case slices.Contains(m.heads, tail): // "The Example: Port empty for a week"
			return h
		case len(strings.Fields(tail)) <= 5:
			return cutSlogan(tail)
		}
	}
	return ""
}
