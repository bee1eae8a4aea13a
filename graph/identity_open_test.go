package graph_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// ferryDesk leaves open who some people are.
func ferryDesk() []*schema.Extraction {
	d := func(day int) schema.Date { return schema.Date{Year: 2024, Month: 5, Day: day} }
	return []*schema.Extraction{
		named(1, d(1), "Pilot: Jonas Holm", "Mira Aune"),
		named(2, d(2), "Jonas Holm Jr."),
		named(3, d(3), "Jonas Holm", "Jonas Holm Sr."),
		named(4, d(4), "J. Holm", "Mira Aune"),
		named(5, d(5), "Pilot: Tove Ravn"),
		named(6, d(6), "Pilot: T. Ravn"),
		named(7, d(7), "Ola Brandt"),
		named(8, d(8), "Kari Brandt"),
		named(9, d(9), "Brandt"),
		named(10, d(10), "Brandt"),
		named(11, d(11), "Lone"),
		named(12, d(12), "Lone"),
	}
}

// openQuestions returns them, each in a line.
func openQuestions(t *testing.T, l *graph.Library) (lines []string, qs []graph.OpenQuestion) {
	t.Helper()
	qs, all, err := l.OpenQuestions(t.Context(), 0)
	if err != nil || all != len(qs) {
		t.Fatalf("%d of %d, %v", len(qs), all, err)
	}
	for _, q := range qs {
		var sides []string
		for _, s := range q.Sides {
			sides = append(sides, fmt.Sprintf("%s in %d", s.Name, s.Articles))
		}
		lines = append(lines, fmt.Sprintf("%.2f %s: %s", q.Worth, strings.Join(sides, " | "), q.Sides[1].Reason))
	}
	return lines, qs
}

func TestOpenQuestions(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, ferryDesk()...)
	want := []string{
		"1.50 T. Ravn in 1 | Tove Ravn in 1: same family name, initial fits", // both a pilot
		"1.33 Jonas Holm in 2 | J. Holm in 1: same family name, initial fits",
		"0.88 J. Holm in 1 | Jonas Holm Sr. in 1: same family name, initial fits, generation suffix missing in one",
		"0.53 Brandt in 2 | Kari Brandt in 1 | Ola Brandt in 1: family name only",
		"0.00 Jonas Holm in 2 | Jonas Holm Sr. in 1: same family name, same first name, generation suffix missing in one", // both in one article
	}
	got, qs := openQuestions(t, l)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	some, all, err := l.OpenQuestions(t.Context(), 2)
	if err != nil || all != len(qs) || len(some) != 2 || some[1].Sides[1].ID != qs[1].Sides[1].ID {
		t.Errorf("%d of %d, %v; want the first 2 of %d", len(some), all, err, len(qs))
	}
}

// TestOpenQuestionsTell shows both sides with what tells them apart.
func TestOpenQuestionsTell(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, ferryDesk()...)
	_, qs := openQuestions(t, l)
	i := 0
	for qs[i].Sides[1].Name != "J. Holm" || qs[i].Sides[0].Name != "Jonas Holm" {
		i++
	}
	first, second := qs[i].Sides[0], qs[i].Sides[1]
	if e := first.Example; e == nil || e.Sentence != "Pilot Jonas Holm said the tram line 1-0 would open before winter came." || e.Evidence.Quote != "Jonas Holm" {
		t.Errorf("example %+v", first.Example)
	}
	if diff := cmp.Diff([]graph.OutletCount{{ID: schema.PublicationID("Outlet 0", ""), Name: "Outlet 0", Articles: 1}, {ID: schema.PublicationID("Outlet 1", ""), Name: "Outlet 1", Articles: 1}}, first.Outlets); diff != "" {
		t.Errorf("outlets (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]graph.Companion{{ID: schema.ActorID(schema.Person, "Mira Aune"), Name: "Mira Aune", Articles: 1}}, second.Common); diff != "" {
		t.Errorf("beside (-want +got):\n%s", diff)
	}
	if first.First != "2024-05-01" || first.Last != "2024-05-03" || len(first.Roles) != 1 || first.Roles[0].Title != "Pilot" {
		t.Errorf("row %+v", first.ActorRow)
	}
}

// TestOpenQuestionsInAnyOrder imports in any order: what is asked follows from what is there.
func TestOpenQuestionsInAnyOrder(t *testing.T) {
	all := ferryDesk()
	whole := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, whole, all...)
	_, want := openQuestions(t, whole)
	for seed := range uint64(4) {
		l := open(t, filepath.Join(t.TempDir(), "graph"))
		for _, i := range rand.New(rand.NewPCG(seed, 3)).Perm(len(all)) {
			put(t, l, all[i])
		}
		_, got := openQuestions(t, l)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("seed %d (-want +got):\n%s", seed, diff)
		}
	}
}

// TestAnsweredQuestions answers each question in each way: it is not asked again, and it
// is, just as before, when that was taken back.
func TestAnsweredQuestions(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, ferryDesk()...)
	before, qs := openQuestions(t, l)
	at := time.Date(2024, 6, 1, 9, 0, 0, 0, time.UTC)
	for i := range qs {
		for _, v := range schema.Verdicts() {
			q := &qs[i]
			if _, err := l.StillOpen(t.Context(), q); err != nil {
				t.Fatal(err)
			}
			var js []schema.Judgement
			for _, s := range q.Sides[1:] {
				at = at.Add(time.Minute)
				js = append(js, schema.Judgement{Question: schema.SameActor, A: q.Sides[0].ID, B: s.ID, Verdict: v, By: "reader", At: at})
				if v == schema.Yes {
					break // a bare name means one of them
				}
			}
			made, err := l.Judge(t.Context(), js...)
			if err != nil || len(made) != len(js) {
				t.Fatalf("%d judgements of %d, %v", len(made), len(js), err)
			}
			if now, err := l.StillOpen(t.Context(), q); !errors.Is(err, graph.ErrNotFound) {
				t.Errorf("%s, answered %s, is still open: %v, %v", before[i], v, now, err)
			}
			_, after := openQuestions(t, l)
			for _, a := range after {
				if a.Sides[0].ID == q.Sides[0].ID && a.Sides[1].ID == q.Sides[1].ID {
					t.Errorf("%s, answered %s, is asked again", before[i], v)
				}
			}
			var ids []schema.ID
			for _, j := range made {
				ids = append(ids, j.ID)
			}
			if _, err := l.Withdraw(t.Context(), "reader", at.Add(time.Second), ids...); err != nil {
				t.Fatal(err)
			}
			again, _ := openQuestions(t, l)
			if diff := cmp.Diff(before, again); diff != "" {
				t.Errorf("%s, answered %s and taken back (-before +after):\n%s", before[i], v, diff)
			}
		}
	}
	sound(t, l)
}

// TestSparedQuestions keeps what follows from what was decided from being asked.
func TestSparedQuestions(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, ferryDesk()...)
	person := func(n string) schema.ID { return schema.ActorID(schema.Person, n) }
	at := time.Date(2024, 6, 1, 9, 0, 0, 0, time.UTC)
	for i, j := range []schema.Judgement{
		{A: person("Jonas Holm"), B: person("J. Holm"), Verdict: schema.Yes},
		{A: person("J. Holm"), B: person("Jonas Holm Sr."), Verdict: schema.No},
	} {
		j.Question, j.By, j.At = schema.SameActor, "reader", at.Add(time.Duration(i)*time.Minute)
		if _, err := l.Judge(t.Context(), j); err != nil {
			t.Fatal(err)
		}
	}
	lines, qs := openQuestions(t, l)
	if len(qs) == 0 {
		t.Error("nothing else is asked")
	}
	for i, q := range qs {
		if q.Sides[0].ID == person("Jonas Holm") && q.Sides[1].ID == person("Jonas Holm Sr.") {
			t.Errorf("asked although it was decided of another name: %s", lines[i])
		}
	}
}
