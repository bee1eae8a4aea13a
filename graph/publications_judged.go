package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby/schema"
)

// learn finds out of some publications which others they are one with, of those that were
// not looked up before.
func (p *publications) learn(ids ...schema.ID) error {
	unknown := slices.DeleteFunc(slices.Clone(ids), func(id schema.ID) bool {
		_, known := p.houses[id]
		return known || id.IsZero()
	})
	if len(unknown) == 0 {
		return nil
	}
	k, err := p.kindredOf(unknown)
	if err != nil {
		return err
	}
	for _, id := range unknown {
		p.houses[id] = nil
	}
	for _, set := range k.sets() {
		h, err := p.house(k, set)
		if err != nil {
			return err
		}
		for _, member := range set {
			p.houses[member] = h
		}
	}
	return nil
}

// house makes a house of its members; nil of one that nobody keeps from any other.
func (p *publications) house(k *kindred, set []schema.ID) (*house, error) {
	h := &house{}
	var apart []schema.ID
	for pair := range k.no {
		for i, id := range pair {
			if slices.Contains(set, id) {
				apart = append(apart, pair[1-i])
			}
		}
	}
	if len(set) == 1 && len(apart) == 0 {
		return nil, nil
	}
	slices.SortFunc(apart, schema.ID.Compare)
	if err := p.tell(apart); err != nil {
		return nil, err
	}
	for _, id := range set {
		h.members = append(h.members, p.told(id))
	}
	for pair := range k.yes {
		h.judged = h.judged || slices.Contains(set, pair[0]) && slices.Contains(set, pair[1])
	}
	for _, id := range slices.Compact(apart) {
		h.apart = append(h.apart, p.told(id))
	}
	slices.SortFunc(h.members, func(a, b schema.Publication) int {
		if (a.Domain == "") != (b.Domain == "") {
			return strings.Compare(b.Domain, a.Domain)
		}
		return a.ID.Compare(b.ID)
	})
	p.name(h)
	return h, nil
}

// told returns a publication as the first article tells of it, which was looked up: its
// id alone where none does any more.
func (p *publications) told(id schema.ID) schema.Publication {
	if m := p.mastheads[id]; m != nil {
		return m.told
	}
	return schema.Publication{ID: id}
}

// with returns a publication as an article tells of it, and those that people judged to be
// one with it: names alone lead nowhere that its own does not.
func (h *house) with(p *schema.Publication) []schema.Publication {
	own := []schema.Publication{*p}
	if h == nil || !h.judged {
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
	names, others := p.calledIn(h.members), p.calledIn(h.apart)
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

// calledIn returns the forms of the names of some publications.
func (p *publications) calledIn(all []schema.Publication) (names []string) {
	for i := range all {
		for _, name := range append([]string{outletName(&all[i])}, all[i].Aliases...) {
			if name != "" {
				names = append(names, p.form(name))
			}
		}
	}
	return names
}

// form is the form of a name, see [formOf]; those of a question are remembered.
func (p *publications) form(name string) string {
	form, known := p.forms[name]
	if !known {
		form = formOf(name)
		p.forms[name] = form
	}
	return form
}

// key is the same for publications that are one and for those of one name; those of one
// name that were judged apart have two.
func (p *publications) key(of *schema.Publication) string {
	if h := p.houses[of.ID]; h != nil && h.key != "" {
		return h.key
	}
	return p.keyOf(outletName(of))
}

// keyOf is the key of a publication that is known by a name alone, as one that speaks
// is. All that come into the question are to be looked up before.
func (p *publications) keyOf(name string) string {
	form := p.form(name)
	return cmp.Or(p.called[form], form)
}
