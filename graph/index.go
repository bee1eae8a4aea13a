package graph

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// errStale is returned when the index shows a revision from which there is no way
// to the newest: its notes are gone, or it is the index of another store.
var errStale = errors.New("the search index cannot catch up")

// syncIndex brings the index to the newest revision of the store. fresh are what
// is searched of articles that were just written; the others are read from the
// store. An index that cannot catch up is filled anew.
func (l *Library) syncIndex(ctx context.Context, index searchIndex, fresh map[schema.ID]search.Set) error {
	var shows uint64
	err := index.Update(ctx, func(ctx context.Context, shown uint64) (*search.Change, error) {
		snapshot, err := l.store.Snapshot(ctx)
		if err != nil {
			return nil, err
		}
		defer func() { _ = snapshot.Close() }()
		c, err := catchUp(ctx, &snapshot.View, shown, fresh)
		if shows = shown; c != nil {
			shows = c.Revision
		}
		return c, err
	})
	if errors.Is(err, errStale) {
		return l.fillIndex(ctx, index)
	}
	if err == nil {
		l.shown.Store(shows)
	}
	return err
}

// catchUp returns what an index has to change that shows a revision.
func catchUp(ctx context.Context, v *quadstore.View, shown uint64, fresh map[schema.ID]search.Set) (*search.Change, error) {
	r, err := readRevisions(ctx, v)
	switch {
	case err != nil || shown == r.newest:
		return nil, err
	case shown > r.newest || shown < r.forgotten:
		return nil, errStale
	}
	ids, err := changedSince(ctx, v, shown)
	if err != nil {
		return nil, err
	}
	c := &search.Change{Revision: r.newest}
	held, err := holding(ctx, v, ids, fresh)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		set := fresh[id]
		if !held[id] {
			if set, err = searchSet(ctx, v, id); err != nil {
				return nil, err
			}
		}
		if set.Digest == "" {
			c.Removed = append(c.Removed, id)
		} else {
			c.Sets = append(c.Sets, set)
		}
	}
	return c, nil
}

// holding returns of which articles what is fresh is what the store holds.
func holding(ctx context.Context, v *quadstore.View, ids []schema.ID, fresh map[schema.ID]search.Set) (map[schema.ID]bool, error) {
	var known []schema.ID
	var qs []quad.Quad
	for _, id := range ids {
		if set, ok := fresh[id]; ok {
			known, qs = append(known, id), append(qs, digestQuad(id, set.Digest))
		}
	}
	found, err := v.Holds(ctx, qs...)
	if err != nil {
		return nil, err
	}
	held := map[schema.ID]bool{}
	for i, id := range known {
		held[id] = found[i]
	}
	return held, nil
}

// searchSet returns what is searched of an article as the store tells it. Its digest is ""
// where the store does not hold the article.
func searchSet(ctx context.Context, v *quadstore.View, article schema.ID) (search.Set, error) {
	set := search.Set{Article: article}
	qs, err := articleQuads(ctx, v, article)
	if err != nil || len(qs) == 0 {
		return set, err
	}
	set.Digest = quads.Digest(qs)
	if x, err := quads.Decode(article, qs); err == nil { // what is broken cannot be found, and keeps nothing else from it
		set.Documents = documents(x)
	}
	return set, nil
}

// indexTogether is how many articles are indexed in one transaction.
const indexTogether = 200

// fillIndex makes the index anew from all articles of the store. It shows no
// revision until it is whole.
func (l *Library) fillIndex(ctx context.Context, index searchIndex) error {
	snapshot, err := l.store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = snapshot.Close() }()
	v := &snapshot.View
	r, err := readRevisions(ctx, v)
	if err != nil {
		return err
	}
	ids, err := nodesOf(ctx, v, schema.ArticleNode)
	if err != nil {
		return err
	}
	if err := index.Clear(ctx); err != nil {
		return err
	}
	for some := range slices.Chunk(ids, indexTogether) {
		var c search.Change
		for _, id := range some {
			set, err := searchSet(ctx, v, id)
			if err != nil {
				return fmt.Errorf("fill: %w", err)
			}
			c.Sets = append(c.Sets, set)
		}
		if err := write(ctx, index, &c); err != nil {
			return err
		}
	}
	return write(ctx, index, &search.Change{Revision: r.newest})
}

// write makes a change to the index, whatever it shows.
func write(ctx context.Context, index searchIndex, c *search.Change) error {
	return index.Update(ctx, func(context.Context, uint64) (*search.Change, error) { return c, nil })
}

// askIndex returns the search index for a question. It is opened when it is first
// needed, since most questions do without it.
func (l *Library) askIndex(ctx context.Context) (searchIndex, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.closed:
		return nil, ErrClosed
	case l.index != nil:
		return l.index, nil
	}
	index, err := l.home.openIndex(ctx)
	if errors.Is(err, search.ErrCorrupt) || errors.Is(err, fs.ErrNotExist) {
		fill := func(x searchIndex) error { return l.fillIndex(ctx, x) }
		if l.home.mendIndex(ctx, fill) == nil {
			index, err = l.home.openIndex(ctx)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("open search index: %w", err)
	}
	l.index = index
	return index, nil
}

// writeIndex brings the index in step after a change to the store, or before one
// that an earlier failure has left behind. An index that is damaged is made anew.
func (l *Library) writeIndex(ctx context.Context, fresh map[schema.ID]search.Set) error {
	index, err := l.askIndex(ctx)
	if err == nil {
		err = l.syncIndex(ctx, index, fresh)
	}
	if errors.Is(err, search.ErrCorrupt) { // deep inside, where opening it does not look
		if err = l.discardIndex(ctx); err == nil {
			if index, err = l.askIndex(ctx); err == nil {
				err = l.syncIndex(ctx, index, nil)
			}
		}
	}
	if l.behind = err != nil; l.behind {
		return fmt.Errorf("search index: %w", err)
	}
	return nil
}

// discardIndex throws the index away, so that it is made anew.
func (l *Library) discardIndex(ctx context.Context) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	var err error
	if l.index != nil {
		err = l.index.Close()
		l.index = nil
	}
	return errors.Join(err, l.home.discardIndex(ctx))
}
