package graph

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// copies judges who copied whom, for one question. What texts share was measured
// when they were put; all else is looked up now.
type copies struct {
	d        *desk
	profiles map[schema.ID]*profile
}

func (d *desk) newCopies() *copies { return &copies{d: d, profiles: map[schema.ID]*profile{}} }

// profile is what is known of an article beside its text.
type profile struct {
	ArticleSummary
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
	declared, err := d.declared()
	if err != nil {
		return nil, err
	}
	p := &profile{s, declared}
	c.profiles[id] = p
	return p, nil
}

// pair is an article that shares text with the one at hand.
type pair struct {
	other schema.ID
	// overlap is seen from the article at hand.
	overlap reprint.Overlap
}

// pairs returns the articles that an article shares enough with to be a reprint.
func (c *copies) pairs(id schema.ID) (all []pair, err error) {
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
	links := slices.Clone(p.declared)
	var found []ReprintLink
	for _, q := range pairs {
		link, err := c.judge(p, q)
		if err != nil {
			return nil, err
		}
		if link.Copy.ID == id && !resolve(links, link) {
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
		links = append(links, nearest(found))
	}
	return links, nil
}

// resolve gives a credit that names a publication, or an article, the original that
// was found to share text with the copy.
func resolve(declared []ReprintLink, found ReprintLink) bool {
	for i := range declared {
		l := &declared[i]
		switch {
		case l.Original != nil && l.Original.ID != found.Original.ID:
		case l.Original != nil, l.From != nil && found.Original.Publication != nil && samePublication(l.From, found.Original.Publication):
			l.Original, l.Overlap, l.Reprint.Original = found.Original, found.Overlap, found.Original.ID
			return true
		}
	}
	return false
}

// nearest returns, of several originals, the first one printed among those that
// share about as much with the copy as any.
func nearest(found []ReprintLink) ReprintLink {
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
		if best == nil || older(l.Original, best.Original) {
			best = l
		}
	}
	return *best
}

func older(a, b *ArticleSummary) bool {
	switch before(a.Published, b.Published) {
	case 0:
		return cmp.Or(a.Published.Compare(b.Published), a.ID.Compare(b.ID)) < 0
	case -1:
		return true
	}
	return false
}

// judge says which of two articles was made from the other, and why.
func (c *copies) judge(p *profile, q pair) (ReprintLink, error) {
	other, err := c.profile(q.other)
	if err != nil {
		return ReprintLink{}, err
	}
	fromOther, reason, sibling := direction(p, other, q.overlap)
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
	}
	link.Reprint.ID = schema.ReprintID(&link.Reprint)
	return link, nil
}

// Reasons of a direction.
const (
	byCredit      = "credited in the copy"
	byDate        = "printed later"
	byContainment = "the copy is part of the original"
	unknownWay    = "direction unknown"
)

// direction reports whether a was made from b, and why; sibling says that both
// credit a third one.
func direction(a, b *profile, o reprint.Overlap) (fromB bool, reason string, sibling bool) {
	creditsB, creditsA := credits(a, b), credits(b, a)
	sibling = !creditsA && !creditsB && shareCredit(a, b)
	switch at := before(a.Published, b.Published); {
	case creditsB != creditsA:
		return creditsB, byCredit, false
	case at != 0:
		return at > 0, byDate, sibling
	case o.InA() >= 0.8 && 2*o.B >= 3*o.A:
		return true, byContainment, sibling
	case o.InB() >= 0.8 && 2*o.A >= 3*o.B:
		return false, byContainment, sibling
	case a.Published.Compare(b.Published) != 0:
		return a.Published.Compare(b.Published) > 0, unknownWay, sibling
	}
	return a.ID.Compare(b.ID) > 0, unknownWay, sibling
}

// credits reports whether an article names another one, or its publication, as its
// origin.
func credits(a, b *profile) bool {
	return slices.ContainsFunc(a.declared, func(l ReprintLink) bool {
		return l.Reprint.Original == b.ID || l.From != nil && b.Publication != nil && samePublication(l.From, b.Publication)
	})
}

// shareCredit reports whether two articles name the same origin.
func shareCredit(a, b *profile) bool {
	return slices.ContainsFunc(a.declared, func(l ReprintLink) bool {
		return slices.ContainsFunc(b.declared, func(m ReprintLink) bool {
			return l.Reprint.Original == m.Reprint.Original && !l.Reprint.Original.IsZero() || l.From != nil && m.From != nil && samePublication(l.From, m.From)
		})
	})
}

// samePublication reports whether a credit and the head of an article mean one
// publication: by id, by name or alias without "The", or by the domain that one of
// them is called by.
func samePublication(a, b *schema.Publication) bool {
	if a.ID == b.ID {
		return true
	}
	for _, x := range publicationKeys(a) {
		if slices.Contains(publicationKeys(b), x) {
			return true
		}
	}
	return false
}

func publicationKeys(p *schema.Publication) (keys []string) {
	for _, name := range append([]string{p.Name, p.Domain}, p.Aliases...) {
		if key := strings.TrimPrefix(text.Fold(name), "the "); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// before compares when two articles were printed: -1 or 1 where they are an hour or
// more apart, or on different days where the time of one is not known; else 0.
func before(a, b schema.Date) int {
	if a.Year == 0 || b.Year == 0 || a.Day == 0 || b.Day == 0 {
		return 0
	}
	x, xok := moment(a)
	y, yok := moment(b)
	switch {
	case xok && yok && y.Sub(x) >= time.Hour, !(xok && yok) && dayBefore(a, b):
		return -1
	case xok && yok && x.Sub(y) >= time.Hour, !(xok && yok) && dayBefore(b, a):
		return 1
	}
	return 0
}

func dayBefore(a, b schema.Date) bool {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day)) < 0
}

// moment returns the moment of a date with a time of day and a zone.
func moment(d schema.Date) (time.Time, bool) {
	t, err := time.Parse(time.RFC3339, d.EDTF())
	return t, err == nil
}
