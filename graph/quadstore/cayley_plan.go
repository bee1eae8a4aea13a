package quadstore

import (
	"context"
	"math"
	"slices"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// OptimizeShape makes walks of the shapes that Cayley makes of a path. Whatever it
// does not know, such as unions and recursion, stays Cayley's, with walks in it.
func (g *Graph) OptimizeShape(ctx context.Context, s shape.Shape) (shape.Shape, bool) {
	switch s := s.(type) {
	case shape.Quads:
		return g.quads(ctx, s), true
	case shape.QuadsAction:
		return g.nodesFrom(g.quads(ctx, filtersOf(s)), s.Result), true
	case shape.NodesFrom:
		if w, ok := s.Quads.(*walk); ok {
			return g.nodesFrom(w, s.Dir), true
		}
	case shape.Intersect:
		return g.intersect(ctx, s)
	case shape.IntersectOpt:
		return g.optional(s)
	case shape.Save:
		if w, ok := s.From.(*walk); ok && w.result != quad.Any {
			w = w.clone()
			w.tagged(w.result, s.Tags)
			return w, true
		}
	case shape.Union: // it cannot bear a part that proves to be empty
		parts := slices.DeleteFunc(slices.Clone(s), shape.IsNull)
		if len(parts) == 0 {
			return shape.Null{}, true
		}
		return parts, len(parts) < len(s)
	case shape.Count:
		return g.count(ctx, s)
	}
	return s, false
}

// filtersOf returns what an action asks of quads.
func filtersOf(s shape.QuadsAction) shape.Quads {
	var filters shape.Quads
	for _, d := range quad.Directions {
		if ref, ok := s.Filter[d]; ok {
			filters.Intersect(shape.QuadFilter{Dir: d, Values: shape.Fixed{ref}})
		}
		if tags, ok := s.Save[d]; ok {
			filters.Intersect(shape.QuadFilter{Dir: d, Values: shape.Save{From: shape.AllNodes{}, Tags: tags}})
		}
	}
	return filters
}

// tagged adds names under which a direction is saved.
func (w *walk) tagged(d quad.Direction, tags []string) {
	w.save[d-quad.Subject] = append(w.save[d-quad.Subject], tags...)
}

// quads returns the walk to the quads that have certain values. One set of those
// that are not known yet feeds it, and it checks the others.
func (g *Graph) quads(ctx context.Context, filters shape.Quads) shape.Shape {
	w := &walk{graph: g}
	var open []sieve
	for _, f := range filters {
		values := f.Values
		for {
			s, ok := values.(shape.Save)
			if !ok {
				break
			}
			w.tagged(f.Dir, s.Tags)
			values = s.From
		}
		fixed, ok := values.(shape.Fixed)
		_, all := values.(shape.AllNodes)
		switch {
		case all:
			w.labelled = w.labelled || f.Dir == quad.Label
		case ok && len(fixed) <= largeChunk:
			if !w.give(f.Dir, fixed) {
				return shape.Null{}
			}
		default:
			open = append(open, sieve{f.Dir, values})
		}
	}
	feed, size := g.feed(ctx, w, open)
	for i, c := range open {
		if i == feed {
			w.feed, w.at = c.in, c.at
		} else {
			w.checks = append(w.checks, sieve{c.at, g.asked(ctx, c.in, size)})
		}
	}
	return w
}

// give restricts a direction to values, each once. It reports whether any are left.
func (w *walk) give(d quad.Direction, fixed shape.Fixed) bool {
	var nodes []*node
	for _, ref := range fixed {
		n := nodeOf(ref)
		if n != nil && w.gives(d, n.term) && !slices.ContainsFunc(nodes, func(m *node) bool { return m.term == n.term }) {
			nodes = append(nodes, n)
		}
	}
	w.given[d-quad.Subject] = nodes
	return len(nodes) > 0
}

// feed chooses the set that a walk starts from, or -1 if it has fewer quads
// itself. It returns about how many values that are.
func (g *Graph) feed(ctx context.Context, w *walk, open []sieve) (best int, least int64) {
	if len(open) == 1 && !isFilter(open[0].in) && !w.anchored() {
		return 0, 0 // a hop on
	}
	best, least = -1, math.MaxInt64
	if len(open) > 0 {
		if size, err := w.estimate(ctx); err == nil {
			least = size.Value
		}
	}
	for i, c := range open {
		if isFilter(c.in) {
			continue
		}
		size, known, err := g.estimate(ctx, c.in)
		if err == nil && !known {
			return i, 0
		}
		if err == nil && size < least {
			best, least = i, size
		}
	}
	return best, least
}

// worth is how many values of a set may be listed for each that is looked up in it.
const worth = 64

// asked returns a set that some values are to be looked up in. Where the set is a
// chain of hops, which would have to be gone backwards for each value, and is not
// much larger, it is listed once and kept. Cayley keeps at most a thousand values,
// and looks up each if there prove to be more.
func (g *Graph) asked(ctx context.Context, set shape.Shape, values int64) shape.Shape {
	w, ok := set.(*walk)
	if !ok || w.feed == nil {
		return set
	}
	size, err := w.estimate(ctx)
	if err != nil || size.Value/worth > values {
		return set
	}
	return shape.Materialize{Values: w}
}

// anchored reports whether a walk is given more than predicates.
func (w *walk) anchored() bool { return w.given[0] != nil || w.given[2] != nil || w.given[3] != nil }

// isFilter reports whether a shape is all values but some, which is better asked
// than listed.
func isFilter(s shape.Shape) bool {
	switch s := s.(type) {
	case shape.Except:
		return s.From == nil || isFilter(s.From)
	case shape.Filter:
		return isFilter(s.From)
	case shape.Save:
		return isFilter(s.From)
	case shape.AllNodes:
		return true
	}
	return false
}

// estimate returns about how many values a shape has. It is not known of shapes
// that can be listed only: a page, or what somebody else made.
func (g *Graph) estimate(ctx context.Context, s shape.Shape) (n int64, known bool, err error) {
	switch s := s.(type) {
	case *walk:
		size, err := s.estimate(ctx)
		return size.Value, true, err
	case shape.Fixed:
		return int64(len(s)), true, nil
	case shape.Null:
		return 0, true, nil
	case shape.Unique:
		return g.estimate(ctx, s.From)
	case shape.Save:
		return g.estimate(ctx, s.From)
	case shape.FixedTags:
		return g.estimate(ctx, s.On)
	case shape.Filter:
		return g.estimate(ctx, s.From)
	case shape.NodesFrom:
		return g.estimate(ctx, s.Quads)
	case shape.Union:
		for _, part := range s {
			size, known, err := g.estimate(ctx, part)
			if !known || err != nil {
				return 0, known, err
			}
			n += size
		}
		return n, true, nil
	case shape.AllNodes, shape.Except:
		quads, err := g.view.Size(ctx)
		return aboutNodes(quads).Value, true, err
	}
	return 0, false, nil
}

// nodesFrom returns the walk to a direction of the quads that another one goes to.
func (g *Graph) nodesFrom(quads shape.Shape, d quad.Direction) shape.Shape {
	w, ok := quads.(*walk)
	if !ok {
		return quads // there are none
	}
	w = w.clone()
	w.result = d
	if nodes := w.given[d-quad.Subject]; nodes != nil && w.feed == nil {
		// The values are known: the quads decide which of them pass.
		fixed := make(shape.Fixed, len(nodes))
		for i, n := range nodes {
			fixed[i] = n
		}
		w.feed, w.at, w.given[d-quad.Subject] = fixed, d, nil
	}
	return w
}

// count answers how many results a walk has where that is counted.
func (g *Graph) count(ctx context.Context, s shape.Count) (shape.Shape, bool) {
	if w, ok := s.Values.(*walk); ok {
		if size, err := w.estimate(ctx); err == nil && size.Exact {
			return shape.Fixed{refs.PreFetched(quad.Int(size.Value))}, true
		}
	}
	return s, false
}
