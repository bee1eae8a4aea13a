package graph_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// bodies is an article in which bodies speak, each perhaps with another name behind a
// bar: "Orn Lines|The Fleet".
func bodies(number int, names ...string) *schema.Extraction {
	var text strings.Builder
	for i, n := range names {
		n, also, _ := strings.Cut(n, "|")
		fmt.Fprintf(&text, "%s (%s) said the ferry %d-%d would sail again.\n\n", n, also, number, i)
	}
	b := sample.New(schema.Article{URL: fmt.Sprintf("https://orngazette.example/b%d", number), Language: "en", Text: text.String(), Published: spring(2024, number)})
	for i, n := range names {
		n, also, has := strings.Cut(n, "|")
		var aliases []string
		if has {
			aliases = append(aliases, also)
		}
		id := b.Actor(schema.Organization, n, n, aliases...)
		b.Say(sample.Saying{Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{id}, Source: n, Cue: "said", Content: fmt.Sprintf("the ferry %d-%d would sail again", number, i)})
	}
	return b.Extraction()
}

// TestAlsoKnownAs: a body is one with whom articles elsewhere call by another name that an
// article has for it, unless two have that name.
func TestAlsoKnownAs(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	xs := []*schema.Extraction{
		bodies(1, "Orn Shipping Lines|The Fleet"), bodies(2, "The Fleet"), bodies(3, "Orn Shipping Lines Ltd"),
		bodies(4, "Harbour Workers Front|HAF"), bodies(5, "Highland Arts Festival|HAF"), bodies(6, "HAF"),
		bodies(7, "Estuary Gazette|the Gazette"), bodies(8, "Gazette"),
	}
	put(t, l, xs...)
	want := []string{
		"Estuary Gazette", "Gazette", "HAF", "Harbour Workers Front", "Highland Arts Festival",
		"Orn Shipping Lines = Orn Shipping Lines Ltd = The Fleet",
	}
	got := who(t, l)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	sound(t, l)
	// The article that said so goes, and with it what it said.
	if _, err := l.Remove(t.Context(), xs[0].Article.ID); err != nil {
		t.Fatal(err)
	}
	if got := who(t, l); !slices.Contains(got, "The Fleet") {
		t.Errorf("%q", got)
	}
	put(t, l, xs[0])
	got = who(t, l)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("again (-want +got):\n%s", diff)
	}
	if _, err := l.Repair(t.Context()); err != nil {
		t.Fatal(err)
	}
	sound(t, l)
}
