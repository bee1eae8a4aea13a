package notice

import (
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

var (
	// inputs: "With inputs from PTI", "(With PTI inputs)", "(Avec AFP)".
	inputs = pattern(`(?i)^[([*_ -]*(?:with (?:agency |wire )?inputs? from (.{2,40}?)|(?:with )?inputs? from (.{2,40}?)|with (.{2,30}?) inputs?|(?:avec|mit|con|com)(?: información de| informações d[ae]| datos de| material von| l['’])? ?(.{2,30}?))[.)\]*_ ]*$`)
	// supplied: "This story is published from a syndicated feed of IANS", "… from a wire
	// agency feed without changes to the text - ANI".
	supplied = pattern(`(?i)\b(?:syndicated|wire|agency|news) feed\b.{0,60}?(?:\b(?:of|by|from)|[-–—:]) ?(?:the )?([A-Za-z][\p{L} ]{1,30})[.)\]*_ ]*$`)
	// original: "Read the original article on X: https://…".
	original = pattern(`(?i)^[([*_ ]*(?:(?:you can )?(?:read|see|view|find) )?(?:the )?(?:full )?original(?: (?:article|story|post|piece|version|report|here|text))*(?: (?:on|at|in|by) ([^:]{2,60}?))?(?: is)?(?: here)?[:.]? ?(https?://\S+)?[.)\]*_ ]*$`)
	// described: "X is a nonprofit newsroom that …", "X is part of States Newsroom, …".
	described = pattern(`^(?:About )?(\p{Lu}[\p{L}&’'.]*(?: [\p{L}&’'.]+){0,5}) is (?:an? (?:[\p{L}-]+,? ){0,4}?(?:nonprofit|non-profit|nonpartisan|independent|national|statewide|award-winning)[, ](?:[\p{L}-]+,? ){0,5}?(?:newsroom|news (?:site|organi[sz]ation|outlet|service|network|agency|wire))|part of (?:the )?[\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+)* ?(?:Newsroom|News Network|network))\b`)
)

// isAlone reports whether a whole paragraph is a short line with no sentence in it.
func isAlone(p string) bool { return len(p) < 60 && !strings.Contains(p, ". ") }

// supply tells the lines with which outlets say that an agency's texts went into
// theirs, or that the whole of it is an agency's.
func supply(p, lower string) (Notice, bool) {
	if len(p) > 240 || !hasAny(lower, "input|feed|avec|mit |con |com ") {
		return Notice{}, false
	}
	for _, m := range [][]string{inputs().FindStringSubmatch(p), supplied().FindStringSubmatch(p)} {
		for _, name := range m[min(1, len(m)):] {
			name = strings.TrimPrefix(strings.TrimSpace(name), "the ")
			if isWire(name) && (strings.ToUpper(name[:1]) == name[:1] || name == "dpa") {
				return Notice{Kind: schema.StaffCredit, From: name, Terms: schema.Wire}, true
			}
		}
		if m != nil && strings.Contains(lower, "input") {
			return Notice{Kind: schema.StaffCredit}, true
		}
	}
	return Notice{}, false
}

// correspondents tells Bloomberg's sign-off, which names its own address.
func correspondents(lower string) bool {
	return strings.Contains(lower, "to contact the reporter") && strings.Contains(lower, "@bloomberg.net")
}

// ending tells marks that count near the end of an article alone: a line that
// is an agency's name, what kind of house wrote it.
func ending(p string) (Notice, bool) {
	if n, ok := mark(p); ok {
		return n, true
	}
	if n, ok := closing(p); ok {
		return n, true
	}
	return describe(p)
}

// describe tells the words with which a nonprofit newsroom wants to be named
// where its texts are printed.
func describe(p string) (Notice, bool) {
	m := described().FindStringSubmatchIndex(p)
	if m == nil || len(p) > maxCreditLine || m[3]-m[2] > 60 {
		return Notice{}, false
	}
	name, _ := publicationName(p[m[2]:m[3]])
	if name == "" || isPerson(name) {
		return Notice{}, false
	}
	return Notice{Kind: schema.CreditLine, From: name, Terms: schema.Syndicated, Words: sentencesOf(p, m[0], m[1])}, true
}

// mark tells a line that is an agency's name and nothing else: "— AFP".
func mark(p string) (Notice, bool) {
	if !isAlone(p) {
		return Notice{}, false
	}
	name := strings.Trim(p, " -–—()[]*_./")
	if !isWire(name) || !capitalised(name) && name != "dpa" {
		return Notice{}, false
	}
	return Notice{Kind: schema.Byline, From: name, Terms: schema.Wire}, true
}

// toOriginal tells a line that sends the reader to the original. Where it names
// no publication, its address belongs to the credit line beside it.
func toOriginal(p, lower string) (Notice, bool) {
	if len(p) > 300 || !strings.Contains(lower, "original") {
		return Notice{}, false
	}
	m := original().FindStringSubmatch(p)
	if m == nil {
		return Notice{}, false
	}
	n := Notice{Kind: schema.CreditLine, Address: addressIn(m[2])}
	name, rest := publicationName(m[1])
	if strings.Trim(rest, "”\"’ ") != "" {
		return Notice{}, false
	}
	if name != "" {
		n.From, n.Terms = name, terms("", name)
	}
	return n, n.From != "" || n.Address != "" || strings.HasPrefix(lower, "read ")
}

// marked are the ways in which a story's last words credit an agency.
var marked = pattern(`(?:[.!?”"’)]|\.[”"])\s*(?:[-–—]+ ?([A-Z][\p{L}. /]{1,28})|\(([A-Z][\p{L}. /]{1,28})\)|/([A-Z][\p{L}. ]{1,28})/?)[.)]?$`)

// endMark tells an agency's mark behind the last sentence of a story: "… he
// said. — AFP", "… he said. (PTI)".
func endMark(p string) (Notice, bool) {
	from := max(0, len(p)-40)
	for from > 0 && !utf8.RuneStart(p[from]) {
		from--
	}
	m := marked().FindStringSubmatchIndex(p[from:])
	if m == nil {
		return Notice{}, false
	}
	mark := bracketed(p[from:], m)
	if !isWire(mark) {
		return Notice{}, false
	}
	start := strings.LastIndexAny(p[:from+strings.LastIndex(p[from:], mark)], ".!?”\"’)")
	_, size := utf8.DecodeRuneInString(p[start:])
	span := text.Trim(p, text.Span{Start: start + size, End: len(p)})
	return Notice{Kind: schema.CopyrightTag, From: mark, Terms: schema.Wire, Span: span, Words: span}, true
}
