package warc

import (
	"bytes"
	"io"
)

// startSize is how many bytes tell the beginning of a record or gzip member.
const startSize = len("WARC/1.0")

// isVersion reports whether bytes begin like a record: "WARC/1.0".
func isVersion(b []byte) bool {
	return len(b) >= startSize && string(b[:5]) == "WARC/" && isDigit(b[5]) && b[6] == '.' && isDigit(b[7])
}

// isARC reports whether bytes begin like an ARC file.
func isARC(b []byte) bool { return bytes.HasPrefix(b, []byte(arcStart)) }

// arcStart begins an ARC file.
const arcStart = "filedesc://"

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
		i := s.candidate(inMember)
		if s.pos += i; i > len(b)-startSize {
			continue
		}
		if b[i] == 'W' || w.holdsRecord(s) {
			return
		}
	}
	s.pos = s.end
}

// candidate is how far ahead, among the bytes at hand, a record seems to begin,
// or a gzip member; where none does, how many bytes need no second look.
func (s *source) candidate(inMember bool) int {
	b := s.unread()
	last := len(b) - startSize
	record, member := -1, -1 // the next of each at i or behind
	if inMember {
		member = last + 1
	}
	for i := 0; i <= last; i++ {
		if record < i {
			record = next(b, i, "WARC/")
		}
		if member < i {
			member = next(b, i, "\x1f\x8b\x08")
		}
		switch i = min(record, member); {
		case i > last:
			return last + 1
		case s.startsAt(s.pos + i), i == member && isMember(b[i:]):
			return i
		}
	}
	return last + 1
}

// next is where a mark stands in bytes, at i or behind; their number if nowhere.
func next(b []byte, i int, mark string) int {
	if n := bytes.Index(b[i:], []byte(mark)); n >= 0 {
		return i + n
	}
	return len(b)
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
