package quadstore

import (
	"encoding/binary"
	"maps"
	"slices"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// recount counts all quads and puts the numbers right, in one change, since they
// have to be of one moment. There are few of them.
func (r *repair) recount() error {
	before := r.Repaired
	return r.update(func(c *change) error {
		r.Repaired = before
		count := newCounter()
		for t, err := range c.view.quads(c.ctx, ordered.Prefix([]byte{byte(byLabel)})) {
			if err != nil {
				return err
			}
			count.add(&t)
		}
		for pair, err := range c.tx.Scan(c.ctx, ordered.Prefix([]byte{countSpace})) {
			if err != nil {
				return err
			}
			key := string(pair.Key)
			n := count.numbers[key]
			if n != nil && len(pair.Value) == 8 && int64(binary.BigEndian.Uint64(pair.Value)) == *n {
				delete(count.numbers, key)
				continue
			}
			c.Counts++
			if n == nil {
				c.tx.Delete([]byte(key))
				continue
			}
			c.set(key, *n)
			delete(count.numbers, key)
		}
		for _, key := range slices.Sorted(maps.Keys(count.numbers)) {
			c.Counts++
			c.set(key, *count.numbers[key])
		}
		return nil
	})
}

// set sets a number.
func (c *change) set(key string, n int64) {
	c.tx.Set([]byte(key), binary.BigEndian.AppendUint64(nil, uint64(n)))
}
