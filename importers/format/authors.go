package format

import (
	"slices"
	"strings"
	"unicode"
)

// Authors reads a byline: "By Jane Doe, John Q. Public Jr. and the Wire Desk"
// gives three names as printed, without "By", in order and each once. What it says
// of people beside their names is left out: their office ("Jane Doe, Chief
// Political Correspondent"), where and for whom they wrote ("Jane Doe in Larkin for
// the Courier"), and who did something else than write ("Editing by John Roe"). An
// office with an agency or the initials of a house in it ("AP Business Writer", "KQRV
// Staff") stays, for it tells whose text it is.
func Authors(byline string) []string {
	var names []string
	for _, h := range hands(OneLine(byline)) {
		if !h.writes {
			continue
		}
		for _, part := range splitNames(h.names) {
			names = AddAuthor(names, part)
		}
	}
	return names
}

// AddAuthor adds one name, which may hold commas, to the names of authors, without
// what stands beside it, see [Authors]. An address is no name, nor is what has no letter;
// a name stands once. A mere office ("Staff Writer") stands for whoever has it, where
// nobody is named.
func AddAuthor(names []string, name string) []string {
	name = bareName(OneLine(name))
	if name == "" || len(names) >= maxAuthors || len(name) > maxName || strings.Contains(name, "://") || strings.HasPrefix(name, "www.") ||
		strings.HasPrefix(name, "@") || !strings.ContainsFunc(name, unicode.IsLetter) {
		return names
	}
	same := func(other string) bool { return strings.EqualFold(other, name) }
	switch {
	case slices.ContainsFunc(names, same), len(names) > 0 && isMereOffice(name):
		return names
	case len(names) == 1 && isMereOffice(names[0]):
		return []string{name}
	}
	return append(names, name)
}

// maxName is the most bytes that a name has; a longer one is a sentence.
// maxAuthors is the most names that a byline has.
const (
	maxName    = 120
	maxAuthors = 100
)

// bareName is a name without "By", office and place.
func bareName(s string) string {
	did := hands(s)
	first := slices.IndexFunc(did, func(h hand) bool { return h.writes })
	if first < 0 {
		return ""
	}
	s = trimMarks(did[first].names)
	if name, behind, more := strings.Cut(s, ", "); more && looksWhole(name) {
		if office, _, _ := strings.Cut(behind, ", "); isOffice(office) {
			s = name
		}
	}
	return trimMarks(withoutOffice(withoutPlace(s)))
}

// trimMarks cuts what stands between names from the ends of one.
func trimMarks(s string) string { return strings.Trim(s, " ,;|•·-–—") }

// splitNames splits a list of names at semicolons, commas, bars, "and" and "&".
// What follows a comma and is a mere suffix ("Jr.") stays with its name; offices
// and places go. Where a comma stands in every name ("Doe, Jane") the names are whole.
func splitNames(s string) []string {
	if strings.Contains(s, ";") {
		return strings.Split(s, ";") // then commas belong to the names
	}
	s = strings.ReplaceAll(s, " | ", ", ")
	if groups := splitAnd(s); areInverted(groups) {
		return groups
	}
	var names []string
	beside := false // an office or place stands before, of which there may be more
	for part := range strings.SplitSeq(s, ",") {
		part = strings.TrimPrefix(strings.TrimSpace(part), "and ")
		if n := len(names); n > 0 && (isOffice(part) || isPlace(part) || beside && !looksWhole(withoutPlace(part)) && !isSuffix(part) && len(splitAnd(part)) == 1 && !namesHouse(part)) {
			beside = true
			continue
		}
		for _, name := range splitAnd(part) {
			if n := len(names); n > 0 && isSuffix(name) {
				names[n-1] += ", " + name
				continue
			}
			names = append(names, name)
			beside = withoutPlace(name) != name
		}
	}
	return names
}

// splitAnd splits names at "and" and "&".
func splitAnd(s string) []string {
	return strings.Split(strings.NewReplacer(" And ", " and ", " AND ", " and ", " & ", " and ").Replace(s), " and ")
}

// isSuffix reports whether a part of a byline belongs to the name before it.
func isSuffix(s string) bool {
	switch strings.ToLower(strings.ReplaceAll(s, ".", "")) {
	case "jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "inc", "llc", "ltd", "rn", "cfa":
		return true
	}
	return false
}
