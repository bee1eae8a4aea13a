package schema

import "time"

// Unit is the length of a step of a [Relative] date.
type Unit int

// The units of relative dates. A week runs from Monday to Sunday (ISO 8601).
const (
	Days Unit = iota
	Weeks
	Months
	Years
	// Weekday steps to the last such day of the week; the step is a time.Weekday.
	Weekday
)

// Relative is a date told by its distance from the article's: "yesterday" is
// one day back, "earlier this month" is zero months back.
type Relative struct {
	Unit Unit
	// Step is how many units back (or forth, if negative); for Weekday it is
	// the day of the week, Sunday being 0.
	Step int
	// Text are the words, "two days ago".
	Text string
}

// Resolve counts from the article's date. What it returns is as precise as the
// unit: "last month" has no day, and of a week, which EDTF cannot name, only
// the month or year that all its days share is kept. Without an article's date,
// or with one that is too coarse, the words alone are returned.
func (r Relative) Resolve(article Date) Date {
	d := Date{Text: r.Text}
	switch {
	case article.Year == 0,
		r.Unit != Years && article.Month == 0,
		(r.Unit == Days || r.Unit == Weeks || r.Unit == Weekday) && article.Day == 0:
		return d
	}
	first, last := r.period(article)
	if first.Year() != last.Year() || first.Year() < 1 || first.Year() > 9999 {
		return d
	}
	d.Year = first.Year()
	if first.Month() == last.Month() {
		d.Month = int(first.Month())
	}
	if first.Equal(last) {
		d.Day = first.Day()
	}
	switch {
	case r.Unit == Weekday:
		d.Rule = LastSuch
	case r.Step == 0:
		d.Rule = SamePeriod
	default:
		d.Rule = FromDay
	}
	return d
}

// period returns the first and the last day of what is meant.
func (r Relative) period(article Date) (first, last time.Time) {
	at := time.Date(article.Year, time.Month(max(article.Month, 1)), max(article.Day, 1), 0, 0, 0, 0, time.UTC)
	switch r.Unit {
	case Weekday:
		at = at.AddDate(0, 0, -daysSince(at, r.Step))
		return at, at
	case Weeks:
		at = at.AddDate(0, 0, -daysSince(at, int(time.Monday))-7*r.Step)
		return at, at.AddDate(0, 0, 6)
	case Months:
		at = at.AddDate(0, -r.Step, 1-at.Day())
		return at, at.AddDate(0, 1, -1)
	case Years:
		at = time.Date(article.Year-r.Step, time.January, 1, 0, 0, 0, 0, time.UTC)
		return at, at.AddDate(1, 0, -1)
	default:
		at = at.AddDate(0, 0, -r.Step)
		return at, at
	}
}

// daysSince is how many days ago a day of the week was: from 0, today, to 6.
func daysSince(at time.Time, weekday int) int {
	return ((int(at.Weekday())-weekday)%7 + 7) % 7
}

// Resolve fills in the year of a date that does not state it: the last such
// date that is not after the article's. It returns the date unchanged where
// nothing is missing, where the article's date is not known well enough, and
// where that year has no 29 February: rather no year than one that is years off.
func (d Date) Resolve(article Date) Date {
	if d.Year != 0 || d.Month == 0 || article.Year == 0 || article.Month == 0 {
		return d
	}
	year := article.Year
	switch {
	case d.Month > article.Month,
		d.Month == article.Month && d.Day != 0 && article.Day != 0 && d.Day > article.Day:
		year--
	}
	r := d
	r.Year, r.Rule = year, LastSuch
	if year < 1 || r.Validate() != nil {
		return d
	}
	return r
}
