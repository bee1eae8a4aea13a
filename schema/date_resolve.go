package schema

import "time"

// Unit is the length of a step of a [Relative] date.
type Unit int

// The units of relative dates.
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
	// the day of the week.
	Step int
	// Text are the words.
	Text string
}

// Resolve counts from the article's date. Without one, or with one that is too
// coarse, the words alone are returned.
func (r Relative) Resolve(article Date) Date {
	d := Date{Text: r.Text}
	switch {
	case article.Year == 0,
		r.Unit != Years && article.Month == 0,
		(r.Unit == Days || r.Unit == Weeks || r.Unit == Weekday) && article.Day == 0:
		return d
	}
	at := time.Date(article.Year, time.Month(max(article.Month, 1)), max(article.Day, 1), 0, 0, 0, 0, time.UTC)
	d.Rule = FromDay
	switch r.Unit {
	case Days:
		at = at.AddDate(0, 0, -r.Step)
		d.Year, d.Month, d.Day = at.Year(), int(at.Month()), at.Day()
	case Weekday:
		back := (int(at.Weekday()) - r.Step + 7) % 7
		at = at.AddDate(0, 0, -back)
		d.Year, d.Month, d.Day, d.Rule = at.Year(), int(at.Month()), at.Day(), LastSuch
	case Weeks: // a week has no EDTF name; its month is what is sure
		at = at.AddDate(0, 0, -7*r.Step)
		d.Year, d.Month = at.Year(), int(at.Month())
	case Months:
		at = time.Date(at.Year(), at.Month()-time.Month(r.Step), 1, 0, 0, 0, 0, time.UTC)
		d.Year, d.Month = at.Year(), int(at.Month())
	case Years:
		d.Year = at.Year() - r.Step
	}
	if r.Step == 0 && r.Unit != Weekday {
		d.Rule = SamePeriod
	}
	return d
}

// Resolve fills in the year of a date that does not state it: the last such
// date that is not after the article's. It returns the date unchanged where
// nothing is missing or the article's date is not known well enough.
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
	if r.Validate() != nil { // 29 February of a year without one
		return d
	}
	return r
}
