package extract

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/notice"
	"github.com/saidby/saidby/schema"
)

// declaredByTags reads a canonical link to another site and the fields that
// name an origin. A link to the article itself says nothing.
func (b *builder) declaredByTags() {
	tags := append([]schema.Credit{{Tag: "link rel=canonical", Value: b.a.Canonical}}, b.a.Credits...)
	for i, c := range tags {
		if strings.Contains(c.Value, "://") {
			b.linked(c, nameBehind(tags[i:]))
		} else {
			b.namedByTag(c)
		}
	}
}

// nameBehind is the name of the source whose address the first of some credits is: a
// feed states both, one behind the other.
func nameBehind(tags []schema.Credit) string {
	if len(tags) < 2 || tags[0].Tag != "feed source" || tags[1].Tag != tags[0].Tag || strings.Contains(tags[1].Value, "://") {
		return ""
	}
	return tags[1].Value
}

// linked reads a field that holds an address, of a source that may have a name. A front
// page is nobody's original, and what a study or an authority published is what an
// article is about.
func (b *builder) linked(c schema.Credit, name string) {
	domain := schema.Domain(c.Value)
	own := schema.Domain(b.a.URL) != "" || b.a.Publication != nil && b.a.Publication.Domain != ""
	_, path, _ := strings.Cut(schema.URLKey(c.Value), "/")
	if domain == "" || !own || b.ownSite(domain) || notPress(domain) || path == "" {
		return
	}
	var original schema.ID
	if c.Tag != "feed source" { // which may be the address of a feed
		original = b.original(c.Value)
	}
	for i := range b.x.Reprints { // a credit may have named the same origin
		if from := b.x.Reprints[i].From; b.goesBy(from, domain) {
			b.reprint(schema.Reprint{From: from, Original: original})
			return
		}
	}
	from := schema.NewPublication("", domain, schema.Site)
	if name != "" {
		from = schema.NewPublication(name, domain, schema.Outlet)
	}
	b.reprint(schema.Reprint{
		From: b.addPublication(from), Original: original, Kind: schema.Syndicated, Score: 0.9, Reason: "declared by the page", Tag: c.Tag + " " + c.Value,
	})
}

// namedByTag reads a field that holds a name. Many name the owner of the outlet,
// so only agencies and names of sites count.
func (b *builder) namedByTag(c schema.Credit) {
	switch c.Tag {
	case "json-ld sourceOrganization", "itemprop=sourceOrganization", "meta name=dc.source", "meta name=dcterms.source":
	default:
		return
	}
	if b.a.Publication == nil || b.ownBrand(c.Value) {
		return
	}
	r := schema.Reprint{Score: 0.8, Reason: "declared by the page", Tag: c.Tag + " " + c.Value}
	if name := notice.AgencyOf(c.Value); name != "" {
		r.From, r.Kind = b.publication(name), schema.Wire
	} else if d := siteOf(c.Value); d != "" && !notPress(d) {
		r.From, r.Kind = b.site(d), schema.Syndicated
	} else {
		return
	}
	b.reprint(r)
}

// goesBy reports whether a publication that is taken down has a domain, by its
// own word or by its name.
func (b *builder) goesBy(id schema.ID, domain string) bool {
	return slices.ContainsFunc(b.x.Publications, func(p schema.Publication) bool {
		return p.ID == id && (p.Domain == domain || resembles(p.Name, domain))
	})
}

// notPress tells the domains of scholarly archives and of authorities.
func notPress(domain string) bool {
	switch domain {
	case "doi.org", "arxiv.org", "biorxiv.org", "medrxiv.org", "ssrn.com", "jstor.org", "europa.eu":
		return true
	}
	for _, label := range strings.Split(domain, ".")[1:] {
		switch label {
		case "gov", "mil", "edu", "int":
			return true
		}
	}
	return false
}
