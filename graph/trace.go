package graph

import (
	"context"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// Trace leads from the places where a claim can be read to its first sources.
type Trace struct {
	Claim schema.Claim
	// Paths are one for each act of saying that is the innermost hand of its
	// article, by article and place.
	Paths []TracePath
}

// TracePath leads from one article to the first source that it names.
type TracePath struct {
	// Article is where we read it.
	Article ArticleSummary
	// Reprints are what the article was made from, the nearest first: the
	// original, and what that was made from, as far as we know. Where the article
	// credits several, the longest way is taken. An original that was found by its
	// text alone is there if it holds the claim, too, in these words or nearly so.
	Reprints []ReprintLink
	// Hands are those who passed it on, from the reader's side inwards; the last
	// one is the source.
	Hands []Hand
	// Count is the number of hands between the reader and the source: the outlet
	// that we read it in, one for every step of Reprints and everybody whom it came
	// through on the way, and one for every entry of Hands but the last, which is the source itself. A statement that its
	// own outlet reports at first hand has 1; one that an outlet reprinted from
	// an agency, which quotes a newspaper, which quotes officials, has 3.
	Count int
}

// hands counts as [TracePath.Count] says.
func hands(reprints, relays int) int { return 1 + reprints + relays }

// steps counts the hands on a way from copy to original.
func steps(way []ReprintLink) int {
	n := len(way)
	for _, r := range way {
		n += len(r.Through)
	}
	return n
}

// Trace follows a claim back to its sources. It returns [ErrNotFound] where no
// article holds the claim.
func (l *Library) Trace(ctx context.Context, claim schema.ID) (*Trace, error) {
	return answer(ctx, l, func(d *desk) (*Trace, error) { return d.trace(claim, nil) })
}

func (d *desk) trace(claim schema.ID, in []schema.ID) (*Trace, error) {
	var t *Trace
	in, err := d.allOf(in)
	if err != nil {
		return nil, err
	}
	articles := func() ([]schema.ID, error) { return d.articlesOf(claim, schema.ClaimNode) }
	paths, err := collect(eachArticle(d, articles, func(d *desk) ([]TracePath, error) {
		if t == nil {
			c, err := d.claim(claim)
			if err != nil {
				return nil, err
			}
			t = &Trace{Claim: c}
		}
		return d.paths(claim, in)
	}))
	if err != nil {
		return nil, err
	}
	if t == nil {
		return nil, fmt.Errorf("claim %s: %w", claim.Short(), ErrNotFound)
	}
	t.Paths = paths
	return t, nil
}

// articlesOf returns the articles that tell of a node of a kind, sorted.
func (d *desk) articlesOf(node schema.ID, kind schema.NodeKind) ([]schema.ID, error) {
	qs, err := d.about(node, quads.Type, quads.KindTerm(kind))
	if err != nil {
		return nil, err
	}
	c := candidates{}
	for _, q := range qs {
		if article, ok := quads.ID(q.Label); ok {
			c[article] = nil
		}
	}
	return c.articles(), nil
}

// paths returns the ways to a claim in the article at hand, if it appeared in one
// of some publications; none means any.
func (d *desk) paths(claim schema.ID, in []schema.ID) ([]TracePath, error) {
	article, err := d.summarize()
	if err != nil {
		return nil, err
	}
	if len(in) > 0 && (article.Publication == nil || !slices.Contains(in, article.Publication.ID)) {
		return nil, nil
	}
	ids, err := d.attributionIDs(claim)
	if err != nil {
		return nil, err
	}
	as, err := d.attributionsOf(ids, func(a *schema.Attribution) bool { return !d.leavesOut(a) })
	if err != nil || len(as) == 0 {
		return nil, err
	}
	c, err := d.claim(claim)
	if err != nil {
		return nil, err
	}
	reprints, err := d.reprintChain(d.article, &c)
	if err != nil {
		return nil, err
	}
	var paths []TracePath
	relays := map[schema.ID]bool{} // acts that only pass on another one of the same claim
	for _, a := range as {
		via, err := d.via(a)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(via, func(h Hand) bool { return d.leavesOut(&h.Attribution) }) {
			continue
		}
		for _, h := range via {
			relays[h.Attribution.ID] = true
		}
		source, err := d.hand(a)
		if err != nil {
			return nil, err
		}
		slices.Reverse(via)
		paths = append(paths, TracePath{
			Article: article, Reprints: reprints, Hands: append(via, source), Count: hands(steps(reprints), len(via)),
		})
	}
	return slices.DeleteFunc(paths, func(p TracePath) bool { return relays[p.Hands[len(p.Hands)-1].Attribution.ID] }), nil
}
