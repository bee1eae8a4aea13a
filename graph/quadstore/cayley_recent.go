package quadstore

import (
	"slices"
	"sync"
)

// recent remembers under which predicates objects were found lately: where to
// look first, no more. Otherwise a URL would be looked for under every predicate.
type recent struct {
	mu         sync.Mutex
	predicates []string
}

// remembered is how many predicates are.
const remembered = 4

func (r *recent) get() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.predicates)
}

func (r *recent) put(predicate string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if i := slices.Index(r.predicates, predicate); i >= 0 {
		r.predicates = slices.Delete(r.predicates, i, i+1)
	} else if len(r.predicates) == remembered {
		r.predicates = r.predicates[:remembered-1]
	}
	r.predicates = slices.Insert(r.predicates, 0, predicate)
}
