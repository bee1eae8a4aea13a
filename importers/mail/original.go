package mail

import (
	"regexp"
	"strings"
	"sync"

	"github.com/saidby/saidby/schema"
)

// original is what stands above a message that was passed on in a text.
type original struct{ from, date, subject string }

// apply puts what is stated of the original in the place of what the message
// that passes it on says of itself.
func (o original) apply(a *schema.Article) {
	if o == (original{}) {
		return
	}
	a.Publication = publication(o.from, "")
	if d := date(o.date); !d.IsZero() {
		a.Published = d
	}
	if t := title(o.subject); t != "" {
		a.Title = t
	}
}

var (
	// forwardMark opens a message that was passed on, replyMark one that is
	// quoted by an answer, or passed on.
	forwardMark = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:-{3,} ?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado)|begin forwarded message:)`)
	})
	replyMark = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^-{3,} ?(?:original message|ursprüngliche nachricht|message d'origine|original-nachricht) ?-{3,}$`)
	})
	// topField is a line of the header that programs put above it.
	topField = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^\*?(from|von|de|date|sent|gesendet|datum|envoyé|subject|betreff|objet|asunto|to|an|à|para|cc|bcc|reply-to)\s?:\*?\s?(.*)$`)
	})
)

// cutReplies finds the header of an earlier message in a text. If that message
// was passed on, the text begins behind its header; if it was answered, the text
// ends before it.
func (m *message) cutReplies(lines []string) ([]string, original) {
	above := -1 // the last line with words
	tried := 0  // lines up to here are no header
	for i, line := range lines {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		var o original
		end := 0
		if i >= tried {
			o, end = topHeader(lines[i:])
			tried = i + end
		}
		if o != (original{}) {
			mark := ""
			if above >= 0 {
				mark = strings.TrimSpace(lines[above])
			}
			forward, reply := forwardMark().MatchString(mark), replyMark().MatchString(mark)
			switch {
			case forward, isForward(m.header["subject"]), above < 0:
				return lines[i+end:], o
			case reply:
				return lines[:above], original{}
			case m.header["in-reply-to"] != "":
				return lines[:i], original{}
			}
		}
		if strings.HasSuffix(line, ":") && strings.Contains(line, "@") && wrote().MatchString(line) && above >= 0 && !m.isForward("") {
			return lines[:i], original{}
		}
		above = i
	}
	return lines, original{}
}

// topHeader reads the header of an earlier message at the beginning of some
// lines: sender, subject and one field more at least; what has less gives the
// zero original. It returns how many lines look like one.
func topHeader(lines []string) (o original, end int) {
	fields := 0
	for i, line := range lines {
		if line = strings.TrimSpace(line); line == "" && i < 24 {
			continue
		}
		if fields > 12 || !strings.Contains(line[:min(len(line), 16)], ":") {
			break
		}
		f := topField().FindStringSubmatch(line)
		if f == nil {
			break
		}
		switch strings.ToLower(f[1]) {
		case "from", "von", "de":
			o.from = f[2]
		case "date", "sent", "gesendet", "datum", "envoyé":
			o.date = f[2]
		case "subject", "betreff", "objet", "asunto":
			o.subject = f[2]
		}
		fields++
		end = i + 1
	}
	if fields < 3 || o.from == "" || o.subject == "" {
		return original{}, end
	}
	return o, end
}
