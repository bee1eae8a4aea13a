package quadstore

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Format is the version of the layout that doc.go describes.
const Format = 1

// ErrNewerFormat is returned when a store was written by a later version of the
// program, which keeps quads in a way that this one does not know.
var ErrNewerFormat = errors.New("the store has a newer format")

// ErrNoStore is returned when there are no quads where they are looked for, and
// no place for them may be made.
var ErrNoStore = errors.New("no quads here")

// Store keeps quads. It may be used by several goroutines at once.
type Store struct {
	View // the newest state at each call

	engine ordered.Engine
}

// Options say how to open a store. The zero value opens one that exists.
type Options struct {
	// Create makes an engine that is empty a store.
	Create bool
}

// New returns the store that an engine holds; [Store.Close] closes the engine.
// It returns [ErrNoStore] or [ErrNewerFormat], and then leaves the engine open.
func New(ctx context.Context, engine ordered.Engine, o Options) (*Store, error) {
	s := &Store{View{engine}, engine}
	found, err := s.format(ctx, engine)
	if err != nil {
		return nil, err
	}
	if found {
		return s, nil
	}
	if !o.Create {
		return nil, ErrNoStore
	}
	err = engine.Update(ctx, func(tx ordered.Tx) error {
		found, err := s.format(ctx, tx)
		if err == nil && !found { // nobody was quicker
			tx.Set(formatKey(), strconv.AppendInt(nil, Format, 10))
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("make a store: %w", err)
	}
	return s, nil
}

func formatKey() []byte { return []byte{metaSpace, 'f'} }

// format checks the format of a store; found is false where there is none.
func (s *Store) format(ctx context.Context, keys ordered.Reader) (found bool, err error) {
	values, err := keys.Get(ctx, formatKey())
	if err != nil || values[0] == nil {
		return false, err
	}
	n, err := strconv.Atoi(string(values[0]))
	switch {
	case err != nil || n < 1:
		return false, fmt.Errorf("format %q: %w", values[0], ErrMalformed)
	case n > Format:
		return false, fmt.Errorf("it has format %d, this program knows up to %d: %w", n, Format, ErrNewerFormat)
	}
	return true, nil
}

// Snapshot is a view of one moment, whatever is written meanwhile. It is used by
// one goroutine at a time and must be closed.
type Snapshot struct {
	View
	snapshot ordered.Snapshot
}

// Snapshot begins to show one moment.
func (s *Store) Snapshot(ctx context.Context) (*Snapshot, error) {
	snapshot, err := s.engine.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return &Snapshot{View{snapshot}, snapshot}, nil
}

// Close gives the snapshot up. A second Close does nothing.
func (s *Snapshot) Close() error { return s.snapshot.Close() }

// Update makes a change: all of it or, after any error, nothing. It is durable
// when Update returns. There is one Update at a time, of all processes. fn may be
// called again where the engine has to undo it.
func (s *Store) Update(ctx context.Context, fn func(*Tx) error) error {
	return s.engine.Update(ctx, func(keys ordered.Tx) error {
		tx := newTx(keys)
		if err := fn(tx); err != nil {
			return err
		}
		return tx.finish(ctx)
	})
}

// Bytes returns how many bytes the engine takes on disk.
func (s *Store) Bytes(ctx context.Context) (int64, error) { return s.engine.Size(ctx) }

// Close closes the engine. A second Close does nothing.
func (s *Store) Close() error { return s.engine.Close() }
