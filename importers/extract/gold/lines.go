package gold

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/saidby/saidby/importers/format"
)

// maxLine bounds one line of a corpus.
const maxLine = 16 << 20

// lines are the lines of a source that are not blank.
type lines struct {
	*bufio.Scanner
	// number is that of the line last read, counted from 1; start is the byte
	// that it begins with, end the one that the next begins with.
	number     int
	start, end int64
}

func newLines(r io.Reader) *lines {
	l := &lines{Scanner: bufio.NewScanner(r)}
	l.Buffer(nil, maxLine)
	l.Split(func(data []byte, last bool) (int, []byte, error) {
		n, line, err := bufio.ScanLines(data, last)
		l.end += int64(n)
		return n, line, err
	})
	return l
}

// next goes to the next line that is not blank.
func (l *lines) next() bool {
	for {
		l.start = l.end
		if !l.Scan() {
			return false
		}
		if l.number++; len(bytes.TrimSpace(l.Bytes())) > 0 {
			return true
		}
	}
}

// Bytes returns the line last read, until the next is.
func (l *lines) Bytes() []byte { return bare(l.Scanner.Bytes()) }

// bare is a line without the byte order mark that a file may begin with.
func bare(line []byte) []byte { return bytes.TrimPrefix(line, []byte("\uFEFF")) }

// fail says what is wrong with the line last read, or with that which could not
// be.
func (l *lines) fail(err error) *LineError {
	n := l.number
	if l.Err() != nil {
		n++
	}
	if errors.Is(err, bufio.ErrTooLong) {
		err = fmt.Errorf("%w: a line may have %d MiB at most", format.ErrTooLarge, maxLine>>20)
	}
	return &LineError{n, err}
}
