package when

import (
	"strconv"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/schema"
)

// Find reads the first date in a run of tokens and returns it with the tokens
// it was read from, resolved against the article's date. Without a date both
// are zero.
func Find(t *prose.Text, r prose.Range) (schema.Date, prose.Range) {
	for i := r.First; i < r.Last; i++ {
		for _, read := range []func(*prose.Text, int, int) (schema.Date, int){absolute, relative, weekday} {
			d, end := read(t, i, r.Last)
			if end == 0 {
				continue
			}
			return d, prose.Range{First: i, Last: end}
		}
	}
	return schema.Date{}, prose.Range{}
}

// absolute reads "December 29, 2019", "29 December", "January 2019", "January".
func absolute(t *prose.Text, i, last int) (schema.Date, int) {
	d := schema.Date{}
	j := i
	if n, ok := number(t, j, last, 31); ok && j+1 < last && isMonth(t, j+1) {
		d.Day = n
		j++
	}
	if y, ok := number(t, i, last, 2100); ok && y > 1800 && i > 0 && (t.Tokens[i-1].Lower == "in" || t.Tokens[i-1].Lower == "since") {
		return schema.Date{Year: y, Text: t.Tokens[i].Word}, i + 1 // "in 1987"
	}
	if j >= last || !isMonth(t, j) {
		return d, 0
	}
	d.Month = monthNumber(t.Tokens[j].Lower)
	short := len(strings.TrimSuffix(t.Tokens[j].Lower, ".")) < 4 && t.Tokens[j].Lower != "may"
	j++
	if n, ok := number(t, j, last, 31); ok && d.Day == 0 {
		d.Day = n
		j++
	}
	k := j
	if k < last && t.Tokens[k].Word == "," {
		k++
	}
	if n, ok := number(t, k, last, 2999); ok && n > 1000 {
		d.Year = n
		j = k + 1
	}
	if d.Validate() != nil || d.Day == 0 && d.Year == 0 && (short || inName(t, i)) { // "Jan" alone is a name
		return schema.Date{}, 0
	}
	d = d.Resolve(t.Article.Published)
	d.Text = t.Words(prose.Range{First: i, Last: j})
	return d, j
}

// isMonth tells the name of a month; "may" and "march" only with a capital and
// as a noun.
func isMonth(t *prose.Text, i int) bool {
	k := &t.Tokens[i]
	return english.IsMonth(k.Lower) && k.Word[0] >= 'A' && k.Word[0] <= 'Z' && k.IsNoun()
}

// inName tells a month that is part of a name: "Theresa May", "April Jones".
func inName(t *prose.Text, i int) bool {
	other := func(j int) bool {
		return j >= 0 && j < len(t.Tokens) && t.Tokens[j].Sentence == t.Tokens[i].Sentence && t.Tokens[j].IsName() && !english.IsTime(t.Tokens[j].Lower)
	}
	return other(i-1) || other(i+1)
}

func monthNumber(name string) int {
	const starts = "jan feb mar apr may jun jul aug sep oct nov dec"
	return strings.Index(starts, name[:3])/4 + 1
}

func number(t *prose.Text, i, last, most int) (int, bool) {
	if i >= last {
		return 0, false
	}
	w := strings.TrimRight(t.Tokens[i].Lower, "stndrh")
	n, err := strconv.Atoi(w)
	return n, err == nil && n > 0 && n <= most
}

// relative reads "yesterday", "earlier this month", "last week", "two days ago".
func relative(t *prose.Text, i, last int) (schema.Date, int) {
	word := func(n int) string {
		if i+n < last {
			return t.Tokens[i+n].Lower
		}
		return ""
	}
	resolve := func(unit schema.Unit, step, n int) (schema.Date, int) {
		end := min(i+n, last)
		return schema.Relative{Unit: unit, Step: step, Text: t.Words(prose.Range{First: i, Last: end})}.Resolve(t.Article.Published), end
	}
	switch word(0) {
	case "yesterday":
		return resolve(schema.Days, 1, 1)
	case "today", "tonight":
		return resolve(schema.Days, 0, 1)
	case "earlier", "later", "early", "late":
		if unit, ok := unitOf(word(2)); ok && (word(1) == "this" || word(1) == "last") {
			return resolve(unit, step(word(1)), 3)
		}
	case "this", "last", "next":
		if unit, ok := unitOf(word(1)); ok {
			return resolve(unit, step(word(0)), 2)
		}
	}
	if n, ok := count(word(0)); ok && word(2) == "ago" {
		if unit, ok := unitOf(word(1)); ok {
			return resolve(unit, n, 3)
		}
	}
	return schema.Date{}, 0
}

func step(w string) int {
	switch w {
	case "last":
		return 1
	case "next":
		return -1
	}
	return 0
}

func unitOf(w string) (schema.Unit, bool) {
	switch strings.TrimSuffix(w, "s") {
	case "day":
		return schema.Days, true
	case "week", "weekend":
		return schema.Weeks, true
	case "month":
		return schema.Months, true
	case "year":
		return schema.Years, true
	}
	return 0, false
}

// count reads a small number in words or digits.
func count(w string) (int, bool) {
	for i, name := range [...]string{"a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"} {
		if w == name {
			return max(i, 1), true
		}
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n > 0 && n < 1000
}

// weekday reads "Tuesday" and "last Tuesday".
func weekday(t *prose.Text, i, last int) (schema.Date, int) {
	if !english.IsWeekday(t.Tokens[i].Lower) || i+1 < last && t.Tokens[i+1].Lower == "'s" {
		return schema.Date{}, 0
	}
	const starts = "sun mon tue wed thu fri sat"
	day := strings.Index(starts, t.Tokens[i].Lower[:3]) / 4
	if i > 0 && (t.Tokens[i-1].Lower == "next" || t.Tokens[i-1].Lower == "coming") { // a day to come, and nobody says of which week
		return schema.Date{Text: t.Tokens[i].Word}, i + 1
	}
	r := schema.Relative{Unit: schema.Weekday, Step: day, Text: t.Tokens[i].Word}
	return r.Resolve(t.Article.Published), i + 1
}
