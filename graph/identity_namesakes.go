package graph

import (
	"maps"
	"slices"
	"strings"

	"github.com/saidby/saidby/schema"
)

// settleParted keeps namesakes apart from whose name they have, but for those that
// people judged to be that one, through others or those who are alike too.
func (k *cluster) settleParted() {
	if len(k.parted) == 0 {
		return
	}
	s := newSets(k.order)
	for _, id := range k.order {
		for _, b := range k.bonds[id] {
			if _, in := s.under[b.other]; !in || !b.judged && !b.alike {
				continue
			}
			if x, y := s.of(id), s.of(b.other); x != y {
				s.join(x, y)
			}
		}
	}
	for pair := range k.parted {
		_, a := s.under[pair[0]]
		_, b := s.under[pair[1]]
		if !a || !b || s.of(pair[0]) != s.of(pair[1]) {
			k.apart[pair] = true
		}
	}
}

// alikeNamesakes returns what binds somebody who only has the name of another to those
// who have it too and of whom articles tell alike: all to the one with the least id, and
// that one to all.
func (r *identities) alikeNamesakes(p *actorProfile) (bonds []bond, err error) {
	if p.telling == 0 {
		return nil, nil
	}
	groups := r.alike[p.of.actor]
	if groups == nil {
		if groups, err = r.d.namesakes().alike(p.of.actor); err != nil {
			return nil, err
		}
		r.alike[p.of.actor] = groups
	}
	group := groups[p.id]
	if len(group) == 0 {
		return nil, nil
	}
	others := group[1:]
	if group[0] != p.id {
		others = group[:1]
	}
	if err := r.profile(others...); err != nil {
		return nil, err
	}
	same := p.parsed.Compare(p.parsed)
	for _, id := range others {
		if r.profiles[id] != nil { // else a fault for verify
			bonds = append(bonds, bond{other: id, Result: same, alike: true})
		}
	}
	return bonds, nil
}

// alike returns for each namesake of an actor those of whom articles tell alike, in order
// of their ids.
func (n *namesakes) alike(actor schema.ID) (map[schema.ID][]schema.ID, error) {
	parted, err := n.elsewhere(actor)
	if err != nil {
		return nil, err
	}
	values, err := n.view.Get(n.ctx, toldSpace, actor[:])
	if err != nil {
		return nil, err
	}
	t, err := unpackTold(values[0])
	if err != nil {
		return nil, err
	}
	stated := map[schema.ID][]string{} // the marks of what an article states, in order
	for pair, err := range n.view.Under(n.ctx, tellingSpace, 0, actor[:]) {
		if err != nil {
			return nil, err
		}
		if article := schema.ID(pair.Key[idLength+markLength:]); parted[article] {
			stated[article] = append(stated[article], string(pair.Key[idLength:][:markLength]))
		}
	}
	like := map[string][]schema.ID{} // by what articles state
	for article, marks := range stated {
		key := strings.Join(marks, "")
		like[key] = append(like[key], schema.NamesakeID(actor, article))
	}
	return groupsOf(like, t), nil
}

// groupsOf puts together namesakes of whom articles state what fits.
func groupsOf(like map[string][]schema.ID, t told) map[schema.ID][]schema.ID {
	byMark := map[string]telling{}
	for k := range t {
		byMark[string(k.mark())] = k
	}
	sightings := func(key string) (all []Sighting) {
		for ; len(key) >= markLength; key = key[markLength:] {
			all = append(all, *byMark[key[:markLength]].sighting())
		}
		return all
	}
	var groups [][]string
	for _, key := range slices.Sorted(maps.Keys(like)) {
		own := []string{key}
		var rest [][]string
		for _, g := range groups {
			if slices.ContainsFunc(g, func(k string) bool {
				apart, alike := compareTraits(sightings(k), sightings(key))
				return apart == nil && alike
			}) {
				own = append(own, g...)
			} else {
				rest = append(rest, g)
			}
		}
		groups = append(rest, own)
	}
	found := map[schema.ID][]schema.ID{}
	for _, g := range groups {
		var ids []schema.ID
		for _, key := range g {
			ids = append(ids, like[key]...)
		}
		slices.SortFunc(ids, schema.ID.Compare)
		for _, id := range ids {
			found[id] = ids
		}
	}
	return found
}
