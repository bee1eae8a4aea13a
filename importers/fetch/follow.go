package fetch

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// follow fetches an address and those that it redirects to.
func (c *Client) follow(ctx context.Context, u *url.URL, since Validators) (*Response, error) {
	retries := c.o.Retries
	var passed []string
	for {
		a, err := c.visit(ctx, u, since, &retries)
		if err != nil {
			return nil, via(passed, u, err)
		}
		if !a.leadsOn() {
			r, err := c.response(a, since)
			if r == nil {
				return nil, via(passed, u, err)
			}
			r.URL, r.Redirects = u.String(), passed
			return r, err
		}
		passed = append(passed, u.String())
		if len(passed) > c.o.MaxRedirects {
			return nil, fmt.Errorf("%w: more than %d times", ErrRedirects, c.o.MaxRedirects)
		}
		if u, err = c.next(u, a.header.Get("Location")); err != nil {
			return nil, err
		}
		if slices.Contains(passed, u.String()) {
			return nil, fmt.Errorf("%w: in a circle, back to %s", ErrRedirects, u)
		}
	}
}

// next is the address that a redirect leads to.
func (c *Client) next(from *url.URL, location string) (*url.URL, error) {
	to, err := from.Parse(strings.TrimSpace(location))
	if err == nil {
		to, err = parseAddress(to.String(), c.o.AllowPrivate)
	} else {
		err = ErrAddress
	}
	if err == nil && from.Scheme == "https" && to.Scheme == "http" && !c.o.AllowDowngrade {
		err = fmt.Errorf("%w: from https to http", ErrScheme)
	}
	if err != nil {
		return nil, fmt.Errorf("redirected to %s: %w", shown(location), err)
	}
	return to, nil
}

// via names the address at fault, where it is not the one that was asked for.
func via(passed []string, u *url.URL, err error) error {
	if len(passed) == 0 {
		return err
	}
	return fmt.Errorf("redirected to %s: %w", u, err)
}
