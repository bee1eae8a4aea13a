package postgres

import (
	"context"
	"fmt"
	"net"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/saidby/saidby/graph/search"
)

// Options say how to open an index. The zero value opens one that exists.
type Options struct {
	// Create makes the tables where there are none.
	Create bool
	// ReadOnly is for questions alone; it needs no right to write.
	ReadOnly bool
}

// Index is a full-text index in a database. It may be used by many goroutines
// and processes at once; writers take turns, and questions do not wait for them.
type Index struct {
	pool     *pgxpool.Pool
	name     string // host and database, for errors
	readOnly bool
	writer   chan struct{} // holds a token while somebody of this Index writes
}

// connectTimeout is how long a server may take to answer, if the URL says nothing
// of it.
const connectTimeout = 5 * time.Second

// Open opens the index in the database of a URL such as
// postgres://user:password@host/database?search_path=schema. It returns
// [ErrNoIndex] where there is none and o.Create does not ask for one, and an error
// that wraps [search.ErrCorrupt] for one of another version: [Discard] it and fill
// a new one. No error tells the password.
func Open(ctx context.Context, url string, o Options) (*Index, error) {
	x, err := connect(ctx, url)
	if err != nil {
		return nil, err
	}
	x.readOnly = o.ReadOnly
	if err := x.prepare(ctx, o.Create && !o.ReadOnly); err != nil {
		x.pool.Close()
		return nil, err
	}
	return x, nil
}

// connect gets ready to open connections; none is opened yet.
func connect(ctx context.Context, url string) (*Index, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("open search index: %w", err)
	}
	server := config.ConnConfig
	if server.ConnectTimeout == 0 {
		server.ConnectTimeout = connectTimeout
	}
	config.MaxConns = max(config.MaxConns, 2) // a change may ask questions while it is prepared
	name := net.JoinHostPort(server.Host, strconv.Itoa(int(server.Port))) + "/" + server.Database
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("open search index %s: %w", name, err)
	}
	return &Index{pool: pool, name: name, writer: make(chan struct{}, 1)}, nil
}

// Close ends all work and closes the connections.
func (x *Index) Close() error {
	x.pool.Close()
	return nil
}

// Revision returns which revision of the graph the index shows: 0 for one that is
// empty or was not filled to the end.
func (x *Index) Revision(ctx context.Context) (uint64, error) {
	var s state
	err := x.snapshot(ctx, "read", func(tx pgx.Tx) (err error) {
		s, err = readState(ctx, tx, "")
		return err
	})
	return uint64(s.revision), err
}

// change runs work in a transaction while every other writer is kept out. It is
// durable when change returns, or leaves no trace. Work returns false where there
// is nothing to be changed; it may be run again.
func (x *Index) change(ctx context.Context, doing string, work func(pgx.Tx, *state) (bool, error)) error {
	if x.readOnly {
		return fmt.Errorf("%s search index %s: %w", doing, x.name, search.ErrReadOnly)
	}
	select {
	case x.writer <- struct{}{}:
		defer func() { <-x.writer }()
	case <-ctx.Done():
		return x.fault(ctx, doing, ctx.Err())
	}
	return x.transaction(ctx, doing, pgx.TxOptions{}, func(tx pgx.Tx) error {
		s, err := readState(ctx, tx, " FOR UPDATE")
		if err != nil {
			return err
		}
		if changed, err := work(tx, &s); err != nil || !changed {
			return err
		}
		return s.write(ctx, tx)
	})
}

// snapshot runs questions that must see one and the same state. It may run them
// again.
func (x *Index) snapshot(ctx context.Context, doing string, ask func(pgx.Tx) error) error {
	return x.transaction(ctx, doing, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, ask)
}

const (
	// attempts is how often a transaction is tried that the server refuses for the
	// order in which others came.
	attempts = 10
	// pause is before the second of them; it doubles.
	pause = 5 * time.Millisecond
)

// transaction runs work in a transaction, again where the server wants that.
func (x *Index) transaction(ctx context.Context, doing string, o pgx.TxOptions, work func(pgx.Tx) error) error {
	wait := pause
	for n := 1; ; n++ {
		err := pgx.BeginTxFunc(ctx, x.pool, o, work)
		if !isConflict(err) || n == attempts {
			return x.fault(ctx, doing, err)
		}
		select {
		case <-time.After(wait):
			wait *= 2
		case <-ctx.Done():
			return x.fault(ctx, doing, ctx.Err())
		}
	}
}
