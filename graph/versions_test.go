package graph_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// ferry is an article of one address in one of its versions.
func ferry(title, text string, more ...func(*schema.Article)) *schema.Extraction {
	a := schema.Article{Title: title, Text: text, URL: "https://quay-notes.example/ferry", Published: schema.Date{Year: 2024, Month: 3, Day: 11}}
	for _, m := range more {
		m(&a)
	}
	x := sample.New(a).Extraction()
	x.By = "hand@1"
	return x
}

// clocked opens a graph whose clock moves on by an hour whenever it is asked.
func clocked(t *testing.T, dir string) *graph.Library {
	t.Helper()
	at := time.Date(2024, 3, 11, 8, 0, 0, 0, time.UTC)
	l, err := graph.Open(t.Context(), dir, graph.Options{Create: true, Now: func() time.Time { at = at.Add(time.Hour); return at }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func revisions(t *testing.T, l *graph.Library, id schema.ID) []graph.Revision {
	t.Helper()
	r, err := l.Show(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return r.Revisions
}

func TestRevisions(t *testing.T) {
	l := clocked(t, filepath.Join(t.TempDir(), "graph"))
	first := ferry("Ferry late", "The ferry is late.\n\nNobody is hurt.\n\nThe quay is open.")
	put(t, l, first)
	put(t, l, first)
	if got := revisions(t, l, first.Article.ID); got != nil {
		t.Errorf("an article that never changed has revisions: %v", got)
	}
	put(t, l, ferry("Ferry aground", "The ferry is aground.\n\nThe quay is open.\n\nThe quay is open."))
	put(t, l, ferry("Ferry aground", "The ferry is aground.\n\nThe quay is open.\n\nThe quay is open.", func(a *schema.Article) {
		a.Section = "Shipping" // read with more care, printed alike
	}))
	put(t, l, ferry("Ferry aground", "The ferry is aground.\n\nThe quay is open.", func(a *schema.Article) {
		a.Authors = []string{"Ana Brill"}
		a.Modified = schema.Date{Year: 2024, Month: 3, Day: 12}
	}))
	want := []graph.Revision{
		{Fields: []graph.FieldChange{{Name: "title", Before: "Ferry late", After: "Ferry aground"}},
			Added: []string{"The ferry is aground.", "The quay is open."}, Removed: []string{"The ferry is late.", "Nobody is hurt."}},
		{Fields: []graph.FieldChange{{Name: "authors", After: "Ana Brill"}, {Name: "modified", After: "2024-03-12"}}, Removed: []string{"The quay is open."}},
	}
	got := revisions(t, l, first.Article.ID)
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(graph.Revision{}, "When")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(got) == 2 && !got[0].When.Before(got[1].When) {
		t.Errorf("revisions at %s and %s", got[0].When, got[1].When)
	}
	sound(t, l)
	if _, err := l.Remove(t.Context(), first.Article.ID); err != nil {
		t.Fatal(err)
	}
	put(t, l, first)
	if got := revisions(t, l, first.Article.ID); got != nil {
		t.Errorf("removing leaves older versions: %v", got)
	}
	sound(t, l)
}

// TestRevisionsOfClaims replaces an article in which something else is said.
func TestRevisionsOfClaims(t *testing.T) {
	l := newsroom(t)
	said := sample.Newsroom()[1]
	r, err := l.Show(t.Context(), said.Article.ID)
	if err != nil || len(r.Statements) == 0 {
		t.Fatal(err)
	}
	silent := *said.Article
	silent.Text += "\n\nNothing else was said."
	put(t, l, sample.New(silent).Extraction())
	got := revisions(t, l, said.Article.ID)
	if len(got) != 1 || len(got[0].Unsaid) != len(said.Claims) || got[0].Said != nil || len(got[0].Added) != 1 {
		t.Errorf("got %+v", got)
	}
}

// TestRevisionsBounded keeps the latest versions of a report that changes all day.
func TestRevisionsBounded(t *testing.T) {
	l := clocked(t, filepath.Join(t.TempDir(), "graph"))
	const changes = 70
	var id schema.ID
	for i := range changes {
		x := ferry("Ferry", fmt.Sprintf("The ferry has been late %d times.", i))
		put(t, l, x)
		id = x.Article.ID
	}
	got := revisions(t, l, id)
	if len(got) != 64 || got[63].Added[0] != "The ferry has been late 69 times." || got[0].Removed[0] != "The ferry has been late 5 times." {
		t.Errorf("%d revisions, from %q to %q", len(got), got[0].Removed, got[len(got)-1].Added)
	}
}

func TestHolds(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	x := ferry("Ferry late", "The ferry is late.")
	holds := func(x *schema.Extraction, by string) bool {
		t.Helper()
		held, err := l.Holds(t.Context(), x.Article, by)
		if err != nil {
			t.Fatal(err)
		}
		return held
	}
	if holds(x, "hand@1") {
		t.Error("an empty graph holds it")
	}
	put(t, l, x)
	other := ferry("Ferry late", "The ferry is late.", func(a *schema.Article) { a.Section = "Shipping" })
	elsewhere := ferry("Ferry late", "The ferry is late.", func(a *schema.Article) { a.Source.Path = "elsewhere.txt" })
	for _, tt := range []struct {
		name string
		x    *schema.Extraction
		by   string
		want bool
	}{
		{"the same", x, "hand@1", true}, {"read from elsewhere", elsewhere, "hand@1", true},
		{"a later extractor", x, "hand@2", false}, {"no extractor", x, "", false}, {"read with more care", other, "hand@1", false},
	} {
		if got := holds(tt.x, tt.by); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
	if _, err := l.Remove(t.Context(), x.Article.ID); err != nil {
		t.Fatal(err)
	}
	if holds(x, "hand@1") {
		t.Error("it is held after it was removed")
	}
}

func TestVisits(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	l := open(t, dir)
	const address = "https://quay-notes.example/ferry"
	if _, err := l.Visit(t.Context(), address); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("no visit yet: %v", err)
	}
	x := ferry("Ferry late", "The ferry is late.")
	put(t, l, x)
	want := graph.Visit{ETag: `"1"`, LastModified: "Mon, 11 Mar 2024 08:00:00 GMT", Fetched: time.Date(2024, 3, 11, 9, 0, 0, 0, time.UTC), Articles: []schema.ID{x.Article.ID}}
	if err := l.NoteVisits(t.Context(), map[string]graph.Visit{address: want}); err != nil {
		t.Fatal(err)
	}
	l.Close()
	l = open(t, dir)
	got, err := l.Visit(t.Context(), address)
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got)\n%s", err, diff)
	}
	sound(t, l)
	if _, err := l.Remove(t.Context(), x.Article.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Visit(t.Context(), address); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a visit whose article is gone: %v", err)
	}
}

// TestModifiedBefore: what states that it was modified later stays, whatever comes last;
// the versions of an article are told in the order in which they were printed.
func TestModifiedBefore(t *testing.T) {
	print := func(text string, day int, clock string) *schema.Extraction {
		return ferry("Ferry", text, func(a *schema.Article) {
			a.Modified = schema.Date{Year: 2024, Month: 3, Day: day, Clock: clock}
		})
	}
	prints := []*schema.Extraction{
		print("The ferry is late.", 11, "22:00:00Z"),
		print("The ferry is aground.", 12, "00:30:00+02:00"), // half an hour later
		print("The ferry is afloat.", 13, ""),
	}
	for _, order := range [][]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}, {2, 0, 1, 0, 1, 2}} {
		l := clocked(t, filepath.Join(t.TempDir(), "graph"))
		var last graph.Status
		for _, i := range order {
			receipts, err := l.Put(t.Context(), prints[i])
			if err != nil {
				t.Fatal(err)
			}
			last = receipts[0].Status
		}
		want := map[bool]graph.Status{true: graph.Changed, false: graph.Older}[order[len(order)-1] == 2]
		if len(order) > 3 {
			want = graph.Unchanged
		}
		if last != want {
			t.Errorf("%v: the last one is %s, want %s", order, last, want)
		}
		var told []string
		for _, r := range revisions(t, l, prints[0].Article.ID) {
			told = append(told, fmt.Sprint(r.Removed, r.Added))
		}
		if diff := cmp.Diff([]string{"[The ferry is late.] [The ferry is aground.]", "[The ferry is aground.] [The ferry is afloat.]"}, told); diff != "" {
			t.Errorf("%v (-want +got):\n%s", order, diff)
		}
		sound(t, l)
	}
	// Where one of them does not say when, the last one holds.
	l := clocked(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, prints[2], ferry("Ferry", "The ferry is gone."))
	if got := revisions(t, l, prints[0].Article.ID); len(got) != 1 || got[0].Added[0] != "The ferry is gone." {
		t.Errorf("%+v", got)
	}
}
