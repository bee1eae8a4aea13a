package fetch

import (
	"cmp"
	"context"
	"math"
	"math/rand/v2"
	"net"
	"strings"
	"time"

	"github.com/saidby/saidby/importers/format"
)

// DefaultUserAgent is the user agent where Options name none.
const DefaultUserAgent = "saidby/1 (+https://github.com/saidby/saidby)"

// Options say who asks, and within what bounds. Zero means the default, and so
// does a negative value where nothing else is said of it.
type Options struct {
	// UserAgent is sent with every request. Its first word, up to "/", is what
	// robots.txt is searched for. "" means DefaultUserAgent.
	UserAgent string
	// AllowPrivate lets requests go to networks that are not public, and to any port.
	AllowPrivate bool
	// AllowDowngrade lets https redirect to http.
	AllowDowngrade bool
	// MaxSize is how many bytes an answer may have, packed and unpacked. All of
	// it is held in memory. 0 means format.DefaultMaxSize, 64 MiB.
	MaxSize int64
	// MaxRedirects is how often an answer may lead on; 0 means 5, -1 never.
	MaxRedirects int
	// Retries is how often one Get repeats requests that failed; 0 means 3, -1
	// never. A robots.txt has as many of its own.
	Retries int
	// Timeout is how long one request may take from the connection to the last
	// byte; 0 means 60 s. It begins anew for redirects and retries, and does not
	// count the waits between them: those end with the caller's context.
	Timeout time.Duration
	// MinSpeed is how many bytes a second must come in, on average, in every
	// SlowAfter of an answer. 0 means 256 bytes and 20 s; a MinSpeed of -1 none.
	MinSpeed  int64
	SlowAfter time.Duration
	// Interval is the time between two requests to one host, start to start;
	// 0 means 1 s, -1 none.
	Interval time.Duration
	// MaxCrawlDelay is how much of a Crawl-delay is honoured; 0 means 30 s, -1 none.
	MaxCrawlDelay time.Duration
	// MaxRetryAfter is the longest Retry-After that is waited for; 0 means
	// 2 min, -1 none.
	MaxRetryAfter time.Duration
	// Resolver turns names into IP addresses; nil means net.DefaultResolver.
	Resolver *net.Resolver
	// Clock is what waits go by; nil means the real one. Timeout and SlowAfter
	// are always in real time.
	Clock Clock
	// Jitter returns the chance in the waits before retries, from 0 up to 1; nil
	// means rand.Float64. It must allow calls from several goroutines at once.
	Jitter func() float64
}

// Clock tells the time and waits. It must allow calls from several goroutines
// at once.
type Clock interface {
	// Now is the time.
	Now() time.Time
	// Sleep waits for as long as told or until the context ends, and returns the
	// context's error then.
	Sleep(ctx context.Context, d time.Duration) error
}

// defaults fills in what is not set.
func (o *Options) defaults() {
	o.UserAgent = strings.TrimSpace(printable(o.UserAgent))
	o.UserAgent = cmp.Or(o.UserAgent, DefaultUserAgent)
	bound(&o.MaxSize, format.DefaultMaxSize, format.DefaultMaxSize)
	o.MaxSize = min(o.MaxSize, math.MaxInt64/2)
	bound(&o.MaxRedirects, 5, 0)
	bound(&o.Retries, 3, 0)
	bound(&o.Timeout, 60*time.Second, 60*time.Second)
	bound(&o.MinSpeed, 256, 0)
	bound(&o.SlowAfter, 20*time.Second, 20*time.Second)
	bound(&o.Interval, time.Second, 0)
	bound(&o.MaxCrawlDelay, 30*time.Second, 0)
	bound(&o.MaxRetryAfter, 2*time.Minute, 0)
	if o.Clock == nil {
		o.Clock = realClock{}
	}
	if o.Jitter == nil {
		o.Jitter = rand.Float64
	}
}

// bound sets a value that is zero or negative.
func bound[T int | int64 | time.Duration](value *T, zero, negative T) {
	switch {
	case *value == 0:
		*value = zero
	case *value < 0:
		*value = negative
	}
}

// printable cuts out what no header may hold.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return -1
		}
		return r
	}, s)
}

// realClock is the clock on the wall.
type realClock struct{}

func (realClock) Now() time.Time { return time.Now() }

func (realClock) Sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
