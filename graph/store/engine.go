package store

import (
	"context"
	"errors"

	"github.com/hidal-go/hidalgo/kv/flat"
	"github.com/syndtr/goleveldb/leveldb"
	"github.com/syndtr/goleveldb/leveldb/filter"
	"github.com/syndtr/goleveldb/leveldb/iterator"
	"github.com/syndtr/goleveldb/leveldb/opt"
	"github.com/syndtr/goleveldb/leveldb/util"
)

// engine gives LevelDB to Cayley as ordered keys. Cayley's own adapter (hidalgo,
// kv/flat/leveldb) opens LevelDB transactions, each of which writes a table of
// its own, and which never give their lock back when the disk is full, so that
// not even Close returns. This one gathers the changes in memory and writes them
// as one batch, which is in LevelDB's journal, and on disk, when Commit returns.
type engine struct {
	db *leveldb.DB
}

var (
	_ flat.KV = (*engine)(nil)
	_ flat.Tx = (*reading)(nil)
	_ flat.Tx = (*writing)(nil)
)

// openEngine opens LevelDB in a folder. With readOnly it writes nothing at all.
func openEngine(path string, readOnly bool) (*engine, error) {
	db, err := leveldb.OpenFile(path, &opt.Options{
		// 10 bits a key answer "not there", which every new quad asks three
		// times, without reading a block.
		Filter:                 filter.NewBloomFilter(10),
		BlockCacheCapacity:     32 * opt.MiB,
		OpenFilesCacheCapacity: 256,
		// Batches are atomic as they are; LevelDB would make transactions of
		// those that exceed its buffer.
		DisableLargeBatchTransaction: true,
		ReadOnly:                     readOnly,
	})
	if err != nil {
		return nil, err
	}
	return &engine{db}, nil
}

// Close closes the engine.
func (e *engine) Close() error { return e.db.Close() }

// Tx begins a transaction, which sees what is there now. Whoever writes sees to
// it that nobody else does.
func (e *engine) Tx(write bool) (flat.Tx, error) {
	snapshot, err := e.db.GetSnapshot()
	if err != nil {
		return nil, err
	}
	r := reading{snapshot}
	if !write {
		return &r, nil
	}
	return &writing{r, e.db, map[string][]byte{}}, nil
}

// reading is a transaction that reads.
type reading struct{ snapshot *leveldb.Snapshot }

// Commit ends the transaction.
func (r *reading) Commit(context.Context) error { return r.Close() }

// Close ends the transaction.
func (r *reading) Close() error {
	r.snapshot.Release()
	return nil
}

// Get returns the value of a key, or flat.ErrNotFound.
func (r *reading) Get(_ context.Context, key flat.Key) (flat.Value, error) {
	v, err := r.snapshot.Get(key, nil)
	if errors.Is(err, leveldb.ErrNotFound) {
		return nil, flat.ErrNotFound
	}
	return v, err
}

// GetBatch returns the values of keys; nil for those that are not there.
func (r *reading) GetBatch(ctx context.Context, keys []flat.Key) ([]flat.Value, error) {
	return flat.GetBatch(ctx, r, keys)
}

// Put refuses.
func (r *reading) Put(flat.Key, flat.Value) error { return flat.ErrReadOnly }

// Del refuses.
func (r *reading) Del(flat.Key) error { return flat.ErrReadOnly }

// Scan returns the pairs whose keys begin with a prefix, in order.
func (r *reading) Scan(prefix flat.Key) flat.Iterator {
	return &scanner{Iterator: r.snapshot.NewIterator(util.BytesPrefix(prefix), nil)}
}

// writing is a transaction that writes. Its own changes are seen by Get, but not
// by Scan, which Cayley does not do while it writes.
type writing struct {
	reading
	db      *leveldb.DB
	changed map[string][]byte // nil is removed
}

// Get returns the value of a key, or flat.ErrNotFound.
func (w *writing) Get(ctx context.Context, key flat.Key) (flat.Value, error) {
	v, ok := w.changed[string(key)]
	switch {
	case !ok:
		return w.reading.Get(ctx, key)
	case v == nil:
		return nil, flat.ErrNotFound
	}
	return v, nil
}

// GetBatch returns the values of keys; nil for those that are not there.
func (w *writing) GetBatch(ctx context.Context, keys []flat.Key) ([]flat.Value, error) {
	return flat.GetBatch(ctx, w, keys)
}

// Put sets a key.
func (w *writing) Put(key flat.Key, value flat.Value) error {
	w.changed[string(key)] = append([]byte{}, value...)
	return nil
}

// Del removes a key.
func (w *writing) Del(key flat.Key) error {
	w.changed[string(key)] = nil
	return nil
}

// Commit writes all changes at once, or none.
func (w *writing) Commit(context.Context) error {
	var batch leveldb.Batch
	for key, value := range w.changed {
		if value == nil {
			batch.Delete([]byte(key))
		} else {
			batch.Put([]byte(key), value)
		}
	}
	return w.db.Write(&batch, &opt.WriteOptions{Sync: true})
}

// scanner is an iterator as Cayley wants it.
type scanner struct {
	iterator.Iterator
	begun bool
}

// Next goes to the next pair, at first to the first.
func (s *scanner) Next(context.Context) bool {
	if !s.begun {
		s.begun = true
		return s.First()
	}
	return s.Iterator.Next()
}

// Key returns the key, which the next step invalidates.
func (s *scanner) Key() flat.Key { return s.Iterator.Key() }

// Val returns the value, which the next step invalidates.
func (s *scanner) Val() flat.Value { return s.Value() }

// Err returns what went wrong.
func (s *scanner) Err() error { return s.Error() }

// Close ends the iteration.
func (s *scanner) Close() error {
	s.Release()
	return s.Error()
}
