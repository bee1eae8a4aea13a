package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
)

// maxRobots is how many bytes of a robots.txt are read, and maxRobotsHops how
// often it may be redirected (RFC 9309, sections 2.5 and 2.3.1.2).
const (
	maxRobots     = 500 << 10
	maxRobotsHops = 5
)

// readRobots reads a site's robots.txt.
func (c *Client) readRobots(ctx context.Context, u *url.URL) (*rules, error) {
	retries := c.o.Retries
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	for range maxRobotsHops + 1 {
		a, err := c.ask(ctx, at, request{every: c.o.Interval, size: maxRobots, cut: true}, &retries)
		switch {
		case err != nil && (ctx.Err() != nil || errors.Is(err, ErrPrivate)):
			return nil, err
		case err != nil:
			return &rules{closed: err}, nil
		case a.success():
			return parseRobots(wholeLines(a.body), c.agent, c.o.MaxCrawlDelay), nil
		case a.passing():
			return &rules{closed: &StatusError{Code: a.status, RetryAfter: a.retryAfter}}, nil
		case !a.leadsOn():
			return &rules{}, nil // there is none
		}
		if at, err = c.next(at, a.header.Get("Location")); err != nil {
			return &rules{closed: err}, nil
		}
		if err := c.literal(at); err != nil {
			return nil, fmt.Errorf("robots.txt redirected to %s: %w", at, err)
		}
	}
	return &rules{}, nil // RFC 9309: as if there were none
}

// wholeLines is the text of a robots.txt; of one that was cut off, without the
// line that may be half.
func wholeLines(body []byte) string {
	if len(body) == maxRobots {
		body = body[:bytes.LastIndexByte(body, '\n')+1]
	}
	return string(body)
}
