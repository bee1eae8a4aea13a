package pgserver_test

import (
	"context"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

func connect(t *testing.T, url string) *pgx.Conn {
	t.Helper()
	c, err := pgx.Connect(context.Background(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close(context.Background()) })
	return c
}

func query[T any](t *testing.T, c *pgx.Conn, sql string) T {
	t.Helper()
	var v T
	if err := c.QueryRow(context.Background(), sql).Scan(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestDatabase asks for two databases: each is empty, and the first is gone when
// its test is.
func TestDatabase(t *testing.T) {
	var first string
	t.Run("first", func(t *testing.T) {
		c := connect(t, pgserver.Database(t))
		first = query[string](t, c, "SELECT current_database()")
		if _, err := c.Exec(context.Background(), "CREATE TABLE only_here (n int)"); err != nil {
			t.Fatal(err)
		}
	})
	c := connect(t, pgserver.Database(t))
	if n := query[int](t, c, "SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'"); n != 0 {
		t.Error("the second database has the first one's table")
	}
	if n := query[int](t, c, "SELECT count(*) FROM pg_database WHERE datname = '"+first+"'"); n != 0 {
		t.Error("the first database was not dropped")
	}
}

// TestKill kills a server in mid-transaction: what was committed is there when it
// runs again, on the same URL, and nothing else.
func TestKill(t *testing.T) {
	ctx := context.Background()
	s := pgserver.Start(t, pgserver.Options{Durable: true})
	url := s.Database(t)
	c := connect(t, url)
	if got := query[string](t, c, "SHOW fsync"); got != "on" {
		t.Errorf("a durable server has fsync %s", got)
	}
	for _, sql := range []string{"CREATE TABLE n (n int)", "INSERT INTO n VALUES (1)", "BEGIN", "INSERT INTO n VALUES (2)"} {
		if _, err := c.Exec(ctx, sql); err != nil {
			t.Fatal(err)
		}
	}
	s.Kill(t)
	if _, err := c.Exec(ctx, "COMMIT"); err == nil {
		t.Error("a killed server committed")
	}
	s.Start(t)
	c = connect(t, url)
	if got := query[int](t, c, "SELECT sum(n) FROM n"); got != 1 {
		t.Errorf("after the restart the sum is %d, want 1", got)
	}
	s.Stop(t)
	if _, err := pgx.Connect(ctx, url); err == nil {
		t.Error("a stopped server answers")
	}
	s.Start(t)
	connect(t, url)
}
