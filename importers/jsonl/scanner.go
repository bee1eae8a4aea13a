package jsonl

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// MaxLine is how many bytes a line may have, and an element of a document: 16 MiB.
const MaxLine = 16 << 20

// scanner reads lines into one buffer. Unlike bufio.Scanner it goes on behind a
// line that is too long.
type scanner struct {
	piece
	r *bufio.Reader
}

func (s *scanner) last() *piece { return &s.piece }

// next reads a line, without its end.
func (s *scanner) next() bool {
	s.raw, s.long = s.raw[:0], false
	for {
		part, err := s.r.ReadSlice('\n')
		if len(s.raw)+len(part) > MaxLine+1 { // 1 for the line's end
			s.raw, s.long = s.raw[:0], true
		}
		if !s.long {
			s.raw = append(s.raw, part...)
		}
		switch {
		case err == nil:
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case !errors.Is(err, io.EOF):
			s.err = err
			return false
		case len(s.raw) == 0 && !s.long && len(part) == 0:
			return false
		}
		s.number++
		s.raw = bytes.TrimRight(s.raw, "\r\n")
		return true
	}
}
