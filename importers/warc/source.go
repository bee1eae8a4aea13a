package warc

import (
	"bufio"
	"bytes"
	"context"
	"io"
)

const (
	// kept is how many bytes that were read stay at hand, to go back over.
	kept = 1 << 20
	// maxHeader is how many bytes a header may have, and so a line of it.
	maxHeader = 64 << 10
)

// source reads bytes, knows their offset, and can go back a little.
type source struct {
	ctx  context.Context
	r    io.Reader
	buf  []byte // read before pos, unread up to end
	pos  int
	end  int
	base int64 // the offset of buf[0]
	err  error // of r, once there is one: io.EOF at the end
	told bool  // err has been told to the caller
	// fresh is how many bytes came from r, again how many were gone back over.
	fresh, again int64
	// mark is where the record begins that is being read, gone how many others
	// begin behind it in bytes that are no longer at hand.
	mark int64
	gone int
}

// reset starts anew with another reader and keeps the buffer.
func (s *source) reset(r io.Reader) { *s = source{ctx: s.ctx, r: r, buf: s.buf} }

// offset is that of the next byte.
func (s *source) offset() int64 { return s.base + int64(s.pos) }

// unread are the bytes at hand, until the next call.
func (s *source) unread() []byte { return s.buf[s.pos:s.end] }

// fill adds bytes to those at hand; it returns false once err is set.
func (s *source) fill() bool {
	if s.err == nil {
		s.err = s.ctx.Err()
	}
	for empty := 0; s.err == nil; empty++ {
		s.room()
		n, err := s.r.Read(s.buf[s.end:min(len(s.buf), s.end+maxHeader)])
		s.end += n
		s.fresh += int64(n)
		if s.err = err; n > 0 {
			return true
		}
		if err == nil && empty > 100 {
			s.err = io.ErrNoProgress
		}
	}
	return false
}

// room makes room at the buffer's end: it grows, and later lets go of the oldest.
func (s *source) room() {
	if s.end < len(s.buf) {
		return
	}
	if len(s.buf) < 2*kept {
		s.buf = append(s.buf, make([]byte, max(maxHeader, len(s.buf)))...)
		return
	}
	from := max(0, s.pos-kept)
	s.gone += s.starts(from)
	s.end = copy(s.buf, s.buf[from:s.end])
	s.pos -= from
	s.base += int64(from)
}

// peek returns the next n bytes, at most maxHeader; fewer at the end.
func (s *source) peek(n int) []byte {
	for s.end-s.pos < n && s.fill() {
	}
	return s.buf[s.pos:min(s.end, s.pos+n)]
}

// Read reads bytes.
func (s *source) Read(p []byte) (int, error) {
	if s.pos == s.end && !s.fill() {
		return 0, s.err
	}
	n := copy(p, s.unread())
	s.pos += n
	return n, nil
}

// ReadByte reads a byte, so that a decompressor takes no more than it needs.
func (s *source) ReadByte() (byte, error) {
	if s.pos == s.end && !s.fill() {
		return 0, s.err
	}
	s.pos++
	return s.buf[s.pos-1], nil
}

// ReadSlice reads up to and with a delimiter, as bufio.Reader does.
func (s *source) ReadSlice(delim byte) ([]byte, error) {
	for seen := 0; ; {
		line := s.unread()
		if i := bytes.IndexByte(line[seen:], delim); i >= 0 {
			s.pos += seen + i + 1
			return line[:seen+i+1], nil
		}
		if seen = len(line); seen >= maxHeader {
			return line, bufio.ErrBufferFull
		}
		if !s.fill() {
			line = s.unread()
			s.pos = s.end
			return line, s.err
		}
	}
}

// begin marks the next byte as the beginning of a record.
func (s *source) begin() { s.mark, s.gone = s.offset(), 0 }

// lost is how many records begin behind the one that is marked, in bytes that
// can no longer be gone back to.
func (s *source) lost() int { return s.gone + s.starts(int(s.reach(s.mark+1)-s.base)) }

// starts counts the records that begin behind the mark in the first bytes at hand.
func (s *source) starts(to int) (count int) {
	for at := max(0, int(s.mark+1-s.base)); at < to; at++ {
		i := bytes.Index(s.buf[at:min(to+startSize, s.end)], []byte("WARC/"))
		if at += i; i < 0 || at >= to {
			break
		}
		if s.startsAt(at) {
			count++
		}
	}
	return count
}

// startsAt reports whether a byte at hand begins a line, and a record.
func (s *source) startsAt(at int) bool {
	return s.buf[at] == 'W' && isVersion(s.buf[at:s.end]) && (at == 0 || s.buf[at-1] == '\n')
}

// reach is the offset that rewind gets to: one that is as far back as bytes are
// kept, or where it stands once four times as much was gone back over as was
// read, so that no file can make the search for records take long.
func (s *source) reach(to int64) int64 {
	to = max(to, s.base)
	if back := s.offset() - to; back > 0 && s.again+back <= 4*s.fresh {
		return to
	}
	return s.offset()
}

// rewind goes back towards an offset, as far as can be reached.
func (s *source) rewind(to int64) {
	back := s.offset() - s.reach(to)
	s.again += back
	s.pos -= int(back)
}
