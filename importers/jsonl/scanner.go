package jsonl

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// MaxLine is how many bytes a line may have: 16 MiB.
const MaxLine = 16 << 20

// scanner reads lines into one buffer. Unlike bufio.Scanner it goes on behind a
// line that is too long.
type scanner struct {
	r     *bufio.Reader
	limit int
	// line is the line last read, without its end, until the next call; empty
	// where long is set because it had more bytes than the limit.
	line   []byte
	long   bool
	number int // of the line last read, from 1
	err    error
}

func newScanner(r io.Reader, limit int) *scanner {
	return &scanner{r: bufio.NewReaderSize(r, 64<<10), limit: limit}
}

// next reads a line. It returns false at the end, or where err is set.
func (s *scanner) next() bool {
	s.line, s.long = s.line[:0], false
	for {
		part, err := s.r.ReadSlice('\n')
		if len(s.line)+len(part) > s.limit+1 { // 1 for the line's end
			s.line, s.long = s.line[:0], true
		}
		if !s.long {
			s.line = append(s.line, part...)
		}
		switch {
		case err == nil:
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case !errors.Is(err, io.EOF):
			s.err = err
			return false
		case len(s.line) == 0 && !s.long && len(part) == 0:
			return false
		}
		s.number++
		s.line = bytes.TrimRight(s.line, "\r\n")
		if s.number == 1 {
			s.line = bytes.TrimPrefix(s.line, []byte("\xEF\xBB\xBF"))
		}
		return true
	}
}
