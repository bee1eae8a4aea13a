package graph

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// canonical returns the canonical id of whom an actor means where an article names it;
// its own, where that cannot be told.
func (r *identities) canonical(actor, article schema.ID) schema.ID {
	i, err := r.of(actor)
	if err != nil {
		return actor
	}
	if bare, err := r.isBare(actor); err != nil || !bare {
		return i.ID
	}
	if meant, err := r.means(actor, article); err == nil && meant != nil {
		return meant.ID
	}
	return i.ID
}

// shortForms returns the bare names that mean somebody, with how often they do.
func (r *identities) shortForms(i *Identity) ([]Member, error) {
	bare := map[schema.ID]bool{}
	for _, m := range i.Members {
		p := r.profiles[m.ID]
		if p == nil || p.local || p.parsed.Bare() {
			continue
		}
		others, err := r.sharing(p)
		if err != nil {
			return nil, err
		}
		for _, other := range others {
			q := r.profiles[other]
			if q != nil && q.kind == schema.Person && q.parsed.Bare() && q.parsed.Compare(p.parsed).Verdict() == name.Unsure {
				bare[other] = true
			}
		}
	}
	var short []Member
	for _, id := range sortedKeys(bare) {
		if alone, err := r.isBare(id); err != nil || !alone {
			if err != nil {
				return nil, err
			}
			continue
		}
		m, err := r.shortForm(id, i)
		if err != nil {
			return nil, err
		}
		if m.Articles > 0 {
			short = append(short, m)
		}
	}
	slices.SortFunc(short, func(a, b Member) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Name, b.Name), a.ID.Compare(b.ID))
	})
	return short, nil
}

// shortForm counts the articles in which a bare name means somebody.
func (r *identities) shortForm(bare schema.ID, i *Identity) (Member, error) {
	m := Member{ID: bare, Name: r.profiles[bare].name, Reason: "in articles that mean no other"}
	v, err := r.rivals(bare)
	if err != nil {
		return m, err
	}
	for article, own := range v.own {
		if meant, err := r.means(bare, article); err != nil {
			return m, err
		} else if meant.is(i) {
			m.Articles++
			m.Said += own.said
		}
	}
	return m, nil
}
