package quadstore

import (
	"context"
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Tx is a change to the quads in the making. Its [View] shows what was there
// before; [Tx.Has] counts in the change.
type Tx struct {
	View
	keys ordered.Tx
	// wanted is what has been asked for, at most once for each quad; index finds
	// it by the quad's first key.
	wanted []wanted
	index  map[string]int
	// replaced are the labels that were replaced, with their long terms.
	replaced map[string]*longTerms
	// long are the long terms of added quads that are not known to be there, by key.
	long map[string]longTerm
}

// wanted says that a quad is to be there, or not.
type wanted struct {
	terms
	key   []byte // its first key
	there bool
	// before says whether it was there, if that is known.
	before presence
}

type presence byte

const (
	unknown presence = iota
	absent
	present
)

// longTerm is what is kept of a long term. It is new where its label was replaced
// and had no such term.
type longTerm struct {
	value []byte
	isNew bool
}

// longTerms are the long terms of a label: those that are there, and those that
// are needed once it has been replaced.
type longTerms struct{ there, needed map[string]bool }

func newTx(keys ordered.Tx) *Tx {
	return &Tx{
		View: View{keys}, keys: keys, index: map[string]int{}, replaced: map[string]*longTerms{}, long: map[string]longTerm{},
	}
}

// Add says that quads are to be there. It returns [ErrInvalidQuad].
func (tx *Tx) Add(qs ...quad.Quad) error { return tx.want(true, qs) }

// Remove says that quads are not to be there. It returns [ErrInvalidQuad].
func (tx *Tx) Remove(qs ...quad.Quad) error { return tx.want(false, qs) }

func (tx *Tx) want(there bool, qs []quad.Quad) error {
	for _, q := range qs {
		t, err := tx.terms(q, there)
		if err != nil {
			return err
		}
		tx.set(wanted{terms: t, key: t.key(bySubject), there: there})
	}
	return nil
}

// set takes note of a wish; the last one for a quad counts.
func (tx *Tx) set(w wanted) {
	if i, ok := tx.index[string(w.key)]; ok {
		if w.before == unknown {
			w.before = tx.wanted[i].before
		}
		tx.wanted[i] = w
		return
	}
	tx.index[string(w.key)] = len(tx.wanted)
	tx.wanted = append(tx.wanted, w)
}

// terms returns the terms of a whole quad, and keeps the long ones if it is to
// be added.
func (tx *Tx) terms(q quad.Quad, keep bool) (t terms, err error) {
	if q.Subject == nil || q.Predicate == nil || q.Object == nil {
		return t, fmt.Errorf("%v: %w", q, ErrInvalidQuad)
	}
	b := make([]byte, 0, 2*longest)
	var long [4][]byte
	for i, d := range quad.Directions {
		start := len(b)
		if b, long[i], err = appendTerm(b, q.Get(d)); err != nil {
			return t, fmt.Errorf("%v: %w", q, err)
		}
		t[i] = b[start:len(b):len(b)]
	}
	if keep {
		for i, value := range long {
			if value != nil {
				tx.keep(t[3], t[i], value)
			}
		}
	}
	return t, nil
}

// keep takes note of a long term of a label.
func (tx *Tx) keep(label, term, value []byte) {
	l := tx.replaced[string(label)]
	if l == nil || !l.there[string(term)] {
		tx.long[string(longKey(label, term))] = longTerm{value, l != nil}
	}
}

// Has reports whether a quad is there, the change counted in.
func (tx *Tx) Has(ctx context.Context, q quad.Quad) (bool, error) {
	t, err := tx.terms(q, false)
	if err != nil {
		return false, err
	}
	w := wanted{terms: t, key: t.key(bySubject)}
	if i, ok := tx.index[string(w.key)]; ok {
		return tx.wanted[i].there, nil
	}
	values, err := tx.keys.Get(ctx, w.key)
	if err != nil {
		return false, err
	}
	return values[0] != nil, nil
}

// Replaced counts what [Tx.Replace] found and what it changes.
type Replaced struct{ Before, Added, Removed int }

// Replace says that just these quads are to be under some labels. It returns
// [ErrInvalidQuad], also for a quad under another label. A label is either
// replaced, once, or added to and removed from in one change.
func (tx *Tx) Replace(ctx context.Context, labels []quad.Value, qs []quad.Quad) (Replaced, error) {
	var r Replaced
	before, err := tx.read(ctx, labels)
	if err != nil {
		return r, err
	}
	r.Before = len(before)
	for _, q := range qs {
		t, err := tx.terms(q, true)
		if err != nil {
			return r, err
		}
		l := tx.replaced[string(t[3])]
		if l == nil {
			return r, fmt.Errorf("%v is not under a label that is replaced: %w", q, ErrInvalidQuad)
		}
		l.need(&t)
		w := wanted{terms: t, key: t.key(bySubject), there: true, before: absent}
		if _, twice := tx.index[string(w.key)]; twice {
			continue
		}
		if _, ok := before[string(w.key)]; ok {
			delete(before, string(w.key))
			w.before = present
		} else {
			r.Added++
		}
		tx.set(w)
	}
	for key, t := range before {
		r.Removed++
		tx.set(wanted{terms: t, key: []byte(key), before: present})
	}
	return r, nil
}

// read returns what is under some labels, by first key, and takes note of their
// long terms.
func (tx *Tx) read(ctx context.Context, labels []quad.Value) (map[string]terms, error) {
	ranges := make([]ordered.Range, len(labels))
	for i, v := range labels {
		label, _, err := appendTerm(nil, v)
		if err != nil {
			return nil, err
		}
		ranges[i] = ordered.Prefix(append([]byte{byte(byLabel)}, label...))
		tx.replaced[string(label)] = &longTerms{map[string]bool{}, map[string]bool{}}
	}
	before := map[string]terms{}
	for pair, err := range tx.keys.Scan(ctx, ranges...) {
		if err != nil {
			return nil, err
		}
		key := append([]byte(nil), pair.Key...)
		n, err := termLength(key[1:])
		if err != nil {
			return nil, err
		}
		if rest := key[1+n:]; len(rest) > 0 && rest[0] == longMark {
			tx.replaced[string(key[1:1+n])].there[string(rest[1:])] = true
			continue
		}
		t, err := parseKey(byLabel, key)
		if err != nil {
			return nil, err
		}
		before[string(t.key(bySubject))] = t
	}
	return before, nil
}

// need takes note of the long terms of a quad.
func (l *longTerms) need(t *terms) {
	for _, term := range t {
		if isLong(term) {
			l.needed[string(term)] = true
		}
	}
}

// Set sets a key of something that is derived from quads and kept with them: it
// changes when they change, or not at all. Every space has keys of its own.
func (tx *Tx) Set(space string, key, value []byte) { tx.keys.Set(derivedKey(space, key), value) }

// Delete removes a key that [Tx.Set] set.
func (tx *Tx) Delete(space string, key []byte) { tx.keys.Delete(derivedKey(space, key)) }
