package quadstore

import (
	"context"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
)

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
