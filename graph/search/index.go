package search

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// connections is how many questions can be answered at once; more of them wait.
const connections = 4

// Index is a full-text index in one file. It may be used by many goroutines at
// once; writers take turns.
type Index struct {
	path   string
	db     *sql.DB
	writer chan struct{} // holds a token while somebody writes
}

// Open opens the index at path, or makes an empty one where there is none. It
// returns an error that wraps [ErrCorrupt] for a file that cannot serve as an
// index; damage deep inside the file shows only when a question comes upon it, or
// in [Index.Check].
func Open(path string) (*Index, error) {
	name, err := dataSource(path)
	if err != nil {
		return nil, fmt.Errorf("open search index %s: %w", path, err)
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, fmt.Errorf("open search index %s: %w", path, err)
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	x := &Index{path: path, db: db, writer: make(chan struct{}, 1)}
	if err := x.prepare(context.Background()); err != nil {
		_ = db.Close() // the first error says more
		return nil, err
	}
	return x, nil
}

// dataSource is path as SQLite's driver wants it, with what every connection is
// set to. See "Durability" in doc.go for the reasons.
func dataSource(path string) (string, error) {
	if strings.ContainsRune(path, 0) {
		return "", fs.ErrInvalid
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	settings := url.Values{
		"_pragma": {"busy_timeout(10000)", "journal_mode(delete)", "synchronous(full)", "cache_spill(0)"},
		"_txlock": {"immediate"},
	}
	u := url.URL{Scheme: "file", Path: path, RawQuery: settings.Encode()}
	return u.String(), nil
}

// prepare checks that the file is an index of this version, or makes it one if it
// is empty.
func (x *Index) prepare(ctx context.Context) error {
	m, err := readMarks(ctx, x.db)
	if err != nil {
		return x.fault(ctx, "open", err)
	}
	switch {
	case m.tables == 0:
		return x.create(ctx)
	case m.application != applicationID:
		return fmt.Errorf("open %s: it is a database of something else: %w", x.path, ErrCorrupt)
	case m.version != stamp():
		return fmt.Errorf("open %s: it was written by another version: %w", x.path, ErrCorrupt)
	case m.ours != 4:
		return fmt.Errorf("open %s: it has %d of 4 tables: %w", x.path, m.ours, ErrCorrupt)
	}
	return nil
}

func (x *Index) create(ctx context.Context) error {
	return x.update(ctx, "create", func(tx *sql.Tx) error {
		if m, err := readMarks(ctx, tx); err != nil || m.tables != 0 {
			return err // somebody else was quicker
		}
		return createLayout(ctx, tx)
	})
}

// Close ends all work and closes the file.
func (x *Index) Close() error {
	if err := x.db.Close(); err != nil {
		return fmt.Errorf("close search index %s: %w", x.path, err)
	}
	return nil
}

// Check reads the whole index and returns an error that wraps [ErrCorrupt] if it
// is damaged. It takes about as long as reading the file twice.
func (x *Index) Check(ctx context.Context) error {
	var verdict string
	if err := x.db.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&verdict); err != nil {
		return x.fault(ctx, "check", err)
	}
	if verdict != "ok" {
		return fmt.Errorf("check %s: %w: %s", x.path, ErrCorrupt, verdict)
	}
	return x.update(ctx, "check", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO terms(terms) VALUES ('integrity-check')`)
		return err
	})
}

// Discard removes the index at path with everything that belongs to it. It is for
// an index that no one has open. An index that is not there is no error.
func Discard(path string) error {
	// The journal first: a journal whose database is gone would be played back
	// into the next one of that name.
	for _, suffix := range []string{"-journal", "-wal", "-shm", ""} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("discard search index: %w", err)
		}
	}
	return nil
}

// update runs work in a transaction that is on disk when update returns, or
// leaves no trace.
func (x *Index) update(ctx context.Context, doing string, work func(*sql.Tx) error) error {
	select {
	case x.writer <- struct{}{}:
		defer func() { <-x.writer }()
	case <-ctx.Done():
		return x.fault(ctx, doing, ctx.Err())
	}
	tx, err := x.db.BeginTx(ctx, nil)
	if err != nil {
		return x.fault(ctx, doing, err)
	}
	if err := work(tx); err != nil {
		_ = tx.Rollback() // what came before it says more
		return x.fault(ctx, doing, err)
	}
	return x.fault(ctx, doing, tx.Commit())
}

// snapshot runs questions that must see one and the same state.
func (x *Index) snapshot(ctx context.Context, doing string, ask func(*sql.Tx) error) error {
	tx, err := x.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return x.fault(ctx, doing, err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	return x.fault(ctx, doing, ask(tx))
}
