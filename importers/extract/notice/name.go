package notice

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/extract/english"
)

// publicationName reads a name from the beginning of s, capitalised words up
// to what cannot belong to one, or a web address, and returns what follows it too.
func publicationName(s string) (name, rest string) {
	s = strings.TrimLeft(s, " \t.,;:()[]*_\"'“‘«\n")
	if end := addressEnd(s); end > 0 {
		return s[:end], s[end:]
	}
	if at := nameEnd().FindStringIndex(s); at != nil {
		s, rest = s[:at[0]], s[at[0]:]
	}
	s = strings.Trim(s, " \t.,;:()[]*_\"'“”‘’«»\n")
	for _, lead := range []string{"the website ", "the site ", "the blog ", "the magazine ", "the newspaper ", "the newsletter ", "the "} {
		s = strings.TrimPrefix(s, lead)
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 8 || isWhen(s) {
		return "", rest
	}
	first := words[0]
	if strings.EqualFold(first, "the") && len(words) > 1 {
		first = words[1]
	}
	if first[0] >= 'a' && first[0] <= 'z' && !isDomain(first) && !isWire(first) {
		return "", rest
	}
	return s, rest
}

// isWhen reports whether words after "first published" tell when: "1911", "10:00
// GMT", "Monday at 10 a.m.", "June 3".
func isWhen(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	word := strings.ToLower(strings.Trim(first, ".,"))
	if english.IsWeekday(word) || word == "today" || word == "yesterday" {
		return rest == "" || rest[0] >= 'a' && rest[0] <= 'z' || rest[0] >= '0' && rest[0] <= '9'
	}
	if english.IsMonth(word) {
		return rest == "" || rest[0] >= '0' && rest[0] <= '9'
	}
	if first[0] < '0' || first[0] > '9' {
		return false
	}
	next, _, _ := strings.Cut(strings.ToLower(strings.Trim(rest, ".,")), " ")
	return strings.Trim(first, "0123456789:.,/-") == "" && (rest == "" || english.IsMonth(next) || next == "am" || next == "pm" || next == "a.m" || next == "p.m" ||
		strings.Contains(first, ":") || strings.Contains(first, "/")) || strings.HasSuffix(word, "am") || strings.HasSuffix(word, "pm")
}

// addressEnd is the end of the web address that s begins with, 0 if there is none.
func addressEnd(s string) int {
	lower := strings.ToLower(s[:min(len(s), 8)])
	if !strings.HasPrefix(lower, "http://") && !strings.HasPrefix(lower, "https://") && !strings.HasPrefix(lower, "www.") {
		return 0
	}
	end := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>\"”’»“—…", r) })
	if end < 0 {
		end = len(s)
	}
	end = len(strings.TrimRight(s[:end], ".,;:!?'*_"))
	if end > 0 && strings.ContainsRune(")]", rune(s[end-1])) && !strings.ContainsAny(s[:end-1], "([") {
		end = len(strings.TrimRight(s[:end], ".,;:!?'*_)]"))
	}
	return end
}

// addressIn returns the first web address with a path that a text has, or "".
func addressIn(s string) string {
	for at := 0; ; {
		i := strings.Index(s[at:], "http")
		if i < 0 {
			return ""
		}
		at += i
		if end := addressEnd(s[at:]); end > 0 {
			return s[at : at+end]
		}
		at += len("http")
	}
}

// addressBeside returns the address that stands beside a name: what parts them
// is punctuation, or speaks of the original. Others lead elsewhere.
func addressBeside(rest string) string {
	address := addressIn(rest)
	before, _, _ := strings.Cut(rest, address)
	before = strings.ToLower(before)
	if address == "" || strings.Trim(before, " .,;:()[]–—-at") != "" && !strings.Contains(before, "original") && !strings.Contains(before, "read it") && !strings.Contains(before, "here:") {
		return ""
	}
	return address
}

// isDomain reports whether a word is the name of a site: "valmar.example",
// "Quarry.org". "U.S." and "St.Louis" are none.
func isDomain(word string) bool {
	if strings.ContainsAny(word, " /@") {
		return false
	}
	labels := strings.Split(word, ".")
	last := labels[len(labels)-1]
	if len(labels) < 2 || len(last) < 2 || last != strings.ToLower(last) {
		return false
	}
	for _, l := range labels {
		if l == "" || strings.ContainsFunc(l, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			return false
		}
	}
	return !strings.ContainsFunc(last, unicode.IsDigit) && (len(labels[0]) > 1 || len(labels) > 2)
}

// isMedium reports whether a name tells by one of its words that it is a
// publication's: "Kiln News", "Marsh Radio", "Quarry.org".
func isMedium(name string) bool {
	if isDomain(name) || addressEnd(name) > 0 || isWire(name) {
		return true
	}
	for i, w := range strings.Fields(strings.ToLower(name)) {
		w = strings.TrimSuffix(strings.Trim(w, ".,"), "’s")
		if english.IsCarrier(w) && (i > 0 || !english.IsFirstName(w)) || isMediumWord(w) {
			return true
		}
	}
	return false
}

func isMediumWord(w string) bool {
	switch w {
	case "weekly", "daily", "monthly", "quarterly", "magazine", "review", "courier", "monitor", "sentinel", "ledger", "dispatch", "reporter", "bulletin", "argus", "echo",
		"newsroom", "newswire", "wire", "service", "syndicate", "syndication", "media", "network", "digest", "reflector", "today", "conversation", "broadcasting", "report",
		"gazette", "bugle", "advertiser", "reader", "voice", "record", "newspaper", "newspapers", "weblog", "blog", "propublica", "stacker", "undark", "grist", "healthline",
		"rfe/rl", "voa":
		return true
	}
	return false
}

// isPerson reports whether a name is, by its form, rather somebody's: "Jan Pohl".
func isPerson(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 4 || isMedium(name) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(words[1])
	return english.IsFirstName(strings.ToLower(words[0])) && unicode.IsUpper(r)
}

// isOwner reports whether a name is rather that of the company behind an outlet,
// which a copyright line names on pages that are no copies.
func isOwner(name string) bool {
	if trimForm(name) != strings.TrimRight(name, "., ™®") {
		return true
	}
	words := strings.Fields(strings.ToLower(name))
	switch words[len(words)-1] {
	case "group", "holdings", "media", "broadcasting", "communications", "publishing", "newspapers", "company", "corporation", "publications", "digital", "partners", "entertainment":
		return true
	}
	return false
}
