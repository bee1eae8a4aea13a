package postgres_test

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// childVariable makes the test binary a child that counts in the database which it
// names.
const childVariable = "SAIDBY_POSTGRES_TEST_CHILD"

func TestMain(m *testing.M) {
	if url := os.Getenv(childVariable); url != "" {
		if err := count(context.Background(), url); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// counts is how far each child counts.
const counts = 50

// count makes the tables, if nobody else does, and counts.
func count(ctx context.Context, url string) error {
	e, err := postgres.Open(ctx, url, postgres.Options{Create: true})
	if err != nil {
		return err
	}
	for range counts {
		err := e.Update(ctx, func(tx ordered.Tx) error {
			vs, err := tx.Get(ctx, []byte("count"))
			if err != nil {
				return err
			}
			n := uint64(0)
			if vs[0] != nil {
				n = binary.BigEndian.Uint64(vs[0])
			}
			for j := range batchSize {
				tx.Insert(batchKey(int(n), j), fmt.Append(nil, os.Getpid()))
			}
			tx.Set([]byte("count"), binary.BigEndian.AppendUint64(nil, n+1))
			return nil
		})
		if err != nil {
			return errors.Join(err, e.Close())
		}
	}
	return e.Close()
}

// TestProcesses has four processes make one store and change it: none of them
// fails, and no change is lost.
func TestProcesses(t *testing.T) {
	url := pgserver.Database(t)
	var children []*exec.Cmd
	for range 4 {
		c := exec.CommandContext(t.Context(), os.Args[0])
		c.Env = append(os.Environ(), childVariable+"="+url)
		c.Stderr = os.Stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		children = append(children, c)
	}
	for _, c := range children {
		if err := c.Wait(); err != nil {
			t.Error(err)
		}
	}
	e := open(t, url)
	defer func() { _ = e.Close() }()
	for i := range 4 * counts {
		if n := batch(t, e, i); n != batchSize {
			t.Fatalf("batch %d has %d keys", i, n)
		}
	}
	if n := batch(t, e, 4*counts); n != 0 {
		t.Error("there is a batch too many")
	}
}

// TestTypeFirst opens a store while another is making its tables and has come as
// far as the type that goes with one: PostgreSQL then says that the type exists, and
// nothing of the table. Here a domain stands for it, gone when the store looks again.
func TestTypeFirst(t *testing.T) {
	url := pgserver.Database(t)
	execute(t, url, `CREATE DOMAIN saidby_keys AS text`)
	tries := 0
	e, err := postgres.Open(t.Context(), url, postgres.Options{
		Create: true,
		Backoff: func(int) time.Duration {
			tries++
			execute(t, url, `DROP DOMAIN saidby_keys`)
			return 0
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Close(); err != nil || tries != 1 {
		t.Errorf("tried again %d times, closed with %v", tries, err)
	}
}

// TestTriedAgain has the server refuse a change, as one does that lets
// transactions run side by side and then finds that they do not go together.
func TestTriedAgain(t *testing.T) {
	url := pgserver.Database(t)
	var waits []int
	e, err := postgres.Open(t.Context(), url, postgres.Options{
		Create:  true,
		Backoff: func(try int) time.Duration { waits = append(waits, try); return 0 },
	})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = e.Close() }()
	// A sequence goes on also when a transaction is undone.
	execute(t, url, `
		CREATE SEQUENCE tries;
		CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
			IF nextval('tries') <= 3 THEN RAISE EXCEPTION 'later, please' USING ERRCODE = '40001'; END IF;
			RETURN NULL;
		END $$;
		CREATE TRIGGER refuse BEFORE INSERT ON saidby_keys FOR EACH STATEMENT EXECUTE FUNCTION refuse()`)
	calls := 0
	err = e.Update(t.Context(), func(tx ordered.Tx) error {
		calls++
		tx.Set([]byte("call"), fmt.Append(nil, calls))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{1, 2, 3}, waits); diff != "" {
		t.Errorf("waits (-want +got):\n%s", diff)
	}
	if vs, err := e.Get(t.Context(), []byte("call")); err != nil || string(vs[0]) != "4" {
		t.Errorf("call is %q, %v", vs, err)
	}
	// A server that never agrees is not asked for ever, and a caller who has gone
	// is not served.
	execute(t, url, `ALTER SEQUENCE tries INCREMENT BY -1 MINVALUE -1000; SELECT setval('tries', 0)`)
	waits = nil
	refused := func(ctx context.Context) error {
		return e.Update(ctx, func(tx ordered.Tx) error { tx.Set([]byte("call"), nil); return nil })
	}
	told(t, refused(t.Context()), "later, please", "40001")
	if len(waits) < 3 || len(waits) > 100 {
		t.Errorf("tried %d times again", len(waits))
	}
}

// TestBackoff holds waiting to its bounds.
func TestBackoff(t *testing.T) {
	for try := 1; try < 100; try++ {
		if d := postgres.Backoff(try); d < 2*time.Millisecond || d > time.Second {
			t.Errorf("before try %d it waits %v", try, d)
		}
	}
}

// TestSnapshotsLeaveRoom opens as many snapshots as there may be: a change waits
// for none of them, and a further snapshot waits for one.
func TestSnapshotsLeaveRoom(t *testing.T) {
	e := open(t, with(t, pgserver.Database(t), "pool_max_conns", "3"))
	defer func() { _ = e.Close() }()
	var open []ordered.Snapshot
	for i := range 3 {
		s, err := e.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		open = append(open, s)
		if err := insertBatch(t.Context(), e, i); err != nil {
			t.Fatal(err)
		}
	}
	fourth := make(chan error)
	go func() {
		s, err := e.Snapshot(t.Context())
		if err == nil {
			err = s.Close()
		}
		fourth <- err
	}()
	for i, s := range open {
		if n := batch(t, s, i-1); i > 0 && n != batchSize {
			t.Errorf("snapshot %d lacks what was there", i)
		}
		if n := batch(t, s, i); n != 0 {
			t.Errorf("snapshot %d shows what came later", i)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if err := <-fourth; err != nil {
		t.Error(err)
	}
}

// TestFaults makes the mistakes of a caller.
func TestFaults(t *testing.T) {
	e := open(t, pgserver.Database(t))
	defer func() { _ = e.Close() }()
	if err := insertBatch(t.Context(), e, 0); err != nil {
		t.Fatal(err)
	}
	err := e.Update(t.Context(), func(tx ordered.Tx) error {
		for i := range batchSize {
			tx.Insert(batchKey(0, i), []byte("again"))
		}
		return nil
	})
	told(t, err, "a key was inserted that is there", "database saidby_")
	for _, length := range [][2]int{{ordered.LongestKey + 1, 0}, {1, ordered.LongestValue + 1}} {
		err := e.Update(t.Context(), func(tx ordered.Tx) error {
			tx.Set([]byte("fine"), nil)
			tx.Set(make([]byte, length[0]), make([]byte, length[1]))
			return nil
		})
		if !errors.Is(err, ordered.ErrSize) {
			t.Errorf("lengths %d: %v", length, err)
		}
	}
	var kept ordered.Tx
	err = e.Update(t.Context(), func(tx ordered.Tx) error {
		kept = tx
		gone, cancel := context.WithCancel(t.Context())
		cancel()
		_, _ = tx.Get(gone, []byte("a")) // a caller who does not look
		tx.Set([]byte("fine"), nil)
		return nil
	})
	if vs, e := e.Get(t.Context(), []byte("fine")); e != nil || (vs[0] == nil) != (err != nil) {
		t.Errorf("update %v, value %q, %v", err, vs, e)
	}
	if _, err := kept.Get(t.Context(), []byte("a")); !errors.Is(err, ordered.ErrClosed) {
		t.Errorf("a transaction that has ended answers: %v", err)
	}
}
