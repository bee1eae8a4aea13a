package ninjs

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/saidby/saidby/importers/format"
)

// maxWithin is how deep items are looked for within one another.
const maxWithin = 4

// within is an item that is carried by another.
type within struct {
	raw []byte
	// at is its first byte in the outermost item.
	at int
}

// associated lists the objects among the associations of an item: the values of
// an object (1.x) or the members of a list (2.x). The byte at is their first.
// What is no object is no item.
func associated(raw json.RawMessage, at int) (list []within) {
	d := json.NewDecoder(bytes.NewReader(raw))
	opening, _ := d.Token()
	if opening != json.Delim('{') && opening != json.Delim('[') {
		return nil
	}
	for d.More() {
		if opening == json.Delim('{') {
			if _, err := d.Token(); err != nil {
				return list
			}
		}
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return list
		}
		if value[0] == '{' {
			list = append(list, within{value, at + int(d.InputOffset()) - len(value)})
		}
	}
	return list
}

// giveWithin yields what the texts are that an item carries beside its own. Of
// associations without a body, pictures for the most part, nothing is told.
func (r *reader) giveWithin(p *piece, it *item, depth int) bool {
	for _, in := range it.associations {
		line, column := p.place(in.at)
		if depth >= maxWithin {
			err := fmt.Errorf("%w: items within items more than %d deep", format.ErrTooLarge, maxWithin)
			return r.yield(format.Document{}, format.FailLine(r.in.Path, line, column, err))
		}
		within := 0
		if line == p.line {
			within = column
		}
		inner, at, err := decode(in.raw, in.at)
		if err != nil {
			if line, column = p.place(at); !r.yield(format.Document{}, format.FailLine(r.in.Path, line, column, err)) {
				return false
			}
			continue
		}
		if len(inner.Bodies) > 0 && !r.document(inner, r.reading(in.raw, line), within) || !r.giveWithin(p, inner, depth+1) {
			return false
		}
	}
	return true
}
