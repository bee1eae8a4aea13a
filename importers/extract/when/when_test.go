package when_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/when"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

func parse(tb testing.TB, body string, published schema.Date) *prose.Text {
	tb.Helper()
	reader, err := prose.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return reader.Parse(&schema.Article{Text: body, Published: published}, nil)
}

// TestFind reads the first date of a sentence printed on Monday, 30 December
// 2019, and in an article without a date.
func TestFind(t *testing.T) {
	monday := schema.Date{Year: 2019, Month: 12, Day: 30}
	tests := []struct {
		body, words string
		want        string // EDTF, given the article's date
		rule        schema.Rule
		alone       string // EDTF without it
	}{
		// Absolute.
		{"It was closed on December 29, 2018.", "December 29, 2018", "2018-12-29", schema.AsStated, "2018-12-29"},
		{"It was closed on 29 December 2018.", "29 December 2018", "2018-12-29", schema.AsStated, "2018-12-29"},
		{"It was closed on Dec. 3, 2018, he said.", "Dec. 3, 2018", "2018-12-03", schema.AsStated, "2018-12-03"},
		{"It was closed in January 2018.", "January 2018", "2018-01", schema.AsStated, "2018-01"},
		{"It was closed in 1987.", "1987", "1987", schema.AsStated, "1987"},
		{"It was closed on May 2nd, 2018.", "May 2nd, 2018", "2018-05-02", schema.AsStated, "2018-05-02"},

		// Without a year: the last such day that is not after the article.
		{"It was closed on December 29.", "December 29", "2019-12-29", schema.LastSuch, "XXXX-12-29"},
		{"It was closed on December 31.", "December 31", "2018-12-31", schema.LastSuch, "XXXX-12-31"},
		{"It was closed on 3 March, he said.", "3 March", "2019-03-03", schema.LastSuch, "XXXX-03-03"},
		{"In January, the mayor said it was closed.", "January", "2019-01", schema.LastSuch, "XXXX-01"},
		{"It was closed on Sept. 1.", "Sept. 1", "2019-09-01", schema.LastSuch, "XXXX-09-01"},

		// Counted from the article.
		{"It was closed yesterday.", "yesterday", "2019-12-29", schema.FromDay, ""},
		{"It was closed two days ago.", "two days ago", "2019-12-28", schema.FromDay, ""},
		{"It was closed 10 days ago.", "10 days ago", "2019-12-20", schema.FromDay, ""},
		{"It was closed a month ago.", "a month ago", "2019-11", schema.FromDay, ""},
		{"It was closed three years ago.", "three years ago", "2016", schema.FromDay, ""},
		{"It was closed last month.", "last month", "2019-11", schema.FromDay, ""},
		{"It was closed late last month.", "late last month", "2019-11", schema.FromDay, ""},
		{"It was closed last year.", "last year", "2018", schema.FromDay, ""},
		{"It was closed last week.", "last week", "2019-12", schema.FromDay, ""},
		{"It will be closed next year.", "next year", "2020", schema.FromDay, ""},

		// The article's own day, month or year.
		{"It was closed today.", "today", "2019-12-30", schema.SamePeriod, ""},
		{"It was closed earlier this month.", "earlier this month", "2019-12", schema.SamePeriod, ""},
		{"It was closed this year.", "this year", "2019", schema.SamePeriod, ""},

		// Days of the week: the last one, today included.
		{"It was closed on Friday.", "Friday", "2019-12-27", schema.LastSuch, ""},
		{"It was closed on Monday.", "Monday", "2019-12-30", schema.LastSuch, ""},
		{"It was closed on Tuesday.", "Tuesday", "2019-12-24", schema.LastSuch, ""},

		{"It will open next Friday.", "Friday", "", schema.AsStated, ""},

		// The first date counts.
		{"It was closed on Friday and opened on December 29.", "Friday", "2019-12-27", schema.LastSuch, ""},
	}
	for _, tt := range tests {
		p := parse(t, tt.body, monday)
		d, at := when.Find(p, prose.Range{Last: len(p.Tokens)})
		if d.EDTF() != tt.want || d.Rule != tt.rule || p.Words(at) != tt.words || d.Text != tt.words {
			t.Errorf("%s\ngot  %s by rule %q from %q (%q)\nwant %s by rule %q from %q", tt.body, d.EDTF(), d.Rule, p.Words(at), d.Text, tt.want, tt.rule, tt.words)
		}
		p = parse(t, tt.body, schema.Date{})
		d, at = when.Find(p, prose.Range{Last: len(p.Tokens)})
		if d.EDTF() != tt.alone || p.Words(at) != tt.words || d.Text != tt.words {
			t.Errorf("%s\nin an article without a date got %s from %q, want %s", tt.body, d.EDTF(), p.Words(at), tt.alone)
		}
	}
}

// TestCoarse: of an article that is dated by its month or year, days cannot be
// counted; the words stay.
func TestCoarse(t *testing.T) {
	tests := []struct {
		published  schema.Date
		body, want string
	}{
		{schema.Date{Year: 2019, Month: 12}, "It was closed yesterday.", ""},
		{schema.Date{Year: 2019, Month: 12}, "It was closed on Friday.", ""},
		{schema.Date{Year: 2019, Month: 12}, "It was closed last month.", "2019-11"},
		{schema.Date{Year: 2019}, "It was closed last month.", ""},
		{schema.Date{Year: 2019}, "It was closed last year.", "2018"},
		{schema.Date{Year: 2019}, "It was closed in March.", "XXXX-03"},
		{schema.Date{Year: 2019, Month: 12}, "It was closed in March.", "2019-03"},
	}
	for _, tt := range tests {
		p := parse(t, tt.body, tt.published)
		d, at := when.Find(p, prose.Range{Last: len(p.Tokens)})
		if d.EDTF() != tt.want || at.Empty() || d.Text == "" {
			t.Errorf("%s in an article of %s: %q from %q, want %q", tt.body, tt.published, d.EDTF(), p.Words(at), tt.want)
		}
	}
}

// TestNone: words that look like dates and are none.
func TestNone(t *testing.T) {
	for _, body := range []string{
		"The lock may be closed.",
		"They march to the lock.",
		"The lock is closed.",
		"Jan Pohl closed the lock.",
		"Theresa May closed the lock.",
		"The lock was closed by April Jones.",
		"The lock has 29 gates.",
		"It cost 2,000 francs.",
		"Friday’s vote was close.",
		"This lock is closed.",
		"The last lock is closed.",
		"Long ago there was a lock.",
	} {
		p := parse(t, body, schema.Date{Year: 2019, Month: 12, Day: 30})
		if d, at := when.Find(p, prose.Range{Last: len(p.Tokens)}); !d.IsZero() || !at.Empty() {
			t.Errorf("%s\ngot %s from %q", body, d, p.Words(at))
		}
	}
}

// TestRange: only the tokens asked for are read.
func TestRange(t *testing.T) {
	p := parse(t, "On Friday it was closed on December 29, 2018.", schema.Date{Year: 2019, Month: 12, Day: 30})
	var got []string
	for _, r := range []prose.Range{{First: 0, Last: 2}, {First: 2, Last: 5}, {First: 2, Last: 8}, {First: 2, Last: 11}, {}} {
		d, _ := when.Find(p, r)
		got = append(got, d.EDTF())
	}
	if diff := cmp.Diff([]string{"2019-12-27", "", "2019-12-29", "2018-12-29", ""}, got); diff != "" {
		t.Errorf("dates of runs (-want +got):\n%s", diff)
	}
}

// FuzzFind: whatever the text and the article's date, what is found is a valid
// date in the words of a run inside the one that was asked for.
func FuzzFind(f *testing.F) {
	f.Add("It was closed on December 29, 2018.", "2019-12-30", 0)
	f.Add("It was closed on 29 February, two days ago, last year, 31st April.", "2019-01-01", 2)
	f.Add("Feb. 29 Sept 31 May 0 a year ago 999 years ago 12 months ago", "0001-01-01", 0)
	f.Add("next year next week 29 29 29 2100 in 2100", "9999-12-31", 1)
	f.Fuzz(func(t *testing.T, raw, published string, first int) {
		body, _ := text.Clean(strings.ToValidUTF8(raw, ""))
		date, _ := schema.ParseDate(published)
		p := parse(t, body, date)
		r := prose.Range{First: min(max(first, 0), len(p.Tokens)), Last: len(p.Tokens)}
		d, at := when.Find(p, r)
		if err := d.Validate(); err != nil {
			t.Errorf("%q gives %+v: %v", body, d, err)
		}
		if d.IsZero() != at.Empty() || !at.Empty() && (!r.Contains(at) || d.Text != p.Words(at)) {
			t.Errorf("%q gives %+v at %v of %v", body, d, at, r)
		}
	})
}

func ExampleFind() {
	reader, err := prose.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	a := &schema.Article{Text: "He was accused of fraud earlier this month.", Published: schema.Date{Year: 2019, Month: 12, Day: 30}}
	t := reader.Parse(a, nil)
	d, at := when.Find(t, prose.Range{Last: len(t.Tokens)})
	fmt.Printf("%q is %s, %s\n", t.Words(at), d.EDTF(), d.Rule)
	// Output:
	// "earlier this month" is 2019-12, period-of-article
}
