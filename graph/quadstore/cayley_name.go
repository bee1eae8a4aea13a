package quadstore

import (
	"context"
	"fmt"
	"sync"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// NameOf returns the value of a ref, nil if a long one is gone since the ref was
// read. Only long values are read from the store, and those that were read
// together are fetched together.
func (g *Graph) NameOf(ref cgraph.Ref) (quad.Value, error) {
	return g.name(context.Background(), ref)
}

func (g *Graph) name(ctx context.Context, ref cgraph.Ref) (quad.Value, error) {
	n, ok := ref.(*node)
	switch {
	case ok && n.value != nil:
		return n.value, nil
	case ok && n.term[0]&tagLong == 0:
		return parseTerm([]byte(n.term))
	case ok:
		return n.batch.value(ctx, g.view, n)
	}
	if p, ok := ref.(refs.PreFetchedValue); ok {
		return p.NameOf(), nil
	}
	return nil, nil
}

// ValuesOf returns the values of refs, as NameOf does.
func (g *Graph) ValuesOf(ctx context.Context, list []cgraph.Ref) ([]quad.Value, error) {
	values := make([]quad.Value, len(list))
	for i, ref := range list {
		var err error
		if values[i], err = g.name(ctx, ref); err != nil {
			return nil, err
		}
	}
	return values, nil
}

// Quad returns the quad of a ref. [cgraph.ErrQuadNotExist] is returned for a ref
// that is none, and for a quad whose long values have gone with it.
func (g *Graph) Quad(ref cgraph.Ref) (quad.Quad, error) {
	var q quad.Quad
	e, ok := ref.(*edge)
	if !ok {
		return q, fmt.Errorf("ref %v: %w", ref, cgraph.ErrQuadNotExist)
	}
	for _, d := range quad.Directions {
		n := e.node(d)
		if n == nil {
			continue
		}
		v, err := g.NameOf(n)
		if err != nil {
			return quad.Quad{}, err
		}
		if v == nil {
			return quad.Quad{}, fmt.Errorf("read a quad: %w", cgraph.ErrQuadNotExist)
		}
		q.Set(d, v)
	}
	return q, nil
}

// longValues are the values of a batch's long terms, by their keys.
type longValues struct {
	mu     sync.Mutex
	values map[string]quad.Value // nil until they are fetched
}

// value returns the value of a node whose term is long, nil if it is gone.
func (b *batch) value(ctx context.Context, view *View, n *node) (quad.Value, error) {
	b.long.mu.Lock()
	defer b.long.mu.Unlock()
	if b.long.values == nil {
		keys := b.longKeys()
		found, err := view.keys.Get(ctx, keys...)
		if err != nil {
			return nil, err
		}
		values := make(map[string]quad.Value, len(keys))
		for i, b := range found {
			if b == nil {
				continue
			}
			if values[string(keys[i])], err = parseTerm(b); err != nil {
				return nil, err
			}
		}
		b.long.values = values
	}
	return b.long.values[string(longKey([]byte(n.label), []byte(n.term)))], nil
}
