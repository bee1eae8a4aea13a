package pebble

import (
	"context"

	"github.com/cockroachdb/pebble/v2"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// snapshot shows one moment. It holds the engine, so that it may outlive Close.
type snapshot struct {
	reading
	e      *Engine
	of     *pebble.Snapshot
	closed bool
}

// Snapshot begins to show one moment, also when nothing can be written.
func (e *Engine) Snapshot(ctx context.Context) (ordered.Snapshot, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := e.hold(); err != nil {
		return nil, err
	}
	of, err := do(e.failure, func() (*pebble.Snapshot, error) { return e.db.NewSnapshot(), nil })
	if err != nil {
		e.release()
		return nil, err
	}
	s := &snapshot{e: e, of: of}
	s.reading = reading{e.db, of, s.hold, e.release}
	return s, nil
}

func (s *snapshot) hold() error {
	if s.closed {
		return ordered.ErrClosed
	}
	return s.e.again()
}

// Close gives the snapshot up. A second Close does nothing.
func (s *snapshot) Close() error {
	if s.closed {
		return nil
	}
	s.closed = true
	_, err := do(s.e.failure, func() (struct{}, error) { return struct{}{}, s.of.Close() })
	s.e.release()
	return err
}
