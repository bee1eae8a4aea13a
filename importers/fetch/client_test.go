package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/fetch"
	"github.com/saidby/saidby/importers/format"
)

func TestGet(t *testing.T) {
	var asked atomic.Pointer[http.Header]
	s := site(t, func(w http.ResponseWriter, r *http.Request) {
		asked.Store(&r.Header)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("ETag", `"17"`)
		w.Header().Set("Last-Modified", "Sat, 09 Mar 2024 10:00:00 GMT")
		http.SetCookie(w, &http.Cookie{Name: "a", Value: "b"})
		fmt.Fprintf(w, "asked for %s", r.RequestURI)
	})
	c := newClient(t, options(newClock()))
	for range 2 {
		got, err := c.Get(context.Background(), "  "+strings.Replace(s.URL, "http", "HTTP", 1)+"/a/../harbour?q=a b#top ", fetch.Validators{})
		if err != nil {
			t.Fatal(err)
		}
		want := &fetch.Response{
			URL: s.URL + "/harbour?q=a%20b", Status: 200, Body: []byte("asked for /harbour?q=a%20b"),
			ContentType: "text/html; charset=utf-8",
			Validators:  fetch.Validators{ETag: `"17"`, LastModified: "Sat, 09 Mar 2024 10:00:00 GMT"},
			Fetched:     newClock().now,
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
	if got := asked.Load().Get("User-Agent"); got != fetch.DefaultUserAgent {
		t.Errorf("User-Agent %q", got)
	}
	for _, name := range []string{"Cookie", "Referer", "Authorization", "If-None-Match", "If-Modified-Since"} {
		if got := asked.Load().Get(name); got != "" {
			t.Errorf("sent %s: %s", name, got)
		}
	}
}

func TestConditional(t *testing.T) {
	const etag, date = `W/"17"`, "Sat, 09 Mar 2024 10:00:00 GMT"
	s := site(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == etag || r.Header.Get("If-Modified-Since") == date || r.URL.Path == "/always" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", strings.Repeat("x", 2000)) // too long to be kept
		_, _ = w.Write([]byte("new"))
	})
	c := newClient(t, options(newClock()))
	for _, since := range []fetch.Validators{{ETag: etag}, {LastModified: date}, {ETag: etag, LastModified: date}} {
		got, err := c.Get(context.Background(), s.URL+"/", since)
		if !errors.Is(err, fetch.ErrNotModified) || got == nil {
			t.Fatalf("%v: %v, %v", since, got, err)
		}
		if got.Status != 304 || got.Validators != since || got.Body != nil || got.URL != s.URL+"/" {
			t.Errorf("%v: %+v", since, got)
		}
	}
	for _, since := range []fetch.Validators{{}, {ETag: `"other"`}, {ETag: "a\r\nX-Other: b"}} {
		got, err := c.Get(context.Background(), s.URL, since)
		if err != nil || string(got.Body) != "new" || got.Validators != (fetch.Validators{}) {
			t.Errorf("%v: %v, %v", since, got, err)
		}
	}
	if _, err := c.Get(context.Background(), s.URL+"/always", fetch.Validators{}); !errors.Is(err, fetch.ErrStatus) {
		t.Errorf("304 that was not asked for: %v", err)
	}
}

func TestRedirects(t *testing.T) {
	s := site(t, func(w http.ResponseWriter, r *http.Request) {
		to := map[string]string{
			"/one": "/two#part", "/two": "three", "/three": "/end?x=1", "/circle": "/circle/a", "/circle/a": "/circle",
			"/self": "#again", "/ftp": "ftp://a.example/", "/user": "http://joe:secret@a.example/", "/file": "file:///etc/passwd",
			"/broken": "http://[", "/gone": "/nothing", "/deep": "/endless/",
		}[r.URL.Path]
		switch {
		case r.URL.Path == "/end":
			_, _ = w.Write([]byte("end"))
		case r.URL.Path == "/nothing":
			w.WriteHeader(http.StatusNotFound)
		case r.URL.Path == "/mute":
			w.WriteHeader(http.StatusFound)
		case strings.HasPrefix(r.URL.Path, "/endless/"):
			w.Header().Set("Location", r.URL.Path+"x")
			w.WriteHeader(http.StatusSeeOther)
		default:
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusPermanentRedirect)
		}
	})
	c := newClient(t, options(newClock()))
	got, err := c.Get(context.Background(), s.URL+"/one", fetch.Validators{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{s.URL + "/one", s.URL + "/two", s.URL + "/three"}, got.Redirects); diff != "" || got.URL != s.URL+"/end?x=1" {
		t.Errorf("to %s (-want +got)\n%s", got.URL, diff)
	}
	for path, want := range map[string]struct {
		is   error
		text string
	}{
		"/circle":   {fetch.ErrRedirects, "/circle: redirected without end: in a circle, back to HOST/circle"},
		"/self":     {fetch.ErrRedirects, "/self: redirected without end: in a circle, back to HOST/self"},
		"/endless/": {fetch.ErrRedirects, "/endless/: redirected without end: more than 5 times"},
		"/ftp":      {fetch.ErrScheme, `/ftp: redirected to ftp://a.example/: scheme refused: "ftp" (want http or https)`},
		"/file":     {fetch.ErrScheme, `/file: redirected to file:///etc/passwd: scheme refused: "file" (want http or https)`},
		"/user":     {fetch.ErrAddress, "/user: redirected to http://a.example/: no address that can be fetched: names a user"},
		"/broken":   {fetch.ErrAddress, `/broken: redirected to "http://[": no address that can be fetched`},
		"/gone":     {fetch.ErrStatus, "/gone: redirected to HOST/nothing: the server answers 404 Not Found"},
		"/mute":     {fetch.ErrStatus, "/mute: the server answers 302 Found"},
	} {
		_, err := c.Get(context.Background(), s.URL+path, fetch.Validators{})
		if text := s.URL + strings.ReplaceAll(want.text, "HOST", s.URL); !errors.Is(err, want.is) || err.Error() != text {
			t.Errorf("%s: %v\nwant %s", path, err, text)
		}
	}
	o := options(newClock())
	o.MaxRedirects = -1
	if _, err := newClient(t, o).Get(context.Background(), s.URL+"/one", fetch.Validators{}); !errors.Is(err, fetch.ErrRedirects) {
		t.Errorf("redirect although none is allowed: %v", err)
	}
}

func TestStatus(t *testing.T) {
	s := site(t, func(w http.ResponseWriter, r *http.Request) {
		var code int
		_, _ = fmt.Sscanf(r.URL.Path, "/%d", &code)
		w.WriteHeader(code)
	})
	c := newClient(t, options(newClock()))
	for _, code := range []int{200, 203, 204} {
		if got, err := c.Get(context.Background(), fmt.Sprintf("%s/%d", s.URL, code), fetch.Validators{}); err != nil || got.Status != code {
			t.Errorf("%d: %v, %v", code, got, err)
		}
	}
	for _, code := range []int{206, 300, 304, 400, 401, 403, 404, 410, 451, 429, 500, 503, 999} {
		got, err := c.Get(context.Background(), fmt.Sprintf("%s/%d", s.URL, code), fetch.Validators{})
		var is *fetch.StatusError
		if got != nil || !errors.As(err, &is) || is.Code != code || !errors.Is(err, fetch.ErrStatus) {
			t.Errorf("%d: %v, %v", code, got, err)
		}
	}
}

func TestErrorsNameTheAddress(t *testing.T) {
	c := newClient(t, fetch.Options{})
	for address, want := range map[string]string{
		"ftp://a.example/":               `ftp://a.example/: scheme refused: "ftp" (want http or https)`,
		"a.example/harbour":              `a.example/harbour: scheme refused: "" (want http or https)`,
		"https://joe:secret@a.example/x": "https://a.example/x: no address that can be fetched: names a user",
		"https://joe:secret@a.example\n": "https://a.example: no address that can be fetched: names a user",
		"http://a.example:22/":           "http://a.example:22/: no address that can be fetched: port 22 is not one of 80, 443, 8080, 8443",
		"http://joe:secret@[":            `"[": no address that can be fetched: malformed (want https://…)`,
		"http:///x":                      `http:///x: no address that can be fetched: "" is no host`,
		"http://10.0.0.1/x":              "http://10.0.0.1/x: not on the public network: 10.0.0.1",
		"http://[::ffff:127.0.0.1]/":     "http://[::ffff:127.0.0.1]/: not on the public network: ::ffff:127.0.0.1",
	} {
		_, err := c.Get(context.Background(), address, fetch.Validators{})
		var is *format.Error
		if !errors.As(err, &is) || err.Error() != want {
			t.Errorf("%q: %v\nwant %s", address, err, want)
		}
	}
}

// TestCancel: every wait ends with the context.
func TestCancel(t *testing.T) {
	arrived := make(chan struct{}, 1)
	s := site(t, func(_ http.ResponseWriter, r *http.Request) {
		arrived <- struct{}{}
		<-r.Context().Done()
	})
	o := options(newClock())
	o.Clock = nil // the real one, on which the second request would wait an hour
	o.Interval = time.Hour
	c := newClient(t, o)
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	if _, err := c.Get(ctx, s.URL, fetch.Validators{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("waiting for the turn: %v", err)
	}
	o.Interval = -1
	c = newClient(t, o)
	ctx, cancel = context.WithCancel(context.Background())
	go func() {
		<-arrived
		cancel()
	}()
	if _, err := c.Get(ctx, s.URL, fetch.Validators{}); !errors.Is(err, context.Canceled) {
		t.Errorf("waiting for the answer: %v", err)
	}
	if _, err := c.Get(ctx, s.URL, fetch.Validators{}); !errors.Is(err, context.Canceled) {
		t.Errorf("already cancelled: %v", err)
	}
}
