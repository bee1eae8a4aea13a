package graph

import (
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// between finds out what tells which of two articles was made from the other, as far as
// it matters: where credits tell, nothing else does, and of the dates that of the later
// one alone can mislead.
func (c *copies) between(a, b *profile) (w witness, err error) {
	w.firstA, w.firstB = a, b
	if w.credits, w.credited, err = c.traced(a, b); err != nil || w.credits != w.credited {
		return w, err
	}
	at := a.printed.compare(b.printed)
	if at < 0 {
		w, err = c.within(b, a, at, w.turned())
		return w.turned(), err
	}
	return c.within(a, b, at, w)
}

// within is between for an article and one that was not printed later.
func (c *copies) within(a, b *profile, at int, w witness) (witness, error) {
	var err error
	if w.ownA, err = c.ownDateline(a); err != nil {
		return w, err
	}
	if at == 0 || w.ownA {
		if w.ownB, err = c.ownDateline(b); err != nil {
			return w, err
		}
	}
	if w.firstA, err = c.first(a, b); err != nil {
		return w, err
	}
	if at == 0 || w.firstA != a {
		w.firstB, err = c.first(b, a)
	}
	return w, err
}

// turned is what is known of two articles with the second one first.
func (w witness) turned() witness {
	return witness{w.credited, w.credits, w.ownB, w.ownA, w.firstB, w.firstA}
}

// first returns the article that was printed first of a and those of its outlet that
// another article, of another outlet, has the same words from. An outlet's own texts are
// never compared, so that one is known as an earlier version of another by a third that
// shares text with both.
func (c *copies) first(a, other *profile) (*profile, error) {
	if a.Publication == nil {
		return a, nil
	}
	all, err := c.pairs(other.ID)
	if err != nil {
		return nil, err
	}
	first := a
	for _, q := range all {
		v, err := c.profile(q.other)
		if err != nil {
			return nil, err
		}
		if v.ID == a.ID || v.Publication == nil || !c.outlets.one(a.Publication.ID, v.Publication.ID) ||
			v.printed.compare(a.printed) >= 0 || !v.older(first) {
			continue
		}
		same, err := c.sameShared(other.ID, a.ID, v.ID)
		if err != nil {
			return nil, err
		}
		if same {
			first = v
		}
	}
	return first, nil
}

// sameShared reports whether nine tenths of what an article shares with one it shares with
// another one, too. Else these two may be no versions of one text, or the later one has
// something that only the article had before.
func (c *copies) sameShared(article, one, another schema.ID) (bool, error) {
	with, err := c.d.passages(article, one)
	if err != nil || len(with) == 0 {
		return false, err
	}
	also, err := c.d.passages(article, another)
	if err != nil {
		return false, err
	}
	x, y := placesOf(with), placesOf(also)
	both := 0
	for _, s := range x {
		for _, o := range y {
			both += max(0, min(s.End, o.End)-max(s.Start, o.Start))
		}
	}
	return 10*both >= 9*length(x), nil
}

// placesOf returns where passages stand in the first of two texts, in order and without
// what two of them have in common.
func placesOf(passages []reprint.Passage) []text.Span {
	spans := make([]text.Span, len(passages))
	for i, p := range passages {
		spans[i] = p.A
	}
	slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
	var out []text.Span
	for _, s := range spans {
		if last := len(out) - 1; last >= 0 && s.Start <= out[last].End {
			out[last].End = max(out[last].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

func length(spans []text.Span) (n int) {
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

// ownDateline reports whether an article opens with a dateline that names its own outlet.
// Copyright lines and bylines do not count: an outlet has those under what it copied.
func (c *copies) ownDateline(p *profile) (bool, error) {
	if p.Publication == nil {
		return false, nil
	}
	if p.own == nil {
		own, err := c.namesItself(p)
		if err != nil {
			return false, err
		}
		p.own = &own
	}
	return *p.own, nil
}

// namesItself looks an article's datelines up.
func (c *copies) namesItself(p *profile) (bool, error) {
	d := c.d.another()
	d.open(p.ID)
	qs, err := d.match(quads.Pattern{Predicate: quads.Kind, Object: quad.String(schema.Dateline), Label: quads.Label(p.ID)})
	if err != nil {
		return false, err
	}
	for _, q := range qs {
		id, _ := quads.ID(q.Subject)
		r, err := d.record(id)
		if err != nil {
			return false, err
		}
		if r.Kind != schema.NoticeNode {
			continue
		}
		n, err := r.Notice()
		if err != nil {
			return false, err
		}
		for _, mark := range marks(n.Evidence.Quote) {
			if named := schema.NewPublication(mark, "", schema.Agency); c.outlets.mean(&named, p.Publication) {
				return true, nil
			}
		}
	}
	return false, nil
}

// marks returns what stands between brackets or strokes in a dateline: whose it is.
func marks(dateline string) (all []string) {
	for _, signs := range [...]string{"()", "//"} {
		_, rest, _ := strings.Cut(dateline, signs[:1])
		if mark, _, closed := strings.Cut(rest, signs[1:]); closed && mark != "" {
			all = append(all, mark)
		}
	}
	return all
}
