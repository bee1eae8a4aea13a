package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// SamePublications returns the publications that are one with another, by what people
// judged, through others too, or by what they are called, itself first and the rest in
// order of their ids. Questions that name any of them are about all.
func (l *Library) SamePublications(ctx context.Context, publication schema.ID) ([]schema.ID, error) {
	ids, err := answer(ctx, l, func(d *desk) ([]schema.ID, error) { return d.publications().all(publication) })
	if err != nil {
		return nil, fmt.Errorf("publications that are one with %s: %w", publication.Short(), err)
	}
	return ids, nil
}

// publications tell which publications are one, for one question. What people decided
// comes first, through others too; where they decided nothing their names and domains do,
// see [kindred.sets]. Whom a credit means is asked of its words, too, see [brand]. What is
// stored beside articles goes by ids alone: a judgement that is taken back leaves nothing
// behind.
type publications struct {
	d *desk
	// houses are those of the publications that were looked up, nil for one that stands
	// alone; called are the keys of houses by the forms of names of their members, "" for
	// one that two houses have.
	houses map[schema.ID]*house
	called map[string]string
	// What publications are called, who has a form for a name or alias, and the forms of
	// names, as far as somebody asked.
	mastheads map[schema.ID]*masthead
	bearers   map[string][]schema.ID
	forms     map[string]string
	// What names tell of a credit is remembered by what a publication is called in an
	// article: articles may call one of one id otherwise.
	brands map[heading]*brand
	alike  map[[2]*brand]bool
}

// house are publications that are one, or one that people judged to be apart from others.
type house struct {
	members []schema.Publication // those with a domain first, then by id
	apart   []schema.Publication // that are none of them, nor of what they are one with
	key     string               // see [publications.key]
	judged  bool                 // people judged some of them to be one
}

// heading is all of a publication that a brand is made of.
type heading struct {
	id                    schema.ID
	name, domain, aliases string
	agency                bool
}

// mostAlike is how many answers of names are remembered.
const mostAlike = 1 << 16

func newPublications(d *desk) *publications {
	return &publications{
		d: d, houses: map[schema.ID]*house{}, called: map[string]string{},
		mastheads: map[schema.ID]*masthead{}, bearers: map[string][]schema.ID{}, forms: map[string]string{},
		brands: map[heading]*brand{}, alike: map[[2]*brand]bool{},
	}
}

// publications returns those of the desk's question; desks of one question share them.
func (d *desk) publications() *publications {
	if d.outlets == nil {
		d.outlets = newPublications(d)
	}
	return d.outlets
}

// one reports whether two publications, one of which at least was looked up, are one.
func (p *publications) one(a, b schema.ID) bool {
	h := p.houses[a]
	return a == b || h != nil && h == p.houses[b]
}

// canonical is the id that stands for a publication that was looked up, and for all
// that are one with it.
func (p *publications) canonical(id schema.ID) schema.ID {
	if h := p.houses[id]; h != nil {
		return h.members[0].ID
	}
	return id
}

// hasOthers reports whether others are one with a publication that was looked up.
func (p *publications) hasOthers(id schema.ID) bool {
	return p.houses[id] != nil && len(p.houses[id].members) > 1
}

// all looks a publication up and returns it, with those that are one with it behind it.
func (p *publications) all(id schema.ID) ([]schema.ID, error) {
	ids := []schema.ID{id}
	err := p.learn(id)
	if h := p.houses[id]; h != nil {
		for _, m := range h.members {
			if m.ID != id {
				ids = append(ids, m.ID)
			}
		}
		slices.SortFunc(ids[1:], schema.ID.Compare)
	}
	return ids, err
}

// allOf returns some publications with all that are one with any of them.
func (d *desk) allOf(some []schema.ID) (all []schema.ID, err error) {
	for _, id := range some {
		with, err := d.publications().all(id)
		if err != nil {
			return nil, err
		}
		all = append(all, with...)
	}
	return all, nil
}

// printedIn returns the articles of a publication, and of those that are one with it.
func (d *desk) printedIn(publication schema.ID) (candidates, error) {
	all, err := d.publications().all(publication)
	if err != nil {
		return nil, err
	}
	c := candidates{}
	for _, p := range all {
		printed, err := d.nodesWith(quads.PublishedIn, p)
		if err != nil {
			return nil, err
		}
		for article := range printed {
			c[article] = nil
		}
	}
	return c, nil
}

// mean reports whether a credit and the head of an article, or two credits, mean one
// publication; both were looked up. It is symmetric.
func (p *publications) mean(a, b *schema.Publication) bool {
	x, y := p.houses[a.ID], p.houses[b.ID]
	switch {
	case a.ID == b.ID, x != nil && x == y:
		return true
	case x.isApart(y, b.ID):
		return false
	}
	ours, theirs := x.with(a), y.with(b)
	return slices.ContainsFunc(ours, func(a schema.Publication) bool {
		return slices.ContainsFunc(theirs, func(b schema.Publication) bool { return p.namedAlike(&a, &b) })
	})
}

// namedAlike asks the names alone, once for any two.
func (p *publications) namedAlike(a, b *schema.Publication) bool {
	pair := [2]*brand{p.brand(a), p.brand(b)}
	alike, known := p.alike[pair]
	if !known {
		if len(p.alike) >= mostAlike {
			clear(p.alike)
		}
		alike = pair[0] == pair[1] || pair[0].same(pair[1])
		p.alike[pair] = alike
	}
	return alike
}

// brand returns what a publication is called.
func (p *publications) brand(of *schema.Publication) *brand {
	h := heading{of.ID, of.Name, of.Domain, strings.Join(of.Aliases, "\n"), of.Kind == schema.Agency}
	b := p.brands[h]
	if b == nil {
		b = newBrand(of)
		p.brands[h] = b
	}
	return b
}
