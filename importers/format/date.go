package format

import (
	"strconv"
	"strings"
	"time"

	"github.com/saidby/saidby/schema"
)

// Date reads a date as metadata give it: a full date, with or without a time of
// day, in the forms that [schema.ParseDate] reads and in those that publishing
// systems add (Unix time, "Dec 30th, 2019 | 8:00 am EST", "Published: …"). What
// cannot be read keeps its words; an empty string gives the zero Date.
func Date(s string) schema.Date {
	s = OneLine(s)
	if s == "" {
		return schema.Date{}
	}
	if d, ok := date(s); ok {
		return d
	}
	return schema.Date{Text: s}
}

// maxDate is how many bytes a date has at most, with all that stands around it.
const maxDate = 80

// date reads a date, forgiving step by step.
func date(s string) (schema.Date, bool) {
	if len(s) > maxDate {
		return schema.Date{}, false
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return plausible(schema.DateOf(t, true))
	}
	if d, err := schema.ParseDate(s); err == nil {
		return plausible(d)
	}
	if d, ok := unixDate(s); ok {
		return d, true
	}
	for _, layout := range moreLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return plausible(schema.DateOf(t, strings.Contains(layout, "04")))
		}
	}
	if rest := trimLabel(s); rest != s {
		return date(rest)
	}
	return wordDate(s)
}

// moreLayouts are forms of dates that only metadata use.
var moreLayouts = [...]string{
	"2006-01-02T15:04:05.000Z0700", "2006-01-02T15:04Z0700", "2006-01-02 15:04:05Z0700",
	"2006-01-02T15:04:05 Z07:00", "2006-01-02T15:04:05-07", "2006/01/02 15:04:05", "2006/01/02 15:04",
	"20060102150405", "20060102T150405Z", "20060102T150405Z0700", "20060102T150405", "20060102T1504Z",
	"Mon Jan 2 2006 15:04:05 GMT-0700", "Mon Jan 02 2006", "Mon Jan 2 15:04:05 -0700 2006",
	"Mon, Jan 2, 2006", "Mon, January 2, 2006", "Mon, 2 Jan 2006", "02.01.2006 15:04", "02.01.2006",
}

// plausible keeps a date whose year a news text can have. (Publishing systems
// write 0001-01-01 and 1970-01-01 for "unknown".)
func plausible(d schema.Date) (schema.Date, bool) {
	if d.Year != 0 && d.Year < 1600 || d.Year == 1970 && d.Month == 1 && d.Day == 1 {
		return schema.Date{}, false
	}
	return d, true
}

// unixDate reads seconds or milliseconds since 1970, for 1980 and later.
func unixDate(s string) (schema.Date, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || len(s) < 9 || len(s) > 13 || len(s) > 10 && len(s) < 13 {
		return schema.Date{}, false
	}
	if len(s) == 13 {
		n /= 1000
	}
	if n < 315532800 {
		return schema.Date{}, false
	}
	return schema.DateOf(time.Unix(n, 0).UTC(), true), true
}

// trimLabel cuts what stands before a date: "Published:", "Updated on".
func trimLabel(s string) string {
	for _, label := range []string{"published on", "published at", "published", "posted on", "posted", "updated on", "updated", "last modified", "first published", "on", "date"} {
		if len(s) > len(label) && strings.EqualFold(s[:len(label)], label) && strings.ContainsRune(": ", rune(s[len(label)])) {
			return strings.TrimLeft(s[len(label):], ": ")
		}
	}
	return s
}

// wordDate finds month, day and year among the words of a date whose form is
// not known: "Dec. 30th, 2019 | 8:00 am EST". The month must be a word, the
// year have four digits. The time of day is left out, for its zone is doubtful.
func wordDate(s string) (schema.Date, bool) {
	var d schema.Date
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,.|/()", r) }) {
		if m := month(w); m != 0 && d.Month == 0 {
			d.Month = m
			continue
		}
		n, err := strconv.Atoi(strings.TrimRight(strings.ToLower(w), "stndrh"))
		switch {
		case err != nil:
		case n >= 1600 && n < 2200 && d.Year == 0:
			d.Year = n
		case n >= 1 && n <= 31 && d.Day == 0 && d.Year == 0:
			d.Day = n
		}
	}
	if d.Year == 0 || d.Month == 0 || d.Validate() != nil {
		return schema.Date{}, false
	}
	return d, true
}

// month returns the number of an English month's name or abbreviation, or 0.
func month(w string) int {
	w = strings.ToLower(w)
	if len(w) < 3 {
		return 0
	}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if w == name || w == name[:3] || m == time.September && w == "sept" {
			return int(m)
		}
	}
	return 0
}
