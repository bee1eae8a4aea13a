package format

import (
	"slices"
	"strings"
	"unicode"
)

// Authors reads a byline: "By Jane Doe, John Q. Public Jr. and the Wire Desk"
// gives three names as printed, without "By", in order and each once.
func Authors(byline string) []string {
	var names []string
	for _, part := range splitNames(trimBy(OneLine(byline))) {
		names = AddAuthor(names, part)
	}
	return names
}

// AddAuthor adds one name, which may hold commas, to the names of authors. An
// address is no name, nor is what has no letter; a name stands once.
func AddAuthor(names []string, name string) []string {
	name = strings.Trim(trimBy(OneLine(name)), " ,;|•·-–—")
	if name == "" || len(names) >= maxAuthors || len(name) > maxName || strings.Contains(name, "://") || strings.HasPrefix(name, "www.") ||
		strings.HasPrefix(name, "@") || !strings.ContainsFunc(name, unicode.IsLetter) {
		return names
	}
	same := func(other string) bool { return strings.EqualFold(other, name) }
	if slices.ContainsFunc(names, same) {
		return names
	}
	return append(names, name)
}

// maxName is the most bytes that a name has; a longer one is a sentence.
// maxAuthors is the most names that a byline has.
const (
	maxName    = 120
	maxAuthors = 100
)

// trimBy cuts the word that opens a byline.
func trimBy(s string) string {
	for _, by := range []string{"by ", "by: ", "written by ", "words by ", "story by ", "reported by "} {
		if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) {
			return s[len(by):]
		}
	}
	return s
}

// splitNames splits a list of names at semicolons, commas, bars, "and" and "&".
// What follows a comma and is a mere suffix ("Jr.") stays with its name.
func splitNames(s string) []string {
	if strings.Contains(s, ";") {
		return strings.Split(s, ";") // then commas belong to the names
	}
	s = strings.NewReplacer(" and ", ",", " And ", ",", " AND ", ",", " & ", ",", " | ", ",").Replace(s)
	var names []string
	for part := range strings.SplitSeq(s, ",") {
		part = strings.TrimSpace(part)
		if n := len(names); n > 0 && isSuffix(part) {
			names[n-1] += ", " + part
			continue
		}
		names = append(names, strings.TrimPrefix(part, "and "))
	}
	return names
}

// isSuffix reports whether a part of a byline belongs to the name before it.
func isSuffix(s string) bool {
	switch strings.ToLower(strings.ReplaceAll(s, ".", "")) {
	case "jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "inc", "llc", "ltd", "rn", "cfa":
		return true
	}
	return false
}
