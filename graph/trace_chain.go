package graph

import (
	"slices"

	"github.com/saidby/saidby/schema"
)

// reprintChain returns what an article was made from, and what that was made
// from, the nearest first, along the longest of the ways that there are.
//
// For a claim it is the way that the claim went: an original that was only found by its
// text has to hold the claim, for a copy may have it from elsewhere or have it back from
// a version before. What a copy credits, or people decided, is a hand whatever we find
// there; and of an original that we do not hold nobody can tell. A claim without an id is
// none.
func (d *desk) reprintChain(article schema.ID, claim *schema.Claim) ([]ReprintLink, error) {
	w := ways{c: d.newCopies(), ends: map[schema.ID]*way{}}
	if claim != nil && !claim.ID.IsZero() {
		w.holds = d.holding(claim)
	}
	if _, err := w.from(article); err != nil {
		return nil, err
	}
	var chain []ReprintLink
	for s := w.ends[article]; s != nil && s.link != nil; s = s.next {
		chain = append(chain, *s.link)
	}
	return chain, nil
}

// ways are those from copy to original.
type ways struct {
	c *copies
	// holds reports whether an article can be on the way; nil for all.
	holds func(schema.ID) (bool, error)
	// ends are the longest ways from the articles that were come upon, each gone once
	// however many lead there; of one that is being gone it is nil, and whoever comes upon
	// it again stops there: a circle of copies is a fault for verify, not for us.
	ends map[schema.ID]*way
}

// way is one from a copy to its original, and on from there. It ends at one without a link.
type way struct {
	link  *ReprintLink
	steps int // in all
	next  *way
}

// from returns the longest way from an article.
func (w *ways) from(article schema.ID) (*way, error) {
	if known, gone := w.ends[article]; gone {
		return known, nil
	}
	w.ends[article] = nil
	links, err := w.next(article)
	if err != nil {
		return nil, err
	}
	longest := &way{}
	for i := range links {
		s := &way{link: &links[i], steps: steps(links[i : i+1])}
		if o := links[i].Original; o != nil {
			if s.next, err = w.from(o.ID); err != nil {
				return nil, err
			}
			if s.next != nil {
				s.steps += s.next.steps
			}
		}
		if s.steps > longest.steps {
			longest = s
		}
	}
	w.ends[article] = longest
	return longest, nil
}

// next returns the originals of an article that can be on the way.
func (w *ways) next(article schema.ID) ([]ReprintLink, error) {
	links, found, err := w.c.originals(article)
	if err != nil {
		return nil, err
	}
	kept := found[:0]
	for _, l := range found {
		holds := true
		if w.holds != nil {
			if holds, err = w.holds(l.Original.ID); err != nil {
				return nil, err
			}
		}
		if holds {
			kept = append(kept, l)
		}
	}
	return w.c.told(links, kept), nil
}

// holding returns what reports whether an article holds a claim: the same one, or one in
// other words that is a variant of it under an act of the same family.
func (d *desk) holding(claim *schema.Claim) func(schema.ID) (bool, error) {
	said := newWording(claim.Text)
	return func(article schema.ID) (bool, error) {
		there := d.another()
		if err := there.openWhole(article); err != nil {
			return false, err
		}
		for id, r := range there.records {
			if r.Kind != schema.ClaimNode {
				continue
			}
			c, err := r.Claim()
			if err != nil {
				return false, err
			}
			if kind, _ := said.variant(newWording(c.Text)); id == claim.ID || c.Family == claim.Family && kind != "" {
				return true, nil
			}
		}
		return false, nil
	}
}

// foundByText reports whether a way has a step that nobody credits or decided: then
// another claim of the same article may have gone another way.
func foundByText(way []ReprintLink) bool {
	return slices.ContainsFunc(way, func(l ReprintLink) bool { return l.Reprint.Basis == schema.Detected })
}
