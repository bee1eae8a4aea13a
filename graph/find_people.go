package graph

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/saidby/saidby/schema"
)

const (
	// mostMean is the share of articles that names somebody from which on a name that
	// several people have means that one.
	mostMean = 0.9
	// mostListed is how many people an ambiguous name lists.
	mostListed = 12
)

// people makes of actors that a reference fits those who are meant: actors that are
// one count once, and a bare name stands for the people whom it can mean. If
// nearly all articles mean one of them, that one is meant, and the others are told
// beside it. What is no actor stays.
func (f *finder) people(nodes []Node) ([]Node, error) {
	if len(nodes) == 0 || slices.ContainsFunc(nodes, func(n Node) bool { return n.Kind != schema.ActorNode }) {
		return nodes, nil
	}
	who := f.identities()
	found := map[schema.ID]*Identity{} // by canonical id
	direct := map[schema.ID]Node{}     // the node that a reference fits, by canonical id
	for _, n := range nodes {
		bare, err := who.isBare(n.ID)
		if err != nil {
			return nil, err
		}
		if bare {
			if err := who.addRivals(n.ID, found); err != nil {
				return nil, err
			}
			continue
		}
		i, err := who.of(n.ID)
		if err != nil {
			return nil, err
		}
		found[i.ID] = i
		if _, several := direct[i.ID]; !several || n.ID == i.ID {
			direct[i.ID] = n
		}
	}
	if len(found) == 0 {
		return nodes, nil
	}
	return f.mostMeant(found, direct)
}

// known tells whom an actor belongs to.
func (f *finder) known(n *Node) error {
	if n.Kind != schema.ActorNode {
		return nil
	}
	i, err := f.identities().of(n.ID)
	if err != nil {
		return err
	}
	n.Known = Known{i.ID, i.Name}
	return nil
}

// addRivals adds the people whom a bare name can mean.
func (r *identities) addRivals(bare schema.ID, found map[schema.ID]*Identity) error {
	v, err := r.rivals(bare)
	if err != nil {
		return err
	}
	for _, i := range v.people {
		found[i.ID] = i
	}
	return nil
}

// mostMeant returns the one that nearly all articles name, or all, those that more
// articles name first.
func (f *finder) mostMeant(found map[schema.ID]*Identity, direct map[schema.ID]Node) ([]Node, error) {
	ids := sortedKeys(found)
	total := 0
	for _, i := range found {
		total += i.articles()
	}
	slices.SortFunc(ids, func(a, b schema.ID) int {
		x, y := found[a], found[b]
		return cmp.Or(cmp.Compare(y.articles(), x.articles()), cmp.Compare(x.Name, y.Name), a.Compare(b))
	})
	var nodes []Node
	for _, id := range ids[:min(len(ids), mostListed)] {
		n, there := direct[id]
		var err error
		if !there {
			if n, _, err = f.describe(id); err != nil {
				return nil, err
			}
		}
		if p := f.identities().profiles[id]; len(ids) > 1 && !p.local {
			if n.Detail, err = f.identities().detail(found[id]); err != nil {
				return nil, err
			}
		}
		nodes = append(nodes, n)
	}
	if float64(found[ids[0]].articles()) >= mostMean*float64(total) {
		nodes[0].Others = nodes[1:]
		return nodes[:1], nil
	}
	return nodes, nil
}

// detail tells somebody from others of the name: by the title given most, else the
// kind, by a party or an age, and by how many articles there are.
func (r *identities) detail(i *Identity) (string, error) {
	seen, err := r.sightings(mostSightings, i.IDs()...)
	if err != nil {
		return "", err
	}
	row := rowOf(i, seen)
	what := string(i.Kind)
	if len(row.Roles) > 0 {
		what = row.Roles[0].Title
	}
	if trait := distinction(row.Traits); trait != "" {
		what += ", " + trait
	}
	if row.Articles == 1 {
		return what + ", 1 article", nil
	}
	return fmt.Sprintf("%s, %d articles", what, row.Articles), nil
}

// articles is how many articles name an identity in full, at most: one that has two of
// its names counts twice.
func (i *Identity) articles() (n int) {
	for _, m := range i.Members {
		n += m.Articles
	}
	return n
}
