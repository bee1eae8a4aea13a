package pgserver

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// Variable is the environment variable that may name the server to test with.
const Variable = "SAIDBY_TEST_POSTGRES"

// shared is the server of this test binary. Its keeper ends it.
var shared = sync.OnceValues(func() (*Server, error) { return start(Options{}) })

// URL returns the URL of the server that all tests of a binary share: that of
// [Variable], or one that is started now. Where there is none the test is skipped.
func URL(tb testing.TB) string {
	tb.Helper()
	if u := os.Getenv(Variable); u != "" {
		return u
	}
	s, err := shared()
	if errors.Is(err, errMissing) {
		tb.Skip("skipped:", err)
	}
	if err != nil {
		tb.Fatal(err)
	}
	return s.URL()
}

// Database makes an empty database on the server that all tests share and returns
// its URL. It is dropped at the end of the test.
func Database(tb testing.TB) string {
	tb.Helper()
	return database(tb, URL(tb), func(err error) { tb.Error(err) })
}

// database makes a database; stays is told when it cannot be dropped.
func database(tb testing.TB, base string, stays func(error)) string {
	tb.Helper()
	u, err := url.Parse(base)
	if err != nil {
		tb.Fatalf("%s is not a URL", Variable) // the error would have the password
	}
	name := "saidby_" + uuid.NewString()[:8]
	if err := execute(base, "CREATE DATABASE "+name); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := drop(base, name); err != nil {
			stays(err)
		}
	})
	u.Path = "/" + name
	return u.String()
}

// drop drops a database, with the connections to it where the server knows how.
func drop(base, name string) error {
	err := execute(base, "DROP DATABASE "+name+" WITH (FORCE)")
	var e *pgconn.PgError
	if errors.As(err, &e) && e.Code == "42601" { // syntax error
		return execute(base, "DROP DATABASE "+name)
	}
	return err
}

// execute runs one statement on a connection of its own.
func execute(base, sql string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	c, err := pgx.Connect(ctx, base)
	if err != nil {
		return fmt.Errorf("test database: %w", err)
	}
	_, err = c.Exec(ctx, sql)
	if err != nil {
		err = fmt.Errorf("%s: %w", sql, err)
	}
	return errors.Join(err, c.Close(ctx))
}
