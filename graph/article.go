package graph

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
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
	return answer(ctx, l, func(d *desk) (*schema.Extraction, error) { return d.extraction(article) })
}

func (d *desk) extraction(article schema.ID) (*schema.Extraction, error) {
	qs, err := articleQuads(d.ctx, d.view, article)
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
	return answer(ctx, l, func(d *desk) (string, error) {
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
	})
}

// Articles returns all articles in order of their ids.
func (l *Library) Articles(ctx context.Context) iter.Seq2[ArticleSummary, error] {
	return answers(ctx, l, func(d *desk) iter.Seq2[ArticleSummary, error] {
		return eachArticle(d, d.articleIDs, one((*desk).summarize))
	})
}

// articleIDs returns the ids of all articles, sorted.
func (d *desk) articleIDs() ([]schema.ID, error) { return nodesOf(d.ctx, d.view, schema.ArticleNode) }

// nodesOf returns the ids of all nodes of a kind, sorted.
func nodesOf(ctx context.Context, v *quadstore.View, kind schema.NodeKind) ([]schema.ID, error) {
	var ids []schema.ID
	for q, err := range v.Match(ctx, quads.Pattern{Predicate: quads.Type, Object: quads.KindTerm(kind)}) {
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

// articleQuads returns all quads under the three labels of an article.
func articleQuads(ctx context.Context, v *quadstore.View, article schema.ID) ([]quad.Quad, error) {
	var patterns []quads.Pattern
	for _, label := range quads.Labels(article) {
		patterns = append(patterns, quads.Pattern{Label: label})
	}
	var all []quad.Quad
	for q, err := range v.Match(ctx, patterns...) {
		if err != nil {
			return nil, err
		}
		all = append(all, q)
	}
	return all, nil
}
