package quadstore

import (
	"context"
	"fmt"
	"slices"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// walk is a step of a question: it goes from the values that it is given in some
// directions to the quads that have them, and on to another direction of those.
// It reads one range of keys for each combination of values.
//
// What Cayley's planner makes of LinksTo, HasA, And, Save and optional And is one
// operator here, so that a chain of them is joined many values at a time and
// starts from its selective end.
type walk struct {
	graph *Graph
	// given are the values of which a quad must have one, by direction; nil for
	// any value.
	given [4][]*node
	// labelled says that a quad must have a label.
	labelled bool
	// feed yields the values of direction at, or is nil. What it tags is kept.
	feed shape.Shape
	at   quad.Direction
	// checks must contain a quad's values.
	checks []sieve
	// result is the direction that is asked for; quad.Any asks for quads.
	result quad.Direction
	// save are the names under which a quad's values are tagged, by direction.
	save [4][]string
	// optional, where the feed is what is asked for, lets those values pass that
	// have no quad.
	optional bool
	// rough says that the size must not be called exact: an And of Cayley's would
	// take it for its own.
	rough bool
}

// sieve holds the values of a direction against a set.
type sieve struct {
	at quad.Direction
	in shape.Shape
}

// passing reports whether the values asked for are those of the feed, so that
// the quads only decide which of them pass, and in how many ways.
func (w *walk) passing() bool { return w.feed != nil && w.at == w.result }

// clone returns a copy that may be changed.
func (w *walk) clone() *walk {
	c := *w
	c.checks = slices.Clone(w.checks)
	for i := range c.save {
		c.save[i] = slices.Clone(w.save[i])
	}
	return &c
}

// patterns returns a pattern for each combination of the given values and, unless
// it is nil, one value more in a direction.
func (w *walk) patterns(d quad.Direction, n *node) []terms {
	all := []terms{{}}
	for i, nodes := range w.given {
		if n != nil && quad.Direction(i)+quad.Subject == d {
			nodes = []*node{n}
		}
		if nodes == nil {
			continue
		}
		more := make([]terms, 0, len(all)*len(nodes))
		for _, t := range all {
			for _, n := range nodes {
				t[i] = []byte(n.term)
				more = append(more, t)
			}
		}
		all = more
	}
	return all
}

// sampled is how many patterns are looked at to tell how many quads all select.
const sampled = 16

// estimate returns how many results there are, exactly where that is known.
func (w *walk) estimate(ctx context.Context) (refs.Size, error) {
	patterns := w.patterns(quad.Any, nil)
	if len(patterns) == 0 {
		return refs.Size{Exact: true}, nil
	}
	own := refs.Size{Exact: !w.rough && w.feed == nil && len(w.checks) == 0 && !w.labelled && w.result != quad.Label}
	own.Exact = own.Exact && len(patterns) <= sampled
	for _, p := range patterns[:min(len(patterns), sampled)] {
		size, err := w.graph.size(ctx, p)
		if err != nil {
			return own, err
		}
		own.Value += size.Value
		own.Exact = own.Exact && size.Exact
	}
	own.Value = own.Value * int64(len(patterns)) / int64(min(len(patterns), sampled))
	if w.feed == nil {
		return own, nil
	}
	fed, known, err := w.graph.estimate(ctx, w.feed)
	if err != nil || !known {
		return own, err
	}
	switch {
	case w.optional:
	case w.passing():
		fed = min(fed, own.Value)
	default:
		fed = min(fed*fanOut, own.Value)
	}
	return refs.Size{Value: fed}, nil
}

// fanOut is how many quads a value is guessed to have.
const fanOut = 4

// BuildIterator makes the walk an iterator over its own graph.
func (w *walk) BuildIterator(qs cgraph.QuadStore) iterator.Shape {
	it := &walking{walk: w}
	if w.feed != nil {
		it.feed = w.feed.BuildIterator(qs)
	}
	for _, c := range w.checks {
		it.checks = append(it.checks, c.in.BuildIterator(qs))
	}
	return it
}

// Optimize does nothing: a walk is made when all below it has been optimized.
func (w *walk) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return w, false }

// walking is a walk as an iterator.
type walking struct {
	walk   *walk
	feed   iterator.Shape
	checks []iterator.Shape
	costs  *iterator.Costs // once they have been asked for
}

// Iterate begins to list the results.
func (it *walking) Iterate() iterator.Scanner {
	n := &walkNext{walk: it.walk, stream: stream{graph: it.walk.graph}, checks: lookups(it.checks), item: -1}
	if it.feed != nil {
		n.feed = it.feed.Iterate()
	}
	return n
}

// Lookup begins to check values.
func (it *walking) Lookup() iterator.Index {
	c := &walkContains{walk: it.walk, checks: lookups(it.checks)}
	if it.feed != nil {
		c.feed = it.feed.Lookup()
	}
	return c
}

func lookups(shapes []iterator.Shape) []iterator.Index {
	indexes := make([]iterator.Index, len(shapes))
	for i, s := range shapes {
		indexes[i] = s.Lookup()
	}
	return indexes
}

// What a walk costs, in the units of Cayley's own iterators: to go to the next
// result, and to look one up.
const (
	nextCost     = 1
	containsCost = 8
)

// Stats returns how large the walk is and what it costs.
func (it *walking) Stats(ctx context.Context) (iterator.Costs, error) {
	if it.costs != nil {
		return *it.costs, nil
	}
	size, err := it.walk.estimate(ctx)
	costs := iterator.Costs{NextCost: nextCost, ContainsCost: containsCost, Size: size}
	for _, sub := range it.SubIterators() {
		if err != nil {
			return costs, err
		}
		var c iterator.Costs
		c, err = sub.Stats(ctx)
		costs.ContainsCost += c.ContainsCost
		if sub == it.feed {
			costs.NextCost += c.NextCost
		} else {
			costs.NextCost += c.ContainsCost
		}
	}
	it.costs = &costs
	return costs, err
}

// Optimize optimizes what feeds the walk and what it checks.
func (it *walking) Optimize(ctx context.Context) (iterator.Shape, bool) {
	if it.feed != nil {
		it.feed, _ = it.feed.Optimize(ctx)
	}
	for i, c := range it.checks {
		it.checks[i], _ = c.Optimize(ctx)
	}
	return it, false
}

// SubIterators returns the feed and the checks.
func (it *walking) SubIterators() []iterator.Shape {
	if it.feed == nil {
		return it.checks
	}
	return append([]iterator.Shape{it.feed}, it.checks...)
}

// String tells the directions that are given and asked for.
func (it *walking) String() string { return it.walk.String() }

// String tells the directions that are given and asked for.
func (w *walk) String() string {
	s := ""
	for i, nodes := range w.given {
		if nodes != nil {
			s += fmt.Sprintf("%s=%d ", quad.Direction(i)+quad.Subject, len(nodes))
		}
	}
	if w.feed != nil {
		s += fmt.Sprintf("%s=(%v) ", w.at, w.feed)
	}
	return fmt.Sprintf("Walk(%s→ %s)", s, w.result)
}
