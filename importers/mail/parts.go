package mail

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// Limits of a message's parts. Real newsletters have some ten, three deep.
const (
	maxParts = 1_000
	maxDepth = 16
)

// message is a message taken apart.
type message struct {
	header header
	// sections are its texts in order; parts of multipart/alternative make one.
	sections []section
	// nested are messages attached to it.
	nested []*message
	// passed counts the parts passed over, by kind.
	passed map[string]int
	// page is the page of a message that a browser saved, in UTF-8; else nil.
	page     []byte
	location string // where the page stood
	language string

	parts *int // of the outermost message, nested ones included
}

// section is a text in one or two forms; nil stands for none.
type section struct{ plain, html *part }

// some reports whether there is a text in a section; a nil one has none.
func (s *section) some() bool { return s != nil && (s.plain != nil || s.html != nil) }

// part is a decoded text.
type part struct {
	text   string
	params map[string]string // of its Content-Type
}

// parse takes a message apart that has line feeds for line ends. It returns an
// error that wraps ErrEmpty, ErrMalformed, ErrTooLarge or ErrEncrypted.
func parse(data []byte) (*message, error) { return parseAt(data, 0, new(int)) }

func parseAt(data []byte, depth int, parts *int) (*message, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, format.ErrEmpty
	}
	h, body, err := cutHeader(bytes.TrimLeft(data, "\n"))
	if err != nil {
		return nil, err
	}
	known := false
	for name := range h {
		known = known || telling(name)
	}
	if !known {
		return nil, fmt.Errorf("%w: no header of a mail (want From:, Date:, Subject: … at the top)", format.ErrMalformed)
	}
	m := &message{header: h, passed: map[string]int{}, language: h["content-language"], parts: parts}
	if err := m.walk(h, body, depth, nil); err != nil {
		return nil, err
	}
	if m.isSavedPage() {
		m.takePage()
	}
	return m, nil
}

// walk takes down one part and those in it. Where it stands in a
// multipart/alternative, in is that one's section.
func (m *message) walk(h header, body []byte, depth int, in *section) error {
	*m.parts++
	if *m.parts > maxParts || depth > maxDepth {
		return fmt.Errorf("%w: more than %d parts, or %d in one another", format.ErrTooLarge, maxParts, maxDepth)
	}
	kind, params := h.mediaType()
	switch {
	case kind == "multipart/encrypted", isSealed(kind, params):
		if len(m.sections) == 0 {
			return sealed(kind, params)
		}
	case strings.HasPrefix(kind, "multipart/"):
		return m.walkAll(kind, params, body, depth, in)
	case kind == "message/rfc822", kind == "message/global":
		inner, err := parseAt(lineFeeds(decode(body, h["content-transfer-encoding"])), depth+1, m.parts)
		if errors.Is(err, format.ErrTooLarge) {
			return err
		}
		if err == nil {
			m.nested = append(m.nested, inner)
			return nil
		}
	case kind == "text/plain" || kind == "text/html":
		if _, named := params["name"]; !h.isAttachment() && (!named || depth == 0) {
			m.take(kind, h, params, body, in)
			return nil
		}
	}
	m.passed[kind]++
	return nil
}

// walkAll takes down the parts of a multipart (RFC 2046, section 5.1).
func (m *message) walkAll(kind string, params map[string]string, body []byte, depth int, in *section) error {
	parts := splitParts(body, params["boundary"])
	if len(parts) == 0 {
		return fmt.Errorf("%w: a %s whose parts cannot be told apart", format.ErrMalformed, kind)
	}
	own := in
	if kind == "multipart/alternative" && in == nil {
		own = &section{}
		defer func() {
			if own.some() {
				m.sections = append(m.sections, *own)
			}
		}()
	}
	for _, raw := range parts {
		h, body, err := cutHeader(raw)
		if err != nil {
			return err
		}
		switch {
		case kind == "multipart/digest" && h["content-type"] == "":
			h["content-type"] = "message/rfc822"
		// What is signed, or shown, comes first.
		case (kind == "multipart/signed" || kind == "multipart/related") && (len(m.sections) > 0 || own.some()):
			other, _ := h.mediaType()
			m.passed[other]++
			continue
		}
		if err := m.walk(h, body, depth+1, own); err != nil {
			return err
		}
	}
	return nil
}

// take decodes a text and takes it down.
func (m *message) take(kind string, h header, params map[string]string, body []byte, in *section) {
	declared := params["charset"]
	raw := decode(body, h["content-transfer-encoding"])
	if kind == "text/html" && declared == "" {
		declared = pageCharset(raw)
	}
	p := &part{toUTF8(lineFeeds(raw), declared), params}
	if m.language == "" {
		m.language = h["content-language"]
	}
	if m.location == "" {
		m.location = h["content-location"]
	}
	own := in
	if in == nil {
		own = &section{}
	}
	switch {
	case kind == "text/html" && own.html == nil:
		own.html = p
	case kind == "text/plain" && own.plain == nil:
		own.plain = p
	default:
		m.passed[kind]++
	}
	if in == nil {
		m.sections = append(m.sections, *own)
	}
}
