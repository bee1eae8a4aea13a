package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"time"

	"github.com/saidby/saidby/importers/format"
)

// Client fetches addresses. It may be used by several goroutines at once, and
// one client should serve them all: what it knows of a site is what makes it
// polite. Make it with [New].
type Client struct {
	o         Options
	agent     string // the product token, as robots.txt names it
	guard     *guard // nil where all networks are allowed
	transport *http.Transport
	pace      pace
	sites     sites
}

// New returns a client. It connects to nothing yet.
func New(o Options) *Client {
	o.defaults()
	c := &Client{o: o, agent: productToken(o.UserAgent)}
	c.pace.clock = o.Clock
	dialer := &net.Dialer{Timeout: 15 * time.Second, Resolver: o.Resolver}
	if !o.AllowPrivate {
		c.guard = newGuard()
		dialer.Control = c.guard.control
	}
	c.transport = &http.Transport{
		Proxy:                  nil, // also none from the environment, which would be asked in place of the site
		DialContext:            dialer.DialContext,
		DisableCompression:     true, // unpacking has a bound here
		ForceAttemptHTTP2:      true,
		TLSHandshakeTimeout:    15 * time.Second,
		IdleConnTimeout:        30 * time.Second,
		MaxIdleConns:           32,
		MaxIdleConnsPerHost:    2,
		MaxResponseHeaderBytes: 256 << 10,
	}
	return c
}

// Close closes the connections that are kept for further requests. The client
// can still be used.
func (c *Client) Close() { c.transport.CloseIdleConnections() }

// Now is the time by the client's clock, in UTC.
func (c *Client) Now() time.Time { return c.o.Clock.Now().UTC() }

// Get fetches an address, after the waits that politeness asks for. The answer
// is complete when Get returns. Where since says what one has and that has not
// changed, it returns ErrNotModified, and a Response without a body. All errors
// come in a [*format.Error] and wrap a sentinel of this package,
// [format.ErrTooLarge], [format.ErrMalformed] or the error of the context.
func (c *Client) Get(ctx context.Context, address string, since Validators) (*Response, error) {
	var r *Response
	u, err := parseAddress(address, c.o.AllowPrivate)
	if err == nil {
		r, err = c.follow(ctx, u, since.sound())
	}
	if err != nil {
		return r, format.Fail(shown(address), err)
	}
	return r, nil
}

// visit fetches one address, if its site allows.
func (c *Client) visit(ctx context.Context, u *url.URL, since Validators, retries *int) (*answer, error) {
	if err := c.literal(u); err != nil {
		return nil, err
	}
	rules, err := c.robots(ctx, u)
	if err != nil {
		return nil, err
	}
	if err := rules.check(u); err != nil {
		return nil, err
	}
	return c.ask(ctx, u, request{since: since, every: max(c.o.Interval, rules.delay), size: c.o.MaxSize}, retries)
}

// literal returns ErrPrivate for an address that names a private IP address
// itself: sooner than the dialer would, and before any wait.
func (c *Client) literal(u *url.URL) error {
	if ip, err := netip.ParseAddr(u.Hostname()); err == nil && c.guard != nil {
		return c.guard.check(ip)
	}
	return nil
}

// response makes what the caller gets of the last answer. Where it is no
// success the Response is nil.
func (c *Client) response(a *answer, since Validators) (*Response, error) {
	r := &Response{
		Status: a.status, Body: a.body, ContentType: a.header.Get("Content-Type"),
		Validators: validators(a.header), Fetched: c.Now(),
	}
	switch {
	case a.success():
		return r, nil
	case a.status == http.StatusNotModified && since != Validators{}:
		r.Validators = r.Validators.or(since)
		return r, ErrNotModified
	}
	return nil, &StatusError{Code: a.status, RetryAfter: a.retryAfter}
}
