package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// batchSize is enough for COPY.
const batchSize = 500

// insertBatch inserts the ith batch unless it is there.
func insertBatch(ctx context.Context, e *postgres.Engine, i int) error {
	return e.Update(ctx, func(tx ordered.Tx) error {
		if vs, err := tx.Get(ctx, batchKey(i, 0)); err != nil || vs[0] != nil {
			return err
		}
		for j := range batchSize {
			tx.Insert(batchKey(i, j), []byte("inserted"))
		}
		tx.Set([]byte("last"), fmt.Append(nil, i))
		return nil
	})
}

func batchKey(i, j int) []byte { return fmt.Appendf(nil, "batch%06d/%06d", i, j) }

// batch is how many keys of the ith batch are there.
func batch(t *testing.T, r ordered.Reader, i int) int {
	t.Helper()
	n := 0
	for _, err := range r.Scan(t.Context(), ordered.Prefix(fmt.Appendf(nil, "batch%06d/", i))) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	return n
}

// TestKillServer kills the server under a load, several times. What was
// acknowledged stays, no batch is there by half, and the same engine goes on when
// the server is back.
func TestKillServer(t *testing.T) {
	server := pgserver.Start(t, pgserver.Options{Durable: true})
	e := open(t, server.Database(t))
	defer func() { _ = e.Close() }()
	next := 0
	for kill := range 3 {
		acknowledged, failed := make(chan int), make(chan error)
		go func() {
			for i := next; ; i++ {
				if err := insertBatch(t.Context(), e, i); err != nil {
					failed <- err
					return
				}
				acknowledged <- i
			}
		}()
		for range 3 + 2*kill {
			next = <-acknowledged + 1
		}
		killed := make(chan struct{})
		go func() {
			defer close(killed)
			server.Kill(t)
		}()
		var err error
		for err == nil {
			select {
			case i := <-acknowledged:
				next = i + 1
			case err = <-failed:
			}
		}
		<-killed
		told(t, err, "database saidby_", " at 127.0.0.1:")
		server.Start(t)
		for i := range next {
			if n := batch(t, e, i); n != batchSize {
				t.Errorf("after kill %d the acknowledged batch %d has %d keys", kill, i, n)
			}
		}
		if n := batch(t, e, next); n != 0 && n != batchSize {
			t.Errorf("after kill %d batch %d is there by half: %d keys", kill, next, n)
		}
		if n := batch(t, e, next+1); n != 0 {
			t.Errorf("after kill %d there is a batch that nobody began", kill)
		}
		if err := insertBatch(t.Context(), e, next); err != nil {
			t.Fatal(err)
		}
		next++
	}
}

// TestKillWithin kills the server while a change is being thought about.
func TestKillWithin(t *testing.T) {
	server := pgserver.Start(t, pgserver.Options{Durable: true})
	e := open(t, server.Database(t))
	defer func() { _ = e.Close() }()
	if err := insertBatch(t.Context(), e, 0); err != nil {
		t.Fatal(err)
	}
	snapshot, err := e.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	err = e.Update(t.Context(), func(tx ordered.Tx) error {
		tx.Set(batchKey(1, 0), nil)
		server.Kill(t)
		return nil
	})
	told(t, err, "database saidby_", " at 127.0.0.1:")
	_, err = snapshot.Get(t.Context(), batchKey(0, 0))
	told(t, err, "database saidby_")
	_, err = e.Get(t.Context(), batchKey(0, 0))
	told(t, err, "database saidby_", "cannot connect: ", "connection refused")
	server.Start(t)
	if n := batch(t, e, 1); n != 0 {
		t.Error("a change is there whose Update failed")
	}
	if _, err := snapshot.Get(t.Context(), batchKey(0, 0)); err == nil {
		t.Error("a snapshot outlived the server")
	}
	if err := snapshot.Close(); err != nil {
		t.Error(err)
	}
	if err := insertBatch(t.Context(), e, 1); err != nil {
		t.Fatal(err)
	}
}

// TestRestart stops the server between two questions and two changes: neither
// notices.
func TestRestart(t *testing.T) {
	server := pgserver.Start(t, pgserver.Options{})
	e := open(t, server.Database(t))
	defer func() { _ = e.Close() }()
	for i := range 2 {
		if err := insertBatch(t.Context(), e, i); err != nil {
			t.Fatal(err)
		}
		if n := batch(t, e, i); n != batchSize {
			t.Errorf("%d keys", n)
		}
		server.Stop(t)
		server.Start(t)
	}
	s, err := e.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// told checks that an error says certain things, in one line, and no password.
func told(t *testing.T, err error, parts ...string) {
	t.Helper()
	if err == nil {
		t.Error("no error")
		return
	}
	for _, p := range parts {
		if !strings.Contains(err.Error(), p) {
			t.Errorf("%q does not say %q", err, p)
		}
	}
	for e := err; e != nil; e = errors.Unwrap(e) {
		if strings.Contains(e.Error(), "said-by-whom") || strings.Contains(e.Error(), "wrong-secret") {
			t.Errorf("%q shows the password", e)
		}
	}
	if strings.Contains(err.Error(), "\n") {
		t.Errorf("%q has several lines", err)
	}
}
