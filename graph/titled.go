package graph

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// calledAs reports whether one of some actors has a title that is asked for.
func calledAs(actors []schema.Actor, words string) bool {
	if len(titleWords(words)) == 0 {
		return true
	}
	return slices.ContainsFunc(actors, func(a schema.Actor) bool {
		return slices.ContainsFunc(a.Roles, func(r schema.Role) bool { return Titled(r.Title, words) })
	})
}

// Titled reports whether a title is one that is asked for by some words: it has them all,
// those before "of" and the like in its own words before them ("adviser to the mayor" is
// no mayor), it is no deputy's unless that is asked for, and if the words say how the
// office was held ("former mayor", "acting mayor"), it says so, too. "Sen." is a senator.
func Titled(title, words string) bool {
	wanted, have := titleWords(words), titleWords(title)
	if standing := StandingOf(words); standing != Current && StandingOf(title) != standing {
		return false
	}
	if !holdsAll(have, wanted) || !holdsAll(titleWords(officeIn(title)), titleWords(officeIn(words))) {
		return false
	}
	return !slices.ContainsFunc(have, func(w string) bool { return isDeputy(w) && !slices.Contains(wanted, w) })
}

// officeIn returns the words of a title that come before whose or where it is.
func officeIn(title string) string {
	words := text.Words(title)
	end := slices.IndexFunc(words, func(w string) bool {
		switch w {
		case "of", "for", "to", "at", "in", "with", "on", "under":
			return true
		}
		return false
	})
	if end < 0 {
		return title
	}
	return strings.Join(words[:end], " ")
}

// isDeputy tells words for who holds an office in somebody's place or below.
func isDeputy(w string) bool {
	switch w {
	case "vice", "deputy", "assistant", "associate", "undersecretary", "under":
		return true
	}
	return false
}
