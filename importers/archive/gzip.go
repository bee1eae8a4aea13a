package archive

import (
	"bufio"
	"compress/gzip"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// unzipper decompresses gzip within the limits for an archive.
type unzipper struct {
	*gzip.Reader
	w   *walker
	s   *source
	out int64
}

// unzip opens gzip. It returns nil if it is none, after telling so.
func (w *walker) unzip(s *source) *unzipper {
	z, err := gzip.NewReader(bufio.NewReader(s))
	switch {
	case err == nil:
		return &unzipper{Reader: z, w: w, s: s}
	case !errors.Is(err, io.EOF) || s.n > 0:
		w.fail("", format.NoByte, reason(eof(err)))
	}
	return nil
}

// Read reads decompressed bytes, of members that are passed over, too.
func (z *unzipper) Read(p []byte) (int, error) {
	n, err := z.Reader.Read(p)
	z.out += int64(n)
	switch {
	case z.out > z.w.o.MaxTotal:
		z.w.spent = true
		return 0, tooLarge("an archive", z.w.o.MaxTotal)
	case isBomb(z.out, z.s.n):
		z.w.spent = true
		return 0, ErrBomb
	}
	return n, err
}

// rest reads on behind the end of a tar, to check the checksum.
func (w *walker) rest(z *unzipper) {
	if _, err := io.Copy(io.Discard, z); err != nil && !w.done {
		w.fail("", format.NoByte, reason(err))
	}
}

// single gives the one file of a .gz.
func (w *walker) single(z *unzipper) {
	name := singleName(w.o.Name, z.Name)
	if !w.next() {
		return
	}
	c := &content{w: w, name: name, offset: format.NoByte, r: z, in: w.in}
	w.give(Member{Name: name, Modified: z.ModTime}, c)
	c.past = true
}

// singleName names the file of a .gz: as the archive without its ending, else as
// it says itself.
func singleName(archive, own string) string {
	base := filepath.Base(archive)
	if ending := filepath.Ext(base); strings.EqualFold(ending, ".gz") && len(base) > len(ending) {
		base = base[:len(base)-len(ending)]
		if name, err := clean(base); err == nil {
			return name
		}
	}
	if name, err := clean(own); err == nil {
		return name
	}
	return "data"
}
