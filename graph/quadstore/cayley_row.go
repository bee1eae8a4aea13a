package quadstore

import (
	"context"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// What listing and looking up have in common: what a walk does with a quad.

// passes holds a quad against a walk's checks.
func (w *walk) passes(ctx context.Context, e *edge, checks []iterator.Index) (bool, error) {
	if (w.labelled || w.result == quad.Label) && e.node(quad.Label) == nil {
		return false, nil
	}
	for i, c := range checks {
		if !c.Contains(ctx, e.ref(w.checks[i].at)) {
			return false, c.Err()
		}
	}
	return true, nil
}

// tag adds what a walk saves of a quad, which is nil where there is none, and of
// its result.
func (w *walk) tag(dst map[string]refs.Ref, e *edge, result refs.Ref) {
	for i, tags := range w.save {
		if len(tags) == 0 {
			continue
		}
		ref, d := result, quad.Direction(i)+quad.Subject
		if d != w.result {
			if e == nil {
				continue
			}
			ref = e.ref(d)
		}
		for _, tag := range tags {
			if ref != nil {
				dst[tag] = ref
			}
		}
	}
}

// closeAll closes indexes and returns the first error.
func closeAll(err error, indexes []iterator.Index) error {
	for _, c := range indexes {
		if e := c.Close(); err == nil {
			err = e
		}
	}
	return err
}
