package claimreview

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/saidby/saidby/importers/format"
)

// item is one value of a source that holds reviews.
type item struct {
	raw  []byte // until the next item
	line int    // on which it begins, from 1
	err  error  // what is wrong with it, instead of raw
}

// items takes a source apart: into its lines, where the first is an object and
// others follow, as JSON Lines have it; else into the members of a list, those of
// a feed, or whole objects.
func items(r io.Reader) iter.Seq[item] {
	return func(yield func(item) bool) {
		b := bufio.NewReaderSize(r, maxAhead)
		head, err := b.Peek(maxAhead)
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			yield(item{line: 1, err: err})
			return
		case format.UTF16(head) != "", bytes.IndexByte(head, 0) >= 0:
			var e *format.Error
			errors.As(format.CheckUTF8("", head), &e)
			yield(item{line: 1, err: e.Err})
			return
		case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
			_, _ = b.Discard(3)
			head = head[3:]
		}
		if isLines(head) {
			lines(b, yield)
			return
		}
		values(&window{r: b, line: 1}, yield)
	}
}

// isLines reports whether the first line that is not blank is a whole object and
// something stands behind it.
func isLines(head []byte) bool {
	first, rest, more := bytes.Cut(bytes.TrimLeft(head, " \t\r\n"), []byte("\n"))
	return more && len(bytes.TrimSpace(rest)) > 0 && bytes.HasPrefix(first, []byte("{")) && json.Valid(first)
}

// lines yields the lines of JSON Lines that are not blank.
func lines(b *bufio.Reader, yield func(item) bool) {
	var line []byte
	for number := 1; ; number++ {
		line = line[:0]
		long := false
		var err error
		for {
			var part []byte
			part, err = b.ReadSlice('\n')
			if long = long || len(line)+len(part) > MaxItem; !long {
				line = append(line, part...)
			}
			if !errors.Is(err, bufio.ErrBufferFull) {
				break
			}
		}
		it := item{raw: bytes.TrimSpace(line), line: number}
		switch {
		case long:
			it = item{line: number, err: fault(errItem)}
		case err != nil && !errors.Is(err, io.EOF):
			it = item{line: number, err: err}
		}
		if (it.err != nil || len(it.raw) > 0) && !yield(it) || err != nil {
			return
		}
	}
}

// values yields the items of a source that is one JSON value or several behind
// one another. Behind what is no JSON it ends.
func values(w *window, yield func(item) bool) {
	d := &decoder{Decoder: json.NewDecoder(w), w: w, yield: yield}
	for {
		t, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			d.fail(err)
			return
		}
		start := d.InputOffset() - 1
		switch t {
		case json.Delim('['):
			err = d.members()
		case json.Delim('{'):
			err = d.object(start)
		default:
			err = errors.New("neither an object nor a list")
		}
		switch {
		case errors.Is(err, errStop):
			return
		case err != nil:
			d.fail(err)
			return
		}
		w.drop(d.InputOffset())
	}
}

// errStop says that no more items are wanted.
var errStop = errors.New("no more")

// decoder reads a source value by value.
type decoder struct {
	*json.Decoder
	w     *window
	yield func(item) bool
}

// fail yields what is wrong with the source where reading it ended.
func (d *decoder) fail(err error) {
	at := d.InputOffset()
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		at = max(at, syntax.Offset)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		at = d.w.base + int64(len(d.w.kept))
	}
	d.yield(item{line: d.w.lineAt(at), err: fault(err)})
}

// members yields the members of a list whose bracket was read.
func (d *decoder) members() error {
	if line := d.w.lineAt(d.InputOffset()); !d.More() {
		if !d.yield(item{line: line, err: fmt.Errorf("%w: the list has no items", format.ErrNoArticle)}) {
			return errStop
		}
	}
	for d.More() {
		d.w.drop(d.InputOffset())
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return err
		}
		end := d.InputOffset()
		if !d.yield(item{raw: raw, line: d.w.lineAt(end - int64(len(raw)))}) {
			return errStop
		}
		d.w.drop(end)
	}
	_, err := d.Token()
	return err
}

// object yields the members of a feed, or the object itself where it is none. Its
// brace was read and is at start.
func (d *decoder) object(start int64) error {
	line, feed := d.w.lineAt(start), false
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		if key != "dataFeedElement" {
			var skipped json.RawMessage
			err = d.Decode(&skipped)
		} else {
			var list bool
			list, err = d.feed()
			feed = feed || list
		}
		if err != nil {
			return err
		}
		if feed {
			d.w.drop(d.InputOffset())
		}
	}
	if _, err := d.Token(); err != nil || feed {
		return err
	}
	if !d.yield(item{raw: d.w.between(start, d.InputOffset()), line: line}) {
		return errStop
	}
	return nil
}

// feed yields the members of a feed if it is a list, else passes it over.
func (d *decoder) feed() (list bool, err error) {
	t, err := d.Token()
	if err != nil {
		return false, err
	}
	if t == json.Delim('[') {
		return true, d.members()
	}
	for depth := 0; ; {
		if t == json.Delim('{') || t == json.Delim('[') {
			depth++
		} else if t == json.Delim('}') || t == json.Delim(']') {
			depth--
		}
		if depth == 0 {
			return false, nil
		}
		if t, err = d.Token(); err != nil {
			return false, err
		}
	}
}
