package schema_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/schema"
)

// parsed are forms of dates and what they say, in EDTF.
var parsed = []struct{ name, said, want string }{
	{"day", "2019-12-29", "2019-12-29"},
	{"month", "2019-12", "2019-12"},
	{"year", "2019", "2019"},
	{"early year", "0794", "0794"},
	{"blanks around", " 2019-12-29\n", "2019-12-29"},
	{"leap day", "2020-02-29", "2020-02-29"},
	{"no year", "XXXX-12-29", "XXXX-12-29"},
	{"no year, leap day", "XXXX-02-29", "XXXX-02-29"},
	{"no year, month", "XXXX-12", "XXXX-12"},
	{"no year, moment", "XXXX-12-29T08:00:00Z", "XXXX-12-29T08:00:00Z"},
	{"some month of a year", "2019-XX", "2019"},
	{"some day of a year", "2019-XX-XX", "2019"},
	{"some day of a month", "2019-12-XX", "2019-12"},
	{"some day of a month of some year", "XXXX-12-XX", "XXXX-12"},

	{"moment", "2019-12-30T08:00:00Z", "2019-12-30T08:00:00Z"},
	{"moment elsewhere", "2019-12-30T08:00:00-05:00", "2019-12-30T08:00:00-05:00"},
	{"moment in UTC", "2019-12-30T08:00:00+00:00", "2019-12-30T08:00:00Z"},
	{"moment in no zone", "2019-12-30T08:00:00", "2019-12-30T08:00:00"},
	{"parts of a second", "2019-12-30T08:00:00.123Z", "2019-12-30T08:00:00Z"},
	{"parts of a second in no zone", "2019-12-30T08:00:00.123456", "2019-12-30T08:00:00"},
	{"parts of a second after a comma", "2019-12-30T08:00:00,5+01:00", "2019-12-30T08:00:00+01:00"},
	{"no seconds", "2019-12-30T08:00Z", "2019-12-30T08:00:00Z"},
	{"no seconds in no zone", "2019-12-30T08:00", "2019-12-30T08:00:00Z"},
	{"zone without a colon", "2019-12-30T08:00:00+0530", "2019-12-30T08:00:00+05:30"},
	{"database", "2019-12-30 08:00:00", "2019-12-30T08:00:00Z"},
	{"database with a zone", "2019-12-30 08:00:00+02", "2019-12-30T08:00:00+02:00"},
	{"database with a full zone", "2019-12-30 08:00:00+02:00", "2019-12-30T08:00:00+02:00"},
	{"database with a zone apart", "2019-12-30 08:00:00 -0500", "2019-12-30T08:00:00-05:00"},
	{"database with a zone by name", "2019-12-30 08:00:00 UTC", "2019-12-30T08:00:00Z"},
	{"database without seconds", "2019-12-30 08:00", "2019-12-30T08:00:00Z"},
	{"slashes, year first", "2019/12/30", "2019-12-30"},
	{"digits", "20191230", "2019-12-30"},

	{"feed", "Mon, 30 Dec 2019 08:00:00 +0100", "2019-12-30T08:00:00+01:00"},
	{"feed, one digit", "Tue, 3 Dec 2019 08:00:00 +0000", "2019-12-03T08:00:00Z"},
	{"feed, Greenwich", "Mon, 30 Dec 2019 08:00:00 GMT", "2019-12-30T08:00:00Z"},
	{"feed, Greenwich and more", "Mon, 30 Dec 2019 08:00:00 GMT+3", "2019-12-30T08:00:00+03:00"},
	{"feed, New York in winter", "Mon, 30 Dec 2019 08:00:00 EST", "2019-12-30T08:00:00-05:00"},
	{"feed, New York in summer", "Tue, 30 Jul 2019 08:00:00 EDT", "2019-07-30T08:00:00-04:00"},
	{"feed, Chicago in winter", "Mon, 30 Dec 2019 08:00:00 CST", "2019-12-30T08:00:00-06:00"},
	{"feed, Chicago in summer", "Tue, 30 Jul 2019 08:00:00 CDT", "2019-07-30T08:00:00-05:00"},
	{"feed, Denver in winter", "Mon, 30 Dec 2019 08:00:00 MST", "2019-12-30T08:00:00-07:00"},
	{"feed, Denver in summer", "Tue, 30 Jul 2019 08:00:00 MDT", "2019-07-30T08:00:00-06:00"},
	{"feed, Los Angeles in winter", "Mon, 30 Dec 2019 08:00:00 PST", "2019-12-30T08:00:00-08:00"},
	{"feed, Los Angeles in summer", "Tue, 30 Jul 2019 08:00:00 PDT", "2019-07-30T08:00:00-07:00"},
	{"feed, a zone of many places", "Mon, 30 Dec 2019 08:00:00 IST", "2019-12-30T08:00:00"},
	{"feed, Paris", "Mon, 30 Dec 2019 08:00:00 CET", "2019-12-30T08:00:00"},
	{"header of old", "Monday, 30-Dec-19 08:00:00 GMT", "2019-12-30T08:00:00Z"},
	{"Unix", "Mon Dec 30 08:00:00 UTC 2019", "2019-12-30T08:00:00Z"},
	{"Unix, New York", "Mon Dec 30 08:00:00 EST 2019", "2019-12-30T08:00:00-05:00"},
	{"C", "Mon Dec  2 08:00:00 2019", "2019-12-02T08:00:00Z"},

	{"American", "December 30, 2019", "2019-12-30"},
	{"American, capitals", "DECEMBER 30, 2019", "2019-12-30"},
	{"American, short", "Dec 30, 2019", "2019-12-30"},
	{"American, abbreviated", "Dec. 30, 2019", "2019-12-30"},
	{"American, one digit", "May 3, 2019", "2019-05-03"},
	{"American, without a comma", "December 30 2019", "2019-12-30"},
	{"American, with the day of the week", "Monday, December 30, 2019", "2019-12-30"},
	{"American, with the time of day", "December 30, 2019 4:05 PM", "2019-12-30T16:05:00Z"},
	{"American, at a time of day", "December 30, 2019 at 4:05 PM", "2019-12-30T16:05:00Z"},
	{"September as agencies write it", "Sept. 3, 2019", "2019-09-03"},
	{"September in short", "Sep 3, 2019", "2019-09-03"},
	{"September in full", "September 3, 2019", "2019-09-03"},
	{"British", "30 December 2019", "2019-12-30"},
	{"British, short", "30 Dec 2019", "2019-12-30"},
	{"British, September", "3 September 2019", "2019-09-03"},
	{"British, Sept", "3 Sept. 2019", "2019-09-03"},
	{"British, with the day of the week", "Monday 30 December 2019", "2019-12-30"},
	{"British, with a comma", "Monday, 30 December 2019", "2019-12-30"},
}

// noDates are forms that must not be read.
var noDates = []struct{ name, said string }{
	{"nothing", ""},
	{"blank", " "},
	{"words", "yesterday"},
	{"day or month first?", "3/4/2019"},
	{"the same with no doubt for a person", "12/30/2019"},
	{"the same, year in short", "30/12/19"},
	{"dots", "3.4.2019"},
	{"hyphens", "03-04-2019"},
	{"month 13", "2019-13"},
	{"month 0", "2019-00"},
	{"day 0", "2019-12-00"},
	{"day 32", "2019-12-32"},
	{"31 November", "2019-11-31"},
	{"29 February of a common year", "2019-02-29"},
	{"29 February of a common year in words", "February 29, 2019"},
	{"29 February of 1900", "1900-02-29"},
	{"30 February of any year", "XXXX-02-30"},
	{"year 0", "0000"},
	{"a moment in year 0", "0000-12-30T08:00:00Z"},
	{"year 0 in words", "December 30, 0000"},
	{"year of three digits", "794"},
	{"year of five digits", "12019"},
	{"negative year", "-2019"},
	{"nothing known", "XXXX"},
	{"nothing known at all", "XXXX-XX-XX"},
	{"a day of some month", "2019-XX-29"},
	{"half a year", "20XX"},
	{"small x", "xxxx-12-29"},
	{"one digit", "2019-1-2"},
	{"a hyphen at the end", "2019-12-"},
	{"too much", "2019-12-29-01"},
	{"an empty time of day", "2019-12-29T"},
	{"a time of day without a day", "2019-12T08:00:00Z"},
	{"hour 24", "2019-12-29T24:00:00Z"},
	{"only a zone", "2019-12-29TZ"},
	{"a point without parts of a second", "2019-12-29T08:00:00.Z"},
	{"an interval", "2019-12-29/2019-12-30"},
	{"an uncertain date", "2019-12?"},
	{"an approximate date", "2019-12~"},
	{"a season", "2019-21"},
	{"a week", "2019-W52"},
	{"no year in words", "December 30"},
	{"another language", "30. Dezember 2019"},
	{"digits of another script", "２０１９"},
	{"a number", "1577692800"},
}

func TestParseDate(t *testing.T) {
	for _, tt := range parsed {
		d, err := schema.ParseDate(tt.said)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if d.EDTF() != tt.want || d.Text != "" || d.Rule != schema.AsStated {
			t.Errorf("%s: %q gives %q (%+v), want %q", tt.name, tt.said, d.EDTF(), d, tt.want)
		}
	}
	for _, tt := range noDates {
		d, err := schema.ParseDate(tt.said)
		if !errors.Is(err, schema.ErrInvalid) || !d.IsZero() {
			t.Errorf("%s: %q gives %+v, %v, want ErrInvalid", tt.name, tt.said, d, err)
		} else if !strings.Contains(err.Error(), strings.TrimSpace(tt.said)) {
			t.Errorf("%s: %q does not say which date", tt.name, err)
		}
	}
}

// A date says the same on a machine in New York as on one in Delhi: ids are
// made of dates.
func TestParseDateAnywhere(t *testing.T) {
	here := time.Local
	t.Cleanup(func() { time.Local = here })
	for _, zone := range []struct {
		name  string
		hours int
	}{{"EST", -5}, {"IST", 5}, {"CET", 1}, {"GMT", 0}, {"PST", -8}} {
		time.Local = time.FixedZone(zone.name, zone.hours*3600)
		for _, tt := range parsed {
			if d, err := schema.ParseDate(tt.said); err != nil || d.EDTF() != tt.want {
				t.Errorf("in %s, %s: %q gives %q, %v, want %q", zone.name, tt.name, tt.said, d.EDTF(), err, tt.want)
			}
		}
	}
}

// FuzzParseDate holds that what is read is a date, and that its EDTF says all
// of it.
func FuzzParseDate(f *testing.F) {
	for _, tt := range parsed {
		f.Add(tt.said)
	}
	for _, tt := range noDates {
		f.Add(tt.said)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := schema.ParseDate(s)
		if err != nil {
			if !errors.Is(err, schema.ErrInvalid) || !d.IsZero() {
				t.Fatalf("%q gives %+v, %v", s, d, err)
			}
			return
		}
		if err := d.Validate(); err != nil || !d.Known() {
			t.Fatalf("%q gives %+v, %v", s, d, err)
		}
		if again, err := schema.ParseDate(d.EDTF()); err != nil || again != d {
			t.Fatalf("%q gives %+v, and that gives %+v, %v", s, d, again, err)
		}
	})
}
