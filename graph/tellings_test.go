package graph

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

func aged(value string, year int) telling        { return telling{schema.Age, value, year} }
func ofParty(value string, year int) telling     { return telling{schema.Party, value, year} }
func (t telling) String() string                 { return t.sighting().words() }
func (t told) with(k telling, articles int) told { t[k] = articles; return t }

// TestTellingsOfOthers: whom most articles tell of has the name, and whoever cannot be
// that one is another.
func TestTellingsOfOthers(t *testing.T) {
	for _, tt := range []struct {
		name string
		told told
		want string
	}{
		{"nothing", told{}, ""},
		{"one age", told{aged("34", 2024): 3}, ""},
		{"a birthday", told{aged("34", 2024): 3, aged("35", 2024): 1}, ""},
		{"ten years later", told{aged("34", 2014): 3, aged("44", 2024): 1}, ""},
		{"a slip of three years", told{aged("34", 2024): 3, aged("38", 2024): 1}, ""},
		{"two ages", told{aged("34", 2024): 3, aged("71", 2024): 1}, "71 in 2024"},
		{"the other way round", told{aged("34", 2024): 1, aged("71", 2024): 2}, "34 in 2024"},
		{"alike, by who came first", told{aged("71", 2023): 2, aged("34", 2024): 3}, "34 in 2024"},
		{"as old, ten years later", told{aged("34", 2014): 3, aged("34", 2024): 1}, "34 in 2024"},
		{"a slip between two", told{aged("34", 2024): 4, aged("37", 2024): 1, aged("40", 2024): 1}, "40 in 2024"},
		{"three of the name", told{aged("34", 2024): 4, aged("71", 2024): 1, aged("72", 2025): 1, aged("12", 2020): 1}, "12 in 2020 71 in 2024 72 in 2025"},
		{"two, and more without a year", told{aged("34", 2024): 2, aged("71", 2024): 1, aged("34", 0): 4}, "71 in 2024"},
		{"two parties, and more of another country's", told{ofParty("Labour", 2024): 2, ofParty("Conservative", 2024): 1, ofParty("Democratic", 2024): 4}, "Conservative in 2024"},
		{"no year", told{aged("34", 2024): 3, aged("71", 0): 1}, ""},
		{"two parties", told{ofParty("Labour", 2024): 3, ofParty("Conservative", 2024): 1}, "Conservative in 2024"},
		{"a party of another country", told{ofParty("Labour", 2024): 3, ofParty("Republican", 2024): 1}, ""},
		{"a party left long ago", told{ofParty("Democratic", 2014): 1, ofParty("Republican", 2024): 3}, ""},
		{"a party for long", told{ofParty("Democratic", 2014): 1, ofParty("Democratic", 2022): 3, ofParty("Republican", 2024): 1}, "Republican in 2024"},
		{"an age and a party", told{aged("34", 2024): 3, ofParty("Labour", 2024): 1}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for k := range tt.told.others(nil) {
				got = append(got, k.String())
			}
			slices.Sort(got)
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}

// TestTellingsOfWhomPeopleMean: a person's word that an article means the one who has the
// name weighs more than any number of articles.
func TestTellingsOfWhomPeopleMean(t *testing.T) {
	all := told{aged("34", 2024): 30, aged("71", 2024): 1, aged("72", 2025): 1}
	got := all.others(map[telling]bool{aged("72", 2025): true})
	if len(got) != 1 || !got[aged("34", 2024)] {
		t.Errorf("others are %v", got)
	}
	if got := all.others(map[telling]bool{aged("72", 2025): true, aged("34", 2024): true}); len(got) > 0 {
		t.Errorf("others are %v, though all are judged to be one", got)
	}
}

// FuzzTold: what is kept of an actor is read as it was written, and nothing else is.
func FuzzTold(f *testing.F) {
	f.Add(told{}.with(aged("34", 2024), 3).with(ofParty("Labour", 0), 1).pack())
	f.Add([]byte{1, 2, 3})
	f.Fuzz(func(t *testing.T, b []byte) {
		held, err := unpackTold(b)
		if err != nil {
			if !errors.Is(err, quadstore.ErrMalformed) {
				t.Fatal(err)
			}
			return
		}
		again, err := unpackTold(held.pack())
		if err != nil || !cmp.Equal(held, again, cmp.AllowUnexported(telling{})) {
			t.Errorf("%v, then %v, %v", held, again, err)
		}
	})
}
