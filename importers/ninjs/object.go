package ninjs

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// object takes one object out of a source. It knows just enough of JSON to find
// the object's end, and to see that a line's break or a brace cannot belong to
// it, so that one broken line of JSON Lines does not swallow those behind it.
type object struct {
	piece
	s    *splitter
	open []byte // the brackets that are open
	last byte   // the last byte that was no blank, outside strings
	long bool
}

// read reads to the object's end, or to where it is broken.
func (o *object) read() {
	for len(o.open) > 0 && o.err == nil {
		b, ok := o.s.read()
		switch {
		case !ok, b == '\n' && o.endsHere():
			o.broken()
			if ok {
				o.s.newline()
			}
			return
		case b == '\n':
			o.s.newline()
		case b == '{' && !o.mayOpen():
			o.add(b)
			o.broken()
			return
		case b == '{', b == '[':
			if o.open = append(o.open, b); len(o.open) > maxDepth {
				o.err = fmt.Errorf("%w: values nest more than %d levels deep", format.ErrTooLarge, maxDepth)
				o.fault = len(o.raw)
			}
		case b == '}', b == ']':
			if o.open[len(o.open)-1] != b-2 { // '[' and '{' stand two before their like
				o.add(b)
				o.broken()
				return
			}
			o.open = o.open[:len(o.open)-1]
		}
		o.add(b)
		if b > ' ' {
			o.last = b
		}
		if b == '"' && !o.string() {
			return
		}
	}
	if o.long {
		o.broken()
	}
}

// string reads a string whose opening mark has been read. It returns false
// where the string does not end on its line.
func (o *object) string() bool {
	for escaped := false; ; {
		b, ok := o.s.read()
		if !ok || b == '\n' {
			o.broken()
			if ok {
				o.s.newline()
			}
			return false
		}
		o.add(b)
		switch {
		case escaped:
			escaped = false
		case b == '\\':
			escaped = true
		case b == '"':
			return true
		}
	}
}

// mayOpen reports whether an object may begin here, within this one.
func (o *object) mayOpen() bool {
	return o.last == ':' || o.open[len(o.open)-1] == '[' && (o.last == ',' || o.last == '[')
}

// endsHere reports whether a line's end cuts the object off: it began on this
// line, and the next begins another, which cannot be within this one.
func (o *object) endsHere() bool {
	if o.s.line != o.line || o.mayOpen() {
		return false
	}
	next, _ := o.s.r.Peek(256)
	return strings.HasPrefix(strings.TrimLeft(string(next), " \t\r\n"), "{")
}

// add keeps a byte.
func (o *object) add(b byte) {
	if len(o.raw) >= MaxItem {
		o.long = true
		return
	}
	o.raw = append(o.raw, b)
}

// broken says what is wrong with the bytes so far.
func (o *object) broken() {
	if o.long {
		o.err, o.fault = fmt.Errorf("%w: an item may have %s at most", format.ErrTooLarge, format.Size(MaxItem)), 0
		return
	}
	if o.fault, o.err = check(o.raw); o.err == nil {
		o.err = fmt.Errorf("%w JSON: an item that does not end", format.ErrMalformed)
	}
}

// check returns what is wrong with the syntax of JSON, and at which byte.
func check(raw []byte) (at int, err error) {
	if json.Valid(raw) {
		return 0, nil
	}
	var any json.RawMessage
	var syntax *json.SyntaxError
	if err := json.Unmarshal(raw, &any); errors.As(err, &syntax) {
		return max(int(syntax.Offset)-1, 0), fmt.Errorf("%w JSON: %s", format.ErrMalformed, strings.TrimPrefix(syntax.Error(), "json: "))
	}
	return 0, fmt.Errorf("%w JSON", format.ErrMalformed)
}
