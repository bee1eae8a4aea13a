package pebble

import (
	"bytes"
	"context"
	"iter"

	"github.com/cockroachdb/pebble/v2"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// reading reads from the database or from a snapshot of it.
type reading struct {
	db   *pebble.DB
	from pebble.Reader // db, or a snapshot of it
	// hold is called before something is read, release after it.
	hold    func() error
	release func()
}

// iterator begins to read; [pebble.Iterator.Close] and release end it. All that
// it reads is of one moment.
func (r reading) iterator(ctx context.Context, o *pebble.IterOptions) (*pebble.Iterator, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := r.hold(); err != nil {
		return nil, err
	}
	it, err := r.from.NewIter(o)
	if err != nil {
		r.release()
	}
	return it, err
}

// Get returns the values of keys. See [ordered.Reader].
func (r reading) Get(ctx context.Context, keys ...[]byte) ([][]byte, error) {
	return r.get(ctx, nil, keys)
}

func (r reading) get(ctx context.Context, o *pebble.IterOptions, keys [][]byte) (values [][]byte, err error) {
	it, err := r.iterator(ctx, o)
	if err != nil {
		return nil, err
	}
	defer r.release()
	defer func() { err = closed(it, err) }()
	values = make([][]byte, len(keys))
	for i, key := range keys {
		if len(key) == 0 {
			continue
		}
		// The prefix of a key is the key, and lets Pebble ask its filters.
		if !it.SeekPrefixGE(key) {
			if err := it.Error(); err != nil {
				return nil, err
			}
			continue
		}
		v, err := it.ValueAndErr()
		if err != nil {
			return nil, err
		}
		values[i] = append([]byte{}, v...)
	}
	return values, nil
}

// closed closes an iterator. Its error is the one that has been seen, if any.
func closed(it *pebble.Iterator, seen error) error {
	if err := it.Close(); seen == nil {
		return err
	}
	return seen
}

// Scan yields the pairs of ranges. See [ordered.Reader].
func (r reading) Scan(ctx context.Context, ranges ...ordered.Range) iter.Seq2[ordered.Pair, error] {
	return func(yield func(ordered.Pair, error) bool) {
		if more, err := r.scan(ctx, ranges, yield); more && err != nil {
			yield(ordered.Pair{}, err)
		}
	}
}

// scan reports whether yield wants more.
func (r reading) scan(ctx context.Context, ranges []ordered.Range, yield func(ordered.Pair, error) bool) (more bool, err error) {
	it, err := r.iterator(ctx, nil)
	if err != nil {
		return true, err
	}
	defer r.release()
	defer func() { err = closed(it, err) }()
	for _, rg := range ranges {
		if more, err := scanRange(ctx, it, rg, yield); !more || err != nil {
			return more, err
		}
	}
	return true, nil
}

// scanRange is scan for one range.
func scanRange(ctx context.Context, it *pebble.Iterator, r ordered.Range, yield func(ordered.Pair, error) bool) (more bool, err error) {
	if r.To != nil && bytes.Compare(r.From, r.To) >= 0 {
		return true, nil
	}
	if len(r.From) == 0 {
		r.From = nil // an empty key is none to Pebble
	}
	it.SetBounds(r.From, r.To)
	n := 0
	for ok := it.First(); ok; ok = it.Next() {
		if err := ctx.Err(); err != nil {
			return true, err
		}
		v, err := it.ValueAndErr()
		if err != nil {
			return true, err
		}
		if !yield(ordered.Pair{Key: it.Key(), Value: v}, nil) {
			return false, nil
		}
		if n++; n == r.Limit {
			return true, nil
		}
	}
	return true, it.Error()
}
