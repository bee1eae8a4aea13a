package quadstore

import (
	"bytes"
	"context"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
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
		if len(c.nodes) == largeChunk {
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
		c.nodes = append(c.nodes, &node{term: string(t.get(c.direction)), label: string(t[3])})
	}
	c.left.From = nil
	if same == sip || len(c.nodes) == largeChunk {
		c.left.From = ordered.After(last)
	}
	return nil
}

// allNodes is all values as an iterator.
type allNodes struct{ graph *Graph }

// Iterate begins to list them.
func (a *allNodes) Iterate() iterator.Scanner { return &allNodesNext{nodes: newNodes(a.graph)} }

// Lookup begins to check values.
func (a *allNodes) Lookup() iterator.Index { return &allNodesContains{} }

// Stats says that it is dear to list and cheap to ask.
func (a *allNodes) Stats(ctx context.Context) (iterator.Costs, error) {
	quads, err := a.graph.view.Size(ctx)
	return iterator.Costs{NextCost: 8 * nextCost, ContainsCost: 1, Size: aboutNodes(quads)}, err
}

// Optimize does nothing.
func (a *allNodes) Optimize(context.Context) (iterator.Shape, bool) { return a, false }

// SubIterators returns none.
func (a *allNodes) SubIterators() []iterator.Shape { return nil }

// String is AllNodes.
func (a *allNodes) String() string { return "AllNodes" }

// allNodesNext lists all values.
type allNodesNext struct {
	untagged
	nodes *nodes
	at    *node
	err   error
}

// Next goes to the next value.
func (a *allNodesNext) Next(ctx context.Context) bool {
	if a.err == nil {
		a.at, a.err = a.nodes.next(ctx)
	}
	return a.at != nil && a.err == nil
}

// Result returns the value where it stands.
func (a *allNodesNext) Result() refs.Ref {
	if a.at == nil {
		return nil
	}
	return a.at
}

// Err returns what went wrong.
func (a *allNodesNext) Err() error { return a.err }

// allNodesContains has every value: refs come from the store.
type allNodesContains struct {
	untagged
	at refs.Ref
}

// Contains reports whether it is a value.
func (a *allNodesContains) Contains(_ context.Context, ref refs.Ref) bool {
	a.at = nil
	if n, ok := ref.(*node); ok {
		a.at = n
	}
	return a.at != nil
}

// Result returns the value that was found.
func (a *allNodesContains) Result() refs.Ref { return a.at }

// Err returns nil.
func (a *allNodesContains) Err() error { return nil }

// untagged is the part of an iterator that has no tags, no paths and nothing to
// close.
type untagged struct{}

// TagResults does nothing.
func (untagged) TagResults(map[string]refs.Ref) {}

// NextPath finds none.
func (untagged) NextPath(context.Context) bool { return false }

// Close does nothing.
func (untagged) Close() error { return nil }

// String is AllNodes.
func (untagged) String() string { return "AllNodes" }
