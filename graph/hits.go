package graph

import (
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// maxHits bounds how many documents a question asks the search index for.
const maxHits = 1_000_000

// bound turns "no limit" into one that the search index takes.
func bound(limit int) int {
	if limit <= 0 {
		return maxHits
	}
	return limit
}

// eachHit asks the search index for the best documents and has answers taken from
// each; take returns how many it gave. A document that gives none, since the extractor
// was not sure of them or they come elsewhere, makes room for the next one: the index
// is then asked for more.
func (d *desk) eachHit(limit int, ask func(n int) ([]search.Hit, error), take func(search.Hit) (int, error)) error {
	type place struct{ article, node schema.ID }
	seen := map[place]bool{}
	wanted := bound(limit)
	for n := wanted; ; n = min(4*n, maxHits) {
		hits, err := ask(n)
		if err != nil {
			return err
		}
		for _, h := range hits {
			if wanted == 0 {
				return nil
			}
			if seen[place{h.Article, h.Node}] {
				continue
			}
			seen[place{h.Article, h.Node}] = true
			given, err := take(h)
			if err != nil {
				return err
			}
			wanted = max(wanted-given, 0)
		}
		if wanted == 0 || len(hits) < n || n == maxHits {
			return nil
		}
	}
}
