package term

import (
	"fmt"
	"sync"
	"time"
)

// interval is how long a progress line stands before it may change.
const interval = 200 * time.Millisecond

// Progress is a line on the error stream that says how far the work is. On
// anything but a terminal it says nothing. It may be used by several goroutines
// at once, as long as nothing else is said at the same time.
type Progress struct {
	t    *Terminal
	now  func() time.Time
	mu   sync.Mutex
	last time.Time
}

// Progress returns a progress line, which now gives the time for.
func (t *Terminal) Progress(now func() time.Time) *Progress {
	if !t.streams.ErrTTY || t.options.JSON || t.options.Quiet {
		return nil
	}
	return &Progress{t: t, now: now}
}

// Showf replaces the line, unless it was replaced less than 200 ms ago. A nil
// Progress shows nothing.
func (p *Progress) Showf(format string, args ...any) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	if now.Sub(p.last) < interval {
		return
	}
	p.last = now
	p.t.erase()
	line := []rune(Safe(fmt.Sprintf(format, args...)))
	line = line[:min(len(line), p.t.room())]
	fmt.Fprintf(p.t.streams.Err, "saidby: %s", string(line))
	p.t.drawn = true
}

// Done erases the line.
func (p *Progress) Done() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.t.erase()
}

// room is how many characters a progress line may have so that it stays one line.
func (t *Terminal) room() int {
	width := t.streams.Columns
	if width <= 0 {
		width = defaultWidth
	}
	return max(width-len("saidby: ")-1, 20)
}

// erase takes a progress line away before something else is said.
func (t *Terminal) erase() {
	if t.drawn {
		fmt.Fprint(t.streams.Err, "\r\x1b[K")
		t.drawn = false
	}
}
