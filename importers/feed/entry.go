package feed

import (
	stdhtml "html"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/schema"
)

// entry is what an entry of any kind of feed says.
type entry struct {
	id, title, url, language, section string
	authors                           []string
	published, modified               schema.Date
	credits                           []schema.Credit
	content, summary                  body
}

// body is a text as an entry has it.
type body struct {
	value string
	// markup tells HTML from plain text.
	markup bool
}

// looseBody is a body of which the feed does not say what it is.
func looseBody(value string) body {
	if hasTags(value) {
		return body{value, true}
	}
	return body{stdhtml.UnescapeString(value), false}
}

// text returns the plain text, and an error that wraps format.ErrTooLarge for
// markup beyond the bounds of a page.
func (b body) text() (string, error) {
	if b.markup {
		return html.Fragment(b.value)
	}
	if strings.TrimSpace(b.value) == "" {
		return "", nil
	}
	return b.value, nil
}

// text returns the text of the article, or "" where there is but a summary.
func (e *entry) text() (string, error) {
	full, err := e.content.text()
	if err != nil || full != "" {
		return full, err
	}
	full, err = e.summary.text()
	if err != nil || len(strings.TrimSpace(full)) < MinText {
		return "", err
	}
	return full, nil
}

// dated sets the dates; where but one is stated, it is that of publication.
func (e *entry) dated(published, modified string) {
	e.published, e.modified = format.Date(published), format.Date(modified)
	if e.published.IsZero() {
		e.published, e.modified = e.modified, schema.Date{}
	}
}

// credit adds the source that an entry names, each address and name once.
func (e *entry) credit(value string) {
	c := schema.Credit{Tag: "feed source", Value: format.OneLine(value)}
	if c.Value == "" {
		return
	}
	for _, other := range e.credits {
		if other == c {
			return
		}
	}
	e.credits = append(e.credits, c)
}

// hasTags reports whether a text has tags or comments of HTML in it.
func hasTags(s string) bool {
	for {
		_, after, found := strings.Cut(s, "<")
		if !found {
			return false
		}
		if s = after; s != "" && (isNameStart(s[0]) && s[0] < 0x80 || s[0] == '/' || s[0] == '!') && strings.Contains(s, ">") {
			return true
		}
	}
}

// plainTitle is a title without its markup.
func plainTitle(s string) string {
	if hasTags(s) {
		if t, err := html.Fragment(s); err == nil && t != "" {
			return format.OneLine(t)
		}
	}
	return format.OneLine(stdhtml.UnescapeString(s))
}

// languageTag is a language tag, or "" for what cannot be one.
func languageTag(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	odd := func(r rune) bool {
		return r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	}
	if len(s) < 2 || len(s) > 35 || strings.ContainsFunc(s, odd) {
		return ""
	}
	return s
}

// first returns the first string that is not blank, or "".
func first(list []string) string {
	for _, s := range list {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
