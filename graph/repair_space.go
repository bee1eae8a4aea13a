package graph

import (
	"bytes"
	"context"

	"github.com/saidby/saidby/graph/quadstore"
)

// clearSpace removes all keys of a space, some at a time.
func (l *Library) clearSpace(ctx context.Context, space string) error {
	const some = 50_000
	for more := true; more; {
		err := l.store.Update(ctx, func(tx *quadstore.Tx) error {
			n := 0
			for pair, err := range tx.Scan(ctx, space, nil) {
				if err != nil {
					return err
				}
				if n++; n > some {
					break
				}
				tx.Delete(space, bytes.Clone(pair.Key))
			}
			more = n > some
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
