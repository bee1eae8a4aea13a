package quadstore

import (
	"context"
	"errors"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// ErrSnapshot is returned when quads are written to a snapshot.
var ErrSnapshot = errors.New("a snapshot cannot be changed")

// Graph is a store, or a snapshot of one, as Cayley wants it: query/path, Gizmo
// and GraphQL run on it. That of a store shows the newest state at each call and
// may be used by several goroutines at once; that of a snapshot shows one moment
// and is used as the snapshot is.
//
// It answers a path by [Graph.OptimizeShape]: each hop is a walk, which reads one
// range of keys for each combination of the values that it is given, and those
// ranges many at a time.
type Graph struct {
	view   *View
	store  *Store // nil for a snapshot
	close  func() error
	recent recent
}

var (
	_ cgraph.QuadStore = (*Graph)(nil)
	_ refs.BatchNamer  = (*Graph)(nil)
	_ shape.Optimizer  = (*Graph)(nil)
)

// Cayley returns the store as Cayley wants it.
func (s *Store) Cayley() *Graph { return &Graph{view: &s.View, store: s, close: s.Close} }

// Cayley returns the snapshot as Cayley wants it. Whoever writes to it gets
// [ErrSnapshot].
func (s *Snapshot) Cayley() *Graph { return &Graph{view: &s.View, close: s.Close} }

// Close closes the store or snapshot that the graph shows. A second Close does
// nothing.
func (g *Graph) Close() error { return g.close() }

// Stats returns the number of quads, always exactly, and of values: about, or
// exactly by reading all of them.
func (g *Graph) Stats(ctx context.Context, exact bool) (cgraph.Stats, error) {
	quads, err := g.view.Size(ctx)
	if err != nil {
		return cgraph.Stats{}, err
	}
	stats := cgraph.Stats{Quads: refs.Size{Value: quads, Exact: true}, Nodes: aboutNodes(quads)}
	if !exact {
		return stats, nil
	}
	all := newNodes(g)
	for {
		n, err := all.next(ctx)
		if err != nil {
			return cgraph.Stats{}, err
		}
		if n == nil {
			stats.Nodes = refs.Size{Value: all.count, Exact: true}
			return stats, nil
		}
	}
}

// aboutNodes guesses how many values there are: a quad brings a new one every
// other time.
func aboutNodes(quads int64) refs.Size { return refs.Size{Value: (quads + 1) / 2} }

// QuadIterator returns the quads that have a value in a direction.
func (g *Graph) QuadIterator(d quad.Direction, ref cgraph.Ref) iterator.Shape {
	n := nodeOf(ref)
	if n == nil {
		return iterator.NewNull()
	}
	w := &walk{graph: g}
	w.given[d-quad.Subject] = []*node{n}
	return w.BuildIterator(g)
}

// QuadIteratorSize returns how many quads have a value in a direction: exactly
// if they are counted or few.
func (g *Graph) QuadIteratorSize(ctx context.Context, d quad.Direction, ref cgraph.Ref) (refs.Size, error) {
	n := nodeOf(ref)
	if n == nil {
		return refs.Size{Exact: true}, nil
	}
	var p terms
	p[d-quad.Subject] = []byte(n.term)
	return g.size(ctx, p)
}

// QuadsAllIterator returns all quads, ordered by subject.
func (g *Graph) QuadsAllIterator() iterator.Shape { return (&walk{graph: g}).BuildIterator(g) }

// NodesAllIterator returns all values that a quad has in any direction, each
// once.
func (g *Graph) NodesAllIterator() iterator.Shape { return &allNodes{g} }

// QuadDirection returns a quad's value in a direction, nil where it has none. It
// does without the store.
func (g *Graph) QuadDirection(ref cgraph.Ref, d quad.Direction) (cgraph.Ref, error) {
	e, ok := ref.(*edge)
	if !ok {
		return nil, nil
	}
	return e.ref(d), nil
}
