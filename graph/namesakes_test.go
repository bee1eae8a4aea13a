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

// smiths are articles of two John Smiths, one of them old. The last one blames a John
// Smith, and tells where he belongs.
func smiths() []*schema.Extraction {
	b := sample.New(schema.Article{
		URL: "https://orngazette.example/9", Language: "en", Published: spring(2024, 20),
		Text: "Ola Brandt blamed John Smith for the delay of the ferry.\n\nJohn Smith, a mate of Orn Lines, was away.\n",
	})
	brandt, smith := b.Actor(schema.Person, "Ola Brandt", "Ola Brandt"), b.Actor(schema.Person, "John Smith", "John Smith", "Jack")
	lines := b.Actor(schema.Organization, "Orn Lines", "Orn Lines")
	b.Affiliate(smith, lines, "a mate of")
	b.Role(smith, "mate")
	_, claim := b.Say(sample.Saying{
		Act: schema.BlameAct, Manner: schema.Indirect, Speakers: []schema.ID{brandt}, Source: "Ola Brandt", Cue: "blamed",
		Content: "John Smith for the delay of the ferry",
	})
	b.Blame(claim, smith, "John Smith", "the delay of the ferry")
	return []*schema.Extraction{
		stating(1, spring(2024, 1), "John Smith, 34", "Ola Brandt"),
		stating(2, spring(2024, 3), "John Smith"),
		stating(3, spring(2024, 4), "John Smith, 71"),
		stating(4, spring(2024, 6), "John Smith", "Ola Brandt"),
		stating(5, spring(2024, 8), "Smith, 71", "Ola Brandt"),
		b.Extraction(),
	}
}

var johnSmith = schema.ActorID(schema.Person, "John Smith")

// namedIn judges whom an article means by John Smith.
func namedIn(x *schema.Extraction, v schema.Verdict) schema.Judgement {
	return decide(schema.NamedIn, johnSmith, x.Article.ID, v, "Jo")
}

// smithIn is whoever an article means by John Smith if not him.
func smithIn(x *schema.Extraction) schema.ID { return schema.NamesakeID(johnSmith, x.Article.ID) }

// known tells all that a graph has of people: who there are, with what is stated of
// them, what each said, and for what it is blamed.
func known(t *testing.T, l *graph.Library) (all []string) {
	t.Helper()
	rows, err := l.Actors(t.Context(), graph.ActorFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		rec, err := l.Show(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		line := fmt.Sprintf("%s %s: in %d, said %d", r.ID.Short(), r.Name, r.Articles, r.Said)
		for _, m := range r.Members {
			line += " " + m.ID.Short()
		}
		for _, s := range r.Short {
			line += fmt.Sprintf(" ~ %s in %d", s.Name, s.Articles)
		}
		for _, tr := range r.Traits {
			line += " " + tr.Value
		}
		for _, c := range rec.Called {
			line += " or " + c.Name
		}
		for _, ro := range r.Roles {
			line += ", " + ro.Title
		}
		for _, a := range rec.Affiliations {
			line += ", of " + a.Actor.Name
		}
		for _, a := range rec.Members {
			line += ", has " + a.Actor.Name + " " + a.Actor.ID.Short()
		}
		for _, st := range rec.Statements {
			line += fmt.Sprintf("\n\tsaid %s %s", st.Claim.Text, st.Speakers[0].ID.Short())
		}
		for _, b := range rec.Blamed {
			line += fmt.Sprintf("\n\tblamed %s %s", b.Blame.For, b.Blamed.ID.Short())
		}
		all = append(all, line)
	}
	slices.Sort(all)
	return all
}

// TestNamesakes: a name means another in an article that states what whom most articles
// tell of cannot be, and in one of which a person says so.
func TestNamesakes(t *testing.T) {
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	xs := smiths()
	put(t, l, xs...)
	before := known(t, l)
	old := smithIn(xs[2])

	is := func(ref string, want schema.ID, others int) {
		t.Helper()
		n, err := l.Find(t.Context(), ref)
		var ambiguous *graph.AmbiguousError
		switch {
		case errors.As(err, &ambiguous) && want.IsZero() && len(ambiguous.Candidates) == others:
		case err != nil || n.ID != want || len(n.Others) != others:
			t.Errorf("find %q: %+v, %v", ref, n, err)
		}
	}
	is(old.String(), old, 0)
	is(old.String()[:6], old, 0)
	is("John Smith", schema.ID{}, 2)
	is("smith", schema.ID{}, 2)

	_, err := l.Find(t.Context(), "john smith")
	var ambiguous *graph.AmbiguousError
	if !errors.As(err, &ambiguous) {
		t.Fatal(err)
	}
	var details []string
	for _, c := range ambiguous.Candidates {
		details = append(details, c.Detail)
	}
	if diff := cmp.Diff([]string{"mate, 34 in 2024, 4 articles", "person, 71 in 2024, 1 article"}, details); diff != "" {
		t.Errorf("what tells them apart (-want +got):\n%s", diff)
	}

	// The other one is meant by the family name where the old one's age stands with it.
	rec, err := l.Show(t.Context(), old)
	if err != nil {
		t.Fatal(err)
	}
	if w := rec.Whole; w.Name != "John Smith" || w.Articles != 2 || w.Said != 2 || len(w.Doubts) > 0 || len(rec.Statements) != 2 {
		t.Errorf("the old one: %+v, %d statements", w, len(rec.Statements))
	}
	if rec, err = l.Show(t.Context(), johnSmith); err != nil || rec.Whole.Articles != 4 || len(rec.Whole.Doubts) > 0 || len(rec.Statements) != 3 || len(rec.Blamed) != 1 {
		t.Errorf("the young one: %+v, %v", rec.Whole, err)
	}

	// The one who is blamed is the old one, too.
	judge(t, l, namedIn(xs[5], schema.No), decide(schema.SameActor, smithIn(xs[5]), old, schema.Yes, "Jo"))
	if rec, err = l.Show(t.Context(), smithIn(xs[5])); err != nil {
		t.Fatal(err)
	}
	if w := rec.Whole; w.Articles != 3 || len(w.Members) != 2 || len(rec.Blamed) != 1 || rec.Blamed[0].Blamed.ID != smithIn(xs[5]) || len(rec.Affiliations) != 1 || len(rec.Called) != 1 {
		t.Errorf("the old one: %+v, %+v", w, rec)
	}
	if rec, err = l.Show(t.Context(), johnSmith); err != nil || len(rec.Blamed)+len(rec.Affiliations)+len(rec.Called) > 0 {
		t.Errorf("the young one: %+v, %v", rec, err)
	}
	sound(t, l)

	// It can be decided otherwise, and taken back.
	judge(t, l, namedIn(xs[5], schema.Yes))
	yes := judge(t, l, namedIn(xs[2], schema.Yes))
	is("John Smith", johnSmith, 0)
	if rec, err = l.Show(t.Context(), johnSmith); err != nil || rec.Whole.Articles != 6 || len(rec.Blamed) != 1 {
		t.Errorf("the only one: %+v, %v", rec.Whole, err)
	}
	if _, err := l.Show(t.Context(), old); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("one whom no article means: %v", err)
	}
	withdraw(t, l, time.Time{}, yes[0].ID)
	if diff := cmp.Diff(before, known(t, l)); diff != "" {
		t.Errorf("after all was taken back (-before +after):\n%s", diff)
	}
	sound(t, l)
}

// TestNamesakesInAnyOrder: it does not matter whether judgements or articles came first,
// and what was decided or removed in between.
func TestNamesakesInAnyOrder(t *testing.T) {
	seeds := uint64(20)
	if testing.Short() {
		seeds = 3
	}
	for seed := range seeds {
		xs := smiths()
		r := rand.New(rand.NewPCG(seed, 7))
		l := stopped(t, filepath.Join(t.TempDir(), "graph"))
		there := map[int]bool{}
		for range 30 {
			n, m := r.IntN(len(xs)), r.IntN(len(xs))
			switch r.IntN(7) {
			case 0, 1:
				if n < 5 { // perhaps in another version
					stated := []string{"", ", 34", ", 35", ", 38", ", 71", ", Labour", ", Conservative"}[r.IntN(7)]
					xs[n] = stating(n+1, spring(2024, n+1), "John Smith"+stated, "Smith, 71")
				}
				put(t, l, xs[n], xs[m])
				there[n], there[m] = true, true
			case 2:
				if there[n] {
					if _, err := l.Remove(t.Context(), xs[n].Article.ID); err != nil {
						t.Fatal(err)
					}
					delete(there, n)
				}
			case 3, 4:
				judge(t, l, namedIn(xs[n], []schema.Verdict{schema.No, schema.No, schema.Yes, schema.Unsure}[r.IntN(4)]))
			case 5:
				if n != m {
					judge(t, l, decide(schema.SameActor, smithIn(xs[n]), smithIn(xs[m]), []schema.Verdict{schema.Yes, schema.No}[r.IntN(2)], "Jo"))
				}
			case 6:
				if js, err := l.LatestJudgements(t.Context()); err == nil {
					withdraw(t, l, time.Time{}, js[0].ID)
				}
			}
		}
		sound(t, l)

		fresh := stopped(t, filepath.Join(t.TempDir(), "fresh"))
		js := log(t, l)
		r.Shuffle(len(js), func(i, k int) { js[i], js[k] = js[k], js[i] })
		half := r.IntN(len(js) + 1)
		judge(t, fresh, js[:half]...)
		for n := range xs {
			if there[n] {
				put(t, fresh, xs[n])
			}
		}
		judge(t, fresh, js[half:]...)
		if diff := cmp.Diff(known(t, fresh), known(t, l)); diff != "" {
			t.Errorf("seed %d (-fresh +in that order):\n%s", seed, diff)
		}
		if _, err := l.Repair(t.Context()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(known(t, fresh), known(t, l)); diff != "" {
			t.Errorf("seed %d, repaired (-fresh +repaired):\n%s", seed, diff)
		}
	}
}

// TestCreditedNamesakes: people credit words to a namesake, or to somebody else than the
// namesake that an article credits.
func TestCreditedNamesakes(t *testing.T) {
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	xs := smiths()
	put(t, l, xs...)
	old := smithIn(xs[2])
	said, others := xs[2].Attributions[0].ID, xs[3].Attributions[1].ID
	judge(t, l, decide(schema.RightSpeaker, others, old, schema.Yes, "Jo"))
	if got := credits(t, l, graph.ClaimFilter{Speaker: old, Article: xs[3].Article.ID}); len(got) != 1 || !strings.Contains(got[0], "+John Smith") {
		t.Errorf("credited in another article: %q", got)
	}
	judge(t, l, decide(schema.RightSpeaker, said, old, schema.No, "Jo"))
	if got := credits(t, l, graph.ClaimFilter{Speaker: old, Article: xs[2].Article.ID}); len(got) > 0 {
		t.Errorf("credited though somebody said no: %q", got)
	}
	sound(t, l)
}

// TestDecisionsStay: what people decide about somebody stays with that one, however many
// articles tell of another of the name later.
func TestDecisionsStay(t *testing.T) {
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, stating(1, spring(2024, 1), "John Smith, 71"), stating(2, spring(2024, 2), "Jack Smythe", "Ola Brandt"))
	jack, ola := schema.ActorID(schema.Person, "Jack Smythe"), schema.ActorID(schema.Person, "Ola Brandt")
	said := stating(2, spring(2024, 2), "Jack Smythe", "Ola Brandt").Attributions[1].ID
	made := judge(t, l, decide(schema.SameActor, johnSmith, jack, schema.Yes, "Jo"), decide(schema.RightSpeaker, said, johnSmith, schema.Yes, "Jo"))
	if len(made) != 3 || made[0].Question != schema.NamedIn {
		t.Errorf("made %v", made)
	}
	if _, err := l.Link(t.Context(), "Jo", graph.ActorLink{Actor: johnSmith, Item: "Q111"}); err != nil {
		t.Fatal(err)
	}
	for n := range 4 {
		put(t, l, stating(10+n, spring(2024, 10+n), "John Smith, 34"))
	}
	rec, err := l.Show(t.Context(), johnSmith)
	if err != nil {
		t.Fatal(err)
	}
	if w := rec.Whole; w.Articles != 2 || len(w.Members) != 2 || w.Wikidata != "Q111" || len(rec.Statements) != 3 {
		t.Errorf("the one of 71: %+v, %d statements", w, len(rec.Statements))
	}
	if rec, err = l.Show(t.Context(), smithIn(stating(10, spring(2024, 10), "John Smith, 34"))); err != nil || rec.Whole.Articles != 4 || rec.Whole.Wikidata != "" {
		t.Errorf("the one of 34: %+v, %v", rec, err)
	}
	sound(t, l)
	if _, err := l.Show(t.Context(), ola); err != nil {
		t.Error(err)
	}
}
