package postgres_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/url"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/ordered/orderedtest"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// TestEngine keeps each place in a schema of its own.
func TestEngine(t *testing.T) {
	database := pgserver.Database(t)
	orderedtest.Run(t, func(t testing.TB, place string) ordered.Engine {
		schema := fmt.Sprintf("place_%x", sha256.Sum256([]byte(place)))[:30]
		execute(t, database, "CREATE SCHEMA IF NOT EXISTS "+schema)
		return open(t, with(t, database, "search_path", schema))
	})
}

// TestWithoutPreparing does without prepared statements, as behind a pooler.
func TestWithoutPreparing(t *testing.T) {
	database := pgserver.Database(t)
	e := open(t, with(t, database, "default_query_exec_mode", "exec", "options", "-c search_path=public"))
	defer func() { _ = e.Close() }()
	for i := range 3 {
		if err := insertBatch(t.Context(), e, i); err != nil {
			t.Fatal(err)
		}
	}
	err := e.Update(t.Context(), func(tx ordered.Tx) error { tx.Delete(batchKey(0, 0)); return nil })
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{batchSize - 1, batchSize, batchSize} {
		if n := batch(t, e, i); n != want {
			t.Errorf("batch %d has %d keys, want %d", i, n, want)
		}
	}
	if n, err := e.Estimate(t.Context(), ordered.Range{}); err != nil || n < 3*batchSize/10 {
		t.Errorf("estimate %d, %v", n, err)
	}
}

// open opens a store that it may make.
func open(tb testing.TB, url string) *postgres.Engine {
	tb.Helper()
	e, err := postgres.Open(context.Background(), url, postgres.Options{Create: true})
	if err != nil {
		tb.Fatal(err)
	}
	return e
}

// with adds parameters, names and values, to a URL.
func with(tb testing.TB, base string, parameters ...string) string {
	tb.Helper()
	u, err := url.Parse(base)
	if err != nil {
		tb.Fatal(err)
	}
	q := u.Query()
	for i := 0; i < len(parameters); i += 2 {
		q.Set(parameters[i], parameters[i+1])
	}
	u.RawQuery = q.Encode()
	return u.String()
}

// execute runs statements without the engine.
func execute(tb testing.TB, url, sql string) {
	tb.Helper()
	ctx := context.Background()
	c, err := pgx.Connect(ctx, url)
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = c.Close(ctx) }()
	if _, err := c.Exec(ctx, sql, pgx.QueryExecModeSimpleProtocol); err != nil {
		tb.Fatal(err)
	}
}
