package schema

import (
	"fmt"
	"strings"
	"time"
)

// ParseDate reads a date: EDTF as [Date.EDTF] writes it, or one of the usual
// full forms of web pages, feeds and mail ("2019-12-30T08:00:00Z", "Mon, 30 Dec
// 2019 08:00:00 EST", "Sept. 3, 2019"), wherever in the world it runs. Parts of
// a second are dropped. A time of day without a zone stays so in EDTF and is
// taken for UTC in the other forms.
//
// It returns an error that wraps [ErrInvalid] for what is no date. Forms that
// leave day and month ambiguous ("3/4/2019") are refused, not guessed.
func ParseDate(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if d, ok := parseEDTF(s); ok {
		return d, nil
	}
	full := s
	if !strings.Contains(s, "September") {
		full = strings.Replace(s, "Sept", "Sep", 1) // the Associated Press's abbreviation
	}
	for _, layout := range dateLayouts {
		// In UTC, for time.Parse reads "EST" by the zone that the machine is in.
		t, err := time.ParseInLocation(layout, full, time.UTC)
		if err != nil {
			continue
		}
		d := DateOf(t, strings.Contains(layout, "04"))
		if strings.Contains(layout, "MST") {
			d = namedZone(t)
		}
		if d.Year == 0 || d.Validate() != nil {
			break
		}
		return d, nil
	}
	return Date{}, fmt.Errorf("date %q (want 2019-12-30, 2019-12 or 2019): %w", s, ErrInvalid)
}

// dateLayouts are the forms of full dates that importers meet besides EDTF.
var dateLayouts = [...]string{
	time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04", "2006-01-02T15:04:05Z0700",
	"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05-07", "2006-01-02 15:04:05 MST", "2006-01-02 15:04:05", "2006-01-02 15:04",
	"2006/01/02", "20060102",
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", time.RFC850, time.ANSIC, time.UnixDate,
	"January 2, 2006", "January 2 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006", "2 Jan. 2006",
	"Monday, January 2, 2006", "Monday, 2 January 2006", "Monday 2 January 2006",
	"January 2, 2006 3:04 PM", "January 2, 2006 at 3:04 PM",
}

// namedZone is the date of a moment whose zone is told by a name. In UTC a name
// shifts nothing, so that the moment there has the time of day as printed.
func namedZone(t time.Time) Date {
	printed := t.UTC()
	d := DateOf(printed, false)
	d.Clock = printed.Format("15:04:05") + zoneOffset(t)
	return d
}

// zoneOffset is the offset of a zone that is told by a name. RFC 5322, section
// 4.3, fixes the names of the zones of the United States. Others ("IST", "BST")
// are several zones each, and by the same section say nothing.
func zoneOffset(t time.Time) string {
	switch name, offset := t.Zone(); name {
	case "UTC", "GMT":
		return "Z"
	case "EDT":
		return "-04:00"
	case "EST", "CDT":
		return "-05:00"
	case "CST", "MDT":
		return "-06:00"
	case "MST", "PDT":
		return "-07:00"
	case "PST":
		return "-08:00"
	default:
		if offset != 0 { // "GMT+3"
			return t.Format("-07:00")
		}
		return ""
	}
}

// parseEDTF reads 2019-12-29, 2019-12, 2019, XXXX-12-29 and XXXX-12, those with
// a day also with a time of day, and what says the same with more X. Parts of a
// second, which EDTF has not, are dropped.
func parseEDTF(s string) (Date, bool) {
	day, clock, timed := strings.Cut(s, "T")
	fields := strings.Split(day, "-")
	if len(fields) > 3 {
		return Date{}, false
	}
	var read [3]int
	for i, f := range fields {
		width := 2
		if i == 0 {
			width = 4
		}
		n, ok := parseDigits(f, width)
		if !ok {
			return Date{}, false
		}
		read[i] = n
	}
	d := Date{Year: read[0], Month: read[1], Day: read[2], Clock: trimClock(clock)}
	if timed && clock == "" || d.Validate() != nil || !d.Known() {
		return Date{}, false
	}
	return d, true
}

// trimClock drops the parts of a second, and gives UTC one form.
func trimClock(s string) string {
	const clock = len("15:04:05")
	if len(s) > clock+1 && (s[clock] == '.' || s[clock] == ',') {
		if zone := strings.TrimLeft(s[clock+1:], "0123456789"); len(zone) < len(s)-clock-1 {
			s = s[:clock] + zone
		}
	}
	if local, ok := strings.CutSuffix(s, "+00:00"); ok {
		return local + "Z"
	}
	return s
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
