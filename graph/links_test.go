package graph_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

func TestWikidataItem(t *testing.T) {
	for _, tt := range []struct{ cell, want string }{
		{"Q42", "Q42"},
		{" q42 ", "Q42"},
		{"https://www.wikidata.org/wiki/Q7259", "Q7259"},
		{"wd:Q1", "Q1"},
		{"Q0", ""}, {"Q", ""}, {"P31", ""}, {"42", ""}, {"Q4x", ""}, {"", ""}, {"https://www.wikidata.org/wiki/", ""}, {"Q1234567890123", ""},
	} {
		if got := graph.WikidataItem(tt.cell); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.cell, got, tt.want)
		}
	}
}

// TestLink links names that are not alike, and keeps apart those that are; a repair, an
// import and the same table again change nothing, and what was judged can be undone.
func TestLink(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, pressroom()...)
	before := partition(t, l)
	board := func(n string) schema.ID { return schema.ActorID(schema.Organization, n) }
	person := func(n string) schema.ID { return schema.ActorID(schema.Person, n) }
	links := []graph.ActorLink{
		{Actor: board("HB"), Item: "Q10"},
		{Actor: board("Harbour Board"), Item: "Q10"},
		{Actor: person("Vera Holm"), Item: "Q20"},
		{Actor: person("Vera K. Holm"), Item: "Q21"},
		{Actor: person("Ola Brandt"), Item: "Q30", Same: []schema.ID{person("Brandt")}},
	}
	done, err := l.Link(t.Context(), "link people.csv", links...)
	if err != nil || done.New != 5 || done.Known+done.Changed != 0 || len(done.Judgements) != 3 {
		t.Fatalf("%+v, %v", done, err)
	}
	for _, j := range done.Judgements {
		want := map[schema.Verdict]string{schema.Yes: "Q10", schema.No: "Q20, Q21"}[j.Verdict]
		if j.A == person("Vera K. Holm") {
			want = "Q21, Q20"
		}
		if j.A == person("Ola Brandt") {
			want = "Q30"
		}
		if j.Note != want || j.By != "link people.csv" {
			t.Errorf("judgement %+v, want the note %q", j, want)
		}
	}
	check := func(when string) {
		t.Helper()
		got := map[string]string{}
		rows, err := l.Actors(t.Context(), graph.ActorFilter{})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			if r.Wikidata != "" {
				got[r.Name] = r.Wikidata
			}
		}
		want := map[string]string{"the Harbour Board": "Q10", "Vera Holm": "Q20", "Vera K. Holm": "Q21", "Ola Brandt": "Q30"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", when, diff)
		}
	}
	check("linked")
	if done, err := l.Link(t.Context(), "link people.csv", links...); err != nil || done.Known != 5 || done.New+done.Changed+len(done.Judgements) != 0 {
		t.Errorf("again: %+v, %v", done, err)
	}
	put(t, l, pressroom()...)
	if _, err := l.Repair(t.Context()); err != nil {
		t.Fatal(err)
	}
	check("imported and repaired")
	sound(t, l)

	var ids []schema.ID
	for _, j := range done.Judgements {
		ids = append(ids, j.ID)
	}
	if _, err := l.Withdraw(t.Context(), "reader", time.Time{}, ids...); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, partition(t, l)); diff != "" {
		t.Errorf("taken back (-before +after):\n%s", diff)
	}
	held, err := l.Links(t.Context())
	if err != nil || len(held) != 5 {
		t.Errorf("%d links, %v", len(held), err)
	}
}

// TestLinkCorrected links to another item: the latest table counts.
func TestLinkCorrected(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, pressroom()...)
	before := partition(t, l)
	a, b := schema.ActorID(schema.Organization, "HB"), schema.ActorID(schema.Organization, "Harbour Board")
	for _, items := range [][2]string{{"Q10", "Q10"}, {"Q11", "Q10"}} {
		if _, err := l.Link(t.Context(), "link people.csv", graph.ActorLink{Actor: a, Item: items[0]}, graph.ActorLink{Actor: b, Item: items[1]}); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before, partition(t, l)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := l.Link(t.Context(), "link people.csv", graph.ActorLink{Actor: a, Item: "q10"}); !errors.Is(err, schema.ErrInvalid) {
		t.Errorf("error %v, want %v", err, schema.ErrInvalid)
	}
}

// TestLinkTellsWhom: what linking judges, and whom that is about, is all told.
func TestLinkTellsWhom(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, stating(1, spring(2024, 1), "John Smith, 34"), stating(2, spring(2024, 2), "Ola Brandt, 51"), stating(3, spring(2024, 3), "Vera Holm, 40"))
	person := func(n string) schema.ID { return schema.ActorID(schema.Person, n) }
	done, err := l.Link(t.Context(), "Jo",
		graph.ActorLink{Actor: person("John Smith"), Item: "Q1"}, graph.ActorLink{Actor: person("Ola Brandt"), Same: []schema.ID{person("Vera Holm")}})
	if err != nil {
		t.Fatal(err)
	}
	want := map[schema.ID]schema.Question{person("John Smith"): schema.NamedIn, person("Ola Brandt"): schema.NamedIn, person("Vera Holm"): schema.NamedIn}
	got := map[schema.ID]schema.Question{}
	for _, j := range done.Judgements {
		if j.Question == schema.NamedIn {
			got[j.A] = j.Question
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if n := len(log(t, l)); n != len(done.Judgements) {
		t.Errorf("%d judgements are told, %d were written", len(done.Judgements), n)
	}
}
