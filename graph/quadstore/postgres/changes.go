package postgres

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// kind is what is done to a key.
type kind int

const (
	insert kind = iota
	set
	remove
)

// change is what is done to one key.
type change struct {
	kind       kind
	key, value []byte
	at         int // its place among the changes
}

// tx gathers changes.
type tx struct {
	reader
	changes []change
	err     error
	over    bool
}

var _ ordered.Tx = (*tx)(nil)

// Insert sets a key that is not there.
func (t *tx) Insert(key, value []byte) { t.add(insert, key, value) }

// Set sets a key.
func (t *tx) Set(key, value []byte) { t.add(set, key, value) }

// Delete removes a key.
func (t *tx) Delete(key []byte) { t.add(remove, key, nil) }

func (t *tx) add(k kind, key, value []byte) {
	switch {
	case t.err != nil:
	case len(key) == 0 || len(key) > ordered.LongestKey || len(value) > ordered.LongestValue:
		t.err = fmt.Errorf("%w: key of %d bytes, value of %d", ordered.ErrSize, len(key), len(value))
	default:
		t.changes = append(t.changes, change{k, key, value, len(t.changes)})
	}
}

// settle puts changes in the order of their keys and keeps the last of each. What
// is inserted after something else was done to the key is set: the key may have
// been there before.
func settle(changes []change) []change {
	slices.SortFunc(changes, func(a, b change) int { return cmp.Or(bytes.Compare(a.key, b.key), a.at-b.at) })
	kept := changes[:0]
	for _, c := range changes {
		if n := len(kept); n == 0 || !bytes.Equal(kept[n-1].key, c.key) {
			kept = append(kept, c)
			continue
		}
		if last := &kept[len(kept)-1]; c.kind == insert && last.kind != insert {
			last.kind, last.value = set, c.value
		} else {
			*last = c
		}
	}
	return kept
}
