package mail

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/schema/text"
)

// maxText is how many bytes of text/plain a message may have, and of text as it
// comes out. A long newsletter has a hundredth.
const maxText = 4 << 20

// story is a message's text, with what was found in it.
type story struct {
	text     string
	view     string // the address of the same text on the web
	original original
}

// story brings the texts of a message together and sets aside what is not
// theirs.
func (m *message) story() (story, error) {
	var out story
	var texts []string
	size := 0
	for _, s := range m.sections {
		if s.html != nil && out.view == "" {
			out.view = viewLink(s.html.text)
		}
		if s.plain != nil && out.view == "" {
			out.view = plainViewLink(s.plain.text)
		}
		lines, err := m.lines(s)
		if err != nil {
			return out, err
		}
		lines, o := m.cutReplies(lines)
		if out.original == (original{}) {
			out.original = o
		}
		joined := strings.TrimSpace(strings.Join(lines, "\n"))
		if size += len(joined); size > maxText {
			return out, fmt.Errorf("%w: more than %s of text", format.ErrTooLarge, format.Size(maxText))
		}
		if joined != "" {
			texts = append(texts, joined)
		}
	}
	name, _ := sender(m.header["from"])
	out.text = cutBoilerplate(strings.Join(texts, "\n\n"), name)
	return out, nil
}

// lines returns the text of a section in lines that are not broken within
// paragraphs: the plain one, unless it is missing or a stub.
func (m *message) lines(s section) ([]string, error) {
	var rich []string
	var err error
	if s.html != nil {
		rich, err = m.htmlLines(s.html)
	}
	if s.plain == nil {
		return rich, err
	}
	plain, plainErr := m.plainLines(s.plain)
	if plainErr != nil || err != nil || s.html == nil {
		return plain, plainErr
	}
	if isStub(plain, rich) {
		return rich, nil
	}
	return plain, nil
}

// isStub reports whether a plain text only stands for the rich one: it has not
// half as much.
func isStub(plain, rich []string) bool {
	count := func(lines []string) (n int) {
		for _, line := range lines {
			n += len(strings.TrimSpace(line))
		}
		return n
	}
	return 2*count(plain) < count(rich)
}

// htmlLines returns the lines of a page. What it quotes of an earlier message is
// cut, unless it is there to be passed on.
func (m *message) htmlLines(p *part) ([]string, error) {
	raw := p.text
	if !m.isForward(raw) {
		raw = cutMarkedQuote(raw)
	}
	found, err := html.Fragment(raw)
	if err != nil {
		return nil, err
	}
	return strings.Split(found, "\n"), nil
}

// plainLines returns the lines of a plain text, joined to paragraphs.
func (m *message) plainLines(p *part) ([]string, error) {
	if len(p.text) > maxText {
		return nil, fmt.Errorf("%w: more than %s of text", format.ErrTooLarge, format.Size(maxText))
	}
	raw, err := unseal(p.text)
	if err != nil {
		return nil, err
	}
	flowed := strings.EqualFold(p.params["format"], "flowed")
	if flowed {
		raw = unflow(raw, strings.EqualFold(p.params["delsp"], "yes"))
	}
	lines := strings.Split(raw, "\n")
	if !m.isForward(raw) {
		lines = cutSignature(lines)
	}
	clean, _ := text.Clean(strings.Join(cutQuoted(lines, m.isReply()), "\n"))
	clean = cutLinks(clean)
	if !flowed {
		clean = unwrap(clean)
	}
	return strings.Split(clean, "\n"), nil
}

// isReply reports whether a message says that it answers another.
func (m *message) isReply() bool {
	return m.header["in-reply-to"] != "" || replyPrefix().MatchString(words(m.header["subject"]))
}

// isForward reports whether a message, of which raw is the text, was passed on.
func (m *message) isForward(raw string) bool {
	return isForward(m.header["subject"]) ||
		(strings.Contains(raw, "---") || strings.Contains(raw, "egin forwarded message:")) && forwardMark().MatchString(raw)
}
