package quadstore

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// glance is how many quads of one pattern are looked at before those of the subject that
// was seen last are left out.
const glance = 16

// Subjects returns a quad for each different subject that the patterns select, which name
// a predicate and an object. Of a subject with many quads a few are read: all the beginnings
// are asked for at once, and then what follows the subject that was seen last, as long as
// there is more.
func (v *View) Subjects(ctx context.Context, patterns ...quads.Pattern) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		d := decoder{view: v}
		err := v.subjects(ctx, patterns, func(t terms) bool { return d.add(ctx, t, yield) })
		if err != nil {
			yield(quad.Quad{}, err)
			return
		}
		d.flush(ctx, yield)
	}
}

func (v *View) subjects(ctx context.Context, patterns []quads.Pattern, add func(terms) bool) error {
	type rest struct{ prefix, last []byte }
	var open []*rest
	for _, p := range patterns {
		t, ok := patternTerms(p)
		if !ok {
			continue
		}
		prefix := t.key(byPredicate)
		if !slices.ContainsFunc(open, func(r *rest) bool { return bytes.Equal(r.prefix, prefix) }) {
			open = append(open, &rest{prefix: prefix})
		}
	}
	for len(open) > 0 {
		ranges := make([]ordered.Range, len(open))
		for i, r := range open {
			ranges[i] = ordered.Prefix(r.prefix)
			if r.last != nil {
				ranges[i].From = ordered.After(append(bytes.Clone(r.prefix), r.last...))
			}
			ranges[i].Limit = glance
		}
		seen := make([]int, len(open))
		at := 0
		for pair, err := range v.keys.Scan(ctx, ranges...) {
			if err != nil {
				return err
			}
			for !bytes.HasPrefix(pair.Key, open[at].prefix) {
				at++
			}
			seen[at]++
			after := pair.Key[len(open[at].prefix):]
			if open[at].last != nil && bytes.HasPrefix(after, open[at].last) {
				continue
			}
			size, err := termLength(after)
			if err != nil {
				return fmt.Errorf("key % x: %w", pair.Key, err)
			}
			open[at].last = bytes.Clone(after[:size])
			t, err := parseKey(byPredicate, bytes.Clone(pair.Key))
			if err != nil {
				return err
			}
			if !add(t) {
				return nil
			}
		}
		var more []*rest
		for i, r := range open {
			if seen[i] == glance {
				more = append(more, r)
			}
		}
		open = more
	}
	return nil
}
