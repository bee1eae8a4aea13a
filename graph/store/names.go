package store

import (
	"context"
	"sync"

	cgraph "github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
)

// names remembers the values of ids, since the same predicates, kinds and small
// literals come up over and over. Cayley never uses an id twice, so that what is
// remembered stays true of what is there.
type names struct {
	mu sync.Mutex
	// young and old are two generations: when young is full it becomes old, and
	// what was old and has not been asked for since is forgotten.
	young, old map[ckv.Int64Value]quad.Value
}

// maxNames bounds a generation, and longestName the strings that are worth
// remembering, in bytes: some 2 MB in all.
const (
	maxNames    = 8192
	longestName = 64
)

func newNames() *names { return &names{young: map[ckv.Int64Value]quad.Value{}} }

// resolve returns the values of refs. One that is gone is nil.
func (n *names) resolve(ctx context.Context, qs *ckv.QuadStore, refs []cgraph.Ref) ([]quad.Value, error) {
	values := make([]quad.Value, len(refs))
	var missing []cgraph.Ref
	places := make(map[cgraph.Ref]int) // ref to its place in missing
	n.mu.Lock()
	for i, ref := range refs {
		if ref == nil {
			continue
		}
		if values[i] = n.known(ref); values[i] != nil {
			continue
		}
		if _, ok := places[ref]; !ok {
			places[ref] = len(missing)
			missing = append(missing, ref)
		}
	}
	n.mu.Unlock()
	if len(missing) == 0 {
		return values, nil
	}
	found, err := qs.ValuesOf(ctx, missing)
	if err != nil {
		return nil, err
	}
	for i, ref := range refs {
		if ref != nil && values[i] == nil {
			values[i] = found[places[ref]]
		}
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	for i, ref := range missing {
		n.remember(ref, found[i])
	}
	return values, nil
}

// known returns the value of an id if it is remembered.
func (n *names) known(ref cgraph.Ref) quad.Value {
	id, ok := ref.(ckv.Int64Value)
	if !ok {
		return nil
	}
	if v := n.young[id]; v != nil {
		return v
	}
	v := n.old[id]
	if v != nil {
		n.remember(ref, v)
	}
	return v
}

// remember keeps a value that is small.
func (n *names) remember(ref cgraph.Ref, v quad.Value) {
	id, ok := ref.(ckv.Int64Value)
	if !ok || v == nil || !small(v) {
		return
	}
	if len(n.young) >= maxNames {
		n.young, n.old = make(map[ckv.Int64Value]quad.Value, maxNames), n.young
	}
	n.young[id] = v
}

func small(v quad.Value) bool {
	switch v := v.(type) {
	case quad.IRI:
		return len(v) <= longestName
	case quad.String:
		return len(v) <= longestName
	case quad.Int, quad.Float, quad.Bool:
		return true
	}
	return false
}
