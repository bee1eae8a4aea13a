package postgres

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// Search answers a query as [search.Index.Search] does.
func (x *Index) Search(ctx context.Context, q search.Query, limit int) ([]search.Hit, error) {
	if q.Root == nil {
		return nil, search.ErrEmptyQuery
	}
	var hits []search.Hit
	err := x.snapshot(ctx, "ask", func(tx pgx.Tx) error {
		rarities, average, err := weigh(ctx, tx, q)
		if err != nil {
			return err
		}
		s := &statement{}
		best := s.ranked(q, rarities, average, limit)
		hits, err = s.hits(ctx, tx, best, "score DESC, node, article, n", func(kind schema.NodeKind, title, body string) string {
			return search.Snippet(q, kind, title, body)
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return hits, nil
}

// weigh asks how rare each of the words asked for is, and how long documents are.
func weigh(ctx context.Context, tx pgx.Tx, q search.Query) (rarities []float64, average float64, err error) {
	s := &statement{}
	var conditions []string
	for _, m := range q.Wanted() {
		conditions = append(conditions, s.matches(m))
	}
	having, state, err := s.counts(ctx, tx, conditions)
	if err != nil {
		return nil, 0, err
	}
	for _, n := range having {
		rarities = append(rarities, search.Rarity(n, state.documents()))
	}
	return rarities, float64(state.length) / float64(max(1, state.documents())), nil
}

// counts counts the documents of each condition.
func (s *statement) counts(ctx context.Context, tx pgx.Tx, conditions []string) ([]int64, state, error) {
	var b strings.Builder
	for _, condition := range conditions {
		b.WriteString(", (SELECT count(*) FROM saidby_search_documents WHERE " + condition + ")")
	}
	var st state
	counts := make([]int64, len(conditions))
	into := []any{&st.claims, &st.articles, &st.length}
	for i := range counts {
		into = append(into, &counts[i])
	}
	err := tx.QueryRow(ctx, "SELECT claims, articles, length"+b.String()+" FROM saidby_search_state WHERE id = 1", s.once()...).Scan(into...)
	return counts, st, err
}

// once are the arguments with the word to the driver that the statement will
// hardly come again and need not be prepared.
func (s *statement) once() []any { return append([]any{pgx.QueryExecModeExec}, s.args...) }

// ranked selects the best documents with their scores. The frequencies stand in a
// part of their own with OFFSET 0, without which each would be worked out twice.
func (s *statement) ranked(q search.Query, rarities []float64, average float64, limit int) string {
	score := s.number(0)
	var frequencies strings.Builder
	for i, m := range q.Wanted() {
		n := newNeedle(m)
		fmt.Fprintf(&frequencies, ", (%s)::float8 AS f%d", n.frequency(s), i)
		score += fmt.Sprintf(" + %s * (f%d * %s / (f%d + norm))", s.number(rarities[i]), i, s.number(search.K1+1), i)
	}
	norm := fmt.Sprintf("%s * (%s + %s * length::float8 / %s)", s.number(search.K1), s.number(1-search.B), s.number(search.B), s.number(average))
	return fmt.Sprintf(`SELECT article, n, node, claim, floor(%s + (%s) / %s)::bigint AS score
		FROM (SELECT article, n, node, claim, %s AS norm%s FROM saidby_search_documents WHERE %s OFFSET 0) AS found
		ORDER BY score DESC, node, article, n%s`,
		s.number(0.5), score, s.number(search.ScoreUnit), norm, frequencies.String(), s.matches(q.Root), s.limit(limit))
}

// limit bounds a selection, if it is to be bounded.
func (s *statement) limit(n int) string {
	if n <= 0 {
		return ""
	}
	return " LIMIT " + s.argument(n, "bigint")
}

// hits fetches the texts of the documents that a selection gives, in an order.
func (s *statement) hits(ctx context.Context, tx pgx.Tx, best, order string, snippet func(kind schema.NodeKind, title, body string) string) (hits []search.Hit, err error) {
	rows, err := tx.Query(ctx, `SELECT best.article, best.node, best.claim, best.score, d.title, d.body FROM (`+best+`) AS best
		JOIN saidby_search_documents AS d ON d.article = best.article AND d.n = best.n ORDER BY `+qualified(order), s.once()...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var h search.Hit
		var isClaim bool
		var units int64
		var title, body []byte
		if err := rows.Scan((*[16]byte)(&h.Article), (*[16]byte)(&h.Node), &isClaim, &units, &title, &body); err != nil {
			return nil, err
		}
		h.Kind = schema.ArticleNode
		if isClaim {
			h.Kind = schema.ClaimNode
		}
		h.Score = float64(units) * search.ScoreUnit
		h.Snippet = snippet(h.Kind, string(title), string(body))
		hits = append(hits, h)
	}
	return hits, rows.Err()
}

// qualified is an order of the selection that is called best.
func qualified(order string) string {
	return "best." + strings.ReplaceAll(order, ", ", ", best.")
}
