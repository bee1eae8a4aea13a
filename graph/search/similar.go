package search

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/schema"
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
	wanted, err := NewSample(text)
	if err != nil {
		return nil, err
	}
	var hits []Hit
	err = x.snapshot(ctx, "ask", func(tx *sql.Tx) error {
		s := sample{wanted, ctx, tx, column}
		best, err := s.best(kind, limit)
		if err != nil {
			return err
		}
		hits, err = s.hits(best, kind, limit)
		return err
	})
	if err != nil {
		return nil, err
	}
	return hits, nil
}

// sample is a text to compare documents with.
type sample struct {
	*Sample
	ctx    context.Context // of the one question that a sample is for
	tx     *sql.Tx
	column string // of the documents' texts
}

// candidate is a document that is similar enough.
type candidate struct {
	id    int64
	exact bool
	units int64 // of ScoreUnit
}

// compare puts the better candidate first, as far as its words alone tell.
func (c candidate) compare(other candidate) int {
	if c.exact != other.exact {
		if c.exact {
			return -1
		}
		return 1
	}
	return cmp.Compare(other.units, c.units)
}

// best returns the candidates that may be among the first, limit of them and those
// that are as good as the last. The time that it takes grows with the number of
// documents that have any one of the words; none of them is read.
func (s *sample) best(kind schema.NodeKind, limit int) ([]candidate, error) {
	lists, err := s.lists(kind)
	if err != nil {
		return nil, err
	}
	sums := make(map[int64]float64)
	for i, list := range lists {
		for _, id := range list {
			sums[id] += s.Weights[i]
		}
	}
	var found []candidate
	whole := false // whether any has all stems
	for id, sum := range sums {
		if units := int64(sum/s.Total/ScoreUnit + 0.5); units >= LeastShare {
			found = append(found, candidate{id: id, units: units})
			whole = whole || sum == s.Total
		}
	}
	if whole {
		if err := s.markExact(found); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(found, candidate.compare)
	if limit > 0 {
		for n := limit; n < len(found); n++ {
			if found[n].compare(found[limit-1]) != 0 {
				return found[:n], nil
			}
		}
	}
	return found, nil
}

// lists returns the documents that have each stem and weighs the stems.
func (s *sample) lists(kind schema.NodeKind) ([][]int64, error) {
	st, err := readState(s.ctx, s.tx)
	if err != nil {
		return nil, err
	}
	lists, having := make([][]int64, len(s.Stems)), make([]int64, len(s.Stems))
	for i, stem := range s.Stems {
		list, err := s.matching(stem)
		if err != nil {
			return nil, err
		}
		lists[i], having[i] = list, int64(len(list))
	}
	s.Weigh(having, *st.count(kind))
	return lists, nil
}

// matching returns the documents whose text has a word, or several one behind the
// other. They come as one row, since a row for each takes several times as long.
func (s *sample) matching(stems ...string) ([]int64, error) {
	var list sql.RawBytes
	rows, err := s.tx.QueryContext(s.ctx, `SELECT coalesce(group_concat(rowid), '') FROM terms WHERE terms MATCH ?`,
		s.column+` : "`+strings.Join(stems, " ")+`"`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var ids []int64
	for rows.Next() {
		if err := rows.Scan(&list); err != nil {
			return nil, err
		}
		ids = numbers(list)
	}
	return ids, rows.Err()
}

// numbers reads numbers with commas between them.
func numbers(list []byte) []int64 {
	if len(list) == 0 {
		return nil
	}
	ids := make([]int64, 1, 1+bytes.Count(list, []byte{','}))
	for _, c := range list {
		if last := len(ids) - 1; c == ',' {
			ids = append(ids, 0)
		} else {
			ids[last] = 10*ids[last] + int64(c-'0')
		}
	}
	return ids
}

// markExact notes which of the candidates hold the whole text.
func (s *sample) markExact(found []candidate) error {
	ids, err := s.matching(s.Whole...)
	if err != nil {
		return err
	}
	exact := make(map[int64]bool, len(ids))
	for _, id := range ids {
		exact[id] = true
	}
	for i := range found {
		found[i].exact = exact[found[i].id]
	}
	return nil
}

// hits fetches what is to be shown of the candidates, the shorter ones first among
// those that are equally good.
func (s *sample) hits(best []candidate, kind schema.NodeKind, limit int) (hits []Hit, err error) {
	if limit <= 0 {
		limit = -1
	}
	places, err := json.Marshal(placed(best))
	if err != nil {
		return nil, err
	}
	rows, err := s.tx.QueryContext(s.ctx, `
		SELECT d.article, d.node, d.body, best.units FROM (
			SELECT documents.id, value->>1 AS place, value->>2 AS units
			FROM json_each(?) CROSS JOIN documents ON documents.id = value->>0
			ORDER BY place, size, node, article, documents.id LIMIT ?
		) AS best CROSS JOIN documents AS d ON d.id = best.id
		ORDER BY best.place, d.size, d.node, d.article, d.id`, string(places), limit)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		h := Hit{Kind: kind}
		var body string
		var units int64
		if err := rows.Scan((*key)(&h.Article), (*key)(&h.Node), &body, &units); err != nil {
			return nil, err
		}
		h.Score, h.Snippet = float64(units)*ScoreUnit, s.Snippet(body)
		hits = append(hits, h)
	}
	return hits, rows.Err()
}

// placed gives each candidate's id, its place, which equally good ones share, and
// its score.
func placed(best []candidate) [][3]int64 {
	list := make([][3]int64, len(best))
	place := int64(0)
	for i, c := range best {
		if i > 0 && c.compare(best[i-1]) != 0 {
			place++
		}
		list[i] = [3]int64{c.id, place, c.units}
	}
	return list
}
