package postgres

import (
	"context"
	"errors"
	"fmt"
	"syscall"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/saidby/saidby/graph/search"
)

// ErrNoIndex is returned when the database holds no index, or one that was never
// made to the end.
var ErrNoIndex = errors.New("no search index in this database")

// fault names the index and what was being done to it, and turns what the server
// says into errors that callers can tell apart.
func (x *Index) fault(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%s search index %s: %w", doing, x.name, context.Cause(ctx))
	}
	switch code(err) {
	case undefinedTable:
		err = ErrNoIndex
	case diskFull:
		err = syscall.ENOSPC
	case dataCorrupted, indexCorrupted:
		err = fmt.Errorf("%w: %w", search.ErrCorrupt, err)
	default:
		if errors.Is(err, pgx.ErrNoRows) {
			err = ErrNoIndex
		}
	}
	return fmt.Errorf("%s search index %s: %w", doing, x.name, err)
}

// The conditions that are told apart: PostgreSQL, appendix A.
const (
	uniqueViolation      = "23505"
	serializationFailure = "40001"
	deadlockDetected     = "40P01"
	undefinedTable       = "42P01"
	duplicateTable       = "42P07"
	duplicateObject      = "42710"
	diskFull             = "53100"
	dataCorrupted        = "XX001"
	indexCorrupted       = "XX002"
)

// code is the server's SQLSTATE for an error, "" for one that is not the
// server's.
func code(err error) string {
	if e, ok := errors.AsType[*pgconn.PgError](err); ok {
		return e.Code
	}
	return ""
}

// isConflict reports whether a transaction failed for the order in which others
// came.
func isConflict(err error) bool {
	switch code(err) {
	case serializationFailure, deadlockDetected:
		return true
	}
	return false
}

// isOvertaken reports whether somebody else was just making the same table.
func isOvertaken(err error) bool {
	switch code(err) {
	case uniqueViolation, duplicateTable, duplicateObject:
		return true
	}
	return isConflict(err)
}
