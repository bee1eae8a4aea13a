package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// recover finishes a Put or Remove that was interrupted, or forgets it if it had
// not come as far as changing anything.
func (l *Library) recover(ctx context.Context) error {
	j, err := readJournal(l.dir)
	if err != nil || j == nil {
		return err
	}
	begun, err := l.begun(ctx, j)
	if err != nil {
		return fmt.Errorf("recover: %w", err)
	}
	if !begun {
		return clearJournal(l.dir)
	}
	remove, err := j.removals()
	if err != nil {
		return fmt.Errorf("recover: %w", err)
	}
	if err := l.finish(ctx, j, remove, nil); err != nil {
		return fmt.Errorf("recover: %w", err)
	}
	return nil
}

// begun reports whether the additions that a journal speaks of were made. They
// are one transaction, so that one article tells for all. Where nothing was to
// be added, the removals are simply done.
func (l *Library) begun(ctx context.Context, j *journal) (bool, error) {
	for _, a := range j.Articles {
		if a.Digest == "" {
			continue
		}
		return l.holds(ctx, quad.Quad{
			Subject: quads.Node(a.ID), Predicate: quads.ContentDigest, Object: quad.String(a.Digest), Label: quads.IndexLabel(a.ID),
		})
	}
	return true, nil
}

// holds reports whether a quad is in the store.
func (l *Library) holds(ctx context.Context, q quad.Quad) (bool, error) {
	p := quads.Pattern{Subject: q.Subject, Predicate: q.Predicate, Object: q.Object, Label: q.Label}
	for _, err := range l.store.Match(ctx, p) {
		return err == nil, err
	}
	return false, nil
}

// finish does what follows the additions: it removes quads, brings the search
// index in step and clears the journal. sets are what is to be searched of the
// journal's articles; where they are not known, they are made from the store.
func (l *Library) finish(ctx context.Context, j *journal, remove []quad.Quad, sets []search.Set) error {
	if err := l.store.Apply(ctx, nil, remove); err != nil {
		return err
	}
	if err := l.finishIndex(ctx, j, sets); err != nil {
		return fmt.Errorf("%w: %w", errIndexBehind, err)
	}
	return clearJournal(l.dir)
}

// errIndexBehind is returned when the quads are as they are to be, and the
// search index is not. One can work with that until the next write.
var errIndexBehind = errors.New("search index is behind")

// finishIndex brings the search index in step.
func (l *Library) finishIndex(ctx context.Context, j *journal, sets []search.Set) error {
	index, err := l.searchIndex(ctx)
	if err != nil {
		return err
	}
	if sets == nil {
		if sets, err = l.searchSets(ctx, j); err != nil {
			return err
		}
	}
	if err := index.ReplaceAll(ctx, sets); err != nil {
		return err
	}
	for _, a := range j.Articles {
		if a.Digest == "" {
			if err := index.Remove(ctx, a.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// searchSets returns what is searched of those of a journal's articles that were
// written.
func (l *Library) searchSets(ctx context.Context, j *journal) ([]search.Set, error) {
	var sets []search.Set
	for _, a := range j.Articles {
		if a.Digest == "" {
			continue
		}
		set, err := l.searchSet(ctx, a.ID)
		if err != nil {
			return nil, err
		}
		sets = append(sets, set)
	}
	return sets, nil
}

// articleQuads returns all quads under the three labels of an article.
func (l *Library) articleQuads(ctx context.Context, article schema.ID) ([]quad.Quad, error) {
	var all []quad.Quad
	for _, label := range quads.Labels(article) {
		for q, err := range l.store.Match(ctx, quads.Pattern{Label: label}) {
			if err != nil {
				return nil, err
			}
			all = append(all, q)
		}
	}
	return all, nil
}
