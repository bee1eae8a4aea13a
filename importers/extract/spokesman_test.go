package extract_test

import (
	"slices"
	"testing"

	"github.com/saidby/saidby/schema"
)

// TestSpokesmen: the role of who speaks for somebody tells for whom, however it is said.
func TestSpokesmen(t *testing.T) {
	x := extractor(t)
	for _, tt := range []struct{ body, want string }{
		{"Moor’s spokesman, Ned Lamb, said the lock was shut.", "Moor’s spokesman"},
		{"Moor’s spokesman Ned Lamb said the lock was shut.", "Moor’s spokesman"},
		{"Mayor Ada Moor’s spokesman Ned Lamb said the lock was shut.", "Ada Moor’s spokesman"},
		{"Ned Lamb, Moor’s spokesman, said the lock was shut.", "Moor’s spokesman"},
		{"Ned Lamb, the Admiralty’s spokesman, said the lock was shut.", "Admiralty’s spokesman"},
		{"Weir Holdings’ spokesman, Ned Lamb, said the lock was shut.", "Weir Holdings’ spokesman"},
		{"Mayor Ada Moor came late. Her spokesman, Ned Lamb, said the lock was shut.", "spokesman for Ada Moor"},
		{"The Bridge Company said yes. Its press secretary, Ned Lamb, said the lock was shut.", "press secretary for Bridge Company"},
		{"Her spokesman, Ned Lamb, said the lock was shut.", "spokesman"},
		{"Mayor Ada Moor came late. Her lawyer, Ned Lamb, said the lock was shut.", "lawyer"},
	} {
		a := &schema.Article{Text: tt.body, Language: "en"}
		a.ID = schema.ArticleID(a)
		e := x.Extract(a)
		if err := e.Validate(); err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(e.Actors, func(o schema.Actor) bool { return o.Name == "Ned Lamb" })
		if i < 0 || len(e.Actors[i].Roles) != 1 || e.Actors[i].Roles[0].Title != tt.want {
			t.Errorf("%s: %+v, want %q", tt.body, e.Actors, tt.want)
		}
	}
}
