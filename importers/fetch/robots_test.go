package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/saidby/saidby/importers/fetch"
)

// TestRobotsAnswers: what a site's answer for robots.txt means (RFC 9309,
// section 2.3.1).
func TestRobotsAnswers(t *testing.T) {
	redirect := func(n int) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", fmt.Sprintf("/r/%d", n-1))
			w.WriteHeader(http.StatusMovedPermanently)
		}
	}
	closed := says("User-agent: *\nDisallow: /")
	long := strings.Repeat("# a comment\n", 500<<10/12)
	for _, tt := range []struct {
		name    string
		robots  http.HandlerFunc
		allowed bool
	}{
		{"rules", closed, false},
		{"for others", says("User-agent: other\nDisallow: /"), true},
		{"for us", says("User-agent: SAIDBY\nDisallow: /"), false},
		{"empty", says(""), true},
		{"a page", says("<html><body>Disallow: /</body></html>"), true},
		{"204", status(204), true},
		{"302 without a place", status(302), true},
		{"401", status(401), true},
		{"403", status(403), true},
		{"404", status(404), true},
		{"410", status(410), true},
		{"429", status(429), false},
		{"500", status(500), false},
		{"503", status(503), false},
		{"dropped", drop, false},
		{"half", half, false},
		{"redirected", redirect(1), false},
		{"redirected 5 times", redirect(5), false},
		{"redirected 6 times", redirect(6), true},
		{"redirected elsewhere", status(301, "Location", "ftp://a.example/robots.txt"), false},
		{"a rule within the limit", says(long[:len(long)-1000] + "\nUser-agent: *\nDisallow: /\n" + long), false},
		{"a rule past the limit", says("User-agent: *\nAllow: /\n" + long + "\nDisallow: /\n"), true},
		{"not gzip", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write([]byte("User-agent: *"))
		}, false},
		{"a gzip bomb", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(packed(t, 2<<20))
		}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := siteWith(t, tt.robots, func(w http.ResponseWriter, r *http.Request) {
				switch n := 0; {
				case strings.HasPrefix(r.URL.Path, "/r/"):
					if _, _ = fmt.Sscanf(r.URL.Path, "/r/%d", &n); n == 0 {
						closed(w, r)
					} else {
						redirect(n)(w, r)
					}
				case !tt.allowed:
					t.Errorf("asked for %s", r.URL)
				}
			})
			_, err := newClient(t, options(newClock())).Get(context.Background(), s.URL+"/harbour", fetch.Validators{})
			if tt.allowed && err != nil || !tt.allowed && !errors.Is(err, fetch.ErrRobots) {
				t.Errorf("allowed %v: %v", tt.allowed, err)
			}
		})
	}
}

// TestRobotsOnRedirect: the rules hold for where a redirect leads, too.
func TestRobotsOnRedirect(t *testing.T) {
	to := siteWith(t, says("User-agent: *\nDisallow: /secret"), func(_ http.ResponseWriter, r *http.Request) { t.Errorf("asked for %s", r.URL) })
	from := site(t, status(302, "Location", to.URL+"/secret?x"))
	_, err := newClient(t, options(newClock())).Get(context.Background(), from.URL, fetch.Validators{})
	want := fmt.Sprintf("%s: redirected to %s/secret?x: not allowed by the site's robots.txt", from.URL, to.URL)
	if !errors.Is(err, fetch.ErrRobots) || err.Error() != want {
		t.Errorf("%v\nwant %s", err, want)
	}
}

// TestRobotsOnce: a robots.txt is read once, by many at once, and again after a
// day; one that could not be read after ten minutes.
func TestRobotsOnce(t *testing.T) {
	var reads, code atomic.Int64
	code.Store(200)
	s := siteWith(t, func(w http.ResponseWriter, _ *http.Request) {
		reads.Add(1)
		w.WriteHeader(int(code.Load()))
	}, says("page"))
	clock := newClock()
	o := options(clock)
	o.Retries = -1
	c := newClient(t, o)
	get := func() { _, _ = c.Get(context.Background(), s.URL, fetch.Validators{}) }
	var all sync.WaitGroup
	for range 8 {
		all.Go(get)
	}
	all.Wait()
	for _, step := range []struct {
		wait time.Duration
		code int64
		want int64
	}{
		{0, 200, 1}, {24*time.Hour - time.Second, 200, 1}, {time.Second, 503, 2},
		{10*time.Minute - time.Second, 200, 2}, {time.Second, 200, 3},
	} {
		code.Store(step.code)
		_ = clock.Sleep(context.Background(), step.wait)
		get()
		if got := reads.Load(); got != step.want {
			t.Errorf("after %v: read %d times, want %d", step.wait, got, step.want)
		}
	}
}
