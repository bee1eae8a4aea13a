package quadstore

import (
	"context"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
)

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
