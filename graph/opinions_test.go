package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// answersOf is what a graph answers to questions of many kinds, at a confidence, and
// how much it leaves out since people decided so.
func answersOf(t *testing.T, l *graph.Library, least float64) (text string, rejected int) {
	t.Helper()
	var b strings.Builder
	keep := func(v any, err error) {
		t.Helper()
		line, failed := json.Marshal(v)
		if err != nil || failed != nil {
			t.Fatal(err, failed)
		}
		fmt.Fprintf(&b, "%s\n", line)
	}
	s := l.Sure(least)
	for st, err := range s.Claims(t.Context(), graph.ClaimFilter{}) {
		keep(st, err)
	}
	for st, err := range s.Claims(t.Context(), graph.ClaimFilter{Once: true, MaxHands: 3}) {
		keep(st, err)
	}
	for row, err := range s.Blamed(t.Context(), graph.BlameFilter{}) {
		keep(row, err)
	}
	found, err := s.Who(t.Context(), "a drone attack likely hit a fuel depot", 0)
	keep(found, err)
	page, err := s.Search(t.Context(), "depot", 0)
	keep(page, err)
	for _, c := range sample.Broadcast().Claims {
		trace, err := s.Trace(t.Context(), c.ID)
		keep(trace, err)
	}
	links, err := l.Reprints(t.Context(), graph.ReprintFilter{})
	keep(links, err)
	return b.String(), s.Rejected()
}

// credits lists who is credited with what in which article, as claims by an actor, or of
// all if it is zero, tell.
func credits(t *testing.T, l *graph.Library, f graph.ClaimFilter) (all []string) {
	t.Helper()
	for st, err := range l.Claims(t.Context(), f) {
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, a := range st.Speakers {
			names = append(names, a.Name)
		}
		all = append(all, fmt.Sprintf("%s: %s", strings.Join(names, "+"), st.Attribution.Cue.Quote))
	}
	return all
}

// What is no claim is in no answer, but can be shown.
func TestRejectedClaims(t *testing.T) {
	l := newsroom(t)
	before, n := answersOf(t, l, 0)
	if n != 0 {
		t.Errorf("%d left out where nobody decided anything", n)
	}
	silent := without(t, l)
	x := sample.Denial()
	claim := x.Claims[1].ID // blames the Front for the fire
	made := judge(t, l, decide(schema.IsClaim, claim, schema.ID{}, schema.No, "Jo"))
	after, n := answersOf(t, l, 0)
	if strings.Contains(after, claim.String()) || n == 0 {
		t.Errorf("%d left out, or it still comes up", n)
	}
	if diff := cmp.Diff(silent, without(t, l)); diff != "" {
		t.Errorf("counts (-before +after):\n%s", diff)
	}
	r, err := l.Show(t.Context(), claim)
	if err != nil || len(r.Statements) != 1 {
		t.Errorf("shown: %+v, %v", r, err)
	}
	s := l.Sure(0)
	for _, err := range s.Claims(t.Context(), graph.ClaimFilter{Speaker: x.Actors[0].ID}) {
		if err != nil {
			t.Fatal(err)
		}
	}
	if s.Rejected() != 0 {
		t.Errorf("%d left out of what somebody else said", s.Rejected())
	}
	judge(t, l, decide(schema.IsClaim, claim, schema.ID{}, schema.Yes, "Li"))
	if again, n := answersOf(t, l, 0); again != before || n != 0 {
		t.Errorf("a later decision does not count:\n%s", cmp.Diff(before, again))
	}
	for _, j := range log(t, l) {
		withdraw(t, l, time.Time{}, j.ID)
	}
	if again, _ := answersOf(t, l, 0); again != before {
		t.Errorf("taken back, %s (-before +after):\n%s", made[0].ID.Short(), cmp.Diff(before, again))
	}
}

// without is how many acts of saying actors are counted with that claims does not list:
// those that say nothing.
func without(t *testing.T, l *graph.Library) map[string]int {
	t.Helper()
	rows, err := l.Actors(t.Context(), graph.ActorFilter{})
	if err != nil {
		t.Fatal(err)
	}
	left := map[string]int{}
	for _, r := range rows {
		left[r.Name] = r.Said - len(credits(t, l, graph.ClaimFilter{Speaker: r.ID}))
	}
	return left
}

func TestRightSpeaker(t *testing.T) {
	x := sample.Denial()
	denial := x.Attributions[slices.IndexFunc(x.Attributions, func(a schema.Attribution) bool { return a.Act == schema.Deny })]
	front, claim := denial.Speakers[0], denial.Claim
	// Halden Wire is not named in the article.
	wire := sample.Broadcast().Actors[slices.IndexFunc(sample.Broadcast().Actors, func(a schema.Actor) bool { return a.Name == "Halden Wire" })].ID
	of := func(a, b schema.ID, v schema.Verdict) schema.Judgement {
		return decide(schema.RightSpeaker, a, b, v, "Jo")
	}
	tests := []struct {
		name string
		js   []schema.Judgement
		want string // of the denial
	}{
		{"nothing", nil, "Free Harbour Front: denied"},
		{"somebody else", []schema.Judgement{of(denial.ID, wire, schema.Yes)}, "Free Harbour Front+Halden Wire: denied"},
		{"not this one", []schema.Judgement{of(denial.ID, front, schema.No)}, ": denied"},
		{"one for the other", []schema.Judgement{of(denial.ID, front, schema.No), of(denial.ID, wire, schema.Yes)}, "Halden Wire: denied"},
		{"none of them", []schema.Judgement{of(denial.ID, schema.ID{}, schema.No), of(denial.ID, wire, schema.Yes)}, "Halden Wire: denied"},
		{"not sure", []schema.Judgement{of(denial.ID, front, schema.Unsure)}, "Free Harbour Front: denied"},
		{"on second thoughts", []schema.Judgement{of(denial.ID, front, schema.No), of(denial.ID, front, schema.Yes)}, "Free Harbour Front: denied"},
		{"of the claim", []schema.Judgement{of(claim, front, schema.No)}, ": denied"},
		{"of the claim, but not here", []schema.Judgement{of(denial.ID, front, schema.Yes), of(claim, front, schema.No)}, "Free Harbour Front: denied"},
		{"whom nobody knows", []schema.Judgement{of(denial.ID, someone(1), schema.Yes)}, "Free Harbour Front: denied"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := newsroom(t)
			before, _ := answersOf(t, l, 0)
			silent := without(t, l)
			made := judge(t, l, test.js...)
			if diff := cmp.Diff(silent, without(t, l)); diff != "" {
				t.Errorf("counts (-before +after):\n%s", diff)
			}
			f := graph.ClaimFilter{Article: x.Article.ID, Act: schema.Deny}
			if diff := cmp.Diff([]string{test.want}, credits(t, l, f)); diff != "" {
				t.Errorf("in its article (-want +got):\n%s", diff)
			}
			for name, id := range map[string]schema.ID{"Halden Wire": wire, "Free Harbour Front": front} {
				f.Speaker = id
				if got := credits(t, l, f); slices.Contains(got, test.want) != strings.Contains(test.want, name) {
					t.Errorf("by %s: %q", name, got)
				}
			}
			for _, j := range made {
				withdraw(t, l, time.Time{}, j.ID)
			}
			if again, _ := answersOf(t, l, 0); again != before {
				t.Errorf("taken back (-before +after):\n%s", cmp.Diff(before, again))
			}
		})
	}
}

// What a person confirmed is sure.
func TestConfirmedSpeaker(t *testing.T) {
	l := newsroom(t)
	x := sample.Denial()
	a := x.Attributions[0]
	kept := func() (n int) {
		for st, err := range l.Sure(1).Claims(t.Context(), graph.ClaimFilter{Article: x.Article.ID}) {
			if err != nil {
				t.Fatal(err)
			}
			if st.Attribution.ID == a.ID {
				n++
			}
		}
		return n
	}
	before := kept()
	judge(t, l, decide(schema.RightSpeaker, a.ID, schema.ID{}, schema.Yes, "Jo"))
	if before != 0 || kept() != 1 {
		t.Errorf("sure of %d, then of %d", before, kept())
	}
}

// basisOf returns how a copy is known to be made from an original; "" if it is not.
// Whichever side one asks from tells the same.
func basisOf(t *testing.T, l *graph.Library, copied, original schema.ID) (basis schema.Basis) {
	t.Helper()
	for i, f := range []graph.ReprintFilter{{}, {Article: copied}, {Article: original}, {Of: original}} {
		links, err := l.Reprints(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		var found schema.Basis
		for _, r := range links {
			if r.Copy.ID == copied && r.Original != nil && r.Original.ID == original {
				found = r.Reprint.Basis
			}
		}
		if i > 0 && found != basis {
			t.Errorf("%+v tells %q, not %q", f, found, basis)
		}
		basis = found
	}
	return basis
}

func TestJudgedReprints(t *testing.T) {
	l := newsroom(t)
	xs := sample.Newsroom()
	wire, broadcast, copied, denial := xs[0].Article.ID, xs[1].Article.ID, xs[2].Article.ID, xs[4].Article.ID
	of := func(a, b schema.ID, v schema.Verdict) schema.Judgement {
		return decide(schema.IsReprint, a, b, v, "Jo")
	}
	check := func(what string, from, to schema.ID, want schema.Basis) {
		t.Helper()
		if got := basisOf(t, l, from, to); got != want {
			t.Errorf("%s: %q, want %q", what, got, want)
		}
	}
	before, _ := answersOf(t, l, 0)
	check("by itself", copied, broadcast, schema.Declared)
	check("by itself", denial, wire, "")

	judge(t, l, of(denial, wire, schema.Yes))
	check("judged", denial, wire, schema.Judged)
	for _, p := range traced(t, l, sample.Denial().Claims[0].ID) {
		if p.Article.ID == denial && (len(p.Reprints) != 1 || p.Reprints[0].Original.ID != wire) {
			t.Errorf("traced through %+v", p.Reprints)
		}
	}
	judge(t, l, of(wire, denial, schema.Yes))
	check("turned round", wire, denial, schema.Judged)
	check("turned round", denial, wire, "")

	judge(t, l, of(copied, broadcast, schema.No))
	check("no copy of it", copied, broadcast, "")
	judge(t, l, of(copied, broadcast, schema.Unsure))
	check("not sure", copied, broadcast, schema.Declared)
	judge(t, l, of(copied, schema.ID{}, schema.No))
	check("no copy at all", copied, broadcast, "")
	sound(t, l)

	for _, j := range slices.Backward(log(t, l)) {
		withdraw(t, l, time.Time{}, j.ID)
	}
	if again, _ := answersOf(t, l, 0); again != before {
		t.Errorf("taken back (-before +after):\n%s", cmp.Diff(before, again))
	}
	// An article that is gone is nobody's original.
	judge(t, l, of(denial, wire, schema.Yes))
	if _, err := l.Remove(t.Context(), wire); err != nil {
		t.Fatal(err)
	}
	check("gone", denial, wire, "")
	put(t, l, xs[0])
	check("back", denial, wire, schema.Judged)
}

func traced(t *testing.T, l *graph.Library, claim schema.ID) []graph.TracePath {
	t.Helper()
	tr, err := l.Trace(t.Context(), claim)
	if err != nil {
		t.Fatal(err)
	}
	return tr.Paths
}
