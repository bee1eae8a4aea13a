package graph_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// quayside is an article of an outlet in which sources say one thing each: those
// without a name, and people that begin with a capital.
func quayside(number int, outlet string, sources ...string) *schema.Extraction {
	p := schema.NewPublication(outlet, "", schema.Outlet)
	words := ""
	for i, s := range sources {
		words += fmt.Sprintf("%s said quay %d-%d would be closed for repairs in the spring.\n\n", s, number, i)
	}
	b := sample.New(schema.Article{
		URL: fmt.Sprintf("https://quayside.example/%d", number), Publication: &p, Language: "en", Text: words, Published: schema.Date{Year: 2024, Month: 5, Day: number},
	})
	known := map[string]schema.ID{}
	for i, s := range sources {
		if _, there := known[s]; !there {
			if s == "Ines Calder" {
				known[s] = b.Actor(schema.Person, s, s)
			} else {
				known[s] = b.Unnamed(s)
			}
		}
		b.Say(sample.Saying{
			Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{known[s]}, Source: s, Cue: "said",
			Content: fmt.Sprintf("quay %d-%d would be closed for repairs in the spring", number, i),
		})
	}
	return b.Extraction()
}

// unnamedLines tells what is listed, a line each.
func unnamedLines(t *testing.T, l *graph.Library, f graph.UnnamedFilter) (out []string) {
	t.Helper()
	rows, err := l.Unnamed(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		out = append(out, fmt.Sprintf("%s · %s · %d articles, %d said, %s to %s, %d sources", r.Description, r.Publication.Name, r.Articles, r.Said, r.First, r.Last, len(r.Sources)))
	}
	return out
}

func TestUnnamed(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	all := []*schema.Extraction{
		quayside(1, "Fen Telegraph", "port officials", "port officials", "two pilots"),
		quayside(2, "Fen Telegraph", "Port officials", "Ines Calder"),
		quayside(3, "Weir Post", "port officials"),
		quayside(4, "Weir Post", "Ines Calder"),
	}
	put(t, l, all...)
	first := all[0].Actors[0].Name
	if all[1].Article.ID.Compare(all[0].Article.ID) < 0 {
		first = all[1].Actors[0].Name
	}
	telegraph := first + " · Fen Telegraph · 2 articles, 3 said, 2024-05-01 to 2024-05-02, 2 sources"
	pilots := "two pilots · Fen Telegraph · 1 articles, 1 said, 2024-05-01 to 2024-05-01, 1 sources"
	post := "port officials · Weir Post · 1 articles, 1 said, 2024-05-03 to 2024-05-03, 1 sources"
	for _, c := range []struct {
		filter graph.UnnamedFilter
		want   []string
	}{
		{graph.UnnamedFilter{}, []string{telegraph, post, pilots}},
		{graph.UnnamedFilter{Limit: 1}, []string{telegraph}},
		{graph.UnnamedFilter{Words: "OFFICIALS port"}, []string{telegraph, post}},
		{graph.UnnamedFilter{Words: "calder"}, nil},
	} {
		if diff := cmp.Diff(c.want, unnamedLines(t, l, c.filter)); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", c.filter, diff)
		}
	}
}

// TestUnnamedSourcesAreFew lists no more sources than it says, and counts them all.
func TestUnnamedSourcesAreFew(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	for n := range 2 * graph.MostSources {
		put(t, l, quayside(n+1, "Fen Telegraph", "port officials"))
	}
	rows, err := l.Unnamed(t.Context(), graph.UnnamedFilter{})
	if err != nil || len(rows) != 1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if r := rows[0]; r.Articles != 2*graph.MostSources || len(r.Sources) != graph.MostSources {
		t.Errorf("%d articles, %d sources", r.Articles, len(r.Sources))
	}
}

// TestJoinedUnnamedSources joins an unnamed source with one of another article, and both
// with somebody who has a name: the identity of each shows all of them.
func TestJoinedUnnamedSources(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	a, b := quayside(1, "Fen Telegraph", "port officials"), quayside(2, "Weir Post", "two pilots", "Ines Calder")
	put(t, l, a, b)
	officials, pilots, calder := a.Actors[0].ID, b.Actors[0].ID, b.Actors[1].ID
	join := func(x, y schema.ID, minute int) {
		t.Helper()
		j := schema.Judgement{Question: schema.SameActor, A: x, B: y, Verdict: schema.Yes, By: "reader", At: time.Date(2024, 6, 1, 8, minute, 0, 0, time.UTC)}
		j.ID = schema.JudgementID(&j)
		if _, err := l.Judge(t.Context(), j); err != nil {
			t.Fatal(err)
		}
	}
	same := func(articles, said int, want ...schema.ID) {
		t.Helper()
		slices.SortFunc(want, schema.ID.Compare)
		for _, id := range want {
			i, err := l.Identity(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			got := i.IDs()
			slices.SortFunc(got, schema.ID.Compare)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("identity of %s (-want +got):\n%s", id.Short(), diff)
			}
			r, err := l.Show(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			if r.Whole.Articles != articles || r.Whole.Said != said || len(r.Statements) != said {
				t.Errorf("page of %s: %d articles, %d said, %d statements; want %d and %d", id.Short(), r.Whole.Articles, r.Whole.Said, len(r.Statements), articles, said)
			}
		}
	}
	same(1, 1, officials)
	join(officials, pilots, 1)
	same(2, 2, officials, pilots)
	join(pilots, calder, 2)
	same(2, 3, officials, pilots, calder)
	if got := len(unnamedLines(t, l, graph.UnnamedFilter{})); got != 2 {
		t.Errorf("%d unnamed sources are listed, want 2: joining changes no article", got)
	}
}
