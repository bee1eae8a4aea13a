package quadstore

import (
	"context"
	"slices"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// ApplyDeltas makes changes, in their order: all of them or, after any error,
// none. It returns a [cgraph.DeltaError] for a quad that is added and is there,
// or removed and not there, unless that is to be ignored; [ErrInvalidQuad]; and
// [ErrSnapshot].
func (g *Graph) ApplyDeltas(deltas []cgraph.Delta, ignore cgraph.IgnoreOpts) error {
	if g.store == nil {
		return ErrSnapshot
	}
	if len(deltas) == 0 {
		return nil
	}
	var refused *cgraph.DeltaError // Cayley wants it unwrapped
	ctx := context.Background()
	err := g.store.Update(ctx, func(tx *Tx) (err error) {
		refused, err = apply(ctx, tx, deltas, ignore)
		if refused != nil {
			return refused
		}
		return err
	})
	if refused != nil {
		return refused
	}
	return err
}

// apply makes changes, unless it refuses one of them.
func apply(ctx context.Context, tx *Tx, deltas []cgraph.Delta, ignore cgraph.IgnoreOpts) (*cgraph.DeltaError, error) {
	changes := make([]wanted, len(deltas))
	for i, d := range deltas {
		if d.Action != cgraph.Add && d.Action != cgraph.Delete {
			return &cgraph.DeltaError{Delta: d, Err: cgraph.ErrInvalidAction}, nil
		}
		t, err := tx.terms(d.Quad, false)
		if err != nil {
			return nil, err
		}
		changes[i] = wanted{terms: t, key: t.key(bySubject), there: d.Action == cgraph.Add}
	}
	if err := tx.look(ctx, changes); err != nil {
		return nil, err
	}
	last := map[string]int{} // the last change to a quad
	for i, c := range changes {
		is := c.before
		if before, changed := last[string(c.key)]; changed {
			is = changes[before].there
		}
		switch {
		case is && c.there && !ignore.IgnoreDup:
			return &cgraph.DeltaError{Delta: deltas[i], Err: cgraph.ErrQuadExists}, nil
		case !is && !c.there && !ignore.IgnoreMissing:
			return &cgraph.DeltaError{Delta: deltas[i], Err: cgraph.ErrQuadNotExist}, nil
		}
		last[string(c.key)] = i
	}
	for i, c := range changes {
		if last[string(c.key)] != i {
			continue
		}
		if c.there && slices.ContainsFunc(c.terms[:], isLong) { // to be kept
			if _, err := tx.terms(deltas[i].Quad, true); err != nil {
				return nil, err
			}
		}
		tx.set(c)
	}
	return nil, nil
}

// bulk is how many quads a writer gathers for an Update.
const bulk = 20_000

// NewQuadWriter returns a writer for many quads; what is there already is left as
// it is. It makes a change for some 20,000 quads, the last one when it is closed.
// After an error the changes before it stay made, and every further call returns
// it. It returns [ErrSnapshot].
func (g *Graph) NewQuadWriter() (quad.WriteCloser, error) {
	if g.store == nil {
		return nil, ErrSnapshot
	}
	return &bulkWriter{store: g.store}, nil
}

// bulkWriter gathers quads.
type bulkWriter struct {
	store *Store
	quads []quad.Quad
	err   error
}

// WriteQuad writes a quad.
func (w *bulkWriter) WriteQuad(q quad.Quad) error {
	_, err := w.WriteQuads([]quad.Quad{q})
	return err
}

// WriteQuads writes quads. It returns how many it has taken in.
func (w *bulkWriter) WriteQuads(qs []quad.Quad) (n int, err error) {
	for w.err == nil && n < len(qs) {
		some := qs[n:min(len(qs), n+bulk-len(w.quads))]
		w.quads = append(w.quads, some...)
		n += len(some)
		if len(w.quads) == bulk {
			w.flush()
		}
	}
	return n, w.err
}

// flush makes a change of what has been gathered.
func (w *bulkWriter) flush() {
	if len(w.quads) > 0 && w.err == nil {
		w.err = w.store.Update(context.Background(), func(tx *Tx) error { return tx.Add(w.quads...) })
		w.quads = w.quads[:0]
	}
}

// Close writes what is left. A second Close does nothing more.
func (w *bulkWriter) Close() error {
	w.flush()
	return w.err
}
