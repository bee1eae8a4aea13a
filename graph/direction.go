package graph

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// Reasons of a direction.
const (
	byCredit      = "credited in the copy"
	bySibling     = "both credit the same origin"
	byOwn         = "the original has its outlet's own dateline"
	byDate        = "printed later"
	byOutlet      = "the original's outlet printed it first"
	byContainment = "the copy is part of the original"
	unknownWay    = "direction unknown"
)

// witness is what is known of two articles, a and b, beside what each says of itself.
type witness struct {
	// credits says that a leads back to b by credits, and credited that b does to a.
	credits, credited bool
	// ownA and ownB say that they open with a dateline of their own outlets.
	ownA, ownB bool
	// firstA and firstB are what the outlet of each printed first of what both share,
	// see [copies.first]: a and b themselves where that is not known to be another one.
	firstA, firstB *profile
}

// direction reports whether a was made from b, and why. sibling says that both credit a
// third one; then which is called the copy tells the order of print alone.
//
// An agency's dateline on its own text says whose the text is, as a credit does: such a
// text is no copy of one that has no dateline of its own, though what we hold of it may be
// an update that came after the copy. Nor is what an outlet prints again, corrected or
// longer, a copy of those who copied it the first time; so dates are those of what each
// outlet printed first.
func (p *publications) direction(a, b *profile, o reprint.Overlap, w witness) (fromB bool, reason string, sibling bool) {
	if w.credited != w.credits {
		return w.credits, byCredit, false
	}
	at, first := a.printed.compare(b.printed), w.firstA.printed.compare(w.firstB.printed)
	switch {
	case !w.credited && p.shareCredit(a, b):
		return !a.older(b), bySibling, true
	case w.ownA != w.ownB && (at == 0 || w.ownA == (at > 0)): // else the date says so, too
		return w.ownB, byOwn, false
	case first != 0 && first == at:
		return at > 0, byDate, false
	case first != 0:
		return first > 0, byOutlet, false
	case o.InA() >= 0.8 && 2*o.B >= 3*o.A:
		return true, byContainment, false
	case o.InB() >= 0.8 && 2*o.A >= 3*o.B:
		return false, byContainment, false
	}
	return !w.firstA.older(w.firstB), unknownWay, false
}

// credits reports whether an article names another one, or its publication, as its
// origin or as a hand that it came through.
func (p *publications) credits(a, b *profile) bool {
	return slices.ContainsFunc(a.declared, func(l ReprintLink) bool {
		of := func(from schema.Publication) bool { return p.mean(&from, b.Publication) }
		return l.Reprint.Original == b.ID || b.Publication != nil && (l.From != nil && of(*l.From) || slices.ContainsFunc(l.Through, of))
	})
}

// shareCredit reports whether two articles name the same origin.
func (p *publications) shareCredit(a, b *profile) bool {
	return slices.ContainsFunc(a.declared, func(l ReprintLink) bool {
		return slices.ContainsFunc(b.declared, func(m ReprintLink) bool {
			return l.Reprint.Original == m.Reprint.Original && !l.Reprint.Original.IsZero() || l.From != nil && m.From != nil && p.mean(l.From, m.From)
		})
	})
}

// older orders articles by when they were printed, as far as that is known, and
// articles of one time by their ids.
func (p *profile) older(o *profile) bool {
	at := p.printed.compare(o.printed)
	if at == 0 {
		at = p.printed.earliest(o.printed)
	}
	return cmp.Or(at, p.ID.Compare(o.ID)) < 0
}
