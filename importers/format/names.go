package format

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// maxWords is the most words that a person's name has.
const maxWords = 6

// looksWhole reports whether a text may be the whole name of a person: two words or
// more, each with a capital save particles, the last no initial, and no word of a
// house's name among them.
func looksWhole(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > maxWords || isInitial(words[len(words)-1]) {
		return false
	}
	for _, w := range words {
		if !isParticle(w) && !isCapital(w) || isHouseWord(text.Fold(w)) {
			return false
		}
	}
	return true
}

// isCapital reports whether a word may begin a name: with a letter that is no small
// one. Many scripts have no other.
func isCapital(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(first) && !unicode.IsLower(first)
}

// isParticle reports whether a word is a small one of family names.
func isParticle(w string) bool {
	switch w {
	case "de", "da", "del", "della", "der", "den", "di", "do", "dos", "du", "la", "le", "van", "von", "zu", "al", "el", "bin", "ibn", "ter", "af", "av", "y":
		return true
	}
	return strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "d'") || strings.HasPrefix(w, "d’")
}

// isHouseWord reports whether a folded word makes a house of a name, or nobody's.
func isHouseWord(w string) bool {
	switch w {
	case "the", "our", "a", "an", "news", "times", "post", "herald", "tribune", "press", "journal", "gazette", "courier", "chronicle", "observer", "telegraph",
		"review", "magazine", "radio", "television", "tv", "media", "agency", "service", "services", "network", "center", "centre", "institute", "university",
		"college", "council", "foundation", "committee", "association", "society", "campaign", "coalition", "alliance", "office", "department", "ministry",
		"bureau", "fund", "group", "union", "project", "people", "women", "students", "team", "desk", "board", "staff", "reports", "writers", "reporters":
		return true
	}
	return false
}

// isPlace reports whether what stands behind a name says where or for whom somebody
// wrote: "in Larkin", "for the Courier".
func isPlace(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	return slices.Contains(places(), first) && isPlaceName(rest)
}

// isPlaceName reports whether a place or house may be called so.
func isPlaceName(s string) bool { return strings.HasPrefix(s, "the ") || isCapital(s) }

// places are the words before a place or a house. "Of" is none: people are of the
// agency whose text it is.
func places() []string { return []string{"in", "at", "for", "from"} }

// withoutPlace cuts from a name where or for whom its bearer wrote. Behind what is
// no whole name it may be part of one: "Reporters in Exile".
func withoutPlace(s string) string {
	end := len(s)
	for _, in := range places() {
		for _, word := range []string{" " + in + " ", strings.ToUpper(" " + in + " ")} {
			at := strings.Index(s, word)
			capitals := word != strings.ToLower(word)
			if at < 0 || at >= end || capitals && s != strings.ToUpper(s) || !isPlaceName(s[at+len(word):]) {
				continue
			}
			if name := strings.TrimRight(s[:at], " ,"); looksWhole(name) || isBesideOffice(name) {
				end = len(name)
			}
		}
	}
	return s[:end]
}

// isBesideOffice reports whether a name with an office before or behind it opens s.
func isBesideOffice(s string) bool { return withoutOffice(s) != s }

// areInverted reports whether each of the names is a family name, a comma and given
// names: "Doe, Jane". So the parts on both sides of the comma are no whole names;
// agencies and offices are neither.
func areInverted(names []string) bool {
	for _, name := range names {
		family, given, found := strings.Cut(name, ", ")
		if !found || strings.Contains(given, ",") || !isPartOfName(family, 1) || isInitial(strings.Fields(family)[0]) || !isPartOfName(given, 2) {
			return false
		}
	}
	return len(names) > 0
}

// isPartOfName reports whether a text may be a family name or given names: no more
// words than most, without particles and initials, and not in capitals, as houses are.
func isPartOfName(s string, most int) bool {
	n := 0
	for _, w := range strings.Fields(s) {
		switch {
		case isParticle(w):
		case isInitial(w):
			most++
			n++
		case !isCapital(w), w == strings.ToUpper(w), isHouseWord(text.Fold(w)), isOfficeWord(text.Fold(w)):
			return false
		default:
			n++
		}
	}
	return n > 0 && n <= most && !isSuffix(s) && !namesHouse(s)
}
