package warc

import (
	"io"
)

// startSize is how many bytes tell the beginning of a record or gzip member.
const startSize = len("WARC/1.0")

// isVersion reports whether bytes begin like a record: "WARC/1.0".
func isVersion(b []byte) bool {
	return len(b) >= startSize && string(b[:5]) == "WARC/" && isDigit(b[5]) && b[6] == '.' && isDigit(b[7])
}

// isMember reports whether bytes begin like a gzip member.
func isMember(b []byte) bool {
	return len(b) >= 4 && b[0] == 0x1f && b[1] == 0x8b && b[2] == 8 && b[3] < 0x20
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// find goes on to the next line that begins like a record or, in the file
// itself, to the next gzip member that does; or to the end. It is called behind
// a fault, which has been told: what it passes over belongs to that.
func (w *walker) find(s *source, inMember bool) {
	for len(s.peek(startSize)) >= startSize {
		b := s.unread()
		last := len(b) - startSize
		i := 0
		for i <= last && !s.isLine(i) && (inMember || !isMember(b[i:])) {
			i++
		}
		s.pos += i
		if i > last {
			continue
		}
		if b[i] == 'W' || w.holdsRecord(s) {
			return
		}
	}
	s.pos = s.end
}

// isLine reports whether the bytes i behind the next begin a line, and a record.
func (s *source) isLine(i int) bool {
	at := s.pos + i
	return s.buf[at] == 'W' && isVersion(s.buf[at:s.end]) && (at == 0 || s.buf[at-1] == '\n')
}

// holdsRecord tries whether a gzip member begins at the next byte that in turn
// begins like a record. If not, it has gone on by a byte or more. (Three bytes
// alone turn up in compressed data now and then, and pages in a plain file may
// be gzip, too.)
func (w *walker) holdsRecord(s *source) bool {
	start := s.offset()
	var head [startSize]byte
	err := w.zip.Reset(s)
	if err == nil {
		w.zip.Multistream(false)
		_, err = io.ReadFull(&w.zip, head[:])
	}
	if err == nil && isVersion(head[:]) {
		s.rewind(start)
		return s.offset() == start
	}
	s.rewind(start + 1)
	return false
}
