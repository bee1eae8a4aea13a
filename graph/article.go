package graph

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// ArticleSummary is an article in short.
type ArticleSummary struct {
	ID schema.ID
	// Title, URL and SourceID are empty where the article has none.
	Title, URL, SourceID string
	// Publication is nil where it is not known.
	Publication *schema.Publication
	Published   schema.Date
}

// Extraction returns an article and all that it taught us; see [quads.Decode]
// for how it may differ from what was put. It returns [ErrNotFound].
func (l *Library) Extraction(ctx context.Context, article schema.ID) (*schema.Extraction, error) {
	if err := l.check(); err != nil {
		return nil, err
	}
	l.reading.RLock()
	defer l.reading.RUnlock()
	qs, err := l.articleQuads(ctx, article)
	if err != nil {
		return nil, err
	}
	if len(qs) == 0 {
		return nil, fmt.Errorf("article %s: %w", article.Short(), ErrNotFound)
	}
	return quads.Decode(article, qs)
}

// Text returns the text of an article, which all evidence points into. It
// returns [ErrNotFound].
func (l *Library) Text(ctx context.Context, article schema.ID) (string, error) {
	if err := l.check(); err != nil {
		return "", err
	}
	l.reading.RLock()
	defer l.reading.RUnlock()
	d := l.desk(ctx)
	d.open(article)
	r, err := d.record(article)
	if err != nil {
		return "", err
	}
	a, err := r.Article(d.record)
	if err != nil {
		return "", err
	}
	return a.Text, nil
}

// Articles returns all articles in order of their ids.
func (l *Library) Articles(ctx context.Context) iter.Seq2[ArticleSummary, error] {
	return eachArticle(ctx, l, l.articleIDs, func(d *desk) ([]ArticleSummary, error) {
		s, err := d.summarize()
		return []ArticleSummary{s}, err
	})
}

// articleIDs returns the ids of all articles, sorted.
func (l *Library) articleIDs(ctx context.Context) ([]schema.ID, error) {
	return nodesOf(ctx, l.store, schema.ArticleNode)
}

// nodesOf returns the ids of all nodes of a kind, sorted.
func nodesOf(ctx context.Context, s Store, kind schema.NodeKind) ([]schema.ID, error) {
	var ids []schema.ID
	for q, err := range s.Match(ctx, quads.Pattern{Predicate: quads.Type, Object: quads.KindTerm(kind)}) {
		if err != nil {
			return nil, err
		}
		if id, ok := quads.ID(q.Subject); ok {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, schema.ID.Compare)
	return slices.Compact(ids), nil
}

// eachArticle answers a question article by article: it asks which articles come
// into it and then for the answers of each, one article whole at a time. No
// lock is held while an answer is looked at.
func eachArticle[T any](ctx context.Context, l *Library, articles func(context.Context) ([]schema.ID, error),
	answers func(*desk) ([]T, error),
) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		if err := l.check(); err != nil {
			yield(none, err)
			return
		}
		l.reading.RLock()
		ids, err := articles(ctx)
		l.reading.RUnlock()
		if err != nil {
			yield(none, err)
			return
		}
		d := l.desk(ctx)
		for _, id := range ids {
			found, err := answersOf(l, d, id, answers)
			if err != nil {
				yield(none, fmt.Errorf("article %s: %w", id.Short(), err))
				return
			}
			for _, t := range found {
				if !yield(t, nil) {
					return
				}
			}
		}
	}
}

// answersOf asks for the answers of one article. One that was removed since has none.
func answersOf[T any](l *Library, d *desk, article schema.ID, answers func(*desk) ([]T, error)) ([]T, error) {
	l.reading.RLock()
	defer l.reading.RUnlock()
	if err := l.check(); err != nil {
		return nil, err
	}
	d.open(article)
	there, err := d.hasArticle(article)
	if err != nil || !there {
		return nil, err
	}
	return answers(d)
}
