package mail

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// maxNotice is how many bytes a line has at most that is about the mail itself.
const maxNotice = 400

// notices are what only the sender of a newsletter says, of the mail itself and
// to its reader; folded.
var notices = [...]string{
	"view this email", "view this newsletter", "view in browser", "view in your browser", "view it in your browser", "view online", "in your browser",
	"read this email online", "web version", "trouble viewing this", "trouble reading this", "trouble viewing?", "not displaying correctly",
	"no images? ", "view this post on the web", "view the post online", "plain text version of this", "nicht richtig dargestellt", "nicht richtig angezeigt",
	"forwarded this email", "forwarded this newsletter", "received this newsletter from someone else", "forwarded to you", "forwarded you this", "forward to a friend", "add us to your address book", "to your safe sender",
	"read in app", "open in app", "get the app", "this is a message in multipart mime", "your mail reader does not support", "your email client",
	"im browser ansehen", "dans votre navigateur",
	"get this newsletter in your inbox", "in your inbox", "did you enjoy this issue", "did you like this newsletter", "invite your friends to", "today's newsletter is ",
	"reader-supported publication", "you're currently a free subscriber", "you’re currently a free subscriber", "to receive new posts and support",
	"become a member for ", "interested in advertising", "sponsorship has no influence", "newsletter gefallen", "please do not reply to this",
}

// closings are what only stands at the end of a newsletter, above or among its
// address; folded.
var closings = [...]string{
	"you are receiving this", "you're receiving this", "you received this", "you've received this", "this email was sent to", "this message was sent to",
	"sent to you because", "because you signed up", "because you subscribed", "because you are subscribed",
	"unsubscribe from this", "to unsubscribe, ", "to unsubscribe click", "to unsubscribe from this", "unsubscribe here", "unsubscribe instantly", "click here to unsubscribe", "no longer wish to receive these", "no longer wish to receive our",
	"no longer want to receive these", "want to change how you receive", "update your preferences", "update your profile", "update subscription preferences",
	"manage your preferences", "manage preferences", "manage your subscription", "manage subscriptions", "email preferences", "our mailing address",
	"to stop receiving", "opt out of", "manage your email settings", "you get this mail", "to leave the list", "to change your e-mail settings",
	"sie erhalten diesen newsletter", "vous recevez cet e-mail", "vous recevez cette lettre", "newsletter help page",
	"newsletter abbestellen", "vom newsletter abmelden", "se désabonner", "se desabonner", "darse de baja",
}

// short are notices only where hardly anything stands beside them.
var short = [...]string{
	"unsubscribe", "subscribe", "subscribe now", "subscribe here", "sign up", "privacy policy", "terms of service", "contact us", "advertisement", "share", "tweet",
	"like", "comment", "restack", "abbestellen", "abmelden", "impressum", "preferences", "manage", "upgrade to paid", "donate", "advertise",
	"read more", "read the full story", "read the story", "continue reading", "keep reading", "go deeper", "learn more", "share this story", "leave a comment",
	"weiterlesen", "mehr lesen", "lire la suite", "anzeige", "read in app", "get the app", "start writing", "caption", "change your email", "california notices",
	"privacy", "terms", "facebook", "twitter", "instagram", "linkedin", "youtube", "website", "email", "forward", "and", "or", "here",
}

// cutBoilerplate cuts the lines of a text that are about the mail: everywhere
// those that say so, and below the first that closes it also what is no prose (an
// address, links). Credits stay.
//
// The sender's own line of copyright is no credit, and gone with the footer.
func cutBoilerplate(s, sender string) string {
	lines := strings.Split(s, "\n")
	kinds := make([]kind, len(lines))
	own := text.Fold(sender)
	for i, line := range lines {
		if kinds[i] = kindOf(line); own != "" && len(line) <= maxName && text.Fold(line) == own {
			kinds[i] = notice // the name in the head of the letter
		}
	}
	cutPreheader(lines, kinds)
	cutSponsors(lines, kinds)
	foot := footer(lines, kinds)
	var out []string
	for i, line := range lines {
		rights := i >= foot && own != "" && copyright().MatchString(line) && strings.Contains(text.Fold(line), own)
		if rights || kinds[i] != content && !format.IsCredit(line) || i >= foot && !staysBelow(line) {
			continue
		}
		out = append(out, withoutLead(line))
	}
	return blanks().ReplaceAllString(strings.TrimSpace(strings.Join(out, "\n")), "\n\n")
}

// blanks are two blank lines or more.
var blanks = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\n[ \n]*\n`) })

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
	if strings.Contains(line, "://") {
		line = anywhere().ReplaceAllString(line, "")
	}
	folded := text.Fold(line)
	row := isShort(folded)
	switch {
	case row && strings.Contains(folded, "unsubscribe"), has(folded, closings[:]) && !isSaid(folded), isMade(folded):
		return closing
	case row, has(folded, notices[:]) && !isSaid(folded):
		return notice
	}
	return content
}

// anywhere is the address of a page.
var anywhere = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`https?://\S+`) })

// trailing are the words of a link at the end of a paragraph that lead on.
var trailing = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`([.!?”"])[ \t]+(?:Go deeper|Read more|Learn more|Keep reading|Continue reading|Weiterlesen)\W*$`)
})

// withoutLead cuts the words of a link that leads on from a paragraph's end.
func withoutLead(line string) string {
	tail := max(0, len(line)-40)
	for tail > 0 && !utf8.RuneStart(line[tail]) {
		tail--
	}
	return line[:tail] + trailing().ReplaceAllString(line[tail:], "$1")
}

// isMade reports whether a folded line tells by what a letter was made or sent.
func isMade(folded string) bool {
	if len(folded) > 80 {
		return false
	}
	return strings.HasPrefix(folded, "powered by ") || strings.HasPrefix(folded, "created with ") || strings.HasPrefix(folded, "email marketing powered") ||
		strings.HasSuffix(folded, " mailing list")
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
		if found = isShortCue(part); !found {
			for _, word := range strings.Fields(part) {
				if found = isShortCue(word); !found {
					return false
				}
			}
		}
	}
	return found
}

// isShortCue reports whether folded words are one of the short notices.
func isShortCue(words string) bool {
	for _, cue := range short {
		if words == cue {
			return true
		}
	}
	return false
}

// postal is a line that may be part of an address: a code as the post has it.
var postal = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b\d{4,6}\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b`) })

// copyright is the sign that closes a publication.
var copyright = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^(?:copyright )?(?:©|\(c\)|copyright) ?\d{4}`) })

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
		if 2*size < total || kinds[i] != closing && !copyright().MatchString(line[:min(len(line), 40)]) {
			continue
		}
		for n := 0; n < 4 && i > 0 && (lines[i-1] == "" || !staysBelow(lines[i-1]) && postal().MatchString(lines[i-1])); n++ {
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
