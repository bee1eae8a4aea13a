package schema

import (
	"fmt"
	"strings"
	"time"
)

// Date is a date with as much precision as its source states. Fields that are
// not stated are 0; a year that is not stated is said to be so (EDTF, ISO
// 8601-2:2019, unspecified digits: "XXXX-12-29"). The zero Date is no date.
type Date struct {
	Year, Month, Day int
	// Clock is the time of day with its zone as in RFC 3339 ("15:04:05Z"), or "".
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

// dateLayouts are the forms of full dates that importers meet besides EDTF.
var dateLayouts = [...]string{
	time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04", "2006-01-02T15:04:05Z0700",
	"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02 15:04",
	time.RFC1123Z, time.RFC1123, time.RFC850, time.ANSIC, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
	"January 2, 2006", "January 2 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006", "Monday, January 2, 2006",
	"Monday, 2 January 2006", "Monday 2 January 2006", "January 2, 2006 3:04 PM", "January 2, 2006 at 3:04 PM", "2006/01/02", "20060102",
}

// ParseDate reads a date: EDTF as [Date.EDTF] writes it, or one of the usual
// full forms ("2019-12-30T08:00:00Z", "December 30, 2019"). It returns an error
// that wraps [ErrInvalid] for what is no date; forms that leave day and month
// ambiguous ("3/4/2019") are refused.
func ParseDate(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if d, ok := parseEDTF(s); ok {
		return d, nil
	}
	for _, layout := range dateLayouts {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		return DateOf(t, strings.Contains(layout, "04")), nil
	}
	return Date{}, fmt.Errorf("date %q (want 2019-12-30, 2019-12 or 2019): %w", s, ErrInvalid)
}

// DateOf returns the date of a moment, with the time of day if clock is set.
func DateOf(t time.Time, clock bool) Date {
	d := Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	if clock {
		d.Clock = t.Format("15:04:05Z07:00")
	}
	return d
}

// parseEDTF reads 2019-12-29, 2019-12, 2019, XXXX-12-29 and XXXX-12, the first
// also with a time of day.
func parseEDTF(s string) (Date, bool) {
	var d Date
	day, clock, _ := strings.Cut(s, "T")
	fields := strings.Split(day, "-")
	if len(fields) > 3 {
		return d, false
	}
	for i, f := range fields {
		width := 2
		if i == 0 {
			width = 4
		}
		n, ok := parseDigits(f, width)
		if !ok {
			return Date{}, false
		}
		*[]*int{&d.Year, &d.Month, &d.Day}[i] = n
	}
	d.Clock = clock
	if d.Validate() != nil || !d.Known() || (clock != "" && d.Day == 0) {
		return Date{}, false
	}
	return d, true
}

// parseDigits reads a number of fixed width, or as many X for "not stated".
func parseDigits(s string, width int) (int, bool) {
	if len(s) != width {
		return 0, false
	}
	if s == "XXXX"[:width] {
		return 0, true
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, n > 0
}

// EDTF writes the date: "2019-12-29", "2019-12", "2019", "XXXX-12-29" where the
// year is not stated, with the time of day after a T where it is known; ""
// where nothing is known.
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

// Known reports whether at least one of year, month and day is known.
func (d Date) Known() bool { return d.Year != 0 || d.Month != 0 }

// IsZero reports whether there is no date, not even words for one.
func (d Date) IsZero() bool { return d == Date{} }

// Validate checks that the fields form a date. It returns an error that wraps
// [ErrInvalid].
func (d Date) Validate() error {
	switch {
	case d.Year < 0 || d.Year > 9999, d.Month < 0 || d.Month > 12, d.Day < 0 || d.Day > 31,
		d.Day != 0 && d.Month == 0,
		d.Clock != "" && d.Day == 0:
		return fmt.Errorf("date %d-%d-%d: %w", d.Year, d.Month, d.Day, ErrInvalid)
	}
	if d.Clock != "" {
		if _, err := time.Parse("15:04:05Z07:00", d.Clock); err != nil {
			if _, err := time.Parse("15:04:05", d.Clock); err != nil {
				return fmt.Errorf("time of day %q: %w", d.Clock, ErrInvalid)
			}
		}
	}
	if d.Day != 0 {
		year := d.Year
		if year == 0 {
			year = 2000 // a leap year: 29 February may be meant
		}
		if t := time.Date(year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC); t.Day() != d.Day {
			return fmt.Errorf("there is no day %d in month %d: %w", d.Day, d.Month, ErrInvalid)
		}
	}
	return nil
}

// Compare orders dates by what is known of them; unknown sorts last.
func (d Date) Compare(other Date) int {
	return strings.Compare(d.sortKey(), other.sortKey())
}

// sortKey puts what is not stated behind what is.
func (d Date) sortKey() string {
	if !d.Known() {
		return "~"
	}
	return d.EDTF()
}
