package score_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/score"
)

func TestExamples(t *testing.T) {
	d := score.Document{
		Text:  body,
		Gold:  []gold.Attribution{{Source: at("Cccccccccc"), Cue: at("said"), Content: at("Aaaaaaaaaa", "bbbbbbbbbb")}},
		Found: []gold.Attribution{{Content: at("5555555555")}, {Content: at("Dddddddddd")}},
	}
	d.Found[0].Cue = append(at("said"), at("5")[0])
	d.Found[0].Cue[1].Start, d.Found[0].Cue[1].End = -3, 0 // is nowhere
	x := score.Examples{Limit: 1}
	for _, id := range []string{"a", "b"} {
		x.Add(id, d, new(score.Sheet).Add(d))
	}
	var got []score.Example
	for _, c := range score.Categories() {
		got = append(got, x.Of(c)...)
	}
	want := []score.Example{
		{score.Misplaced, "a", &score.Words{Source: "Cccccccccc", Cue: "said", Content: "Aaaaaaaaaa … bbbbbbbbbb"}, &score.Words{Cue: "said", Content: "5555555555"}},
		{score.False, "a", nil, &score.Words{Content: "Dddddddddd"}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if x.Count(score.Misplaced) != 2 || x.Count(score.False) != 2 || x.Count(score.Missed) != 0 {
		t.Errorf("counted %d misplaced, %d false, %d missed", x.Count(score.Misplaced), x.Count(score.False), x.Count(score.Missed))
	}
}

// TestExamplesAreSpread: they come from all over the corpus, however long it is.
func TestExamplesAreSpread(t *testing.T) {
	d := score.Document{Text: body, Gold: []gold.Attribution{{Content: at("5555555555")}}}
	for _, tt := range []struct {
		limit, added int
		want         string
	}{
		{0, 5, "0 1 2 3 4"}, {3, 2, "0 1"}, {3, 3, "0 1 2"}, {3, 5, "0 1 3"}, {3, 6, "0 2 4"}, {3, 9, "0 2 6"},
		{3, 100, "0 32 64"}, {1, 100, "0"}, {2, 64, "0 32"}, {4, 1000, "0 256 512 768"},
	} {
		x := score.Examples{Limit: tt.limit}
		for i := range tt.added {
			x.Add(fmt.Sprint(i), d, score.Matching{Missed: []int{0}})
		}
		var got []string
		for _, e := range x.Of(score.Missed) {
			got = append(got, e.Document)
		}
		if strings.Join(got, " ") != tt.want || x.Count(score.Missed) != tt.added {
			t.Errorf("%d of %d, counted %d: %v, want %s", tt.limit, tt.added, x.Count(score.Missed), got, tt.want)
		}
	}
}
