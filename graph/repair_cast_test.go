package graph_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// TestRepairCast: whatever is lost of what actors are found and counted by, or is kept
// there that no article says, is seen and mended.
func TestRepairCast(t *testing.T) {
	set := func(space string, key, value []byte) func(*ward) {
		return func(w *ward) {
			w.change(func(tx *quadstore.Tx) error { tx.Set(space, key, value); return nil })
		}
	}
	nobody := schema.NewID("actor", "nobody")
	tests := []struct {
		name string
		harm func(*ward)
	}{
		{"whom articles name", func(w *ward) { w.remove("xcasts\x00", anything) }},
		{"what they tell of whom they name", func(w *ward) { w.remove("xmentions\x00", anything) }},
		{"the counts of actors", func(w *ward) { w.remove("xknown\x00", anything) }},
		{"their names", func(w *ward) { w.remove("xnamed\x00", anything) }},
		{"an article names, and is not there", set("casts", nobody[:], nobody[:])},
		{"an actor whom no article names", set("known", nobody[:], []byte{1, 0, 0, 0, 0})},
		{"a name that leads to nobody", set("named", slices.Concat([]byte("nobody\x00"), nobody[:]), []byte{})},
		{"a key that is no id", set("casts", []byte("short"), nobody[:])},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := newWard(t)
			_, before := w.repair()
			keys := w.keys()
			test.harm(w)
			if found := w.laws(); found[verify.Key] == 0 || len(found) != 1 {
				t.Errorf("found %v", found)
			}
			_, after := w.repair()
			if left := w.laws(); len(left) > 0 {
				t.Errorf("left %v", left)
			}
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("answers (-before +after):\n%s", diff)
			}
			if diff := cmp.Diff(withoutNotes(keys), withoutNotes(w.keys())); diff != "" {
				t.Errorf("keys (-before +after):\n%s", diff)
			}
		})
	}
}

// TestSpelling: of several ways to write one name the best of those in articles that are
// there is shown, whichever came or went first.
func TestSpelling(t *testing.T) {
	said := func(number int, name string) *schema.Extraction {
		b := sample.New(schema.Article{
			URL: fmt.Sprintf("https://orngazette.example/s%d", number), Language: "en", Published: spring(2024, number),
			Text: fmt.Sprintf("%s said the ferry %d would sail again.\n", name, number),
		})
		id := b.Actor(schema.Person, name, name)
		b.Say(sample.Saying{Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{id}, Source: name, Cue: "said", Content: fmt.Sprintf("the ferry %d would sail again", number)})
		return b.Extraction()
	}
	xs := []*schema.Extraction{said(1, "IRMA MERROW"), said(2, "Irma Merrow"), said(3, "Irma MERROW"), said(4, "irma merrow")}
	for _, test := range []struct {
		there []int
		want  string
	}{
		{[]int{0, 1, 2, 3}, "Irma Merrow"}, {[]int{3}, "irma merrow"}, {[]int{0, 3}, "irma merrow"},
		{[]int{0}, "IRMA MERROW"}, {[]int{0, 2}, "Irma MERROW"},
	} {
		l := open(t, filepath.Join(t.TempDir(), "graph"))
		put(t, l, xs...)
		for i, x := range xs {
			if !slices.Contains(test.there, i) {
				if _, err := l.Remove(t.Context(), x.Article.ID); err != nil {
					t.Fatal(err)
				}
			}
		}
		sound(t, l)
		rows, err := l.Actors(t.Context(), graph.ActorFilter{})
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != 1 || rows[0].Name != test.want {
			t.Errorf("%v: %+v, want %q", test.there, rows, test.want)
		}
	}
}
