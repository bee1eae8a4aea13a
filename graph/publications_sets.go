package graph

import (
	"cmp"
	"maps"
	"slices"

	"github.com/saidby/saidby/schema"
)

// sets parts kindred into those that are one, the same from whichever of them one set out,
// and whichever came first:
//
//   - whom people judged to be one is, through others too; whom they judged apart never is;
//   - publications of two domains are one if these are of one site, see [masthead.oneSite];
//   - those without a domain are one if they have one name, and with the one of that name
//     that has a domain. Where several have that are not one, it is open which is meant,
//     and they are one with none of these;
//   - one that has for an alias what another one has for its name is one with it, if it
//     alone has that alias, the other one alone that name, and if that does not lead to two
//     domains.
//
// Where judgements keep two apart that others would be one with, those two are one with
// none by their names.
func (k *kindred) sets() [][]schema.ID {
	u := &union{kindred: k, sets: newSets(k.order), named: map[string][]schema.ID{}, aliased: map[string][]schema.ID{}}
	u.file()
	u.joinJudged()
	u.joinSites()
	u.joinNameless()
	u.joinNamed()
	u.joinAliased()
	all := slices.Collect(maps.Values(u.sets.members))
	for _, set := range all {
		slices.SortFunc(set, schema.ID.Compare)
	}
	return all
}

// union is how kindred are joined. Sets go by one of their members.
type union struct {
	*kindred
	sets *disjoint
	// named and aliased are who has a form for a name and for an alias; forms are those
	// that any has, sorted.
	named, aliased map[string][]schema.ID
	forms          []string
}

// file files kindred under their forms, those left out that too many have.
func (u *union) file() {
	for _, id := range u.order {
		m := u.p.mastheads[id]
		if m == nil {
			continue
		}
		for _, f := range m.names {
			if slices.Contains(u.p.bearers[f], id) {
				u.named[f] = append(u.named[f], id)
			}
		}
		for _, f := range m.aliases {
			if slices.Contains(u.p.bearers[f], id) {
				u.aliased[f] = append(u.aliased[f], id)
			}
		}
	}
	u.forms = slices.Sorted(maps.Keys(u.named))
}

// hasDomain reports whether any of a set has a domain.
func (u *union) hasDomain(set schema.ID) bool {
	return slices.ContainsFunc(u.sets.members[set], func(id schema.ID) bool { m := u.p.mastheads[id]; return m != nil && m.domain != "" })
}

// of returns the sets of some, each once.
func (u *union) of(ids []schema.ID) (sets []schema.ID) {
	for _, id := range ids {
		sets = append(sets, u.sets.of(id))
	}
	slices.SortFunc(sets, schema.ID.Compare)
	return slices.Compact(sets)
}

// apart reports whether any of a set was judged to be apart from any of another.
func (u *union) apart(x, y schema.ID) bool {
	if x == y || len(u.no) == 0 {
		return false
	}
	return slices.ContainsFunc(u.sets.members[x], func(a schema.ID) bool {
		return slices.ContainsFunc(u.sets.members[y], func(b schema.ID) bool { return u.no[pairIDs(a, b)] })
	})
}

// groups are the sets as they are, to be grouped.
func (u *union) groups() *disjoint { return newSets(slices.Collect(maps.Keys(u.sets.members))) }

// group puts sets into one group.
func group(groups *disjoint, sets []schema.ID) {
	for _, s := range sets {
		if x, y := groups.of(sets[0]), groups.of(s); x != y {
			groups.join(x, y)
		}
	}
}

// agreed leaves out sets that are apart from another of them.
func (u *union) agreed(sets []schema.ID) []schema.ID {
	return slices.DeleteFunc(slices.Clone(sets), func(s schema.ID) bool {
		return slices.ContainsFunc(sets, func(other schema.ID) bool { return u.apart(s, other) })
	})
}

// join makes one set of several.
func (u *union) join(sets []schema.ID) {
	for _, s := range sets {
		if s != sets[0] {
			u.sets.join(sets[0], s)
		}
	}
}

// joinGroups makes one set of each group, without those that are apart.
func (u *union) joinGroups(groups *disjoint) {
	for _, sets := range groups.members {
		if len(sets) > 1 {
			u.join(u.agreed(sets))
		}
	}
}

// joinJudged joins those that people judged to be one, unless that would join two that they
// judged apart.
func (u *union) joinJudged() {
	byIDs := func(a, b [2]schema.ID) int { return cmp.Or(a[0].Compare(b[0]), a[1].Compare(b[1])) }
	for _, pair := range slices.SortedFunc(maps.Keys(u.yes), byIDs) {
		if sets := u.of(pair[:]); len(sets) == 2 && !u.apart(sets[0], sets[1]) {
			u.join(sets)
		}
	}
}

// joinSites joins those whose domains are of one site.
func (u *union) joinSites() {
	groups := u.groups()
	for _, f := range u.forms {
		for i, x := range u.named[f] {
			for _, y := range u.named[f][:i] {
				if u.p.mastheads[x].oneSite(u.p.mastheads[y]) {
					group(groups, u.of([]schema.ID{x, y}))
				}
			}
		}
	}
	u.joinGroups(groups)
}

// joinNameless joins those of one name that have no domain.
func (u *union) joinNameless() {
	groups := u.groups()
	for _, f := range u.forms {
		group(groups, slices.DeleteFunc(u.of(u.named[f]), u.hasDomain))
	}
	u.joinGroups(groups)
}

// joinNamed joins those that have no domain with the one of their name that has.
func (u *union) joinNamed() {
	fits := map[schema.ID][]schema.ID{}
	for _, f := range u.forms {
		sets := u.of(u.named[f])
		with := slices.DeleteFunc(slices.Clone(sets), func(s schema.ID) bool { return !u.hasDomain(s) })
		for _, s := range sets {
			if !u.hasDomain(s) {
				fits[s] = append(fits[s], with...)
			}
		}
	}
	joining := map[schema.ID][]schema.ID{}
	for s, with := range fits {
		slices.SortFunc(with, schema.ID.Compare)
		if with = slices.Compact(with); len(with) == 1 && !u.apart(s, with[0]) {
			joining[with[0]] = append(joining[with[0]], s)
		}
	}
	for to, sets := range joining {
		u.join(append([]schema.ID{to}, u.agreed(sets)...))
	}
}

// joinAliased joins those of which one has the other's name for an alias.
func (u *union) joinAliased() {
	groups := u.groups()
	for _, f := range u.forms {
		named := u.of(u.named[f])
		owners := slices.DeleteFunc(u.of(u.aliased[f]), func(s schema.ID) bool { return slices.Contains(named, s) })
		if len(named) == 1 && len(owners) == 1 && !u.sisters(u.aliased[f], u.named[f]) {
			group(groups, append(named, owners...))
		}
	}
	for _, sets := range groups.members {
		domains := 0
		for _, s := range sets {
			if u.hasDomain(s) {
				domains++
			}
		}
		if domains <= 1 && len(u.agreed(sets)) == len(sets) {
			u.join(sets)
		}
	}
}

// sisters reports whether a name of any is rather that of a sister of any other.
func (u *union) sisters(some, others []schema.ID) bool {
	return slices.ContainsFunc(some, func(x schema.ID) bool {
		return slices.ContainsFunc(others, func(y schema.ID) bool { return x != y && u.p.mastheads[x].isSister(u.p.mastheads[y]) })
	})
}
