package score_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/score"
)

func TestErrors(t *testing.T) {
	says := gold.Attribution{Source: at("Cccccccccc"), Cue: at("said"), Content: at("Aaaaaaaaaa bbbbbbbbbb")}
	other := gold.Attribution{Source: at("Cccccccccc"), Cue: at("Dddddddddd"), Content: at("5555555555")}
	with := func(change func(*gold.Attribution)) []gold.Attribution {
		a := says
		change(&a)
		return []gold.Attribution{a}
	}
	one := []gold.Attribution{says}
	pair := func(categories ...score.Category) (out []score.Error) {
		for _, c := range categories {
			out = append(out, score.Error{Category: c})
		}
		return out
	}
	for _, tt := range []struct {
		name        string
		gold, found []gold.Attribution
		want        []score.Error
	}{
		{"nothing", nil, nil, nil},
		{"the same", one, one, nil},
		{"marks at the edges", one, with(func(a *gold.Attribution) {
			a.Content, a.Source = at("“Aaaaaaaaaa bbbbbbbbbb,” "), at(" Cccccccccc. ")
		}), nil},
		{"missed", one, nil, []score.Error{{score.Missed, 0, -1}}},
		{"false", nil, one, []score.Error{{score.False, -1, 0}}},
		{"missed and false", one, []gold.Attribution{other}, []score.Error{{score.Missed, 0, -1}, {score.False, -1, 0}}},
		{"another content of the cue", one, with(func(a *gold.Attribution) { a.Content = at("5555555555") }), pair(score.Misplaced)},
		{"less than half of it", one, with(func(a *gold.Attribution) { a.Content = at("bbbbbbbbb") }), pair(score.Misplaced)},
		{"the nearest cue is the one", []gold.Attribution{says, other},
			append(with(func(a *gold.Attribution) { a.Content, a.Cue = at("éééééééééé"), at("said Cc") }), with(func(a *gold.Attribution) { a.Content = at("Cccccccccc") })...),
			[]score.Error{{score.Misplaced, 0, 1}, {score.Missed, 1, -1}, {score.False, -1, 0}}},
		{"the cue of one that matches", []gold.Attribution{says, {Cue: at("said"), Content: at("5555555555")}}, one, []score.Error{{score.Missed, 1, -1}}},
		{"no cues at all", []gold.Attribution{{Content: at("5555555555")}}, []gold.Attribution{{Content: at("éééééééééé")}},
			[]score.Error{{score.Missed, 0, -1}, {score.False, -1, 0}}},
		{"without a content", []gold.Attribution{{Cue: at("said")}}, []gold.Attribution{{Cue: at("said"), Source: at("Cccccccccc")}}, nil},
		{"left edge", one, with(func(a *gold.Attribution) { a.Content = at("bbbbbbbbbb") }), pair(score.LeftEdge)},
		{"right edge", one, with(func(a *gold.Attribution) { a.Content = at("Aaaaaaaaaa") }), pair(score.RightEdge)},
		{"both edges", one, with(func(a *gold.Attribution) { a.Content = at("aaaaaaa bbbbbbb") }), pair(score.BothEdges)},
		{"inside", one, with(func(a *gold.Attribution) { a.Content = at("Aaaaaaa", "bbbbbbbbbb") }), pair(score.Inside)},
		{"no source found", one, with(func(a *gold.Attribution) { a.Source = nil }), pair(score.SourceMissing)},
		{"no source marked", with(func(a *gold.Attribution) { a.Source = nil }), one, pair(score.SourceExtra)},
		{"another source", one, with(func(a *gold.Attribution) { a.Source = at("Dddddddddd") }), pair(score.SourceWrong)},
		{"more than twice the source", one, with(func(a *gold.Attribution) { a.Source = at("Cccccccccc. Dddddddddd é") }), pair(score.SourceWrong)},
		{"half the source", one, with(func(a *gold.Attribution) { a.Source = at("Ccccc") }), pair(score.SourceEdge)},
		{"no cue found", one, with(func(a *gold.Attribution) { a.Cue = nil }), pair(score.CueWrong)},
		{"no cue marked", with(func(a *gold.Attribution) { a.Cue = nil }), one, pair(score.CueWrong)},
		{"half the cue", one, with(func(a *gold.Attribution) { a.Cue = at("sa") }), nil},
		{"all of it", one, with(func(a *gold.Attribution) { a.Content, a.Source, a.Cue = at("bbbbbbbbbb"), nil, at("Dddddddddd") }),
			pair(score.LeftEdge, score.SourceMissing, score.CueWrong)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := score.Document{Text: body, Gold: tt.gold, Found: tt.found}
			if d := cmp.Diff(tt.want, score.Errors(d, new(score.Sheet).Add(d))); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// TestErrorsAddUp: the errors are what the figures lack, whatever the spans.
func TestErrorsAddUp(t *testing.T) {
	for _, top := range []bool{false, true} {
		s, x := score.Sheet{Top: top}, score.Examples{Limit: 2}
		for _, d := range randomDocuments(rand.New(rand.NewPCG(7, 0))) {
			x.Add("", d, s.Add(d))
		}
		sum := func(categories ...score.Category) (n int) {
			for _, c := range categories {
				n += x.Count(c)
				if len(x.Of(c)) != min(2, x.Count(c)) {
					t.Errorf("%d of %d errors %q are kept", len(x.Of(c)), x.Count(c), c)
				}
			}
			return n
		}
		c := s.Counts()
		for _, tt := range []struct {
			name      string
			got, want int
		}{
			{"missed", sum(score.Missed, score.Misplaced), c.Content.Gold - c.Content.Right},
			{"false", sum(score.False, score.Misplaced), c.Content.Found - c.Content.Right},
			{"not exact", sum(score.LeftEdge, score.RightEdge, score.BothEdges, score.Inside), c.Content.Right - c.Exact.Right},
		} {
			if tt.got != tt.want || tt.want == 0 {
				t.Errorf("top %v: %d are %s, want %d", top, tt.got, tt.name, tt.want)
			}
		}
		if n := sum(score.SourceWrong, score.SourceMissing); n == 0 || n > c.Source.Gold-c.Source.Right {
			t.Errorf("top %v: %d sources are wrong, of %+v", top, n, c.Source)
		}
		if sum(score.Categories()...) == 0 || !slices.Contains(score.Categories(), score.CueWrong) {
			t.Error("no errors")
		}
	}
}
