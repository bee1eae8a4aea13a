package postgres_test

import (
	"context"
	"errors"
	"net/url"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// TestCannotOpen asks for what is not there, in every way. Nothing shows the
// password.
func TestCannotOpen(t *testing.T) {
	base := pgserver.Start(t, pgserver.Options{}).Database(t) // which asks for passwords
	changed := func(change func(*url.URL)) string {
		u, err := url.Parse(base)
		if err != nil {
			t.Fatal(err)
		}
		change(u)
		return u.String()
	}
	for _, test := range []struct {
		name, url string
		parts     []string
	}{
		{"wrong password", changed(func(u *url.URL) { u.User = url.UserPassword("saidby", "wrong-secret") }),
			[]string{"database saidby_", " at 127.0.0.1:", "cannot connect: ", "password authentication failed"}},
		{"no such database", changed(func(u *url.URL) { u.Path = "/nowhere" }),
			[]string{"database nowhere at 127.0.0.1:", "does not exist"}},
		{"no such host", changed(func(u *url.URL) { u.Host = "nowhere.invalid:5432" }),
			[]string{"at nowhere.invalid:5432", "cannot connect: "}},
		{"nobody listens", changed(func(u *url.URL) { u.Host = "127.0.0.1:1" }),
			[]string{"at 127.0.0.1:1", "cannot connect: ", "connection refused"}},
		{"no URL", "postgres://saidby:wrong-secret@127.0.0.1:port/", []string{"postgres: "}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := postgres.Open(t.Context(), test.url, postgres.Options{Create: true})
			told(t, err, test.parts...)
		})
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := postgres.Open(gone, base, postgres.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("open for nobody: %v", err)
	}
}

// TestNoStore opens databases without tables.
func TestNoStore(t *testing.T) {
	url := pgserver.Database(t)
	for _, o := range []postgres.Options{{}, {ReadOnly: true}, {ReadOnly: true, Create: true}} {
		if _, err := postgres.Open(t.Context(), url, o); !errors.Is(err, postgres.ErrNoStore) {
			t.Errorf("%+v: %v", o, err)
		} else {
			told(t, err, "database saidby_", "no graph in this database")
		}
	}
	e := open(t, url)
	execute(t, url, "DROP TABLE saidby_keys")
	if _, err := e.Get(t.Context(), []byte("a")); !errors.Is(err, postgres.ErrNoStore) {
		t.Errorf("get without a table: %v", err)
	}
	execute(t, url, "DELETE FROM saidby_writer")
	if err := e.Update(t.Context(), func(ordered.Tx) error { return nil }); !errors.Is(err, postgres.ErrNoStore) {
		t.Errorf("update without a lock: %v", err)
	}
	if err := e.Close(); err != nil {
		t.Error(err)
	}
	if err := open(t, url).Close(); err != nil { // what is missing is made
		t.Error(err)
	}
}

// TestReadOnly reads as a user who may do nothing else.
func TestReadOnly(t *testing.T) {
	base := pgserver.Database(t)
	e := open(t, base)
	defer func() { _ = e.Close() }()
	if err := insertBatch(t.Context(), e, 0); err != nil {
		t.Fatal(err)
	}
	u, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	name := "reader_of_" + u.Path[1:]
	execute(t, base, "CREATE ROLE "+name+" LOGIN PASSWORD 'wrong-secret'; GRANT SELECT ON saidby_keys, saidby_writer TO "+name)
	t.Cleanup(func() { execute(t, base, "DROP OWNED BY "+name+"; DROP ROLE "+name) })
	u.User = url.UserPassword(name, "wrong-secret")

	r, err := postgres.Open(t.Context(), u.String(), postgres.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	s, err := r.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, reader := range []ordered.Reader{r, s} {
		if n := batch(t, reader, 0); n != batchSize {
			t.Errorf("%d keys", n)
		}
		if n, err := reader.Estimate(t.Context(), ordered.Range{}); n < batchSize || err != nil {
			t.Errorf("estimate %d, %v", n, err)
		}
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if n, err := r.Size(t.Context()); n == 0 || err != nil {
		t.Errorf("size %d, %v", n, err)
	}
	never := func(ordered.Tx) error { t.Error("called"); return nil }
	if err := r.Update(t.Context(), never); !errors.Is(err, ordered.ErrReadOnly) {
		t.Errorf("update of what is only read: %v", err)
	}
	w, err := postgres.Open(t.Context(), u.String(), postgres.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = w.Close() }()
	told(t, w.Update(t.Context(), never), "permission denied")
}
