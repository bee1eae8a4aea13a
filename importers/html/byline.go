package html

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// maxName is how many words a name in the page has at most.
const maxName = 5

// isPerson reports whether a text may be the name of an author: a few words,
// the first with a capital, and neither a label nor a call to click.
func isPerson(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > maxName || strings.ContainsAny(name, "*:()[]?!") {
		return false
	}
	switch strings.ToLower(words[0]) {
	case "submitted", "follow", "more", "view", "see", "read", "about", "posts", "all", "contact", "email", "author", "authors", "share", "by", "posted", "published",
		"updated", "last", "written", "autor", "von", "über", "veröffentlicht", "publiziert", "name", "edited", "link", "profile":
		return false
	}
	first, _ := utf8.DecodeRuneInString(name)
	return !unicode.IsLower(first) && unicode.IsLetter(first) && !isCalendar(name)
}

// isCalendar reports whether a text is the name of a month or a day of the week.
func isCalendar(name string) bool {
	switch text.Fold(name) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
		"sonntag", "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember":
		return true
	}
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(name, m.String()) {
			return true
		}
	}
	return false
}

// trimByline cuts from a byline what stands before and behind the names.
func trimByline(s string) string {
	s = strings.TrimLeft(s, " :~–—-")
	for again := true; again; {
		again = false
		for _, by := range bylineOpenings() {
			if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) {
				s, again = strings.TrimLeft(s[len(by):], " :"), true
			}
		}
	}
	s = beforeDate(s)
	for _, tail := range []string{" am", " says", " sagt", " stand", " alle artikel", " in", " a dit", " dice"} {
		trimmed := strings.TrimRight(s, " :,")
		if len(trimmed) > len(tail) && strings.EqualFold(trimmed[len(trimmed)-len(tail):], tail) {
			s = trimmed[:len(trimmed)-len(tail)]
		}
	}
	return strings.NewReplacer(" und ", " and ", " et ", " and ", " и ", " and ").Replace(s)
}

// isFullName reports whether a text is the full name of a person: two words or
// more, each with a capital, save particles.
func isFullName(name string) bool {
	words := strings.Fields(name)
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		switch w {
		case "de", "da", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von", "al", "el", "bin", "ibn", "ter", "af", "av":
		default:
			if !unicode.IsUpper(first) {
				return false
			}
		}
	}
	return len(words) >= 2 && isPerson(name) && (!strings.HasSuffix(name, ".") || len(words[len(words)-1]) <= 3)
}

// bylineOpenings are words before the names of a byline, in the languages that
// news is often read in.
func bylineOpenings() []string {
	return []string{
		"by ", "submitted by ", "written by ", "posted by ", "published by ", "reported by ", "words by ", "story by ", "author:", "authors:", "von ", "text:", "interview:", "autor:", "autorin:",
		"erstellt von ", "veröffentlicht von ", "geschrieben von ", "eingestellt von ", "ein artikel von ", "artikel von ", "par ", "propos recueillis par ", "auteur:", "auteur :",
		"por ", "escrito por ", "publicado por ", "autor ", "di ", "a cura di ", "door ", "av ", "af ", "автор:", "текст:",
	}
}

// beforeDate cuts a byline where a date or a bar begins: "Jane Doe | March 3, 2020".
func beforeDate(s string) string {
	for _, cut := range []string{" | ", " • ", " · ", " - ", " – ", " @", " am ", "Published", "Updated", "Posted", "Veröffentlicht", " on "} {
		if i := strings.Index(s, cut); i > 0 {
			s = s[:i]
		}
	}
	if i := strings.IndexAny(s, "0123456789"); i > 0 {
		s = s[:i]
	}
	for m := time.January; m <= time.December; m++ { // "Jane Doe March 3"
		s = strings.TrimSuffix(strings.TrimSpace(s), " "+m.String())
		s = strings.TrimSuffix(strings.TrimSuffix(s, " "+m.String()[:3]), " "+m.String()[:3]+".")
	}
	s = strings.TrimRight(s, ", ")
	for d := time.Sunday; d <= time.Saturday; d++ { // "Jane Doe, Tue, 03/05"
		s = strings.TrimSuffix(strings.TrimSuffix(s, " "+d.String()), " "+d.String()[:3])
	}
	return s
}
