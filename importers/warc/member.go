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
	w.zip.Multistream(false)
	w.member.reset(&w.zip)
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

// eof turns the end of bytes into one that was not expected.
func eof(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
