package graph

import (
	"cmp"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// CalledSo is a name that articles have for an actor beside its full names, and how many
// do.
type CalledSo struct {
	Name     string
	Articles int
}

// showActor shows whom an actor belongs to.
func (d *desk) showActor(r *Record) error {
	own, err := d.actor(r.Node.ID)
	if err != nil {
		return err
	}
	who := d.identities()
	i, err := who.of(own.ID)
	if err != nil {
		return err
	}
	if r.Whole, err = who.row(i); err != nil {
		return err
	}
	if own.Local() && len(i.Members) == 1 {
		r.Whole.Kind = own.Kind
	}
	if r.Means, err = who.meanings(own.ID); err != nil {
		return err
	}
	if r.Namesakes, err = who.sharingName(i); err != nil {
		return err
	}
	if r.Called, err = d.called(i); err != nil {
		return err
	}
	r.Actor = wholeActor(&own, r)
	if r.Statements, err = collect(d.claims(ClaimFilter{Speaker: own.ID, Limit: r.Limit})); err != nil {
		return err
	}
	if r.Blamed, err = collect(limit(d.blamed(BlameFilter{Blamed: own.ID}), r.Limit)); err != nil {
		return err
	}
	if r.Affiliations, r.Members, err = d.affiliations(i); err != nil {
		return err
	}
	r.Spokesmen, err = who.spokesmen(i)
	if unusable(err) { // an actor can be shown without the text index
		return nil
	}
	return err
}

// wholeActor puts together what is known of an actor under all its names: every other
// name, every title.
func wholeActor(own *schema.Actor, r *Record) *schema.Actor {
	a := &schema.Actor{ID: r.Whole.ID, Kind: r.Whole.Kind, Name: r.Whole.Name}
	if len(r.Whole.Members) == 1 {
		a.Article, a.Ordinal = own.Article, own.Ordinal
	}
	for _, m := range r.Whole.Members {
		a.AddAlias(m.Name)
	}
	for _, c := range r.Called {
		a.AddAlias(c.Name)
	}
	for _, t := range r.Whole.Roles {
		a.Roles = append(a.Roles, schema.Role{Title: t.Title})
	}
	return a
}

// called returns the names that articles have for an identity beside those of its
// members, those of most articles first.
func (d *desk) called(i *Identity) ([]CalledSo, error) {
	counts := map[string]int{}
	member := func(alias string) bool {
		return slices.ContainsFunc(i.Members, func(m Member) bool { return text.Fold(m.Name) == text.Fold(alias) })
	}
	for _, m := range i.Members {
		qs, err := d.about(m.ID, quads.Alias, nil)
		if err != nil {
			return nil, err
		}
		for _, q := range qs {
			if alias, ok := q.Object.(quad.String); ok && !member(string(alias)) {
				counts[string(alias)]++
			}
		}
	}
	all := make([]CalledSo, 0, len(counts))
	for alias, n := range counts {
		all = append(all, CalledSo{alias, n})
	}
	slices.SortFunc(all, func(a, b CalledSo) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Name, b.Name))
	})
	return all, nil
}

// meanings returns the people whom a bare name means, each with the number of articles
// in which it does; nobody for other actors.
func (r *identities) meanings(bare schema.ID) ([]Member, error) {
	alone, err := r.isBare(bare)
	if err != nil || !alone {
		return nil, err
	}
	v, err := r.rivals(bare)
	if err != nil {
		return nil, err
	}
	found := map[schema.ID]*Member{}
	for article, own := range v.own {
		i, err := r.means(bare, article)
		if err != nil {
			return nil, err
		}
		if i == nil {
			continue
		}
		m := found[i.ID]
		if m == nil {
			m = &Member{ID: i.ID, Name: i.Name}
			found[i.ID] = m
		}
		m.Articles++
		m.Said += own.said
	}
	var all []Member
	for _, id := range sortedKeys(found) {
		all = append(all, *found[id])
	}
	slices.SortStableFunc(all, func(a, b Member) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Name, b.Name))
	})
	return all, nil
}
