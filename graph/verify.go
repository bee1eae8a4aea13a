package graph

import (
	"context"
	"fmt"
	"iter"

	"github.com/saidby/saidby/graph/verify"
)

// Verify checks every law of the graph and reports what breaks one; see package
// verify. An error means that the graph could not be read, not that it is at
// fault.
func (l *Library) Verify(ctx context.Context) (*verify.Report, error) {
	l.writing.Lock()
	defer l.writing.Unlock()
	index, err := l.askIndex(ctx)
	if err != nil {
		return nil, err
	}
	report, err := answer(ctx, l, func(d *desk) (*verify.Report, error) {
		return verify.Run(ctx, d.view, searched(ctx, index))
	})
	if err != nil {
		return nil, fmt.Errorf("verify: %w", err)
	}
	return report, nil
}

// searched tells verify what the search index holds.
func searched(ctx context.Context, index searchIndex) iter.Seq2[verify.Indexed, error] {
	return func(yield func(verify.Indexed, error) bool) {
		for e, err := range index.Digests(ctx) {
			if !yield(verify.Indexed{Article: e.Article, Digest: e.Digest, Documents: e.Documents}, err) {
				return
			}
		}
	}
}
