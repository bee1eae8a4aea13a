package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// Naming is how an article names somebody.
type Naming struct {
	// Actor is the actor of the name, and Meant whom the article means by it: the same,
	// unless that is a namesake, see [schema.NamesakeID].
	Actor, Meant schema.ID
	Name         string
}

// NamedIn returns by which names an article names somebody, by any of whose actors'
// ids it is asked for, a bare name among them that means it there. It returns
// [ErrNotFound] for an actor or article that is not there; an article that does not
// name it has no answer.
func (l *Library) NamedIn(ctx context.Context, actor, article schema.ID) ([]Naming, error) {
	all, err := answer(ctx, l, func(d *desk) ([]Naming, error) {
		if there, err := d.hasArticle(article); err != nil || !there {
			return nil, cmp.Or(err, ErrNotFound)
		}
		return d.identities().namings(actor, article)
	})
	if err != nil {
		return nil, fmt.Errorf("how article %s names actor %s: %w", article.Short(), actor.Short(), err)
	}
	return all, nil
}

// NamedAs returns whom an article names by a reference: by an id or the beginning of one,
// by a name of theirs there, or by a form of it ("Mr. Ash"). It returns [ErrNotFound] for
// an article that is not there.
func (l *Library) NamedAs(ctx context.Context, ref string, article schema.ID) ([]Naming, error) {
	all, err := answer(ctx, l, func(d *desk) ([]Naming, error) {
		if there, err := d.hasArticle(article); err != nil || !there {
			return nil, cmp.Or(err, ErrNotFound)
		}
		return d.identities().namedAs(ref, article)
	})
	if err != nil {
		return nil, fmt.Errorf("whom article %s names %q: %w", article.Short(), ref, err)
	}
	return all, nil
}

func (r *identities) namedAs(ref string, article schema.ID) (exact []Naming, err error) {
	meant, err := r.d.namesakes().in(article)
	if err != nil {
		return nil, err
	}
	casts, err := r.d.view.Get(r.d.ctx, castSpace, article[:])
	if err != nil {
		return nil, err
	}
	var ids []schema.ID
	for some := range slices.Chunk(casts[0], idLength) {
		ids = append(ids, schema.ID(some))
	}
	if err := r.profile(ids...); err != nil {
		return nil, err
	}
	var forms []Naming
	for _, id := range ids {
		p := r.profiles[id]
		if p == nil {
			continue
		}
		n := Naming{Actor: nameOf(id, meant), Meant: id, Name: p.name}
		digits := strings.ReplaceAll(strings.ToLower(ref), "-", "")
		switch short := strings.ReplaceAll(id.String(), "-", ""); {
		case withoutThe(ref) == withoutThe(p.name), len(digits) >= quads.PrefixLength && strings.HasPrefix(short, digits):
			exact = append(exact, n)
		case name.Parse(ref, p.parsed.Kind()).Compare(p.parsed).Verdict() != name.Different:
			forms = append(forms, n)
		}
	}
	if len(exact) == 0 {
		return forms, nil
	}
	return exact, nil
}

func (r *identities) namings(actor, article schema.ID) (all []Naming, err error) {
	whole, err := r.whole(actor)
	if err != nil {
		return nil, err
	}
	meant, err := r.d.namesakes().in(article)
	if err != nil {
		return nil, err
	}
	for _, m := range append(slices.Clone(whole.Members), whole.Short...) {
		values, err := r.d.view.Get(r.d.ctx, mentionSpace, mentionKey(m.ID, article))
		if err != nil {
			return nil, err
		}
		if values[0] == nil {
			continue
		}
		if bare, err := r.isBare(m.ID); err != nil {
			return nil, err
		} else if bare && len(whole.Members) > 0 && whole.Members[0].ID != m.ID {
			if i, err := r.means(m.ID, article); err != nil {
				return nil, err
			} else if i == nil || i.ID != whole.ID {
				continue
			}
		}
		all = append(all, Naming{Actor: nameOf(m.ID, meant), Meant: m.ID, Name: m.Name})
	}
	return all, nil
}

// Namesake is somebody else of the same name.
type Namesake struct {
	ID   schema.ID // the canonical one
	Name string
	// Detail tells it from others of the name.
	Detail string
}

// sharingName returns who else has a name of somebody, since articles mean two people by
// it: those whom most articles name first.
func (r *identities) sharingName(i *Identity) (all []Namesake, err error) {
	actors := []schema.ID{}
	for _, m := range i.Members {
		if p := r.profiles[m.ID]; p != nil {
			actors = append(actors, cmp.Or(p.of.actor, m.ID))
		}
	}
	slices.SortFunc(actors, schema.ID.Compare)
	ids, err := r.d.namesakes().withNamesakes(slices.Compact(actors))
	if err != nil || len(ids) == len(actors) {
		return nil, err
	}
	if err := r.profile(ids...); err != nil {
		return nil, err
	}
	seen := map[schema.ID]*Identity{i.ID: i}
	for _, id := range ids {
		if r.profiles[id] == nil {
			continue // nobody has that name but namesakes
		}
		other, err := r.of(id)
		if err != nil {
			return nil, err
		}
		if seen[other.ID] == nil {
			seen[other.ID] = other
		}
	}
	for _, id := range sortedKeys(seen) {
		if id == i.ID {
			continue
		}
		detail, err := r.detail(seen[id])
		if err != nil {
			return nil, err
		}
		all = append(all, Namesake{id, seen[id].Name, detail})
	}
	slices.SortStableFunc(all, func(a, b Namesake) int {
		return cmp.Or(cmp.Compare(seen[b.ID].articles(), seen[a.ID].articles()), cmp.Compare(a.Name, b.Name))
	})
	return all, nil
}
