package graph

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/schema"
)

// learn looks up what people decided of some publications: one range for each that was
// not looked up before, all asked for at once, and none where nobody decided anything.
func (p *publications) learn(ids ...schema.ID) error {
	unknown := slices.DeleteFunc(slices.Clone(ids), func(id schema.ID) bool {
		_, known := p.judged[id]
		return known || id.IsZero()
	})
	if p.none || len(unknown) == 0 {
		return nil
	}
	o, err := p.d.opinions()
	if err != nil || o.none {
		p.none = err == nil
		return err
	}
	verdicts, err := p.d.verdicts(schema.SamePublication, unknown...)
	if err != nil {
		return err
	}
	for _, id := range unknown {
		p.judged[id] = nil
	}
	for pair := range verdicts {
		for _, id := range pair {
			if h, asked := p.judged[id]; asked && h == nil {
				if err := p.gather(id); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// gather finds the houses of a publication and of all that judgements lead to from it.
func (p *publications) gather(id schema.ID) error {
	c := &cluster{bonds: map[schema.ID][]bond{}, apart: map[[2]schema.ID]bool{}, order: []schema.ID{id}}
	for n := 0; n < len(c.order); n++ {
		at := c.order[n]
		verdicts, err := p.d.verdicts(schema.SamePublication, at)
		if err != nil {
			return err
		}
		for pair, v := range verdicts {
			other := across(pair, at)
			switch v {
			case schema.No:
				c.apart[pair] = true
			case schema.Yes:
				c.bonds[at] = append(c.bonds[at], bond{other: other, judged: true})
				if !slices.Contains(c.order, other) {
					c.order = append(c.order, other)
				}
			}
		}
	}
	slices.SortFunc(c.order, schema.ID.Compare)
	for _, set := range c.sets() {
		h, err := p.house(set, c.apart)
		if err != nil {
			return err
		}
		for _, member := range set {
			p.judged[member] = h
		}
	}
	return nil
}

// house makes a house of its members, given all that were judged apart.
func (p *publications) house(set []schema.ID, apart map[[2]schema.ID]bool) (*house, error) {
	h := &house{}
	for _, id := range set {
		m, err := p.told(id)
		if err != nil {
			return nil, err
		}
		h.members = append(h.members, m)
	}
	for pair := range apart {
		for i, id := range pair {
			if !slices.Contains(set, id) {
				continue
			}
			o, err := p.told(pair[1-i])
			if err != nil {
				return nil, err
			}
			h.apart = append(h.apart, o)
		}
	}
	p.name(h)
	return h, nil
}

// told returns a publication as the first article tells of it, which has it: its id
// alone where none does any more.
func (p *publications) told(id schema.ID) (schema.Publication, error) {
	articles, err := p.d.articlesOf(id, schema.PublicationNode)
	if err != nil || len(articles) == 0 {
		return schema.Publication{ID: id}, err
	}
	d := p.d.another()
	d.open(articles[0])
	told, err := d.publication(id)
	if err != nil {
		return schema.Publication{}, err
	}
	return *told, nil
}

// with returns a publication as an article tells of it, and the members of its house.
func (h *house) with(p *schema.Publication) []schema.Publication {
	own := []schema.Publication{*p}
	if h == nil {
		return own
	}
	return append(own, h.members...)
}

// isApart reports whether a publication, or any of its house, was judged to be apart from
// any of this house. It was written down in both houses, if it was.
func (h *house) isApart(o *house, id schema.ID) bool {
	if h == nil {
		return false
	}
	return slices.ContainsFunc(h.apart, func(a schema.Publication) bool {
		return a.ID == id || o != nil && slices.ContainsFunc(o.members, func(m schema.Publication) bool { return m.ID == a.ID })
	})
}

// name gives a house its key, and takes down which names lead to it.
func (p *publications) name(h *house) {
	names, others := calledIn(h.members), calledIn(h.apart)
	shared := func(name string) bool { return slices.Contains(others, name) }
	switch {
	case len(names) > 0 && slices.ContainsFunc(names, shared):
		h.key = names[0] + " " + h.members[0].ID.String()
	case len(names) > 0 && len(h.members) > 1:
		h.key = names[0]
	default:
		return
	}
	for _, name := range slices.DeleteFunc(names, shared) {
		if key, taken := p.called[name]; taken && key != h.key {
			p.called[name] = ""
		} else {
			p.called[name] = h.key
		}
	}
}

// calledIn returns the folded names of some publications.
func calledIn(all []schema.Publication) (names []string) {
	for i := range all {
		for _, name := range append([]string{outletName(&all[i])}, all[i].Aliases...) {
			if name != "" {
				names = append(names, carrierKey(name))
			}
		}
	}
	return names
}

// key is the same for publications that people judged to be one and, where they decided
// nothing, for those of one name; those of one name that were judged apart have two.
func (p *publications) key(of *schema.Publication) string {
	if h := p.judged[of.ID]; h != nil && h.key != "" {
		return h.key
	}
	return p.keyOf(outletName(of))
}

// keyOf is the key of a publication that is known by a name alone, as one that speaks
// is. All that come into the question are to be looked up before.
func (p *publications) keyOf(name string) string {
	key := carrierKey(name)
	return cmp.Or(p.called[key], key)
}
