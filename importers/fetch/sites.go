package fetch

import (
	"context"
	"net/url"
	"sync"
	"time"
)

// How long a robots.txt is kept (RFC 9309, section 2.4: 24 hours at most), and
// the state of one that could not be read, which may pass sooner.
const (
	robotsLife  = 24 * time.Hour
	failureLife = 10 * time.Minute
)

// The most sites whose rules are remembered, and the most bytes of rules.
const (
	manySites = 10000
	manyRules = 32 << 20
)

// sites remembers the rules of sites.
type sites struct {
	mu     sync.Mutex
	sites  map[string]*site
	weight int // bytes of rules, about
}

// site is one scheme, host and port. Rules and until belong to the holder of
// the gate, the rest is guarded by sites.mu.
type site struct {
	gate  chan struct{}
	rules *rules
	until time.Time

	users, weight int
	read          time.Time
}

// robots returns the rules for an address. Of those who ask for the same site
// at the same time one reads its robots.txt, and the others wait. It returns
// ErrPrivate or the context's error; all other failures give closed rules.
func (c *Client) robots(ctx context.Context, u *url.URL) (*rules, error) {
	origin := u.Scheme + "://" + u.Host
	s := c.sites.enter(origin)
	defer c.sites.leave(origin, s)
	select {
	case s.gate <- struct{}{}:
		defer func() { <-s.gate }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if s.rules != nil && c.o.Clock.Now().Before(s.until) {
		return s.rules, nil
	}
	rules, err := c.readRobots(ctx, u)
	if err != nil {
		return nil, err
	}
	life := robotsLife
	if rules.closed != nil {
		life = failureLife
	}
	now := c.o.Clock.Now()
	s.rules, s.until = rules, now.Add(life)
	c.sites.weigh(s, rules.weight(), now)
	return rules, nil
}

// enter returns a site, which is not forgotten before leave.
func (s *sites) enter(origin string) *site {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.sites == nil {
		s.sites = map[string]*site{}
	}
	one := s.sites[origin]
	if one == nil {
		one = &site{gate: make(chan struct{}, 1)}
		s.sites[origin] = one
	}
	one.users++
	return one
}

// leave forgets a site of which nothing could be learnt.
func (s *sites) leave(origin string, one *site) {
	s.mu.Lock()
	defer s.mu.Unlock()
	one.users--
	if one.users == 0 && one.weight == 0 {
		delete(s.sites, origin)
	}
}

// weigh notes that a site's rules were read, and makes room for them.
func (s *sites) weigh(one *site, weight int, now time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.weight += weight - one.weight
	one.weight, one.read = weight, now
	for (len(s.sites) > manySites || s.weight > manyRules) && s.forget() {
	}
}

// forget forgets the rules that were read first, of those that nobody uses.
func (s *sites) forget() bool {
	var oldest string
	for origin, one := range s.sites {
		if one.users == 0 && (oldest == "" || one.read.Before(s.sites[oldest].read)) {
			oldest = origin
		}
	}
	if oldest == "" {
		return false
	}
	s.weight -= s.sites[oldest].weight
	delete(s.sites, oldest)
	return true
}
