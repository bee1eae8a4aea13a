package postgres

import (
	"context"
	"sync"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

const beginReading = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`

// snapshot is a transaction that reads, on a connection of its own.
type snapshot struct {
	reader
	engine *Engine

	// mu is for Close of the engine, which comes from elsewhere.
	mu      sync.Mutex
	conn    *pgxpool.Conn
	session *session
	// over is what is returned once it is closed.
	over error
}

// Snapshot begins to show one moment. It waits for a connection if as many
// snapshots are open as there may be connections.
func (e *Engine) Snapshot(ctx context.Context) (ordered.Snapshot, error) {
	// The moment is that of the first look, not that of BEGIN.
	conn, session, err := e.acquire(ctx, e.reads, func(s *session) error { return s.look(ctx, beginReading+";"+lookSQL) })
	if err != nil {
		return nil, err
	}
	s := &snapshot{engine: e, conn: conn, session: session}
	s.reader.on = s.on
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		conn.Release() // in mid-transaction it is not used again
		return nil, ordered.ErrClosed
	}
	e.snapshots[s] = struct{}{}
	return s, nil
}

func (s *snapshot) on(ctx context.Context, ask func(*session) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.over != nil {
		return s.over
	}
	return s.engine.fail(ask(s.session))
}

// Close ends the transaction.
func (s *snapshot) Close() error {
	s.engine.mu.Lock()
	delete(s.engine.snapshots, s)
	s.engine.mu.Unlock()
	s.end(ordered.ErrClosed)
	return nil
}

// end gives the connection back; from then on over is returned.
func (s *snapshot) end(over error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.over != nil {
		return
	}
	s.over = over
	ctx, cancel := context.WithTimeout(context.Background(), connectTimeout)
	defer cancel()
	// If it fails the pool sees that, and gives the connection up.
	_, _ = s.session.conn.Exec(ctx, rollback).ReadAll()
	s.conn.Release()
}
