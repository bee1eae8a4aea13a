package postgres

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"github.com/jackc/pgx/v5/pgtype"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

const (
	// firstWidth is how many ranges are begun in the first round trip, and width in
	// later ones: who asks for very many may be content with the first that has
	// something.
	firstWidth, width = 64, 256
	// shortPage and longPage are how many pairs the first page of a range has, and
	// its later ones. Most ranges end within the first.
	shortPage, longPage = 64, 2000
	// answerPairs is how many pairs an answer about several ranges has at most, as
	// long as each may have a short page.
	answerPairs = 8 * longPage
	// pageBytes is after how many bytes of values an answer ends before it is full,
	// divided among the ranges that it is about.
	pageBytes = 1 << 20
)

// pageSQL gets the beginning of a range, up to $3 pairs, as many as begin within
// the first $4 bytes of values. The server does not read a long value to learn
// its length.
const pageSQL = `SELECT k, v FROM (
	SELECT k, v, sum(length(v)) OVER (ORDER BY k ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM (
		SELECT k, v FROM saidby_keys WHERE k >= %s AND k < %s ORDER BY k LIMIT $3) AS page) AS sums
WHERE before IS NULL OR before < $4`

// pageStatement gets the beginning of one range, and pagesStatement those of
// several, with the number of each, from 1. As one statement they show one moment,
// and take the server a tenth of the time that as many statements take.
var (
	pageStatement = &statement{
		name:  "saidby_page",
		sql:   fmt.Sprintf(pageSQL, `$1`, `$2`) + ` ORDER BY k`,
		types: []uint32{pgtype.ByteaOID, pgtype.ByteaOID, pgtype.Int8OID, pgtype.Int8OID},
	}
	pagesStatement = &statement{
		name: "saidby_pages",
		sql: `SELECT k, v, i FROM unnest($1, $2) WITH ORDINALITY AS ranges (begins, ends, i), LATERAL (` +
			fmt.Sprintf(pageSQL, `begins`, `ends`) + `) AS pages ORDER BY i, k`,
		types: []uint32{pgtype.ByteaArrayOID, pgtype.ByteaArrayOID, pgtype.Int8OID, pgtype.Int8OID},
	}
)

// cursor goes through a range page by page.
type cursor struct {
	// rest is what has not been asked for.
	rest ordered.Range
	done bool

	// pairs and bytes are how many pairs, and bytes of values, end the page; data has
	// keys and values end to end, and ends where each of them ends.
	pairs, bytes int
	data         []byte
	ends         []int
	// values is how many bytes of data are values.
	values int
}

// cursors begins ranges.
func cursors(ranges []ordered.Range) []cursor {
	cs := make([]cursor, len(ranges))
	for i, r := range ranges {
		cs[i] = cursor{rest: r, done: empty(r)}
	}
	return cs
}

// begin empties the page for an answer to come.
func (c *cursor) begin(pairs, bytes int) {
	c.pairs, c.bytes = pairs, bytes
	c.data, c.ends, c.values = c.data[:0], c.ends[:0], 0
}

// add adds a pair to the page.
func (c *cursor) add(row [][]byte) {
	if l := c.rest.Limit; l > 0 && len(c.ends)/2 == l {
		return // another range of the same answer may have more
	}
	c.data = append(c.data, row[0]...)
	c.ends = append(c.ends, len(c.data))
	c.data = append(c.data, row[1]...)
	c.ends = append(c.ends, len(c.data))
	c.values += len(row[1])
}

// turned concludes from a whole page what is left.
func (c *cursor) turned() {
	pairs := len(c.ends) / 2
	if pairs < c.pairs && c.values < c.bytes || pairs == c.rest.Limit {
		c.done = true
		return
	}
	if c.rest.Limit > 0 {
		c.rest.Limit -= pairs
	}
	// The next key there can be is the last one and a NUL.
	c.rest.From = append(bytes.Clone(c.pair(pairs-1).Key), 0)
}

// pair is the ith pair of the page.
func (c *cursor) pair(i int) ordered.Pair {
	begin := 0
	if i > 0 {
		begin = c.ends[2*i-1]
	}
	middle, end := c.ends[2*i], c.ends[2*i+1]
	return ordered.Pair{Key: c.data[begin:middle:middle], Value: c.data[middle:end:end]}
}

// each yields the page.
func (c *cursor) each(yield func(ordered.Pair, error) bool) bool {
	for i := range len(c.ends) / 2 {
		if !yield(c.pair(i), nil) {
			return false
		}
	}
	return true
}

// turn gets the next page of each range that is not done, in one round trip. Of a
// range with a limit it gets at once as many pairs as are wanted, if that is
// possible, and of the others a number of pairs.
func (s *session) turn(ctx context.Context, cs []cursor, pairs int) error {
	var live []*cursor
	for i := range cs {
		if c := &cs[i]; !c.done {
			live = append(live, c)
		}
	}
	if len(live) == 0 {
		return ctx.Err()
	}
	pairs = min(wanted(live, pairs), max(shortPage, answerPairs/len(live)))
	limit := pageBytes / len(live)
	for _, c := range live {
		c.begin(pairs, limit)
	}
	q := question{statement: pageStatement, args: bounds(live[0].rest), row: live[0].add}
	if len(live) > 1 {
		q = question{statement: pagesStatement, args: manyBounds(live), row: func(row [][]byte) { live[int64Of(row[2])-1].add(row) }}
	}
	q.args = append(q.args, bigint(pairs), bigint(limit))
	if err := s.ask(ctx, q); err != nil {
		return err
	}
	for _, c := range live {
		c.turned()
	}
	return nil
}

// wanted is how many pairs to ask for of each range: the largest number that one
// of them wants.
func wanted(live []*cursor, pairs int) int {
	most := 0
	for _, c := range live {
		if l := c.rest.Limit; l > 0 && l < longPage {
			most = max(most, l)
		} else {
			most = max(most, pairs)
		}
	}
	return most
}

// Scan yields ranges, whose pages it asks for in several round trips. What on
// provides must show one moment.
func (r reader) Scan(ctx context.Context, ranges ...ordered.Range) iter.Seq2[ordered.Pair, error] {
	return func(yield func(ordered.Pair, error) bool) {
		for n := firstWidth; len(ranges) > 0; n = width {
			n = min(n, len(ranges))
			cs := cursors(ranges[:n])
			ranges = ranges[n:]
			if err := r.on(ctx, func(s *session) error { return s.turn(ctx, cs, shortPage) }); err != nil {
				yield(ordered.Pair{}, err)
				return
			}
			for i := range cs {
				if !r.finish(ctx, cs[i:i+1], yield) {
					return
				}
				cs[i] = cursor{}
			}
		}
	}
}

// finish yields the page of a range and then its others.
func (r reader) finish(ctx context.Context, one []cursor, yield func(ordered.Pair, error) bool) bool {
	for pairs := shortPage; ; {
		if !one[0].each(yield) {
			return false
		}
		if one[0].done {
			return true
		}
		pairs = min(8*pairs, longPage)
		if err := r.on(ctx, func(s *session) error { return s.turn(ctx, one, pairs) }); err != nil {
			yield(ordered.Pair{}, err)
			return false
		}
	}
}
