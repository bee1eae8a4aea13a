package html

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// credits returns the page's machine-readable statements of origin, in a fixed
// order, each once. Addresses of the page itself are kept too (what follows from
// them is for the extraction to say), the site's own name is not.
func (m *metadata) credits() []schema.Credit {
	var found []schema.Credit
	add := func(tag, value string) {
		c := schema.Credit{Tag: tag, Value: format.OneLine(value)}
		if c.Value != "" && len(found) < maxCredits && !slices.Contains(found, c) {
			found = append(found, c)
		}
	}
	base := m.base(m.own, "")
	for _, name := range []string{"syndication-source", "original-source"} {
		for _, n := range m.links {
			if slices.Contains(strings.Fields(strings.ToLower(attr(n, "rel"))), name) {
				add("link rel="+name, orText(resolve(base, attr(n, "href")), attr(n, "href")))
			}
		}
		for _, s := range m.meta[name] {
			add("meta name="+name, s)
		}
	}
	if m.main != nil {
		for _, field := range []string{"isBasedOn", "isBasedOnUrl"} {
			for _, v := range list(m.main[field]) {
				add("json-ld "+field, linkedValue(m.linked, v))
			}
		}
		for _, v := range list(m.main["sourceOrganization"]) {
			if name := linkedValue(m.linked, v); !m.isOwnName(name) {
				add("json-ld sourceOrganization", name)
			}
		}
	}
	for _, prop := range []string{"isBasedOn", "isBasedOnUrl", "sourceOrganization"} {
		for _, n := range m.props[prop] {
			if s := orText(resolve(base, attr(n, "href")), propValue(n)); prop != "sourceOrganization" || !m.isOwnName(s) {
				add("itemprop="+prop, s)
			}
		}
	}
	for _, name := range []string{"dc.source", "dcterms.source", "is-wirestory"} {
		for _, s := range m.meta[name] {
			if name == "is-wirestory" || !m.isOwnName(s) {
				add("meta name="+name, s)
			}
		}
	}
	return found
}

// isOwnName reports whether a name is that of the page's own site, or of the
// company behind it.
func (m *metadata) isOwnName(name string) bool {
	own := letters(m.siteName)
	return own != "" && strings.HasPrefix(letters(name), own)
}

// linkedValue returns what a JSON-LD value names: an address if it has one,
// else a name.
func linkedValue(d *linkedData, v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		o := d.follow(v)
		return orText(o.address("url", "@id"), o.text("name", "headline"))
	}
	return ""
}

// orText returns s, or where it is empty the other.
func orText(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
