package archive

import (
	"archive/zip"
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
)

// errDirectory is told of a zip after its members were found without it.
var errDirectory = fmt.Errorf("%w: the directory at its end is missing or broken", ErrTruncated)

// local is the header that stands before a member of a zip.
type local struct {
	name          string
	flags, method uint16
	sum           uint32
	packed, size  int64 // bytes; unknown where a descriptor follows
	descriptor    bool
}

// salvage gives the members of a zip whose directory is not there, one after the
// other, as far as they go.
func (w *walker) salvage(ra io.ReaderAt, size int64) {
	s := &counted{r: bufio.NewReader(&source{ctx: w.ctx, r: io.NewSectionReader(ra, 0, size)})}
	for {
		at := s.n
		h, err := s.header()
		if err != nil || h == nil {
			w.fail("", at, errDirectory)
			return
		}
		if !w.next() || !w.found(h, s, at) {
			return
		}
	}
}

// header reads the header before a member, or returns nil if none is there.
func (s *counted) header() (*local, error) {
	if start, _ := s.r.Peek(4); string(start) != "PK\x03\x04" {
		return nil, nil
	}
	var b [30]byte
	if _, err := io.ReadFull(s, b[:]); err != nil {
		return nil, err
	}
	u16, u32 := binary.LittleEndian.Uint16, binary.LittleEndian.Uint32
	name, extra := make([]byte, u16(b[26:])), make([]byte, u16(b[28:]))
	for _, part := range [][]byte{name, extra} {
		if _, err := io.ReadFull(s, part); err != nil {
			return nil, err
		}
	}
	h := &local{name: string(name), flags: u16(b[6:]), method: u16(b[8:]), sum: u32(b[14:]), packed: int64(u32(b[18:])), size: int64(u32(b[22:]))}
	h.descriptor = h.flags&8 != 0 && h.packed == 0
	for len(extra) >= 4 {
		n := 4 + int(u16(extra[2:]))
		if n > len(extra) {
			break
		}
		if u16(extra) == 1 && n >= 20 && h.packed == 0xffffffff { // sizes in 64 bits
			h.size, h.packed = int64(binary.LittleEndian.Uint64(extra[4:])), int64(binary.LittleEndian.Uint64(extra[12:]))
		}
		extra = extra[n:]
	}
	if h.packed < 0 || h.size < 0 {
		return nil, zip.ErrFormat
	}
	return h, nil
}

// found gives one member that was found so. It returns false if nothing behind
// it can be.
func (w *walker) found(h *local, s *counted, at int64) bool {
	if strings.HasSuffix(h.name, "/") {
		return s.skip(h.packed) == nil
	}
	start := s.n
	var fault error
	switch {
	case h.flags&1 != 0:
		fault = ErrEncrypted
	case h.method != zip.Store && h.method != zip.Deflate:
		fault = fmt.Errorf("%w: method %d", ErrMethod, h.method)
	case h.descriptor && h.method == zip.Store:
		fault = errDirectory // which alone says where the member ends
	}
	name := w.wanted(h.name, at, h.size, fault)
	if name == "" && !h.descriptor {
		if err := s.skip(h.packed); err != nil {
			w.fail(h.name, at, reason(err))
			return false
		}
		return !w.done
	}
	if name == "" && fault != nil {
		return false
	}
	c := &content{w: w, name: h.name, offset: at, r: newPacked(h, s), in: func() int64 { return s.n - start }}
	if name != "" {
		w.give(Member{Name: name, Size: h.size}, c)
	}
	if w.done || w.spent {
		return false
	}
	if err := c.drained(); err != nil {
		w.told(err)
	}
	c.past = true
	return !w.done && (c.sound() || errors.Is(c.err, zip.ErrChecksum))
}
