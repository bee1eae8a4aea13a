package graph

import (
	"context"
	"fmt"

	"github.com/saidby/saidby/graph/quads"
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
	if err := l.settle(ctx); err != nil {
		return Receipt{}, err
	}
	old, err := l.articleQuads(ctx, article)
	if err != nil {
		return Receipt{}, err
	}
	if len(old) == 0 {
		return Receipt{}, ErrNotFound
	}
	r := Receipt{Article: article, Status: Removed}
	if x, err := quads.Decode(article, old); err == nil { // what is broken can be removed too
		r = newReceipt(x, Removed)
	}
	return r, l.carryOut(ctx, change{articles: []journalArticle{{ID: article}}, remove: old})
}
