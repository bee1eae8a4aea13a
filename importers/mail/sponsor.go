package mail

import (
	"regexp"
	"strings"
	"sync"

	"github.com/saidby/saidby/schema/text"
)

// maxPreheader is how many lines may stand above the link to the browser.
const maxPreheader = 2

// cutPreheader marks as notices what stands above the first notice at the top of
// a letter: the line that mail programs show beside the subject.
func cutPreheader(lines []string, kinds []kind) {
	var above []int
	for i, line := range lines {
		switch {
		case kinds[i] == notice && !isRule(line) && strings.TrimSpace(line) != "":
			if has(text.Fold(line), notices[:]) {
				for _, n := range above {
					kinds[n] = notice
				}
			}
			return
		case kinds[i] == content && line != "":
			if above = append(above, i); len(above) > maxPreheader {
				return
			}
		}
	}
}

// maxSponsor is how many bytes a line has at most that names a sponsor.
const maxSponsor = 120

// presented is a line that names who paid for a letter.
var presented = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:presented by|sponsored by|brought to you by|in partnership with|together with) (.{2,60})$`)
})

// sponsored heads a paragraph that was paid for, whoever did.
var sponsored = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:a (?:word|message) from our sponsors?|from our sponsors?|our sponsors?|sponsored message|paid content)\W*$`)
})

// cutSponsors marks as notices the lines that name a sponsor, and the headings of
// a sponsor's words with the paragraph below them.
func cutSponsors(lines []string, kinds []kind) {
	var names []string
	for i, line := range lines {
		if len(line) > maxSponsor {
			continue
		}
		if m := presented().FindStringSubmatch(line); m != nil && !isSaid(text.Fold(line)) {
			names = append(names, text.Fold(m[1]))
			kinds[i] = notice
		}
	}
	for i, line := range lines {
		if len(line) > maxSponsor || !sponsored().MatchString(line) && !isFrom(line, names) {
			continue
		}
		kinds[i] = notice
		for i++; i < len(lines) && lines[i] == ""; i++ {
		}
		if i < len(lines) {
			kinds[i] = notice
		}
	}
}

// isFrom reports whether a line heads the message of one of the sponsors, whose
// names are folded.
func isFrom(line string, names []string) bool {
	for _, name := range names {
		if text.Fold(line) == "a message from "+name {
			return true
		}
	}
	return false
}
