package score_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/score"
	"github.com/saidby/saidby/schema/text"
)

// body is what the tables mark: ten letters or digits to a word.
const body = "“Aaaaaaaaaa bbbbbbbbbb,” said Cccccccccc. Dddddddddd éééééééééé 5555555555."

// at marks words of the body, each piece by itself.
func at(words ...string) (spans []text.Span) {
	for _, w := range words {
		i := strings.Index(body, w)
		if i < 0 {
			panic(w)
		}
		spans = append(spans, text.Span{Start: i, End: i + len(w)})
	}
	return spans
}

func TestFigures(t *testing.T) {
	says := gold.Attribution{Source: at("Cccccccccc"), Cue: at("said"), Content: at("Aaaaaaaaaa bbbbbbbbbb")}
	with := func(change func(*gold.Attribution)) []gold.Attribution {
		a := says
		change(&a)
		return []gold.Attribution{a}
	}
	all := score.Rate{P: 100, R: 100, F1: 100}
	half := score.Rate{P: 50, R: 50, F1: 50}
	for _, tt := range []struct {
		name        string
		gold, found []gold.Attribution
		top         bool
		want        score.Figures
	}{
		{"nothing", nil, nil, false, score.Figures{}},
		{"nothing found", []gold.Attribution{says}, nil, false, score.Figures{Gold: 1}},
		{"nothing marked", nil, []gold.Attribution{says}, false, score.Figures{Found: 1}},
		{"the same", []gold.Attribution{says}, []gold.Attribution{says}, false, score.Figures{Gold: 1, Found: 1, Content: all, Soft: all, Exact: all, Source: all, Cue: all}},
		{"marks and blanks at the edges", []gold.Attribution{says}, with(func(a *gold.Attribution) {
			a.Content, a.Source = at("“Aaaaaaaaaa bbbbbbbbbb,” "), at(" Cccccccccc. ")
		}), false, score.Figures{Gold: 1, Found: 1, Content: all, Soft: all, Exact: all, Source: all, Cue: all}},
		{"in pieces that touch and overlap", []gold.Attribution{says}, with(func(a *gold.Attribution) {
			a.Content = at("bbbbbbbbbb", "Aaaaaaaaaa bb")
		}), false, score.Figures{Gold: 1, Found: 1, Content: all, Soft: all, Exact: all, Source: all, Cue: all}},
		{"half the content", []gold.Attribution{says}, with(func(a *gold.Attribution) { a.Content = at("bbbbbbbbbb") }), false,
			score.Figures{Gold: 1, Found: 1, Content: all, Soft: score.Rate{P: 100, R: 50, F1: 200.0 / 3}, Source: all, Cue: all}},
		{"less than half", []gold.Attribution{says}, with(func(a *gold.Attribution) { a.Content = at("bbbbbbbbb") }), false,
			score.Figures{Gold: 1, Found: 1, Soft: score.Rate{P: 100, R: 45, F1: 9000.0 / 145}}},
		{"no source found", []gold.Attribution{says}, with(func(a *gold.Attribution) { a.Source = nil }), false,
			score.Figures{Gold: 1, Found: 1, Content: all, Soft: all, Exact: all, Cue: all}},
		{"another cue", []gold.Attribution{says}, with(func(a *gold.Attribution) { a.Cue = at("Dddddddddd") }), false,
			score.Figures{Gold: 1, Found: 1, Content: all, Soft: all, Exact: all, Source: all}},
		{"one content twice", []gold.Attribution{says}, []gold.Attribution{says, says}, false, score.Figures{Gold: 1, Found: 2,
			Content: score.Rate{P: 50, R: 100, F1: 200.0 / 3}, Soft: all, Exact: score.Rate{P: 50, R: 100, F1: 200.0 / 3},
			Source: score.Rate{P: 50, R: 100, F1: 200.0 / 3}, Cue: score.Rate{P: 50, R: 100, F1: 200.0 / 3}}},
		{"one content of two sources", []gold.Attribution{says, {Source: at("Dddddddddd"), Content: says.Content}},
			[]gold.Attribution{{Source: at("Dddddddddd"), Content: says.Content}, {Source: at("éééééééééé"), Content: says.Content}}, false,
			score.Figures{Gold: 2, Found: 2, Content: all, Soft: all, Exact: all, Source: half}},
		{"other scripts and digits count", []gold.Attribution{{Content: at("éééééééééé 5555555555")}}, []gold.Attribution{{Content: at("éééééééééé")}}, false,
			score.Figures{Gold: 1, Found: 1, Content: all, Soft: score.Rate{P: 100, R: 50, F1: 200.0 / 3}}},
		{"without content", []gold.Attribution{{Cue: says.Cue}, {Content: at(",” ")}}, with(func(a *gold.Attribution) { a.Content = nil }), false, score.Figures{}},
		{"outside the text", []gold.Attribution{says}, with(func(a *gold.Attribution) {
			a.Content = []text.Span{{Start: -9, End: -3}, {Start: len(body), End: len(body) + 9}, {Start: 9, End: 3}}
		}), false, score.Figures{Gold: 1}},
		{"nested", []gold.Attribution{says}, with(func(a *gold.Attribution) { a.Nested = true }), false,
			score.Figures{Gold: 1, Found: 1, Content: all, Soft: all, Exact: all, Source: all, Cue: all}},
		{"nested, the top asked for", []gold.Attribution{says}, with(func(a *gold.Attribution) { a.Nested = true }), true, score.Figures{Gold: 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := score.Sheet{Top: tt.top}
			s.Add(score.Document{Text: body, Gold: tt.gold, Found: tt.found})
			tt.want.Documents = 1
			near := cmp.Comparer(func(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 })
			if d := cmp.Diff(tt.want, s.Figures(), near); d != "" {
				t.Errorf("figures (-want +got):\n%s", d)
			}
		})
	}
}

func TestMatching(t *testing.T) {
	d := score.Document{
		Text: body,
		Gold: []gold.Attribution{{Content: at("Dddddddddd")}, {Cue: at("said")}, {Content: at("Aaaaaaaaaa bbbbbbbbbb")}},
		Found: []gold.Attribution{
			{Content: at("bbbbbbbbbb")}, {Content: at("Aaaaaaaaaa bbbbbbbbbb")}, {Content: at("éééééééééé")}, {Content: at("5555555555"), Nested: true},
		},
	}
	want := score.Matching{Pairs: []score.Pair{{Gold: 2, Found: 1}}, Missed: []int{0}, False: []int{0, 2}}
	if d := cmp.Diff(want, (&score.Sheet{Top: true}).Add(d)); d != "" {
		t.Errorf("top (-want +got):\n%s", d)
	}
	want.False = []int{0, 2, 3}
	if d := cmp.Diff(want, new(score.Sheet).Add(d)); d != "" {
		t.Errorf("all (-want +got):\n%s", d)
	}
}

func ExampleSheet() {
	body := "“It is late,” said the mayor, adding that she was tired."
	var s score.Sheet
	s.Add(score.Document{
		Text: body,
		Gold: []gold.Attribution{
			{Source: []text.Span{{Start: 23, End: 32}}, Cue: []text.Span{{Start: 18, End: 22}}, Content: []text.Span{{Start: 0, End: 17}}},
			{Source: []text.Span{{Start: 23, End: 32}}, Cue: []text.Span{{Start: 34, End: 40}}, Content: []text.Span{{Start: 41, End: 59}}},
		},
		Found: []gold.Attribution{
			{Source: []text.Span{{Start: 23, End: 32}}, Cue: []text.Span{{Start: 18, End: 22}}, Content: []text.Span{{Start: 3, End: 13}}},
		},
	})
	fmt.Print(s.Figures())
	// Output:
	// documents      1
	// gold           2
	// predicted      1
	// content@0.5    P 100.00  R  50.00  F1  66.67
	// content soft   P 100.00  R  50.00  F1  66.67
	// content exact  P 100.00  R  50.00  F1  66.67
	// source@0.5     P 100.00  R  50.00  F1  66.67
	// cue@0.5        P 100.00  R  50.00  F1  66.67
}
