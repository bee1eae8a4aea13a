package quadstore

import (
	"context"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// walkNext lists the results of a walk.
type walkNext struct {
	walk   *walk
	feed   iterator.Scanner
	checks []iterator.Index

	items []item // what the feed yielded, some at a time
	chunk int    // how many at a time
	ended bool
	// stream reads the quads of items; ahead is the next of them, and for which.
	stream    stream
	ahead     *edge
	aheadItem int

	row    *edge // where it stands; nil if an optional item has none
	item   int   // whose quad that is
	path   int   // which of the item's paths
	result refs.Ref
	err    error
}

// item is a value that a feed yielded, with what it had tagged on each of the
// paths to it: all of those are kept, for every quad of the value has them all.
type item struct {
	ref   refs.Ref
	paths []map[string]refs.Ref
}

// Next goes to the next result: to the next quad or, where values only pass, to
// the next of those.
func (n *walkNext) Next(ctx context.Context) bool {
	n.path, n.row, n.result = 0, nil, nil
	for n.err == nil {
		if n.walk.passing() {
			for n.item+1 < len(n.items) {
				n.item++
				if n.rowOf(ctx) || n.err == nil && n.walk.optional {
					return true
				}
			}
		} else if n.anyRow(ctx) {
			return true
		}
		if n.err != nil || !n.load(ctx) {
			return false
		}
	}
	return false
}

// anyRow goes to the next quad of the items at hand that passes the checks.
func (n *walkNext) anyRow(ctx context.Context) bool {
	for n.peek(ctx) {
		n.take()
		if n.passes(ctx) {
			return true
		}
	}
	return false
}

// rowOf goes to the item's next quad that passes the checks.
func (n *walkNext) rowOf(ctx context.Context) bool {
	item := n.item
	for n.peek(ctx) && n.aheadItem <= item {
		if n.aheadItem < item {
			n.ahead = nil
			continue
		}
		n.take()
		if n.passes(ctx) {
			return true
		}
		n.row = nil
	}
	return false
}

// peek reads the next quad unless that has been done.
func (n *walkNext) peek(ctx context.Context) bool {
	if n.ahead == nil && n.err == nil {
		n.ahead, n.aheadItem, n.err = n.stream.next(ctx)
	}
	return n.ahead != nil && n.err == nil
}

// take makes the quad ahead the one where it stands.
func (n *walkNext) take() {
	n.row, n.item, n.result, n.ahead = n.ahead, n.aheadItem, nil, nil
}

// passes holds the quad against the checks.
func (n *walkNext) passes(ctx context.Context) bool {
	ok, err := n.walk.passes(ctx, n.row, n.checks)
	n.err = err
	return ok
}

// load takes the next items from the feed and begins to read their quads. Without
// a feed there is one item: all that is given.
func (n *walkNext) load(ctx context.Context) bool {
	n.items, n.item, n.ahead = n.items[:0], -1, nil
	n.stream.spans, n.stream.batch = nil, nil
	var nodes []*node
	if n.feed == nil && !n.ended {
		n.items, nodes, n.ended = append(n.items, item{paths: make([]map[string]refs.Ref, 1)}), append(nodes, nil), true
	}
	n.chunk = min(max(sip, 4*n.chunk), largeChunk)
	for !n.ended && len(n.items) < n.chunk {
		if !n.feed.Next(ctx) {
			n.ended, n.err = true, n.feed.Err()
			break
		}
		ref := n.feed.Result()
		if ref == nil {
			continue
		}
		n.items, nodes = append(n.items, item{ref, pathsOf(ctx, n.feed)}), append(nodes, nodeOf(ref))
	}
	for i, value := range nodes {
		if n.feed != nil && value == nil || n.err != nil {
			continue // no quad can have it
		}
		n.stream.spans, n.err = n.walk.graph.spans(ctx, n.stream.spans, n.walk.patterns(n.walk.at, value), i)
	}
	return n.err == nil && len(n.items) > 0
}

// pathsOf returns what an iterator has tagged on each path to its result.
func pathsOf(ctx context.Context, it iterator.Base) []map[string]refs.Ref {
	var paths []map[string]refs.Ref
	tags := map[string]refs.Ref{}
	for ok := true; ok; ok = it.NextPath(ctx) {
		it.TagResults(tags)
		if len(tags) == 0 { // mostly
			paths = append(paths, nil)
			continue
		}
		paths = append(paths, tags)
		tags = map[string]refs.Ref{}
	}
	return paths
}

// NextPath goes to another way to the same result: of the checks, of the feed
// and, where values only pass, to another quad.
func (n *walkNext) NextPath(ctx context.Context) bool {
	if n.err != nil || n.item < 0 || n.item >= len(n.items) {
		return false
	}
	if n.row != nil {
		for _, c := range n.checks {
			if c.NextPath(ctx) {
				return true
			}
			if n.err = c.Err(); n.err != nil {
				return false
			}
		}
	}
	if n.path+1 < len(n.items[n.item].paths) {
		n.path++
		return n.row == nil || n.passes(ctx) // the checks begin anew
	}
	if n.row == nil || !n.walk.passing() {
		return false
	}
	if row := n.row; !n.rowOf(ctx) {
		n.row = row
		return false
	}
	n.path = 0
	return true
}

// Result returns the value, or the quad, where it stands.
func (n *walkNext) Result() refs.Ref {
	if n.result == nil {
		switch {
		case n.walk.passing() && n.item >= 0 && n.item < len(n.items):
			n.result = n.items[n.item].ref
		case n.row != nil && n.walk.result == quad.Any:
			n.result = n.row
		case n.row != nil:
			n.result = n.row.ref(n.walk.result)
		}
	}
	return n.result
}

// TagResults adds what the feed, the quad and the checks tag.
func (n *walkNext) TagResults(dst map[string]refs.Ref) {
	if n.item >= 0 && n.item < len(n.items) {
		for tag, ref := range n.items[n.item].paths[n.path] {
			dst[tag] = ref
		}
	}
	n.walk.tag(dst, n.row, n.Result())
	if n.row != nil {
		for _, c := range n.checks {
			c.TagResults(dst)
		}
	}
}

// Err returns what went wrong.
func (n *walkNext) Err() error { return n.err }

// Close closes the feed and the checks.
func (n *walkNext) Close() error {
	var err error
	if n.feed != nil {
		err = n.feed.Close()
	}
	return closeAll(err, n.checks)
}

// String is the walk's.
func (n *walkNext) String() string { return n.walk.String() }
