package warc

import (
	"errors"
	"io"
)

// gzip reads the records of one gzip member. It returns false, after telling
// why, where the member is broken.
func (w *walker) gzip(start int64) bool {
	if err := w.zip.Reset(&w.file); err != nil {
		w.file.told = w.file.err != nil
		w.fail(Record{Offset: start, Member: start}, decoding("the gzip member", eof(err)))
		return false
	}
	w.zip.Multistream(isBlocked(w.zip.Extra))
	w.member.reset(&inflated{w: w, start: start})
	w.records(&w.member, start, true)
	if w.done || errors.Is(w.member.err, io.EOF) {
		return true
	}
	w.file.told = w.file.err != nil // it is what broke the member
	if !w.member.told {
		w.fail(Record{Offset: start + w.member.offset(), Member: start}, decoding("the gzip member", w.member.err))
	}
	return false
}

// isBlocked reports whether a member is one of a bgzip file, by the extra field of
// its header. Such a file is cut without regard to records, and is one stream.
func isBlocked(extra []byte) bool {
	return len(extra) >= 6 && extra[0] == 'B' && extra[1] == 'C' && extra[2] == 2 && extra[3] == 0
}

// maxRatio is how many bytes one byte of a member may unpack to, beyond freeBytes.
const (
	maxRatio  = 1000
	freeBytes = 64 << 20
)

// inflated reads the decompressed bytes of the member that begins at start.
type inflated struct {
	w        *walker
	start, n int64
}

// Read reads decompressed bytes, up to the bounds.
func (r *inflated) Read(p []byte) (int, error) {
	n, err := r.w.zip.Read(p)
	if r.n += int64(n); r.n > freeBytes && r.n/maxRatio > r.w.file.offset()-r.start {
		return 0, ErrBomb
	}
	return n, err
}

// eof turns the end of bytes into one that was not expected.
func eof(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
