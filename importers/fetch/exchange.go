package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/saidby/saidby/importers/format"
)

// request is what is asked of one address.
type request struct {
	since Validators
	every time.Duration // the time to the next request to this host
	size  int64         // the most bytes
	cut   bool          // a longer answer is cut off at size, and no error
}

// answer is what a server sends back. The body is that of a success only.
type answer struct {
	status     int
	header     http.Header
	body       []byte
	retryAfter time.Duration // 0 where it asks for no wait
}

// success reports whether the answer is what was asked for. A part of it, which
// was not, is no success.
func (a *answer) success() bool {
	return a.status >= 200 && a.status < 300 && a.status != http.StatusPartialContent
}

// leadsOn reports whether the answer is at another address.
func (a *answer) leadsOn() bool {
	switch a.status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return a.header.Get("Location") != ""
	}
	return false
}

// exchange sends one request and reads the answer, within the client's times.
func (c *Client) exchange(ctx context.Context, u *url.URL, r request) (*answer, error) {
	own, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	timer := time.AfterFunc(c.o.Timeout, func() {
		cancel(fmt.Errorf("%w: not complete after %v", ErrTooSlow, c.o.Timeout))
	})
	defer timer.Stop()
	a, err := c.roundTrip(own, cancel, u, r)
	switch {
	case err == nil:
		return a, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case context.Cause(own) != nil:
		return nil, context.Cause(own)
	case errors.Is(err, ErrPrivate), errors.Is(err, format.ErrTooLarge), errors.Is(err, format.ErrMalformed):
		return nil, err
	}
	return nil, fmt.Errorf("%w: %w", ErrUnreachable, err)
}

// roundTrip does the work of exchange. It goes to the transport itself, which
// knows nothing of redirects, cookies and Referer.
func (c *Client) roundTrip(ctx context.Context, cancel context.CancelCauseFunc, u *url.URL, r request) (*answer, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", format.ErrMalformed, err)
	}
	req.Header.Set("User-Agent", c.o.UserAgent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8")
	req.Header.Set("Accept-Encoding", "gzip")
	r.since.set(req.Header)
	resp, err := c.transport.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	a := &answer{status: resp.StatusCode, header: resp.Header}
	a.retryAfter, _ = parseRetryAfter(resp.Header.Get("Retry-After"), c.o.Clock.Now())
	if a.success() {
		a.body, err = c.read(resp, r, cancel)
	}
	return a, err
}

// lasting reports whether a failure would only be repeated: a connection that
// failed is worth another try, unless the name is not known or the certificate
// not good.
func lasting(err error) bool {
	var dns *net.DNSError
	var certificate *tls.CertificateVerificationError
	return !errors.Is(err, ErrUnreachable) || errors.As(err, &certificate) || errors.As(err, &dns) && dns.IsNotFound
}
