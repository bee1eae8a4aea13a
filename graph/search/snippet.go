package search

import (
	"strings"
	"unicode"

	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

const (
	// snippetWords is how long a snippet of a longer text is: two or three lines of
	// a terminal.
	snippetWords = 32
	// snippetLead is how many words stand before the first word that was found.
	snippetLead = 6

	markOpen  = "\x02"
	markClose = "\x03"
	ellipsis  = "…"
)

// marker finds in a text what a query asked for.
type marker struct{ inText, inTitle []pattern }

// pattern is a Match as it is looked for in a text.
type pattern struct {
	words  []string // stems, or forms if the last may go on
	prefix bool
}

// Snippet is the stretch of a document that shows best why a query found it, as
// [Hit] describes it: of its text, else of an article's title; the beginning of the
// text where neither has the words. It is exported for other engines.
func Snippet(q Query, kind schema.NodeKind, title, text string) string {
	return newMarker(q).snippet(kind, title, text)
}

func newMarker(q Query) *marker {
	m := &marker{}
	m.collect(q.Root)
	return m
}

// collect takes what was asked for, not what was left out.
func (m *marker) collect(x Expr) {
	switch x := x.(type) {
	case And:
		for _, part := range x {
			m.collect(part)
		}
	case Or:
		for _, part := range x {
			m.collect(part)
		}
	case Match:
		switch x.Field {
		case Anywhere:
			m.inText = append(m.inText, newPattern(x))
			m.inTitle = append(m.inTitle, newPattern(x))
		case Title:
			m.inTitle = append(m.inTitle, newPattern(x))
		}
	}
}

func newPattern(m Match) pattern {
	if m.Prefix {
		return pattern{words: m.Words, prefix: true}
	}
	p := pattern{}
	for _, w := range m.Words {
		p.words = append(p.words, words.Stem(w))
	}
	return p
}

// snippet is [Snippet].
func (m *marker) snippet(kind schema.NodeKind, title, body string) string {
	inBody := scanText(body, m.inText)
	if len(inBody.found) == 0 && kind == schema.ArticleNode {
		if inTitle := scanText(title, m.inTitle); len(inTitle.found) > 0 {
			return inTitle.render()
		}
	}
	return inBody.render()
}

// scanned is a text with its words and what was found among them.
type scanned struct {
	text  string
	spans []text.Span
	found []occurrence // in the order of the text
}

// occurrence is a pattern found at words from first to last, both included.
type occurrence struct{ first, last, pattern int }

func scanText(s string, patterns []pattern) *scanned {
	t := &scanned{text: s}
	var stem stemmer
	for _, p := range patterns {
		for _, w := range p.words {
			stem.want(w)
		}
	}
	var forms, stems []string
	for w := range words.Scan(s) {
		t.spans = append(t.spans, w.Span)
		forms = append(forms, w.Form)
		stems = append(stems, stem.stem(w.Form))
	}
	for i := range t.spans {
		for k, p := range patterns {
			of := stems
			if p.prefix {
				of = forms
			}
			if p.at(of[i:]) {
				t.found = append(t.found, occurrence{i, i + len(p.words) - 1, k})
			}
		}
	}
	return t
}

// at reports whether the pattern stands at the beginning of the words.
func (p pattern) at(of []string) bool {
	if len(of) < len(p.words) {
		return false
	}
	last := len(p.words) - 1
	for i, w := range p.words {
		if of[i] != w && (i < last || !p.prefix || !strings.HasPrefix(of[i], w)) {
			return false
		}
	}
	return true
}

// window chooses the words to show: those with most different patterns, then with
// most occurrences, then the earliest.
func (t *scanned) window() (first, last int) {
	end := len(t.spans) - 1
	if len(t.spans) <= snippetWords {
		return 0, end
	}
	bestKinds, bestCount := 0, 0
	for i, o := range t.found {
		start := min(max(0, o.first-snippetLead), len(t.spans)-snippetWords)
		kinds, count := t.count(i, start+snippetWords)
		if kinds > bestKinds || kinds == bestKinds && count > bestCount {
			bestKinds, bestCount, first = kinds, count, start
		}
	}
	return first, min(first+snippetWords-1, end)
}

// count tells how many patterns and occurrences there are from the i-th
// occurrence to before the word end.
func (t *scanned) count(i, end int) (kinds, count int) {
	var seen []int
	for _, o := range t.found[i:] {
		if o.last >= end {
			break
		}
		count++
		known := false
		for _, p := range seen {
			known = known || p == o.pattern
		}
		if !known {
			seen = append(seen, o.pattern)
		}
	}
	return len(seen), count
}

// render is the window as one line with its marks.
func (t *scanned) render() string {
	if len(t.spans) == 0 {
		return oneLine(t.text)
	}
	first, last := t.window()
	start, end := 0, len(t.text)
	if first > 0 {
		start = afterBlank(t.text, t.spans[first-1].End, t.spans[first].Start)
	}
	if last < len(t.spans)-1 {
		end = beforeBlank(t.text, t.spans[last].End, t.spans[last+1].Start)
	}
	var b strings.Builder
	if first > 0 {
		b.WriteString(ellipsis + " ")
	}
	at := start
	for _, s := range t.marks(first, last) {
		b.WriteString(visible(t.text[at:s.Start]))
		b.WriteString(markOpen + visible(t.text[s.Start:s.End]) + markClose)
		at = s.End
	}
	b.WriteString(visible(t.text[at:end]))
	if last < len(t.spans)-1 {
		b.WriteString(" " + ellipsis)
	}
	return strings.Join(strings.FieldsFunc(b.String(), unicode.IsSpace), " ")
}

// marks are the spans to be marked in the window, those that overlap made one.
func (t *scanned) marks(first, last int) []text.Span {
	var marks []text.Span
	for _, o := range t.found {
		if o.first < first || o.last > last {
			continue
		}
		s := text.Span{Start: t.spans[o.first].Start, End: t.spans[o.last].End}
		if n := len(marks); n > 0 && s.Start < marks[n-1].End {
			marks[n-1].End = max(marks[n-1].End, s.End)
			continue
		}
		marks = append(marks, s)
	}
	return marks
}

// afterBlank is where the signs before a word begin that belong to it.
func afterBlank(s string, from, to int) int {
	if i := strings.LastIndexFunc(s[from:to], unicode.IsSpace); i >= 0 {
		return from + i
	}
	return to
}

// beforeBlank is where the signs behind a word end that belong to it.
func beforeBlank(s string, from, to int) int {
	if i := strings.IndexFunc(s[from:to], unicode.IsSpace); i >= 0 {
		return from + i
	}
	return from
}

// visible is s without control characters, those of the marks among them.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func oneLine(s string) string { return strings.Join(strings.Fields(visible(s)), " ") }
