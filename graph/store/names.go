package store

import (
	"context"
	"sync"

	cgraph "github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
)

// names remembers the values of ids that come up over and over: predicates and
// kinds, some hundred of them. Cayley never uses an id twice, so that what is
// remembered stays true.
type names struct {
	mu     sync.RWMutex
	values map[ckv.Int64Value]quad.Value
}

// maxNames bounds the memory; the project's own terms are far fewer.
const maxNames = 1024

func newNames() *names { return &names{values: map[ckv.Int64Value]quad.Value{}} }

// resolve returns the values of refs, four for every quad. A value that is gone
// is nil.
func (n *names) resolve(ctx context.Context, qs *ckv.QuadStore, refs []cgraph.Ref) ([]quad.Value, error) {
	values := make([]quad.Value, len(refs))
	var missing []cgraph.Ref
	var places []int
	seen := make(map[cgraph.Ref]int, len(refs)/2) // ref to its place in missing
	n.mu.RLock()
	for i, ref := range refs {
		if ref == nil {
			continue
		}
		if id, ok := ref.(ckv.Int64Value); ok && i%4 == 1 {
			if v := n.values[id]; v != nil {
				values[i] = v
				continue
			}
		}
		if _, ok := seen[ref]; !ok {
			seen[ref] = len(missing)
			missing = append(missing, ref)
		}
		places = append(places, i)
	}
	n.mu.RUnlock()
	found, err := qs.ValuesOf(ctx, missing)
	if err != nil {
		return nil, err
	}
	for _, i := range places {
		values[i] = found[seen[refs[i]]]
	}
	n.remember(refs, values, places)
	return values, nil
}

// remember keeps the predicates among the values just found.
func (n *names) remember(refs []cgraph.Ref, values []quad.Value, places []int) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, i := range places {
		id, ok := refs[i].(ckv.Int64Value)
		if ok && i%4 == 1 && values[i] != nil && len(n.values) < maxNames {
			n.values[id] = values[i]
		}
	}
}
