package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// ActorFilter selects actors. Fields that are zero select everything; several fields
// must all fit.
type ActorFilter struct {
	// Words all stand in a name of the actor.
	Words string
	Kind  schema.ActorKind
	// Limit is the greatest number of answers; 0 for any.
	Limit int
}

// ActorRow is an identity with what its articles add up to.
type ActorRow struct {
	Identity
	// Articles is how many articles name it, or credit it by what a person decided, Said
	// how many acts of saying are credited to it, under any of its names.
	Articles, Said int
	// First and Last are the dates of the first and the last of these articles that
	// have one, as [schema.Date.EDTF] writes them; "" where none has.
	First, Last string
	// Roles are the titles that articles give it, the one given most first.
	Roles []Tenure
	// Traits are what articles state of a person, Doubts those of them that one person
	// hardly has.
	Traits []Trait
	Doubts []Doubt
}

// Actors returns those that are known by name, those that most articles name first.
func (l *Library) Actors(ctx context.Context, f ActorFilter) ([]ActorRow, error) {
	rows, err := answer(ctx, l, func(d *desk) ([]ActorRow, error) { return d.actorRows(f) })
	if err != nil {
		return nil, fmt.Errorf("actors: %w", err)
	}
	return rows, nil
}

// spare is how many times more actors are looked at than are asked for: some are one
// with others.
const spare = 4

func (d *desk) actorRows(f ActorFilter) ([]ActorRow, error) {
	ids, err := d.mostNamed(f)
	if err != nil {
		return nil, err
	}
	who := d.identities()
	seen := map[schema.ID]bool{}
	var rows []ActorRow
	for _, id := range ids {
		i, err := who.of(id)
		if err != nil {
			return nil, err
		}
		if seen[i.ID] {
			continue
		}
		seen[i.ID] = true
		if bare, err := who.isBare(id); err != nil {
			return nil, err
		} else if bare {
			continue // it is counted with those whom it means, and for the rest below
		}
		row, err := who.row(i)
		if err != nil {
			return nil, err
		}
		rows = append(rows, *row)
	}
	for _, id := range ids {
		if row, err := who.rest(id); err != nil {
			return nil, err
		} else if row != nil {
			rows = append(rows, *row)
		}
	}
	slices.SortFunc(rows, func(a, b ActorRow) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(b.Said, a.Said), cmp.Compare(a.Name, b.Name), a.ID.Compare(b.ID))
	})
	if f.Limit > 0 {
		rows = rows[:min(len(rows), f.Limit)]
	}
	return rows, nil
}

// mostNamed returns the actors that a filter selects, those that most articles name
// first, and of many the first ones only.
func (d *desk) mostNamed(f ActorFilter) ([]schema.ID, error) {
	who := d.identities()
	var ids []schema.ID
	take := func(id schema.ID, k *known) {
		if f.Kind == "" || k.kind == f.Kind {
			ids = append(ids, id)
		}
	}
	if f.Words != "" {
		found, err := (&finder{desk: d.another()}).byWords(f.Words)
		if err != nil {
			return nil, err
		}
		slices.SortFunc(found, schema.ID.Compare)
		found = slices.Compact(found)
		if err := who.profile(found...); err != nil {
			return nil, err
		}
		for _, id := range found {
			if p := who.profiles[id]; p != nil && !p.local {
				take(id, &p.known)
			}
		}
		return ids, nil
	}
	counts := map[schema.ID]int{}
	for pair, err := range d.view.Scan(d.ctx, knownSpace, nil) {
		if err != nil {
			return nil, err
		}
		k, err := unpackKnown(pair.Value)
		if err != nil {
			return nil, err
		}
		id := schema.ID(pair.Key)
		take(id, &k)
		counts[id] = k.articles
	}
	if err := d.namesakes().rank(counts); err != nil {
		return nil, err
	}
	slices.SortFunc(ids, func(a, b schema.ID) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), a.Compare(b)) })
	if f.Limit > 0 {
		ids = ids[:min(len(ids), max(spare*f.Limit, 100))]
	}
	return ids, nil
}

// row adds up what the articles of an identity tell.
func (r *identities) row(i *Identity) (*ActorRow, error) {
	whole, err := r.whole(i.ID)
	if err != nil {
		return nil, err
	}
	seen, err := r.sightings(mostSightings, i.IDs()...)
	if err != nil {
		return nil, err
	}
	for _, m := range i.Members {
		if p := r.profiles[m.ID]; p != nil && p.local {
			article, own, err := r.sightingOf(m.ID)
			if err != nil {
				return nil, err
			}
			seen[article] = seen[article].and(own)
		}
	}
	if err := r.heed(seen, i.IDs()...); err != nil {
		return nil, err
	}
	for _, m := range whole.Short {
		v, err := r.rivals(m.ID)
		if err != nil {
			return nil, err
		}
		for article, own := range v.own {
			if meant, err := r.means(m.ID, article); err != nil {
				return nil, err
			} else if meant.is(i) {
				seen[article] = seen[article].and(own)
			}
		}
	}
	row := rowOf(whole, seen)
	if len(row.Doubts) > 0 {
		row.Doubts, err = r.stillDoubtful(whole, seen)
	}
	return row, err
}

// stillDoubtful returns the doubts about an identity that no person has settled by
// judging that an article means it.
func (r *identities) stillDoubtful(i *Identity, seen map[schema.ID]mention) ([]Doubt, error) {
	verdicts, err := r.d.verdicts(schema.NamedIn, i.IDs()...)
	if err != nil {
		return nil, err
	}
	var settled []Sighting
	for pair, v := range verdicts {
		for _, article := range pair {
			if m, there := seen[article]; there && v == schema.Yes {
				settled = append(settled, traitsIn(map[schema.ID]mention{article: m})...)
			}
		}
	}
	open := slices.DeleteFunc(yearly(traitsIn(seen)), func(s Sighting) bool {
		return slices.ContainsFunc(settled, func(o Sighting) bool { return s.Kind == o.Kind && s.with(&o) == fits })
	})
	return doubts(open), nil
}

// sightingOf returns the article of an actor that is local to it, and what that tells.
func (r *identities) sightingOf(local schema.ID) (article schema.ID, m mention, err error) {
	d := r.d.another()
	if _, _, err = d.describe(local); err != nil {
		return article, m, err
	}
	a, err := d.actor(local)
	if err != nil {
		return article, m, err
	}
	for _, role := range a.Roles {
		m.roles = append(m.roles, role.Title)
	}
	for _, t := range a.Traits {
		m.traits = append(m.traits, trait{t.Kind, t.Value})
	}
	in, err := d.summarize()
	if err != nil {
		return article, m, err
	}
	m.printed = in.Published.EDTF()
	stated, err := d.nodesWith(quads.StatedBy, local)
	if err != nil {
		return article, m, err
	}
	for _, node := range stated[in.ID] {
		record, err := d.record(node)
		if err != nil {
			return article, m, err
		}
		if record.Kind == schema.AttributionNode {
			m.said++
		}
	}
	return in.ID, m, nil
}

// rest is the row of a bare name in those articles where it is not clear whom it
// means; nil where there are none.
func (r *identities) rest(bare schema.ID) (*ActorRow, error) {
	alone, err := r.isBare(bare)
	if err != nil || !alone {
		return nil, err
	}
	v, err := r.rivals(bare)
	if err != nil {
		return nil, err
	}
	left := map[schema.ID]mention{}
	for article, own := range v.own {
		if meant, err := r.means(bare, article); err != nil {
			return nil, err
		} else if meant == nil {
			left[article] = own
		}
	}
	i, err := r.of(bare)
	if err != nil || len(left) == 0 {
		return nil, err
	}
	return rowOf(i, left), nil
}

func sortedKeys[V any](m map[schema.ID]V) []schema.ID {
	ids := make([]schema.ID, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, schema.ID.Compare)
	return ids
}
