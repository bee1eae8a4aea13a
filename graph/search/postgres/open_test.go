package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/postgres"
	"github.com/saidby/saidby/schema"
)

// generation is what article k holds after its n-th change.
func generation(k, n int) search.Set {
	s := search.Set{Article: schema.NewID("generation", fmt.Sprint(k)), Digest: fmt.Sprint(n)}
	for i := range 4 {
		s.Documents = append(s.Documents, search.Document{
			Article: s.Article, Node: schema.NewID("generation", fmt.Sprint(k, i)), Kind: schema.ClaimNode,
			Text: fmt.Sprintf("article%d generation%d of a text that is somewhat longer", k, n),
		})
	}
	return s
}

// put makes a change of sets, as the next revision.
func put(ctx context.Context, x *postgres.Index, sets ...search.Set) error {
	return x.Update(ctx, func(_ context.Context, shown uint64) (*search.Change, error) {
		return &search.Change{Sets: sets, Revision: shown + 1}, nil
	})
}

func find(t *testing.T, x *postgres.Index, query string) int {
	t.Helper()
	q, err := search.Parse(query)
	if err != nil {
		t.Fatal(err)
	}
	hits, err := x.Search(t.Context(), q, 0)
	if err != nil {
		t.Fatal(err)
	}
	return len(hits)
}

func execute(t *testing.T, base, statement string) {
	t.Helper()
	c, err := pgx.Connect(t.Context(), base)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close(context.Background()) }()
	if _, err := c.Exec(t.Context(), statement); err != nil {
		t.Fatal(err)
	}
}

func TestOpen(t *testing.T) {
	base := pgserver.Database(t)
	for _, o := range []postgres.Options{{}, {ReadOnly: true}, {Create: true, ReadOnly: true}} {
		if _, err := postgres.Open(t.Context(), base, o); !errors.Is(err, postgres.ErrNoIndex) {
			t.Errorf("Open(%+v) of an empty database: %v, want ErrNoIndex", o, err)
		}
	}
	var all sync.WaitGroup
	for range 6 { // all at once
		all.Go(func() {
			x, err := postgres.Open(t.Context(), base, postgres.Options{Create: true})
			if err != nil {
				t.Error(err)
				return
			}
			if err := x.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	x, err := postgres.Open(t.Context(), base, postgres.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := put(t.Context(), x, generation(1, 1)); err != nil {
		t.Error(err)
	}
	if err := x.Close(); err != nil {
		t.Error(err)
	}
	if _, err := x.Revision(t.Context()); err == nil {
		t.Error("a closed index answers")
	}

	execute(t, base, "UPDATE saidby_search_state SET version = 77")
	if _, err := postgres.Open(t.Context(), base, postgres.Options{Create: true}); !errors.Is(err, search.ErrCorrupt) {
		t.Errorf("Open of another version: %v, want ErrCorrupt", err)
	}
	for range 2 {
		if err := postgres.Discard(t.Context(), base); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := postgres.Open(t.Context(), base, postgres.Options{}); !errors.Is(err, postgres.ErrNoIndex) {
		t.Errorf("Open after Discard: %v, want ErrNoIndex", err)
	}
}

// TestOpenWrong sees that errors say where, and never the password.
func TestOpenWrong(t *testing.T) {
	u, err := url.Parse(pgserver.Start(t, pgserver.Options{}).Database(t)) // which asks for passwords
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(u *url.URL){
		"password": func(u *url.URL) { u.User = url.UserPassword(u.User.Username(), "pass-with-a-secret") },
		"user":     func(u *url.URL) { u.User = url.UserPassword("stranger", "pass-with-a-secret") },
		"host":     func(u *url.URL) { u.Host = "127.0.0.1:1"; u.User = url.UserPassword("x", "pass-with-a-secret") },
		"setting": func(u *url.URL) {
			u.RawQuery = "pool_max_conns=many"
			u.User = url.UserPassword("x", "pass-with-a-secret")
		},
		"database": func(u *url.URL) { u.Path = "/nowhere" },
	} {
		wrong := *u
		change(&wrong)
		_, err := postgres.Open(t.Context(), wrong.String(), postgres.Options{Create: true})
		if err == nil {
			t.Errorf("wrong %s: no error", name)
			continue
		}
		password, _ := wrong.User.Password()
		if strings.Contains(err.Error(), password) || !strings.Contains(err.Error(), wrong.Hostname()) {
			t.Errorf("wrong %s: the error has the password, or has no host: %v", name, err)
		}
	}
}

// TestReadOnly asks as a user who may only read.
func TestReadOnly(t *testing.T) {
	base := pgserver.Database(t)
	u, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	x, err := postgres.Open(t.Context(), base, postgres.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = x.Close() }()
	if err := put(t.Context(), x, generation(1, 1)); err != nil {
		t.Fatal(err)
	}
	reader := "reader_" + strings.TrimPrefix(u.Path, "/")
	execute(t, base, "CREATE ROLE "+reader+" LOGIN PASSWORD 'only-reads'")
	t.Cleanup(func() {
		c, err := pgx.Connect(context.Background(), base)
		if err != nil {
			t.Error(err)
			return
		}
		if _, err := c.Exec(context.Background(), "DROP OWNED BY "+reader+"; DROP ROLE "+reader); err != nil {
			t.Error(err)
		}
		_ = c.Close(context.Background())
	})
	execute(t, base, "GRANT SELECT ON saidby_search_state, saidby_search_articles, saidby_search_documents TO "+reader)
	u.User = url.UserPassword(reader, "only-reads")
	only, err := postgres.Open(t.Context(), u.String(), postgres.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = only.Close() }()
	if got := find(t, only, "longer"); got != 4 {
		t.Errorf("a reader finds %d, want 4", got)
	}
	if _, err := only.Similar(t.Context(), "a longer text", schema.ClaimNode, 3); err != nil {
		t.Error(err)
	}
	if err := put(t.Context(), only, generation(1, 2)); !errors.Is(err, search.ErrReadOnly) {
		t.Errorf("Update: %v, want ErrReadOnly", err)
	}
	if err := only.Clear(t.Context()); !errors.Is(err, search.ErrReadOnly) {
		t.Errorf("Clear: %v, want ErrReadOnly", err)
	}
}
