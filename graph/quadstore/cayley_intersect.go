package quadstore

import (
	"context"
	"math"
	"slices"

	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// intersect makes a chain of an intersection in which there are walks: the least
// set feeds a walk, that one the next, and each lets pass what it has too.
func (g *Graph) intersect(ctx context.Context, s shape.Intersect) (shape.Shape, bool) {
	var walks []*walk
	for _, part := range s {
		if w, ok := part.(*walk); ok {
			if w.result == quad.Any {
				return s, false // quads
			}
			walks = append(walks, w)
		}
	}
	if len(walks) == 0 {
		return s, false
	}
	first, size := g.least(ctx, s)
	chain := s[first]
	rest := slices.Delete(slices.Clone(s), first, first+1)
	slices.SortStableFunc(rest, func(a, b shape.Shape) int { return rank(a) - rank(b) })
	for _, part := range rest {
		if w, ok := part.(*walk); ok {
			chain = pass(chain, w, func(s shape.Shape) shape.Shape { return g.asked(ctx, s, size) })
		} else {
			chain = hold(chain, part)
		}
	}
	return chain, true
}

// rank puts walks first that a value probably does not pass, and last those that
// all pass.
func rank(s shape.Shape) int {
	w, ok := s.(*walk)
	switch {
	case ok && w.optional:
		return 3
	case ok && w.anchored():
		return 0
	case ok:
		return 1
	}
	return 2
}

// least returns the index of the part that is to be listed, and about how many
// values it has.
func (g *Graph) least(ctx context.Context, s shape.Intersect) (best int, least int64) {
	best, least = -1, math.MaxInt64
	for i, part := range s {
		if isFilter(part) {
			continue
		}
		n, known, err := g.estimate(ctx, part)
		switch {
		case err == nil && !known:
			return i, 0
		case err != nil:
			n = math.MaxInt64 - 1 // whoever reads it will say so
		}
		if n < least {
			best, least = i, n
		}
	}
	return best, least // a walk is no filter
}

// pass returns a walk that lets those values of a shape pass that it has. What
// fed it is asked instead.
func pass(values shape.Shape, w *walk, asked func(shape.Shape) shape.Shape) shape.Shape {
	w = w.clone()
	switch {
	case w.feed == nil:
	case w.passing():
		if feed, ok := w.feed.(*walk); ok {
			w.feed = pass(values, feed, asked)
		} else {
			w.feed = hold(values, w.feed)
		}
		return w
	default:
		w.checks = append(w.checks, sieve{w.at, asked(w.feed)})
	}
	w.feed, w.at = values, w.result
	return w
}

// hold returns the values of a shape that are in another one.
func hold(values, in shape.Shape) shape.Shape {
	w, ok := values.(*walk)
	switch {
	case !ok:
		return shape.Intersect{values, in}
	case w.optional:
		w = w.clone()
		w.feed = hold(w.feed, in)
		return w
	}
	w = w.clone()
	w.checks = append(w.checks, sieve{w.result, in})
	return w
}

// optional makes a chain of an intersection with parts that only tag: each lets
// all values pass.
func (g *Graph) optional(s shape.IntersectOpt) (shape.Shape, bool) {
	var chain shape.Shape = s.Sub
	if len(s.Sub) == 1 {
		chain = s.Sub[0]
	}
	var left []shape.Shape
	for _, part := range s.Opt {
		w, ok := part.(*walk)
		if !ok || w.feed != nil || w.result == quad.Any {
			left = append(left, part)
			continue
		}
		w = w.clone()
		w.feed, w.at, w.optional = chain, w.result, true
		chain = w
	}
	if len(left) == 0 {
		return chain, true
	}
	if w, ok := chain.(*walk); ok {
		w = w.clone()
		w.rough = true
		chain = w
	}
	return shape.IntersectOpt{Sub: shape.Intersect{chain}, Opt: left}, true
}
