package graph

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// mostListedBeside is how many outlets and companions of a side are told.
const mostListedBeside = 5

// reasonOf is what makes two names fit, in words.
func reasonOf(fit name.Result) string {
	_, words, _ := strings.Cut(fit.String(), ": ")
	return words
}

// complete adds to the sides of a question what tells them from each other.
func (r *identities) complete(q *OpenQuestion) error {
	var first map[schema.ID]int
	for n := range q.Sides {
		s := &q.Sides[n]
		seen, err := r.seenOf(s, q.Bare && n == 0)
		if err != nil {
			return err
		}
		articles := sortedKeys(seen)
		articles = articles[:min(len(articles), sampled)]
		if s.Outlets, err = r.d.outletsOf(articles); err != nil {
			return err
		}
		if s.Example, err = r.example(s.IDs(), seen); err != nil {
			return err
		}
		beside, err := r.beside(articles)
		if err != nil {
			return err
		}
		if n == 0 {
			first = beside
		} else if s.Common, err = r.common(first, beside, append(q.Sides[0].IDs(), s.IDs()...)); err != nil {
			return err
		}
	}
	return nil
}

// seenOf returns the articles that a side is about, and completes its row.
func (r *identities) seenOf(s *Side, bare bool) (map[schema.ID]mention, error) {
	if bare {
		left, _, err := r.leftOpen(s.ID)
		return left, err
	}
	i, err := r.of(s.ID)
	if err != nil {
		return nil, err
	}
	row, err := r.row(i)
	if err != nil {
		return nil, err
	}
	s.ActorRow = *row
	return r.sightings(mostSightings, i.IDs()...)
}

// leftOpen returns the articles in which it is not clear whom a bare name means, and
// whom it means in others.
func (r *identities) leftOpen(bare schema.ID) (left map[schema.ID]mention, meant map[schema.ID]bool, err error) {
	v, err := r.rivals(bare)
	if err != nil {
		return nil, nil, err
	}
	left, meant = map[schema.ID]mention{}, map[schema.ID]bool{}
	for article, m := range v.own {
		i, err := r.means(bare, article)
		if err != nil {
			return nil, nil, err
		}
		if i == nil {
			left[article] = m
		} else {
			meant[i.ID] = true
		}
	}
	return left, meant, nil
}

// outletsOf returns who printed some articles, the most of them first.
func (d *desk) outletsOf(articles []schema.ID) ([]OutletCount, error) {
	patterns := make([]quads.Pattern, len(articles))
	for i, a := range articles {
		patterns[i] = quads.Pattern{Subject: quads.Node(a), Predicate: quads.PublishedIn, Label: quads.Label(a)}
	}
	qs, err := d.match(patterns...)
	if err != nil {
		return nil, err
	}
	counts, in := map[schema.ID]int{}, map[schema.ID]schema.ID{}
	for _, q := range qs {
		outlet, ok := quads.ID(q.Object)
		article, told := quads.ID(q.Subject)
		if ok && told {
			counts[outlet]++
			in[outlet] = article
		}
	}
	var all []OutletCount
	for _, id := range sortedKeys(counts) {
		other := d.another()
		other.open(in[id])
		p, err := other.publication(id)
		if err != nil {
			return nil, err
		}
		all = append(all, OutletCount{id, p.Name, counts[id]})
	}
	slices.SortFunc(all, func(a, b OutletCount) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Name, b.Name), a.ID.Compare(b.ID))
	})
	return all[:min(len(all), mostListedBeside)], nil
}

// beside counts in how many of some articles other actors are named.
func (r *identities) beside(articles []schema.ID) (map[schema.ID]int, error) {
	keys := make([][]byte, len(articles))
	for i := range articles {
		keys[i] = articles[i][:]
	}
	casts, err := r.d.view.Get(r.d.ctx, castSpace, keys...)
	if err != nil {
		return nil, err
	}
	counts := map[schema.ID]int{}
	for _, cast := range casts {
		for ; len(cast) >= idLength; cast = cast[idLength:] {
			counts[schema.ID(cast[:idLength])]++
		}
	}
	return counts, nil
}

// common returns the actors in both of two counts, apart from the sides themselves and
// from bare names, which need not mean one.
func (r *identities) common(a, b map[schema.ID]int, sides []schema.ID) ([]Companion, error) {
	var ids []schema.ID
	for _, id := range sortedKeys(b) {
		if a[id] > 0 && !slices.Contains(sides, id) {
			ids = append(ids, id)
		}
	}
	if err := r.profile(ids...); err != nil {
		return nil, err
	}
	var all []Companion
	for _, id := range ids {
		if p := r.profiles[id]; p != nil && !p.parsed.Bare() {
			all = append(all, Companion{id, p.name, min(a[id], b[id])})
		}
	}
	slices.SortFunc(all, func(x, y Companion) int {
		return cmp.Or(cmp.Compare(y.Articles, x.Articles), cmp.Compare(x.Name, y.Name), x.ID.Compare(y.ID))
	})
	return all[:min(len(all), mostListedBeside)], nil
}

// mostTried is how many articles are tried for an example.
const mostTried = 8

// example returns a sentence that names one of some actors: from an article that gives
// it a title, if one does, else from one that has it speak, the first printed first.
func (r *identities) example(actors []schema.ID, seen map[schema.ID]mention) (*Example, error) {
	articles := sortedKeys(seen)
	slices.SortStableFunc(articles, func(a, b schema.ID) int {
		x, y := seen[a], seen[b]
		return cmp.Or(cmp.Compare(min(len(y.roles), 1), min(len(x.roles), 1)), cmp.Compare(min(y.said, 1), min(x.said, 1)), cmp.Compare(x.printed, y.printed))
	})
	for _, article := range articles[:min(len(articles), mostTried)] {
		d := r.d.another()
		d.open(article)
		for _, id := range actors {
			where, err := d.namedAt(id)
			if errors.Is(err, ErrNotFound) || err == nil && where.IsZero() {
				continue
			}
			if err != nil {
				return nil, err
			}
			return d.sentence(where)
		}
	}
	return nil, nil
}

// namedAt returns where the article at hand names an actor: where its name was read, if
// it was read in full there, else where it stands in full, else where it was read at all,
// or where it speaks; zero if nothing is told. It returns [ErrNotFound] if the article
// tells nothing of the actor.
func (d *desk) namedAt(actor schema.ID) (schema.Evidence, error) {
	a, err := d.actor(actor)
	if err != nil || strings.Contains(a.Mention.Quote, a.Name) {
		return a.Mention, err
	}
	r, err := d.record(d.article)
	if err != nil {
		return schema.Evidence{}, err
	}
	in, err := r.Article(d.record)
	if err != nil {
		return schema.Evidence{}, err
	}
	if at := strings.Index(in.Text, a.Name); at >= 0 {
		return schema.NewEvidence(in, text.Span{Start: at, End: at + len(a.Name)}), nil
	}
	if !a.Mention.IsZero() {
		return a.Mention, nil
	}
	said, err := d.attributions(func(said *schema.Attribution) bool {
		return slices.Contains(said.Speakers, actor) && !said.Source.IsZero()
	})
	if err != nil || len(said) == 0 {
		return schema.Evidence{}, err
	}
	return said[0].Source, nil
}

// sentence returns the sentence of the article at hand in which evidence begins.
func (d *desk) sentence(e schema.Evidence) (*Example, error) {
	summary, err := d.summarize()
	if err != nil {
		return nil, err
	}
	r, err := d.record(d.article)
	if err != nil {
		return nil, err
	}
	a, err := r.Article(d.record)
	if err != nil {
		return nil, err
	}
	at := e.Start()
	paragraph := text.Span{Start: strings.LastIndexByte(a.Text[:at], '\n') + 1, End: len(a.Text)}
	if n := strings.IndexByte(a.Text[at:], '\n'); n >= 0 {
		paragraph.End = at + n
	}
	for _, s := range text.Sentences(a.Text, paragraph) {
		if at < s.End {
			return &Example{summary, s.In(a.Text), e}, nil
		}
	}
	return &Example{summary, paragraph.In(a.Text), e}, nil
}
