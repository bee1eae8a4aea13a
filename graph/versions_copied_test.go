package graph_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// atHour is what an outlet printed at an hour, with more that its article says.
func atHour(outlet string, hour int, text string, more ...func(*sample.Builder)) *schema.Extraction {
	own := schema.NewPublication(outlet, "", schema.Outlet)
	b := sample.New(schema.Article{
		URL: fmt.Sprintf("https://%s.example/%d", strings.ToLower(outlet), hour), Publication: &own, Text: text, Language: "en",
		Title: fmt.Sprintf("%s at %d", outlet, hour), Published: schema.Date{Year: 2024, Month: 3, Day: 11, Clock: fmt.Sprintf("%02d:00:00Z", hour)},
	})
	for _, m := range more {
		m(b)
	}
	return b.Extraction()
}

// dateline opens an article.
func dateline(words string) func(*sample.Builder) {
	return func(b *sample.Builder) { b.Notice(schema.Dateline, words) }
}

// led writes which article is made from which, and why.
func led(t *testing.T, l *graph.Library, f graph.ReprintFilter) (lines []string) {
	t.Helper()
	links, err := l.Reprints(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range links {
		original := "?"
		if r.Original != nil {
			original = r.Original.Title
		}
		lines = append(lines, strings.TrimSuffix(fmt.Sprintf("%s < %s: %s", r.Copy.Title, original, r.Reprint.Reason), ": "))
	}
	slices.Sort(lines)
	return lines
}

// TestLaterVersions: what an outlet prints again is no copy of those who copied it the
// first time, and an agency's own text none of one that names nobody.
func TestLaterVersions(t *testing.T) {
	story, more, other := passage(200, 150), passage(201, 60), passage(202, 150)
	const first = "the original's outlet printed it first"
	for _, tt := range []struct {
		name        string
		xs          []*schema.Extraction
		tree, pairs []string
	}{
		{
			"updated", []*schema.Extraction{atHour("Wire", 8, story), atHour("Bell", 15, story), atHour("Wire", 18, story+"\n\n"+more)},
			[]string{"Bell at 15 < Wire at 8: printed later"},
			[]string{"Bell at 15 < Wire at 8: printed later", "Bell at 15 < Wire at 18: " + first},
		},
		{
			"both printed it twice",
			[]*schema.Extraction{atHour("Wire", 8, story), atHour("Bell", 10, story), atHour("Wire", 12, story+"\n\n"+more), atHour("Bell", 18, story+"\n\n"+more)},
			[]string{"Bell at 10 < Wire at 8: printed later", "Bell at 18 < Wire at 12: printed later"},
			[]string{
				"Bell at 10 < Wire at 8: printed later", "Bell at 10 < Wire at 12: " + first, "Bell at 18 < Wire at 8: printed later",
				"Bell at 18 < Wire at 12: printed later",
			},
		},
		{
			"another text of the outlet's, which the other one printed first",
			[]*schema.Extraction{atHour("Wire", 8, story), atHour("Bell", 10, story+"\n\n"+other), atHour("Wire", 12, other)},
			[]string{"Bell at 10 < Wire at 8: printed later", "Wire at 12 < Bell at 10: printed later"},
			[]string{"Bell at 10 < Wire at 8: printed later", "Wire at 12 < Bell at 10: printed later"},
		},
		{
			"the first version is not here",
			[]*schema.Extraction{atHour("Bell", 15, story), atHour("Wire", 18, "ORLA (Wire) - "+story, dateline("ORLA (Wire) -"))},
			[]string{"Bell at 15 < Wire at 18: the original has its outlet's own dateline"},
			[]string{"Bell at 15 < Wire at 18: the original has its outlet's own dateline"},
		},
		{
			"a dateline of nobody's, and one of each",
			[]*schema.Extraction{
				atHour("Bell", 15, "ORLA (Bell) - "+story, dateline("ORLA (Bell) -")), atHour("Wire", 18, "ORLA (Wire) - "+story, dateline("ORLA (Wire) -")),
				atHour("Quay", 2, other), atHour("Tide", 4, "ORLA - "+other, dateline("ORLA -")),
			},
			[]string{"Tide at 4 < Quay at 2: printed later", "Wire at 18 < Bell at 15: printed later"},
			[]string{"Tide at 4 < Quay at 2: printed later", "Wire at 18 < Bell at 15: printed later"},
		},
		{
			"a credit means the version that was there",
			[]*schema.Extraction{atHour("Wire", 20, story), atHour("Wire", 8, story), atHour("Bell", 10, "(Wire) "+story, func(b *sample.Builder) {
				b.Reprint(schema.ID{}, b.Publication(schema.NewPublication("Wire", "", schema.Outlet)), schema.Wire, "(Wire)")
			})},
			[]string{"Bell at 10 < Wire at 8"},
			[]string{"Bell at 10 < Wire at 8", "Bell at 10 < Wire at 20: credited in the copy"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for round := range 3 { // in any order
				r := rand.New(rand.NewPCG(uint64(round), 3))
				r.Shuffle(len(tt.xs), func(i, j int) { tt.xs[i], tt.xs[j] = tt.xs[j], tt.xs[i] })
				l := open(t, filepath.Join(t.TempDir(), fmt.Sprint("graph", round)))
				for _, x := range tt.xs {
					put(t, l, x)
				}
				if diff := cmp.Diff(tt.tree, led(t, l, graph.ReprintFilter{})); diff != "" {
					t.Errorf("the tree (-want +got)\n%s", diff)
				}
				if diff := cmp.Diff(slices.Sorted(slices.Values(tt.pairs)), led(t, l, graph.ReprintFilter{Pairs: true})); diff != "" {
					t.Errorf("the pairs (-want +got)\n%s", diff)
				}
				for _, x := range tt.xs { // asked of one article alone it is the same
					for _, line := range led(t, l, graph.ReprintFilter{Article: x.Article.ID, Pairs: true}) {
						if !strings.Contains(strings.Join(tt.pairs, "\n"), line) {
							t.Errorf("of %s: %s", x.Article.Title, line)
						}
					}
				}
				sound(t, l)
			}
		})
	}
}

// ways writes through whom a claim came to each article, and how many hands that makes.
func ways(t *testing.T, l *graph.Library, claim schema.ID) (lines []string) {
	t.Helper()
	for _, p := range traced(t, l, claim) {
		line := p.Article.Title
		for _, r := range p.Reprints {
			original := r.From.Name
			if r.Original != nil {
				original = r.Original.Title
			}
			line += " < " + original
		}
		lines = append(lines, fmt.Sprint(line, ": ", p.Count))
	}
	slices.Sort(lines)
	return lines
}

// TestTraceHolds: a claim comes through articles that hold it, in these words or nearly
// so, or that a copy credits.
func TestTraceHolds(t *testing.T) {
	const claim = "the new quay at the northern pier had sunk by a hand since the spring"
	const nearly = "the new quay at the northern pier had sunk by a hand"
	story, rest := passage(210, 150), passage(211, 60)
	says := func(what string) func(*sample.Builder) {
		return func(b *sample.Builder) {
			b.Say(sample.Saying{
				Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{b.Unnamed("Two divers")}, Source: "Two divers", Cue: "said", Content: what,
			})
		}
	}
	credit := func(b *sample.Builder) {
		b.Reprint(schema.ID{}, b.Publication(schema.NewPublication("Bell", "", schema.Outlet)), schema.Wire, "(Bell)")
	}
	in := func(what, more string) string { return "Two divers said " + what + ".\n\n" + story + more }
	wire := atHour("Wire", 8, in(claim, "\n\n"+rest), says(claim))
	id := wire.Claims[0].ID
	for _, tt := range []struct {
		name string
		xs   []*schema.Extraction
		want []string
	}{
		{
			"had from the first, past one that leaves the claim out",
			[]*schema.Extraction{wire, atHour("Bell", 10, story+"\n\n"+passage(212, 70)), atHour("Quay", 12, in(claim, "\n\n"+passage(212, 70)), says(claim))},
			[]string{"Quay at 12 < Wire at 8: 2", "Wire at 8: 1"},
		},
		{
			"the only other one leaves it out", []*schema.Extraction{atHour("Bell", 10, story), atHour("Quay", 12, in(claim, ""), says(claim))},
			[]string{"Quay at 12: 1"},
		},
		{
			"who is credited is a hand", []*schema.Extraction{atHour("Bell", 10, story), atHour("Quay", 12, "(Bell) "+in(claim, ""), says(claim), credit)},
			[]string{"Quay at 12 < Bell at 10: 2"},
		},
		{
			"in nearly these words", []*schema.Extraction{atHour("Bell", 10, in(nearly, ""), says(nearly)), atHour("Quay", 12, in(claim, ""), says(claim))},
			[]string{"Quay at 12 < Bell at 10: 2"},
		},
		{
			"a later version of one's own", []*schema.Extraction{wire, atHour("Bell", 10, story), atHour("Wire", 18, in(claim, ""), says(claim))},
			[]string{"Wire at 18: 1", "Wire at 8: 1"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := open(t, filepath.Join(t.TempDir(), "graph"))
			put(t, l, tt.xs...)
			if diff := cmp.Diff(tt.want, ways(t, l, id)); diff != "" {
				t.Errorf("the ways (-want +got)\n%s", diff)
			}
			trace, err := l.Trace(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			if s, err := l.Spread(t.Context(), trace); err != nil || len(s.Sources) != 1 {
				t.Errorf("%d sources, %v", len(s.Sources), err)
			}
			few := 0
			for _, p := range trace.Paths {
				if p.Count <= 1 {
					few++
				}
			}
			filter := graph.ClaimFilter{About: "northern pier had sunk by a hand since", MaxHands: 1}
			got := gathered(t, l.Claims(t.Context(), filter), func(st graph.Statement) graph.Statement { return st })
			if len(got) != few {
				t.Errorf("%d statements through one hand, the ways have %d", len(got), few)
			}
		})
	}
}

// TestJudgedOfTwo: what is decided of two articles comes before what is decided of one.
func TestJudgedOfTwo(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	story := passage(220, 150)
	xs := []*schema.Extraction{atHour("Wire", 8, story), atHour("Bell", 10, story), atHour("Quay", 12, story)}
	put(t, l, xs...)
	wire, bell, quay := xs[0].Article.ID, xs[1].Article.ID, xs[2].Article.ID
	no := decide(schema.IsReprint, quay, schema.ID{}, schema.No, "Jo")
	yes := decide(schema.IsReprint, quay, bell, schema.Yes, "Jo")
	explained := func(want graph.Verdict, a, b schema.ID) {
		t.Helper()
		for _, ids := range [][2]schema.ID{{a, b}, {b, a}} {
			if e, err := l.Explain(t.Context(), ids[0], ids[1]); err != nil || e.Verdict != want {
				t.Errorf("explained: %+v, %v; want %q", e, err, want)
			}
		}
	}
	judge(t, l, no)
	explained(graph.JudgedNone, quay, wire)
	explained(graph.IsReprint, bell, wire)
	for range 2 { // whichever comes first
		if got := basisOf(t, l, quay, bell); got == schema.Judged {
			t.Errorf("%q before it was judged", got)
		}
		judge(t, l, yes)
		if got := basisOf(t, l, quay, bell); got != schema.Judged {
			t.Errorf("of two, after what is of one: %q", got)
		}
		if got := basisOf(t, l, quay, wire); got != "" {
			t.Errorf("the other original: %q", got)
		}
		explained(graph.IsReprint, quay, bell)
		explained(graph.JudgedNone, quay, wire)
		if got := led(t, l, graph.ReprintFilter{Basis: schema.Judged}); !slices.Equal(got, []string{"Quay at 12 < Bell at 10: judged by Jo"}) {
			t.Errorf("judged: %q", got)
		}
		for _, j := range log(t, l) {
			if j.Stands() {
				withdraw(t, l, j.At, j.ID)
			}
		}
		judge(t, l, yes, no)
		if got := basisOf(t, l, quay, bell); got != schema.Judged {
			t.Errorf("of two, before what is of one: %q", got)
		}
		for _, j := range log(t, l) {
			if j.Stands() && j.Verdict == schema.Yes {
				withdraw(t, l, j.At, j.ID)
			}
		}
	}
	sound(t, l)
}

// TestFromIsTheOriginals: copies of one article have it from one publication, by one
// name, whatever they know of it.
func TestFromIsTheOriginals(t *testing.T) {
	sigma := schema.NewPublication("Sigma News", "sigmanews.example", schema.Outlet)
	story := passage(230, 150)
	b := sample.New(schema.Article{
		URL: "https://sigmanews.example/1", Publication: &sigma, Title: "Sigma", Text: story, Language: "en",
		Published: schema.Date{Year: 2024, Month: 3, Day: 11, Clock: "06:00:00Z"},
	})
	original := b.Extraction()
	address := func(text string) func(*sample.Builder) {
		return func(b *sample.Builder) {
			b.Reprint(original.Article.ID, b.Publication(schema.NewPublication("", "sigmanews.example", schema.Site)), schema.Wire, text)
		}
	}
	xs := []*schema.Extraction{
		original, atHour("Bell", 8, "(1) "+story, address("(1)")), atHour("Quay", 9, story), atHour("Tide", 10, "(2) Ferries were late.", address("(2)")),
	}
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, xs...)
	links, err := l.Reprints(t.Context(), graph.ReprintFilter{})
	if err != nil || len(links) != 3 {
		t.Fatalf("%d reprints, %v", len(links), err)
	}
	for _, r := range links {
		if r.From == nil || r.From.Name != "Sigma News" || r.Original == nil {
			t.Errorf("%s from %+v", r.Copy.Title, r.From)
		}
	}
}
