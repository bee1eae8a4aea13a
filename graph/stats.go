package graph

import (
	"context"
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// Stats counts what a graph holds. What several articles tell of, an actor for
// example, counts once.
type Stats struct {
	Articles, Publications, Actors, Claims, Attributions, Blames, Reprints, Citations, Notices int
	// Named, Unnamed and Anonymous count attributions: those with a speaker who
	// is known by name, those whose speakers are all unnamed or local to their
	// article, and those that credit nobody.
	Named, Unnamed, Anonymous int
	// Manner and Act count attributions; one without content may have no manner.
	Manner map[schema.Manner]int
	Act    map[schema.Act]int
	// Quads is the number of quads, Bytes the size of the folder.
	Quads, Bytes int64
}

// Stats counts what the graph holds. It looks at every attribution, though not
// at every article.
func (l *Library) Stats(ctx context.Context) (Stats, error) {
	if err := l.check(); err != nil {
		return Stats{}, err
	}
	s, err := l.count(ctx)
	if err != nil {
		return s, fmt.Errorf("count: %w", err)
	}
	if s.Bytes, err = size(l.dir); err != nil {
		return s, fmt.Errorf("count: %w", err)
	}
	return s, nil
}

func (l *Library) count(ctx context.Context) (s Stats, err error) {
	l.reading.RLock()
	defer l.reading.RUnlock()
	c := counter{ctx, l.store}
	s.Manner, s.Act = map[schema.Manner]int{}, map[schema.Act]int{}
	for _, kind := range []struct {
		kind schema.NodeKind
		n    *int
	}{
		{schema.ArticleNode, &s.Articles}, {schema.PublicationNode, &s.Publications}, {schema.ClaimNode, &s.Claims},
		{schema.BlameNode, &s.Blames}, {schema.ReprintNode, &s.Reprints}, {schema.CitationNode, &s.Citations},
		{schema.NoticeNode, &s.Notices},
	} {
		ids, err := nodesOf(ctx, l.store, kind.kind)
		if err != nil {
			return s, err
		}
		*kind.n = len(ids)
	}
	for _, act := range schema.Acts() {
		if err := valued(&c, s.Act, act, quads.Act); err != nil {
			return s, err
		}
	}
	for _, manner := range schema.Manners() {
		if err := valued(&c, s.Manner, manner, quads.Manner); err != nil {
			return s, err
		}
	}
	if err := c.speakers(&s); err != nil {
		return s, err
	}
	s.Quads, err = l.store.Size(ctx)
	return s, err
}

// counter counts quads.
type counter struct {
	ctx   context.Context
	store Store
}

// valued counts the quads in which a property has a value, if there are any.
func valued[T ~string](c *counter, counts map[T]int, value T, p quad.IRI) error {
	for _, err := range c.store.Match(c.ctx, quads.Pattern{Predicate: p, Object: quad.String(value)}) {
		if err != nil {
			return err
		}
		counts[value]++
	}
	return nil
}

// speakers counts actors and, by who is credited, attributions.
func (c *counter) speakers(s *Stats) error {
	attributions, err := nodesOf(c.ctx, c.store, schema.AttributionNode)
	if err != nil {
		return err
	}
	actors, err := nodesOf(c.ctx, c.store, schema.ActorNode)
	if err != nil {
		return err
	}
	credited := map[schema.ID]bool{} // attributions, by whether somebody named is credited
	for _, id := range attributions {
		credited[id] = false
	}
	unnamed := map[schema.ID]bool{}
	for _, actor := range actors {
		local, err := c.local(actor)
		if err != nil {
			return err
		}
		for q, err := range c.store.Match(c.ctx, quads.Pattern{Predicate: quads.StatedBy, Object: quads.Node(actor)}) {
			if err != nil {
				return err
			}
			id, _ := quads.ID(q.Subject)
			if _, ok := credited[id]; !ok {
				continue // the short cut from a claim
			}
			credited[id] = credited[id] || !local
			unnamed[id] = true
		}
	}
	for id, named := range credited {
		switch {
		case named:
			s.Named++
		case unnamed[id]:
			s.Unnamed++
		default:
			s.Anonymous++
		}
	}
	s.Actors, s.Attributions = len(actors), len(attributions)
	return nil
}

// local reports whether an actor is known in one article only.
func (c *counter) local(actor schema.ID) (bool, error) {
	for _, err := range c.store.Match(c.ctx, quads.Pattern{Subject: quads.Node(actor), Predicate: quads.LocalTo}) {
		return err == nil, err
	}
	return false, nil
}
