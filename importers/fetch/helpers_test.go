package fetch_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/saidby/saidby/importers/fetch"
)

// clock is a clock on which waiting takes no time. It keeps all waits.
type clock struct {
	mu    sync.Mutex
	now   time.Time
	slept []time.Duration
}

func newClock() *clock {
	return &clock{now: time.Date(2024, 3, 9, 12, 0, 0, 0, time.UTC)}
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	c.slept = append(c.slept, d)
	return ctx.Err()
}

// waits returns the waits since it was last called.
func (c *clock) waits() []time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	slept := slices.Clone(c.slept)
	c.slept = nil
	return slept
}

// options are those of a test: no waits, no chance.
func options(c *clock) fetch.Options {
	return fetch.Options{AllowPrivate: true, Interval: -1, Clock: c, Jitter: func() float64 { return 0 }}
}

// newClient returns a client that is closed after the test.
func newClient(t testing.TB, o fetch.Options) *fetch.Client {
	t.Helper()
	c := fetch.New(o)
	t.Cleanup(c.Close)
	return c
}

// site starts a server that has no robots.txt. The connection on which it is
// asked for serves no other request, which the transport would repeat by itself.
func site(t testing.TB, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	return siteWith(t, status(http.StatusNotFound, "Connection", "close"), handler)
}

// siteWith starts a server with a robots.txt.
func siteWith(t testing.TB, robots, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/robots.txt", robots)
	mux.HandleFunc("/", handler)
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

// says is a page with a text.
func says(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(text)) }
}

// status is a page with a status and headers.
func status(code int, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(code)
	}
}

// packed packs as many zeros as told.
func packed(t testing.TB, size int) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(make([]byte, size)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
