package fetch

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/saidby/saidby/importers/format"
)

// read reads and unpacks an answer's body. Neither what is sent nor what it
// unpacks to may be larger than the request says. It returns
// format.ErrTooLarge, format.ErrMalformed, or what broke the connection; an
// answer that is too slow is cancelled.
func (c *Client) read(resp *http.Response, r request, cancel context.CancelCauseFunc) ([]byte, error) {
	if resp.ContentLength > r.size && !r.cut {
		return nil, tooLarge(r.size)
	}
	w := &wire{body: resp.Body, room: r.size}
	defer w.watch(c.o.MinSpeed, c.o.SlowAfter, cancel)()
	unpacked, err := unpack(w, resp.Header.Get("Content-Encoding"))
	var data []byte
	if err == nil {
		data, err = io.ReadAll(io.LimitReader(unpacked, r.size+1))
	}
	over := int64(len(data)) > r.size || errors.Is(w.err, format.ErrTooLarge)
	switch {
	case over && r.cut:
		return data[:min(int64(len(data)), r.size)], nil
	case over:
		return nil, tooLarge(r.size)
	case w.err != nil:
		return nil, w.err
	case err != nil:
		return nil, fmt.Errorf("%w: %w", format.ErrMalformed, err)
	}
	return data, nil
}

// unpack returns the reader of what a body holds. No other encoding was asked
// for than gzip.
func unpack(w *wire, encoding string) (io.Reader, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "", "identity":
		return w, nil
	case "gzip", "x-gzip":
		packed, err := gzip.NewReader(w)
		if errors.Is(err, io.EOF) { // nothing at all, which needs no packing
			return w, nil
		}
		return packed, err
	}
	return nil, fmt.Errorf("sent as %q, which was not asked for", encoding)
}

// wire is a body as it is sent. It keeps count of it.
type wire struct {
	body io.Reader
	room int64 // how many bytes may still come
	err  error // what ended the body too soon

	mu    sync.Mutex
	count int64 // since the watch last looked
}

// Read reads from the connection. More than there is room for is an error.
func (w *wire) Read(p []byte) (int, error) {
	if int64(len(p)) > w.room+1 {
		p = p[:w.room+1]
	}
	n, err := w.body.Read(p)
	w.room -= int64(n)
	w.mu.Lock()
	w.count += int64(n)
	w.mu.Unlock()
	if err != nil && err != io.EOF {
		w.err = err
	}
	if w.room < 0 {
		w.err, w.room = format.ErrTooLarge, 0
		return n, w.err
	}
	return n, err
}

// watch looks at the count each time that a while is over, and cancels the
// request when it is too low. The function that it returns ends the watch.
func (w *wire) watch(speed int64, while time.Duration, cancel context.CancelCauseFunc) (stop func()) {
	done := make(chan struct{})
	go func() {
		ticker := time.NewTicker(while)
		defer ticker.Stop()
		for {
			select {
			case <-done:
				return
			case <-ticker.C:
			}
			w.mu.Lock()
			slow := float64(w.count) < float64(speed)*while.Seconds()
			w.count = 0
			w.mu.Unlock()
			if slow {
				cancel(fmt.Errorf("%w: less than %s a second for %v", ErrTooSlow, format.Size(speed), while))
				return
			}
		}
	}()
	return func() { close(done) }
}
