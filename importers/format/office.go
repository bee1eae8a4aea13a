package format

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// isOffice reports whether what stands behind a name says what somebody is: "Chief
// Political Correspondent", "a reporter at the Courier", "special to the Courier".
// With an agency in it, it also says whose the text is, and is none.
func isOffice(s string) bool {
	words := strings.Fields(text.Fold(s))
	if len(words) == 0 || len(words) > maxOffice || namesHouse(s) {
		return false
	}
	if first := splitAnd(s); len(first) > 1 && looksWhole(first[0]) { // "Jane Doe and a reporter"
		return false
	}
	if last := words[len(words)-1]; isOfficeWord(last) && (len(words) != 2 || !isSurname(last) || isRank(words[0]) || isSubject(words[0])) || len(words) > 2 && words[0] == "special" && words[1] == "to" {
		return true
	}
	for i, w := range words[:len(words)-1] {
		switch words[i+1] {
		case "of", "at", "for", "in", "on", "with":
			if isOfficeWord(w) {
				return true
			}
		}
	}
	return false
}

// maxOffice is the most words that an office has.
const maxOffice = 12

// isOfficeWord reports whether a folded word is what somebody is who writes.
func isOfficeWord(w string) bool {
	w = strings.Trim(w, ".,()")
	switch strings.TrimSuffix(w, "s") {
	case "correspondent", "reporter", "writer", "editor", "columnist", "contributor", "journalist", "photographer", "photojournalist", "producer", "critic",
		"analyst", "staff", "staffer", "intern", "freelancer", "stringer", "blogger", "essayist", "editor-in-chief", "professor", "lecturer", "chief":
		return true
	}
	return false
}

// isSurname reports whether a word for an office is a family name, too: "Scott Stringer".
func isSurname(w string) bool {
	switch strings.Trim(w, ".,()") {
	case "stringer", "chief", "critic", "editor", "staff", "professor", "reader", "page":
		return true
	}
	return false
}

// isMereOffice reports whether a text is an office and names nobody: "Staff
// Writer", "Senior Harbour Correspondent". (A desk and a board are somebody.)
func isMereOffice(s string) bool {
	words := strings.Fields(text.Fold(s))
	if len(words) == 0 || namesHouse(s) {
		return false
	}
	if len(words) > 1 && len(words) <= maxWords && isRank(words[0]) && isOfficeWord(words[len(words)-1]) {
		return true
	}
	found := false
	for _, w := range words {
		found = found || isOfficeWord(w)
		if !isOfficeWord(w) && !isRank(w) && !isSubject(w) {
			return false
		}
	}
	return found
}

// isRank reports whether a folded word opens the name of an office.
func isRank(w string) bool {
	switch w {
	case "a", "an", "our", "own", "by", "chief", "senior", "junior", "lead", "staff", "guest", "special", "associate", "assistant", "deputy", "managing",
		"executive", "contributing", "freelance", "general":
		return true
	}
	return false
}

// isSubject reports whether a folded word says what those of an office write about.
func isSubject(w string) bool {
	switch w {
	case "bureau", "political", "politics", "business", "sports", "sport", "national", "international", "foreign", "local", "city", "metro", "health", "science",
		"education", "crime", "courts", "court", "environment", "climate", "technology", "tech", "economics", "economy", "religion", "culture", "arts", "travel",
		"food", "features", "feature", "news", "investigative", "investigations", "data", "digital", "opinion", "editorial", "diplomatic", "security",
		"defence", "defense", "legal", "transport", "property", "media", "wire":
		return true
	}
	return false
}

// withoutOffice cuts an office that stands before or behind a name without a comma:
// "Staff Writer Jane Doe", "Jane Doe Contributor", "Jane Doe – Reporter". Where it
// ends is known only where the rest is a name of two words, and initials. "Courier
// Staff" is nobody's office.
func withoutOffice(s string) string {
	for _, mark := range []string{" - ", " – ", " — ", " / ", " ("} {
		if name, behind, found := strings.Cut(s, mark); found && looksWhole(name) && isOffice(strings.TrimSuffix(behind, ")")) {
			return name
		}
	}
	words := strings.Fields(s)
	if len(words) < 3 || len(words) > maxOffice || namesHouse(s) || isRank(text.Fold(words[0])) && isOfficeWord(text.Fold(words[len(words)-1])) {
		return s
	}
	for n := len(words) - 2; n > 0; n-- {
		for _, at := range [...]struct{ office, name []string }{{words[len(words)-n:], words[:len(words)-n]}, {words[:n], words[n:]}} {
			office := strings.Join(at.office, " ")
			last := text.Fold(at.office[n-1])
			if n == 1 && isSurname(last) || strings.HasSuffix(last, "s") { // Anne Marie Stringer; Reporters Without Borders
				continue
			}
			if isSubject(text.Fold(at.name[len(at.name)-1])) { // "Antrim Court Reporter" is an office
				continue
			}
			if isShort(at.name) && isMereOffice(office) && isOfficeWord(last) {
				return strings.Join(at.name, " ")
			}
		}
	}
	return s
}

// isShort reports whether words are a given and a family name, with initials.
func isShort(words []string) bool {
	full := 0
	for _, w := range words {
		if !isInitial(w) {
			full++
		}
	}
	return full == 2 && looksWhole(strings.Join(words, " "))
}

// isInitial reports whether a word is an initial: "Q."
func isInitial(w string) bool {
	return strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) == 2
}

// namesHouse reports whether a text names a news agency, or another house by its
// initials: "KQRV". Both tell whose a text is.
func namesHouse(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",()|", r) })
	shouted := len(words) > 1 && s == strings.ToUpper(s) // then all words look like initials
	for i, w := range words {
		if !shouted && isInitials(w) {
			return true
		}
		for n := 1; n <= 3 && i+n <= len(words); n++ {
			if isAgency(text.Fold(strings.Join(words[i:i+n], " "))) {
				return true
			}
		}
	}
	return false
}

// isInitials reports whether a word is the initials of a house, and not of a country
// or of what somebody writes about.
func isInitials(w string) bool {
	switch w {
	case "US", "UK", "EU", "UN", "UAE", "DC", "TV", "IT", "AI", "NHS", "LGBT", "LGBTQ":
		return false
	}
	if len(w) < 2 || len(w) > 6 || isOfficeWord(strings.ToLower(w)) {
		return false
	}
	return !strings.ContainsFunc(w, func(r rune) bool { return r < 'A' || r > 'Z' })
}
