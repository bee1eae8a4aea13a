package quadstore

import (
	"context"
	"slices"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// walkContains looks up values among the results of a walk.
type walkContains struct {
	walk   *walk
	feed   iterator.Index
	checks []iterator.Index

	stream stream // of the quads that have the value
	row    *edge
	ref    refs.Ref
	err    error
}

// Contains reports whether the walk comes by a value, or by a quad.
func (c *walkContains) Contains(ctx context.Context, ref refs.Ref) bool {
	c.row, c.ref, c.stream = nil, nil, stream{graph: c.walk.graph}
	if c.err != nil {
		return false
	}
	if c.walk.result == quad.Any {
		e, ok := ref.(*edge)
		if !ok || !c.walk.selects(e) || !c.passes(ctx, e) {
			return false
		}
		c.row, c.ref = e, ref
		return true
	}
	n := nodeOf(ref)
	if n == nil || !c.walk.gives(c.walk.result, n.term) {
		return false
	}
	if c.walk.passing() && !c.fed(ctx, ref) {
		return false
	}
	c.stream.spans, c.err = c.walk.graph.spans(ctx, nil, c.walk.patterns(c.walk.result, n), 0)
	if c.err == nil && (c.advance(ctx) || c.walk.optional && c.err == nil) {
		c.ref = ref
		return true
	}
	return false
}

// selects reports whether a quad has the given values.
func (w *walk) selects(e *edge) bool {
	for _, d := range quad.Directions {
		if !w.gives(d, e.term(d)) {
			return false
		}
	}
	return true
}

// gives reports whether a term is among the values given in a direction.
func (w *walk) gives(d quad.Direction, term string) bool {
	nodes := w.given[d-quad.Subject]
	return nodes == nil || slices.ContainsFunc(nodes, func(n *node) bool { return n.term == term })
}

// fed reports whether the feed has a value.
func (c *walkContains) fed(ctx context.Context, ref refs.Ref) bool {
	ok := c.feed.Contains(ctx, ref)
	if !ok {
		c.err = c.feed.Err()
	}
	return ok
}

// advance goes to the next quad that the feed and the checks let pass.
func (c *walkContains) advance(ctx context.Context) bool {
	for {
		e, _, err := c.stream.next(ctx)
		if c.err = err; e == nil || err != nil {
			return false
		}
		if c.passes(ctx, e) {
			c.row = e
			return true
		}
		if c.err != nil {
			return false
		}
	}
}

// passes holds a quad against the feed and the checks.
func (c *walkContains) passes(ctx context.Context, e *edge) bool {
	if c.feed != nil && !c.walk.passing() && !c.fed(ctx, e.ref(c.walk.at)) {
		return false
	}
	ok, err := c.walk.passes(ctx, e, c.checks)
	c.err = err
	return ok
}

// NextPath goes to another way to the same value.
func (c *walkContains) NextPath(ctx context.Context) bool {
	if c.ref == nil || c.err != nil {
		return false
	}
	if c.feed != nil {
		if c.feed.NextPath(ctx) {
			return true
		}
		if c.err = c.feed.Err(); c.err != nil {
			return false
		}
	}
	if c.row == nil {
		return false
	}
	for _, check := range c.checks {
		if check.NextPath(ctx) {
			return true
		}
		if c.err = check.Err(); c.err != nil {
			return false
		}
	}
	return c.walk.result != quad.Any && c.advance(ctx)
}

// Result returns the value that was found.
func (c *walkContains) Result() refs.Ref { return c.ref }

// TagResults adds what the feed, the quad and the checks tag.
func (c *walkContains) TagResults(dst map[string]refs.Ref) {
	if c.ref == nil {
		return
	}
	if c.feed != nil {
		c.feed.TagResults(dst)
	}
	c.walk.tag(dst, c.row, c.ref)
	if c.row != nil {
		for _, check := range c.checks {
			check.TagResults(dst)
		}
	}
}

// Err returns what went wrong.
func (c *walkContains) Err() error { return c.err }

// Close closes the feed and the checks.
func (c *walkContains) Close() error {
	var err error
	if c.feed != nil {
		err = c.feed.Close()
	}
	return closeAll(err, c.checks)
}

// String is the walk's.
func (c *walkContains) String() string { return c.walk.String() }
