package html

import (
	"net/url"
	"slices"
	"strings"

	"github.com/saidby/saidby/schema"
)

// ofArticle returns the address of the article itself where a page is but
// another rendering of it on the same site, an AMP page or a print version, or
// an AMP page out of a cache. A canonical address elsewhere is the original's,
// and the page a copy.
func (m *metadata) ofArticle(a address) address {
	if schema.URLKey(a.canonical) == "" || !strings.Contains(schema.URLKey(a.canonical), "/") {
		return a
	}
	home := schema.Domain(a.canonical)
	switch {
	case isCache(a.own):
		a.own, a.home = a.canonical, home
	case a.own != "" && home == a.home && (m.isAMP() || isRendering(a.own) || m.isPrint()):
		a.own = a.canonical
	}
	return a
}

// isAMP reports whether the page says that it is an AMP page.
func (m *metadata) isAMP() bool {
	for n := range elements(m.doc, "html") {
		return hasAttr(n, "amp") || hasAttr(n, "⚡")
	}
	return false
}

// isPrint reports whether the page says that it is a print version.
func (m *metadata) isPrint() bool {
	for n := range elements(m.doc, "html", "body") {
		for _, class := range strings.Fields(strings.ToLower(attr(n, "class") + " " + attr(n, "id"))) {
			switch class {
			case "print", "printing", "print-page", "print-view", "print-version", "printpage", "printview", "printversion", "printable", "printer-friendly":
				return true
			}
		}
	}
	return false
}

// isCache reports whether an address is that of an AMP page in a search engine's cache.
func isCache(s string) bool {
	u, err := url.Parse(s)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Host)
	return strings.HasSuffix(host, ".ampproject.org") || strings.HasPrefix(host, "www.google.") && strings.HasPrefix(u.Path, "/amp/")
}

// isRendering reports whether an address is that of a print version or of an
// AMP page, by a directory or a parameter of it.
func isRendering(s string) bool {
	u, err := url.Parse(s)
	if err != nil {
		return false
	}
	for dir := range strings.SplitSeq(strings.ToLower(u.Path), "/") {
		name, _, _ := strings.Cut(dir, ".")
		switch name {
		case "print", "printable", "printversion", "printview", "print-view", "print-version", "printer-friendly", "drucken", "druckversion", "imprimir", "imprimer", "stampa", "amp":
			return true
		}
	}
	for key, values := range u.Query() {
		switch strings.ToLower(key) {
		case "print", "printable", "printversion", "printer", "amp":
			return true
		case "view", "output", "outputtype", "format", "mode", "pagewanted", "layout", "template":
			if slices.ContainsFunc(values, func(v string) bool { v = strings.ToLower(v); return strings.HasPrefix(v, "print") || v == "amp" }) {
				return true
			}
		}
	}
	return false
}
