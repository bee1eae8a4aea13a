package mail

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// scanner reads the messages of a mailbox into one buffer.
type scanner struct {
	r     *bufio.Reader
	limit int
	lines int // ends of lines read so far

	// message is the message last read with its "From " line, until the next
	// call; empty where long is set because it had more bytes than the limit.
	message []byte
	long    bool
	line    int // of the message's "From ", from 1
	err     error

	length length
	refuse bool // a Content-Length was wrong: none is believed any more
}

func newScanner(r io.Reader, limit int) *scanner {
	return &scanner{r: bufio.NewReaderSize(r, 64<<10), limit: limit}
}

// isMailbox passes over a byte order mark and blank lines in front and reports
// whether the source goes on with "From ".
func (s *scanner) isMailbox() (bool, error) {
	top, err := s.r.Peek(4 << 10)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	rest := bytes.TrimLeft(bytes.TrimPrefix(top, []byte("\xEF\xBB\xBF")), "\r\n")
	if !bytes.HasPrefix(rest, []byte(fromMark)) {
		return false, err
	}
	front := top[:len(top)-len(rest)]
	s.lines = bytes.Count(front, []byte("\n"))
	_, _ = s.r.Discard(len(front)) // these bytes are buffered
	return true, nil
}

// next reads a message. It returns false at the end, or where err is set.
func (s *scanner) next() bool {
	s.message, s.long, s.length = s.message[:0], false, length{}
	s.line = s.lines + 1
	blank, start, some := false, true, false
	for {
		if some && start && s.separates(blank) {
			if !s.length.within() {
				return true
			}
			s.length.noteFrom(len(s.message), s.lines)
		}
		part, err := s.r.ReadSlice('\n')
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) && !errors.Is(err, io.EOF) {
			s.err = err
			return false
		}
		if len(part) == 0 {
			s.rewind()
			return some
		}
		ended := part[len(part)-1] == '\n' // part is gone once more is peeked at
		if start {
			blank = len(bytes.TrimRight(part, "\r\n")) == 0
		}
		s.keep(part)
		s.track(part, start, blank)
		if s.length.wrong() && s.rewind() {
			return true
		}
		some, start = true, ended
		if start {
			s.lines++
		}
	}
}

// keep adds bytes to the message, unless it becomes too long.
func (s *scanner) keep(part []byte) {
	if len(s.message)+len(part) > s.limit {
		s.message, s.long = s.message[:0], true
	}
	if !s.long {
		s.message = append(s.message, part...)
	}
}

// separates reports whether a message opens here: a "From " with a date as
// mailboxes write it, behind a blank line or before a header.
func (s *scanner) separates(blank bool) bool {
	if mark, _ := s.r.Peek(len(fromMark)); !bytes.Equal(mark, []byte(fromMark)) {
		return false
	}
	top, _ := s.r.Peek(2 << 10)
	line, below, _ := bytes.Cut(top, []byte("\n"))
	if !isFromLine(line) {
		return false
	}
	name, _ := cutField(below)
	return blank || name != ""
}

// ends reports whether the mailbox ends here or, behind blank lines, its next
// message opens.
func (s *scanner) ends() bool {
	top, _ := s.r.Peek(2 << 10)
	line, _, _ := bytes.Cut(bytes.TrimLeft(top, "\r\n"), []byte("\n"))
	return len(line) == 0 || isFromLine(line)
}

// content returns the message with line feeds for line ends, without its "From "
// line and with ">From " made "From " again (RFC 4155; ">>From " as mboxrd has
// it). Where a Content-Length held and a "From " in the text had no mark, it is
// an mboxcl2, and none is taken off.
func (s *scanner) content() []byte {
	data := s.message
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		data = data[i+1:]
	} else {
		data = nil
	}
	data = lineFeeds(data)
	if s.length.from > 0 || !bytes.Contains(data, []byte(">From ")) {
		return data
	}
	out := make([]byte, 0, len(data))
	for line := range bytes.Lines(data) {
		if bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte(fromMark)) {
			line = bytes.TrimPrefix(line, []byte(">"))
		}
		out = append(out, line...)
	}
	return out
}
