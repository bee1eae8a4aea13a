package pebble

import (
	"bytes"
	"context"

	"github.com/cockroachdb/pebble/v2"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// counted is how many keys Estimate counts before it estimates.
const counted = 256

// afterAll is after every key that an engine takes.
var afterAll = bytes.Repeat([]byte{0xff}, ordered.LongestKey+1)

// Estimate returns about how many keys a range has. See [ordered.Reader]. It is
// exact for short ranges. For longer ones it adds up the tables' shares; what is
// still in memory, or has been set several times or deleted since, it does not
// see.
func (r reading) Estimate(ctx context.Context, rg ordered.Range) (int64, error) {
	n, err := r.count(ctx, rg)
	if err != nil || n < counted {
		return n, err
	}
	if err := r.hold(); err != nil {
		return 0, err
	}
	defer r.release()
	from, to := rg.From, rg.To
	if from == nil {
		from = []byte{}
	}
	if to == nil {
		to = afterAll
	}
	levels, err := r.db.SSTables(pebble.WithKeyRangeFilter(from, to), pebble.WithApproximateSpanBytes(), pebble.WithProperties())
	if err != nil {
		return 0, err
	}
	var entries float64
	for _, tables := range levels {
		for _, t := range tables {
			entries += float64(t.Properties.NumEntries) * float64(t.ApproximateSpanBytes) / float64(t.Size)
		}
	}
	return max(n, int64(entries)), nil
}

// count counts keys, up to counted.
func (r reading) count(ctx context.Context, rg ordered.Range) (int64, error) {
	var n int64
	rg.Limit = counted
	for _, err := range r.Scan(ctx, rg) {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}
