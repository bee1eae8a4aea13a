package graph

import (
	"cmp"
	"slices"
	"time"

	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// Reasons of a direction.
const (
	byCredit      = "credited in the copy"
	bySibling     = "both credit the same origin"
	byDate        = "printed later"
	byContainment = "the copy is part of the original"
	unknownWay    = "direction unknown"
)

// direction reports whether a was made from b, and why, where it is known whether
// each leads back to the other by credits. sibling says that both credit a third
// one; then which is called the copy tells the order of print alone.
func (p *publications) direction(a, b *profile, o reprint.Overlap, creditsB, creditsA bool) (fromB bool, reason string, sibling bool) {
	if creditsB != creditsA {
		return creditsB, byCredit, false
	}
	at := a.printed.compare(b.printed)
	later := !a.older(b)
	switch {
	case !creditsA && p.shareCredit(a, b):
		return later, bySibling, true
	case at != 0:
		return at > 0, byDate, false
	case o.InA() >= 0.8 && 2*o.B >= 3*o.A:
		return true, byContainment, false
	case o.InB() >= 0.8 && 2*o.A >= 3*o.B:
		return false, byContainment, false
	}
	return later, unknownWay, false
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

// printing is when an article was first printed: not before first and not after
// last, either of which may be unknown.
type printing struct{ first, last schema.Date }

// printingOf reads the dates of an article. What was changed at some time had been
// printed by then, whatever the date that the page bears.
func printingOf(a *schema.Article) printing {
	p := printing{a.Published, a.Published}
	switch day := a.Published; {
	case a.Modified.Year == 0:
	case day.Year == 0:
		p.last = a.Modified
	case before(a.Modified, day):
		p = printing{a.Modified, a.Modified}
	case day.Clock == "" && compareDays(day, a.Modified) == 0:
		p.last = a.Modified
	}
	return p
}

// compare is -1 or 1 where one article was surely printed before the other, see
// [before]; else 0.
func (p printing) compare(o printing) int {
	switch {
	case before(p.last, o.first):
		return -1
	case before(o.last, p.first):
		return 1
	}
	return 0
}

// earliest compares when two articles were known to be there: by the moment, else as
// the dates are printed.
func (p printing) earliest(o printing) int {
	x, xok := moment(p.last)
	y, yok := moment(o.last)
	if xok && yok {
		return cmp.Or(x.Compare(y), p.last.Compare(o.last))
	}
	return p.last.Compare(o.last)
}

// farthestZone is how far a zone's clock is from that of Greenwich at most.
const farthestZone = 14 * time.Hour

// before reports whether a date lies before another one: by an hour or more where
// the times of both are known, in one zone where neither tells its own. Where one
// alone tells its zone, they must be apart by more than a zone can make of it. Where
// the time of one is not known, it is an earlier day, month or year.
func before(a, b schema.Date) bool {
	if a.Year == 0 || b.Year == 0 {
		return false
	}
	x, xok := moment(a)
	y, yok := moment(b)
	switch {
	case a.Clock == "" || b.Clock == "":
		return compareDays(a, b) < 0
	case xok && yok:
		return y.Sub(x) >= time.Hour
	}
	gap := onClock(b).Sub(onClock(a))
	return gap >= time.Hour && (xok == yok || gap >= farthestZone)
}

// compareDays compares two dates as far as both are known.
func compareDays(a, b schema.Date) int {
	order := cmp.Compare(a.Year, b.Year)
	if a.Month != 0 && b.Month != 0 {
		order = cmp.Or(order, cmp.Compare(a.Month, b.Month))
		if a.Day != 0 && b.Day != 0 {
			order = cmp.Or(order, cmp.Compare(a.Day, b.Day))
		}
	}
	return order
}

// moment returns the moment of a date with a time of day and a zone.
func moment(d schema.Date) (time.Time, bool) {
	t, err := time.Parse(time.RFC3339, d.EDTF())
	return t, err == nil
}

// onClock returns what calendar and clock show where a date was printed, as if it
// were in Greenwich.
func onClock(d schema.Date) time.Time {
	t, _ := time.Parse("15:04:05", d.Clock[:min(len(d.Clock), len("15:04:05"))])
	return time.Date(d.Year, time.Month(d.Month), d.Day, t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}
