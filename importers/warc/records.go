package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"iter"

	"github.com/saidby/saidby/importers/format"
)

// Records yields the records of a WARC file in their order, and what is wrong in
// it as [*Error]; with an error comes what is known of its record. If the context
// ends, its error is the last thing yielded. A file with nothing in it yields
// format.ErrEmpty. The sequence can be run once.
func Records(ctx context.Context, r io.Reader, o Options) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		w := &walker{ctx: ctx, max: o.maxPayload(), yield: yield,
			file: source{ctx: ctx, r: r}, member: source{ctx: ctx}, http: bufio.NewReaderSize(nil, maxHeader)}
		w.walk()
	}
}

// Sniff reports whether bytes are the beginning of a WARC file, plain or gzip, or
// of an ARC file, which is refused with ErrARC. A few hundred bytes are enough.
func Sniff(head []byte) bool {
	if !isMember(head) {
		return isVersion(head) || isARC(head)
	}
	zip, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return false
	}
	var start [len(arcStart)]byte
	_, err = io.ReadFull(zip, start[:])
	return err == nil && (isVersion(start[:]) || isARC(start[:]))
}

// walker goes through a file.
type walker struct {
	ctx   context.Context
	max   int64 // bytes of a payload
	yield func(Record, error) bool
	done  bool // yield wants no more
	any   bool // something was yielded

	file   source
	zip    gzip.Reader   // over file
	member source        // over zip
	http   *bufio.Reader // over the block of a record
}

// walk reads the file to its end.
func (w *walker) walk() {
	s := &w.file
	w.records(s, 0, false)
	switch {
	case w.done:
	case w.ctx.Err() != nil:
		w.yield(Record{}, w.ctx.Err())
	case !errors.Is(s.err, io.EOF) && !s.told:
		w.fail(Record{Offset: s.offset(), Member: s.offset()}, s.err)
	case !w.any:
		w.fail(Record{}, format.ErrEmpty)
	}
}

// fail yields what is wrong with a record.
func (w *walker) fail(rec Record, err error) {
	if rec.Body = nil; !w.done && !format.IsContext(err) {
		w.any, w.done = true, !w.yield(rec, &Error{rec.Offset, err})
	}
}

// records reads all records of a source, which is the file or the gzip member
// that begins at an offset of it.
func (w *walker) records(s *source, member int64, inMember bool) {
	for !w.done {
		skipBlank(s)
		head := s.peek(startSize)
		if len(head) == 0 {
			return
		}
		start, ok := s.offset(), false
		if !inMember && isMember(head) {
			ok = w.gzip(start)
		} else {
			rec := Record{Offset: start, Member: start}
			if inMember {
				rec = Record{Offset: member + start, Member: member}
			}
			ok = w.record(s, rec)
		}
		if !ok && !w.done {
			if s.rewind(start + 1); s.offset() == start {
				s.pos++
			}
			w.find(s, inMember)
		}
	}
}

// skipBlank passes over line ends between records, and zeros that fill a file up.
func skipBlank(s *source) {
	for {
		b := s.peek(1)
		if len(b) == 0 || b[0] != '\r' && b[0] != '\n' && b[0] != 0 {
			return
		}
		s.pos++
	}
}

// record reads one record. It returns false where its end was not found where it
// should be, after telling why.
func (w *walker) record(s *source, rec Record) bool {
	if s.begin(); !w.any && isARC(s.peek(len(arcStart))) {
		w.fail(rec, ErrARC)
		w.done = true // nothing in it can be read
		return true
	}
	h, size, err := recordHeader(s)
	if err != nil {
		if s.err != nil && !errors.Is(s.err, io.EOF) {
			err, s.told = decoding("the gzip member", s.err), true
		}
		w.fail(rec, err)
		return false
	}
	rec.describe(h)
	b := &body{block: block{s: s, size: size, left: size, inMember: s == &w.member}, offset: rec.Offset, max: w.max, left: w.max}
	if err := w.open(&rec, b); err != nil {
		b.err = err
		w.fail(rec, err)
	} else {
		w.any, w.done = true, !w.yield(rec, nil)
	}
	if w.done {
		return true
	}
	b.past = true
	err = b.block.finish()
	if err != nil && (b.err == nil || errors.Is(b.err, io.EOF)) {
		w.fail(rec, err)
	}
	return err == nil
}
