package search

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// connections is how many questions can be answered at once, less one while
// somebody writes; more of them wait.
const connections = 4

// Index is a full-text index in one file. It may be used by many goroutines at
// once, and the file by many processes; writers take turns, and questions do not
// wait for them.
type Index struct {
	path     string
	db       *sql.DB
	readOnly bool
	writer   chan struct{} // holds a token while somebody of this process writes
}

// Close ends all work and closes the file.
func (x *Index) Close() error {
	if err := x.db.Close(); err != nil {
		return fmt.Errorf("close search index %s: %w", x.path, err)
	}
	return nil
}

// Revision returns which revision of the graph the index shows: 0 for one that is
// empty or was not filled to the end.
func (x *Index) Revision(ctx context.Context) (uint64, error) {
	var s state
	err := x.snapshot(ctx, "read", func(tx *sql.Tx) (err error) {
		s, err = readState(ctx, tx)
		return err
	})
	return uint64(s.revision), err
}

// Check reads the whole index and returns an error that wraps [ErrCorrupt] if it
// is damaged. It takes about as long as reading the file twice. The second
// reading needs the right to write; an index that was opened with [OpenReadOnly]
// is read once.
func (x *Index) Check(ctx context.Context) error {
	var verdict string
	err := x.snapshot(ctx, "check", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&verdict)
	})
	if err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("check %s: %w: %s", x.path, ErrCorrupt, verdict)
	}
	if x.readOnly {
		return nil
	}
	return x.change(ctx, "check", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO terms(terms) VALUES ('integrity-check')`)
		return err
	})
}

// Discard removes the index at path with everything that belongs to it. It is for
// an index that no one has open. An index that is not there is no error.
func Discard(path string) error {
	// The log first: one whose database is gone would be played back into the next
	// of that name.
	for _, suffix := range []string{"-journal", "-wal", "-shm", ""} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("discard search index: %w", err)
		}
	}
	return nil
}

// change runs work in a transaction that is on disk when change returns, or
// leaves no trace. Nobody else changes the file meanwhile.
func (x *Index) change(ctx context.Context, doing string, work func(*sql.Tx) error) error {
	if x.readOnly {
		return fmt.Errorf("%s search index %s: %w", doing, x.path, ErrReadOnly)
	}
	select {
	case x.writer <- struct{}{}:
		defer func() { <-x.writer }()
	case <-ctx.Done():
		return x.fault(ctx, doing, ctx.Err())
	}
	var tx *sql.Tx
	err := patiently(ctx, func() (err error) {
		tx, err = x.db.BeginTx(ctx, nil)
		return err
	})
	if err != nil {
		return x.fault(ctx, doing, err)
	}
	if err := work(tx); err != nil {
		_ = tx.Rollback() // what came before it says more
		return x.fault(ctx, doing, err)
	}
	return x.fault(ctx, doing, tx.Commit())
}

// snapshot runs questions that must see one and the same state. It may run them
// again.
func (x *Index) snapshot(ctx context.Context, doing string, ask func(*sql.Tx) error) error {
	return x.fault(ctx, doing, patiently(ctx, func() error {
		tx, err := x.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
		if err != nil {
			return err
		}
		defer func() { _ = tx.Rollback() }() // nothing was written
		return ask(tx)
	}))
}

// pause is between two attempts to get at a file that another process has locked.
const pause = 5 * time.Millisecond

// patiently does work again while another process has the file locked: a writer,
// for another writer; for a question, one that opens the file after a crash, or
// closes it as the last.
func patiently(ctx context.Context, work func() error) error {
	for {
		err := work()
		if !isBusy(err) {
			return err
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
