package jsonl

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/records"
)

// splitter takes a document of JSON apart into its elements: the items of a
// list, of the list that an object wraps, or objects that stand one behind the
// other. It looks for nothing but where they end; whether they are valid is seen
// when they are read, so that behind a broken one reading goes on.
type splitter struct {
	piece
	r    *bufio.Reader
	plan *records.Plan
	lexer
	list, wrapped bool // inside a list; in an object that wraps it
	ended         bool
}

func (s *splitter) last() *piece { return &s.piece }

// lexer follows JSON byte by byte as far as nesting goes. It holds a count,
// however deep that is.
type lexer struct {
	depth            int
	quoted, escaping bool
}

// step passes over a byte.
func (l *lexer) step(b byte) {
	switch {
	case l.escaping:
		l.escaping = false
	case l.quoted:
		l.escaping, l.quoted = b == '\\', b != '"'
	case b == '"':
		l.quoted = true
	case b == '{' || b == '[':
		l.depth++
	case b == '}' || b == ']':
		l.depth--
	}
}

// next reads an element.
func (s *splitter) next() bool {
	for !s.ended {
		b, ok := s.blanks()
		switch {
		case !ok && s.list && s.err == nil:
			s.err = fmt.Errorf("%w JSON: the list does not end", format.ErrMalformed)
			return false
		case !ok:
			return false
		case b == ',':
			s.discard()
		case b == ']' && s.list:
			s.discard()
			s.endList()
		case s.list:
			s.begin()
			s.item()
			return s.err == nil
		case b == '[':
			s.discard()
			s.list = true
		case b == '{':
			s.begin()
			if s.object() {
				return s.err == nil
			}
		default:
			s.ended = true
			s.err = fmt.Errorf("%w JSON: %q begins no article (want an object)", format.ErrMalformed, rune(b))
		}
	}
	return false
}

// begin begins an element.
func (s *splitter) begin() {
	s.raw, s.long, s.lexer = s.raw[:0], false, lexer{}
	s.number++
}

// scan passes over bytes up to one at which stop returns true and which it
// returns, unread; those before belong to the element if keep is set. At the end
// ok is false.
func (s *splitter) scan(keep bool, stop func(b byte) bool) (b byte, ok bool) {
	for {
		if _, err := s.r.Peek(1); err != nil {
			if s.ended = true; !errors.Is(err, io.EOF) {
				s.err = err
			}
			return 0, false
		}
		part, _ := s.r.Peek(s.r.Buffered())
		end := slices.IndexFunc(part, stop)
		if ok = end >= 0; ok {
			part, b = part[:end], part[end]
		}
		if keep {
			s.keep(part)
		}
		if _, _ = s.r.Discard(len(part)); ok {
			return b, true
		}
	}
}

// keep adds bytes to the element.
func (s *splitter) keep(part []byte) {
	if len(s.raw)+len(part) > MaxLine {
		s.raw, s.long = s.raw[:0], true
	}
	if !s.long {
		s.raw = append(s.raw, part...)
	}
}

// blanks passes over white space and returns the byte behind it, unread.
func (s *splitter) blanks() (b byte, ok bool) {
	return s.scan(false, func(b byte) bool { return !isBlank(b) })
}

// discard passes over a byte that was returned unread.
func (s *splitter) discard() { _, _ = s.r.Discard(1) }

// item reads an item of a list, up to the comma or bracket behind it.
func (s *splitter) item() {
	_, _ = s.scan(true, func(b byte) bool {
		if !s.quoted && s.depth <= 0 && (b == ',' || b == ']') {
			return true
		}
		s.step(b)
		return false
	})
	s.raw = bytes.TrimRight(s.raw, " \t\r\n")
}

// endList passes over what stands behind the list in an object that wraps it.
func (s *splitter) endList() {
	s.list = false
	if !s.wrapped {
		return
	}
	s.wrapped, s.lexer = false, lexer{depth: 1}
	_, ok := s.scan(false, func(b byte) bool {
		s.step(b)
		return s.depth == 0
	})
	if ok {
		s.discard()
	}
}

// object reads an object. It returns false where that turns out to wrap a list
// of articles, the first of which comes next.
func (s *splitter) object() bool {
	for k := (keys{plan: s.plan}); ; {
		b, ok := s.scan(true, func(b byte) bool {
			s.step(b)
			return k.step(b, s.lexer) && b == '[' || s.depth == 0
		})
		if !ok {
			return true
		}
		s.discard()
		s.keep([]byte{b})
		if s.depth == 0 {
			return true
		}
		if b, ok = s.scan(true, func(b byte) bool { return !isBlank(b) }); ok && (b == '{' || b == ']') {
			s.number--
			s.list, s.wrapped = true, true
			return false
		}
	}
}
