package drift

import (
	"slices"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// sameActor reports whether two articles speak of one actor, as far as names tell:
// they are one node, one goes by a name of the other's, or all words of one name are
// in the other ("Brill", "Ana Brill"). A source that is unnamed is never one that
// has a name.
func sameActor(a, b *schema.Actor) bool {
	if a.ID == b.ID {
		return true
	}
	if (a.Kind == schema.Unnamed) != (b.Kind == schema.Unnamed) {
		return false
	}
	for _, x := range append([]string{a.Name}, a.Aliases...) {
		for _, y := range append([]string{b.Name}, b.Aliases...) {
			if plain(x) == plain(y) {
				return true
			}
		}
	}
	return nameWithin(a.Name, b.Name) || nameWithin(b.Name, a.Name)
}

// nameWithin reports whether every word of a name is in another one, the article
// left out.
func nameWithin(name, other string) bool {
	words, others := text.Words(plain(name)), text.Words(plain(other))
	n := 0
	for _, w := range words {
		if w == "the" || w == "a" || w == "an" {
			continue
		}
		if n++; !slices.Contains(others, w) {
			return false
		}
	}
	return n > 0
}

// without returns the actors that have no counterpart among others.
func without(actors, others []*schema.Actor) []*schema.Actor {
	var out []*schema.Actor
	for _, a := range actors {
		if !slices.ContainsFunc(others, func(b *schema.Actor) bool { return sameActor(a, b) }) {
			out = append(out, a)
		}
	}
	return out
}

// sameSpeakers reports whether two acts of saying are credited to the same, or in
// the same words. Whom a pronoun means may have been read differently in two texts;
// only that it means nobody who has a name is told of.
func sameSpeakers(x, y *saying) bool {
	if len(x.speakers) == 0 || len(y.speakers) == 0 {
		return len(x.speakers) == len(y.speakers)
	}
	if len(without(x.speakers, y.speakers)) == 0 && len(without(y.speakers, x.speakers)) == 0 {
		return true
	}
	return !x.Source.IsZero() && text.Fold(x.Source.Quote) == text.Fold(y.Source.Quote) &&
		(!isPronoun(x.Source.Quote) || anyNamed(x.speakers) == anyNamed(y.speakers))
}

// isPronoun tells the words that are the same for everybody.
func isPronoun(source string) bool {
	switch text.Fold(source) {
	case "he", "she", "it", "they", "who", "which", "that":
		return true
	}
	return false
}

// anyNamed reports whether one of actors has a name.
func anyNamed(actors []*schema.Actor) bool {
	return slices.ContainsFunc(actors, func(a *schema.Actor) bool { return a.Kind != schema.Unnamed })
}

// names returns the names of actors.
func names(actors []*schema.Actor) []string {
	var out []string
	for _, a := range actors {
		out = append(out, a.Name)
	}
	return out
}
