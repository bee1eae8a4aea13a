package postgres_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"sync"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// proxy stands between an engine and its server.
type proxy struct {
	mu sync.Mutex
	// asked is whether the server is to answer; rounds counts the answers.
	asked  bool
	rounds int
	// cutAt is what is passed on as the last thing before the connection is cut.
	cutAt []byte
}

// between returns the URL of a proxy.
func (p *proxy) between(t *testing.T, base string) string {
	t.Helper()
	u, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	server := u.Host
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			here, err := l.Accept()
			if err != nil {
				return
			}
			there, err := net.Dial("tcp", server)
			if err != nil {
				_ = here.Close()
				return
			}
			go p.pass(there, here, true)
			go p.pass(here, there, false)
		}
	}()
	u.Host = l.Addr().String()
	return with(t, u.String(), "sslmode", "disable")
}

// pass passes on what one side says.
func (p *proxy) pass(to, from net.Conn, asks bool) {
	defer func() { _, _ = to.Close(), from.Close() }()
	buf := make([]byte, 1<<16)
	for {
		n, err := from.Read(buf)
		cut := p.note(buf[:n], asks)
		if n > 0 {
			if _, err := to.Write(buf[:n]); err != nil {
				return
			}
		}
		if cut {
			_ = from.Close() // before the server can answer there
			_, _ = io.Copy(io.Discard, to)
		}
		if err != nil || cut {
			return
		}
	}
}

func (p *proxy) note(b []byte, asks bool) (cut bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.asked && !asks {
		p.rounds++
	}
	p.asked = asks
	return asks && p.cutAt != nil && bytes.Contains(b, p.cutAt)
}

// TestRoundTrips counts how often an engine waits for its server.
func TestRoundTrips(t *testing.T) {
	var p proxy
	e := open(t, p.between(t, pgserver.Database(t)))
	defer func() { _ = e.Close() }()
	if err := insertBatch(t.Context(), e, 0); err != nil {
		t.Fatal(err)
	}
	s, err := e.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if _, err := e.Size(t.Context()); err != nil { // the engine needs another connection
		t.Fatal(err)
	}
	small := func(i int) ordered.Range { return ordered.Range{From: batchKey(0, i), To: batchKey(0, i+10)} }
	var several, very []ordered.Range
	for i := range 64 {
		several = append(several, small(i))
	}
	for i := range 300 {
		very = append(very, small(i))
	}
	for _, reader := range []struct {
		name string
		ordered.Reader
	}{{"engine", e}, {"snapshot", s}} {
		scan := func(ranges ...ordered.Range) func() error {
			return func() error {
				for _, err := range reader.Scan(t.Context(), ranges...) {
					if err != nil {
						return err
					}
				}
				return nil
			}
		}
		snapshot := 0 // what beginning one and ending it costs an engine
		if reader.Reader == e {
			snapshot = 2
		}
		for _, test := range []struct {
			name  string
			ask   func() error
			trips int
		}{
			{"get", func() error { _, err := reader.Get(t.Context(), batchKey(0, 0)); return err }, 1},
			{"get several", func() error { _, err := reader.Get(t.Context(), batchKey(0, 0), batchKey(0, 1)); return err }, 1},
			{"estimate", func() error { _, err := reader.Estimate(t.Context(), ordered.Range{}); return err }, 1},
			{"a range", scan(small(0)), 1},
			{"64 ranges", scan(several...), 1},
			{"300 ranges", scan(very...), 2 + snapshot},
			{"no room", scan(ordered.Range{From: []byte("b"), To: []byte("a")}), 0},
			{"a limit", scan(ordered.Range{Limit: 300}), 1},
		} {
			for _, when := range []string{"first", "later"} {
				t.Run(fmt.Sprint(reader.name, "/", test.name, "/", when), func(t *testing.T) {
					p.mu.Lock()
					before := p.rounds
					p.mu.Unlock()
					if err := test.ask(); err != nil {
						t.Fatal(err)
					}
					p.mu.Lock()
					defer p.mu.Unlock()
					if got := p.rounds - before; got != test.trips {
						t.Errorf("%d round trips, want %d", got, test.trips)
					}
				})
			}
		}
	}
}

// TestUncertain cuts the connection when the server has been told to commit and
// has not answered.
func TestUncertain(t *testing.T) {
	base := pgserver.Database(t)
	if err := open(t, base).Close(); err != nil {
		t.Fatal(err)
	}
	p := proxy{cutAt: []byte("COMMIT\x00")}
	e, err := postgres.Open(t.Context(), p.between(t, base), postgres.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = e.Close() }()
	err = insertBatch(t.Context(), e, 0)
	if !errors.Is(err, postgres.ErrUncertain) {
		t.Fatalf("update: %v", err)
	}
	told(t, err, "database saidby_", "may have been made")
	if n := batch(t, e, 0); n != 0 && n != batchSize {
		t.Errorf("%d keys", n)
	}
	// Cut before that, there is no doubt.
	p.mu.Lock()
	p.cutAt = []byte("BEGIN ISOLATION LEVEL READ COMMITTED")
	p.mu.Unlock()
	if err = insertBatch(t.Context(), e, 1); err == nil || errors.Is(err, postgres.ErrUncertain) {
		t.Errorf("update: %v", err)
	}
	if n := batch(t, e, 1); n != 0 {
		t.Errorf("%d keys", n)
	}
}
