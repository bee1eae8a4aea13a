package store

import (
	"context"
	"fmt"
	"iter"

	cgraph "github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
)

// page is how many quads are looked up together.
const page = 256

// Match returns the quads that a pattern selects, in no order that means
// anything. It may see some of the work of an Apply that runs at the same time.
// A caller may write and ask within the loop.
func (s *Store) Match(ctx context.Context, p quads.Pattern) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		qs, names, ids, err := s.resolve(p)
		if err != nil {
			yield(quad.Quad{}, fmt.Errorf("match: %w", err))
			return
		}
		if ids == nil {
			return
		}
		b := batch{qs: qs, names: names, yield: yield}
		if err := b.match(ctx, p, ids); err != nil && !b.enough {
			yield(quad.Quad{}, fmt.Errorf("match: %w", err))
		}
	}
}

// batch turns ids into quads, many at a time, and hands them on.
type batch struct {
	qs     *ckv.QuadStore
	names  *names
	yield  func(quad.Quad, error) bool
	refs   []cgraph.Ref // four for every quad
	enough bool         // says that no more quads are wanted
}

// match hands on quads until the end, an error, or until there are enough.
func (b *batch) match(ctx context.Context, p quads.Pattern, ids map[quad.Direction]ckv.Int64Value) (err error) {
	index, prefix := scan(p)
	values := make([]uint64, len(prefix))
	for i, d := range prefix {
		values[i] = uint64(ids[d])
	}
	it := ckv.IndexScan{Index: index, Values: values}.BuildIterator(b.qs).Iterate()
	defer func() {
		if closing := it.Close(); err == nil {
			err = closing
		}
	}()
	for it.Next(ctx) {
		refs, ok, err := directions(b.qs, it.Result(), ids)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if b.refs = append(b.refs, refs...); len(b.refs) < page*len(quad.Directions) {
			continue
		}
		if err := b.flush(ctx); err != nil || b.enough {
			return err
		}
	}
	if err := it.Err(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return b.flush(ctx)
}

// directions returns the store's ids of a quad's four values; ok is false where
// one is not what the pattern asks for.
func directions(qs *ckv.QuadStore, q cgraph.Ref, want map[quad.Direction]ckv.Int64Value) (refs []cgraph.Ref, ok bool, err error) {
	refs = make([]cgraph.Ref, 0, len(quad.Directions))
	for _, d := range quad.Directions {
		ref, err := qs.QuadDirection(q, d)
		if err != nil {
			return nil, false, err
		}
		if id, asked := want[d]; asked && ref != id {
			return nil, false, nil
		}
		refs = append(refs, ref)
	}
	return refs, true, nil
}

// flush hands on what has gathered.
func (b *batch) flush(ctx context.Context) error {
	values, err := b.names.resolve(ctx, b.qs, b.refs)
	if err != nil {
		return err
	}
	b.refs = b.refs[:0]
	for ; len(values) > 0 && !b.enough; values = values[4:] {
		q := quad.Quad{Subject: values[0], Predicate: values[1], Object: values[2], Label: values[3]}
		if q.Subject == nil || q.Predicate == nil || q.Object == nil {
			continue // removed while we were reading
		}
		b.enough = !b.yield(q, nil)
	}
	return nil
}
