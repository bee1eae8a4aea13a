package graph

import (
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
	// near are the pairs of the articles that were asked for.
	near map[schema.ID][]pair
}

// mostNear is of how many articles the pairs are remembered.
const mostNear = 1 << 10

func (d *desk) newCopies() *copies {
	return &copies{d: d, outlets: d.publications(), profiles: map[schema.ID]*profile{}, near: map[schema.ID][]pair{}}
}

// profile is what is known of an article beside its text.
type profile struct {
	ArticleSummary
	printed  printing
	declared []ReprintLink
	own      *bool // see [copies.ownDateline]; nil before somebody asks
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
	p := &profile{ArticleSummary: s, printed: printingOf(a), declared: declared}
	if err := c.outlets.learn(p.publications()...); err != nil {
		return nil, err
	}
	for i := range declared {
		l := &declared[i]
		l.Origin = c.outlets.canonical(l.Reprint.From)
		if l.Original != nil {
			c.nameFrom(l)
		}
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
		if l.Original != nil && l.Original.Publication != nil {
			ids = append(ids, l.Original.Publication.ID)
		}
	}
	return ids
}

// nameFrom calls the origin of a reprint as the original does, which we hold, where the
// copy knows an address of it alone: an address is no name, and copies that know it by
// address and those that were found by their text have it from one publication. A name
// that the copy gives in its credit stays, and so does another origin.
func (c *copies) nameFrom(l *ReprintLink) {
	p := l.Original.Publication
	if p == nil || l.From != nil && (l.From.Name != l.From.Domain || !c.outlets.mean(l.From, p)) {
		return
	}
	l.From = p
}

// pair is an article that shares text with the one at hand.
type pair struct {
	other schema.ID
	// overlap is seen from the article at hand.
	overlap reprint.Overlap
}

// pairs returns the articles that an article shares enough with to be a reprint.
func (c *copies) pairs(id schema.ID) (all []pair, err error) {
	if near, known := c.near[id]; known {
		return near, nil
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
	if len(c.near) >= mostNear {
		clear(c.near)
	}
	c.near[id] = all
	return all, nil
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
	known, err := c.between(p, other)
	if err != nil {
		return ReprintLink{}, err
	}
	fromOther, reason, sibling := c.outlets.direction(p, other, q.overlap, known)
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
