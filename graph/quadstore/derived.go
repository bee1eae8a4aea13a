package quadstore

import (
	"context"
	"iter"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// derivedKey is where a key of a space is kept. The name of a space has no NUL.
func derivedKey(space string, key []byte) []byte {
	b := append(make([]byte, 0, 2+len(space)+len(key)), derivedSpace)
	return append(append(append(b, space...), 0), key...)
}

// Get returns the values of keys that [Tx.Set] set, nil for those that are not
// there.
func (v *View) Get(ctx context.Context, space string, keys ...[]byte) ([][]byte, error) {
	whole := make([][]byte, len(keys))
	for i, k := range keys {
		whole[i] = derivedKey(space, k)
	}
	return v.keys.Get(ctx, whole...)
}

// Scan yields the keys of a space that are from <= key, in order, with their
// values; both are valid until the next ones.
func (v *View) Scan(ctx context.Context, space string, from []byte) iter.Seq2[ordered.Pair, error] {
	start := derivedKey(space, nil)
	r := ordered.Range{From: derivedKey(space, from), To: ordered.After(start)}
	return func(yield func(ordered.Pair, error) bool) {
		for pair, err := range v.keys.Scan(ctx, r) {
			if err == nil {
				pair.Key = pair.Key[len(start):]
			}
			if !yield(pair, err) {
				return
			}
		}
	}
}

// Under yields the keys of a space that begin with each prefix, prefix after prefix,
// with their values, and no more than limit for each if that is not 0. All
// beginnings are asked for at once.
func (v *View) Under(ctx context.Context, space string, limit int, prefixes ...[]byte) iter.Seq2[ordered.Pair, error] {
	start := len(derivedKey(space, nil))
	ranges := make([]ordered.Range, len(prefixes))
	for i, p := range prefixes {
		ranges[i] = ordered.Prefix(derivedKey(space, p))
		ranges[i].Limit = limit
	}
	return func(yield func(ordered.Pair, error) bool) {
		for pair, err := range v.keys.Scan(ctx, ranges...) {
			if err == nil {
				pair.Key = pair.Key[start:]
			}
			if !yield(pair, err) {
				return
			}
		}
	}
}
