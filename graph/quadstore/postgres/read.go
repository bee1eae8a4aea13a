package postgres

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/jackc/pgx/v5/pgtype"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// reader answers questions on connections that on provides.
type reader struct {
	on func(ctx context.Context, ask func(*session) error) error
}

// getStatement gets the pairs of some keys, in no order.
var getStatement = &statement{
	name:  "saidby_get",
	sql:   `SELECT k, v FROM saidby_keys WHERE k = ANY($1)`,
	types: []uint32{pgtype.ByteaArrayOID},
}

// Get returns the values of keys.
func (r reader) Get(ctx context.Context, keys ...[]byte) ([][]byte, error) {
	if len(keys) == 0 {
		return nil, ctx.Err()
	}
	places := make(map[string][]int, len(keys))
	for i, k := range keys {
		places[string(k)] = append(places[string(k)], i)
	}
	var values [][]byte
	err := r.on(ctx, func(s *session) error {
		values = make([][]byte, len(keys))
		return s.ask(ctx, question{
			statement: getStatement,
			args:      [][]byte{array(len(keys), func(i int) []byte { return keys[i] })},
			row: func(row [][]byte) {
				for _, i := range places[string(row[0])] {
					values[i] = append([]byte{}, row[1]...)
				}
			},
		})
	})
	if err != nil {
		return nil, err
	}
	return values, nil
}

// counted is how many keys Estimate counts at most.
const counted = 1000

var (
	countStatement = &statement{
		name:  "saidby_count",
		sql:   `SELECT count(*) FROM (SELECT 1 FROM saidby_keys WHERE k >= $1 AND k < $2 LIMIT 1000) AS counted`,
		types: []uint32{pgtype.ByteaOID, pgtype.ByteaOID},
	}
	explainStatement = &statement{
		name:  "saidby_explain",
		sql:   `EXPLAIN (FORMAT JSON) SELECT k FROM saidby_keys WHERE k >= $1 AND k < $2`,
		types: []uint32{pgtype.ByteaOID, pgtype.ByteaOID},
	}
)

// bounds are the ends of a range as a statement has them. There nil would be NULL,
// and an end that is greater than every key does for one that is not there.
func bounds(r ordered.Range) [][]byte {
	from, to := r.From, r.To
	if from == nil {
		from = []byte{}
	}
	if to == nil {
		to = bytes.Repeat([]byte{0xff}, ordered.LongestKey+1)
	}
	return [][]byte{from, to}
}

// manyBounds are the ends of several ranges, as two arrays.
func manyBounds(live []*cursor) [][]byte {
	ends := make([][][]byte, len(live))
	for i, c := range live {
		ends[i] = bounds(c.rest)
	}
	return [][]byte{
		array(len(live), func(i int) []byte { return ends[i][0] }),
		array(len(live), func(i int) []byte { return ends[i][1] }),
	}
}

// empty reports whether a range has no room for a key.
func empty(r ordered.Range) bool { return r.To != nil && bytes.Compare(r.From, r.To) >= 0 }

// Estimate counts a short range; of a long one it asks the planner, which knows a
// sample of the keys.
func (r reader) Estimate(ctx context.Context, rng ordered.Range) (int64, error) {
	if empty(rng) {
		return 0, ctx.Err()
	}
	var n, planned int64
	err := r.on(ctx, func(s *session) error {
		questions := []question{{statement: countStatement, args: bounds(rng), row: func(row [][]byte) { n = int64Of(row[0]) }}}
		if s.explains() {
			questions = append(questions, question{statement: explainStatement, args: bounds(rng), row: func(row [][]byte) { planned = planRows(row[0]) }})
		}
		return s.ask(ctx, questions...)
	})
	if err != nil || n < counted {
		return n, err
	}
	return max(n, planned), nil
}

// explains reports whether the server explains its plans as PostgreSQL does.
// CockroachDB does not, and says who it is when a connection is made.
func (s *session) explains() bool { return s.conn.ParameterStatus("crdb_version") == "" }

// planRows reads how many rows a plan expects, or 0 if it is of another form.
func planRows(b []byte) int64 {
	var plans []struct {
		Plan struct {
			Rows float64 `json:"Plan Rows"`
		}
	}
	if json.Unmarshal(b, &plans) != nil || len(plans) == 0 {
		return 0
	}
	return int64(plans[0].Plan.Rows)
}
