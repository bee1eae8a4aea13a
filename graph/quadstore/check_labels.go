package quadstore

import (
	"bytes"
	"context"
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Labelled is a label and how many quads stand under it.
type Labelled struct {
	// Label is nil for quads without one.
	Label quad.Value
	Quads int64
}

// Labels yields every label in the order of terms, see the package comment: those
// that are UUIDs come first, in their order. It reads the whole order by label, and
// passes over keys that [View.Check] has something to say of.
func (v *View) Labels(ctx context.Context) iter.Seq2[Labelled, error] {
	return func(yield func(Labelled, error) bool) {
		var label []byte
		n := int64(0)
		end := func() bool {
			if n == 0 {
				return true
			}
			q, err := v.name(ctx, &terms{3: label})
			return yield(Labelled{q.Label, n}, err) && err == nil
		}
		for t, err := range v.quads(ctx, ordered.Prefix([]byte{byte(byLabel)})) {
			if err != nil {
				yield(Labelled{}, err)
				return
			}
			if n > 0 && bytes.Equal(t[3], label) {
				n++
				continue
			}
			if !end() {
				return
			}
			label, n = append(label[:0], t[3]...), 1
		}
		end()
	}
}
