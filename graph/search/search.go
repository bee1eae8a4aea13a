package search

import (
	"context"
	"database/sql"

	"github.com/saidby/saidby/schema"
)

// Search answers a query with at most limit hits, with all if limit is 0 or less.
// The best come first: short ones in which the words are frequent though rare
// elsewhere, above all in the title (Okapi BM25 with a weight for each field, see
// [ScoreUnit]). Claims are short; to see articles among them ask
// for each kind by itself, see [Query.Of]. Equal ones are in the order of their nodes'
// and then their articles' ids. The order depends on what the index holds alone,
// not on how it came to hold it. Where a query has filters only, every score is 0.
//
// Nothing found is no error. It returns [ErrEmptyQuery] for the zero Query.
func (x *Index) Search(ctx context.Context, q Query, limit int) ([]Hit, error) {
	if q.Root == nil {
		return nil, ErrEmptyQuery
	}
	if limit <= 0 {
		limit = -1
	}
	var hits []Hit
	err := x.snapshot(ctx, "ask", func(tx *sql.Tx) (err error) {
		hits, err = search(ctx, tx, q, limit)
		return err
	})
	if err != nil {
		return nil, err
	}
	return hits, nil
}

// search ranks first and fetches texts for the best alone.
func search(ctx context.Context, tx *sql.Tx, q Query, limit int) (hits []Hit, err error) {
	p := phrase(q.Root)
	args := []any{p.match}
	within := ""
	if p.within != "" {
		// The plus keeps SQLite from looking the documents up one by one.
		within, args = "AND +terms.rowid IN (SELECT rowid FROM terms WHERE terms MATCH ?)", append(args, p.within)
	}
	rows, err := tx.QueryContext(ctx, `
		SELECT d.article, d.node, d.kind, best.score, d.title, d.body
		FROM (
			SELECT terms.rowid AS id, `+inUnits()+` AS score
			FROM terms CROSS JOIN documents ON documents.id = terms.rowid
			WHERE terms MATCH ? `+within+`
			ORDER BY score DESC, documents.node, documents.article, documents.id
			LIMIT ?
		) AS best CROSS JOIN documents AS d ON d.id = best.id
		ORDER BY best.score DESC, d.node, d.article, d.id`, append(args, limit)...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	marker := newMarker(q)
	for rows.Next() {
		var h Hit
		var title, body string
		var units int64
		if err := rows.Scan((*key)(&h.Article), (*key)(&h.Node), (*string)(&h.Kind), &units, &title, &body); err != nil {
			return nil, err
		}
		h.Score = float64(units) * ScoreUnit
		h.Snippet = marker.snippet(h.Kind, title, body)
		hits = append(hits, h)
	}
	return hits, rows.Err()
}

// kindColumn is the column of the full-text table that holds the texts of a kind,
// "" for a kind that is not kept.
func kindColumn(kind schema.NodeKind) string {
	switch kind {
	case schema.ClaimNode:
		return "claim"
	case schema.ArticleNode:
		return "story"
	}
	return ""
}
