package quadstore

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
)

// together is how many keys are asked for at once.
const together = 4096

// finish turns what is wanted into keys.
func (tx *Tx) finish(ctx context.Context) error {
	if err := tx.look(ctx); err != nil {
		return err
	}
	counts := map[string]int64{}
	var gone []*terms
	for i := range tx.wanted {
		w := &tx.wanted[i]
		switch {
		case w.there && w.before == absent:
			tx.keys.Insert(w.key, nil)
			tx.keys.Insert(w.terms.key(byPredicate), nil)
			tx.keys.Insert(w.terms.key(byLabel), nil)
			tally(counts, &w.terms, 1)
		case !w.there && w.before == present:
			tx.keys.Delete(w.key)
			tx.keys.Delete(w.terms.key(byPredicate))
			tx.keys.Delete(w.terms.key(byLabel))
			tally(counts, &w.terms, -1)
			gone = append(gone, &w.terms)
		}
	}
	if err := tx.keepLong(ctx, gone); err != nil {
		return err
	}
	return tx.recount(ctx, counts)
}

// look finds out which of the quads were there, where that is not known.
func (tx *Tx) look(ctx context.Context) error {
	var keys [][]byte
	var of []*wanted
	for i := range tx.wanted {
		if w := &tx.wanted[i]; w.before == unknown {
			keys, of = append(keys, w.key), append(of, w)
		}
	}
	for len(keys) > 0 {
		n := min(len(keys), together)
		values, err := tx.keys.Get(ctx, keys[:n]...)
		if err != nil {
			return err
		}
		for i, v := range values {
			of[i].before = absent
			if v != nil {
				of[i].before = present
			}
		}
		keys, of = keys[n:], of[n:]
	}
	return nil
}

// keepLong keeps the long terms of what was added and removes those that nothing
// needs any more.
func (tx *Tx) keepLong(ctx context.Context, gone []*terms) error {
	for key, l := range tx.long {
		if l.isNew {
			tx.keys.Insert([]byte(key), l.value)
		} else {
			tx.keys.Set([]byte(key), l.value)
		}
	}
	for label, l := range tx.replaced {
		for term := range l.there {
			if !l.needed[term] {
				tx.keys.Delete(longKey([]byte(label), []byte(term)))
			}
		}
	}
	for _, t := range gone {
		if tx.replaced[string(t[3])] != nil {
			continue
		}
		for _, term := range t {
			key := longKey(t[3], term)
			if _, added := tx.long[string(key)]; added || !isLong(term) {
				continue
			}
			needed, err := tx.needed(ctx, t[3], term)
			if err != nil {
				return err
			}
			if !needed {
				tx.keys.Delete(key)
			}
		}
	}
	return nil
}

// needed reports whether a quad that stays has a long term under a label, in any
// place. (Quads that are added keep theirs anyway.)
func (tx *Tx) needed(ctx context.Context, label, term []byte) (bool, error) {
	patterns := []terms{{term, nil, nil, label}, {nil, nil, term, nil}}
	n, err := tx.count(ctx, countKey(term, nil))
	if err != nil {
		return false, err
	}
	if n > 0 {
		patterns = append(patterns, terms{nil, term, nil, nil})
	}
	if bytes.Equal(label, term) {
		patterns = append(patterns, terms{nil, nil, nil, label})
	}
	for _, p := range patterns {
		for t, err := range tx.match(ctx, p) {
			if err != nil {
				return false, err
			}
			if !bytes.Equal(t[3], label) {
				continue
			}
			if i, ok := tx.index[string(t.key(bySubject))]; !ok || tx.wanted[i].there {
				return true, nil
			}
		}
	}
	return false, nil
}

// tally counts a quad that is added (1) or removed (-1).
func tally(counts map[string]int64, t *terms, n int64) {
	counts[string(totalKey())] += n
	predicate := t.get(quad.Predicate)
	counts[string(countKey(predicate, nil))] += n
	if isCounted(predicate) {
		counts[string(countKey(predicate, t.get(quad.Object)))] += n
	}
}

// recount adds to the numbers that are kept.
func (tx *Tx) recount(ctx context.Context, counts map[string]int64) error {
	maps.DeleteFunc(counts, func(_ string, n int64) bool { return n == 0 })
	keys := make([][]byte, 0, len(counts))
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		keys = append(keys, []byte(key))
	}
	if len(keys) == 0 {
		return nil
	}
	values, err := tx.keys.Get(ctx, keys...)
	if err != nil {
		return err
	}
	for i, key := range keys {
		n := counts[string(key)]
		if len(values[i]) == 8 {
			n += int64(binary.BigEndian.Uint64(values[i]))
		}
		switch {
		case n < 0:
			return fmt.Errorf("a count falls below nothing: %w", ErrMalformed)
		case n == 0:
			tx.keys.Delete(key)
		default:
			tx.keys.Set(key, binary.BigEndian.AppendUint64(nil, uint64(n)))
		}
	}
	return nil
}
