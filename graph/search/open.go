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

// Open opens the index at path, or makes an empty one where there is none. It
// returns an error that wraps [ErrCorrupt] for a file that cannot serve as an
// index; damage deep inside the file shows only when a question comes upon it, or
// in [Index.Check].
func Open(path string) (*Index, error) {
	x, err := connect(path, url.Values{"mode": {"rwc"}})
	if err != nil {
		return nil, err
	}
	if err := x.prepare(context.Background()); err != nil {
		_ = x.db.Close() // the first error says more
		return nil, err
	}
	return x, nil
}

// OpenReadOnly opens the index at path for questions. It never makes or changes
// one: an error that wraps fs.ErrNotExist is returned where there is none, or
// none yet, and [ErrReadOnly] by what would change it. Others may write to it
// meanwhile. It needs no right to write: where the folder cannot be written to,
// the file is read as it is, and nobody else must then be able to change it.
func OpenReadOnly(path string) (*Index, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("open search index: %w", err)
	}
	// Not mode=ro: only who may write can tidy the log away when closing.
	x, err := openReadOnly(path, url.Values{"mode": {"rw"}})
	if isBarred(err) && !hasLog(path) {
		x, err = openReadOnly(path, url.Values{"mode": {"ro"}, "immutable": {"1"}})
	}
	return x, err
}

func openReadOnly(path string, how url.Values) (*Index, error) {
	how.Add("_pragma", "query_only(1)")
	x, err := connect(path, how)
	if err != nil {
		return nil, err
	}
	x.readOnly = true
	if err := x.prepare(context.Background()); err != nil {
		_ = x.db.Close() // the first error says more
		return nil, err
	}
	return x, nil
}

// hasLog reports whether there is a write-ahead log that holds anything.
func hasLog(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0 || err != nil && !errors.Is(err, fs.ErrNotExist)
}

// connect gets ready to open the file; nothing is read yet.
func connect(path string, how url.Values) (*Index, error) {
	name, err := dataSource(path, how)
	if err != nil {
		return nil, fmt.Errorf("open search index %s: %w", path, err)
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, fmt.Errorf("open search index %s: %w", path, err)
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return &Index{path: path, db: db, writer: make(chan struct{}, 1)}, nil
}

// dataSource is path as SQLite's driver wants it, with how to open it and what
// every connection is set to. See "Durability" in doc.go for the reasons.
func dataSource(path string, how url.Values) (string, error) {
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
	how.Set("_txlock", "immediate")
	for _, setting := range []string{"busy_timeout(100)", "synchronous(full)", "cache_size(-8000)", "wal_autocheckpoint(2000)"} {
		how.Add("_pragma", setting)
	}
	u := url.URL{Scheme: "file", Path: path, RawQuery: how.Encode()}
	return u.String(), nil
}

// prepare checks that the file is an index of this version, or makes it one if it
// is empty.
func (x *Index) prepare(ctx context.Context) error {
	var m marks
	err := patiently(ctx, func() (err error) {
		m, err = readMarks(ctx, x.db)
		return err
	})
	if err != nil {
		return x.fault(ctx, "open", err)
	}
	switch {
	case m.tables == 0 && x.readOnly:
		return fmt.Errorf("open search index %s: it is empty: %w", x.path, fs.ErrNotExist)
	case m.tables == 0:
		return x.create(ctx)
	case m.application != applicationID:
		return fmt.Errorf("open %s: it is a database of something else: %w", x.path, ErrCorrupt)
	case m.version != stamp():
		return fmt.Errorf("open %s: it was written by another version: %w", x.path, ErrCorrupt)
	case m.ours != ourTables:
		return fmt.Errorf("open %s: it has %d of %d tables: %w", x.path, m.ours, ourTables, ErrCorrupt)
	}
	return nil
}

// create makes an empty file an index. The size of pages and the kind of journal
// are kept in the file. Pages of 8 KB are written and read a tenth faster than
// those of 4 KB.
func (x *Index) create(ctx context.Context) error {
	err := patiently(ctx, func() error {
		_, err := x.db.ExecContext(ctx, `PRAGMA page_size = 8192; PRAGMA journal_mode = wal`)
		return err
	})
	if err != nil {
		return x.fault(ctx, "create", err)
	}
	return x.change(ctx, "create", func(tx *sql.Tx) error {
		if m, err := readMarks(ctx, tx); err != nil || m.tables != 0 {
			return err // somebody else was quicker
		}
		return createLayout(ctx, tx)
	})
}
