package search

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
)

const (
	// leastShare is the share of the words asked for, by weight, that a document
	// must have to be called similar.
	// It is a hair below a third, since sums in another order may differ in their
	// last digit.
	leastShare = 1.0/3 - 1e-9
	// maxSimilar is how many different words of the text asked for are looked for.
	maxSimilar = 256
)

// Similar finds documents of one kind whose text shares the words of another text,
// at most limit of them, all if limit is 0 or less. The Score is the share of the
// text's different content words (stems; see words.Common for what is no content
// word) that the document has, each weighted by its rarity, ln(1 + N/(n+1)) where n
// of the N documents of that kind have it; it is 1 if the document has all of them
// and never below a third. Those that hold the whole text word by word come first,
// then by Score, the shorter ones first, in the order of their nodes' and articles'
// ids. Only the first 256 different content words count.
//
// Nothing found is no error. It returns [ErrEmptyQuery] for a text without words,
// an error that wraps schema.ErrInvalid for a kind that is not kept.
func (x *Index) Similar(ctx context.Context, text string, kind schema.NodeKind, limit int) ([]Hit, error) {
	column := kindColumn(kind)
	if column == "" {
		return nil, fmt.Errorf("similar documents of kind %q: %w", kind, schema.ErrInvalid)
	}
	s := newSample(text)
	if len(s.stems) == 0 {
		return nil, ErrEmptyQuery
	}
	var hits []Hit
	err := x.snapshot(ctx, "ask", func(tx *sql.Tx) error {
		if err := s.weigh(ctx, tx, kind, column); err != nil {
			return err
		}
		candidates, err := s.candidates(ctx, tx, column)
		if err != nil {
			return err
		}
		if limit > 0 && len(candidates) > limit {
			candidates = candidates[:limit]
		}
		hits, err = s.hits(ctx, tx, kind, candidates)
		return err
	})
	if err != nil {
		return nil, err
	}
	return hits, nil
}

// sample is a text to compare documents with.
type sample struct {
	stemmer
	whole   []string // the stems of all its words
	stems   []string // its different content words
	index   map[string]int
	weights []float64 // of stems
	total   float64
}

func newSample(text string) *sample {
	s := &sample{}
	var content []string
	for w := range words.Scan(text) {
		stem := words.Stem(w.Form)
		s.whole = append(s.whole, stem)
		s.want(stem)
		if !words.Common(w.Form) {
			content = append(content, stem)
		}
	}
	if len(content) == 0 {
		content = s.whole // "who said so": better than nothing
	}
	s.index = make(map[string]int)
	for _, stem := range content {
		if _, known := s.index[stem]; !known && len(s.stems) < maxSimilar {
			s.index[stem] = len(s.stems)
			s.stems = append(s.stems, stem)
		}
	}
	return s
}

// weigh asks the index how rare each stem is.
func (s *sample) weigh(ctx context.Context, tx *sql.Tx, kind schema.NodeKind, column string) error {
	count, err := tx.PrepareContext(ctx, `SELECT coalesce(max(doc), 0) FROM vocabulary WHERE term = ? AND col = ?`)
	if err != nil {
		return err
	}
	defer func() { _ = count.Close() }()
	var documents float64
	if err := count.QueryRowContext(ctx, string(kind), "kind").Scan(&documents); err != nil {
		return err
	}
	for _, stem := range s.stems {
		var holding float64
		if err := count.QueryRowContext(ctx, stem, column).Scan(&holding); err != nil {
			return err
		}
		weight := math.Log1p(documents / (holding + 1))
		s.weights = append(s.weights, weight)
		s.total += weight
	}
	return nil
}

// telling are the stems of which a document must have one at least: without any of
// them, all others together are less than the least share.
func (s *sample) telling() []string {
	order := make([]int, len(s.stems))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.weights[b], s.weights[a]) })
	rest := s.total
	var telling []string
	for _, i := range order {
		if rest < leastShare*s.total*(1-1e-9) {
			break
		}
		telling = append(telling, s.stems[i])
		rest -= s.weights[i]
	}
	return telling
}

// candidate is a document that is similar enough.
type candidate struct {
	id            int64
	article, node schema.ID
	exact         bool
	score         float64
	words         int
}

// candidates reads the documents that may be similar and returns those that are,
// best first.
func (s *sample) candidates(ctx context.Context, tx *sql.Tx, column string) (found []candidate, err error) {
	if s.total == 0 {
		return nil, nil // the index has no document of the kind
	}
	query := column + ` : ("` + strings.Join(s.telling(), `" OR "`) + `")`
	rows, err := tx.QueryContext(ctx, `SELECT d.id, d.article, d.node, d.body
		FROM terms CROSS JOIN documents AS d ON d.id = terms.rowid WHERE terms MATCH ?`, query)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	has := make([]bool, len(s.stems))
	var stems []string
	for rows.Next() {
		var c candidate
		var body sql.RawBytes
		if err := rows.Scan(&c.id, (*key)(&c.article), (*key)(&c.node), &body); err != nil {
			return nil, err
		}
		stems = stems[:0]
		for w := range words.Scan(string(body)) {
			stems = append(stems, s.stem(w.Form))
		}
		if s.compare(&c, stems, has); c.score >= leastShare {
			found = append(found, c)
		}
	}
	slices.SortFunc(found, candidate.compare)
	return found, rows.Err()
}

// compare fills in how similar the stems of a document are. The slice has is
// scratch space.
func (s *sample) compare(c *candidate, stems []string, has []bool) {
	clear(has)
	for _, stem := range stems {
		if i, ok := s.index[stem]; ok {
			has[i] = true
		}
	}
	sum, all := 0.0, true
	for i, ok := range has {
		if ok {
			sum += s.weights[i]
		}
		all = all && ok
	}
	c.score, c.words = sum/s.total, len(stems)
	c.exact = all && holds(stems, s.whole)
}

// holds reports whether part stands in whole, one word behind the other.
func holds(whole, part []string) bool {
	for i := 0; i+len(part) <= len(whole); i++ {
		if slices.Equal(whole[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// compare puts the better candidate first.
func (c candidate) compare(other candidate) int {
	if c.exact != other.exact {
		if c.exact {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(other.score, c.score), cmp.Compare(c.words, other.words), c.node.Compare(other.node),
		c.article.Compare(other.article), cmp.Compare(c.id, other.id))
}

// hits fetches what is to be shown of the candidates.
func (s *sample) hits(ctx context.Context, tx *sql.Tx, kind schema.NodeKind, candidates []candidate) (hits []Hit, err error) {
	text, err := tx.PrepareContext(ctx, `SELECT body FROM documents WHERE id = ?`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = text.Close() }()
	m := &marker{}
	for _, stem := range s.stems {
		m.inText = append(m.inText, pattern{words: []string{stem}})
	}
	for _, c := range candidates {
		var body string
		if err := text.QueryRowContext(ctx, c.id).Scan(&body); err != nil {
			return nil, err
		}
		hits = append(hits, Hit{Article: c.article, Node: c.node, Kind: kind, Score: c.score, Snippet: m.snippet(kind, "", body)})
	}
	return hits, nil
}
