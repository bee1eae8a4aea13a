package schema_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema"
)

// date reads a date of a test's table.
func date(t testing.TB, edtf string) schema.Date {
	t.Helper()
	if edtf == "" {
		return schema.Date{}
	}
	d, err := schema.ParseDate(edtf)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestResolve(t *testing.T) {
	for _, tt := range []struct{ name, said, article, want string }{
		{"the day before", "XXXX-12-29", "2019-12-30", "2019-12-29"},
		{"the day itself", "XXXX-12-30", "2019-12-30", "2019-12-30"},
		{"the day after is a year ago", "XXXX-12-31", "2019-12-30", "2018-12-31"},
		{"an earlier month", "XXXX-01", "2019-12-30", "2019-01"},
		{"another one", "XXXX-09", "2019-12-30", "2019-09"},
		{"the month itself", "XXXX-12", "2019-12-30", "2019-12"},
		{"a later month", "XXXX-12", "2020-01-02", "2019-12"},
		{"a day of a later month", "XXXX-12-29", "2020-01-02", "2019-12-29"},
		{"New Year's Day", "XXXX-01-01", "2020-01-01", "2020-01-01"},
		{"New Year's Eve", "XXXX-12-31", "2020-01-01", "2019-12-31"},
		{"a day of an article's month", "XXXX-12-29", "2019-12", "2019-12-29"},
		{"a month of an article's month", "XXXX-12", "2019-12", "2019-12"},
		{"a later month than the article's", "XXXX-12-29", "2019-11", "2018-12-29"},
		{"a time of day", "XXXX-12-29T08:00:00Z", "2019-12-30", "2019-12-29T08:00:00Z"},
		{"the article has a time of day", "XXXX-12-29", "2019-12-30T08:00:00Z", "2019-12-29"},

		{"29 February of a leap year", "XXXX-02-29", "2020-03-01", "2020-02-29"},
		{"29 February on the day", "XXXX-02-29", "2020-02-29", "2020-02-29"},
		{"29 February, the day before", "XXXX-02-29", "2020-02-28", "XXXX-02-29"},
		{"29 February a year on", "XXXX-02-29", "2021-01-15", "2020-02-29"},
		{"29 February two years on", "XXXX-02-29", "2021-03-01", "XXXX-02-29"},
		{"29 February of 1900", "XXXX-02-29", "1900-03-01", "XXXX-02-29"},
		{"28 February", "XXXX-02-28", "2019-03-01", "2019-02-28"},

		{"no article's date", "XXXX-12-29", "", "XXXX-12-29"},
		{"an article's year", "XXXX-12-29", "2019", "XXXX-12-29"},
		{"an article without a year", "XXXX-12-29", "XXXX-12-30", "XXXX-12-29"},
		{"before year 1", "XXXX-12-29", "0001-01-01", "XXXX-12-29"},
		{"a year is stated", "2007-12-29", "2019-12-30", "2007-12-29"},
		{"only a year is stated", "2007", "2019-12-30", "2007"},
	} {
		said := date(t, tt.said)
		said.Text = "words"
		want := date(t, tt.want)
		want.Text = "words"
		if tt.want != tt.said {
			want.Rule = schema.LastSuch
		}
		if diff := cmp.Diff(want, said.Resolve(date(t, tt.article))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	words := schema.Date{Text: "the other day"}
	if got := words.Resolve(date(t, "2019-12-30")); got != words {
		t.Errorf("words alone became %+v", got)
	}
}

func TestRelative(t *testing.T) {
	const (
		last, counted, same, stated = schema.LastSuch, schema.FromDay, schema.SamePeriod, schema.AsStated
	)
	weekday := func(d time.Weekday) int { return int(d) }
	for _, tt := range []struct {
		words   string
		unit    schema.Unit
		step    int
		article string
		want    string
		rule    schema.Rule
	}{
		{"today", schema.Days, 0, "2019-12-30", "2019-12-30", same},
		{"yesterday", schema.Days, 1, "2019-12-30", "2019-12-29", counted},
		{"tomorrow", schema.Days, -1, "2019-12-30", "2019-12-31", counted},
		{"tomorrow", schema.Days, -1, "2019-12-31", "2020-01-01", counted},
		{"yesterday", schema.Days, 1, "2020-01-01", "2019-12-31", counted},
		{"yesterday", schema.Days, 1, "2020-03-01", "2020-02-29", counted},
		{"yesterday", schema.Days, 1, "2019-03-01", "2019-02-28", counted},
		{"ten days ago", schema.Days, 10, "2020-01-05", "2019-12-26", counted},
		{"yesterday", schema.Days, 1, "2019-12-30T00:30:00-05:00", "2019-12-29", counted},

		{"on Monday", schema.Weekday, weekday(time.Monday), "2019-12-30", "2019-12-30", last},
		{"on Sunday", schema.Weekday, weekday(time.Sunday), "2019-12-30", "2019-12-29", last},
		{"on Tuesday", schema.Weekday, weekday(time.Tuesday), "2019-12-30", "2019-12-24", last},
		{"on Saturday", schema.Weekday, weekday(time.Saturday), "2019-12-30", "2019-12-28", last},
		{"on Thursday", schema.Weekday, weekday(time.Thursday), "2020-01-01", "2019-12-26", last},
		{"on Saturday", schema.Weekday, weekday(time.Saturday), "2020-03-01", "2020-02-29", last},
		{"on Sunday, counted from behind", schema.Weekday, -7, "2019-12-30", "2019-12-29", last},
		{"on Monday, a week too far", schema.Weekday, 8, "2019-12-30", "2019-12-30", last},

		{"this week", schema.Weeks, 0, "2019-12-19", "2019-12", same},
		{"last week", schema.Weeks, 1, "2019-12-19", "2019-12", counted},
		{"next week", schema.Weeks, -1, "2019-12-16", "2019-12", counted},
		{"last week, on its first day", schema.Weeks, 1, "2019-12-16", "2019-12", counted},
		{"this week, on its last day", schema.Weeks, 0, "2019-12-15", "2019-12", same},
		{"last week, in two months", schema.Weeks, 1, "2019-12-03", "2019", counted},
		{"two weeks ago", schema.Weeks, 2, "2019-12-03", "2019-11", counted},
		{"this week, in two years", schema.Weeks, 0, "2020-01-01", "", stated},
		{"last week, in two years", schema.Weeks, 1, "2020-01-08", "", stated},

		{"earlier this month", schema.Months, 0, "2019-12-30", "2019-12", same},
		{"last month", schema.Months, 1, "2019-12-30", "2019-11", counted},
		{"last month", schema.Months, 1, "2020-01-02", "2019-12", counted},
		{"last month, from a longer one", schema.Months, 1, "2020-03-31", "2020-02", counted},
		{"next month", schema.Months, -1, "2019-12-31", "2020-01", counted},
		{"thirteen months ago", schema.Months, 13, "2020-01-31", "2018-12", counted},
		{"last month, from a month", schema.Months, 1, "2020-01", "2019-12", counted},

		{"this year", schema.Years, 0, "2019-12-30", "2019", same},
		{"last year", schema.Years, 1, "2019-12-30", "2018", counted},
		{"last year, on a leap day", schema.Years, 1, "2020-02-29", "2019", counted},
		{"two years ago, from a year", schema.Years, 2, "2019", "2017", counted},
		{"next year", schema.Years, -1, "2019", "2020", counted},

		{"yesterday, no article's date", schema.Days, 1, "", "", stated},
		{"yesterday, from a month", schema.Days, 1, "2019-12", "", stated},
		{"yesterday, from a year", schema.Days, 1, "2019", "", stated},
		{"yesterday, from a day of some year", schema.Days, 1, "XXXX-12-30", "", stated},
		{"on Monday, from a month", schema.Weekday, 1, "2019-12", "", stated},
		{"last week, from a month", schema.Weeks, 1, "2019-12", "", stated},
		{"last month, from a year", schema.Months, 1, "2019", "", stated},
		{"last year, no article's date", schema.Years, 1, "", "", stated},
		{"last year, from a month of some year", schema.Years, 1, "XXXX-12", "", stated},
		{"before year 1", schema.Years, 2019, "2019", "", stated},
		{"long before year 1", schema.Days, 800_000, "2019-12-30", "", stated},
		{"after year 9999", schema.Years, -8000, "2019", "", stated},
	} {
		want := date(t, tt.want)
		want.Text, want.Rule = tt.words, tt.rule
		got := schema.Relative{Unit: tt.unit, Step: tt.step, Text: tt.words}.Resolve(date(t, tt.article))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", tt.words, tt.article, diff)
		}
	}
}

// FuzzResolve holds that a year is only ever filled in, with the last one that
// makes a date not after the article's.
func FuzzResolve(f *testing.F) {
	f.Add(12, 29, 2019, 12, 30)
	f.Add(2, 29, 2021, 1, 15)
	f.Add(2, 29, 2021, 3, 1)
	f.Add(12, 0, 2020, 1, 0)
	f.Fuzz(func(t *testing.T, month, day, articleYear, articleMonth, articleDay int) {
		said := schema.Date{Month: month, Day: day, Text: "words"}
		article := schema.Date{Year: articleYear, Month: articleMonth, Day: articleDay}
		if said.Validate() != nil || article.Validate() != nil {
			return
		}
		got := said.Resolve(article)
		if err := got.Validate(); err != nil {
			t.Fatal(err)
		}
		if got.Year == 0 {
			if got != said {
				t.Fatalf("%v became %+v", said, got)
			}
			return
		}
		if got.Month != month || got.Day != day || got.Text != "words" || got.Rule != schema.LastSuch {
			t.Fatalf("%v became %+v", said, got)
		}
		// To the precision of the coarser of the two.
		cut := func(d schema.Date) schema.Date {
			if day == 0 || articleDay == 0 {
				d.Day = 0
			}
			return schema.Date{Year: d.Year, Month: d.Month, Day: d.Day}
		}
		if cut(got).Compare(cut(article)) > 0 {
			t.Errorf("%v, %v gives %v, which is after it", said, article, got)
		}
		if got.Year++; got.Validate() == nil && cut(got).Compare(cut(article)) <= 0 {
			t.Errorf("%v, %v: there is a later one, %v", said, article, got)
		}
	})
}

// FuzzRelative holds that a relative date is a date, as precise as its unit and
// as far from the article's as it says.
func FuzzRelative(f *testing.F) {
	f.Add(0, 1, 2020, 3, 1)
	f.Add(1, 1, 2020, 1, 8)
	f.Add(2, 13, 2020, 1, 31)
	f.Add(3, -1, 2019, 0, 0)
	f.Add(4, 2, 2019, 12, 30)
	f.Fuzz(func(t *testing.T, unit, step, year, month, day int) {
		article := schema.Date{Year: year, Month: month, Day: day}
		if article.Validate() != nil || step > 10_000 || step < -10_000 || unit < 0 || unit > 4 {
			return
		}
		r := schema.Relative{Unit: schema.Unit(unit), Step: step, Text: "words"}
		got := r.Resolve(article)
		if err := got.Validate(); err != nil || got.Text != "words" {
			t.Fatalf("%+v from %v: %+v, %v", r, article, got, err)
		}
		if !got.Known() {
			if got.Rule != schema.AsStated {
				t.Fatalf("%+v from %v: %+v", r, article, got)
			}
			return
		}
		from := time.Date(year, time.Month(month), day, 12, 0, 0, 0, time.UTC)
		to := time.Date(got.Year, time.Month(got.Month), got.Day, 12, 0, 0, 0, time.UTC)
		days := int(from.Sub(to).Hours() / 24)
		ok := false
		switch r.Unit {
		case schema.Days:
			ok = got.Day != 0 && days == step
		case schema.Weekday:
			ok = got.Day != 0 && 0 <= days && days < 7 && (int(to.Weekday())-step)%7 == 0
		case schema.Weeks: // a day of the week that is meant is in the period
			there := from.AddDate(0, 0, -7*step)
			ok = got.Day == 0 && got.Year == there.Year() && (got.Month == 0 || got.Month == int(there.Month()))
		case schema.Months:
			ok = got.Day == 0 && 12*(year-got.Year)+month-got.Month == step
		case schema.Years:
			ok = got.Month == 0 && year-got.Year == step
		}
		if !ok {
			t.Errorf("%+v from %v gives %v", r, article, got)
		}
	})
}
