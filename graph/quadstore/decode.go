package quadstore

import (
	"context"

	"github.com/cayleygraph/quad"
)

// Quads are decoded some at a time, so that their long terms are fetched
// together: few at first, since many a question wants few.
const (
	firstChunk = 16
	largeChunk = 512
)

// decoder turns terms into quads.
type decoder struct {
	view  *View
	chunk int
	keys  []terms // of its own
	arena []byte
	last  [4]struct {
		term  string
		value quad.Value
	}
	names map[string]quad.Value // of predicates and kinds
	long  map[string]quad.Value // by the key that holds it
}

// add takes a quad in and yields the ones before when there are enough.
func (d *decoder) add(ctx context.Context, t terms, yield func(quad.Quad, error) bool) bool {
	if d.chunk == 0 {
		d.chunk = firstChunk
	}
	var own terms
	for i, term := range t {
		start := len(d.arena)
		d.arena = append(d.arena, term...)
		own[i] = d.arena[start:len(d.arena):len(d.arena)]
	}
	d.keys = append(d.keys, own)
	if len(d.keys) < d.chunk {
		return true
	}
	d.chunk = min(4*d.chunk, largeChunk)
	return d.flush(ctx, yield)
}

// flush yields the quads that have been taken in. A long term that is gone since
// its quad was read takes the quad with it: there is a moment between the two
// unless the view is a snapshot's.
func (d *decoder) flush(ctx context.Context, yield func(quad.Quad, error) bool) bool {
	if err := d.fetch(ctx); err != nil {
		yield(quad.Quad{}, err)
		return false
	}
	for i := range d.keys {
		t := &d.keys[i]
		q, ok, err := d.quad(t)
		if err != nil {
			yield(quad.Quad{}, err)
			return false
		}
		if ok && !yield(q, nil) {
			return false
		}
	}
	d.keys, d.arena = d.keys[:0], d.arena[:0]
	return true
}

// fetch gets the long terms.
func (d *decoder) fetch(ctx context.Context) error {
	var wanted [][]byte
	clear(d.long)
	for i := range d.keys {
		t := &d.keys[i]
		for _, term := range t {
			if isLong(term) {
				key := longKey(t[3], term)
				if _, ok := d.long[string(key)]; !ok {
					if d.long == nil {
						d.long = map[string]quad.Value{}
					}
					d.long[string(key)] = nil
					wanted = append(wanted, key)
				}
			}
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	values, err := d.view.keys.Get(ctx, wanted...)
	if err != nil {
		return err
	}
	for i, b := range values {
		if b == nil {
			continue
		}
		if d.long[string(wanted[i])], err = parseTerm(b); err != nil {
			return err
		}
	}
	return nil
}

// quad decodes a quad; ok is false where a long term is gone.
func (d *decoder) quad(t *terms) (q quad.Quad, ok bool, err error) {
	for i, direction := range quad.Directions {
		term := t[i]
		var v quad.Value
		switch {
		case isLong(term):
			if v = d.long[string(longKey(t[3], term))]; v == nil {
				return q, false, nil
			}
		default:
			if v, err = d.value(i, term); err != nil {
				return q, false, err
			}
		}
		q.Set(direction, v)
	}
	return q, true, nil
}

// value decodes a term that stands in the i-th place. Neighbours mostly share
// subject, label and predicate.
func (d *decoder) value(i int, term []byte) (quad.Value, error) {
	last := &d.last[i]
	if last.value != nil && last.term == string(term) {
		return last.value, nil
	}
	if len(term) > 0 && term[0] == tagName {
		return d.name(term)
	}
	v, err := parseTerm(term)
	if err != nil {
		return nil, err
	}
	if i != 2 { // objects are rarely the same twice
		last.term, last.value = string(term), v
	}
	return v, nil
}

// name decodes a name of the vocabulary, which come up again and again.
func (d *decoder) name(term []byte) (quad.Value, error) {
	if v := d.names[string(term)]; v != nil {
		return v, nil
	}
	v, err := parseTerm(term)
	if err != nil {
		return nil, err
	}
	if d.names == nil {
		d.names = map[string]quad.Value{}
	}
	d.names[string(term)] = v
	return v, nil
}
