package graph

import (
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// copies judges who copied whom, for one question. What texts share was measured
// when they were put; all else is looked up now.
type copies struct {
	d        *desk
	outlets  *publications
	profiles map[schema.ID]*profile
	// near are the pairs of an article, the one that was last asked for.
	near []pair
	of   schema.ID
}

func (d *desk) newCopies() *copies {
	return &copies{d: d, outlets: d.publications(), profiles: map[schema.ID]*profile{}}
}

// profile is what is known of an article beside its text.
type profile struct {
	ArticleSummary
	printed  printing
	declared []ReprintLink
}

// profile looks an article up.
func (c *copies) profile(id schema.ID) (*profile, error) {
	if p := c.profiles[id]; p != nil {
		return p, nil
	}
	d := c.d.another()
	d.open(id)
	s, err := d.summarize()
	if err != nil {
		return nil, err
	}
	a, err := decode(d, id, func(r *quads.Record) (*schema.Article, error) { return r.Article(d.record) })
	if err != nil {
		return nil, err
	}
	declared, err := d.declared()
	if err != nil {
		return nil, err
	}
	p := &profile{s, printingOf(a), declared}
	if err := c.outlets.learn(p.publications()...); err != nil {
		return nil, err
	}
	for i := range declared {
		declared[i].Origin = c.outlets.canonical(declared[i].Reprint.From)
	}
	c.profiles[id] = p
	return p, nil
}

// publications returns the outlet of an article, and whom it credits.
func (p *profile) publications() (ids []schema.ID) {
	if p.Publication != nil {
		ids = append(ids, p.Publication.ID)
	}
	for _, l := range p.declared {
		ids = append(append(ids, l.Reprint.From), l.Reprint.Through...)
	}
	return ids
}

// pair is an article that shares text with the one at hand.
type pair struct {
	other schema.ID
	// overlap is seen from the article at hand.
	overlap reprint.Overlap
}

// pairs returns the articles that an article shares enough with to be a reprint.
func (c *copies) pairs(id schema.ID) (all []pair, err error) {
	if c.of == id {
		return c.near, nil
	}
	for kv, err := range c.d.view.Under(c.d.ctx, overlapSpace, 0, id[:]) {
		if err != nil {
			return nil, err
		}
		o, err := unpackOverlap(kv.Value)
		if err != nil {
			return nil, err
		}
		if o.IsReprint() {
			all = append(all, pair{schema.ID(kv.Key[len(id):]), o})
		}
	}
	if all, err = c.acrossOutlets(id, all); err != nil {
		return nil, err
	}
	if all, err = c.judgedPairs(id, all); err != nil {
		return nil, err
	}
	c.of, c.near = id, all
	return all, nil
}

// made returns what an article was made from: the originals of its credits, as far
// as they are held, and the one that it shares most with. With all every pair in
// which it is the copy is there.
func (c *copies) made(id schema.ID, all bool) ([]ReprintLink, error) {
	p, err := c.profile(id)
	if err != nil {
		return nil, err
	}
	pairs, err := c.pairs(id)
	if err != nil {
		return nil, err
	}
	links, copied, err := c.refused(id, p.declared)
	if err != nil || !copied {
		return nil, err
	}
	links = c.notOwn(p, links)
	var found []ReprintLink
	for _, q := range pairs {
		link, err := c.judge(p, q)
		if err != nil {
			return nil, err
		}
		switch {
		case link.Copy.ID != id, c.resolve(links, link):
		case link.Reprint.Basis == schema.Judged:
			links = append(links, link)
		default:
			found = append(found, link)
		}
	}
	if all {
		return append(links, found...), nil
	}
	if slices.ContainsFunc(links, func(l ReprintLink) bool { return l.Original != nil }) {
		return links, nil
	}
	found = slices.DeleteFunc(found, func(l ReprintLink) bool { return l.sibling })
	if len(found) > 0 {
		links = append(links, c.nearest(found))
	}
	return links, nil
}

// resolve gives a credit that names a publication, or an article, the original that
// was found to share text with the copy.
func (c *copies) resolve(declared []ReprintLink, found ReprintLink) bool {
	for i := range declared {
		l := &declared[i]
		switch {
		case l.Original != nil && l.Original.ID != found.Original.ID:
		case l.Original != nil, l.From != nil && found.Original.Publication != nil && c.outlets.mean(l.From, found.Original.Publication):
			l.Original, l.Overlap, l.Reprint.Original = found.Original, found.Overlap, found.Original.ID
			return true
		}
	}
	return false
}

// nearest returns, of several originals, the first one printed among those that
// share about as much with the copy as any.
func (c *copies) nearest(found []ReprintLink) ReprintLink {
	most := 0.0
	for _, l := range found {
		most = max(most, l.Overlap.InA())
	}
	var best *ReprintLink
	for i := range found {
		l := &found[i]
		if l.Overlap.InA() < most-0.1 {
			continue
		}
		if best == nil || c.profiles[l.Original.ID].older(c.profiles[best.Original.ID]) {
			best = l
		}
	}
	return *best
}

// judge says which of two articles was made from the other, and why.
func (c *copies) judge(p *profile, q pair) (ReprintLink, error) {
	other, err := c.profile(q.other)
	if err != nil {
		return ReprintLink{}, err
	}
	if link, judged, err := c.judged(p, other, q.overlap); judged || err != nil {
		return link, err
	}
	credits, credited, err := c.traced(p, other)
	if err != nil {
		return ReprintLink{}, err
	}
	fromOther, reason, sibling := c.outlets.direction(p, other, q.overlap, credits, credited)
	from, to, o := other, p, q.overlap
	if !fromOther {
		from, to, o = p, other, o.Turned()
	}
	link := ReprintLink{Copy: to.ArticleSummary, Original: &from.ArticleSummary, From: from.Publication, Overlap: &o, sibling: sibling}
	link.Reprint = schema.Reprint{
		Copy: to.ID, Original: from.ID, Kind: schema.Uncredited, Basis: schema.Detected, Score: o.Containment(), Reason: reason,
	}
	if len(to.declared) > 0 {
		link.Reprint.Kind = to.declared[0].Reprint.Kind
	}
	if from.Publication != nil {
		link.Reprint.From = from.Publication.ID
		link.Origin = c.outlets.canonical(link.Reprint.From)
	}
	link.Reprint.ID = schema.ReprintID(&link.Reprint)
	return link, nil
}

// traced reports of two articles whether each names the other one as its origin, or
// one that does and that shares text with both: a copy of a copy names the one
// before it. What shares text with p is looked through.
func (c *copies) traced(p, q *profile) (pq, qp bool, err error) {
	credits := c.outlets.credits
	pq, qp = credits(p, q), credits(q, p)
	if pq || qp || len(p.declared) == 0 && len(q.declared) == 0 {
		return pq, qp, nil
	}
	between, err := c.pairs(p.ID)
	if err != nil {
		return false, false, err
	}
	for _, b := range between {
		via, err := c.profile(b.other)
		if err != nil {
			return false, false, err
		}
		forth, back := credits(p, via) && credits(via, q), credits(q, via) && credits(via, p)
		if !forth && !back {
			continue
		}
		values, err := c.d.view.Get(c.d.ctx, overlapSpace, append(via.ID[:len(via.ID):len(via.ID)], q.ID[:]...))
		if err != nil {
			return false, false, err
		}
		if values[0] == nil {
			continue
		}
		o, err := unpackOverlap(values[0])
		if err != nil {
			return false, false, err
		}
		if o.IsReprint() {
			pq, qp = pq || forth, qp || back
		}
	}
	return pq, qp, nil
}
