package graph

import (
	"context"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// Explanation says what two articles share, and why that makes a reprint or none.
type Explanation struct {
	// Link has the two as copy and original, with what they share; where they are no
	// reprint it says which would be the copy.
	Link ReprintLink
	// Verdict is why it is none, or Reprint.
	Verdict Verdict
	// Passages are the stretches of ten words and more that both have, in the order
	// of the copy; A is their place in the copy, B in the original.
	Passages []reprint.Passage
}

// Verdict says what two texts that were compared are to each other.
type Verdict string

// The verdicts.
const (
	IsReprint    Verdict = "reprint"
	SameOutlet   Verdict = "no reprint: one outlet printed both"
	SharedLittle Verdict = "no reprint: they share too little"
	SharedQuoted Verdict = "no reprint: what they share is mostly quotation"
	JudgedNone   Verdict = "no reprint: a person decided so"
)

// Explain compares two articles. It returns [ErrNotFound].
func (l *Library) Explain(ctx context.Context, a, b schema.ID) (*Explanation, error) {
	e, err := answer(ctx, l, func(d *desk) (*Explanation, error) { return d.explain(a, b) })
	if err != nil {
		return nil, fmt.Errorf("explain %s and %s: %w", a.Short(), b.Short(), err)
	}
	return e, nil
}

func (d *desk) explain(a, b schema.ID) (*Explanation, error) {
	c := d.newCopies()
	p, err := c.profile(a)
	if err != nil {
		return nil, err
	}
	q, err := c.profile(b)
	if err != nil {
		return nil, err
	}
	t, err := d.comparable(a)
	if err != nil {
		return nil, err
	}
	u, err := d.comparable(b)
	if err != nil {
		return nil, err
	}
	o, _, _ := meet(a, t, b, u, func(reprint.Overlap) bool { return true })
	e := &Explanation{Verdict: c.verdict(p, q, o)}
	if e.Link, err = c.judge(p, pair{b, o}); err != nil {
		return nil, err
	}
	judged, err := d.reprintVerdicts(e.Link.Copy.ID)
	if err != nil {
		return nil, err
	}
	if v := judged.about(e.Link.Original.ID); v == schema.Yes {
		e.Verdict = IsReprint
	} else if v == schema.No {
		e.Verdict = JudgedNone
	}
	if e.Link.Overlap == nil { // it was judged, and they share nothing
		e.Link.Overlap = &reprint.Overlap{}
	}
	if links := slices.Clone(p.declared); e.Link.Copy.ID == a && len(c.resolve(links, []ReprintLink{e.Link})) == 0 {
		e.Link = links[slices.IndexFunc(links, func(l ReprintLink) bool { return l.Original != nil && l.Original.ID == b })]
	}
	if e.Link.Copy.ID != a {
		t, u = u, t
	}
	if e.Passages, err = d.passages(e.Link.Copy.ID, e.Link.Original.ID); err == nil && e.Passages == nil {
		e.Passages = reprint.Passages(t, u, leastKept)
	}
	return e, err
}

// verdict says what two texts are to each other.
func (c *copies) verdict(p, q *profile, o reprint.Overlap) Verdict {
	switch {
	case p.Publication != nil && q.Publication != nil && c.outlets.one(p.Publication.ID, q.Publication.ID):
		return SameOutlet
	case o.IsReprint():
		return IsReprint
	case o.Shared >= reprint.LeastShared && o.Containment() >= reprint.LeastContainment:
		return SharedQuoted
	}
	return SharedLittle
}

// comparable makes an article's text ready to be compared, as it was when it was put.
func (d *desk) comparable(id schema.ID) (*reprint.Text, error) {
	p, err := printedText(d.ctx, d.view, id)
	switch {
	case err != nil:
		return nil, err
	case p == nil:
		return nil, ErrNotFound
	case p.publication.IsZero():
		return reprint.New(p.text, nil), nil
	}
	keys := p.prefixes()
	values, err := d.view.Get(d.ctx, paragraphSpace, keys...)
	own := outletsOwn(keys, values)
	return reprint.New(p.text, func(key uint64) bool { return own[key] }), err
}
