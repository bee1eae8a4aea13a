package graph_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// named is an article of a date in which people with these names, each perhaps after a
// title and a colon, say one thing each.
func named(number int, date schema.Date, names ...string) *schema.Extraction {
	var text strings.Builder
	for i, n := range names {
		title, whole, titled := strings.Cut(n, ": ")
		if titled {
			n = title + " " + whole
		}
		fmt.Fprintf(&text, "%s said the tram line %d-%d would open before winter came.\n\n", n, number, i)
	}
	outlet := schema.NewPublication(fmt.Sprint("Outlet ", number%3), "", schema.Outlet)
	b := sample.New(schema.Article{
		URL: fmt.Sprintf("https://outlet%d.example/%d", number%3, number), Publication: &outlet, Language: "en", Text: text.String(), Published: date,
	})
	for i, n := range names {
		title, whole, titled := strings.Cut(n, ": ")
		if !titled {
			whole = n
		}
		kind := schema.Person
		if strings.Contains(whole, "Board") || whole == "HB" {
			kind = schema.Organization
		}
		id := b.Actor(kind, whole, whole)
		if titled {
			b.Role(id, title)
		}
		b.Say(sample.Saying{Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{id}, Source: whole, Cue: "said", Content: fmt.Sprintf("the tram line %d-%d would open before winter came", number, i)})
	}
	return b.Extraction()
}

// pressroom names the same few people in many ways.
func pressroom() []*schema.Extraction {
	d := func(month, day int) schema.Date { return schema.Date{Year: 2024, Month: month, Day: day} }
	return []*schema.Extraction{
		named(1, d(3, 1), "Mayor: Vera Holm", "Jonas Holm"),
		named(2, d(3, 2), "Mayor: Vera Holm", "the Harbour Board"),
		named(3, d(3, 5), "Mayor: Vera K. Holm"),
		named(4, d(3, 7), "Mayor: Holm"),
		named(5, d(3, 9), "Holm", "Jonas Holm", "Vera Holm"),
		named(6, d(3, 11), "Jonas Holm Jr.", "Harbour Board"),
		named(7, d(3, 12), "Jonas Holm Sr."),
		named(8, d(3, 13), "Ola Brandt"),
		named(9, d(3, 14), "Brandt"),
		named(10, d(3, 15), "Ola Brandt", "HB"),
		named(11, d(3, 6), "Mayor: Vera Holm"),
	}
}

// partition tells who is one with whom, by name.
func partition(t *testing.T, l *graph.Library) (out []string) {
	t.Helper()
	rows, err := l.Actors(t.Context(), graph.ActorFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		var names []string
		for _, m := range r.Members {
			names = append(names, m.Name)
		}
		line := fmt.Sprintf("%s (%d articles, %d said)", strings.Join(names, " = "), r.Articles, r.Said)
		for _, s := range r.Short {
			line += fmt.Sprintf(" ~ %s in %d", s.Name, s.Articles)
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}

func TestIdentities(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, pressroom()...)
	want := []string{
		"the Harbour Board = Harbour Board (2 articles, 2 said)",
		"HB (1 articles, 1 said)",
		"Holm (1 articles, 1 said)", // where both are named in full
		"Jonas Holm (2 articles, 2 said)",
		"Jonas Holm Jr. (1 articles, 1 said)",
		"Jonas Holm Sr. (1 articles, 1 said)",
		"Ola Brandt (3 articles, 3 said) ~ Brandt in 1",
		"Vera Holm = Vera K. Holm (6 articles, 6 said) ~ Holm in 1",
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, partition(t, l)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	row, err := l.Actors(t.Context(), graph.ActorFilter{Words: "vera"})
	if err != nil || len(row) != 1 {
		t.Fatalf("%d rows, %v", len(row), err)
	}
	wantRow := graph.Tenure{Title: "Mayor", Articles: 5, First: "2024-03-01", Last: "2024-03-07", Article: pressroom()[0].Article.ID}
	if diff := cmp.Diff(wantRow, row[0].Roles[0]); diff != "" || row[0].First != "2024-03-01" || row[0].Last != "2024-03-09" {
		t.Errorf("%s … %s (-want +got):\n%s", row[0].First, row[0].Last, diff)
	}
}

// TestIdentitiesInAnyOrder imports, replaces and removes in any order: who is one with
// whom follows from what is there.
func TestIdentitiesInAnyOrder(t *testing.T) {
	all := pressroom()
	whole := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, whole, all...)
	want := partition(t, whole)
	seeds := uint64(5)
	if testing.Short() {
		seeds = 1
	}
	for seed := range seeds {
		r := rand.New(rand.NewPCG(seed, 7))
		l := open(t, filepath.Join(t.TempDir(), "graph"))
		for _, i := range r.Perm(len(all)) {
			put(t, l, all[i])
			if gone := all[r.IntN(len(all))]; r.IntN(3) == 0 {
				if _, err := l.Remove(t.Context(), gone.Article.ID); err == nil {
					put(t, l, gone)
				}
			}
		}
		if diff := cmp.Diff(want, partition(t, l)); diff != "" {
			t.Errorf("seed %d (-want +got):\n%s", seed, diff)
		}
		if report, err := l.Verify(t.Context()); err != nil || !report.OK() {
			t.Errorf("seed %d: %v %v", seed, report, err)
		}
	}
}

// TestJudgementsDecideIdentity merges, splits and undoes: what people decide comes
// before what names tell, and what they take back is as if it had never been.
func TestJudgementsDecideIdentity(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, pressroom()...)
	before := partition(t, l)
	at := time.Date(2024, 5, 1, 9, 0, 0, 0, time.UTC)
	judge := func(a, b string, v schema.Verdict) schema.ID {
		t.Helper()
		kind := func(n string) schema.ActorKind {
			if n == "HB" || strings.Contains(n, "Board") {
				return schema.Organization
			}
			return schema.Person
		}
		at = at.Add(time.Minute)
		j := schema.Judgement{Question: schema.SameActor, A: schema.ActorID(kind(a), a), B: schema.ActorID(kind(b), b), Verdict: v, By: "reader", At: at}
		j.ID = schema.JudgementID(&j)
		if _, err := l.Judge(t.Context(), j); err != nil {
			t.Fatal(err)
		}
		return j.ID
	}
	has := func(line string) {
		t.Helper()
		if got := partition(t, l); !slices.Contains(got, line) {
			t.Errorf("no %q in:\n%s", line, strings.Join(got, "\n"))
		}
	}
	hb := judge("HB", "Harbour Board", schema.Yes)
	has("the Harbour Board = Harbour Board = HB (3 articles, 3 said)")
	apart := judge("Harbour Board", "the Harbour Board", schema.No)
	has("Harbour Board = HB (2 articles, 2 said)")
	holm := judge("Holm", "Jonas Holm", schema.Yes)
	has("Jonas Holm = Holm (3 articles, 4 said)")
	not := judge("Brandt", "Ola Brandt", schema.No)
	has("Brandt (1 articles, 1 said)")
	if _, err := l.Withdraw(t.Context(), "reader", at.Add(time.Hour), hb, apart, holm, not); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, partition(t, l)); diff != "" {
		t.Errorf("after all was taken back (-before +after):\n%s", diff)
	}
}

// TestClaimsOfAnIdentity asks by any of the names of somebody for all that was said
// under all of them.
func TestClaimsOfAnIdentity(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, pressroom()...)
	for _, ref := range []string{"Vera Holm", "vera k. holm", "vera"} {
		n, err := l.Find(t.Context(), ref)
		if err != nil {
			t.Errorf("find %q: %v", ref, err)
			continue
		}
		var lines []string
		for s, err := range l.Claims(t.Context(), graph.ClaimFilter{Speaker: n.ID}) {
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, s.Speakers[0].Name)
		}
		slices.Sort(lines)
		want := []string{"Holm", "Vera Holm", "Vera Holm", "Vera Holm", "Vera Holm", "Vera K. Holm"}
		if diff := cmp.Diff(want, lines); diff != "" {
			t.Errorf("claims by %q (-want +got):\n%s", ref, diff)
		}
	}
	n, err := l.Find(t.Context(), "brandt")
	if err != nil || n.Name != "Ola Brandt" {
		t.Errorf("find brandt: %v, %v", n, err)
	}
	_, err = l.Find(t.Context(), "Holm")
	var ambiguous *graph.AmbiguousError
	if !errors.As(err, &ambiguous) || len(ambiguous.Candidates) < 1 {
		t.Errorf("find Holm: %v, want an ambiguous name", err)
	}
}
