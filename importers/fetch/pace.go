package fetch

import (
	"context"
	"sync"
	"time"
)

// pace keeps the requests to each host apart. Those that wait for one host go
// one by one; what ends while it waits takes nobody's turn.
type pace struct {
	clock Clock
	mu    sync.Mutex
	hosts map[string]*turn
}

// turn is what is known of one host. All but the gate is guarded by pace.mu.
type turn struct {
	gate  chan struct{} // held by the one whose turn is next
	next  time.Time     // when that is
	users int
}

// manyHosts is how many hosts are remembered before those are forgotten that
// could be asked at once.
const manyHosts = 1024

// wait returns when the host may be asked, and lets the next one wait for as
// long as told from then on. It returns the context's error.
func (p *pace) wait(ctx context.Context, host string, every time.Duration) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	t := p.enter(host)
	defer p.leave(t)
	select {
	case t.gate <- struct{}{}:
		defer func() { <-t.gate }()
	case <-ctx.Done():
		return ctx.Err()
	}
	var slept time.Time
	for {
		at, ok := p.take(t, slept, every)
		if ok {
			return nil
		}
		if err := p.clock.Sleep(ctx, at.Sub(p.clock.Now())); err != nil {
			return err
		}
		slept = at
	}
}

// take takes the turn, if its time has come, or else tells the time. What was
// slept until has come, whatever the clock says.
func (p *pace) take(t *turn, slept time.Time, every time.Duration) (at time.Time, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.clock.Now()
	if slept.After(now) {
		now = slept
	}
	if t.next.After(now) {
		return t.next, false
	}
	t.next = now.Add(every)
	return now, true
}

// hold lets nobody ask the host for as long as told.
func (p *pace) hold(host string, d time.Duration) {
	t := p.enter(host)
	defer p.leave(t)
	p.mu.Lock()
	defer p.mu.Unlock()
	if until := p.clock.Now().Add(d); until.After(t.next) {
		t.next = until
	}
}

// enter returns a host's turn, which is not forgotten before leave.
func (p *pace) enter(host string) *turn {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := p.hosts[host]
	if t == nil {
		p.forget()
		t = &turn{gate: make(chan struct{}, 1)}
		p.hosts[host] = t
	}
	t.users++
	return t
}

func (p *pace) leave(t *turn) {
	p.mu.Lock()
	t.users--
	p.mu.Unlock()
}

// forget makes room for another host.
func (p *pace) forget() {
	if p.hosts == nil {
		p.hosts = map[string]*turn{}
	}
	if len(p.hosts) < manyHosts {
		return
	}
	now := p.clock.Now()
	for host, t := range p.hosts {
		if t.users == 0 && !t.next.After(now) {
			delete(p.hosts, host)
		}
	}
}
