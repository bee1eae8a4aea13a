package quadstore

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// together is how many keys are asked for at once.
const together = 4096

// finish turns what is wanted into keys.
func (tx *Tx) finish(ctx context.Context) error {
	if err := tx.look(ctx, tx.wanted); err != nil {
		return err
	}
	for i := range tx.wanted {
		w := &tx.wanted[i]
		switch {
		case w.there && !w.before:
			tx.come = append(tx.come, w.terms)
		case !w.there && w.before:
			tx.gone = append(tx.gone, w.terms)
		}
	}
	counts := map[string]int64{}
	tally(counts, tx.come, 1)
	tally(counts, tx.gone, -1)
	for _, key := range orderedKeys(tx.come) {
		tx.keys.Insert(key, nil)
	}
	for _, key := range orderedKeys(tx.gone) {
		tx.keys.Delete(key)
	}
	if err := tx.keepLong(ctx); err != nil {
		return err
	}
	return tx.recount(ctx, counts)
}

// orderedKeys returns the keys of quads in all orders, sorted, so that an engine
// finds the place of each next to that of the one before. With many quads that is
// half of what a change costs.
func orderedKeys(quads []terms) [][]byte {
	orders := [...]order{byLabel, byPredicate, bySubject} // as their keys sort
	keys := make([][]byte, len(orders)*len(quads))
	var work sync.WaitGroup
	for i, o := range orders {
		work.Go(func() {
			part := keys[i*len(quads) : (i+1)*len(quads)]
			for k := range quads {
				part[k] = quads[k].key(o)
			}
			slices.SortFunc(part, bytes.Compare)
		})
	}
	work.Wait()
	return keys
}

// fewQuads is how many quads of one label are looked up one by one, without
// asking first whether there is anything under the label.
const fewQuads = 8

// look finds out which quads were there, where that is not known.
func (tx *Tx) look(ctx context.Context, quads []wanted) error {
	if err := tx.lookForLabels(ctx, quads); err != nil {
		return err
	}
	for some := range slices.Chunk(quads, together) {
		var keys [][]byte
		var of []*wanted
		for i := range some {
			if w := &some[i]; !w.known {
				keys, of = append(keys, w.key), append(of, w)
			}
		}
		values, err := tx.keys.Get(ctx, keys...)
		if err != nil {
			return err
		}
		for i, v := range values {
			of[i].before, of[i].known = v != nil, true
		}
	}
	return nil
}

// lookForLabels marks the quads of labels that there are no quads under. Whoever
// loads many quads mostly loads whole labels.
func (tx *Tx) lookForLabels(ctx context.Context, quads []wanted) error {
	perLabel := map[string]int{}
	for i := range quads {
		if w := &quads[i]; !w.known {
			perLabel[string(w.get(quad.Label))]++
		}
	}
	maps.DeleteFunc(perLabel, func(_ string, n int) bool { return n < fewQuads })
	var ranges []ordered.Range
	for _, label := range slices.Sorted(maps.Keys(perLabel)) {
		r := (&terms{quad.Label - quad.Subject: []byte(label)}).keyRange(byLabel)
		r.Limit = 1
		ranges = append(ranges, r)
	}
	for pair, err := range tx.keys.Scan(ctx, ranges...) {
		if err != nil {
			return err
		}
		n, err := termLength(pair.Key[1:])
		if err != nil {
			return err
		}
		delete(perLabel, string(pair.Key[1:1+n]))
	}
	for i := range quads {
		if w := &quads[i]; !w.known {
			_, w.known = perLabel[string(w.get(quad.Label))]
		}
	}
	return nil
}

// keepLong keeps the long terms of what is to be there and removes those that
// nothing needs any more.
func (tx *Tx) keepLong(ctx context.Context) error {
	kept := map[string]bool{}
	for i := range tx.come {
		tx.setLong(&tx.come[i], kept)
	}
	for i := range tx.wanted {
		if w := &tx.wanted[i]; w.there { // it may have been there before
			tx.setLong(&w.terms, kept)
		}
	}
	for label, l := range tx.replaced {
		for term := range l.there {
			if !l.needed[term] {
				tx.keys.Delete(longKey([]byte(label), []byte(term)))
			}
		}
	}
	for i := range tx.gone {
		t := &tx.gone[i]
		if tx.replaced[string(t[3])] != nil {
			continue
		}
		for _, term := range t {
			key := longKey(t[3], term)
			if !isLong(term) || kept[string(key)] {
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

// setLong sets those long terms of a quad that are not known to be there.
func (tx *Tx) setLong(t *terms, kept map[string]bool) {
	for _, term := range t {
		if !isLong(term) {
			continue
		}
		key := longKey(t[3], term)
		l, ok := tx.long[string(key)]
		switch {
		case !ok || kept[string(key)]:
			continue
		case l.isNew:
			tx.keys.Insert(key, l.value)
		default:
			tx.keys.Set(key, l.value)
		}
		kept[string(key)] = true
	}
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

// tally counts quads that are added (1 each) or removed (-1).
func tally(counts map[string]int64, quads []terms, n int64) {
	counts[string(totalKey())] += n * int64(len(quads))
	perPredicate := map[string]int64{}
	for i := range quads {
		predicate := quads[i].get(quad.Predicate)
		perPredicate[string(predicate)] += n
		if isCounted(predicate) {
			counts[string(countKey(predicate, quads[i].get(quad.Object)))] += n
		}
	}
	for predicate, n := range perPredicate {
		counts[string(countKey([]byte(predicate), nil))] += n
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
