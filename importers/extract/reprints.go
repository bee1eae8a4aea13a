package extract

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/notice"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// reprints reads the credit lines, the strongest first: one that names the
// terms, then datelines, copyright tails, bylines and sign-offs, then
// machine-readable fields. One origin is taken down once, by its best evidence.
func (b *builder) reprints() {
	notices := slices.Clone(b.notices)
	slices.SortStableFunc(notices, func(x, y notice.Notice) int { return rank(x.Kind) - rank(y.Kind) })
	for _, n := range notices {
		b.creditedBy(n)
		for _, n.From = range n.Also {
			b.creditedBy(n)
		}
	}
	b.handedOn()
	b.authored()
	b.declaredByTags()
}

// creditedBy takes down the reprint from the origin that a notice names, if any.
func (b *builder) creditedBy(n notice.Notice) {
	if n.From == "" || b.ownBrand(n.From) || !b.counts(&n) {
		return
	}
	address := b.addressOf(&n)
	b.reprint(schema.Reprint{
		From: b.credited(n.From, address), Original: b.original(address), Kind: n.Terms, Score: score(n.Kind), Reason: "credited in the text",
		Evidence: schema.NewEvidence(b.a, n.Words),
	})
}

// counts reports whether a credit makes a reprint of this article. A bare agency
// mark on a text of unknown origin may be the agency's own, and a sign-off that
// names no agency counts where nothing else says whose text it is.
func (b *builder) counts(n *notice.Notice) bool {
	if n.Kind != schema.CreditLine && b.a.Publication == nil {
		return false
	}
	unnamed := n.Kind == schema.StaffCredit && !strings.Contains(text.Fold(n.Words.In(b.a.Text)), brand(n.From))
	return !unnamed || !b.ownDateline() && len(b.x.Reprints) == 0
}

// ownDateline reports whether the article opens with a dateline of its own
// outlet, by name or initials: "VALMAR (RBN) -".
func (b *builder) ownDateline() bool {
	for _, n := range b.notices {
		if n.Kind != schema.Dateline || b.a.Publication == nil {
			continue
		}
		_, mark, _ := strings.Cut(n.Span.In(b.a.Text), "(")
		mark, _, _ = strings.Cut(mark, ")")
		if mark != "" && (b.ownBrand(mark) || strings.EqualFold(mark, initials(b.a.Publication.Name))) {
			return true
		}
	}
	return false
}

// addressOf returns the address at which a credit says that the original is: its
// own, or that of a line beside it ("Read the original article: https://…").
func (b *builder) addressOf(n *notice.Notice) string {
	switch {
	case n.Address != "":
		return n.Address
	case siteOf(n.From) != "":
		return n.From
	case n.Kind != schema.CreditLine:
		return ""
	}
	for _, o := range b.notices {
		if o.From == "" && o.Address != "" && (o.Paragraph == n.Paragraph+1 || o.Paragraph == n.Paragraph-1) {
			return o.Address
		}
	}
	return ""
}

// original returns the id of the article at an address: zero where there is none,
// or where it is this article's or a front page's.
func (b *builder) original(address string) schema.ID {
	if address != "" && !strings.Contains(address, "://") {
		address = "https://" + address
	}
	_, path, _ := strings.Cut(schema.URLKey(address), "/")
	if path == "" || b.ownSite(schema.Domain(address)) {
		return schema.ID{}
	}
	id := schema.ArticleID(&schema.Article{URL: address})
	if id == b.a.ID {
		return schema.ID{}
	}
	return id
}

// credited takes down the publication that a credit names, with the domain of
// the address beside the name, if that is rather its own.
func (b *builder) credited(name, address string) schema.ID {
	if d := siteOf(name); d != "" {
		return b.site(d)
	}
	if _, ok := notice.Agency(name); !ok {
		if d := siteOf(address); d != "" && resembles(name, d) {
			return b.addPublication(schema.NewPublication(name, d, schema.Outlet))
		}
	}
	return b.publication(name)
}

// site takes a publication down that is known by its domain alone.
func (b *builder) site(domain string) schema.ID {
	return b.addPublication(schema.NewPublication("", domain, schema.Site))
}

// authored reads authors that are agencies: "AP Staff", "Jane Doe, Reuters".
func (b *builder) authored() {
	if b.a.Publication == nil {
		return
	}
	for _, author := range b.a.Authors {
		if name := notice.AgencyOf(author); name != "" && !b.ownBrand(name) {
			b.reprint(schema.Reprint{
				From: b.publication(name), Kind: schema.Wire, Score: score(schema.Byline), Reason: "an agency is the author", Tag: "author " + author,
			})
		}
	}
}

// reprint takes a reprint down unless its origin is known already; then it may
// still tell the original's address.
func (b *builder) reprint(r schema.Reprint) {
	r.Copy, r.Basis = b.a.ID, schema.Declared
	r.ID = schema.ReprintID(&r)
	for i := range b.x.Reprints {
		other := &b.x.Reprints[i]
		if other.From != r.From {
			continue
		}
		if other.Original.IsZero() {
			other.Original = r.Original
			other.ID = schema.ReprintID(other)
		}
		return
	}
	b.x.Reprints = append(b.x.Reprints, r)
}

// rank is a kind's place in the order of what its credits are worth.
func rank(k schema.NoticeKind) int {
	switch k {
	case schema.CreditLine:
		return 0
	case schema.Dateline:
		return 1
	case schema.CopyrightTag:
		return 2
	case schema.Byline:
		return 3
	}
	return 4
}

// score is how sure a credit of the kind makes a reprint.
func score(k schema.NoticeKind) float64 {
	switch k {
	case schema.CreditLine:
		return 0.98
	case schema.Dateline, schema.CopyrightTag:
		return 0.9
	}
	return 0.8
}
