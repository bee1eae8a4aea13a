package graph

import (
	"context"
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
)

// Store is all that a Library asks of the place where quads are kept. Package
// store is one; package storetest holds any other to the same.
type Store interface {
	// Apply adds quads and then removes others, durably. Adding what is there and
	// removing what is not changes nothing, what is both added and removed stays,
	// and after an error or a crash the same Apply may be done again.
	Apply(ctx context.Context, add, remove []quad.Quad) error
	// Match returns the quads that a pattern selects, in any order. A caller may
	// write and ask within the loop.
	Match(ctx context.Context, p quads.Pattern) iter.Seq2[quad.Quad, error]
	// Size returns the number of quads.
	Size(ctx context.Context) (int64, error)
	// Close gives the store up.
	Close() error
}
