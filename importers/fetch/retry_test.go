package fetch_test

import (
	"context"
	"errors"
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/fetch"
)

// drop breaks the connection.
func drop(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

// half breaks the connection in the middle of the body.
func half(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "100")
	_, _ = w.Write([]byte("half"))
	_ = http.NewResponseController(w).Flush()
	panic(http.ErrAbortHandler)
}

func TestRetries(t *testing.T) {
	const s = time.Second
	later := newClock().now.Add(90 * time.Second).Format(http.TimeFormat)
	for _, tt := range []struct {
		name    string
		answers []http.HandlerFunc // the last one is repeated
		waits   []time.Duration
		err     error
		code    int
	}{
		{"success", []http.HandlerFunc{says("ok")}, nil, nil, 0},
		{"server errors pass", []http.HandlerFunc{status(500), status(502), status(503), says("ok")}, []time.Duration{s / 2, s, 2 * s}, nil, 0},
		{"server errors stay", []http.HandlerFunc{status(503)}, []time.Duration{s / 2, s, 2 * s}, fetch.ErrStatus, 503},
		{"no retry", []http.HandlerFunc{status(404)}, nil, fetch.ErrStatus, 404},
		{"dropped", []http.HandlerFunc{drop, says("ok")}, []time.Duration{s / 2}, nil, 0},
		{"half", []http.HandlerFunc{half, says("ok")}, []time.Duration{s / 2}, nil, 0},
		{"dropped for good", []http.HandlerFunc{drop}, []time.Duration{s / 2, s, 2 * s}, fetch.ErrUnreachable, 0},
		{"seconds", []http.HandlerFunc{status(429, "Retry-After", "7"), says("ok")}, []time.Duration{7 * s}, nil, 0},
		{"date", []http.HandlerFunc{status(503, "Retry-After", later), says("ok")}, []time.Duration{90 * s}, nil, 0},
		{"nonsense", []http.HandlerFunc{status(503, "Retry-After", "soon"), says("ok")}, []time.Duration{s / 2}, nil, 0},
		{"less than we would wait", []http.HandlerFunc{status(429), status(429, "Retry-After", "0"), says("ok")}, []time.Duration{s / 2, s}, nil, 0},
		{"too long", []http.HandlerFunc{status(429, "Retry-After", "121"), says("ok")}, nil, fetch.ErrStatus, 429},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var requests atomic.Int64
			server := site(t, func(w http.ResponseWriter, r *http.Request) {
				tt.answers[min(int(requests.Add(1)), len(tt.answers))-1](w, r)
			})
			clock := newClock()
			got, err := newClient(t, options(clock)).Get(context.Background(), server.URL, fetch.Validators{})
			if !errors.Is(err, tt.err) || err == nil && string(got.Body) != "ok" {
				t.Errorf("%v, %v", got, err)
			}
			var is *fetch.StatusError
			if errors.As(err, &is) && is.Code != tt.code {
				t.Errorf("code %d", is.Code)
			}
			if diff := cmp.Diff(tt.waits, clock.waits()); diff != "" {
				t.Errorf("waits (-want +got)\n%s", diff)
			}
		})
	}
}

// TestRetryAfterHoldsAll: a host that asks for a pause gets it from every Get.
func TestRetryAfterHoldsAll(t *testing.T) {
	s := site(t, status(429, "Retry-After", "100"))
	clock := newClock()
	o := options(clock)
	o.Retries = -1
	c := newClient(t, o)
	for range 2 {
		_, err := c.Get(context.Background(), s.URL, fetch.Validators{})
		var is *fetch.StatusError
		if !errors.As(err, &is) || is.RetryAfter != 100*time.Second {
			t.Errorf("%v", err)
		}
	}
	if diff := cmp.Diff([]time.Duration{100 * time.Second}, clock.waits()); diff != "" {
		t.Errorf("waits (-want +got)\n%s", diff)
	}
}

// TestPace: one request a second, robots.txt and redirects among them, and as
// long as Crawl-delay says.
func TestPace(t *testing.T) {
	const s = time.Second
	for _, tt := range []struct {
		name, robots string
		max          time.Duration
		waits        []time.Duration
	}{
		{"interval", "", 0, []time.Duration{s, s, s}},
		{"crawl-delay", "User-agent: *\nCrawl-delay: 2.5", 0, []time.Duration{s, s * 5 / 2, s * 5 / 2}},
		{"shorter than the interval", "User-agent: *\nCrawl-delay: 0.1", 0, []time.Duration{s, s, s}},
		{"longer than the bound", "User-agent: *\nCrawl-delay: 1e300", 0, []time.Duration{s, 30 * s, 30 * s}},
		{"none honoured", "User-agent: *\nCrawl-delay: 20", -1, []time.Duration{s, s, s}},
		{"no number", "User-agent: *\nCrawl-delay: NaN", 0, []time.Duration{s, s, s}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			server := siteWith(t, says(tt.robots), func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/" {
					http.Redirect(w, r, "/b", http.StatusFound)
				}
			})
			clock := newClock()
			o := options(clock)
			o.Interval, o.MaxCrawlDelay = 0, tt.max
			c := newClient(t, o)
			for _, path := range []string{"/", "/c"} {
				if _, err := c.Get(context.Background(), server.URL+path, fetch.Validators{}); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(tt.waits, clock.waits()); diff != "" {
				t.Errorf("waits (-want +got)\n%s", diff)
			}
		})
	}
}
