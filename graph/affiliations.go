package graph

import (
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// affiliations returns the bodies that an identity belongs to and the actors that
// belong to it, as each article states it.
func (d *desk) affiliations(i *Identity) (to, from []Link, err error) {
	for _, m := range i.Members {
		qs, err := d.about(m.ID, quads.AffiliatedWith, nil)
		if err != nil {
			return nil, nil, err
		}
		stating := candidates{}
		for _, q := range qs {
			if article, ok := quads.ID(q.Label); ok {
				stating[article] = nil
			}
		}
		more, err := collect(eachArticle(d, given(stating), func(d *desk) ([]Link, error) { return d.links(m.ID, m.ID) }))
		if err != nil {
			return nil, nil, err
		}
		to = append(to, more...)
		if stating, err = d.nodesWith(quads.AffiliatedWith, m.ID); err != nil {
			return nil, nil, err
		}
		if more, err = collect(eachArticle(d, given(stating), func(d *desk) ([]Link, error) { return d.members(m.ID) })); err != nil {
			return nil, nil, err
		}
		from = append(from, more...)
	}
	return to, from, nil
}

// given are articles that are known already.
func given(c candidates) func() ([]schema.ID, error) {
	return func() ([]schema.ID, error) { return c.articles(), nil }
}

// links returns the affiliations of an actor in the article at hand: those with
// one body, or with any if the actor itself is given. The link names the other
// of the two that was asked about.
func (d *desk) links(actor, body schema.ID) ([]Link, error) {
	a, err := d.actor(actor)
	if err != nil {
		return nil, err
	}
	article, err := d.summarize()
	if err != nil {
		return nil, err
	}
	var links []Link
	for _, f := range a.Affiliations {
		link := Link{Actor: a, Affiliation: f, Article: article}
		switch body {
		case actor:
			if link.Actor, err = d.actor(f.To); err != nil {
				return nil, err
			}
		case f.To:
		default:
			continue
		}
		links = append(links, link)
	}
	return links, nil
}

// members returns the actors that the article at hand affiliates with one.
func (d *desk) members(body schema.ID) ([]Link, error) {
	meant, err := d.namesakes().in(d.article)
	if err != nil {
		return nil, err
	}
	to := quads.Node(nameOf(body, meant))
	qs, err := d.match(quads.Pattern{Predicate: quads.AffiliatedWith, Object: to, Label: quads.Label(d.article)})
	if err != nil {
		return nil, err
	}
	var links []Link
	for _, q := range quads.Rename(qs, meant) {
		id, _ := quads.ID(q.Subject)
		more, err := d.links(id, body)
		if err != nil {
			return nil, err
		}
		links = append(links, more...)
	}
	slices.SortStableFunc(links, func(a, b Link) int { return a.Actor.ID.Compare(b.Actor.ID) })
	return links, nil
}
