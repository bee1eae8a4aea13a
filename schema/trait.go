package schema

import (
	"fmt"
	"slices"
	"strconv"
)

// TraitKind says what sort of trait one is.
type TraitKind string

// The kinds of trait.
const (
	// Age is how old a person is on the day of the article, in whole years: "42".
	Age TraitKind = "age"
	// Party is the political party that a person belongs to, by one of the names of
	// this package ([Democratic]) or, of a party that it does not know, by any other.
	Party TraitKind = "party"
)

// TraitKinds lists every kind of trait.
func TraitKinds() []TraitKind { return []TraitKind{Age, Party} }

// Trait is what a text states of a person that does not change with the office, so
// that it tells one John Smith from another: "Anna Holm, 42," and "(D-Calif.)".
type Trait struct {
	Kind     TraitKind
	Value    string
	Evidence Evidence
}

// oldest is more than the greatest age that anybody is known to have reached, 122
// years.
const oldest = 125

// Years returns the age in years; ok is false for a trait that is none.
func (t *Trait) Years() (years int, ok bool) {
	if t.Kind != Age {
		return 0, false
	}
	years, err := strconv.Atoi(t.Value)
	return years, err == nil && years >= 0 && years < oldest && strconv.Itoa(years) == t.Value
}

// validateTraits checks that only a person has traits, each once and of its kind.
func (a *Actor) validateTraits(article *Article) error {
	for i := range a.Traits {
		t := &a.Traits[i]
		_, isAge := t.Years()
		switch {
		case a.Kind != Person:
			return fmt.Errorf("actor %q has a trait and is no person: %w", a.Name, ErrInvalid)
		case !slices.Contains(TraitKinds(), t.Kind):
			return fmt.Errorf("trait of actor %q is of unknown kind %q: %w", a.Name, t.Kind, ErrInvalid)
		case t.Value == "", t.Kind == Age && !isAge:
			return fmt.Errorf("actor %q has %q for its %s: %w", a.Name, t.Value, t.Kind, ErrInvalid)
		case slices.ContainsFunc(a.Traits[:i], t.says):
			return fmt.Errorf("actor %q has the %s %q twice: %w", a.Name, t.Kind, t.Value, ErrInvalid)
		}
		if err := t.Evidence.Validate(article); err != nil {
			return fmt.Errorf("%s of actor %q: %w", t.Kind, a.Name, err)
		}
	}
	return nil
}

// says reports whether another trait states the same.
func (t *Trait) says(o Trait) bool { return t.Kind == o.Kind && t.Value == o.Value }

// AddTrait takes down a trait, once: what states it first is the evidence.
func (a *Actor) AddTrait(t Trait) {
	if !slices.ContainsFunc(a.Traits, t.says) {
		a.Traits = append(a.Traits, t)
	}
}
