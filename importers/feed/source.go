package feed

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// source is a feed that was cut into its entries.
type source struct {
	path string
	kind kind
	// doc is the text in UTF-8.
	doc    []byte
	pieces []piece
	// more is how many entries there are beyond the bounds; broken is set where
	// the text breaks off between entries.
	more   int
	broken error
	// frame and tail are the tags that open and close around an entry.
	frame       [][]byte
	tail        []byte
	frameSpaces int
	// headText is the text without its entries, as far as it goes; headFirst is
	// how much of it stands before the first; whole tells that its end is there.
	headText  []byte
	headFirst int
	headLoad  load
	whole     bool
	// bases and language are what xml:base and xml:lang say around the entries.
	bases    []string
	language string
	head     head
	base     *url.URL
}

// open decodes a feed, cuts it and reads what it says of itself. The base is
// the address it comes from, if it is one. Errors are of type *format.Error.
func open(path string, raw []byte, base string) (*source, error) {
	doc, err := decode(raw)
	if err != nil {
		return nil, format.Fail(path, err)
	}
	s := &source{path: path, doc: doc}
	if bytes.HasPrefix(bytes.TrimLeft(doc, " \t\r\n"), []byte("{")) {
		s.kind, err = jsonFeed, s.cutJSON()
	} else {
		err = newCutter(s).cut()
	}
	switch {
	case err != nil:
		return nil, format.Fail(path, err)
	case len(s.pieces) == 0 && s.broken != nil:
		return nil, format.Fail(path, s.broken)
	case len(s.pieces)+s.more == 0:
		return nil, format.Fail(path, fmt.Errorf("%w: the feed is empty", format.ErrNoArticle))
	}
	if err := s.readHead(); err != nil {
		return nil, format.Fail(path, err)
	}
	s.setBase(base)
	return s, nil
}

// takeHead takes a part of the text that belongs to no entry.
func (s *source) takeHead(part []byte) { s.headText = append(s.headText, part...) }

// raw returns the bytes of the entry of a number.
func (s *source) raw(number int) []byte {
	p := s.pieces[number-1]
	return s.doc[p.start:p.end]
}

// entry reads the entry of a number, counted from 1. An error is of type
// *format.Error and names it.
func (s *source) entry(number int) (entry, error) {
	p, raw := s.pieces[number-1], s.raw(number)
	if p.fault != nil {
		return entry{}, format.FailLine(s.path, number, 0, p.fault)
	}
	if at := format.FirstInvalid(raw); at >= 0 {
		line := p.line + bytes.Count(raw[:at], []byte("\n"))
		return entry{}, format.FailLine(s.path, number, 0, fmt.Errorf("%w (0x%02X on line %d)", format.ErrNotUTF8, raw[at], line))
	}
	e, err := s.kind.read(s, p)
	if err != nil {
		line := p.line - bytes.Count(bytes.Join(s.frame, nil), []byte("\n"))
		return entry{}, format.FailLine(s.path, number, 0, malformed(err, line))
	}
	return e, nil
}

// document makes a whole feed of one entry.
func (s *source) document(p piece) []byte {
	doc := bytes.Join(s.frame, nil)
	at := len(doc)
	doc = append(doc, s.doc[p.start:p.end]...)
	apply(p.patches, doc, at, p.start)
	return append(doc, s.tail...)
}

// rest returns the one error that tells what was not read, or nil.
func (s *source) rest() error {
	var more error
	if s.more > 0 {
		more = fmt.Errorf("%w: %d more entries stand behind the first %d and are not read", format.ErrTooLarge, s.more, len(s.pieces))
	}
	switch {
	case more != nil && s.broken != nil:
		return format.Fail(s.path, fmt.Errorf("%w; %w", more, s.broken))
	case more != nil:
		return format.Fail(s.path, more)
	case s.broken != nil:
		return format.Fail(s.path, s.broken)
	}
	return nil
}

// malformed says in one line why an entry that begins on a line cannot be read.
func malformed(err error, line int) error {
	var inXML *xml.SyntaxError
	var inJSON *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &inXML):
		return fmt.Errorf("%w XML on line %d: %s", format.ErrMalformed, line+inXML.Line-1, short(inXML.Msg))
	case errors.As(err, &inJSON):
		return fmt.Errorf("%w JSON in the entry on line %d: %s", format.ErrMalformed, line, short(inJSON.Error()))
	case errors.As(err, &kind):
		field := kind.Field[strings.LastIndexByte(kind.Field, '.')+1:]
		return fmt.Errorf("%w JSON in the entry on line %d: %s is given as %s", format.ErrMalformed, line, short(field), short(kind.Value))
	}
	return fmt.Errorf("%w: the entry on line %d: %s", format.ErrMalformed, line, short(err.Error()))
}

// short brings words of a source into one line that is not too long.
func short(s string) string {
	const most = 120
	s = format.OneLine(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
