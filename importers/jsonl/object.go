package jsonl

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/records"
)

// object is an object of JSON as a record. Of its fields it knows those that the
// plan has places in.
type object struct {
	plan   *records.Plan
	fields [][]byte // by [records.Plan.Root]; nil where there is none
	folded []byte   // room for a name
}

func newObject(p *records.Plan) *object {
	return &object{plan: p, fields: make([][]byte, p.Roots())}
}

// read takes the fields of a line, which the object does not keep longer than
// until the next. Of fields with one name the last counts. Where it fails it also
// tells the byte of the line at fault, counted from 1, or 0.
func (o *object) read(line []byte) (column int, err error) {
	clear(o.fields)
	if !json.Valid(line) {
		var raw json.RawMessage
		err := json.Unmarshal(line, &raw)
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			column = int(syntax.Offset)
		}
		return column, fmt.Errorf("%w JSON: %s", format.ErrMalformed, strings.TrimPrefix(err.Error(), "json: "))
	}
	if kind := kindOf(line); kind != "object" && kind != "null" {
		return 1, fmt.Errorf("%w JSON: want an object, got: %s", format.ErrMalformed, kind)
	}
	for name, value := range members(line) {
		if root, known := o.plan.Root(o.fold(name)); known {
			o.fields[root] = value
		}
	}
	return 0, nil
}

// kindOf says what a valid value of JSON is.
func kindOf(raw []byte) string {
	switch raw[0] {
	case '{':
		return "object"
	case '[':
		return "array"
	case '"':
		return "string"
	case 't', 'f':
		return "bool"
	case 'n':
		return "null"
	}
	return "number"
}

// fold is a name, as written, in the form of [records.Fold]. It is valid until
// the next call.
func (o *object) fold(name []byte) []byte {
	o.folded = o.folded[:0]
	for _, c := range name {
		switch {
		case c == '\\', c <= ' ', c >= 0x80:
			return []byte(records.Fold(unquoted(name)))
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		o.folded = append(o.folded, c)
	}
	return o.folded
}

// Strings implements [records.Record].
func (o *object) Strings(p records.Place) (found []string) {
	o.visit(p, func(raw []byte) {
		if raw[0] != '[' {
			found = add(found, raw)
			return
		}
		for item := range items(raw) {
			found = add(found, item)
		}
	})
	return found
}

// add adds what a value says: a string, a number's own digits, or an object's
// name.
func add(found []string, raw []byte) []string {
	s := ""
	switch c := raw[0]; {
	case c == '"':
		s = unquoted(raw[1 : len(raw)-1])
	case c == '-' || c >= '0' && c <= '9':
		s = string(raw)
	case c == '{':
		if name := member(raw, "name"); len(name) > 0 && name[0] == '"' {
			s = unquoted(name[1 : len(name)-1])
		}
	}
	if s = strings.TrimSpace(s); s != "" {
		found = append(found, s)
	}
	return found
}

// Text implements [records.Record].
func (o *object) Text(p records.Place) (parts []string, stated bool) {
	o.visit(p, func(raw []byte) {
		stated = true
		if raw[0] == '"' {
			parts = append(parts, unquoted(raw[1:len(raw)-1]))
		}
	})
	return parts, stated
}

// visit calls a function for each value that a place leads to and that is not
// null.
func (o *object) visit(p records.Place, f func(raw []byte)) {
	if raw := o.fields[p.Root]; raw != nil {
		follow(raw, p.Path[1:], f)
	}
}

// follow calls a function for each value that a path leads to from another.
func follow(raw []byte, path format.Path, f func(raw []byte)) {
	switch {
	case len(path) == 0:
		if raw[0] != 'n' {
			f(raw)
		}
	case path[0].Index == format.Named:
		if value := member(raw, path[0].Key); value != nil {
			follow(value, path[1:], f)
		}
	default:
		n := 0
		for item := range items(raw) {
			if path[0].Index == format.All || path[0].Index == n {
				follow(item, path[1:], f)
			}
			if n++; path[0].Index >= 0 && n > path[0].Index {
				break
			}
		}
	}
}

// member returns the value of an object's field, by its name in any case; nil
// where there is none. Of fields with one name the last counts.
func member(raw []byte, name string) (value []byte) {
	for written, v := range members(raw) {
		if len(written) == len(name) && bytes.EqualFold(written, []byte(name)) ||
			len(written) != len(name) && strings.EqualFold(unquoted(written), name) {
			value = v
		}
	}
	return value
}
