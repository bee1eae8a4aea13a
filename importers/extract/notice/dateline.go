package notice

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

var (
	site  = `[A-Z][\p{L}'’. -]{1,40}(?:/[A-Z][\p{L}'’. -]{1,30})?`
	day   = `(?:(?:\d{1,2} )?[A-Z][\p{L}.]+(?: \d{1,2})?|\d{1,2} (?:de )?\p{Ll}{3,10}\.?)(?:,? \d{4})?`
	brand = `[A-Za-z][\p{L}. /-]{1,30}`

	// placeLine: "BAGHDAD (Reuters) -", "WASHINGTON, March 3 (AP) —", "PARIS — (AFP)",
	// "MOSCOW, December 1. /TASS/."
	placeLine = pattern(`^(?:(?:[A-Z][a-z]{2,8}\.? \d{1,2}|` + site + `(?:, ` + day + `){0,2}),?\.? ?)?` +
		`(?:\((` + brand + `)\)\s*[-–—]+|[-–—]+ ?\(([A-Z][\p{L}. /-]{1,30})\)(?: ?[-–—]+)?|/([A-Z][\p{L}. -]{1,30})/\.?) ?`)
	// wireLine has the marks that only some agencies set: "New Delhi [India], May 4
	// (ANI):", "Madrid, 4 May (EFE).-", "CEDAR NOTCH (AP) _", "Mumbai, May 4 (IANS)".
	wireLine = pattern(`^` + site + `(?: \[[^\]]{2,30}\])?((?:[,.:] ` + day + `){0,2}),? \((` + brand + `)\)\s*([-–—_:]+|\. ?[-–—]+|) ?`)
	// namedLine: "LISBON, May 4, Reuters —", "TORONTO — The Canadian Press —".
	namedLine = pattern(`^[A-Z][A-Z'’. -]{2,40}(?:, ` + day + `){0,2}(?:, | ?[-–—]+ ?)([A-Z][\p{L}. ]{1,30}?) ?[-–—]+ `)
	// bareLine: "WASHINGTON —".
	bareLine = pattern(`^[A-Z][A-Z'’. -]{2,40}(?:, ` + day + `){0,2} ?(?:--|–|—| - ) ?`)
	// place and day behind the mark: "(ANSA) - ROME, MAY 4 -".
	placeAfter = pattern(`^[A-Z]{2}[A-Z'’. -]*, (?:\d{1,2} )?[A-Z]{3}[A-Z.]*(?: \d{1,2})? ?[-–—]+ `)
)

// dateline tells the place and agency that open a story. The span's End is
// where the story begins, in bytes of p.
func dateline(p string) (Notice, bool) {
	head := p[:min(len(p), 120)]
	for !utf8.ValidString(head) {
		head = head[:len(head)-1]
	}
	if !strings.ContainsAny(head, "-–—/(") { // most paragraphs need no closer look
		return Notice{}, false
	}
	if m := placeLine().FindStringSubmatchIndex(head); m != nil && opensStory(p[m[1]:]) && ofAgency(head, m) {
		end := m[1]
		if m[2] == 1 {
			end += len(placeAfter().FindString(p[end:min(len(p), end+60)]))
		}
		return datelined(head[:min(end, len(head))], bracketed(head, m)), true
	}
	if !unicode.IsUpper(firstRune(head)) {
		return Notice{}, false
	}
	if m := wireLine().FindStringSubmatchIndex(head); m != nil && opensStory(p[m[1]:]) {
		name, dated, closed := head[m[4]:m[5]], m[3] > m[2], m[7] > m[6]
		if isWire(name) && (closed || dated) && unicode.IsUpper(firstRune(name)) {
			return datelined(head[:m[1]], name), true
		}
	}
	if m := namedLine().FindStringSubmatchIndex(head); m != nil && opensStory(p[m[1]:]) && isWire(head[m[2]:m[3]]) {
		return datelined(head[:m[1]], head[m[2]:m[3]]), true
	}
	if m := bareLine().FindStringIndex(head); m != nil && m[1] < len(p) && opensStory(p[m[1]:]) {
		return datelined(head[:m[1]], ""), true
	}
	return Notice{}, false
}

// datelined makes the notice of a dateline with the mark that it bears.
func datelined(head, mark string) Notice {
	n := Notice{Kind: schema.Dateline, Span: text.Span{End: len(strings.TrimRight(head, " "))}}
	for words := strings.Fields(mark); len(words) > 0; words = words[:len(words)-1] {
		if name := strings.Join(words, " "); isWire(name) { // "(Reuters Breakingviews)"
			n.From, n.Terms = name, schema.Wire
			break
		}
	}
	return n
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// opensStory reports whether a story may begin so: "NASA — the space agency —
// said" has dashes and no dateline.
func opensStory(s string) bool {
	r := firstRune(strings.TrimLeft(s, " \"'“‘«"))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) || s == ""
}

// bracketed returns what a dateline has in brackets or between strokes.
func bracketed(head string, m []int) string {
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			return head[m[i]:m[i+1]]
		}
	}
	return ""
}

// ofAgency reports whether brackets hold an outlet: one in lower case, or
// before or after which there is no dash as usual, must be a known agency.
func ofAgency(head string, m []int) bool {
	mark := bracketed(head, m)
	usual := m[2] >= 0 && mark[0] >= 'A' && mark[0] <= 'Z'
	return usual || isWire(mark)
}
