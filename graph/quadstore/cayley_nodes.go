package quadstore

import (
	"bytes"
	"context"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// nodes lists all values, each once and in order, by merging those of each
// direction: subjects, labels, predicates, and the objects of each predicate. It
// keeps some of each in memory.
type nodes struct {
	graph   *Graph
	columns []*column // nil before the first
	count   int64
}

func newNodes(g *Graph) *nodes { return &nodes{graph: g} }

// next returns the next value, nil at the end.
func (n *nodes) next(ctx context.Context) (*node, error) {
	if n.columns == nil {
		if err := n.begin(ctx); err != nil {
			return nil, err
		}
	}
	var least *node
	for _, c := range n.columns {
		if v, err := c.peek(ctx); err != nil {
			return nil, err
		} else if v != nil && (least == nil || v.term < least.term) {
			least = v
		}
	}
	if least == nil {
		return nil, nil
	}
	for _, c := range n.columns {
		if len(c.nodes) > 0 && c.nodes[0].term == least.term {
			c.nodes = c.nodes[1:]
		}
	}
	n.count++
	return least, nil
}

// begin makes the columns.
func (n *nodes) begin(ctx context.Context) error {
	predicates, err := n.graph.view.predicates(ctx)
	if err != nil {
		return err
	}
	column := func(o order, d quad.Direction, prefix []byte) *column {
		return &column{graph: n.graph, order: o, direction: d, prefix: len(prefix), left: ordered.Prefix(prefix)}
	}
	n.columns = append(n.columns,
		column(bySubject, quad.Subject, []byte{byte(bySubject)}),
		column(byLabel, quad.Label, []byte{byte(byLabel)}),
		column(byPredicate, quad.Predicate, []byte{byte(byPredicate)}))
	for _, p := range predicates {
		n.columns = append(n.columns, column(byPredicate, quad.Object, append([]byte{byte(byPredicate)}, p...)))
	}
	return nil
}

// column is the values that follow a prefix of keys.
type column struct {
	graph     *Graph
	order     order
	direction quad.Direction
	prefix    int           // of how many bytes
	left      ordered.Range // what has not been read; From is nil at the end
	nodes     []*node
}

// peek returns the next value, nil at the end.
func (c *column) peek(ctx context.Context) (*node, error) {
	for len(c.nodes) == 0 && c.left.From != nil {
		if err := c.fill(ctx); err != nil {
			return nil, err
		}
	}
	if len(c.nodes) == 0 {
		return nil, nil
	}
	return c.nodes[0], nil
}

// fill reads some values. Where a value has many keys it leaps over them.
func (c *column) fill(ctx context.Context) error {
	var last []byte // the prefix and the value
	var b batch
	same := 0
	for pair, err := range c.graph.view.keys.Scan(ctx, c.left) {
		if err != nil {
			return err
		}
		if last != nil && bytes.HasPrefix(pair.Key, last) {
			if same++; same == sip {
				break
			}
			continue
		}
		if len(b.edges) == largeChunk {
			break
		}
		n, err := termLength(pair.Key[c.prefix:])
		if err != nil {
			return err
		}
		last, same = append(last[:0], pair.Key[:c.prefix+n]...), 0
		if last[c.prefix] == tagNone {
			continue
		}
		t, err := parseKey(c.order, pair.Key)
		if err != nil {
			return err
		}
		b.add(&t)
	}
	for i := range b.edges {
		c.nodes = append(c.nodes, b.edges[i].node(c.direction))
	}
	c.left.From = nil
	if same == sip || len(b.edges) == largeChunk {
		c.left.From = ordered.After(last)
	}
	return nil
}
