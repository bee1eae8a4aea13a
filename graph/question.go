package graph

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// answer answers a question from one moment of the graph.
func answer[T any](ctx context.Context, l *Library, question func(*desk) (T, error)) (T, error) {
	s, err := l.snapshot(ctx)
	if err != nil {
		var none T
		return none, err
	}
	defer func() { _ = s.Close() }() // it was only read
	return question(&desk{ctx: ctx, library: l, view: &s.View})
}

// answers answers a question that has many answers, from one moment of the graph,
// which lasts until the last one was looked at.
func answers[T any](ctx context.Context, l *Library, question func(*desk) iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		s, err := l.snapshot(ctx)
		if err != nil {
			var none T
			yield(none, err)
			return
		}
		defer func() { _ = s.Close() }() // it was only read
		for t, err := range question(&desk{ctx: ctx, library: l, view: &s.View}) {
			if !yield(t, err) {
				return
			}
		}
	}
}

// eachArticle answers a question article by article: it asks which articles come
// into it and then, with each of them at hand, for its answers.
func eachArticle[T any](d *desk, articles func() ([]schema.ID, error), answers func(*desk) ([]T, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		ids, err := articles()
		if err != nil {
			yield(none, err)
			return
		}
		for some := range slices.Chunk(ids, 256) {
			there, err := d.articlesThere(some)
			if err != nil {
				yield(none, err)
				return
			}
			for i, id := range some {
				if !there[i] {
					continue // the search index may be ahead or behind
				}
				d.open(id)
				found, err := answers(d)
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
}

// articlesThere reports for each of some articles whether the graph holds it.
func (d *desk) articlesThere(ids []schema.ID) ([]bool, error) {
	qs := make([]quad.Quad, len(ids))
	for i, id := range ids {
		qs[i] = quad.Quad{
			Subject: quads.Node(id), Predicate: quads.Type, Object: quads.KindTerm(schema.ArticleNode), Label: quads.Label(id),
		}
	}
	return d.view.Holds(d.ctx, qs...)
}

// one makes one answer of an article a list.
func one[T any](answer func(*desk) (T, error)) func(*desk) ([]T, error) {
	return func(d *desk) ([]T, error) {
		t, err := answer(d)
		return []T{t}, err
	}
}
