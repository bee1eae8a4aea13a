package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// Remove takes an article out, with all that it alone taught us. The graph is
// then as if it had never been there. It returns [ErrNotFound] where it is not.
func (l *Library) Remove(ctx context.Context, article schema.ID) (Receipt, error) {
	l.writing.Lock()
	defer l.writing.Unlock()
	if err := l.check(); err != nil {
		return Receipt{}, err
	}
	r, err := l.remove(ctx, article)
	if err != nil {
		return Receipt{}, fmt.Errorf("remove article %s: %w", article.Short(), err)
	}
	return r, nil
}

func (l *Library) remove(ctx context.Context, article schema.ID) (Receipt, error) {
	r := Receipt{Article: article, Status: Removed}
	err := l.store.Update(ctx, func(tx *quadstore.Tx) error {
		old, err := articleQuads(ctx, &tx.View, article)
		if err != nil {
			return err
		}
		if len(old) == 0 {
			return ErrNotFound
		}
		if x, err := quads.Decode(article, old); err == nil { // what is broken can be removed too
			r = newReceipt(x, Removed)
		}
		if _, err := tx.Replace(ctx, quads.Labels(article), nil); err != nil {
			return err
		}
		copies, casts := newDetector(ctx, tx), newCasting(ctx, tx)
		if err := errors.Join(copies.remove(article), copies.finish(), casts.remove(article), casts.finish()); err != nil {
			return err
		}
		tx.Delete(readingSpace, article[:])
		if err := dropVersions(ctx, tx, article); err != nil {
			return err
		}
		return l.note(ctx, tx, []schema.ID{article})
	})
	if err != nil {
		return Receipt{}, err
	}
	return r, l.followUp(ctx, map[schema.ID]search.Set{article: {}})
}
