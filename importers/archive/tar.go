package archive

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"

	"github.com/saidby/saidby/importers/format"
)

// blockSize is how many bytes a block of a tar has.
const blockSize = 512

// blocks reads a tar and knows whether the block last read was a header of
// nothing but zeros, with which every whole tar ends.
type blocks struct {
	r    io.Reader
	n    int64
	zero bool
}

// Read reads bytes, and a block as a whole.
func (b *blocks) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	for len(p) == blockSize && n < blockSize && err == nil {
		var more int
		more, err = b.r.Read(p[n:])
		n += more
	}
	b.n += int64(n)
	if n > 0 {
		b.zero = n == blockSize && [blockSize]byte(p[:n]) == [blockSize]byte{}
	}
	return n, err
}

// tar reads the members of a tar. It returns whether its end was reached.
func (w *walker) tar(r io.Reader) bool {
	b := &blocks{r: r}
	t := tar.NewReader(b)
	for {
		b.zero = false
		h, err := t.Next()
		switch {
		case errors.Is(err, io.EOF) && b.zero:
			return true
		case errors.Is(err, io.EOF) && b.n == 0:
			return false // Members tells that it is empty
		case errors.Is(err, io.EOF):
			err = fmt.Errorf("%w: the end of the archive is not there", ErrTruncated)
		}
		if err != nil {
			w.fail("", b.n, reason(err))
			return false
		}
		if !w.next() || !w.entry(h, t, b.n-blockSize) {
			return false
		}
	}
}

// entry gives one member of a tar. It returns false if reading cannot go on.
func (w *walker) entry(h *tar.Header, t io.Reader, offset int64) bool {
	var fault error
	switch h.Typeflag {
	case tar.TypeReg, tar.TypeCont, tar.TypeGNUSparse:
	case tar.TypeDir, tar.TypeXGlobalHeader:
		return true
	default:
		fault = fmt.Errorf("%w: %s", ErrNoFile, typeName(h.Typeflag))
	}
	name := w.wanted(h.Name, offset, h.Size, fault)
	if name == "" {
		return !w.done
	}
	c := &content{w: w, name: h.Name, offset: offset, r: t, in: w.in}
	w.give(Member{Name: name, Size: h.Size, Modified: h.ModTime}, c)
	if !w.done && c.err == nil && !isSparse(h) { // else the next header is looked for at once
		if err := c.drained(); err != nil {
			w.told(err)
		}
	}
	c.past = true
	return !w.done && (c.sound() || errors.Is(c.err, format.ErrTooLarge) && !w.spent)
}

// told yields an error that a content has made.
func (w *walker) told(err error) {
	if !w.done && !format.IsContext(err) {
		w.any, w.done = true, !w.yield(Member{}, err)
	}
}

// isSparse reports whether a member has holes, which cost nothing in the archive.
func isSparse(h *tar.Header) bool {
	return h.Typeflag == tar.TypeGNUSparse || h.PAXRecords["GNU.sparse.major"] != "" || h.PAXRecords["GNU.sparse.map"] != ""
}

// typeName says what a member is that is no file.
func typeName(flag byte) string {
	switch flag {
	case tar.TypeSymlink:
		return "a symbolic link"
	case tar.TypeLink:
		return "a link"
	case tar.TypeChar, tar.TypeBlock:
		return "a device"
	case tar.TypeFifo:
		return "a pipe"
	}
	return fmt.Sprintf("of type %q", flag)
}
