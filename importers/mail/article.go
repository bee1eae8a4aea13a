package mail

import (
	"fmt"
	netmail "net/mail"
	"regexp"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// leastOwn is how many bytes a message's own text has at least where another
// message is attached; what is shorter is a note on that one.
const leastOwn = 300

// article makes an article of a message, not yet finished. It returns an error
// that wraps ErrNoArticle, ErrEmpty, ErrTooLarge or ErrEncrypted.
func (m *message) article() (*schema.Article, error) {
	found, err := m.story()
	if err != nil {
		return nil, err
	}
	switch {
	case len(m.nested) > 0 && len(found.text) < leastOwn && len(m.nested) > 1:
		return nil, fmt.Errorf("%w: a digest of %d messages (save them one by one)", format.ErrNoArticle, len(m.nested))
	case len(m.nested) > 0 && len(found.text) < leastOwn:
		if m.nested[0].page != nil {
			return nil, fmt.Errorf("%w: a saved web page is attached (save it as a file of its own)", format.ErrNoArticle)
		}
		return m.nested[0].article()
	case found.text == "" && len(m.passed) > 0:
		return nil, fmt.Errorf("%w: no text in the message; passed over: %s", format.ErrNoArticle, m.passedOver())
	case found.text == "":
		return nil, format.ErrEmpty
	}
	a := &schema.Article{
		Title: title(m.header["subject"]), Text: found.text, URL: found.view, Authors: byline(found.text),
		Published: date(m.header["date"]), Language: language(m.language), SourceID: messageID(m.header["message-id"]),
		Publication: publication(m.header["from"], m.header["list-id"]),
	}
	found.original.apply(a)
	if len(a.Authors) == 0 && a.Publication != nil {
		if person, letter := author(a.Publication.Name); person != "" {
			a.Authors, a.Publication.Name = []string{person}, letter
		}
	}
	if a.Title == "" {
		a.Title = format.Headline(a.Text)
	}
	a.Text = withoutTitle(a.Text, a.Title)
	return a, nil
}

// author parts a sender's name as services write it for letters by one person:
// "Jane Doe from The Quay". It returns "" for any other name.
func author(name string) (person, letter string) {
	person, letter, _ = strings.Cut(name, " from ")
	parts := strings.Fields(person)
	if letter == "" || len(parts) < 2 || len(parts) > 4 {
		return "", ""
	}
	for _, w := range append(parts, letter) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return "", ""
		}
	}
	return person, letter
}

// withoutTitle cuts a first line that only repeats the title, where text follows.
func withoutTitle(s, title string) string {
	first, rest, _ := strings.Cut(s, "\n")
	if rest = strings.TrimLeft(rest, "\n"); rest == "" || text.Fold(first) != text.Fold(title) {
		return s
	}
	return rest
}

// prefixes are what mail programs put before the subject of what is answered or
// passed on.
var prefixes = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*(?:(?:re|fwd?|aw|wg|tr|rv)\s*(?:\[\d+\])?\s*:\s*)+`)
})

// title returns a subject without its prefixes.
func title(subject string) string { return prefixes().ReplaceAllString(words(subject), "") }

// isForward reports whether a subject says that a message was passed on.
func isForward(subject string) bool {
	return forwardPrefix().MatchString(words(subject))
}

var replyPrefix = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^\s*(?:re|aw)\s*(?:\[\d+\])?\s*:`) })

var forwardPrefix = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^\s*(?:re\s*:\s*)*(?:fwd?|wg|tr|rv)\s*:`) })

// date reads a date as messages have it (RFC 5322, section 3.3), or any other.
func date(s string) schema.Date {
	s = words(s)
	if t, err := netmail.ParseDate(s); err == nil && t.Year() >= 1980 && t.Year() < 10_000 {
		return format.Date(t.Format(time.RFC3339))
	}
	return format.Date(s)
}

// tag is the form of a language tag (BCP 47).
var tag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$`) })

// language returns the first tag of a Content-Language (RFC 3282), or "".
func language(s string) string {
	first, _, _ := strings.Cut(s, ",")
	if first = strings.TrimSpace(first); tag().MatchString(first) {
		return first
	}
	return ""
}

// messageID returns a Message-ID without its brackets, or "" for what is none.
func messageID(s string) string {
	if _, inner, found := strings.Cut(s, "<"); found {
		s, _, _ = strings.Cut(inner, ">")
	}
	s = strings.TrimSpace(s)
	if len(s) > 1_000 || !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
		return ""
	}
	return s
}

// bylineTop is how many lines down a byline may stand.
const bylineTop = 8

// byline returns the names of the first line at the top of a text that is "By"
// and names, each with a capital.
func byline(s string) []string {
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if n++; n > bylineTop {
			return nil
		}
		if i := strings.IndexAny(line, "·•|"); i > 0 { // the date, the number of the issue
			line = strings.TrimSpace(line[:i])
		}
		if isByline(line) {
			return format.Authors(line)
		}
	}
	return nil
}

// isByline reports whether a line names the author.
func isByline(line string) bool {
	parts := strings.Fields(line)
	if len(parts) < 3 || len(parts) > 12 || len(line) > 120 || !strings.EqualFold(parts[0], "by") || strings.ContainsAny(line, ":0123456789@") ||
		strings.HasSuffix(line, ".") {
		return false
	}
	for _, w := range parts[1:] {
		r, _ := utf8.DecodeRuneInString(w)
		switch w {
		case "and", "&", "de", "van", "von", "der", "den", "al", "bin", "ibn", "la", "du", "da", "di", "del", "the":
			continue
		}
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}
