package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/saidby/saidby/schema"
)

// Sighting is a trait that one article states of somebody.
type Sighting struct {
	Kind  schema.TraitKind
	Value string
	// Article states it, and was printed on that day, as [schema.Date.EDTF] writes it;
	// "" where that is not known.
	Article schema.ID
	Printed string
}

// Trait is what articles state of somebody, with how many do.
type Trait struct {
	Kind  schema.TraitKind
	Value string
	// Articles is how many articles state it; First and Last are the dates of the first
	// and the last of them, and Article is the first one.
	Articles    int
	First, Last string
	Article     schema.ID
}

// Doubt is two traits that one person hardly has: the sign of a name that two people
// bear, or of a mistake in one of the articles.
type Doubt struct{ A, B Sighting }

// words tells a doubt: "34 in 2016, 71 in 2016".
func (d *Doubt) words() string { return d.A.words() + ", " + d.B.words() }

func (s *Sighting) words() string {
	if year, ok := yearOf(s.Printed); ok {
		return fmt.Sprintf("%s in %d", s.Value, year)
	}
	return s.Value
}

// yearOf returns the year of a date.
func yearOf(edtf string) (year int, ok bool) {
	year, err := strconv.Atoi(edtf[:min(len(edtf), len("2006"))])
	return year, err == nil && year > 0
}

// traitsIn returns the traits that articles state, in order of their dates.
func traitsIn(seen map[schema.ID]mention) (all []Sighting) {
	for article, m := range seen {
		for _, t := range m.traits {
			all = append(all, Sighting{t.kind, t.value, article, m.printed})
		}
	}
	slices.SortFunc(all, func(a, b Sighting) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Printed, b.Printed), a.Article.Compare(b.Article), cmp.Compare(a.Value, b.Value))
	})
	return slices.Compact(all)
}

// yearly returns the first of the traits that tell the same in one year: all that can be
// told apart, and few however many articles there are.
func yearly(all []Sighting) (kept []Sighting) {
	seen := map[telling]bool{}
	for _, s := range all {
		if k := newTelling(trait{s.Kind, s.Value}, s.Printed); !seen[k] {
			seen[k] = true
			kept = append(kept, s)
		}
	}
	return kept
}

// traitsOf adds up traits: of ages the least first, of parties the one stated most.
func traitsOf(all []Sighting) (traits []Trait) {
	for _, s := range all {
		i := slices.IndexFunc(traits, func(t Trait) bool { return t.Kind == s.Kind && t.Value == s.Value })
		if i < 0 {
			i = len(traits)
			traits = append(traits, Trait{Kind: s.Kind, Value: s.Value, Article: s.Article})
		}
		t := &traits[i]
		t.Articles++
		if t.First == "" && s.Printed != "" {
			t.Article = s.Article
		}
		widen(&t.First, &t.Last, s.Printed)
	}
	slices.SortStableFunc(traits, func(a, b Trait) int {
		byCount := 0
		if a.Kind == schema.Party {
			byCount = cmp.Compare(b.Articles, a.Articles)
		}
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), byCount, cmp.Compare(len(a.Value), len(b.Value)), cmp.Compare(a.Value, b.Value))
	})
	return traits
}

// doubts returns, for each kind of trait, the two that conflict most.
func doubts(all []Sighting) (found []Doubt) {
	for _, kind := range schema.TraitKinds() {
		var worst *Doubt
		for i := range all {
			for j := range all[:i] {
				a, b := &all[j], &all[i]
				if a.Kind == kind && b.Kind == kind && a.with(b) == conflicts && (worst == nil || between(a, b) > between(&worst.A, &worst.B)) {
					worst = &Doubt{*a, *b}
				}
			}
		}
		if worst != nil {
			found = append(found, *worst)
		}
	}
	return found
}

// distinction tells somebody from others of the name: a party, else an age with its year;
// "" where articles state neither.
func distinction(traits []Trait) string {
	words := ""
	for _, t := range traits {
		switch t.Kind {
		case schema.Party:
			return t.Value
		case schema.Age:
			s := Sighting{Value: t.Value, Printed: t.First}
			words = s.words()
		}
	}
	return words
}
