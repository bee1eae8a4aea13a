package fetch_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/saidby/saidby/importers/fetch"
	"github.com/saidby/saidby/importers/format"
)

// TestSize: what is larger than allowed is an error, however it is sent.
func TestSize(t *testing.T) {
	const limit = 10 << 10
	bomb, whole, nothing := packed(t, 2<<20), packed(t, limit), packed(t, 0)
	var sent atomic.Value
	s := site(t, func(w http.ResponseWriter, r *http.Request) {
		sent.Store(r.Header.Get("Accept-Encoding"))
		encoding, chunk, times := "gzip", []byte(nil), 1
		switch r.URL.Path {
		case "/whole":
			encoding, chunk = "", make([]byte, limit)
		case "/long":
			encoding, chunk = "", make([]byte, limit+1)
		case "/chunked":
			encoding, chunk, times = "identity", make([]byte, 1000), 11
		case "/packed":
			chunk = whole
		case "/packed/more":
			chunk = packed(t, limit+1)
		case "/bomb":
			chunk = bomb
		case "/members": // which unpack to nothing, without end
			chunk, times = nothing, limit
		case "/cut":
			chunk = whole[:20]
		case "/noise":
			chunk = []byte("this is not gzip")
		case "/br":
			encoding = "br"
		}
		w.Header().Set("Content-Encoding", encoding)
		for range times {
			if _, err := w.Write(chunk); err != nil {
				return
			}
			if times > 1 {
				_ = http.NewResponseController(w).Flush()
			}
		}
	})
	o := options(newClock())
	o.MaxSize = limit
	c := newClient(t, o)
	for path, want := range map[string]struct {
		size int
		err  error
	}{
		"/whole": {limit, nil}, "/packed": {limit, nil}, "/empty": {0, nil},
		"/long": {0, format.ErrTooLarge}, "/chunked": {0, format.ErrTooLarge}, "/packed/more": {0, format.ErrTooLarge},
		"/bomb": {0, format.ErrTooLarge}, "/members": {0, format.ErrTooLarge},
		"/cut": {0, format.ErrMalformed}, "/noise": {0, format.ErrMalformed}, "/br": {0, format.ErrMalformed},
	} {
		got, err := c.Get(context.Background(), s.URL+path, fetch.Validators{})
		if want.err != nil {
			if !errors.Is(err, want.err) {
				t.Errorf("%s: %v, want %v", path, err, want.err)
			}
			continue
		}
		if err != nil || len(got.Body) != want.size {
			t.Errorf("%s: %v", path, err)
		}
	}
	if sent := sent.Load(); sent != "gzip" {
		t.Errorf("Accept-Encoding %v", sent)
	}
}

// TestSlow: a server that sends a byte and then no more is given up, and so is
// one that sends nothing at all. Neither is asked again.
func TestSlow(t *testing.T) {
	var requests atomic.Int64
	s := site(t, func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		if r.URL.Path == "/byte" {
			_, _ = w.Write([]byte("a"))
			_ = http.NewResponseController(w).Flush()
		}
		<-r.Context().Done()
	})
	o := options(newClock())
	o.SlowAfter = 2 * time.Millisecond
	o.MinSpeed = 1000
	_, err := newClient(t, o).Get(context.Background(), s.URL+"/byte", fetch.Validators{})
	if !errors.Is(err, fetch.ErrTooSlow) || !strings.HasSuffix(err.Error(), "/byte: too slow: less than 1000 bytes a second for 2ms") {
		t.Errorf("a byte: %v", err)
	}
	o = options(newClock())
	o.Timeout = 20 * time.Millisecond
	_, err = newClient(t, o).Get(context.Background(), s.URL+"/nothing", fetch.Validators{})
	if !errors.Is(err, fetch.ErrTooSlow) {
		t.Errorf("nothing: %v", err)
	}
	if n := requests.Load(); n > 2 {
		t.Errorf("asked %d times, want 2", n)
	}
}
