package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/notice"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// origin takes down the article's own publication, what it was reprinted from,
// and which publications it cites.
func (b *builder) origin() {
	if p := b.a.Publication; p != nil {
		b.x.Publications = append(b.x.Publications, *p)
	}
	b.reprints()
	b.citations()
}

// reprints reads the credit lines, the strongest first: one that names the
// terms, then datelines, copyright tails, bylines and sign-offs, then
// machine-readable fields. One origin is taken down once, by its best evidence.
func (b *builder) reprints() {
	notices := slices.Clone(b.notices)
	slices.SortStableFunc(notices, func(x, y notice.Notice) int { return rank(x.Kind) - rank(y.Kind) })
	for _, n := range notices {
		if n.From == "" || b.ownBrand(n.From) {
			continue
		}
		if n.Kind == schema.StaffCredit && b.ownDateline() {
			continue // the outlet signs off as agencies do
		}
		// A bare agency mark on a text of unknown origin may be the agency's own.
		if n.Kind != schema.CreditLine && b.a.Publication == nil {
			continue
		}
		b.reprint(schema.Reprint{
			From: b.publication(n.From), Kind: n.Terms, Score: score(n.Kind), Reason: "credited in the text",
			Evidence: schema.NewEvidence(b.a, n.Span),
		})
	}
	b.handedOn()
	b.declaredByTags()
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

// initials returns the first letters of a name's words, "The" left out.
func initials(name string) string {
	var out strings.Builder
	for _, w := range strings.Fields(strings.TrimPrefix(name, "The ")) {
		r, _ := utf8.DecodeRuneInString(w)
		out.WriteRune(r)
	}
	return out.String()
}

// declaredByTags reads a canonical link to another site and the fields that
// name an origin. A link to the article itself says nothing.
func (b *builder) declaredByTags() {
	own := schema.Domain(b.a.URL)
	tags := append([]schema.Credit{{Tag: "link rel=canonical", Value: b.a.Canonical}}, b.a.Credits...)
	for _, c := range tags {
		domain := schema.Domain(c.Value)
		if domain == "" || !strings.Contains(c.Value, "://") || own == "" || domain == own {
			continue
		}
		p := schema.NewPublication("", domain, schema.Site)
		r := schema.Reprint{From: b.addPublication(p), Kind: schema.Syndicated, Score: 0.9, Reason: "declared by the page", Tag: c.Tag + " " + c.Value}
		original := schema.Article{URL: c.Value}
		if id := schema.ArticleID(&original); id != b.a.ID && c.Tag != "feed source" { // which may be the address of a feed
			r.Original = id
		}
		b.reprint(r)
	}
}

// reprint takes a reprint down unless its origin is known already.
func (b *builder) reprint(r schema.Reprint) {
	r.Copy, r.Basis = b.a.ID, schema.Declared
	r.ID = schema.ReprintID(&r)
	for _, other := range b.x.Reprints {
		if other.From == r.From || other.ID == r.ID {
			return
		}
	}
	b.x.Reprints = append(b.x.Reprints, r)
}

func rank(k schema.NoticeKind) int {
	return slices.Index([]schema.NoticeKind{schema.CreditLine, schema.Dateline, schema.CopyrightTag, schema.Byline, schema.StaffCredit}, k)
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

// ownBrand reports whether a name is the article's own publication.
func (b *builder) ownBrand(name string) bool {
	p := b.a.Publication
	if p == nil {
		return false
	}
	own, other := brand(p.Name), brand(name)
	return own == other || strings.Contains(own, other) || strings.Contains(other, own) ||
		p.Domain != "" && strings.HasPrefix(p.Domain, strings.ReplaceAll(other, " ", "")+".")
}

// brand is a publication's name for comparing.
func brand(name string) string {
	name = strings.TrimPrefix(text.Fold(name), "the ")
	switch name {
	case "associated press":
		return "ap"
	case "agence france-presse":
		return "afp"
	case "thomson/reuters", "thomson reuters":
		return "reuters"
	case "united press international":
		return "upi"
	}
	return strings.TrimSuffix(name, ", inc")
}

// publication takes a named publication down and returns its id. An agency has
// one name however the text spells it ("AP", "The Associated Press").
func (b *builder) publication(name string) schema.ID {
	if full, ok := agency(name); ok {
		p := schema.NewPublication(full, "", schema.Agency)
		if text.Fold(name) != text.Fold(full) {
			p.Aliases = []string{name}
		}
		return b.addPublication(p)
	}
	return b.addPublication(schema.NewPublication(name, "", schema.Outlet))
}

// agency returns the name that a news agency goes by.
func agency(name string) (string, bool) {
	switch brand(name) {
	case "ap":
		return "The Associated Press", true
	case "afp":
		return "Agence France-Presse", true
	case "upi":
		return "United Press International", true
	case "reuters":
		return "Reuters", true
	}
	return name, english.IsAgency(brand(name))
}

func (b *builder) addPublication(p schema.Publication) schema.ID {
	if !slices.ContainsFunc(b.x.Publications, func(o schema.Publication) bool { return o.ID == p.ID }) {
		b.x.Publications = append(b.x.Publications, p)
	}
	return p.ID
}

// citations takes down the publications that the text names as sources.
func (b *builder) citations() {
	for i := range b.x.Attributions {
		a := &b.x.Attributions[i]
		for _, id := range a.Speakers {
			name, ok := b.carrier(id)
			if !ok || b.ownBrand(name) || a.Source.IsZero() {
				continue
			}
			c := schema.Citation{Article: b.a.ID, Publication: b.publication(name), Evidence: a.Source}
			c.ID = schema.CitationID(c.Article, c.Publication)
			if !slices.ContainsFunc(b.x.Citations, func(o schema.Citation) bool { return o.ID == c.ID }) {
				b.x.Citations = append(b.x.Citations, c)
			}
		}
	}
}

// carrier reports whether an actor is a publication: an agency by name, or a
// body whose name ends like a newspaper's or broadcaster's.
func (b *builder) carrier(id schema.ID) (string, bool) {
	i := slices.IndexFunc(b.x.Actors, func(a schema.Actor) bool { return a.ID == id })
	if i < 0 || b.x.Actors[i].Kind != schema.Organization || b.x.Actors[i].Local() {
		return "", false
	}
	name := b.x.Actors[i].Name
	folded := strings.TrimPrefix(text.Fold(name), "the ")
	words := text.Words(folded)
	if english.IsAgency(folded) || len(words) > 0 && english.IsCarrier(words[len(words)-1]) {
		return name, true
	}
	return "", false
}

// affiliations reads memberships that the text states beside a name: "the
// Quds Force, a unit of Iran’s Islamic Revolutionary Guards Corps".
func (b *builder) affiliations() {
	for _, f := range b.cast.Affiliations() {
		member, body := b.actor(f.Member), b.actor(f.Body)
		if member == body {
			continue
		}
		for i := range b.x.Actors {
			if b.x.Actors[i].ID == member {
				b.x.Actors[i].Affiliations = append(b.x.Actors[i].Affiliations, schema.Affiliation{
					To: body, Relation: b.t.Words(f.Relation), Evidence: b.evidence(prose.Range{First: f.Relation.First, Last: f.Last}),
				})
			}
		}
	}
}

// notes hints at a publication that a promotion names where none is known.
func (b *builder) notes() {
	if b.a.Publication != nil {
		return
	}
	note := schema.Note{Message: "no publication given"}
	for _, n := range b.notices {
		if n.Kind != schema.Promotion {
			continue
		}
		for _, w := range text.Tokens(b.a.Text, n.Span) {
			if word := w.In(b.a.Text); len(word) > 1 && strings.ToUpper(word) == word && strings.ToLower(word) != word && note.Span.Empty() {
				note.Message += "; the text mentions “" + word + "”"
				note.Span = w.Span
			}
		}
	}
	b.x.Notes = append(b.x.Notes, note)
}
