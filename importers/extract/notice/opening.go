package notice

import (
	"strings"
	"unicode"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/schema"
)

var (
	// posted: "Posted 6:08 am, July 16, 2018, by Associated Press, Updated at 6:30".
	posted = pattern(`^(?i:posted|published|updated)\b.{0,60}?\bby (?:(?i:the) )?(\p{Lu}[\p{L} .-]{1,40}?) ?(?:,.*)?$`)
	// employed: "Jane Doe is an Associated Press writer."
	employed = pattern(`^\p{Lu}[\p{L}’' .,-]{3,80} (?:is|are) (?:an? )?(\p{Lu}[\p{L} -]{1,30}?) (?:staff |business |political |sports )?(?:writer|reporter|correspondent|journalist)s?(?: in \p{Lu}[\p{L} ]+)?\.?$`)
)

// opening tells the bylines that agencies' texts open with, besides "By Jane
// Doe": "Reuters Staff", "JANE DOE Associated Press", "Jane Doe, The Canadian
// Press", "The Associated Press | Monday, July 16". Next is the paragraph behind
// it, and first is true of the article's first.
func opening(p, next string, first bool) (Notice, bool) {
	if n, ok := mark(p); ok {
		// An agency's name alone may be a picture's credit too, a short one above all.
		return n, first || len(next) < 60 || strings.Contains(n.From, " ") || bareLine().MatchString(next)
	}
	if m := posted().FindStringSubmatch(p); m != nil && isWire(m[1]) {
		return Notice{Kind: schema.Byline, From: m[1], Terms: schema.Wire}, true
	}
	if len(p) > 120 {
		return Notice{}, false
	}
	if name := dated(p); name != "" {
		return Notice{Kind: schema.Byline, From: name, Terms: schema.Wire}, true
	}
	return unsigned(strings.TrimSpace(p))
}

// dated returns the agency that a line names before a date or a byline, "".
func dated(p string) string {
	words := strings.Fields(strings.NewReplacer("|", " | ", "•", " • ", "—", " — ").Replace(p))
	for n := min(4, len(words)-1); n > 0; n-- {
		name := strings.TrimRight(strings.Join(words[:n], " "), ",")
		if !isWire(name) || !capitalised(name) {
			continue
		}
		for _, w := range words[n:] {
			w = strings.ToLower(strings.Trim(w, "|•·-–—, "))
			if w == "" {
				continue
			}
			if english.IsWeekday(w) || english.IsMonth(w) || w == "by" || w == "updated" || w == "posted" || w == "published" || strings.Trim(w, "0123456789:.") == "" {
				return name
			}
			return ""
		}
		return name
	}
	return ""
}

// unsigned tells a byline without "By". An agency's initials behind a name are
// mostly a photographer's credit; its full name is a writer's.
func unsigned(p string) (Notice, bool) {
	agency := AgencyOf(p)
	if len(agency) < 6 || !capitalised(strings.ReplaceAll(p, "|", " ")) || strings.ContainsAny(p, ":;?!“”/()") {
		return Notice{}, false
	}
	who, body, parted := strings.Cut(p, "|")
	if !parted {
		if i := strings.LastIndex(p, ","); i >= 0 {
			who, body, parted = p[:i], p[i+1:], true
		}
	}
	switch {
	case parted && (strings.Count(strings.TrimSpace(who), " ") < 1 || AgencyOf(who) != "" || AgencyOf(body) == ""):
		return Notice{}, false
	case !parted && !isOffice(strings.ToLower(p[strings.LastIndexByte(p, ' ')+1:])) && !shouted(strings.TrimSuffix(p, agency)):
		return Notice{}, false
	case !parted && isOffice(strings.ToLower(p[strings.LastIndexByte(p, ' ')+1:])) && strings.Count(p, " ") > 3:
		return Notice{}, false
	}
	return Notice{Kind: schema.Byline, From: agency, Terms: schema.Wire}, true
}

// shouted reports whether names stand in capitals, as agencies set bylines:
// "JANE DOE and JAN POHL".
func shouted(names string) bool {
	words := strings.Fields(names)
	for _, w := range words {
		if w != "and" && strings.ContainsFunc(w, unicode.IsLower) && !strings.HasPrefix(w, "Mc") {
			return false
		}
	}
	return len(words) > 1
}

// closing tells bylines that stand behind the story.
func closing(p string) (Notice, bool) {
	if m := employed().FindStringSubmatch(p); m != nil && isWire(m[1]) {
		return Notice{Kind: schema.StaffCredit, From: m[1], Terms: schema.Wire}, true
	}
	if strings.Contains(p, " | ") && len(p) < 120 {
		return unsigned(strings.TrimSpace(p))
	}
	return Notice{}, false
}
