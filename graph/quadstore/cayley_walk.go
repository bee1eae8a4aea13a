package quadstore

import (
	"context"
	"fmt"
	"slices"

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

// Optimize does nothing: a walk is made when all below it has been optimized.
func (w *walk) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return w, false }

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
