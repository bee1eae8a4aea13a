package mail

import (
	"bufio"
	"bytes"
	"io"
	"strconv"
)

// length follows a message through its bytes to where its Content-Length says
// that it ends, for in an mboxcl2 no "From " of a text is marked.
type length struct {
	stated  int  // bytes of the body; 0 where nothing is stated or believed
	body    bool // the header is behind
	raw, lf int  // bytes of the body so far, as they came and with line feeds
	held    bool // the message ended where it should
	// from is the first byte of the message that would open another one, and
	// was passed over within the stated length; fromLine the lines before it.
	from, fromLine int
}

// within reports whether more of the body is to come, as stated.
func (l *length) within() bool { return l.stated > 0 && l.body && !l.held && l.lf < l.stated }

// wrong reports whether the body went on behind its stated end.
func (l *length) wrong() bool { return l.stated > 0 && !l.held && l.lf > l.stated }

// noteFrom notes a line within the body that would open a message.
func (l *length) noteFrom(at, lines int) {
	if l.from == 0 {
		l.from, l.fromLine = at, lines
	}
}

// track follows one piece of a line.
func (s *scanner) track(part []byte, start, blank bool) {
	l := &s.length
	switch {
	case s.refuse || l.held:
		return
	case !l.body && start && blank:
		l.body = true
		if l.stated > s.limit-len(s.message) {
			l.stated = 0 // too long to be kept: nobody could go back
		}
		return
	case !l.body:
		if start {
			l.read(part)
		}
		return
	}
	l.raw += len(part)
	l.lf += len(part)
	if bytes.HasSuffix(part, []byte("\r\n")) {
		l.lf--
	}
	if (l.raw == l.stated || l.lf == l.stated) && part[len(part)-1] == '\n' && s.ends() {
		l.held = true
	}
}

// read takes down the Content-Length of a header line.
func (l *length) read(line []byte) {
	name, value := cutField(line)
	if name != "content-length" {
		return
	}
	if n, err := strconv.Atoi(string(bytes.TrimSpace(value))); err == nil && n > 0 {
		l.stated = n
	}
}

// rewind is called where a Content-Length turned out wrong. If a line that
// opens a message was taken for text because of it, what was read from there on
// is read again, and the message ends before it. This is done once in a mailbox
// at most, for none of its lengths is believed thereafter.
func (s *scanner) rewind() bool {
	l := s.length
	if !l.within() && !l.wrong() {
		return false
	}
	s.refuse, s.length = true, length{}
	if l.from == 0 {
		return false
	}
	again := bytes.Clone(s.message[l.from:])
	s.r = bufio.NewReaderSize(io.MultiReader(bytes.NewReader(again), s.r), 64<<10)
	s.message, s.lines = s.message[:l.from], l.fromLine
	return true
}
