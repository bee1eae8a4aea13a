package graph_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// saying is an article of an outlet in which somebody says something, on a day of
// March; said is the day on which it was said, 0 where that is not told.
func saying(outlet string, day, said int, words string) *schema.Extraction {
	own := schema.NewPublication(outlet, outlet+".example", schema.Outlet)
	b := sample.New(schema.Article{
		URL: fmt.Sprintf("https://%s.example/%d/%d", outlet, day, len(words)), Publication: &own, Language: "en",
		Text: "Ina Corr said that " + words + ".", Published: schema.Date{Year: 2024, Month: 3, Day: day},
	})
	s := sample.Saying{
		Act: schema.Say, Manner: schema.Indirect, Source: "Ina Corr", Cue: "said", Content: words,
		Speakers: []schema.ID{b.Actor(schema.Person, "Ina Corr", "Ina Corr")},
	}
	if said > 0 {
		s.Said = schema.Date{Year: 2024, Month: 3, Day: said}
	}
	b.Say(s)
	return b.Extraction()
}

const (
	whole    = "the pilots would strike until the harbour office had paid for the new moorings"
	reworded = "the pilots would be striking until the harbour office has paid for its new moorings"
	part     = "the harbour office had paid for the new moorings"
	contrary = "the pilots would not strike until the harbour office had paid for the new moorings"
)

// memes are articles that carry a claim in several wordings.
func memes() []*schema.Extraction {
	return []*schema.Extraction{
		saying("quay", 14, 0, whole), saying("tide", 13, 12, whole), saying("tide", 19, 0, whole), saying("lamp", 12, 0, whole),
		saying("pier", 10, 0, reworded), saying("mole", 17, 0, part), saying("mole", 18, 0, part), saying("gull", 9, 0, contrary),
	}
}

// carriedAs tells a history in a line.
func carriedAs(c graph.Carried) string {
	return fmt.Sprintf("%s %s, %d in %d until %s", c.First.EDTF(), outlet(c.Article), c.Articles, c.Outlets, c.Last.EDTF())
}

// history tells the variants of a claim, a line each.
func history(t *testing.T, l *graph.Library, claim schema.ID) (lines []string) {
	t.Helper()
	variants, err := l.Variants(t.Context(), claim)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range variants {
		if v.Score <= 0 || v.Score > 1 {
			t.Errorf("score %v", v.Score)
		}
		for _, c := range []graph.Carried{v.Of, v.Seen} { // the words stand where the evidence says
			text, err := l.Text(t.Context(), c.Article.ID)
			if err != nil {
				t.Fatal(err)
			}
			if e := c.Evidence; e.Article != c.Article.ID || len(e.Spans) != 1 || e.Spans[0].In(text) != e.Quote || e.Quote == "" {
				t.Errorf("evidence %+v of article %s", c.Evidence, c.Article.ID.Short())
			}
		}
		lines = append(lines, fmt.Sprintf("%+d %s: %s", v.Order(), v.Kind, carriedAs(v.Seen)))
	}
	return lines
}

func TestVariantsHistory(t *testing.T) {
	claim := func(words string) schema.ID {
		return schema.NewClaim(schema.Say.Family(), "en", words, schema.ID{}).ID
	}
	want := []string{
		"-1 reworded: 2024-03-10 pier, 1 in 1 until 2024-03-10",
		"+1 shortened: 2024-03-17 mole, 2 in 1 until 2024-03-18",
	}
	for round := range 3 {
		xs := memes()
		switch round {
		case 1:
			slices.Reverse(xs)
		case 2:
			xs = append(xs[3:], xs[:3]...)
		}
		l := open(t, filepath.Join(t.TempDir(), "graph"))
		put(t, l, xs...)
		if diff := cmp.Diff(want, history(t, l, claim(whole))); diff != "" {
			t.Errorf("round %d (-want +got)\n%s", round, diff)
		}
		r, err := l.Show(t.Context(), claim(whole))
		if err != nil {
			t.Fatal(err)
		}
		// It was said on the twelfth, as two tell; one of them was printed that day.
		if got, want := carriedAs(*r.Carried), "2024-03-12 lamp, 4 in 3 until 2024-03-19"; got != want {
			t.Errorf("round %d: carried %q, want %q", round, got, want)
		}
		back := []string{"+1 reworded: 2024-03-12 lamp, 4 in 3 until 2024-03-19", "+1 reworded: 2024-03-17 mole, 2 in 1 until 2024-03-18"}
		if diff := cmp.Diff(back, history(t, l, claim(reworded))); diff != "" {
			t.Errorf("round %d, seen from another one (-want +got)\n%s", round, diff)
		}
		if got := history(t, l, claim(contrary)); got != nil {
			t.Errorf("round %d: variants of the contrary: %q", round, got)
		}
		if _, err := l.Variants(t.Context(), schema.ID{1}); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("round %d: variants of nothing: %v", round, err)
		}
		sound(t, l)
	}
}

// TestVariantsOfWhatManyCarry: a claim that stands in more articles than there are
// candidates still finds its variants.
func TestVariantsOfWhatManyCarry(t *testing.T) {
	xs := []*schema.Extraction{saying("pier", 31, 0, reworded)}
	for i := range 150 {
		xs = append(xs, saying(fmt.Sprintf("desk-%d", i%40), 1+i%28, 0, whole))
	}
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, xs...)
	held, err := l.Show(t.Context(), schema.NewClaim(schema.Say.Family(), "en", whole, schema.ID{}).ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(held.Variants) != 1 || held.Carried.Outlets != 40 || held.Carried.Articles <= 64 {
		t.Errorf("%d variants; %s", len(held.Variants), carriedAs(*held.Carried))
	}
}
