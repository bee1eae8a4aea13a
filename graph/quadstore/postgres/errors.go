package postgres

import (
	"context"
	"errors"
	"fmt"
	"net"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// ErrNoStore is returned when the database has no tables of ours and none may be
// made.
var ErrNoStore = errors.New("no graph in this database")

// ErrUncertain is returned when the connection was lost while a change was being
// committed: the change was made whole or not at all, but it is not known which.
var ErrUncertain = errors.New("connection lost while committing; the change may have been made")

// SQLSTATE codes; see the appendix "PostgreSQL Error Codes" of its manual.
const (
	uniqueViolation      = "23505"
	serializationFailure = "40001"
	deadlockDetected     = "40P01"
	undefinedFunction    = "42883"
	undefinedTable       = "42P01"
	duplicateTable       = "42P07"
	duplicateObject      = "42710"
)

// code is the SQLSTATE of what the server answered, or "".
func code(err error) string {
	var e *pgconn.PgError
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// again reports whether the server asks to have the transaction again.
func again(err error) bool {
	c := code(err)
	return c == serializationFailure || c == deadlockDetected
}

// overtaken reports whether somebody else was just making the same table. Which of
// the three is answered depends on how far the other was: a table is a row of one
// catalogue, a type of its name in another, and keys of both.
func overtaken(err error) bool {
	switch code(err) {
	case uniqueViolation, duplicateTable, duplicateObject:
		return true
	}
	return again(err)
}

// fail says in which database something failed. It adds nothing to what a caller
// has said or done, and nothing twice.
func (e *Engine) fail(err error) error {
	var told *failure
	switch {
	case err == nil, errors.As(err, &told), errors.Is(err, ordered.ErrClosed):
		return err
	case errors.Is(err, context.Canceled) && !errors.Is(err, ErrUncertain):
		return context.Canceled
	case code(err) == undefinedTable:
		err = fmt.Errorf("%w: %w", ErrNoStore, err)
	}
	return &failure{e.place, err}
}

// failure is an error of a database.
type failure struct {
	place place
	err   error
}

// Error names the database and tells what is wrong, in one line. The driver tells
// of a failed connection in several, one for each way that it tried.
func (f *failure) Error() string {
	message := f.err.Error()
	var connect *pgconn.ConnectError
	var server *pgconn.PgError
	var name *net.DNSError
	var network *net.OpError
	switch {
	case !errors.As(f.err, &connect):
	case errors.As(f.err, &server):
		message = "cannot connect: " + server.Message
	case errors.As(f.err, &name):
		message = "cannot connect: look up " + name.Name + ": " + name.Err
	case errors.As(f.err, &network):
		message = "cannot connect: " + network.Err.Error()
	case errors.Is(f.err, context.DeadlineExceeded):
		message = "cannot connect: no answer in time"
	}
	return fmt.Sprintf("%s: %s", f.place, message)
}

// Unwrap returns the driver's error.
func (f *failure) Unwrap() error { return f.err }
