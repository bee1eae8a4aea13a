package plain

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// header is what the lines at the top of a file say.
type header struct {
	title, url, publication string
	date                    schema.Date
	authors                 []string
	// size is how many bytes come before the text, with the blank lines; 0
	// where there is no header.
	size int
	// line is the line last looked at, counted from 1.
	line int
}

// parseHeader reads the header of a file. What is not closed by a blank line,
// or has a name that is not known, is no header. It returns an error that wraps
// ErrMalformed for a date or address that is none; then line is where it stands.
func parseHeader(raw string) (header, error) {
	var h header
	fields, size := headerLines(raw)
	for _, f := range fields {
		h.line = f.line
		if err := h.set(f.name, f.value); err != nil {
			if len(fields) == 1 {
				return header{}, nil // a single line that says no such thing is text
			}
			return h, err
		}
	}
	h.size = size
	return h, nil
}

// field is one header line.
type field struct {
	name, value string
	line        int
}

// headerLines returns the lines of a header and its size in bytes, or nothing.
func headerLines(raw string) (fields []field, size int) {
	rest := strings.TrimPrefix(raw, "\uFEFF")
	for line := 1; rest != ""; line++ {
		this, after := cutLine(rest)
		if strings.TrimSpace(this) == "" {
			if len(fields) > 0 {
				return fields, len(raw) - len(skipBlank(after))
			}
			rest = after
			continue
		}
		name, value, _ := strings.Cut(this, ":")
		name, value = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)
		if !known(name) || value == "" {
			return nil, 0
		}
		fields = append(fields, field{name, value, line})
		rest = after
	}
	return nil, 0
}

// known reports whether a name opens a header line.
func known(name string) bool {
	switch name {
	case "title", "date", "url", "publication", "author", "authors":
		return true
	}
	return false
}

// set takes down what a header line says.
func (h *header) set(name, value string) error {
	switch name {
	case "title":
		h.title = value
	case "url":
		if schema.URLKey(value) == "" {
			return fmt.Errorf("%w: URL %q (want https://…)", format.ErrMalformed, value)
		}
		h.url = value
	case "publication":
		h.publication = value
	case "author", "authors":
		for _, name := range format.Authors(value) {
			h.authors = format.AddAuthor(h.authors, name)
		}
	case "date":
		d := format.Date(value)
		if !d.Known() {
			return fmt.Errorf("%w: date %q (want 2019-12-30, 2019-12 or 2019)", format.ErrMalformed, value)
		}
		h.date = d
	}
	return nil
}

// cutLine splits the first line, without its end, from the rest.
func cutLine(s string) (line, rest string) {
	i := strings.IndexAny(s, "\r\n")
	switch {
	case i < 0:
		return s, ""
	case strings.HasPrefix(s[i:], "\r\n"):
		return s[:i], s[i+2:]
	}
	return s[:i], s[i+1:]
}

// skipBlank cuts the blank lines at the beginning.
func skipBlank(s string) string {
	for s != "" {
		line, rest := cutLine(s)
		if strings.TrimSpace(line) != "" {
			break
		}
		s = rest
	}
	return s
}
