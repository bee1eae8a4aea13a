package archive

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/saidby/saidby/importers/format"
)

// content is what a member holds, read within the limits.
type content struct {
	w      *walker
	name   string
	offset int64
	open   func() (io.Reader, error) // called at the first Read
	in     func() int64              // how many bytes of the archive it has taken
	r      io.Reader
	out    int64 // how many bytes it has given
	err    error // what Read has told
	past   bool
}

// Read reads from the member.
func (c *content) Read(p []byte) (int, error) {
	if c.past {
		return 0, c.w.error(c.name, c.offset, ErrPast)
	}
	if c.err != nil || len(p) == 0 {
		return 0, c.err
	}
	n, err := c.read(p)
	if err != nil && !errors.Is(err, io.EOF) && !format.IsContext(err) {
		err = c.w.error(c.name, c.offset, reason(err))
	}
	c.err = err
	return n, err
}

func (c *content) read(p []byte) (n int, err error) {
	if err := c.w.ctx.Err(); err != nil {
		return 0, err
	}
	if c.r == nil {
		if c.r, err = c.open(); err != nil {
			return 0, eof(err)
		}
	}
	n, err = c.r.Read(p)
	c.out += int64(n)
	c.w.out += int64(n)
	switch {
	case c.out > c.w.o.MaxMember:
		return 0, tooLarge("a member", c.w.o.MaxMember)
	case c.w.out > c.w.o.MaxTotal:
		c.w.spent = true
		return 0, tooLarge("an archive", c.w.o.MaxTotal)
	case isBomb(c.out, c.in()):
		return 0, ErrBomb
	case isBomb(c.w.out, c.w.in()):
		c.w.spent = true
		return 0, ErrBomb
	}
	return n, err
}

// drained reads the rest, and returns what is wrong in it and has not been told.
func (c *content) drained() error {
	told := c.err != nil
	if _, err := io.Copy(io.Discard, c); err != nil && !told {
		return err
	}
	return nil
}

// sound reports whether nothing wrong was found in the member.
func (c *content) sound() bool { return c.err == nil || errors.Is(c.err, io.EOF) }

// isBomb reports whether so many bytes cannot come from an honest archive.
func isBomb(out, in int64) bool { return out > freeBytes && out/maxRatio > in }

// tooLarge says what has more bytes than it may.
func tooLarge(what string, limit int64) error {
	return fmt.Errorf("%w: %s may have %s at most", format.ErrTooLarge, what, format.Size(limit))
}

// eof turns the end of bytes into one that was not expected.
func eof(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// source reads the archive itself: it counts, and stops when the context ends.
type source struct {
	ctx context.Context
	r   io.Reader
	n   int64
}

func (s *source) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := s.r.Read(p)
	s.n += int64(n)
	return n, err
}
