package graph_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// Publications as a credit names them, and as the head of an article with an address does.
func credited(name string) schema.Publication {
	return schema.NewPublication(name, "", schema.Outlet)
}
func headed(name, domain string) schema.Publication {
	return schema.NewPublication(name, domain, schema.Outlet)
}

// printedBy is an article of a publication that credits others.
func printedBy(own schema.Publication, hour int, text string, credits ...schema.Publication) *schema.Extraction {
	b := sample.New(schema.Article{
		URL: "https://" + own.Domain + "/a", Publication: &own, Title: "Port", Text: text, Language: "en",
		Published: schema.Date{Year: 2024, Month: 3, Day: 11, Clock: fmt.Sprintf("%02d:00:00Z", hour)},
	})
	for _, c := range credits {
		b.Reprint(schema.ID{}, b.Publication(c), schema.Wire, "("+c.Name+")")
	}
	return b.Extraction()
}

var (
	wire   = headed("Halden Wire", "halden-wire.example")
	quay   = headed("Quay Post", "quay.example")
	tide   = headed("The Tide", "tide.example")
	times  = headed("The Times", "times-of-sovenne.example")
	online = headed("Halden Wire Online", "hwo.example")
	bureau = credited("Northern Bureau")
	desk   = credited("Coast Desk")
	paper  = credited("The Times")
)

// onePress is a report as an agency sent it, and as three outlets printed it: one credits
// a name of the agency's that nothing shows to be one, another one a paper whose name
// the third has.
func onePress() []*schema.Extraction {
	story := passage(70, 150)
	return []*schema.Extraction{
		printedBy(wire, 6, story),
		printedBy(times, 7, story),
		printedBy(quay, 8, "(Northern Bureau) "+story, bureau),
		printedBy(tide, 9, "(The Times) "+story, paper),
		printedBy(headed("Lamp", "lamp.example"), 10, "(Coast Desk) "+passage(71, 80), desk),
		printedBy(online, 11, passage(72, 80)),
	}
}

func judged(a, b schema.Publication, v schema.Verdict) schema.Judgement {
	return decide(schema.SamePublication, a.ID, b.ID, v, "Jo")
}

// changes writes what another tree has not, and what it has besides.
func changes(before, after []string) (out []string) {
	for _, line := range before {
		if !slices.Contains(after, line) {
			out = append(out, "- "+line)
		}
	}
	for _, line := range after {
		if !slices.Contains(before, line) {
			out = append(out, "+ "+line)
		}
	}
	return out
}

// TestJudgedPublications: what people decided of publications comes before what they are
// called, wherever it matters who is credited, and nothing of it stays when it is taken
// back.
func TestJudgedPublications(t *testing.T) {
	resolved := []string{
		"- Quay Post < ? declared wire: ",
		"- Quay Post < Halden Wire detected wire full: printed later",
		"+ Quay Post < Halden Wire declared wire full: ",
	}
	lost := []string{
		"- The Tide < The Times declared wire full: ",
		"+ The Tide < ? declared wire: ",
		"+ The Tide < Halden Wire detected wire full: printed later",
	}
	for _, tt := range []struct {
		name string
		js   []schema.Judgement
		want []string
	}{
		{"a credit that nothing shows to mean the agency", []schema.Judgement{judged(bureau, wire, schema.Yes)}, resolved},
		{"through another name", []schema.Judgement{judged(bureau, desk, schema.Yes), judged(desk, wire, schema.Yes)}, resolved},
		{"one with a name that is like the agency's", []schema.Judgement{judged(bureau, online, schema.Yes)}, resolved},
		{"the paper of another town", []schema.Judgement{judged(paper, times, schema.No)}, lost},
		{"apart from what is one with it", []schema.Judgement{judged(paper, desk, schema.Yes), judged(desk, times, schema.No)}, lost},
		{"one outlet's own text is no reprint", []schema.Judgement{judged(wire, times, schema.Yes)}, []string{
			"- The Times < Halden Wire detected uncredited full: printed later",
		}},
		{"nor is what it credits to itself", []schema.Judgement{judged(bureau, quay, schema.Yes)}, []string{
			"- Quay Post < ? declared wire: ",
		}},
		{"nobody is sure", []schema.Judgement{judged(bureau, wire, schema.Unsure)}, nil},
		{"the latest counts", []schema.Judgement{judged(bureau, wire, schema.Yes), judged(bureau, wire, schema.No)}, nil},
		{"an outlet that no article tells of", []schema.Judgement{judged(bureau, credited("Gull"), schema.Yes), judged(credited("Gull"), wire, schema.Yes)}, resolved},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := open(t, filepath.Join(t.TempDir(), "graph"))
			put(t, l, onePress()...)
			tree, pairs := drawn(t, l, graph.ReprintFilter{}), drawn(t, l, graph.ReprintFilter{Pairs: true})
			made := judge(t, l, tt.js...)
			if diff := cmp.Diff(tt.want, changes(tree, drawn(t, l, graph.ReprintFilter{}))); diff != "" {
				t.Errorf("the tree (-want +got)\n%s", diff)
			}
			sound(t, l)
			for _, j := range made {
				withdraw(t, l, time.Time{}, j.ID)
			}
			after := append(drawn(t, l, graph.ReprintFilter{}), drawn(t, l, graph.ReprintFilter{Pairs: true})...)
			if diff := cmp.Diff(append(tree, pairs...), after); diff != "" {
				t.Errorf("when it was taken back (-before +after)\n%s", diff)
			}
		})
	}
}

// TestReprintsOfJudged: who asks for a publication is told of all that are one with it, by
// whichever of them it is asked for.
func TestReprintsOfJudged(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, onePress()...)
	judge(t, l, judged(bureau, desk, schema.Yes), judged(desk, wire, schema.Yes))
	for _, p := range []schema.Publication{bureau, desk, wire} {
		of, about := drawn(t, l, graph.ReprintFilter{Of: p.ID}), drawn(t, l, graph.ReprintFilter{Publication: p.ID})
		want := []string{
			"Lamp < ? declared wire: ", "Quay Post < Halden Wire declared wire full: ", "The Times < Halden Wire detected uncredited full: printed later",
		}
		if diff := cmp.Diff(want, of); diff != "" {
			t.Errorf("of %s (-want +got)\n%s", p.Name, diff)
		}
		if diff := cmp.Diff(want, about); diff != "" {
			t.Errorf("of and in %s (-want +got)\n%s", p.Name, diff)
		}
	}
	links, err := l.Reprints(t.Context(), graph.ReprintFilter{Of: desk.ID})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range links {
		if r.Origin != links[0].Origin {
			t.Errorf("%s and %s are from two origins", links[0].Copy.Publication.Name, r.Copy.Publication.Name)
		}
	}
}

// TestSpreadOverJudged: outlets that are one count once, and reports that have a claim
// from them have one source.
func TestSpreadOverJudged(t *testing.T) {
	said := func(own schema.Publication, hour int, credits ...schema.Publication) *schema.Extraction {
		body := fmt.Sprintf("Two officials said at %d that %s. (Northern Bureau, Coast Desk)", hour, strike)
		b := sample.New(schema.Article{
			URL: "https://" + own.Domain + "/b", Publication: &own, Text: body, Language: "en", Published: schema.Date{Year: 2024, Month: 3, Day: 11},
		})
		b.Say(sample.Saying{
			Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{b.Unnamed("Two officials")}, Source: "Two officials", Cue: "said",
			Content: "that " + strike, Claim: strike,
		})
		for _, c := range credits {
			b.Reprint(schema.ID{}, b.Publication(c), schema.Wire, c.Name)
		}
		return b.Extraction()
	}
	xs := []*schema.Extraction{said(quay, 8, bureau), said(tide, 9, desk), said(times, 10, desk)}
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, xs...)
	claim := xs[0].Claims[0].ID
	count := func() string {
		trace, err := l.Trace(t.Context(), claim)
		if err != nil {
			t.Fatal(err)
		}
		s, err := l.Spread(t.Context(), trace)
		if err != nil {
			t.Fatal(err)
		}
		node, err := l.Show(t.Context(), claim)
		if err != nil {
			t.Fatal(err)
		}
		if node.Carried.Outlets != s.Outlets {
			t.Errorf("shown in %d outlets, traced to %d", node.Carried.Outlets, s.Outlets)
		}
		in, err := l.Sure(0).Trace(t.Context(), claim, tide.ID)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := l.Unnamed(t.Context(), graph.UnnamedFilter{})
		if err != nil {
			t.Fatal(err)
		}
		claims := list(t, l.Claims(t.Context(), graph.ClaimFilter{Publication: tide.ID}), tell)
		if len(claims) != len(in.Paths) {
			t.Errorf("%d claims in The Tide, %d ways", len(claims), len(in.Paths))
		}
		return fmt.Sprintf("%d outlets, %d by description, %d sources, %d in The Tide", s.Outlets, len(rows), len(s.Sources), len(in.Paths))
	}
	const nothing = "3 outlets, 3 by description, 2 sources, 1 in The Tide"
	for _, tt := range []struct {
		js   schema.Judgement
		want string
	}{
		{judged(bureau, desk, schema.Yes), "3 outlets, 3 by description, 1 sources, 1 in The Tide"},
		{judged(tide, times, schema.Yes), "2 outlets, 2 by description, 2 sources, 2 in The Tide"},
		{judged(tide, times, schema.No), nothing},
	} {
		if got := count(); got != nothing {
			t.Errorf("nothing decided: %s, want %s", got, nothing)
		}
		made := judge(t, l, tt.js)
		if got := count(); got != tt.want {
			t.Errorf("%v %v: %s, want %s", tt.js.Question, tt.js.Verdict, got, tt.want)
		}
		withdraw(t, l, time.Time{}, made[0].ID)
	}
}

// TestSourcesOfJudged: whom a report is from goes by what was judged also where the
// publication is known by its name alone, as one that speaks is.
func TestSourcesOfJudged(t *testing.T) {
	report := func(own schema.Publication, body string, say func(*sample.Builder)) *schema.Extraction {
		b := sample.New(schema.Article{
			URL: "https://" + own.Domain + "/c", Publication: &own, Text: body, Language: "en", Published: schema.Date{Year: 2024, Month: 3, Day: 11},
		})
		say(b)
		return b.Extraction()
	}
	credits := func(own, from schema.Publication) *schema.Extraction {
		return report(own, "Two officials said that "+strike+". ("+from.Name+")", func(b *sample.Builder) {
			b.Say(sample.Saying{
				Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{b.Unnamed("Two officials")}, Source: "Two officials", Cue: "said",
				Content: "that " + strike, Claim: strike,
			})
			b.Reprint(schema.ID{}, b.Publication(from), schema.Wire, "("+from.Name+")")
		})
	}
	cites := func(own, from schema.Publication) *schema.Extraction {
		return report(own, from.Name+" reported that "+strike+", citing port officials.", func(b *sample.Builder) {
			relay, _ := b.Say(sample.Saying{
				Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{b.Actor(schema.Organization, from.Name, from.Name)}, Source: from.Name,
				Cue: "reported", Content: "that " + strike, Claim: strike,
			})
			b.Publication(from)
			b.Say(sample.Saying{
				Act: schema.Cite, Manner: schema.Indirect, Speakers: []schema.ID{b.Unnamed("port officials")}, Source: "port officials", Cue: "citing",
				Content: "that " + strike, Claim: strike, RelayedBy: relay,
			})
		})
	}
	for _, tt := range []struct {
		name          string
		xs            []*schema.Extraction
		j             schema.Judgement
		before, after int
	}{
		{"a credit, and a citation of its other name", []*schema.Extraction{credits(quay, bureau), cites(tide, desk)}, judged(desk, bureau, schema.Yes), 2, 1},
		{"a citation of the canonical name", []*schema.Extraction{credits(quay, desk), cites(tide, bureau)}, judged(desk, bureau, schema.Yes), 2, 1},
		{"papers of one name", []*schema.Extraction{credits(quay, paper), credits(tide, times)}, judged(paper, times, schema.No), 1, 2},
		{"papers of other names", []*schema.Extraction{credits(quay, paper), credits(tide, desk)}, judged(paper, desk, schema.No), 2, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := open(t, filepath.Join(t.TempDir(), "graph"))
			put(t, l, tt.xs...)
			count := func(want int) {
				t.Helper()
				trace, err := l.Trace(t.Context(), tt.xs[0].Claims[0].ID)
				if err != nil {
					t.Fatal(err)
				}
				s, err := l.Spread(t.Context(), trace)
				if err != nil {
					t.Fatal(err)
				}
				if len(s.Sources) != want {
					t.Errorf("sources %+v, want %d", s.Sources, want)
				}
			}
			count(tt.before)
			made := judge(t, l, tt.j)
			count(tt.after)
			withdraw(t, l, time.Time{}, made[0].ID)
			count(tt.before)
		})
	}
}

// TestPublicationSets holds judgements of publications to their laws, whatever is decided:
// what is one is one with the same from either side, nobody is one with whom they judged
// apart, and when all was taken back none is one with another but by name.
func TestPublicationSets(t *testing.T) {
	all := []schema.Publication{wire, quay, tide, times, bureau, desk, paper}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 5))
		l := stopped(t, filepath.Join(t.TempDir(), "graph"))
		put(t, l, onePress()...)
		tree := drawn(t, l, graph.ReprintFilter{Pairs: true})
		apart := map[[2]int]bool{}
		var made []schema.Judgement
		for range 1 + r.IntN(12) {
			a, b := r.IntN(len(all)), r.IntN(len(all))
			if a == b {
				continue
			}
			v := schema.Verdicts()[r.IntN(3)]
			made = append(made, judge(t, l, judged(all[a], all[b], v))...)
			apart[[2]int{min(a, b), max(a, b)}] = v == schema.No
		}
		for i, p := range all {
			one := onesWith(t, l, p)
			for k, q := range all {
				with := slices.Contains(one, q.ID)
				if with && apart[[2]int{min(i, k), max(i, k)}] {
					t.Errorf("seed %d: %s is one with %s, which it was judged apart from", seed, p.Name, q.Name)
				}
				if with != slices.Equal(sorted(one), sorted(onesWith(t, l, q))) {
					t.Errorf("seed %d: %s is one with %s from one side", seed, p.Name, q.Name)
				}
			}
		}
		r.Shuffle(len(made), func(i, k int) { made[i], made[k] = made[k], made[i] })
		for _, j := range made {
			withdraw(t, l, time.Time{}, j.ID)
		}
		for _, p := range all {
			alone := p.ID != paper.ID && p.ID != times.ID // which have one name
			if one := onesWith(t, l, p); (len(one) == 1) != alone {
				t.Errorf("seed %d: %s is one with %d others", seed, p.Name, len(one)-1)
			}
		}
		if diff := cmp.Diff(tree, drawn(t, l, graph.ReprintFilter{Pairs: true})); diff != "" {
			t.Errorf("seed %d: what was taken back is not gone (-before +after)\n%s", seed, diff)
		}
	}
}

func onesWith(t *testing.T, l *graph.Library, p schema.Publication) []schema.ID {
	t.Helper()
	ids, err := l.SamePublications(t.Context(), p.ID)
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

func sorted(ids []schema.ID) []schema.ID {
	return slices.SortedFunc(slices.Values(ids), schema.ID.Compare)
}
