package fetch

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// The wait before the first retry, which each further one doubles, and the
// longest.
const (
	firstBackOff = time.Second
	maxBackOff   = 30 * time.Second
)

// ask sends a request when the host's turn has come, and again, as long as
// there are retries, after a failure that may pass. The answer may be any; it
// returns ErrUnreachable where there is none in the end.
func (c *Client) ask(ctx context.Context, u *url.URL, r request, retries *int) (*answer, error) {
	for tried := 0; ; tried++ {
		if err := c.pace.wait(ctx, u.Hostname(), r.every); err != nil {
			return nil, err
		}
		a, err := c.exchange(ctx, u, r)
		if err != nil && lasting(err) || err == nil && !a.passing() {
			return a, err
		}
		wait := backOff(tried, c.o.Jitter())
		if a != nil && a.retryAfter > 0 {
			c.pace.hold(u.Hostname(), min(a.retryAfter, c.o.MaxRetryAfter))
			wait = max(wait, a.retryAfter)
		}
		if *retries <= 0 || a != nil && a.retryAfter > c.o.MaxRetryAfter {
			return a, err
		}
		*retries--
		if err := c.o.Clock.Sleep(ctx, wait); err != nil {
			return nil, err
		}
	}
}

// passing reports whether the status speaks of a state that may pass.
func (a *answer) passing() bool {
	return a.status == http.StatusTooManyRequests || a.status >= 500
}

// backOff is how long to wait before a retry, half of it by chance, so that
// many who failed together do not come back together.
func backOff(tried int, chance float64) time.Duration {
	d := min(firstBackOff<<min(tried, 10), maxBackOff)
	return d/2 + time.Duration(chance*float64(d/2))
}

// maxSeconds stands for any greater number in a Retry-After: 31 years.
const maxSeconds = 1e9

// parseRetryAfter reads a Retry-After, which is a number of seconds or a date
// (RFC 9110, section 10.2.3). A date that has passed gives 0.
func parseRetryAfter(s string, now time.Time) (time.Duration, bool) {
	s = strings.TrimSpace(s)
	if s != "" && strings.Trim(s, "0123456789") == "" {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil || n > maxSeconds {
			n = maxSeconds
		}
		return time.Duration(n) * time.Second, true
	}
	at, err := http.ParseTime(s)
	if err != nil {
		return 0, false
	}
	return min(max(at.Sub(now), 0), maxSeconds*time.Second), true
}
