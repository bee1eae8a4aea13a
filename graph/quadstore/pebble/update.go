package pebble

import (
	"cmp"
	"context"
	"fmt"

	"github.com/cockroachdb/pebble/v2"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// largest is the most bytes that one change may have: Pebble keeps it in memory
// and cannot write more than twice that.
const largest = 2 << 30

// retained is how many bytes the memory of a change may have that is used again
// for the next one.
const retained = 16 << 20

// tx gathers a change. It reads from the database, which nobody else changes
// meanwhile.
type tx struct {
	reading
	batch *pebble.Batch
	err   error
}

// Get returns the values of keys before the change. Whoever changes something
// asks mostly for what is not there, so that filters are worth their reading,
// those of the lowest level too.
func (t *tx) Get(ctx context.Context, keys ...[]byte) ([][]byte, error) {
	return t.get(ctx, &pebble.IterOptions{UseL6Filters: true}, keys)
}

// Insert sets a key that is not there.
func (t *tx) Insert(key, value []byte) { t.Set(key, value) }

// Set sets a key.
func (t *tx) Set(key, value []byte) {
	if t.fits(key, value) {
		t.err = t.batch.Set(key, value, nil)
	}
}

// Delete removes a key.
func (t *tx) Delete(key []byte) {
	if t.fits(key, nil) {
		t.err = t.batch.Delete(key, nil)
	}
}

// fits reports whether a call may be added to the change.
func (t *tx) fits(key, value []byte) bool {
	if t.err == nil && (len(key) == 0 || len(key) > ordered.LongestKey || len(value) > ordered.LongestValue || t.batch.Len()+len(value) > largest) {
		t.err = fmt.Errorf("%w: key of %d bytes, value of %d, in a change of %d", ordered.ErrSize, len(key), len(value), t.batch.Len())
	}
	return t.err == nil
}

// Update makes a change. See [ordered.Engine]; it calls fn once.
func (e *Engine) Update(ctx context.Context, fn func(ordered.Tx) error) error {
	select {
	case e.writing <- struct{}{}:
		defer func() { <-e.writing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := e.hold(); err != nil {
		return err
	}
	defer e.release()
	if e.readOnly {
		return ordered.ErrReadOnly
	}
	t := &tx{reading{e.db, e.db, e.again, e.release}, e.db.NewBatch(pebble.WithMaxRetainedSizeBytes(retained)), nil}
	err := fn(t)
	if err == nil {
		err = cmp.Or(t.err, ctx.Err())
	}
	if err != nil {
		_ = t.batch.Close() // it was nowhere but in memory
		return err
	}
	return e.commit(t.batch)
}

// commit writes a change.
func (e *Engine) commit(b *pebble.Batch) error {
	if b.Empty() {
		return b.Close()
	}
	e.written = true
	e.schedule.begin()
	_, err := do(e.failure, func() (struct{}, error) { return struct{}{}, b.Commit(pebble.Sync) })
	if err != nil { // the batch may still be in use
		return fmt.Errorf("update store: %w", err)
	}
	return b.Close()
}
