package schema

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Date is a date with as much precision as its source states. Fields that are
// not stated are 0; a year that is not stated is said to be so ("XXXX-12-29",
// unspecified digits, level 2 of the Extended Date/Time Format, EDTF, which is
// annex A of ISO 8601-2:2019). The zero Date is no date.
type Date struct {
	// Year is from 1 to 9999, Month from 1 to 12, Day from 1 to 31.
	Year, Month, Day int
	// Clock is the time of day to the second with its zone as in RFC 3339
	// ("15:04:05Z", never "+00:00"; "15:04:05-05:00"), without one where none is
	// stated ("15:04:05"), or "".
	Clock string
	// Text are the words that the date was read from, "earlier this month".
	// Words that could not be resolved leave the fields 0.
	Text string
	// Rule says how fields that the words do not state were filled in.
	Rule Rule
}

// Rule says by which convention a date was completed or computed.
type Rule string

// The rules of resolution. News looks back: a date without a year is the last
// one that is not after the article, a weekday likewise.
const (
	AsStated   Rule = ""
	LastSuch   Rule = "last-not-after-article" // "December 29", "in January", "on Tuesday"
	FromDay    Rule = "counted-from-article"   // "yesterday", "two days ago", "last week"
	SamePeriod Rule = "period-of-article"      // "earlier this month", "this year"
)

// Rules lists every rule.
func Rules() []Rule { return []Rule{AsStated, LastSuch, FromDay, SamePeriod} }

// DateOf returns the date of a moment in its own zone, with the time of day to
// the second if clock is set. The year must be from 1 to 9999.
func DateOf(t time.Time, clock bool) Date {
	d := Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	if clock {
		d.Clock = t.Format("15:04:05Z07:00")
	}
	return d
}

// EDTF writes the date: "2019-12-29", "2019-12", "2019", "XXXX-12-29" where the
// year is not stated, with the time of day after a T where it is known; ""
// where nothing is known. Of the words and the rule it says nothing.
func (d Date) EDTF() string {
	if !d.Known() {
		return ""
	}
	s := "XXXX"
	if d.Year != 0 {
		s = fmt.Sprintf("%04d", d.Year)
	}
	switch {
	case d.Month != 0 && d.Day != 0:
		s += fmt.Sprintf("-%02d-%02d", d.Month, d.Day)
	case d.Month != 0:
		s += fmt.Sprintf("-%02d", d.Month)
	}
	if d.Clock != "" {
		s += "T" + d.Clock
	}
	return s
}

// String returns the date for a reader: EDTF, else the words.
func (d Date) String() string {
	if s := d.EDTF(); s != "" {
		return s
	}
	return d.Text
}

// Known reports whether anything is known of the date beyond its words.
func (d Date) Known() bool { return d.Year != 0 || d.Month != 0 }

// IsZero reports whether there is no date, not even words for one.
func (d Date) IsZero() bool { return d == Date{} }

// Validate checks that there is such a date and such a time of day. Without a
// year, 29 February is one. It returns an error that wraps [ErrInvalid].
func (d Date) Validate() error {
	switch {
	case d.Day != 0 && d.Month == 0:
		return fmt.Errorf("day %d without a month: %w", d.Day, ErrInvalid)
	case d.Year < 0 || d.Year > 9999, d.Month < 0 || d.Month > 12, d.Day < 0 || d.Day > daysIn(d.Year, d.Month):
		return fmt.Errorf("there is no date %d-%d-%d: %w", d.Year, d.Month, d.Day, ErrInvalid)
	case d.Clock != "" && d.Day == 0:
		return fmt.Errorf("time of day %q without a day: %w", d.Clock, ErrInvalid)
	case d.Clock != "" && !isClock(d.Clock):
		return fmt.Errorf("there is no time of day %q: %w", d.Clock, ErrInvalid)
	}
	return nil
}

// validateDate checks a date that belongs to another value, and names it. A
// value may hold only dates that were made by one of the [Rules].
func validateDate(what string, d Date) error {
	if err := d.Validate(); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	if !slices.Contains(Rules(), d.Rule) {
		return fmt.Errorf("%s: date by unknown rule %q: %w", what, d.Rule, ErrInvalid)
	}
	return nil
}

// daysIn is how many days a month has; in an unknown year as many as it may.
func daysIn(year, month int) int {
	if year == 0 {
		year = 2000 // a leap year: 29 February may be meant
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// isClock tells "15:04:05" with a zone or none. [time.Parse] alone would also
// take one digit for the hour, parts of a second, which EDTF has not, and a
// second form of UTC.
func isClock(s string) bool {
	for _, layout := range [...]string{"15:04:05Z07:00", "15:04:05"} {
		if _, err := time.Parse(layout, s); err == nil {
			return s[len("15:04")] == ':' && !strings.ContainsAny(s, ".,") && !strings.HasSuffix(s, "+00:00")
		}
	}
	return false
}

// Compare orders dates as they are printed: by year, month, day and time of
// day. What is coarser comes before what it contains ("2019-12" before
// "2019-12-01"), a date without a year after all that have one, and no date
// last. Zones are not reckoned with.
func (d Date) Compare(other Date) int {
	return strings.Compare(d.sortKey(), other.sortKey())
}

// sortKey is EDTF, in which digits stand before the X of an unknown year.
func (d Date) sortKey() string {
	if !d.Known() {
		return "~"
	}
	return d.EDTF()
}
