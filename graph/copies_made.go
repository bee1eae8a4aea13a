package graph

import (
	"slices"

	"github.com/saidby/saidby/schema"
)

// made returns what an article was made from: the originals of its credits, as far
// as they are held, and the one that it shares most with. With all every pair in
// which it is the copy is there.
func (c *copies) made(id schema.ID, all bool) ([]ReprintLink, error) {
	links, found, err := c.originals(id)
	if err != nil {
		return nil, err
	}
	if all {
		return append(links, found...), nil
	}
	return c.told(links, found), nil
}

// originals returns what an article says that it was made from, or people decided, and
// those that it was found to share text with as their copy.
func (c *copies) originals(id schema.ID) (links, found []ReprintLink, err error) {
	p, err := c.profile(id)
	if err != nil {
		return nil, nil, err
	}
	pairs, err := c.pairs(id)
	if err != nil {
		return nil, nil, err
	}
	verdicts, err := c.d.reprintVerdicts(id)
	if err != nil {
		return nil, nil, err
	}
	links = slices.DeleteFunc(slices.Clone(p.declared), func(l ReprintLink) bool { return verdicts.about(l.Reprint.Original) == schema.No })
	links = c.notOwn(p, links)
	for _, q := range pairs {
		link, err := c.judge(p, q)
		if err != nil {
			return nil, nil, err
		}
		if link.Copy.ID == id && verdicts.about(link.Original.ID) != schema.No {
			found = append(found, link)
		}
	}
	found = c.resolve(links, found)
	for _, l := range found {
		if l.Reprint.Basis == schema.Judged {
			links = append(links, l)
		}
	}
	return links, slices.DeleteFunc(found, func(l ReprintLink) bool { return l.Reprint.Basis == schema.Judged }), nil
}

// told returns what is told of an article's originals: what it says itself or people
// decided or, where that leads to no article that is held, the nearest of those that were
// found.
func (c *copies) told(links, found []ReprintLink) []ReprintLink {
	if slices.ContainsFunc(links, func(l ReprintLink) bool { return l.Original != nil }) {
		return links
	}
	found = slices.DeleteFunc(slices.Clone(found), func(l ReprintLink) bool { return l.sibling })
	if len(found) > 0 {
		links = append(links, found[c.nearest(found)])
	}
	return links
}

// resolve gives credits that name a publication, or an article, the originals that were
// found to share text with the copy, the nearest of those that each may mean, and returns
// the others.
func (c *copies) resolve(declared, found []ReprintLink) []ReprintLink {
	for i := range declared {
		l := &declared[i]
		meant := c.meant(l, found)
		if len(meant) == 0 {
			continue
		}
		best := meant[c.nearest(meant)]
		l.Original, l.Overlap, l.Reprint.Original = best.Original, best.Overlap, best.Original.ID
		c.nameFrom(l)
		found = slices.DeleteFunc(found, func(f ReprintLink) bool { return f.Original.ID == best.Original.ID })
	}
	return found
}

// meant returns those originals that a credit may mean: the one that it leads to, or those
// of the publication that it names, by that name if some are.
func (c *copies) meant(credit *ReprintLink, found []ReprintLink) (all []ReprintLink) {
	named := false
	for _, f := range found {
		p := f.Original.Publication
		switch {
		case credit.Original != nil:
			if f.Original.ID == credit.Original.ID {
				return []ReprintLink{f}
			}
		case credit.From == nil || p == nil || !c.outlets.mean(credit.From, p):
		default:
			if !named && c.outlets.namedAlike(credit.From, p) {
				named, all = true, nil
			}
			if !named || c.outlets.namedAlike(credit.From, p) {
				all = append(all, f)
			}
		}
	}
	return all
}

// nearest says which of several originals of one copy is the nearest: one that a person
// named, or else, of those that share about as much with the copy as any, the first one
// printed. One that was printed after the copy is another version of what was copied, and
// comes behind all others.
func (c *copies) nearest(found []ReprintLink) int {
	early := func(l *ReprintLink) bool {
		return c.profiles[l.Original.ID].printed.compare(c.profiles[l.Copy.ID].printed) <= 0
	}
	anyEarly := slices.ContainsFunc(found, func(l ReprintLink) bool { return early(&l) })
	most := 0.0
	for i := range found {
		switch l := &found[i]; {
		case l.Reprint.Basis == schema.Judged:
			return i
		case early(l) == anyEarly:
			most = max(most, l.Overlap.InA())
		}
	}
	best := -1
	for i := range found {
		l := &found[i]
		if early(l) != anyEarly || l.Overlap.InA() < most-0.1 {
			continue
		}
		if best < 0 || c.profiles[l.Original.ID].older(c.profiles[found[best].Original.ID]) {
			best = i
		}
	}
	return best
}
