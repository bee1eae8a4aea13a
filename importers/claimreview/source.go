package claimreview

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/saidby/saidby/importers/format"
)

// MaxItem is how many bytes an item of a file may have: 16 MiB.
const MaxItem = 16 << 20

// window reads a source and keeps what was read and not yet dropped, so that a
// JSON decoder over it can be asked for an item's bytes and their line.
type window struct {
	r    io.Reader
	kept []byte
	// base is the offset of the first byte kept, line the line that it is on.
	base int64
	line int
}

// errItem is returned by Read where more is kept than an item may have.
var errItem = errors.New("item too large")

// Read reads on, and keeps what it read.
func (w *window) Read(b []byte) (int, error) {
	if len(w.kept) > MaxItem+maxAhead {
		return 0, errItem
	}
	n, err := w.r.Read(b[:min(len(b), maxAhead)])
	w.kept = append(w.kept, b[:n]...)
	return n, err
}

// maxAhead is how far the decoder may read beyond an item.
const maxAhead = 64 << 10

// drop drops what is before an offset.
func (w *window) drop(to int64) {
	n := int(min(max(to-w.base, 0), int64(len(w.kept))))
	w.line += bytes.Count(w.kept[:n], []byte("\n"))
	w.kept = w.kept[:copy(w.kept, w.kept[n:])]
	w.base += int64(n)
}

// lineAt returns the line of an offset that is not yet dropped.
func (w *window) lineAt(offset int64) int {
	n := int(min(max(offset-w.base, 0), int64(len(w.kept))))
	return w.line + bytes.Count(w.kept[:n], []byte("\n"))
}

// between returns the bytes between two offsets, until the next drop.
func (w *window) between(from, to int64) []byte { return w.kept[from-w.base : to-w.base] }

// fault says what is wrong with the JSON of a source.
func fault(err error) error {
	switch {
	case errors.Is(err, errItem):
		return fmt.Errorf("%w: an item may have %s at most", format.ErrTooLarge, format.Size(MaxItem))
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w JSON: it breaks off", format.ErrMalformed)
	}
	return fmt.Errorf("%w JSON: %w", format.ErrMalformed, err)
}
