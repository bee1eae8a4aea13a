package notice

import (
	"strings"
	"unicode"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/schema"
)

// reports: "Staff and wire reports", "From news services", which name nobody.
var reports = pattern(`(?i)^[([*_ –—-]*(?:(?:compiled )?(?:by|from) )?(?:(?:(?:our |local |(?-i:(?:\p{Lu}[\p{L}’'.]* ){1,4}))?staff(?: (?:writers?|reports?))?(?:,? (?:and|&) | ?/ ?))?(?:news |press )?(?:wires?|agency|news)[ -](?:reports?|services?|service reports?|agencies)|staff reports?)[.)\]*_ –—-]*$`)

// wired: "From AP reports", "Compiled from Reuters and AFP dispatches".
var wired = pattern(`(?i)^[([*_ –—-]*(?:compiled |adapted |drawn )?from (\S.{1,80}?)(?:’s|'s)? (?:wire |news |agency )?(?:reports?|dispatches|wires?)[.)\]*_ –—-]*$`)

// fromWire tells the line that says from which agencies' reports a text was made.
func fromWire(p string) (Notice, bool) {
	m := wired().FindStringSubmatch(p)
	if m == nil {
		return Notice{}, false
	}
	n := Notice{Kind: schema.Byline, Terms: schema.Wire}
	for _, name := range namesIn(m[1]) {
		switch {
		case !isWire(name):
			return Notice{}, false
		case n.From == "":
			n.From = name
		default:
			n.Also = append(n.Also, name)
		}
	}
	return n, n.From != ""
}

// byline tells "By Jane Doe", "By JANE DOE, Staff Writer" and "Staff and wire reports".
func byline(p, lower string) (Notice, bool) {
	if strings.Contains(lower, "from ") {
		if n, ok := fromWire(p); ok {
			return n, true
		}
	}
	if hasAny(lower, "report|service|agencies") && reports().MatchString(p) {
		return Notice{Kind: schema.Byline}, true
	}
	if !strings.HasPrefix(lower, "by ") {
		return Notice{}, false
	}
	p = strings.Join(strings.Fields(p), " ")
	if len(p) < 4 || len(p) > 120 || strings.HasSuffix(p, ".") && strings.Count(p, " ") > 6 {
		return Notice{}, false
	}
	name, office, _ := strings.Cut(p[3:], ",")
	if strings.HasSuffix(p, ".") && office != "" && !capitalNext(office, " ") {
		return Notice{}, false // "By Jove, said the mayor."
	}
	name, _, _ = strings.Cut(name, " with ") // an agency
	if !capitalised(strings.ReplaceAll(name, "(", "")) || len(strings.Fields(name)) > 8 {
		return Notice{}, false
	}
	n := Notice{Kind: schema.Byline}
	if agency := AgencyOf(p[3:]); agency != "" { // "By Jane Doe, Associated Press"
		n.From, n.Terms = agency, schema.Wire
	} else if outlet := strings.TrimSpace(office); writesFor(outlet) { // "By Jane Doe, The Delta Post"
		n.From, n.Terms = outlet, schema.Syndicated
	}
	return n, true
}

// writesFor reports whether what a byline has behind a name is an outlet: neither
// another writer nor an office.
func writesFor(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 || strings.Contains(s, ",") || !capitalised(s) || !unicode.IsUpper(firstRune(s)) {
		return false
	}
	switch first := strings.ToLower(words[0]); {
	case first == "special", first == "for", strings.Contains(s, " and "), isOffice(strings.ToLower(words[len(words)-1])), english.IsFirstName(first):
		return false
	}
	return isMedium(s) && !isOwner(s)
}

// employer tells the line below somebody's name that says which agency employs
// them: "AP Business Writer".
func employer(at place, p string) (Notice, bool) {
	words := strings.Fields(p)
	if at.i == 0 || at.i >= margin || len(words) < 2 || len(words) > 6 || !isOffice(strings.ToLower(words[len(words)-1])) || !capitalised(p) {
		return Notice{}, false
	}
	above, isNotice := at.notice(at.i - 1)
	name := at.paragraphs[at.i-1].In(at.body)
	if isNotice && above.Kind != schema.Byline || !isNotice && !isPerson(name) && !(shouted(name) && isAlone(name)) {
		return Notice{}, false
	}
	for n := min(4, len(words)-1); n > 0; n-- {
		agency := strings.Join(words[:n], " ")
		if isWire(strings.TrimPrefix(agency, "The ")) {
			return Notice{Kind: schema.Byline, From: agency, Terms: schema.Wire}, true
		}
	}
	return Notice{}, false
}
