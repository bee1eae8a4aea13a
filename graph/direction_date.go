package graph

import (
	"cmp"
	"time"

	"github.com/saidby/saidby/schema"
)

// printing is when an article was first printed: not before first and not after
// last, either of which may be unknown.
type printing struct{ first, last schema.Date }

// printingOf reads the dates of an article. What was changed at some time had been
// printed by then, whatever the date that the page bears; a day without an hour is so
// narrowed down by a change that may have been on it.
func printingOf(a *schema.Article) printing {
	p := printing{a.Published, a.Published}
	switch day := a.Published; {
	case a.Modified.Year == 0:
	case day.Year == 0:
		p.last = a.Modified
	case before(a.Modified, day):
		p = printing{a.Modified, a.Modified}
	case day.Clock == "" && !before(day, a.Modified):
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

// A clock stands so much ahead of that in Greenwich, or behind it, at most.
const (
	farthestEast = 14 * time.Hour
	farthestWest = 12 * time.Hour
)

// before reports whether a date lies before another one, whatever they leave open: by an
// hour or more, from the last moment that the first one may mean to the first moment that
// the other one may. What has no time of day may be any of its day, month or year, and
// what has no zone may be in any; but where neither tells its zone, both are read in one,
// and of two without a time of day the one of the earlier day, month or year is before.
func before(a, b schema.Date) bool {
	switch {
	case a.Year == 0 || b.Year == 0:
		return false
	case a.Clock == "" && b.Clock == "":
		return compareDays(a, b) < 0
	}
	_, aZone := moment(a)
	_, bZone := moment(b)
	_, last := readings(a, bZone)
	first, _ := readings(b, aZone)
	return first.Sub(last) >= time.Hour
}

// readings returns the first and the last moment that a date may mean: in any zone where
// it tells none, or all as if it were in Greenwich.
func readings(d schema.Date, anyZone bool) (first, last time.Time) {
	if t, known := moment(d); known {
		return t, t
	}
	first = onClock(d)
	switch {
	case d.Clock != "":
		last = first
	case d.Day != 0:
		last = first.AddDate(0, 0, 1)
	case d.Month != 0:
		last = first.AddDate(0, 1, 0)
	default:
		last = first.AddDate(1, 0, 0)
	}
	if anyZone {
		first, last = first.Add(-farthestEast), last.Add(farthestWest)
	}
	return first, last
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

// onClock returns what calendar and clock show at the first moment of a date, as if it
// were in Greenwich.
func onClock(d schema.Date) time.Time {
	t, _ := time.Parse("15:04:05", d.Clock[:min(len(d.Clock), len("15:04:05"))])
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}
