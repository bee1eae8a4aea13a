package quadstore

import (
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Tx is a change to the quads in the making. Its [View] shows what was there
// before.
type Tx struct {
	View
	keys ordered.Tx
	// wanted is what has been asked for, at most once for each quad; index finds
	// it by the quad's first key.
	wanted []wanted
	index  map[string]int
	// replaced are the labels that were replaced, with their long terms; come and
	// gone are what that changes.
	replaced   map[string]*longTerms
	come, gone []terms
	// long are the long terms of added quads that are not known to be there, by key.
	long map[string]longTerm
}

// wanted says that a quad is to be there, or not.
type wanted struct {
	terms
	key   []byte // its first key
	there bool
	// before says whether it was there, once that is known.
	before, known bool
}

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

// Set sets a key of something that is derived from quads and kept with them: it
// changes when they change, or not at all. Every space has keys of its own.
func (tx *Tx) Set(space string, key, value []byte) { tx.keys.Set(derivedKey(space, key), value) }

// Delete removes a key that [Tx.Set] set.
func (tx *Tx) Delete(space string, key []byte) { tx.keys.Delete(derivedKey(space, key)) }
