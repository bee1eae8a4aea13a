package quadstore

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// View reads quads: of one moment if it is that of a [Snapshot], else of the
// newest state at each call.
type View struct{ keys ordered.Reader }

// Match returns the quads that the first pattern selects, then those that the
// second selects, and so on; those of one pattern in the order of an index. Any
// pattern but one that names an object alone reads little more than what it
// selects; that one asks once for each predicate that there is.
// A caller may write and ask within the loop.
func (v *View) Match(ctx context.Context, patterns ...quads.Pattern) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		d := decoder{view: v}
		var want []terms
		for _, p := range patterns {
			if t, ok := patternTerms(p); ok {
				want = append(want, t)
			}
		}
		for t, err := range v.match(ctx, want...) {
			if err != nil {
				yield(quad.Quad{}, err)
				return
			}
			if !d.add(ctx, t, yield) {
				return
			}
		}
		d.flush(ctx, yield)
	}
}

// patternTerms returns the terms of a pattern; ok is false if it names a value
// that no store holds.
func patternTerms(p quads.Pattern) (t terms, ok bool) {
	for i, d := range quad.Directions {
		if v := p.Get(d); v != nil {
			var err error
			if t[i], _, err = appendTerm(nil, v); err != nil {
				return t, false
			}
		}
	}
	return t, true
}

// Size returns the number of quads, exactly and without counting.
func (v *View) Size(ctx context.Context) (int64, error) {
	return v.count(ctx, totalKey())
}

// Count returns how many quads have a predicate and, unless it is nil, an object,
// exactly. It does without counting for every predicate, and for the objects of
// rdf:type, act and manner and of what credits a saying; otherwise it reads the
// index.
func (v *View) Count(ctx context.Context, predicate, object quad.Value) (int64, error) {
	t, ok := patternTerms(quads.Pattern{Predicate: predicate, Object: object})
	if !ok {
		return 0, nil
	}
	if t[2] == nil {
		return v.count(ctx, countKey(t[1], nil))
	}
	if isCounted(t[1]) {
		return v.count(ctx, countKey(t[1], t[2]))
	}
	n := int64(0)
	for _, err := range v.keys.Scan(ctx, ordered.Prefix(t.key(byPredicate))) {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}

// CountSubjects returns how many different subjects have a predicate and object.
// It reads the index.
func (v *View) CountSubjects(ctx context.Context, predicate, object quad.Value) (int64, error) {
	p, ok := patternTerms(quads.Pattern{Predicate: predicate, Object: object})
	if !ok {
		return 0, nil
	}
	prefix := p.key(byPredicate)
	n, last := int64(0), []byte(nil)
	for pair, err := range v.keys.Scan(ctx, ordered.Prefix(prefix)) {
		if err != nil {
			return 0, err
		}
		rest := pair.Key[len(prefix):]
		if last != nil && bytes.HasPrefix(rest, last) { // no term begins another
			continue
		}
		size, err := termLength(rest)
		if err != nil {
			return 0, fmt.Errorf("key % x: %w", pair.Key, err)
		}
		n++
		last = append(last[:0], rest[:size]...)
	}
	return n, nil
}

// count returns one of the numbers that are kept.
func (v *View) count(ctx context.Context, key []byte) (int64, error) {
	values, err := v.keys.Get(ctx, key)
	if err != nil || values[0] == nil {
		return 0, err
	}
	if len(values[0]) != 8 {
		return 0, fmt.Errorf("a count of %d bytes: %w", len(values[0]), ErrMalformed)
	}
	return int64(binary.BigEndian.Uint64(values[0])), nil
}

// predicates returns the predicates that there are, in order.
func (v *View) predicates(ctx context.Context) ([][]byte, error) {
	var all [][]byte
	for pair, err := range v.keys.Scan(ctx, ordered.Prefix(predicateCounts())) {
		if err != nil {
			return nil, err
		}
		all = append(all, append([]byte(nil), pair.Key[2:]...))
	}
	return all, nil
}

// Holds reports for each of some whole quads whether it is there.
func (v *View) Holds(ctx context.Context, qs ...quad.Quad) ([]bool, error) {
	held := make([]bool, len(qs))
	var keys [][]byte
	var of []int
	for i, q := range qs {
		t, ok := patternTerms(quads.Pattern{Subject: q.Subject, Predicate: q.Predicate, Object: q.Object, Label: q.Label})
		if !ok {
			continue
		}
		if q.Label == nil {
			t[3] = []byte{tagNone}
		}
		keys, of = append(keys, t.key(bySubject)), append(of, i)
	}
	values, err := v.keys.Get(ctx, keys...)
	if err != nil {
		return nil, err
	}
	for i, value := range values {
		held[of[i]] = value != nil
	}
	return held, nil
}
