package postgres

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// Similar finds documents like a text as [search.Index.Similar] does.
func (x *Index) Similar(ctx context.Context, text string, kind schema.NodeKind, limit int) ([]search.Hit, error) {
	where := claim
	switch kind {
	case schema.ClaimNode:
	case schema.ArticleNode:
		where = story
	default:
		return nil, fmt.Errorf("similar documents of kind %q: %w", kind, schema.ErrInvalid)
	}
	wanted, err := search.NewSample(text)
	if err != nil {
		return nil, err
	}
	var hits []search.Hit
	err = x.snapshot(ctx, "ask", func(tx pgx.Tx) error {
		hits = nil
		if err := weighSample(ctx, tx, wanted, where); err != nil || wanted.Total == 0 {
			return err // without documents of the kind nothing weighs anything
		}
		s := &statement{}
		hits, err = s.hits(ctx, tx, s.similar(wanted, where, limit), "exact DESC, score DESC, size, node, article, n",
			func(_ schema.NodeKind, _, body string) string { return wanted.Snippet(body) })
		return err
	})
	if err != nil {
		return nil, err
	}
	return hits, nil
}

// weighSample asks how rare each stem is.
func weighSample(ctx context.Context, tx pgx.Tx, wanted *search.Sample, where place) error {
	s := &statement{}
	var conditions []string
	for _, stem := range wanted.Stems {
		n := needle{places: []place{where}, words: []string{stem}}
		conditions = append(conditions, s.lexemes(n.tsquery())+" AND (NOT overlong OR "+n.found(s)+")")
	}
	having, state, err := s.counts(ctx, tx, conditions)
	if err != nil {
		return err
	}
	all := state.articles
	if where == claim {
		all = state.claims
	}
	wanted.Weigh(having, all)
	return nil
}

// similar selects the documents that have enough of the stems. Those that have all
// are looked through for the whole text.
func (s *statement) similar(wanted *search.Sample, where place, limit int) string {
	needles := make([]needle, len(wanted.Stems))
	sum := s.number(0)
	for i, stem := range wanted.Stems {
		needles[i] = needle{places: []place{where}, words: []string{stem}}
		sum += fmt.Sprintf(" + CASE WHEN %s THEN %s ELSE %s END", s.has(needles[i]), s.number(wanted.Weights[i]), s.number(0))
	}
	var telling []string
	for _, i := range wanted.Telling() {
		telling = append(telling, needles[i].tsquery())
	}
	whole := needle{places: []place{where}, words: wanted.Whole}
	const one = int64(1 / search.ScoreUnit)
	return fmt.Sprintf(`SELECT article, n, node, claim, size, score, (score = %d AND strpos(body_stems, %s) > 0) AS exact
		FROM (SELECT article, n, node, claim, size, body_stems, floor(%s + (%s) / %s / %s)::bigint AS score
			FROM saidby_search_documents WHERE claim = %t AND %s OFFSET 0) AS found
		WHERE score >= %d ORDER BY exact DESC, score DESC, size, node, article, n%s`,
		one, s.text(whole.written()), s.number(0.5), sum, s.number(wanted.Total), s.number(search.ScoreUnit),
		where == claim, s.lexemes(strings.Join(telling, " | ")), search.LeastShare, s.limit(limit))
}
