package ordered

import (
	"bytes"
	"context"
	"errors"
	"iter"
)

const (
	// LongestKey is the most bytes that a key may have: PostgreSQL keeps at most
	// 2,704 bytes in an entry of a B-tree.
	LongestKey = 2048
	// LongestValue is the most bytes that a value may have.
	LongestValue = 256 << 20
)

// ErrClosed is returned when an engine or snapshot is used after Close.
var ErrClosed = errors.New("closed")

// ErrReadOnly is returned when an engine that was opened for reading is to be
// changed.
var ErrReadOnly = errors.New("opened for reading only")

// ErrSize is returned by [Engine.Update] when a key is empty or too long, a value
// is too long, or the whole change is larger than the engine can take.
var ErrSize = errors.New("not a possible size")

// Range is a half-open range of keys, From <= key < To; a nil To is after every
// key. Limit is how many pairs of it are wanted, from its beginning; 0 means all.
type Range struct {
	From, To []byte
	Limit    int
}

// Prefix returns the range of all keys that begin with p.
func Prefix(p []byte) Range { return Range{From: p, To: After(p)} }

// After returns the least key that is greater than every key with prefix p, or
// nil if there is none. It is a new slice.
func After(p []byte) []byte {
	end := bytes.Clone(p)
	for len(end) > 0 {
		if end[len(end)-1]++; end[len(end)-1] != 0 {
			return end
		}
		end = end[:len(end)-1]
	}
	return nil
}

// Pair is a key and its value. Both are valid, and must not be changed, until
// the next pair is asked for.
type Pair struct{ Key, Value []byte }

// Reader reads.
type Reader interface {
	// Get returns the values of keys, in the order of the keys: nil for a key that
	// is not there, empty but not nil for an empty value. A remote engine asks for
	// all of them at once. The values are the caller's.
	Get(ctx context.Context, keys ...[]byte) ([][]byte, error)
	// Scan yields the pairs of the first range in order, then those of the second,
	// and so on. A remote engine asks for the beginnings of many ranges at once,
	// and for a long range page by page. The sequence ends after an error. Within
	// the loop one may read and write as one likes. The ranges must not be changed
	// before the loop ends.
	Scan(ctx context.Context, ranges ...Range) iter.Seq2[Pair, error]
	// Estimate returns about how many keys a range has, without reading it: at
	// least 1 for a range that is not empty, right within a factor of some ten for
	// ranges of a thousand keys and more once the engine has had time to sort
	// them, and never far from an instant in cost. Limit is ignored.
	Estimate(ctx context.Context, r Range) (int64, error)
}

// Snapshot shows one moment of an engine, whatever is written meanwhile. It is
// used by one goroutine at a time and must be closed.
type Snapshot interface {
	Reader
	// Close gives the snapshot up. A second Close does nothing.
	Close() error
}

// Tx is a change in the making. What it reads is as it was before the change; no
// other writer comes in between. The slices given to it must not be changed
// until the transaction has ended.
type Tx interface {
	Reader
	// Insert sets a key that is known not to be there, which some engines can do
	// faster than Set. To insert a key that is there, or was until a Delete of the
	// same change, is a fault of the caller; the engine may set it or fail.
	Insert(key, value []byte)
	// Set sets a key.
	Set(key, value []byte)
	// Delete removes a key, whether it is there or not.
	Delete(key []byte)
}

// Engine is a database of ordered keys. It may be used by several goroutines at
// once. Its own Reader shows the newest state: a Get or Scan sees a moment, but
// two of them need not see the same.
type Engine interface {
	Reader
	// Snapshot begins to show one moment.
	Snapshot(ctx context.Context) (Snapshot, error)
	// Update makes a change: all that fn did to the Tx, or nothing if fn or the
	// engine returns an error, save for one that says that it is not known (the
	// connection to a server was lost at the very end). It is durable when Update
	// returns without one. There is one
	// Update at a time, others wait, those of other processes too. Of several calls
	// upon one key the last counts. An engine may undo fn and call it again, so
	// that fn must not do anything else that cannot be done twice.
	Update(ctx context.Context, fn func(Tx) error) error
	// Size returns the bytes that the engine takes on disk.
	Size(ctx context.Context) (int64, error)
	// Close gives the engine up. It waits for an Update, not for readers: what they
	// have begun they may end. A second Close does nothing.
	Close() error
}
