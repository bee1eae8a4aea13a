package extract

import (
	"slices"
	"strings"

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

// publication takes a named publication down and returns its id. An agency has
// one name however the text spells it ("AP", "The Associated Press").
func (b *builder) publication(name string) schema.ID {
	if full, ok := notice.Agency(name); ok {
		p := schema.NewPublication(full, "", schema.Agency)
		if text.Fold(name) != text.Fold(full) {
			p.Aliases = []string{name}
		}
		return b.addPublication(p)
	}
	if notice.IsCNN(name) {
		return b.addPublication(schema.NewPublication("CNN", "", schema.Outlet))
	}
	return b.addPublication(schema.NewPublication(name, "", schema.Outlet))
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
	i, is := b.places[id]
	if !is || b.x.Actors[i].Kind != schema.Organization || b.x.Actors[i].Local() {
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
		actor := &b.x.Actors[b.places[member]]
		actor.Affiliations = append(actor.Affiliations, schema.Affiliation{
			To: body, Relation: b.t.Words(f.Relation), Evidence: b.evidence(prose.Range{First: f.Relation.First, Last: f.Last}),
		})
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
