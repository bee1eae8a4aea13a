package search

import (
	"context"
	"errors"
	"fmt"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

var (
	// ErrEmptyQuery is returned when a query, or a text to compare with, holds no
	// word to look for.
	ErrEmptyQuery = errors.New("empty query")

	// ErrReadOnly is returned when an index that was opened for questions is to be
	// changed.
	ErrReadOnly = errors.New("search index was opened for reading only")

	// ErrCorrupt is returned when the file cannot serve as an index: it is damaged,
	// is no index at all, or was written by a version of this package that cuts
	// words in another way. An index holds nothing that is not elsewhere too:
	// Discard it and fill a new one.
	ErrCorrupt = errors.New("search index is damaged or of another version")
)

// SyntaxError is returned by [Parse] for a query that cannot be read.
type SyntaxError struct {
	// Column is where the trouble begins: 1-based, in Unicode code points.
	Column int
	// Problem says what is wrong, in words for the person who typed it.
	Problem string
}

// Error returns the column and the problem.
func (e *SyntaxError) Error() string { return fmt.Sprintf("query, column %d: %s", e.Column, e.Problem) }

// fault names the index and what was being done to it, and turns what SQLite says
// of damaged files, full disks and broken-off work into errors that callers can
// tell apart.
func (x *Index) fault(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%s search index %s: %w", doing, x.path, context.Cause(ctx))
	}
	switch code(err) {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT:
		return fmt.Errorf("%s %s: %w: %w", doing, x.path, ErrCorrupt, err)
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%s search index %s: %w", doing, x.path, syscall.ENOSPC)
	}
	return fmt.Errorf("%s search index %s: %w", doing, x.path, err)
}

// isBusy reports whether another process kept SQLite from its work.
func isBusy(err error) bool {
	code := code(err)
	return code == sqlite3.SQLITE_BUSY || code == sqlite3.SQLITE_LOCKED
}

// isBarred reports whether SQLite was kept from making the files that it wants
// beside the index.
func isBarred(err error) bool {
	code := code(err)
	return code == sqlite3.SQLITE_CANTOPEN || code == sqlite3.SQLITE_READONLY
}

// code is SQLite's number for an error without its upper bits, which tell kinds
// apart; 0 for one that is not SQLite's.
func code(err error) int {
	if e, ok := errors.AsType[*sqlite.Error](err); ok {
		return e.Code() & 0xff
	}
	return 0
}
