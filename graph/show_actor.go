package graph

import (
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

func (d *desk) showActor(r *Record) error {
	id := r.Node.ID
	told, err := tellAll(d, r.Node, func(d *desk) (schema.Actor, error) { return d.actor(id) })
	if err != nil || len(told) == 0 {
		return err
	}
	r.Actor = mergeActors(told)
	if r.Statements, err = collect(d.claims(ClaimFilter{Speaker: id})); err != nil {
		return err
	}
	if r.Blamed, err = collect(d.blamed(BlameFilter{Blamed: id})); err != nil {
		return err
	}
	r.Affiliations, r.Members, err = d.affiliations(r.Node)
	return err
}

// mergeActors puts together what several articles, in order of their ids, tell
// of one actor: every alias, every title once, every affiliation once.
func mergeActors(told []schema.Actor) *schema.Actor {
	a := told[0]
	a.Aliases, a.Roles, a.Affiliations = slices.Clone(a.Aliases), nil, nil
	for _, t := range told {
		for _, alias := range append([]string{t.Name}, t.Aliases...) {
			a.AddAlias(alias)
		}
		for _, role := range t.Roles {
			if !slices.ContainsFunc(a.Roles, func(r schema.Role) bool { return r.Title == role.Title }) {
				a.Roles = append(a.Roles, role)
			}
		}
		for _, f := range t.Affiliations {
			if !slices.ContainsFunc(a.Affiliations, func(g schema.Affiliation) bool { return g.To == f.To }) {
				a.Affiliations = append(a.Affiliations, f)
			}
		}
	}
	return &a
}

// mergePublications puts together what several articles tell of one publication.
func mergePublications(told []*schema.Publication) *schema.Publication {
	p := *told[0]
	p.Aliases = slices.Clone(p.Aliases)
	for _, t := range told {
		p.Aliases = append(p.Aliases, t.Aliases...)
		if t.Name != p.Name {
			p.Aliases = append(p.Aliases, t.Name)
		}
	}
	p.Aliases = distinct(p.Aliases)
	return &p
}

// affiliations returns the bodies that an actor belongs to and the actors that
// belong to it, as each article states it.
func (d *desk) affiliations(n Node) (to, from []Link, err error) {
	lists, err := tellAll(d, n, func(d *desk) ([2][]Link, error) {
		out, err := d.links(n.ID, n.ID)
		if err != nil {
			return [2][]Link{}, err
		}
		in, err := d.members(n.ID)
		return [2][]Link{out, in}, err
	})
	for _, list := range lists {
		to, from = append(to, list[0]...), append(from, list[1]...)
	}
	return to, from, err
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
	qs, err := d.match(quads.Pattern{Predicate: quads.AffiliatedWith, Object: quads.Node(body), Label: quads.Label(d.article)})
	if err != nil {
		return nil, err
	}
	var links []Link
	for _, q := range qs {
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
