package quadstore

import (
	"bytes"
	"context"
	"fmt"
	"hash/maphash"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Replaced counts what [Tx.Replace] found and what it changes.
type Replaced struct{ Before, Added, Removed int }

// Replace says that just these quads are to be under some labels. It returns
// [ErrInvalidQuad], also for a quad under another label. In one change a label is
// either replaced, once, or added to and removed from.
func (tx *Tx) Replace(ctx context.Context, labels []quad.Value, qs []quad.Quad) (Replaced, error) {
	before, err := tx.read(ctx, labels)
	if err != nil {
		return Replaced{}, err
	}
	after, err := tx.labelKeys(qs, len(before) > 0)
	if err != nil {
		return Replaced{}, err
	}
	r := Replaced{Before: len(before)}
	tx.come = slices.Grow(tx.come, len(after))
	for len(before) > 0 || len(after) > 0 {
		switch c := compareFirst(before, after); {
		case c == 0:
			before, after = before[1:], after[1:]
		case c < 0:
			t, err := parseKey(byLabel, before[0])
			if err != nil {
				return r, err
			}
			tx.gone, before = append(tx.gone, t), before[1:]
			r.Removed++
		default:
			tx.come, after = append(tx.come, after[0].terms), after[1:]
			r.Added++
		}
	}
	return r, nil
}

// compareFirst compares the first keys of two sorted lists; what is at its end
// comes last.
func compareFirst(before [][]byte, after []labelKey) int {
	switch {
	case len(after) == 0:
		return -1
	case len(before) == 0:
		return 1
	}
	return bytes.Compare(before[0], after[0].key)
}

// read returns what is under some labels, as sorted keys, and takes note of their
// long terms.
func (tx *Tx) read(ctx context.Context, labels []quad.Value) ([][]byte, error) {
	ranges := make([]ordered.Range, len(labels))
	for i, v := range labels {
		label, _, err := appendTerm(nil, v)
		if err != nil {
			return nil, err
		}
		ranges[i] = ordered.Prefix(append([]byte{byte(byLabel)}, label...))
		tx.replaced[string(label)] = &longTerms{map[string]bool{}, map[string]bool{}}
	}
	var before [][]byte
	for pair, err := range tx.keys.Scan(ctx, ranges...) {
		if err != nil {
			return nil, err
		}
		n, err := termLength(pair.Key[1:])
		if err != nil {
			return nil, err
		}
		if rest := pair.Key[1+n:]; len(rest) > 0 && rest[0] == longMark {
			tx.replaced[string(pair.Key[1:1+n])].there[string(rest[1:])] = true
			continue
		}
		before = append(before, bytes.Clone(pair.Key))
	}
	slices.SortFunc(before, bytes.Compare) // the labels may have come in any order
	return before, nil
}

// labelKey is a quad's key in the order of labels, with its terms, which are
// parts of it.
type labelKey struct {
	key []byte
	terms
}

// labelKeys returns the keys of quads under labels that are replaced, each once and
// in order if that is asked for, and keeps their long terms.
func (tx *Tx) labelKeys(qs []quad.Quad, inOrder bool) ([]labelKey, error) {
	keys := make([]labelKey, len(qs))
	w := keyWriter{tx: tx}
	for i, q := range qs {
		k, err := w.key(q)
		if err != nil {
			return nil, err
		}
		l := tx.replaced[string(k.get(quad.Label))]
		if l == nil {
			return nil, fmt.Errorf("%v is not under a label that is replaced: %w", q, ErrInvalidQuad)
		}
		l.need(&k.terms)
		keys[i] = k
	}
	if !inOrder && distinct(keys) {
		return keys, nil
	}
	slices.SortFunc(keys, func(a, b labelKey) int { return bytes.Compare(a.key, b.key) })
	return slices.CompactFunc(keys, func(a, b labelKey) bool { return bytes.Equal(a.key, b.key) }), nil
}

// distinct reports whether keys are all different; now and then it says no when
// they are. It is much faster than sorting them.
func distinct(keys []labelKey) bool {
	seed, seen := maphash.MakeSeed(), make(map[uint64]struct{}, len(keys))
	for _, k := range keys {
		seen[maphash.Bytes(seed, k.key)] = struct{}{}
	}
	return len(seen) == len(keys)
}

// need takes note of the long terms of a quad.
func (l *longTerms) need(t *terms) {
	for _, term := range t {
		if isLong(term) {
			l.needed[string(term)] = true
		}
	}
}

// keyWriter makes keys of quads, many in one piece of memory. Neighbours mostly
// share label, subject or predicate, whose terms are then copied.
type keyWriter struct {
	tx   *Tx
	room []byte
	last quad.Quad
	old  terms
}

// roomSize is how many bytes of keys are made room for at once.
const roomSize = 1 << 16

// key returns the key of a whole quad in the order of labels.
func (w *keyWriter) key(q quad.Quad) (labelKey, error) {
	if q.Subject == nil || q.Predicate == nil || q.Object == nil {
		return labelKey{}, fmt.Errorf("%v: %w", q, ErrInvalidQuad)
	}
	if cap(w.room)-len(w.room) < 1+4*longest {
		w.room = make([]byte, 0, roomSize)
	}
	b := append(w.room[len(w.room):], byte(byLabel))
	var ends [4]int
	var long [4][]byte
	for i, d := range byLabel.directions() {
		v := q.Get(d)
		if old := w.old.get(d); old != nil && !isLong(old) && v == w.last.Get(d) {
			b = append(b, old...)
		} else {
			var err error
			if b, long[i], err = appendTerm(b, v); err != nil {
				return labelKey{}, fmt.Errorf("%v: %w", q, err)
			}
		}
		ends[i] = len(b)
	}
	k := labelKey{key: b[:len(b):len(b)]}
	start := 1
	for i, d := range byLabel.directions() {
		k.terms[d-quad.Subject] = b[start:ends[i]:ends[i]]
		start = ends[i]
	}
	for i, d := range byLabel.directions() {
		if long[i] != nil {
			w.tx.keep(k.get(quad.Label), k.get(d), long[i])
		}
	}
	if cap(b) == cap(w.room)-len(w.room) { // else a long term outgrew the room
		w.room = w.room[:len(w.room)+len(b)]
	}
	w.last, w.old = q, k.terms
	return k, nil
}
