package graph

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
)

// candidates are the articles that can hold an answer and, for each, the nodes
// that lead to it: attributions, or claims to whose attributions they lead. An
// article without any may hold answers anywhere.
type candidates map[schema.ID][]schema.ID

// articles returns the articles, sorted.
func (c candidates) articles() []schema.ID {
	return slices.SortedFunc(maps.Keys(c), schema.ID.Compare)
}

// claimCandidates starts from the narrowest side that a filter offers; by is its
// speaker.
func (d *desk) claimCandidates(f ClaimFilter, by *party) (candidates, error) {
	c, err := d.candidateNodes(f, by)
	if err != nil {
		return nil, err
	}
	if !f.Article.IsZero() {
		maps.DeleteFunc(c, func(article schema.ID, _ []schema.ID) bool { return article != f.Article })
	}
	return c, nil
}

func (d *desk) candidateNodes(f ClaimFilter, by *party) (candidates, error) {
	switch {
	case f.About != "":
		return d.claimsAbout(f.About)
	case !f.Article.IsZero() && by == nil:
		return candidates{f.Article: nil}, nil
	case by != nil:
		return by.gather(d.statedBy)
	case !f.Publication.IsZero():
		return d.printedIn(f.Publication)
	}
	c := candidates{}
	ids, err := d.articleIDs()
	for _, id := range ids {
		c[id] = nil
	}
	return c, err
}

// nodesWith returns the nodes that an edge leads from to a node, by article.
func (d *desk) nodesWith(edge quad.IRI, to schema.ID) (candidates, error) {
	qs, err := d.leadingTo(edge, to)
	if err != nil {
		return nil, err
	}
	c := candidates{}
	for _, q := range qs {
		article, ok := quads.ID(q.Label)
		from, isNode := quads.ID(q.Subject)
		if ok && isNode {
			c[article] = append(c[article], from)
		}
	}
	return c, nil
}

// claimsAbout asks the search index for the claims that hold all words, in their
// text or around it; see [isAbout].
func (d *desk) claimsAbout(about string) (candidates, error) {
	index, err := d.library.askIndex(d.ctx)
	if err != nil {
		return nil, err
	}
	c := candidates{}
	q, err := search.Parse(strings.Join(words.Forms(about), " "))
	if errors.Is(err, search.ErrEmptyQuery) {
		return c, nil
	}
	if err != nil {
		return nil, err
	}
	hits, err := index.Search(d.ctx, q.Of(schema.ClaimNode), maxHits)
	if err != nil {
		return nil, err
	}
	for _, h := range hits {
		c[h.Article] = append(c[h.Article], h.Node)
	}
	return c, nil
}

// isAbout reports whether a claim's text holds all words, whatever their endings.
func isAbout(claim, about string) bool {
	stems := map[string]bool{}
	for _, form := range words.Forms(claim) {
		stems[words.Stem(form)] = true
	}
	for _, form := range words.Forms(about) {
		if !stems[words.Stem(form)] {
			return false
		}
	}
	return true
}

// candidates returns those attributions of the article at hand that the
// candidates lead to and that keep lets through, by place, each once.
func (d *desk) candidates(c candidates, keep func(*schema.Attribution) bool) ([]schema.Attribution, error) {
	nodes := c[d.article]
	if nodes == nil {
		return d.attributions(keep)
	}
	ids := map[schema.ID]bool{}
	for _, node := range nodes {
		r, err := d.record(node)
		if errors.Is(err, ErrNotFound) {
			continue // gone since
		}
		if err != nil {
			return nil, err
		}
		if r.Kind == schema.AttributionNode {
			ids[node] = true
			continue
		}
		of, err := d.attributionIDs(node)
		if err != nil {
			return nil, err
		}
		for _, id := range of {
			ids[id] = true
		}
	}
	return d.attributionsOf(slices.Collect(maps.Keys(ids)), keep)
}

// attributionIDs returns the attributions of a claim in the article at hand.
func (d *desk) attributionIDs(claim schema.ID) ([]schema.ID, error) {
	var ids []schema.ID
	for _, edge := range []quad.IRI{quads.Asserts, quads.Denies} {
		qs, err := d.match(quads.Pattern{Predicate: edge, Object: quads.Node(claim), Label: quads.Label(d.article)})
		if err != nil {
			return nil, err
		}
		for _, q := range qs {
			if id, ok := quads.ID(q.Subject); ok {
				ids = append(ids, id)
			}
		}
	}
	return ids, nil
}
