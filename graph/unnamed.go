package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// UnnamedFilter selects unnamed sources. Fields that are zero select everything; all
// must fit.
type UnnamedFilter struct {
	// Words all stand in the description.
	Words string
	// Kind is what the sources are; "" for any.
	Kind schema.ActorKind
	// Limit is the greatest number of answers; 0 for any.
	Limit int
}

// UnnamedRow is what an outlet calls sources that it does not name, over all of its
// articles: people, or a body or document that one article alone tells of ("the company",
// "the report"). Whether they are the same is not known.
type UnnamedRow struct {
	// Description is as the first of the articles writes it, Kind what it describes:
	// [schema.Unnamed] people.
	Description string
	Kind        schema.ActorKind
	// Publication is the outlet, the first of those that are one; nil
	// where it is unknown.
	Publication *schema.Publication
	// Articles is how many articles have such a source, Said how many acts of saying
	// are credited to it.
	Articles, Said int
	// First and Last are the dates of the first and the last of these articles that
	// have one, as [schema.Date.EDTF] writes them; "" where none has.
	First, Last string
	// Sources are the sources, each of one article, by the article's id; no more than
	// the first [MostSources].
	Sources []UnnamedSource
}

// UnnamedSource is an unnamed source and the article that it belongs to.
type UnnamedSource struct{ ID, Article schema.ID }

// MostSources is how many sources an [UnnamedRow] lists.
const MostSources = 8

// Unnamed returns by outlet and description to whom articles credit words without a
// name, those that most articles have first. Descriptions are compared as [text.Fold]
// writes them. An act of saying counts if all who are credited with it are unnamed;
// what was judged to be no claim does not. It reads what every article credits so, and
// keeps one row for each outlet and description.
func (l *Library) Unnamed(ctx context.Context, f UnnamedFilter) ([]UnnamedRow, error) {
	rows, err := answer(ctx, l, func(d *desk) ([]UnnamedRow, error) { return d.unnamed(f) })
	if err != nil {
		return nil, fmt.Errorf("unnamed sources: %w", err)
	}
	return rows, nil
}

// unnamedKey is an outlet, a kind and a folded description.
type unnamedKey struct {
	publication schema.ID
	kind        schema.ActorKind
	description string
}

// unnamedHeard is a source with what its article tells.
type unnamedHeard struct {
	UnnamedSource
	article     ArticleSummary
	description string
	kind        schema.ActorKind
	said        int
}

func (d *desk) unnamed(f UnnamedFilter) ([]UnnamedRow, error) {
	byKey := map[unnamedKey]*unnamedCount{}
	wanted := text.Words(f.Words)
	for s, err := range eachArticle(d, d.articleIDs, (*desk).unnamedHere) {
		if err != nil {
			return nil, err
		}
		if f.Kind != "" && s.kind != f.Kind || !holdsAll(text.Words(s.description), wanted) {
			continue
		}
		k := unnamedKey{kind: s.kind, description: text.Fold(s.description)}
		if s.article.Publication != nil {
			if err := d.publications().learn(s.article.Publication.ID); err != nil {
				return nil, err
			}
			k.publication = d.publications().canonical(s.article.Publication.ID)
		}
		row := byKey[k]
		if row == nil {
			row = &unnamedCount{UnnamedRow: UnnamedRow{Description: s.description, Kind: s.kind, Publication: s.article.Publication}}
			byKey[k] = row
		}
		row.add(&s)
	}
	rows := make([]UnnamedRow, 0, len(byKey))
	for _, row := range byKey {
		rows = append(rows, row.UnnamedRow)
	}
	slices.SortFunc(rows, func(a, b UnnamedRow) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(b.Said, a.Said),
			cmp.Compare(text.Fold(a.Description), text.Fold(b.Description)), a.Sources[0].ID.Compare(b.Sources[0].ID))
	})
	if f.Limit > 0 {
		rows = rows[:min(len(rows), f.Limit)]
	}
	return rows, nil
}

// unnamedCount is a row that is being counted, up to an article.
type unnamedCount struct {
	UnnamedRow
	upTo schema.ID
}

// add counts a source. Those of one article come together.
func (r *unnamedCount) add(s *unnamedHeard) {
	if r.upTo != s.Article {
		r.upTo = s.Article
		r.Articles++
	}
	r.Said += s.said
	widen(&r.First, &r.Last, s.article.Published.EDTF())
	if len(r.Sources) < MostSources {
		r.Sources = append(r.Sources, s.UnnamedSource)
	}
}

// unnamedHere returns the unnamed sources of the article at hand, sorted by id.
func (d *desk) unnamedHere() ([]unnamedHeard, error) {
	qs, err := d.match(quads.Pattern{Predicate: quads.CreditKey, Object: quad.String(quads.CreditUnnamed), Label: quads.IndexLabel(d.article)})
	if err != nil || len(qs) == 0 {
		return nil, err
	}
	ids := make([]schema.ID, len(qs))
	for i, q := range qs {
		ids[i], _ = quads.ID(q.Subject)
	}
	as, err := d.attributionsOf(ids, func(*schema.Attribution) bool { return true })
	if err != nil {
		return nil, err
	}
	said := map[schema.ID]int{}
	for i := range as {
		if d.leavesOut(&as[i]) {
			continue
		}
		for _, s := range as[i].Speakers {
			said[s]++
		}
	}
	article, err := d.summarize()
	if err != nil {
		return nil, err
	}
	var found []unnamedHeard
	for _, id := range sortedKeys(said) {
		a, err := d.speaker(id)
		if err != nil {
			return nil, err
		}
		if a.Article == d.article { // it is local
			found = append(found, unnamedHeard{UnnamedSource{id, d.article}, article, a.Name, a.Kind, said[id]})
		}
	}
	return found, nil
}

// holdsAll reports whether all wanted words are among words.
func holdsAll(words, wanted []string) bool {
	for _, w := range wanted {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}
