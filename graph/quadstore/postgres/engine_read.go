package postgres

import (
	"context"
	"iter"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Get returns the values of keys at one moment.
func (e *Engine) Get(ctx context.Context, keys ...[]byte) ([][]byte, error) {
	return reader{e.once}.Get(ctx, keys...)
}

// Estimate returns about how many keys a range has.
func (e *Engine) Estimate(ctx context.Context, r ordered.Range) (int64, error) {
	return reader{e.once}.Estimate(ctx, r)
}

// Scan yields ranges at one moment: short ones from a single round trip, for the
// sake of which it does not open a snapshot, and anything else from a snapshot.
func (e *Engine) Scan(ctx context.Context, ranges ...ordered.Range) iter.Seq2[ordered.Pair, error] {
	return func(yield func(ordered.Pair, error) bool) {
		cs, done, err := e.moment(ctx, ranges)
		if err != nil {
			yield(ordered.Pair{}, err)
			return
		}
		if done {
			for i := range cs {
				if !cs[i].each(yield) {
					return
				}
			}
			return
		}
		s, err := e.Snapshot(ctx)
		if err != nil {
			yield(ordered.Pair{}, err)
			return
		}
		defer func() { _ = s.Close() }() // it never fails
		for p, err := range s.Scan(ctx, ranges...) {
			if !yield(p, err) {
				return
			}
		}
	}
}

// moment gets the first page of each range, and reports whether that is all.
func (e *Engine) moment(ctx context.Context, ranges []ordered.Range) (cs []cursor, done bool, err error) {
	if len(ranges) > firstWidth {
		return nil, false, nil
	}
	err = e.once(ctx, func(s *session) error {
		cs = cursors(ranges)
		return s.turn(ctx, cs, shortPage)
	})
	done = true
	for i := range cs {
		done = done && cs[i].done
	}
	return cs, done, err
}
