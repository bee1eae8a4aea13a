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

// passage makes up some sentences, the same for the same seed.
func passage(seed uint64, words int) string {
	r := rand.New(rand.NewPCG(seed, 7))
	var b strings.Builder
	for i := range words {
		switch {
		case i > 0 && i%12 == 0:
			b.WriteString(". ")
		case i > 0:
			b.WriteByte(' ')
		}
		for range 2 + r.IntN(3) {
			b.WriteString([]string{"ka", "lo", "mi", "ru", "te", "sa", "vo", "ne", "di", "pu"}[r.IntN(10)])
		}
	}
	return b.String() + "."
}

// copyOf is an article of an outlet, printed at an hour of a day, with credits.
func copyOf(outlet string, hour int, text string, credit ...string) *schema.Extraction {
	own := schema.NewPublication(outlet, "", schema.Outlet)
	a := schema.Article{
		URL: "https://" + strings.ToLower(outlet) + ".example/a", Publication: &own, Title: "Port " + outlet, Text: text, Language: "en",
		Published: schema.Date{Year: 2024, Month: 3, Day: 11, Clock: fmt.Sprintf("%02d:00:00Z", hour)},
	}
	b := sample.New(a)
	for _, c := range credit {
		b.Reprint(schema.ID{}, b.Publication(schema.NewPublication(c, "", schema.Outlet)), schema.Wire, "("+c+")")
	}
	return b.Extraction()
}

// copies are a story, as five outlets printed it, and one that only quotes the same
// speech.
func copies() []*schema.Extraction {
	story, tail, other := passage(1, 150), passage(2, 120), passage(3, 150)
	speech := "“" + passage(4, 200) + "”"
	return []*schema.Extraction{
		copyOf("Wire", 6, story+"\n\n"+tail),
		copyOf("Quay", 8, "(Wire) "+story+"\n\n"+tail, "Wire"),
		copyOf("Tide", 9, story),
		copyOf("Lamp", 10, other+"\n\n"+story+"\n\n"+passage(5, 200)),
		copyOf("Mole", 11, passage(6, 120)+"\n\n"+speech),
		copyOf("Pier", 12, passage(7, 120)+"\n\n"+speech),
	}
}

// drawn writes the reprints of a graph, one a line, sorted.
func drawn(t *testing.T, l *graph.Library, f graph.ReprintFilter) []string {
	t.Helper()
	links, err := l.Reprints(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, r := range links {
		original := "?"
		if r.Original != nil {
			original = r.Original.Publication.Name
		}
		extent := ""
		if r.Overlap != nil {
			extent = " " + string(r.Overlap.Extent())
		}
		lines = append(lines, fmt.Sprintf("%s < %s %s %s%s: %s", r.Copy.Publication.Name, original, r.Reprint.Basis, r.Reprint.Kind, extent, r.Reprint.Reason))
	}
	slices.Sort(lines)
	return lines
}

func TestCopies(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, copies()...)
	tree := []string{
		"Lamp < Wire detected uncredited round-up: printed later",
		"Quay < Wire declared wire full: ",
		"Tide < Wire detected uncredited abridged: printed later",
	}
	if diff := cmp.Diff(tree, drawn(t, l, graph.ReprintFilter{})); diff != "" {
		t.Errorf("the tree (-want +got)\n%s", diff)
	}
	if got := drawn(t, l, graph.ReprintFilter{Pairs: true}); len(got) != 6 {
		t.Errorf("%d pairs of four articles: %q", len(got), got)
	}
	if got := drawn(t, l, graph.ReprintFilter{Uncredited: true}); len(got) != 2 {
		t.Errorf("uncredited: %q", got)
	}
	wire := copies()[0].Article
	if got := drawn(t, l, graph.ReprintFilter{Of: wire.Publication.ID}); len(got) != 3 {
		t.Errorf("of Wire: %q", got)
	}
	if _, err := l.Remove(t.Context(), wire.ID); err != nil {
		t.Fatal(err)
	}
	rooted := []string{
		"Lamp < Quay detected uncredited round-up: printed later", "Quay < ? declared wire: ", "Tide < Quay detected uncredited abridged: printed later",
	}
	if diff := cmp.Diff(rooted, drawn(t, l, graph.ReprintFilter{})); diff != "" {
		t.Errorf("without its root (-want +got)\n%s", diff)
	}
	sound(t, l)
}

// TestCopiesInAnyOrder: the order of import, in one batch or many, makes no other
// tree, also where a paragraph becomes an outlet's own on the way.
func TestCopiesInAnyOrder(t *testing.T) {
	xs := copies()
	footer := passage(20, 70)
	for i := range 3 { // an outlet that prints the same under everything, as another one did once
		x := copyOf("Lamp", 13+i, passage(uint64(30+i), 40)+"\n\n"+footer)
		a := *x.Article
		a.URL += fmt.Sprint(i)
		xs = append(xs, sample.New(a).Extraction())
	}
	xs = append(xs, copyOf("Gull", 20, passage(40, 30)+"\n\n"+footer))
	var want []string
	for round := range 6 {
		r := rand.New(rand.NewPCG(uint64(round), 1))
		r.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
		l := open(t, filepath.Join(t.TempDir(), fmt.Sprint("graph", round)))
		if round%2 == 0 {
			put(t, l, xs...)
		} else {
			for _, x := range xs {
				put(t, l, x)
			}
		}
		got := append(drawn(t, l, graph.ReprintFilter{Pairs: true}), drawn(t, l, graph.ReprintFilter{})...)
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("round %d (-first +this)\n%s", round, diff)
		}
		sound(t, l)
	}
	for _, line := range want {
		if strings.HasPrefix(line, "Gull") {
			t.Errorf("what an outlet prints under everything makes a reprint: %s", line)
		}
	}
}

// TestCopiesFollowChanges: an article that is replaced is compared anew.
func TestCopiesFollowChanges(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	xs := copies()
	put(t, l, xs[0], xs[2])
	if got := drawn(t, l, graph.ReprintFilter{}); len(got) != 1 {
		t.Fatalf("got %q", got)
	}
	put(t, l, copyOf("Tide", 9, passage(50, 150)))
	if got := drawn(t, l, graph.ReprintFilter{}); got != nil {
		t.Errorf("an article that says something else is still a copy: %q", got)
	}
	put(t, l, xs[2])
	if got := drawn(t, l, graph.ReprintFilter{}); len(got) != 1 {
		t.Errorf("got %q", got)
	}
	sound(t, l)
}
