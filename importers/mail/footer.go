package mail

import (
	"regexp"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// maxNotice is how many bytes a line has at most that is about the mail itself.
const maxNotice = 400

// notices are what only the sender of a newsletter says, of the mail itself and
// to its reader; folded.
var notices = []string{
	"view this email", "view this newsletter", "view in browser", "view in your browser", "view it in your browser", "view online", "in your browser",
	"read this email online", "web version", "trouble viewing this", "trouble reading this", "trouble viewing?", "not displaying correctly",
	"forwarded this email", "forwarded to you", "forwarded you this", "forward to a friend", "add us to your address book", "to your safe sender",
	"read in app", "open in app", "get the app", "this is a message in multipart mime", "your mail reader does not support", "your email client",
	"im browser ansehen", "dans votre navigateur",
}

// closings are what only stands at the end of a newsletter, above or among its
// address; folded.
var closings = []string{
	"you are receiving this", "you're receiving this", "you received this", "you've received this", "this email was sent to", "this message was sent to",
	"sent to you because", "because you signed up", "because you subscribed", "because you are subscribed",
	"unsubscribe from this", "to unsubscribe, ", "to unsubscribe click", "to unsubscribe from this", "unsubscribe here", "unsubscribe instantly", "click here to unsubscribe", "no longer wish to receive these", "no longer wish to receive our",
	"no longer want to receive these", "want to change how you receive", "update your preferences", "update your profile", "update subscription preferences",
	"manage your preferences", "manage preferences", "manage your subscription", "manage subscriptions", "email preferences", "our mailing address",
	"newsletter abbestellen", "vom newsletter abmelden", "se désabonner", "se desabonner", "darse de baja",
}

// short are notices only where hardly anything stands beside them.
var short = []string{
	"unsubscribe", "subscribe", "subscribe now", "subscribe here", "sign up", "privacy policy", "terms of service", "contact us", "advertisement", "share", "tweet",
	"like", "comment", "restack", "abbestellen", "abmelden", "impressum", "preferences", "manage", "upgrade to paid", "donate", "advertise",
	"privacy", "terms", "facebook", "twitter", "instagram", "linkedin", "youtube", "website", "email", "forward", "and", "or", "here",
}

// cutBoilerplate cuts the lines of a text that are about the mail: everywhere
// those that say so, and below the first that closes it also what is no prose (an
// address, links). Credits stay.
func cutBoilerplate(s string) string {
	lines := strings.Split(s, "\n")
	kinds := make([]kind, len(lines))
	for i, line := range lines {
		kinds[i] = kindOf(line)
	}
	foot := footer(lines, kinds)
	var out []string
	for i, line := range lines {
		if kinds[i] != content && !format.IsCredit(line) || i >= foot && !staysBelow(line) {
			continue
		}
		out = append(out, line)
	}
	return blanks.ReplaceAllString(strings.TrimSpace(strings.Join(out, "\n")), "\n\n")
}

// blanks are two blank lines or more.
var blanks = regexp.MustCompile(`\n[ \n]*\n`)

// kind is what a line is: words of the text, a notice about the mail, or one
// that closes it.
type kind int

const (
	content kind = iota
	notice
	closing
)

// kindOf tells what a line is.
func kindOf(line string) kind {
	switch {
	case line == "" || len(line) > maxNotice:
		return content
	case isRule(line):
		return notice
	}
	folded := text.Fold(line)
	row := isShort(folded)
	switch {
	case row && strings.Contains(folded, "unsubscribe"), has(folded, closings) && !isSaid(folded):
		return closing
	case row, has(folded, notices) && !isSaid(folded):
		return notice
	}
	return content
}

// isSaid reports whether a folded line tells what somebody said, which may well
// be of mail and of how to be rid of it.
func isSaid(folded string) bool {
	return strings.ContainsAny(folded, "\"“”„«»") || has(folded, []string{" said", " says", " told ", " according to "})
}

// has reports whether a folded line holds one of the cues.
func has(folded string, cues []string) bool {
	for _, cue := range cues {
		if strings.Contains(folded, cue) {
			return true
		}
	}
	return false
}

// isShort reports whether a folded line is a row of links and nothing else.
func isShort(folded string) bool {
	if len(folded) > 120 {
		return false
	}
	found := false
	for part := range strings.FieldsFuncSeq(folded, func(r rune) bool { return strings.ContainsRune("|·•,/-–—*>", r) }) {
		if part = strings.Trim(part, " .:!<([])"); part == "" {
			continue
		}
		found = false
		for _, cue := range short {
			found = found || part == cue
		}
		if !found {
			return false
		}
	}
	return found
}

// postal is a line that may be part of an address: a code as the post has it.
var postal = regexp.MustCompile(`\b\d{4,6}\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b`)

// copyright is the sign that closes a publication.
var copyright = regexp.MustCompile(`(?i)^(?:copyright )?(?:©|\(c\)|copyright) ?\d{4}`)

// footer returns the first line of the footer: the first, in the second half of
// the text, that closes a newsletter, and the address right above it. It returns
// the number of lines where there is none.
func footer(lines []string, kinds []kind) int {
	size, total := 0, 0
	for _, line := range lines {
		total += len(line)
	}
	for i, line := range lines {
		size += len(line)
		if 2*size < total || kinds[i] != closing && !copyright.MatchString(line[:min(len(line), 40)]) {
			continue
		}
		for n := 0; n < 4 && i > 0 && (lines[i-1] == "" || !staysBelow(lines[i-1]) && postal.MatchString(lines[i-1])); n++ {
			i--
		}
		return i
	}
	return len(lines)
}

// staysBelow reports whether a line in the footer is text all the same.
func staysBelow(line string) bool {
	return line == "" || format.IsCredit(line) || format.IsProse(line)
}
