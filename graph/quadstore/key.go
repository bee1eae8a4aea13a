package quadstore

import (
	"bytes"
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// order is one of the orders in which quads are kept; its value is the first byte
// of the keys.
type order byte

// The orders, named by the directions in which a key has its terms.
const (
	bySubject   order = 's' // subject, predicate, object, label
	byPredicate order = 'p' // predicate, object, subject, label
	byLabel     order = 'l' // label, subject, predicate, object
)

// The other kinds of key.
const (
	metaSpace    = 'm' // what the store says of itself
	countSpace   = 'c' // how many quads there are
	derivedSpace = 'x' // what is kept beside quads, see [Tx.Set]
)

// longMark follows the label in the keys of long terms: l, label, FF, hash. No
// term begins with it.
const longMark = 0xFF

// directions returns the directions of an order's terms.
func (o order) directions() [4]quad.Direction {
	switch o {
	case bySubject:
		return [4]quad.Direction{quad.Subject, quad.Predicate, quad.Object, quad.Label}
	case byPredicate:
		return [4]quad.Direction{quad.Predicate, quad.Object, quad.Subject, quad.Label}
	}
	return [4]quad.Direction{quad.Label, quad.Subject, quad.Predicate, quad.Object}
}

// terms are the terms of a quad: subject, predicate, object, label. As a pattern,
// a nil term selects anything.
type terms [4][]byte

// get returns the term in a direction.
func (t *terms) get(d quad.Direction) []byte { return t[d-quad.Subject] }

// key returns the quad's key in an order; of a pattern, the part of it up to the
// first term that is nil.
func (t *terms) key(o order) []byte {
	size := 1
	for _, term := range t {
		size += len(term)
	}
	b := append(make([]byte, 0, size), byte(o))
	for _, d := range o.directions() {
		term := t.get(d)
		if term == nil {
			break
		}
		b = append(b, term...)
	}
	return b
}

// begins reports whether the directions that a pattern names are the first of an
// order, so that one range of keys holds just what it selects.
func (t *terms) begins(o order) bool {
	named := true
	for _, d := range o.directions() {
		if t.get(d) == nil {
			named = false
		} else if !named {
			return false
		}
	}
	return true
}

// keyRange returns the range of an order's keys that holds what a pattern selects.
func (t *terms) keyRange(o order) ordered.Range {
	key := t.key(o)
	r := ordered.Prefix(key)
	if o == byLabel && t[3] != nil && t[0] == nil {
		r.To = append(key[:len(key):len(key)], longMark)
	}
	return r
}

// parseKey returns the terms of a key, which they are parts of.
func parseKey(o order, key []byte) (t terms, err error) {
	rest := key
	if len(rest) == 0 || rest[0] != byte(o) {
		return t, fmt.Errorf("key % x: %w", key, ErrMalformed)
	}
	rest = rest[1:]
	for _, d := range o.directions() {
		n, err := termLength(rest)
		if err != nil {
			return t, fmt.Errorf("key % x: %w", key, err)
		}
		t[d-quad.Subject], rest = rest[:n:n], rest[n:]
	}
	if len(rest) > 0 {
		return t, fmt.Errorf("key % x goes on: %w", key, ErrMalformed)
	}
	return t, nil
}

// matches reports whether a pattern selects a quad.
func (t *terms) matches(q *terms) bool {
	for i, term := range t {
		if term != nil && !bytes.Equal(term, q[i]) {
			return false
		}
	}
	return true
}

// isLong reports whether a term is kept elsewhere.
func isLong(term []byte) bool { return len(term) > 0 && term[0]&tagLong != 0 }

// longKey is where a long term is kept for a label.
func longKey(label, term []byte) []byte {
	b := append(make([]byte, 0, 2+len(label)+len(term)), byte(byLabel))
	return append(append(append(b, label...), longMark), term...)
}
