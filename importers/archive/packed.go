package archive

import (
	"archive/zip"
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash"
	"hash/crc32"
	"io"
)

// counted reads bytes and counts them, one by one where a decompressor asks so,
// which therefore takes no more than are its own.
type counted struct {
	r *bufio.Reader
	n int64
}

func (s *counted) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	s.n += int64(n)
	return n, err
}

// ReadByte reads one byte.
func (s *counted) ReadByte() (byte, error) {
	b, err := s.r.ReadByte()
	if err == nil {
		s.n++
	}
	return b, err
}

// skip passes over bytes, all of which must be there.
func (s *counted) skip(n int64) error {
	_, err := io.CopyN(io.Discard, s, n)
	return eof(err)
}

// packed reads a member of a zip from its own header on, and checks it.
type packed struct {
	h   *local
	s   *counted
	own *io.LimitedReader // the member's bytes; nil where a descriptor follows
	r   io.Reader
	sum hash.Hash32
}

func newPacked(h *local, s *counted) *packed {
	p := &packed{h: h, s: s, sum: crc32.NewIEEE()}
	var r io.Reader = s
	if !h.descriptor {
		p.own = &io.LimitedReader{R: s, N: h.packed}
		r = p.own
	}
	if p.r = r; h.method == zip.Deflate {
		p.r = flate.NewReader(r)
	}
	return p
}

// Read reads bytes of the member. At its end the checksum is compared.
func (p *packed) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	_, _ = p.sum.Write(b[:n])
	if errors.Is(err, io.EOF) {
		err = p.end()
	}
	return n, err
}

// end checks a member, and returns io.EOF if nothing is wrong.
func (p *packed) end() error {
	want := p.h.sum
	switch {
	case p.own != nil && p.own.N > 0 && p.h.method == zip.Store:
		return io.ErrUnexpectedEOF
	case p.own != nil:
		if err := p.s.skip(p.own.N); err != nil {
			return err
		}
	default:
		var err error
		if want, err = p.s.descriptor(); err != nil {
			return err
		}
	}
	if want != p.sum.Sum32() {
		return zip.ErrChecksum
	}
	return io.EOF
}

// descriptor reads what stands behind a member whose length was not known
// before it: its checksum, and its lengths in 32 or 64 bits.
func (s *counted) descriptor() (sum uint32, err error) {
	if start, _ := s.r.Peek(4); string(start) == "PK\x07\x08" {
		if err := s.skip(4); err != nil {
			return 0, err
		}
	}
	var b [4]byte
	if _, err := io.ReadFull(s, b[:]); err != nil {
		return 0, eof(err)
	}
	lengths := int64(8)
	if next, _ := s.r.Peek(18); len(next) == 18 && string(next[8:10]) != "PK" && string(next[16:]) == "PK" {
		lengths = 16
	}
	return binary.LittleEndian.Uint32(b[:]), s.skip(lengths)
}
