package export

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// MaxLine is how many bytes a line may have that [Read] takes: 512 MiB, eight
// times the largest text that is imported.
const MaxLine = 512 << 20

// lines reads lines into one buffer. Unlike bufio.Scanner it goes on behind a
// line that is too long.
type lines struct {
	r     *bufio.Reader
	limit int
	// line is the line last read, without its end, until the next call; empty
	// where long is set because it had more bytes than the limit.
	line   []byte
	long   bool
	number int // of the line last read, from 1
	err    error
}

// next reads a line. It returns false at the end, or where err is set.
func (l *lines) next() bool {
	l.line, l.long = l.line[:0], false
	for {
		part, err := l.r.ReadSlice('\n')
		if len(l.line)+len(part) > l.limit+1 { // 1 for the line's end
			l.line, l.long = nil, true
		}
		if !l.long {
			l.line = append(l.line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && !errors.Is(err, io.EOF):
			l.err = err
			return false
		case err != nil && len(part) == 0 && len(l.line) == 0 && !l.long:
			return false
		}
		l.number++
		l.line = bytes.TrimRight(l.line, "\r\n")
		if l.number == 1 {
			l.line = bytes.TrimPrefix(l.line, []byte("\xEF\xBB\xBF"))
		}
		return true
	}
}
