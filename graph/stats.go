package graph

import (
	"context"
	"fmt"

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
	// Manner counts attributions with content.
	Manner map[schema.Manner]int
	// Act counts attributions.
	Act map[schema.Act]int
	// Quads is the number of quads, Bytes the size of the folder.
	Quads, Bytes int64
}

// Stats counts what the graph holds. It reads every attribution.
func (l *Library) Stats(ctx context.Context) (Stats, error) {
	s := Stats{Manner: map[schema.Manner]int{}, Act: map[schema.Act]int{}}
	if err := l.check(); err != nil {
		return s, err
	}
	if err := l.countNodes(ctx, &s); err != nil {
		return s, fmt.Errorf("count: %w", err)
	}
	counted := eachArticle(ctx, l, l.articleIDs, func(d *desk) ([]schema.Attribution, error) {
		as, err := d.attributions(func(*schema.Attribution) bool { return true })
		if err != nil {
			return nil, err
		}
		return as, d.countSpeakers(as, &s)
	})
	for a, err := range counted {
		if err != nil {
			return s, fmt.Errorf("count: %w", err)
		}
		s.Act[a.Act]++
		if a.Manner != "" && a.Act != schema.Decline {
			s.Manner[a.Manner]++
		}
	}
	var err error
	if s.Bytes, err = size(l.dir); err != nil {
		return s, fmt.Errorf("count: %w", err)
	}
	return s, nil
}

// countNodes counts the nodes of each kind.
func (l *Library) countNodes(ctx context.Context, s *Stats) error {
	l.reading.RLock()
	defer l.reading.RUnlock()
	for kind, n := range map[schema.NodeKind]*int{
		schema.ArticleNode: &s.Articles, schema.PublicationNode: &s.Publications, schema.ActorNode: &s.Actors,
		schema.ClaimNode: &s.Claims, schema.AttributionNode: &s.Attributions, schema.BlameNode: &s.Blames,
		schema.ReprintNode: &s.Reprints, schema.CitationNode: &s.Citations, schema.NoticeNode: &s.Notices,
	} {
		ids, err := nodesOf(ctx, l.store, kind)
		if err != nil {
			return err
		}
		*n = len(ids)
	}
	var err error
	s.Quads, err = l.store.Size(ctx)
	return err
}

// countSpeakers counts attributions of the article at hand by who is credited.
func (d *desk) countSpeakers(as []schema.Attribution, s *Stats) error {
	for _, a := range as {
		speakers, err := d.actors(a.Speakers)
		if err != nil {
			return err
		}
		named := false
		for _, sp := range speakers {
			named = named || !sp.Local()
		}
		switch {
		case len(speakers) == 0:
			s.Anonymous++
		case named:
			s.Named++
		default:
			s.Unnamed++
		}
	}
	return nil
}
