package warc

import (
	"errors"
	"fmt"
	"io"

	"github.com/saidby/saidby/importers/format"
)

// block are the bytes of a record behind its header, as many as it says.
type block struct {
	s          *source
	size, left int64
	inMember   bool
	ended      bool
	end        error // what finish found
}

// Read reads from the block. It fails where the source ends before the block.
func (b *block) Read(p []byte) (int, error) {
	if b.left == 0 {
		return 0, io.EOF
	}
	n, err := b.s.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	if err != nil {
		err = b.withLost(b.broken())
	}
	return n, err
}

// withLost adds to what is wrong with a block how many records it has swallowed.
func (b *block) withLost(err error) error {
	if n := b.s.lost(); n > 0 {
		return fmt.Errorf("%w; with it %d records are lost that begin within this length", err, n)
	}
	return err
}

// broken says why the block cannot be read on.
func (b *block) broken() error {
	switch {
	case !errors.Is(b.s.err, io.EOF):
		b.s.told = true
		return decoding("the gzip member", b.s.err)
	case b.inMember: // which is whole: so the length is wrong
		return malformed("Content-Length is %d, and there are %d bytes", b.size, b.size-b.left)
	}
	return truncated(fmt.Sprintf("%d of %d bytes are there", b.size-b.left, b.size))
}

// finish reads the rest of the block and what must come behind it: two line
// ends and, if the gzip member ends there, its checksum.
func (b *block) finish() error {
	if b.ended {
		return b.end
	}
	b.ended = true
	for b.left > 0 {
		if len(b.s.peek(1)) == 0 {
			b.end = b.withLost(b.broken())
			return b.end
		}
		n := min(b.left, int64(len(b.s.unread())))
		b.s.pos += int(n)
		b.left -= n
	}
	b.end = b.lineEnds()
	if b.end == nil && b.inMember && len(b.s.peek(1)) == 0 && !errors.Is(b.s.err, io.EOF) {
		b.end = b.broken()
	}
	if b.end != nil {
		b.end = b.withLost(b.end)
	}
	return b.end
}

// lineEnds reads the two line ends behind the block. Where the gzip member ends
// with the block they may be left out: then the lengths agree, too.
func (b *block) lineEnds() error {
	for _, want := range []string{"\r\n\r\n", "\n\n"} {
		got := string(b.s.peek(len(want)))
		switch {
		case got == want:
			b.s.pos += len(want)
			return nil
		case len(got) == len(want) || got != want[:len(got)]: // something else
		case !errors.Is(b.s.err, io.EOF):
			return b.broken()
		case !b.inMember:
			return truncated("the line ends behind the record are not there")
		default:
			b.s.pos = b.s.end
			return nil
		}
	}
	return malformed("no record ends where Content-Length %d says: %s", b.size, quoted(b.s.peek(startSize)))
}

// body is the payload of a record, decoded.
type body struct {
	block
	r      io.Reader
	offset int64
	max    int64 // bytes that may be read
	left   int64 // of them
	err    error // what Read has told
	past   bool
}

// Read reads from the payload. At its end the rest of the record is checked.
func (b *body) Read(p []byte) (int, error) {
	switch {
	case b.past:
		return 0, &Error{b.offset, ErrPast}
	case b.err != nil:
		return 0, b.err
	case len(p) == 0:
		return 0, nil
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left+1)])
	if b.left -= int64(n); b.left < 0 {
		n--
		err = fmt.Errorf("%w: a payload of more than %s", format.ErrTooLarge, format.Size(b.max))
	}
	if errors.Is(err, io.EOF) {
		if err = b.finish(); err == nil {
			b.err = io.EOF
			return n, io.EOF
		}
	}
	if err != nil && !format.IsContext(err) {
		err = &Error{b.offset, err}
	}
	b.err = err
	return n, err
}
