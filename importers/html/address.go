package html

import (
	"net/url"
	"slices"
	"strings"

	"github.com/saidby/saidby/schema"
)

// address is where a page stands.
type address struct {
	// own is the address of this copy, canonical the one declared so; "" if unknown.
	own, canonical string
	// home is the registrable domain of this copy's site, "" if unknown.
	home string
}

// findAddress finds the page's own address. Where the user or the browser that
// saved the page tells it, that is it. Else it is the first of the addresses
// that the page gives itself that lies on the page's own site; which site that
// is, its links tell (see homeSite), and where they do not, og:url and JSON-LD
// count before rel=canonical, which may be the original's.
func (m *metadata) findAddress(said, savedFrom string) address {
	base := m.base(said, savedFrom)
	a := address{canonical: resolve(base, m.canonicalLink())}
	for _, s := range []string{said, savedFrom} {
		if schema.URLKey(s) != "" {
			a.own, a.home = s, schema.Domain(s)
			return m.ofArticle(a)
		}
	}
	candidates := m.ownCandidates(base)
	if a.canonical != "" {
		candidates = append(candidates, a.canonical)
	}
	candidates = dropHomePages(candidates)
	if len(candidates) == 0 {
		a.home = m.homeSite(nil)
		return a
	}
	a.home = m.homeSite(candidates)
	for _, c := range candidates {
		if a.home == "" {
			a.home = schema.Domain(c)
		}
		if schema.Domain(c) == a.home {
			a.own = c
			break
		}
	}
	return m.ofArticle(a)
}

// base returns the address that relative ones count from.
func (m *metadata) base(said, savedFrom string) *url.URL {
	var base *url.URL
	for _, s := range []string{said, savedFrom, m.first("og:url"), m.canonicalLink()} {
		if schema.URLKey(s) != "" {
			base, _ = url.Parse(strings.TrimSpace(s))
			break
		}
	}
	for n := range elements(m.doc, "base") {
		if s := resolve(base, attr(n, "href")); s != "" {
			base, _ = url.Parse(s)
		}
		break
	}
	return base
}

// resolve makes a web address absolute; it returns "" for what is none.
func resolve(base *url.URL, s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || s == "" {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if u.Fragment = ""; schema.URLKey(u.String()) == "" {
		return ""
	}
	return u.String()
}

// ownCandidates returns the addresses, other than canonical, that a page gives itself.
func (m *metadata) ownCandidates(base *url.URL) []string {
	said := []string{m.first("og:url")}
	if !m.moved {
		said = append(said, m.main.address("url"), m.main.address("mainEntityOfPage"), m.main.address("@id"))
	}
	for o := range m.linked.standing() {
		if o.isA("WebPage") {
			said = append(said, o.address("url"), o.address("@id"))
		}
	}
	said = append(said, m.first("twitter:url", "parsely-link", "sailthru.url"))
	var found []string
	for _, s := range said {
		if s = resolve(base, s); s != "" && !slices.Contains(found, s) {
			found = append(found, s)
		}
	}
	return found
}

// dropHomePages drops a site's home page, which many pages wrongly give as
// their address, where a better address is known.
func dropHomePages(candidates []string) []string {
	deep := slices.DeleteFunc(slices.Clone(candidates), func(s string) bool { return !strings.Contains(schema.URLKey(s), "/") })
	if len(deep) == 0 {
		return candidates
	}
	return deep
}

// homeSite returns the registrable domain of the site that the page is part
// of, as its links show it: the one of the candidates that most links lead to,
// or, where none leads to any of them, one that two or more of the site's own
// services (feed, search, publisher) lie on. It returns "" where links do not
// tell.
func (m *metadata) homeSite(candidates []string) string {
	services := m.serviceVotes()
	links := m.linkVotes()
	best, most := "", 0
	for _, c := range candidates {
		domain := schema.Domain(c)
		if n := 3*services[domain] + links[domain]; n > most {
			best, most = domain, n
		}
	}
	if best != "" {
		return best
	}
	most = 1
	for _, domain := range sortedKeys(services) {
		if services[domain] > most {
			best, most = domain, services[domain]
		}
	}
	return best
}

// serviceVotes counts, by domain, the links to services of the page's own site.
func (m *metadata) serviceVotes() map[string]int {
	votes := map[string]int{}
	vote := func(s string) {
		if d := webDomain(s); d != "" {
			votes[d]++
		}
	}
	for _, n := range m.links {
		for _, rel := range strings.Fields(strings.ToLower(attr(n, "rel"))) {
			switch rel {
			case "alternate":
				if !strings.Contains(attr(n, "type"), "xml") {
					continue
				}
				vote(attr(n, "href"))
			case "search", "amphtml", "manifest", "edituri", "pingback", "home", "start", "index", "https://api.w.org/":
				vote(attr(n, "href"))
			}
		}
	}
	if m.main != nil {
		for _, v := range list(m.main["publisher"]) {
			if o, ok := v.(map[string]any); ok {
				vote(m.linked.follow(o).address("url", "@id"))
			}
		}
	}
	for o := range m.linked.standing() {
		if o.isA("WebSite") || o.isA("NewsMediaOrganization") {
			vote(o.address("url", "@id"))
		}
	}
	return votes
}

// maxLinkVotes is how many links within a page may speak for one domain.
const maxLinkVotes = 20

// linkVotes counts, by domain, the absolute links in the page's frame: its
// header, footer and navigation.
func (m *metadata) linkVotes() map[string]int {
	votes := map[string]int{}
	for frame := range elements(m.doc, "header", "footer", "nav") {
		for a := range elements(frame, "a") {
			if d := webDomain(attr(a, "href")); d != "" && votes[d] < maxLinkVotes {
				votes[d]++
			}
		}
	}
	return votes
}

// webDomain returns the registrable domain of an absolute web address, or "".
func webDomain(s string) string {
	if strings.HasPrefix(s, "//") {
		s = "https:" + s
	}
	if schema.URLKey(s) == "" {
		return ""
	}
	return schema.Domain(s)
}

// sortedKeys returns a map's keys in order.
func sortedKeys(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
