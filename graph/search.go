package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// Found is a statement with how well it fits what was asked for.
type Found struct {
	Statement
	// Score is from 0 to 1 for [Library.Who]; for [Library.Search] greater is
	// better and only the order means anything.
	Score float64
}

// Who returns the statements whose claims are most like a text, the best first,
// then by article and place. It returns [search.ErrEmptyQuery] for a text
// without words.
func (l *Library) Who(ctx context.Context, text string, limit int) ([]Found, error) {
	return answer(ctx, l, func(d *desk) ([]Found, error) { return d.who(text, limit, d.found) })
}

// who collects what take makes of each hit.
func (d *desk) who(text string, limit int, take func(search.Hit) ([]Found, error)) ([]Found, error) {
	index, err := d.library.askIndex(d.ctx)
	if err != nil {
		return nil, err
	}
	ask := func(n int) ([]search.Hit, error) { return index.Similar(d.ctx, text, schema.ClaimNode, n) }
	var found []Found
	if err := d.eachHit(limit, ask, func(h search.Hit) (int, error) {
		more, err := take(h)
		found = append(found, more...)
		return len(more), err
	}); err != nil {
		return nil, fmt.Errorf("who said %q: %w", text, err)
	}
	slices.SortStableFunc(found, func(a, b Found) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return 0
	})
	if limit > 0 && len(found) > limit {
		found = found[:limit]
	}
	return found, nil
}

// found returns the statements of a claim that the search index found. There
// are none where the article was changed since.
func (d *desk) found(h search.Hit) ([]Found, error) {
	if there, err := d.hasArticle(h.Article); err != nil || !there {
		return nil, err
	}
	d.open(h.Article)
	ids, err := d.attributionIDs(h.Node)
	if err != nil {
		return nil, err
	}
	as, err := d.attributionsOf(ids, func(a *schema.Attribution) bool { return !d.leavesOut(a) })
	if err != nil {
		return nil, err
	}
	statements, err := d.statements(as)
	if err != nil {
		return nil, err
	}
	found := make([]Found, len(statements))
	for i, s := range statements {
		found[i] = Found{s, h.Score}
	}
	return found, nil
}

// foundOnce is found without what the article has from another one. That has the
// same words, and is found by itself.
func (d *desk) foundOnce(o *once[Found], h search.Hit) ([]Found, error) {
	found, err := d.found(h)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	c := found[0].Claim
	clear(o.given) // of another claim
	o.answers = func(d *desk) ([]Found, error) {
		there := schema.NewClaim(c.Family, c.Language, c.Text, d.article)
		return d.found(search.Hit{Article: d.article, Node: there.ID, Score: h.Score})
	}
	return o.keep(h.Article, found)
}

// SearchPage is what a search found.
type SearchPage struct {
	// Claims are the statements of claims that fit, the best first.
	Claims []FoundClaim
	// Articles are the articles that fit, the best first.
	Articles []FoundArticle
}

// len counts the answers.
func (p *SearchPage) len() int { return len(p.Claims) + len(p.Articles) }

// FoundClaim is a statement with the words of its claim that fit.
type FoundClaim struct {
	Found
	// Snippet is a part of the claim, with what fits between U+0002 and U+0003.
	Snippet string
}

// FoundArticle is an article with the words of its text that fit.
type FoundArticle struct {
	Article ArticleSummary
	Score   float64
	// Snippet is a part of the text, with what fits between U+0002 and U+0003.
	Snippet string
}

// Search returns the claims and the articles that a query fits; see
// [search.Parse] for how to write one. limit bounds claims and articles
// together, 0 means no limit.
func (l *Library) Search(ctx context.Context, query string, limit int) (*SearchPage, error) {
	q, err := search.Parse(query)
	if err != nil {
		return nil, err
	}
	return answer(ctx, l, func(d *desk) (*SearchPage, error) { return d.search(query, q, limit) })
}

func (d *desk) search(query string, q search.Query, limit int) (*SearchPage, error) {
	index, err := d.library.askIndex(d.ctx)
	if err != nil {
		return nil, err
	}
	ask := func(n int) ([]search.Hit, error) { return index.Search(d.ctx, q, n) }
	page := &SearchPage{}
	if err := d.eachHit(limit, ask, func(h search.Hit) (int, error) {
		before := page.len()
		err := d.addHit(page, h)
		if extra := page.len() - limit; limit > 0 && extra > 0 { // a claim that several state
			page.Claims = page.Claims[:len(page.Claims)-extra]
		}
		return page.len() - before, err
	}); err != nil {
		return nil, fmt.Errorf("search %q: %w", query, err)
	}
	return page, nil
}

// addHit completes what the index found.
func (d *desk) addHit(page *SearchPage, h search.Hit) error {
	if h.Kind == schema.ClaimNode {
		found, err := d.found(h)
		if errors.Is(err, ErrNotFound) {
			return nil
		}
		for _, f := range found {
			page.Claims = append(page.Claims, FoundClaim{f, h.Snippet})
		}
		return err
	}
	if there, err := d.hasArticle(h.Article); err != nil || !there {
		return err
	}
	d.open(h.Article)
	s, err := d.summarize()
	page.Articles = append(page.Articles, FoundArticle{s, h.Score, h.Snippet})
	return err
}
