package graph_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// someone is an actor that judgements are about.
func someone(i int) schema.ID { return schema.ActorID(schema.Person, fmt.Sprint("Person ", i)) }

// decide makes a judgement without a time.
func decide(q schema.Question, a, b schema.ID, v schema.Verdict, by string) schema.Judgement {
	return schema.Judgement{Question: q, A: a, B: b, Verdict: v, By: by}
}

func same(a, b int, v schema.Verdict) schema.Judgement {
	return decide(schema.SameActor, someone(a), someone(b), v, "Jo")
}

// stopped opens a graph whose clock stands still.
func stopped(t *testing.T, dir string) *graph.Library {
	t.Helper()
	at := time.Date(2024, 3, 11, 8, 0, 0, 500, time.UTC)
	l, err := graph.Open(t.Context(), dir, graph.Options{Create: true, Now: func() time.Time { return at }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func judge(t testing.TB, l *graph.Library, js ...schema.Judgement) []schema.Judgement {
	t.Helper()
	changed, err := l.Judge(t.Context(), js...)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

func withdraw(t testing.TB, l *graph.Library, at time.Time, ids ...schema.ID) []schema.Judgement {
	t.Helper()
	changed, err := l.Withdraw(t.Context(), "Li", at, ids...)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// log returns all judgements.
func log(t testing.TB, l *graph.Library) (all []schema.Judgement) {
	t.Helper()
	for j, err := range l.Judgements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, j)
	}
	return all
}

// verdict returns what counts of two actors; "" for nothing.
func verdict(t testing.TB, l *graph.Library, a, b int) schema.Verdict {
	t.Helper()
	found, err := l.Verdicts(t.Context(), schema.SameActor, someone(a), someone(b))
	if err != nil {
		t.Fatal(err)
	}
	pair := [2]schema.ID{someone(a), someone(b)}
	slices.SortFunc(pair[:], schema.ID.Compare)
	return found[pair]
}

func TestJudge(t *testing.T) {
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	if got := log(t, l); got != nil {
		t.Errorf("a new graph has judgements: %v", got)
	}
	made := judge(t, l, same(1, 2, schema.Yes), same(1, 3, schema.No), same(2, 1, schema.Yes))
	if len(made) != 2 || made[0].ID != schema.JudgementID(&made[0]) || made[0].At.IsZero() {
		t.Errorf("made %+v", made)
	}
	for _, again := range [][]schema.Judgement{made, {same(1, 2, schema.Yes)}, {same(3, 1, schema.No)}, nil} {
		if got := judge(t, l, again...); len(got) > 0 {
			t.Errorf("again: %+v", got)
		}
	}
	other := decide(schema.SameActor, someone(1), someone(2), schema.Yes, "Li")
	other.Note = "they share a desk"
	if got := judge(t, l, other); len(got) != 1 || got[0].Note != other.Note || !got[0].At.After(made[0].At) {
		t.Errorf("by somebody else: %+v", got)
	}
	for _, want := range []schema.Verdict{schema.No, schema.Unsure, schema.Yes, schema.No} {
		if got := judge(t, l, same(2, 1, want)); len(got) != 1 {
			t.Errorf("%s: %+v", want, got)
		}
		if got := verdict(t, l, 1, 2); got != want {
			t.Errorf("the latest is %q, not %q", got, want)
		}
	}
	if got := verdict(t, l, 1, 3); got != schema.No {
		t.Errorf("of another pair: %q", got)
	}
	if got, err := l.Verdicts(t.Context(), schema.SamePublication, someone(1)); len(got) > 0 || err != nil {
		t.Errorf("of another question: %v, %v", got, err)
	}
	if got := log(t, l); len(got) != 7 || got[2].By != "Li" {
		t.Errorf("the log: %+v", got)
	}
	sound(t, l)
}

// A judgement of one node has no second one, and one of a copy and its original can be
// turned round.
func TestJudgeQuestions(t *testing.T) {
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	a, b := someone(1), someone(2)
	judge(t, l, decide(schema.IsClaim, a, schema.ID{}, schema.No, "Jo"), decide(schema.IsReprint, a, b, schema.Yes, "Jo"))
	if got := judge(t, l, decide(schema.IsReprint, b, a, schema.Yes, "Jo")); len(got) != 1 {
		t.Errorf("turned round: %v", got)
	}
	got, err := l.Verdicts(t.Context(), schema.IsClaim, b, a, a, schema.ID{})
	if diff := cmp.Diff(map[[2]schema.ID]schema.Verdict{{a, {}}: schema.No}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	about, err := l.JudgementsAbout(t.Context(), b)
	if err != nil || len(about) != 2 || about[0].A != a || about[1].A != b {
		t.Errorf("about one node: %+v, %v", about, err)
	}
}

func TestJudgeInvalid(t *testing.T) {
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	wrong := judge(t, l, same(1, 2, schema.Yes))[0]
	wrong.Verdict = schema.No
	for _, bad := range []schema.Judgement{same(1, 1, schema.Yes), same(1, 2, "perhaps"), decide(schema.SameActor, someone(1), someone(2), schema.No, ""), wrong} {
		if _, err := l.Judge(t.Context(), same(3, 4, schema.Yes), bad); !errors.Is(err, schema.ErrInvalid) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
	if got := log(t, l); len(got) != 1 {
		t.Errorf("something was written: %+v", got)
	}
}

func TestWithdraw(t *testing.T) {
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	first := judge(t, l, same(1, 2, schema.Yes))[0]
	second := judge(t, l, same(1, 2, schema.No))[0]
	if _, err := l.Withdraw(t.Context(), "Li", time.Time{}, first.ID, someone(1)); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("of what there is none: %v", err)
	}
	if _, err := l.Withdraw(t.Context(), "", time.Time{}, first.ID); !errors.Is(err, schema.ErrInvalid) {
		t.Errorf("by nobody: %v", err)
	}
	if got, err := l.LatestJudgements(t.Context()); err != nil || len(got) != 1 || got[0].ID != second.ID {
		t.Errorf("latest %+v, %v", got, err)
	}
	at := second.At.Add(time.Hour)
	got := withdraw(t, l, at, second.ID, second.ID)
	if len(got) != 1 || got[0].WithdrawnBy != "Li" || !got[0].Withdrawn.Equal(at) {
		t.Errorf("taken back %+v", got)
	}
	if got := verdict(t, l, 1, 2); got != schema.Yes {
		t.Errorf("then %q counts", got)
	}
	if got, err := l.LatestJudgements(t.Context()); err != nil || len(got) != 1 || got[0].ID != first.ID {
		t.Errorf("latest %+v, %v", got, err)
	}
	if got := withdraw(t, l, first.At.Add(-time.Hour), first.ID); len(got) != 1 || !got[0].Withdrawn.Equal(first.At) {
		t.Errorf("taken back before it was made: %+v", got)
	}
	if got := withdraw(t, l, time.Time{}, first.ID, second.ID); len(got) > 0 {
		t.Errorf("taken back twice: %+v", got)
	}
	if _, err := l.LatestJudgements(t.Context()); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("latest of none: %v", err)
	}
	if got := judge(t, l, first, second); len(got) > 0 {
		t.Errorf("what was taken back came back: %+v", got)
	}
	// In the same second it can be made again, as another one.
	again := judge(t, l, same(1, 2, schema.Yes))
	if len(again) != 1 || again[0].ID == first.ID || verdict(t, l, 1, 2) != schema.Yes {
		t.Errorf("made again: %+v", again)
	}
	all := log(t, l)
	if len(all) != 3 || !all[0].Withdrawn.Equal(first.At) || all[1].WithdrawnBy != "Li" || !all[2].Stands() {
		t.Errorf("the log: %+v", all)
	}
	sound(t, l)
}

func TestFindJudgement(t *testing.T) {
	l := stopped(t, filepath.Join(t.TempDir(), "graph"))
	var js []schema.Judgement
	for i := range 700 {
		js = append(js, same(i, i+1, schema.Yes))
	}
	made := judge(t, l, js...)
	withdraw(t, l, time.Time{}, made[5].ID)
	for _, ref := range []string{made[5].ID.String(), made[5].ID.String()[:11], made[5].ID.String()[:10]} {
		if got, err := l.FindJudgement(t.Context(), ref); err != nil || got.ID != made[5].ID || got.Stands() {
			t.Errorf("%s gives %+v, %v", ref, got, err)
		}
	}
	for _, ref := range []string{"", "abc", "no hex", "ffffffffff", made[5].ID.String()[:3]} {
		if _, err := l.FindJudgement(t.Context(), ref); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("%q: %v", ref, err)
		}
	}
	ambiguous := 0
	for _, j := range made {
		_, err := l.FindJudgement(t.Context(), j.ID.String()[:4])
		if e, ok := errors.AsType[*graph.AmbiguousError](err); ok {
			ambiguous++
			if len(e.Candidates) < 2 || e.Candidates[0].Name != "same-actor, yes" || e.Candidates[0].Detail != "by Jo, 2024-03-11T08:00:00Z" {
				t.Errorf("candidates %+v", e.Candidates)
			}
		} else if err != nil {
			t.Error(err)
		}
	}
	if ambiguous == 0 {
		t.Error("no four digits are those of two")
	}
}

// Neither imports nor removals nor repairs touch what people decided.
func TestJudgementsStay(t *testing.T) {
	w := newWard(t)
	l := open(t, w.dir)
	denial := sample.Denial()
	claim, actor := denial.Claims[0].ID, denial.Actors[0].ID
	made := judge(t, l, decide(schema.IsClaim, claim, schema.ID{}, schema.No, "Jo"), decide(schema.SameActor, actor, someone(1), schema.Yes, "Jo"))
	withdraw(t, l, time.Time{}, made[0].ID)
	before := log(t, l)
	check := func(what string) {
		t.Helper()
		if diff := cmp.Diff(before, log(t, l)); diff != "" {
			t.Errorf("%s (-before +after):\n%s", what, diff)
		}
		found, err := l.Verdicts(t.Context(), schema.SameActor, actor)
		if err != nil || len(found) != 1 {
			t.Errorf("%s: verdicts %v, %v", what, found, err)
		}
		sound(t, l)
	}
	put(t, l, sample.Newsroom()...)
	check("imported again")
	changed := sample.Denial()
	changed.Article.Section = "Ports"
	put(t, l, changed)
	check("replaced")
	for _, x := range sample.Newsroom() {
		if _, err := l.Remove(t.Context(), x.Article.ID); err != nil {
			t.Fatal(err)
		}
	}
	check("removed")
	put(t, l, sample.Newsroom()...)
	check("put back")
	if _, err := l.Repair(t.Context()); err != nil {
		t.Fatal(err)
	}
	check("repaired")
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	w.drop(quads.Pattern{Subject: quads.Node(claim), Predicate: quads.Type})
	did, _ := w.repair()
	if did.Mended+did.Left == 0 {
		t.Errorf("nothing was to be repaired: %+v", did)
	}
	l = open(t, w.dir)
	if diff := cmp.Diff(before, log(t, l)); diff != "" {
		t.Errorf("damaged and repaired (-before +after):\n%s", diff)
	}
}

// What judgements are found by is made anew from the log, which is never touched.
func TestRepairJudgements(t *testing.T) {
	for _, test := range []struct {
		name string
		harm func(*quadstore.Tx, []schema.Judgement)
		want int // faults before
		left int // and after
	}{
		{"nothing", func(*quadstore.Tx, []schema.Judgement) {}, 0, 0},
		{"a number is lost", func(tx *quadstore.Tx, js []schema.Judgement) { tx.Delete("numbered", js[0].ID[:]) }, 1, 0},
		{"a number is another", func(tx *quadstore.Tx, js []schema.Judgement) { tx.Set("numbered", js[0].ID[:], make([]byte, 8)) }, 1, 0},
		{"one too many", func(tx *quadstore.Tx, _ []schema.Judgement) { tx.Set("judged", make([]byte, 24), []byte("{}")) }, 1, 0},
		{"the count is lost", func(tx *quadstore.Tx, _ []schema.Judgement) { tx.Delete("state", []byte("judgements")) }, 1, 0},
		{"an entry cannot be read", func(tx *quadstore.Tx, _ []schema.Judgement) {
			tx.Set("judgements", []byte{0, 0, 0, 0, 0, 0, 0, 9}, []byte("?"))
		}, 2, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := newWard(t)
			l := open(t, w.dir)
			made := judge(t, l, same(1, 2, schema.Yes), same(1, 3, schema.No))
			withdraw(t, l, time.Time{}, made[1].ID)
			before := log(t, l)
			if err := l.Close(); err != nil {
				t.Fatal(err)
			}
			w.change(func(tx *quadstore.Tx) error { test.harm(tx, made); return nil })
			if got := w.laws()[verify.Key]; got != test.want {
				t.Errorf("%d faults, want %d", got, test.want)
			}
			w.repair()
			if got := w.laws()[verify.Key]; got != test.left {
				t.Errorf("%d faults left, want %d", got, test.left)
			}
			l = open(t, w.dir)
			if test.left == 0 {
				if diff := cmp.Diff(before, log(t, l)); diff != "" {
					t.Errorf("the log (-before +after):\n%s", diff)
				}
			}
			// Whatever was lost, nothing is written over.
			if got := judge(t, l, same(4, 5, schema.Yes)); len(got) != 1 || verdict(t, l, 1, 2) != schema.Yes {
				t.Errorf("afterwards: %+v", got)
			}
		})
	}
}
