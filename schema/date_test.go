package schema_test

import (
	"math/rand"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema"
)

func TestDateValidate(t *testing.T) {
	for _, tt := range []struct {
		date schema.Date
		want string // what the message says, "" for a date that there is
	}{
		{schema.Date{}, ""},
		{schema.Date{Text: "the other day"}, ""},
		{schema.Date{Year: 2019}, ""},
		{schema.Date{Year: 2019, Month: 12}, ""},
		{schema.Date{Year: 2019, Month: 12, Day: 31}, ""},
		{schema.Date{Month: 12}, ""},
		{schema.Date{Month: 12, Day: 31}, ""},
		{schema.Date{Month: 2, Day: 29}, ""},
		{schema.Date{Year: 2020, Month: 2, Day: 29}, ""},
		{schema.Date{Year: 2000, Month: 2, Day: 29}, ""},
		{schema.Date{Year: 1, Month: 1, Day: 1}, ""},
		{schema.Date{Year: 9999, Month: 12, Day: 31, Clock: "23:59:59Z"}, ""},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "00:00:00"}, ""},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "08:00:00-05:00"}, ""},
		{schema.Date{Month: 12, Day: 31, Clock: "08:00:00+05:45"}, ""},

		{schema.Date{Year: -1}, "no date -1-0-0"},
		{schema.Date{Year: 10000}, "no date 10000-0-0"},
		{schema.Date{Year: 2019, Month: 13}, "no date 2019-13-0"},
		{schema.Date{Year: 2019, Month: -1}, "no date 2019--1-0"},
		{schema.Date{Year: 2019, Month: 12, Day: 32}, "no date 2019-12-32"},
		{schema.Date{Year: 2019, Month: 12, Day: -1}, "no date 2019-12--1"},
		{schema.Date{Year: 2019, Month: 11, Day: 31}, "no date 2019-11-31"},
		{schema.Date{Year: 2019, Month: 2, Day: 29}, "no date 2019-2-29"},
		{schema.Date{Year: 1900, Month: 2, Day: 29}, "no date 1900-2-29"},
		{schema.Date{Month: 2, Day: 30}, "no date 0-2-30"},
		{schema.Date{Year: 2019, Day: 3}, "day 3 without a month"},
		{schema.Date{Day: 3}, "day 3 without a month"},
		{schema.Date{Year: 2019, Clock: "08:00:00Z"}, "without a day"},
		{schema.Date{Clock: "08:00:00Z"}, "without a day"},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "8:00:00Z"}, `no time of day "8:00:00Z"`},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "08:00"}, "no time of day"},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "24:00:00Z"}, "no time of day"},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "08:60:00Z"}, "no time of day"},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "08:00:60Z"}, "no time of day"},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "08:00:00.5Z"}, "no time of day"},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "08:00:00,5"}, "no time of day"},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "08:00:00+00:00"}, "no time of day"},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "08:00:00+0100"}, "no time of day"},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "08:00:00 EST"}, "no time of day"},
		{schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "noon"}, "no time of day"},
	} {
		if err := tt.date.Validate(); tt.want != "" {
			refused(t, err, tt.want)
		} else if err != nil {
			t.Errorf("%+v: %v", tt.date, err)
		}
	}
}

func TestDateString(t *testing.T) {
	for _, tt := range []struct {
		date         schema.Date
		edtf, string string
	}{
		{schema.Date{}, "", ""},
		{schema.Date{Text: "the other day"}, "", "the other day"},
		{schema.Date{Year: 2019, Text: "this year", Rule: schema.SamePeriod}, "2019", "2019"},
		{schema.Date{Year: 794}, "0794", "0794"},
		{schema.Date{Year: 2019, Month: 1}, "2019-01", "2019-01"},
		{schema.Date{Year: 2019, Month: 1, Day: 2}, "2019-01-02", "2019-01-02"},
		{schema.Date{Month: 1, Day: 2}, "XXXX-01-02", "XXXX-01-02"},
		{schema.Date{Month: 1}, "XXXX-01", "XXXX-01"},
		{schema.Date{Year: 2019, Month: 1, Day: 2, Clock: "08:00:00Z"}, "2019-01-02T08:00:00Z", "2019-01-02T08:00:00Z"},
	} {
		if got := tt.date.EDTF(); got != tt.edtf {
			t.Errorf("%+v: EDTF is %q, want %q", tt.date, got, tt.edtf)
		}
		if got := tt.date.String(); got != tt.string {
			t.Errorf("%+v: String is %q, want %q", tt.date, got, tt.string)
		}
		if tt.date.Known() != (tt.edtf != "") || tt.date.IsZero() != (tt.string == "") {
			t.Errorf("%+v: known %v, zero %v", tt.date, tt.date.Known(), tt.date.IsZero())
		}
	}
}

func TestDateOf(t *testing.T) {
	moment := time.Date(2019, time.December, 30, 23, 30, 15, 999, time.FixedZone("", -5*3600))
	for _, tt := range []struct {
		moment time.Time
		clock  bool
		want   schema.Date
	}{
		{moment, false, schema.Date{Year: 2019, Month: 12, Day: 30}},
		{moment, true, schema.Date{Year: 2019, Month: 12, Day: 30, Clock: "23:30:15-05:00"}},
		{moment.UTC(), true, schema.Date{Year: 2019, Month: 12, Day: 31, Clock: "04:30:15Z"}},
	} {
		if diff := cmp.Diff(tt.want, schema.DateOf(tt.moment, tt.clock)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestDateCompare(t *testing.T) {
	want := []schema.Date{
		{Year: 794},
		{Year: 2019},
		{Year: 2019, Month: 2},
		{Year: 2019, Month: 2, Day: 3},
		{Year: 2019, Month: 2, Day: 3, Clock: "08:00:00"},
		{Year: 2019, Month: 2, Day: 3, Clock: "09:00:00Z"},
		{Year: 2019, Month: 2, Day: 11},
		{Year: 2019, Month: 10},
		{Year: 2020, Month: 1, Day: 1},
		{Month: 2},
		{Month: 2, Day: 3},
		{Month: 10, Day: 1},
		{Text: "the other day"},
	}
	for seed := range int64(20) {
		got := slices.Clone(want)
		rand.New(rand.NewSource(seed)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		slices.SortFunc(got, schema.Date.Compare)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("shuffled by %d (-want +got):\n%s", seed, diff)
		}
	}
	told := schema.Date{Year: 2019, Text: "this year", Rule: schema.SamePeriod}
	if told.Compare(schema.Date{Year: 2019}) != 0 || (schema.Date{Text: "once"}).Compare(schema.Date{}) != 0 {
		t.Error("words and rules count")
	}
}

// FuzzDateRoundTrip holds that every date can be read again from its EDTF.
func FuzzDateRoundTrip(f *testing.F) {
	f.Add(2019, 12, 29, "08:00:00Z")
	f.Add(2020, 2, 29, "")
	f.Add(0, 2, 29, "23:59:59-00:00")
	f.Add(1, 1, 0, "")
	f.Add(9999, 0, 0, "")
	f.Add(2019, 12, 29, "08:00:00+00:00")
	f.Add(2019, 12, 29, "08:00:00,5")
	f.Fuzz(func(t *testing.T, year, month, day int, clock string) {
		want := schema.Date{Year: year, Month: month, Day: day, Clock: clock}
		if want.Validate() != nil || !want.Known() {
			return
		}
		got, err := schema.ParseDate(want.EDTF())
		if err != nil || got != want {
			t.Errorf("%q gives %+v, %v, want %+v", want.EDTF(), got, err, want)
		}
		if got.Compare(want) != 0 {
			t.Errorf("%q is not where it was", want.EDTF())
		}
	})
}
