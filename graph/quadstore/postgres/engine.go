package postgres

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Options say how a store is opened. The zero value opens one that is there, for
// reading and writing.
type Options struct {
	// Create makes the tables where they are not there.
	Create bool
	// ReadOnly refuses every Update with [ordered.ErrReadOnly] and makes nothing;
	// it needs no more than the right to SELECT.
	ReadOnly bool
	// Backoff returns how long to wait before an Update that the server asked to
	// have again, or nil for [Backoff]; try counts from 1.
	Backoff func(try int) time.Duration
}

// Engine is an [ordered.Engine] in a database.
type Engine struct {
	// reads serves questions; writes has one connection, which a change waits for
	// before it waits for the changes of other processes. So a change never waits
	// for those who read.
	reads, writes *pgxpool.Pool
	place         place
	readOnly      bool
	backoff       func(try int) time.Duration
	// statistics is for whoever has the connection of writes.
	statistics statistics

	mu        sync.Mutex
	closed    bool
	snapshots map[*snapshot]struct{}
}

var _ ordered.Engine = (*Engine)(nil)

// Open connects to the database that url names, in one of the two forms that
// PostgreSQL's own programs understand, and looks for the tables. It returns
// [ErrNoStore] where they are not there and o does not let it make them. No error
// of this package shows the password.
func Open(ctx context.Context, url string, o Options) (*Engine, error) {
	config, err := parse(url)
	if err != nil {
		return nil, err
	}
	e := &Engine{
		place:     placeOf(config),
		readOnly:  o.ReadOnly,
		backoff:   o.Backoff,
		snapshots: make(map[*snapshot]struct{}),
	}
	if e.backoff == nil {
		e.backoff = Backoff
	}
	single := config.Copy()
	single.MaxConns = 1
	// The pools connect when they are first asked.
	if e.reads, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		return nil, e.fail(err)
	}
	if e.writes, err = pgxpool.NewWithConfig(ctx, single); err != nil {
		e.reads.Close()
		return nil, e.fail(err)
	}
	err = e.look(ctx)
	if errors.Is(err, ErrNoStore) && o.Create && !o.ReadOnly {
		err = e.create(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, e.Close())
	}
	return e, nil
}

// Size returns the bytes that the tables and their indexes take, or 0 for a server
// that does not tell.
func (e *Engine) Size(ctx context.Context) (int64, error) {
	var size int64
	err := e.once(ctx, func(s *session) error {
		return s.ask(ctx, question{sql: sizeSQL, row: func(v [][]byte) { size = int64Of(v[0]) }})
	})
	if code(err) == undefinedFunction {
		return 0, nil
	}
	return size, err
}

// Close waits for an Update, closes the snapshots that are still open, and gives
// the connections up.
func (e *Engine) Close() error {
	e.mu.Lock()
	again := e.closed
	e.closed = true
	e.mu.Unlock()
	if again {
		return nil
	}
	e.writes.Close() // waits for the one connection
	e.mu.Lock()
	open := e.snapshots
	e.snapshots = nil
	e.mu.Unlock()
	for s := range open {
		s.end(ordered.ErrClosed)
	}
	e.reads.Close()
	return nil
}

// open returns [ordered.ErrClosed] after Close.
func (e *Engine) open() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return ordered.ErrClosed
	}
	return nil
}

// acquire takes a connection from a pool and asks it first. A connection that has
// lain idle may have died meanwhile, when the server was started again; then the
// next one is tried, and at last a new one. Whatever ask gathers it must gather
// anew each time.
func (e *Engine) acquire(ctx context.Context, pool *pgxpool.Pool, ask func(*session) error) (*pgxpool.Conn, *session, error) {
	for {
		c, err := pool.Acquire(ctx)
		if closed := e.open(); closed != nil { // while we waited
			if err == nil {
				c.Release()
			}
			return nil, nil, closed
		}
		if err != nil {
			return nil, nil, e.fail(err)
		}
		s := sessionOf(c)
		idle := s.used
		s.used = true
		if err = ask(s); err == nil {
			return c, s, nil
		}
		dead := s.conn.IsClosed()
		c.Release()
		if !dead || !idle || ctx.Err() != nil {
			return nil, nil, e.fail(err)
		}
	}
}

// once asks on any connection, which goes back at once.
func (e *Engine) once(ctx context.Context, ask func(*session) error) error {
	c, _, err := e.acquire(ctx, e.reads, ask)
	if err != nil {
		return err
	}
	c.Release()
	return nil
}
