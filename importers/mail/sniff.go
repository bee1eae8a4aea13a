package mail

import (
	"bytes"
	"regexp"
	"sync"
)

// fromMark opens every message of a mailbox.
const fromMark = "From "

// fromLine is the line that opens a message in a mailbox: a sender and a date
// in the form of asctime, as RFC 4155 has it, or in one of the two others that
// programs write.
var fromLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^From .*?(?:` +
		`\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} +\d{1,2}:\d\d(?::\d\d)?\b.*\b\d{4}\b` +
		`|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), +\d{1,2} +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{4} +\d{1,2}:\d\d\b` +
		`|\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)`)
})

// isFromLine reports whether a line opens a message in a mailbox. A mere "From "
// at the beginning of a line opens sentences too.
func isFromLine(line []byte) bool {
	line = bytes.TrimRight(line, "\r\n")
	return len(line) < 256 && bytes.HasPrefix(line, []byte(fromMark)) && fromLine().Match(line)
}

// Is reports whether a source is a mailbox or a message, by its first bytes (4
// KiB are enough): it begins with a "From " line that has a date, or with a
// header (RFC 5322) in which two or more of the fields stand that every message
// has or gets on its way. Neither "From our correspondent" nor the header lines
// of saidby's plain texts are taken for that.
func Is(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), "\r\n")
	if line, _, _ := bytes.Cut(head, []byte("\n")); isFromLine(line) {
		return true
	}
	seen, count := map[string]bool{}, 0
	for line := range bytes.Lines(lineFeeds(head)) {
		if len(bytes.TrimSpace(line)) == 0 {
			return false
		}
		if line[0] == ' ' || line[0] == '\t' {
			if len(seen) == 0 {
				return false
			}
			continue
		}
		name, value := cutField(line)
		if name == "" {
			return false
		}
		if telling(name) && len(bytes.TrimSpace(value)) > 0 && (!seen[name] || name == "received") {
			count++
		}
		if count >= 2 {
			return true
		}
		seen[name] = true
	}
	return false
}

// telling reports whether a header field, its name in lower case, makes a mail
// of a text.
func telling(name string) bool {
	switch name {
	case "from", "date", "subject", "message-id", "mime-version", "received", "return-path", "delivered-to", "x-received",
		"dkim-signature", "arc-seal", "list-unsubscribe":
		return true
	}
	return false
}
