package ninjs

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// MaxItem is how many bytes an item may have: 16 MiB.
const MaxItem = 16 << 20

// maxDepth is how deep the values of an item nest.
const maxDepth = 100

// splitter takes a source apart into its objects, which stand alone, one behind
// the other, or in an array.
type splitter struct {
	r *bufio.Reader
	// item is the object last read, until the next call.
	item         piece
	line, column int // of the byte last read
	ended        int // the line on which the object last read ended
	array        bool
	closed       bool // the array is
	began        bool
	count        int
	err          error
	done         bool
}

func newSplitter(r io.Reader) *splitter {
	return &splitter{r: bufio.NewReaderSize(r, 64<<10), line: 1}
}

// read reads a byte and keeps count of lines. At the end ok is false.
func (s *splitter) read() (b byte, ok bool) {
	b, err := s.r.ReadByte()
	if err != nil {
		if !errors.Is(err, io.EOF) {
			s.err = err
		}
		return 0, false
	}
	s.column++
	return b, true
}

// newline counts a line's end.
func (s *splitter) newline() { s.line, s.column = s.line+1, 0 }

// next reads an object. It returns false at the end, or where err is set. A
// broken object is one too, and has its own error.
func (s *splitter) next() bool {
	for !s.done && s.err == nil {
		b, ok := s.read()
		switch {
		case !ok:
			s.done = true
			if s.err == nil && s.array && !s.closed {
				s.err = fmt.Errorf("%w JSON: the array does not end", format.ErrMalformed)
			}
		case b == '\n':
			s.newline()
		case b == ' ', b == '\t', b == '\r':
		case b == '\xEF' && !s.began && s.line == 1 && s.column == 1 && s.mark():
		case b == '[' && !s.began:
			s.began, s.array = true, true
		case b == ',' && s.array && !s.closed && s.count > 0:
		case b == ']' && s.array && !s.closed:
			s.closed = true
		case b == '{' && !s.closed:
			s.began = true
			s.object()
			return s.err == nil
		default:
			s.stray(b)
			return true
		}
	}
	return false
}

// mark passes over the rest of a byte order mark.
func (s *splitter) mark() bool {
	rest, _ := s.r.Peek(2)
	if string(rest) != "\xBB\xBF" {
		return false
	}
	_, _ = s.r.Discard(2)
	s.column = 0
	return true
}

// stray tells a byte that begins no object. In JSON Lines the next line is a new
// beginning; elsewhere nothing behind it can be trusted.
func (s *splitter) stray(b byte) {
	err := fmt.Errorf("%w JSON: %q begins no news item (want an object)", format.ErrMalformed, rune(b))
	if b == 0 || b >= 0x80 {
		err = fmt.Errorf("%w JSON: byte 0x%02X begins no news item (want an object)", format.ErrMalformed, b)
	}
	if b == 0 {
		err = format.ErrBinary
	}
	s.item = piece{raw: []byte{b}, line: s.line, column: s.column, err: err}
	s.done = s.array || b == 0 || s.count == 0
	if !s.done {
		s.skipLine()
	}
}

// skipLine passes over the rest of a line.
func (s *splitter) skipLine() {
	for {
		b, ok := s.read()
		if !ok {
			return
		}
		if b == '\n' {
			s.newline()
			return
		}
	}
}

// object reads an object whose brace has been read. Behind one that is broken
// on its first line the next line is a new beginning, as in JSON Lines. Where one
// over several lines ends, or one of an array, is unknown once it is broken.
func (s *splitter) object() {
	s.count++
	o := object{
		piece: piece{raw: append(make([]byte, 0, 4<<10), '{'), line: s.line, column: s.column, second: s.line == s.ended},
		s:     s, open: []byte{'{'}, last: '{',
	}
	o.read()
	s.item, s.ended = o.piece, s.line
	switch whole := len(o.open) == 0; {
	case whole:
		s.item.only = s.count == 1 && !s.array && s.atEnd()
	case s.array || s.line > o.line+1 || s.line == o.line+1 && s.column > 0:
		s.done = true
	case s.line == o.line:
		s.skipLine()
	}
}

// atEnd reports whether nothing but blanks follows.
func (s *splitter) atEnd() bool {
	for n := 64; ; n *= 2 {
		head, err := s.r.Peek(min(n, s.r.Size()))
		if strings.Trim(string(head), " \t\r\n") != "" {
			return false
		}
		if err != nil || n > s.r.Size() {
			return err != nil
		}
	}
}
