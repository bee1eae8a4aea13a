package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// maxDirectory is how many bytes of a zip's directory are read.
const maxDirectory = 64 << 20

// directory reads at most so many bytes while a directory is taken in.
type directory struct {
	io.ReaderAt
	left int64
	open bool // the directory is read, and all else may be
}

// ReadAt reads bytes at an offset.
func (d *directory) ReadAt(p []byte, off int64) (int, error) {
	if d.open {
		return d.ReaderAt.ReadAt(p, off)
	}
	n, err := d.ReaderAt.ReadAt(p, off)
	if d.left -= int64(n); d.left < 0 {
		return 0, tooLarge("the directory of a zip", maxDirectory)
	}
	return n, err
}

// zip reads the members of a zip.
func (w *walker) zip(s *source, ra io.ReaderAt, size int64) {
	if ra == nil {
		file, n, err := w.spool(s)
		if err != nil {
			w.fail("", format.NoByte, reason(err))
			return
		}
		defer file.remove()
		ra, size = file, n
	}
	w.in = func() int64 { return size }
	if size == 0 {
		return // Members tells that it is empty
	}
	d := &directory{ReaderAt: ra, left: maxDirectory}
	z, err := zip.NewReader(d, size)
	d.open = true
	switch {
	case errors.Is(err, zip.ErrFormat), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		w.salvage(ra, size)
		return
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		w.fail("", format.NoByte, reason(err))
		return
	}
	for i, f := range z.File {
		if z.File[i] = nil; !w.next() {
			return
		}
		w.file(f, size)
	}
}

// file gives one member of a zip.
func (w *walker) file(f *zip.File, size int64) {
	if strings.HasSuffix(f.Name, "/") || f.Mode().IsDir() {
		return
	}
	name := w.wanted(f.Name, format.NoByte, int64(min(f.UncompressedSize64, math.MaxInt64)), fault(f))
	if name == "" {
		return
	}
	var opened io.ReadCloser
	taken := min(int64(min(f.CompressedSize64, math.MaxInt64)), size)
	c := &content{w: w, name: f.Name, offset: format.NoByte, in: func() int64 { return taken }}
	c.open = func() (io.Reader, error) {
		var err error
		opened, err = f.Open()
		return opened, err
	}
	w.give(Member{Name: name, Size: int64(f.UncompressedSize64), Modified: f.Modified}, c)
	if c.past = true; opened != nil {
		_ = opened.Close()
	}
}

// fault says why a member of a zip cannot be read, if so.
func fault(f *zip.File) error {
	switch {
	case !f.Mode().IsRegular():
		return fmt.Errorf("%w: %s", ErrNoFile, f.Mode().Type())
	case f.Flags&1 != 0:
		return ErrEncrypted
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return fmt.Errorf("%w: method %d", ErrMethod, f.Method)
	}
	return nil
}
