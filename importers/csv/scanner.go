package csv

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/saidby/saidby/importers/format"
)

// MaxRow is how many bytes a row may have: 16 MiB.
const MaxRow = 16 << 20

// How many bytes are read at a time: about firstRead, or as many as there are
// already. Of a row that has not minRead bytes yet, whatever comes is looked at at
// once, so that nobody waits for more of a slow source.
const (
	firstRead = 64 << 10
	minRead   = 4 << 10
)

// maxDebris is how many lines may be the rest of a broken row: more than articles
// have paragraphs.
const maxDebris = 1000

// errQuote is what is wrong with a row in which a quotation mark does not close.
var errQuote = fmt.Errorf("%w: a quotation mark does not close", format.ErrMalformed)

// scanner reads rows into one buffer.
//
// Behind a row that is broken it goes on with the line after the one where the
// row began, for what that swallowed are sound rows as a rule. That takes no
// longer than reading all twice: how far no quotation mark closes is remembered,
// and no row looks further than to the end of its line before that.
type scanner struct {
	r     io.Reader
	comma byte
	// width is how many cells a row has, 0 where that is not known yet; spaced is
	// whether any of them began with a blank.
	width  int
	spaced bool
	// buf holds what has been read and is not behind us: from the byte at on.
	buf   []byte
	at    int
	known int // up to which byte of buf no quoted cell closes that goes over a line
	last  bool
	err   error // of the source

	// row is the row last read, data its bytes with the line's end, and fault what
	// is wrong with it. They hold until the next call.
	row   row
	data  []byte
	fault error
	line  int // on which the row begins, counted from 1
	lines int // that are behind the row
	// debris is how many rows behind a broken one may still be the rest of it; 0
	// from the first one on that is a row itself.
	debris int
}

// head returns the first bytes, as many as tell what stands between cells: rather
// few, if the source ends before or gives them slowly.
func (s *scanner) head() []byte {
	for len(s.buf) < firstRead && !s.last && s.err == nil && bytes.Count(s.buf, []byte("\n")) <= sample {
		s.fill()
	}
	return s.buf
}

// next reads a row. It returns false at the end, or where err is set.
func (s *scanner) next() bool {
	for {
		s.at += len(s.data)
		s.lines += bytes.Count(s.data, []byte("\n"))
		s.data, s.fault, s.line = nil, nil, s.lines+1
		if !s.find() {
			return false
		}
		if s.fault != nil || !s.blank() && !s.isDebris() {
			return true
		}
	}
}

// blank reports whether there is nothing in the row.
func (s *scanner) blank() bool {
	for _, c := range s.row.cells {
		if len(bytes.TrimSpace(s.data[c.start:c.end])) > 0 {
			return false
		}
	}
	return true
}

// isDebris reports whether the row is a line that belongs to a broken one before
// it: not as wide as it should be or, where no row had blanks behind its commas,
// with such as prose has.
func (s *scanner) isDebris() bool {
	blanks := spaced(s.data, s.row.cells)
	if s.debris > 0 && (s.row.count != s.width || blanks && !s.spaced) {
		s.debris--
		return true
	}
	s.debris, s.spaced = 0, s.spaced || blanks
	return false
}

// find finds the next row, reading as much as it takes.
func (s *scanner) find() bool {
	for {
		rest := s.buf[s.at:]
		if len(rest) == 0 && s.last || s.err != nil {
			return false
		}
		s.row = split(rest, s.comma, s.last, s.known-s.at, s.row.cells)
		lineEnds := s.last || s.row.state == broken && bytes.IndexByte(rest, '\n') >= 0
		switch {
		case s.row.state != whole && !lineEnds && len(rest) <= MaxRow:
			s.fill()
			continue
		case s.row.state != whole && !lineEnds, s.row.end > MaxRow:
			s.tooLarge(rest)
		case s.row.state == broken:
			s.breakOff(rest, s.row.end, errQuote)
		default:
			s.data = rest[:s.row.end]
			s.check(rest)
		}
		return s.err == nil
	}
}

// check looks at a whole row that is not as wide as it should be. In it a
// quotation mark may have been taken for what it is not, and swallowed lines.
func (s *scanner) check(rest []byte) {
	if s.width == 0 || s.row.count == s.width {
		return
	}
	if s.literal(rest) {
		return
	}
	if s.row.stray && bytes.Count(s.data, []byte("\n")) > 1 {
		s.breakOff(rest, s.row.end, errQuote)
		return
	}
	if !s.blank() && s.debris == 0 {
		s.fault = fmt.Errorf("%w: %s, and the first line has %d", format.ErrMalformed, columns(s.row.count), s.width)
	}
}

// columns writes a number of columns.
func columns(n int) string {
	if n == 1 {
		return "1 column"
	}
	return fmt.Sprintf("%d columns", n)
}

// literal takes the line for one in which quotation marks are signs like others,
// as in many files with tabs, where that gives as many cells as there should be.
func (s *scanner) literal(rest []byte) bool {
	if s.comma != '\t' || s.width == 0 {
		return false
	}
	r := literal(rest, s.comma, nil)
	if r.count != s.width || rest[r.end-1] != '\n' && !s.last {
		return false
	}
	s.row, s.data, s.fault = r, rest[:r.end], nil
	return true
}

// breakOff gives a row up, in which no quoted cell closes up to the byte end of
// the rest, and goes on with the next line.
func (s *scanner) breakOff(rest []byte, end int, fault error) {
	s.known = max(s.known, s.at+end)
	if s.literal(rest) {
		return
	}
	s.row.cells, s.fault, s.debris = s.row.cells[:0], fault, maxDebris
	s.data = rest
	if n := bytes.IndexByte(rest, '\n'); n >= 0 {
		s.data = rest[:n+1]
	}
}

// tooLarge gives a row up that does not end. If its first line does not either,
// that is passed over.
func (s *scanner) tooLarge(rest []byte) {
	s.breakOff(rest, len(rest), fmt.Errorf("%w: a row may have %s at most", format.ErrTooLarge, format.Size(MaxRow)))
	if s.fault == nil || bytes.IndexByte(rest, '\n') >= 0 {
		return
	}
	for !s.last && s.err == nil {
		s.buf, s.at, s.known = s.buf[:0], 0, 0
		s.fill()
		s.data = s.buf
		if n := bytes.IndexByte(s.buf, '\n'); n >= 0 {
			s.data = s.buf[:n+1]
			return
		}
	}
}

// fill reads on: a row that is looked at again is twice as long by then, so that
// all of it takes no longer than reading it twice.
func (s *scanner) fill() {
	rest, least := s.buf[s.at:], 1
	if len(rest) >= minRead {
		least = max(min(len(rest), MaxRow+1-len(rest)), 1)
	}
	buf := s.buf[:0]
	if need := len(rest) + max(least, minRead); cap(buf) < need {
		buf = make([]byte, 0, need+firstRead)
	}
	s.buf = append(buf, rest...)
	s.known, s.at = s.known-s.at, 0
	have := len(s.buf)
	n, err := io.ReadAtLeast(s.r, s.buf[have:cap(s.buf)], least)
	s.buf = s.buf[:have+n]
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		s.last = true
	case err != nil:
		s.err = err
	}
}
