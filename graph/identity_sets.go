package graph

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// sets parts the cluster into those that are one. What a person decided comes first: who
// was judged to be one, and through others too, is one; who was judged apart never is.
// Then names join, those that fit best first, unless that would join two that have
// other names, or traits that conflict, or that are apart. The result is the same from
// whichever of the cluster one set out, where it has no more than [mostInCluster].
func (c *cluster) sets() [][]schema.ID {
	all, byName := newSets(c.order), newSets(c.order)
	alias := map[schema.ID]bool{} // who is one with another by no more than its alias
	for _, b := range c.pairs() {
		x, y := all.of(b.from), all.of(b.other)
		if x == y || c.divides(all, x, y) {
			continue
		}
		if !b.judged && !b.alike {
			u, v := byName.of(b.from), byName.of(b.other)
			if !b.called && c.otherNames(byName.members[u], byName.members[v], alias) || c.otherTraits(byName.members[u], byName.members[v]) {
				continue
			}
		}
		if b.called {
			alias[b.from] = alias[b.from] || c.profiles[b.other].hasAlias(c.profiles[b.from])
			alias[b.other] = alias[b.other] || c.profiles[b.from].hasAlias(c.profiles[b.other])
		}
		if u, v := byName.of(b.from), byName.of(b.other); !b.judged && u != v {
			byName.join(u, v)
		}
		all.join(x, y)
	}
	var out [][]schema.ID
	for _, id := range c.order {
		if all.of(id) == id {
			set := slices.Clone(all.members[id])
			slices.SortFunc(set, schema.ID.Compare)
			out = append(out, set)
		}
	}
	return out
}

// pairing is a bond seen from one of the two.
type pairing struct {
	from schema.ID
	bond
}

// pairs returns the bonds, each once, judgements first and then the best first.
func (c *cluster) pairs() []pairing {
	var all []pairing
	there := map[schema.ID]bool{}
	for _, id := range c.order {
		there[id] = true
	}
	for _, id := range c.order {
		for _, b := range c.bonds[id] {
			if _, in := there[b.other]; in && id.Compare(b.other) < 0 {
				all = append(all, pairing{id, b})
			}
		}
	}
	slices.SortFunc(all, func(a, b pairing) int {
		if a.judged != b.judged {
			if a.judged {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Score, a.Score), a.from.Compare(b.from), a.other.Compare(b.other))
	})
	return all
}

// divides reports whether any of one of two sets was judged to be apart from any of the
// other.
func (c *cluster) divides(all *disjoint, x, y schema.ID) bool {
	if len(c.apart) == 0 {
		return false
	}
	if c.apartFrom == nil {
		c.apartFrom = map[schema.ID][]schema.ID{}
		for pair := range c.apart {
			c.apartFrom[pair[0]] = append(c.apartFrom[pair[0]], pair[1])
			c.apartFrom[pair[1]] = append(c.apartFrom[pair[1]], pair[0])
		}
	}
	if len(all.members[y]) < len(all.members[x]) {
		x, y = y, x
	}
	return slices.ContainsFunc(all.members[x], func(m schema.ID) bool {
		return slices.ContainsFunc(c.apartFrom[m], func(other schema.ID) bool { return all.under[other] == y })
	})
}

// otherNames reports whether somebody of one set cannot be somebody of the other, by
// their names; those who are there by an alias do not count.
func (c *cluster) otherNames(xs, ys []schema.ID, alias map[schema.ID]bool) bool {
	for _, x := range xs {
		for _, y := range ys {
			if !alias[x] && !alias[y] && c.profiles[x].parsed.Compare(c.profiles[y].parsed).Verdict() == name.Different {
				return true
			}
		}
	}
	return false
}

// otherTraits reports whether somebody of one set cannot be somebody of the other, by
// what articles state of them.
func (c *cluster) otherTraits(xs, ys []schema.ID) bool {
	for _, x := range xs {
		for _, y := range ys {
			if apart, _ := compareTraits(c.profiles[x].traits, c.profiles[y].traits); apart != nil {
				return true
			}
		}
	}
	return false
}

// disjoint are disjoint sets of ids, each under one of its members.
type disjoint struct {
	under   map[schema.ID]schema.ID
	members map[schema.ID][]schema.ID
}

func newSets(ids []schema.ID) *disjoint {
	s := &disjoint{map[schema.ID]schema.ID{}, map[schema.ID][]schema.ID{}}
	for _, id := range ids {
		s.under[id], s.members[id] = id, []schema.ID{id}
	}
	return s
}

// of returns the member under which an id's set is.
func (s *disjoint) of(id schema.ID) schema.ID { return s.under[id] }

// join joins two sets that are under x and y.
func (s *disjoint) join(x, y schema.ID) {
	for _, id := range s.members[y] {
		s.under[id] = x
	}
	s.members[x] = append(s.members[x], s.members[y]...)
	delete(s.members, y)
}
