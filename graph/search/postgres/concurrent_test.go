package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/postgres"
	"github.com/saidby/saidby/schema"
)

// TestWriters lets four indexes of one database count up together, while two
// others read. No change may be lost, and none be seen in part.
func TestWriters(t *testing.T) {
	base := pgserver.Database(t)
	const writers, changes = 4, 25
	var open []*postgres.Index
	for range writers + 2 {
		x, err := postgres.Open(t.Context(), base, postgres.Options{Create: true})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = x.Close() }()
		open = append(open, x)
	}
	var writing, reading sync.WaitGroup
	var done atomic.Bool
	for w := range writers {
		writing.Go(func() {
			for n := range changes {
				// Each writes articles of its own and one that all write.
				if err := put(t.Context(), open[w], generation(w, n), generation(writers, writers*n+w)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for r := range 2 {
		reading.Go(func() {
			for !done.Load() {
				if err := seenWhole(t.Context(), open[writers+r], "article"+fmt.Sprint(writers)); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	writing.Wait()
	done.Store(true)
	reading.Wait()
	shown, err := open[0].Revision(t.Context())
	if err != nil || shown != writers*changes {
		t.Errorf("the index shows revision %d, %v; want %d", shown, err, writers*changes)
	}
	for w := range writers {
		if got := find(t, open[0], fmt.Sprintf("article%d generation%d", w, changes-1)); got != 4 {
			t.Errorf("of writer %d's last change %d documents are found, want 4", w, got)
		}
	}
	if got := find(t, open[0], "longer"); got != 4*(writers+1) {
		t.Errorf("%d documents are found in all, want %d", got, 4*(writers+1))
	}
}

// seenWhole sees that an article is there in one generation, or not at all.
func seenWhole(ctx context.Context, x *postgres.Index, word string) error {
	hits, err := x.Search(ctx, search.Query{Root: search.Match{Words: []string{word}}}, 0)
	if err != nil {
		return err
	}
	if len(hits) != 0 && len(hits) != 4 {
		return fmt.Errorf("%s is seen with %d documents", word, len(hits))
	}
	for _, h := range hits {
		if h.Snippet != hits[0].Snippet {
			return fmt.Errorf("%s is seen in two generations, %q and %q", word, hits[0].Snippet, h.Snippet)
		}
	}
	return nil
}

// TestRetry sees that a change which the server refuses for the order in which
// others came is prepared again, and no other.
func TestRetry(t *testing.T) {
	x := open(t)
	calls := 0
	err := x.Update(t.Context(), func(context.Context, uint64) (*search.Change, error) {
		if calls++; calls < 3 {
			return nil, &pgconn.PgError{Code: "40001"}
		}
		return &search.Change{Sets: []search.Set{generation(1, 1)}, Revision: 1}, nil
	})
	if err != nil || calls != 3 || find(t, x, "longer") != 4 {
		t.Errorf("%v after %d calls, and %d documents are found", err, calls, find(t, x, "longer"))
	}
	calls = 0
	refused := &pgconn.PgError{Code: "22000"}
	err = x.Update(t.Context(), func(context.Context, uint64) (*search.Change, error) {
		calls++
		return nil, refused
	})
	if !errors.Is(err, error(refused)) || calls != 1 {
		t.Errorf("%v after %d calls, want what prepare returns after one", err, calls)
	}
}

// TestKill kills the server while a change is on its way. What was acknowledged is
// there when the server runs again, nothing half is, and the work goes on.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("starts and kills a server; not with -short")
	}
	server := pgserver.Start(t, pgserver.Options{Durable: true})
	x, err := postgres.Open(t.Context(), server.Database(t), postgres.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = x.Close() }()
	for n := range 3 {
		if err := put(t.Context(), x, generation(1, n), generation(2, n)); err != nil {
			t.Fatal(err)
		}
	}
	var many []search.Set
	for k := range 500 {
		many = append(many, generation(k, 3))
	}
	err = x.Update(t.Context(), func(_ context.Context, shown uint64) (*search.Change, error) {
		server.Kill(t)
		return &search.Change{Sets: many, Revision: shown + 1}, nil
	})
	if err == nil {
		t.Fatal("a change is acknowledged by a server that was killed")
	}
	server.Start(t)
	shown, err := x.Revision(t.Context())
	if err != nil || shown != 3 || find(t, x, "longer") != 8 || find(t, x, "generation2") != 8 {
		t.Fatalf("after the restart the index shows revision %d with %d documents, %v; want 3 with 8", shown, find(t, x, "longer"), err)
	}
	if err := put(t.Context(), x, many...); err != nil {
		t.Fatal(err)
	}
	if got := find(t, x, "longer"); got != 2000 {
		t.Errorf("after the second run %d documents are found, want 2000", got)
	}
	if _, err := x.Similar(t.Context(), "a longer text", schema.ClaimNode, 1); err != nil {
		t.Error(err)
	}
}
