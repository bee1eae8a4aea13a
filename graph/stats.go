package graph

import (
	"bytes"
	"cmp"
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
	// Pairs is how many pairs of articles share so much text that one is a copy, whoever it
	// is, and Sharing how many articles that are. Which of them are the copies, and what
	// people decided about them, only [Library.Reprints] tells: it looks every pair up.
	Pairs, Sharing int
	// Quads is the number of quads, Bytes the size of the folder.
	Quads, Bytes int64
}

// Stats counts what the graph holds, mostly by numbers that the store keeps. It
// reads the index of those nodes that several articles may tell of, and what texts
// share.
func (l *Library) Stats(ctx context.Context) (Stats, error) {
	s, err := answer(ctx, l, (*desk).count)
	if err != nil {
		return s, fmt.Errorf("count: %w", err)
	}
	if s.Bytes, err = l.home.bytes(ctx); err != nil {
		return s, fmt.Errorf("count: %w", err)
	}
	return s, nil
}

func (d *desk) count() (s Stats, err error) {
	c := counter{d: d}
	s.Manner, s.Act = map[schema.Manner]int{}, map[schema.Act]int{}
	s.Articles, s.Attributions = c.kind(schema.ArticleNode), c.kind(schema.AttributionNode)
	s.Reprints, s.Citations = c.kind(schema.ReprintNode), c.kind(schema.CitationNode)
	s.Notices, s.Blames = c.kind(schema.NoticeNode), c.shared(schema.BlameNode)
	s.Publications, s.Actors = c.shared(schema.PublicationNode), c.shared(schema.ActorNode)
	s.Claims = c.shared(schema.ClaimNode)
	for _, act := range schema.Acts() {
		valued(&c, s.Act, act, quads.Act)
	}
	for _, manner := range schema.Manners() {
		valued(&c, s.Manner, manner, quads.Manner)
	}
	s.Named = c.quads(quads.CreditKey, quad.String(quads.CreditNamed))
	s.Unnamed = c.quads(quads.CreditKey, quad.String(quads.CreditUnnamed))
	s.Anonymous = c.quads(quads.CreditKey, quad.String(quads.CreditNobody))
	if c.err != nil {
		return s, c.err
	}
	if s.Pairs, s.Sharing, err = d.countPairs(); err != nil {
		return s, err
	}
	s.Quads, err = d.view.Size(d.ctx)
	return s, err
}

// countPairs counts the pairs of articles that share text as a copy does, and these
// articles. Each pair stands under both, and those of one article stand together.
func (d *desk) countPairs() (pairs, articles int, err error) {
	var last []byte
	for kv, err := range d.view.Scan(d.ctx, overlapSpace, nil) {
		if err != nil {
			return 0, 0, err
		}
		o, err := unpackOverlap(kv.Value)
		if err != nil {
			return 0, 0, err
		}
		if !o.IsReprint() {
			continue
		}
		pairs++
		if article := kv.Key[:idLength]; !bytes.Equal(article, last) {
			articles++
			last = append(last[:0], article...)
		}
	}
	return pairs / 2, articles, nil
}

// counter counts, and keeps the first error.
type counter struct {
	d   *desk
	err error
}

// quads counts the quads of a predicate and an object.
func (c *counter) quads(p quad.IRI, o quad.Value) int {
	n, err := c.d.view.Count(c.d.ctx, p, o)
	c.err = cmp.Or(c.err, err)
	return int(n)
}

// kind counts the nodes of a kind that belong to one article each.
func (c *counter) kind(kind schema.NodeKind) int { return c.quads(quads.Type, quads.KindTerm(kind)) }

// shared counts the nodes of a kind that several articles may tell of.
func (c *counter) shared(kind schema.NodeKind) int {
	n, err := c.d.view.CountSubjects(c.d.ctx, quads.Type, quads.KindTerm(kind))
	c.err = cmp.Or(c.err, err)
	return int(n)
}

// valued counts the quads in which a property has a value, if there are any.
func valued[T ~string](c *counter, counts map[T]int, value T, p quad.IRI) {
	if n := c.quads(p, quad.String(value)); n > 0 {
		counts[value] = n
	}
}
