package graph

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/saidby/saidby/graph/quadstore"
)

// Options say how to open a graph. The zero value opens one that exists.
type Options struct {
	// Create makes the graph if it is not there.
	Create bool
	// ReadOnly opens the graph for questions. Any number of processes may do so at
	// once, also while another one writes; nothing is written, not even where a
	// folder does not allow it. What is written meanwhile is not seen in a folder
	// that somebody else was writing to.
	ReadOnly bool
	// Command is told to other processes that find the graph locked.
	Command string
	// Wait is how long to wait for another process that has the graph open: 0
	// means three seconds, less than 0 not at all.
	Wait time.Duration
	// Now tells the time that is kept beside articles which are replaced, and of
	// judgements; nil means the clock of the machine.
	Now func() time.Time
}

// Library is an open graph.
type Library struct {
	home  home
	store *quadstore.Store

	// writing admits one Put or Remove at a time; it guards behind, which says
	// that the index is behind the store.
	writing sync.Mutex
	behind  bool
	// shown is the newest revision that the index is known to show.
	shown atomic.Uint64
	now   func() time.Time

	mu     sync.Mutex // guards index and closed
	index  searchIndex
	closed bool
}

// Open opens the graph in a folder, or on a PostgreSQL server if place begins
// with postgres://, and finishes what an interrupted Put or Remove had begun. It
// returns [ErrNoGraph], a [*LockedError], [ErrNewerFormat], [ErrOlderFormat], or
// what the disk or the server says.
func Open(ctx context.Context, place string, o Options) (*Library, error) {
	open := openFolder
	if OnServer(place) {
		open = openServer
	}
	l, err := open(ctx, place, o)
	if err != nil {
		return nil, err
	}
	if o.ReadOnly {
		return l, nil
	}
	// Most questions do without the index, and the next Put tries again.
	if err := l.writeIndex(ctx, nil); err != nil && ctx.Err() != nil {
		return nil, errors.Join(fmt.Errorf("open graph %s: %w", l.home.name(), err), l.Close())
	}
	return l, nil
}

// OnServer reports whether a place names a graph on a server, not a folder.
func OnServer(place string) bool {
	return strings.HasPrefix(place, "postgres://") || strings.HasPrefix(place, "postgresql://")
}

// PlaceName is a place as it may be told: of a server's address, without the
// user, the password and the settings.
func PlaceName(place string) string {
	if !OnServer(place) {
		return place
	}
	u, err := url.Parse(place)
	if err != nil {
		return "a server"
	}
	return (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}).String()
}

// Close closes the graph and lets other processes write to it. It waits for a
// running Put or Remove.
func (l *Library) Close() error {
	l.writing.Lock()
	defer l.writing.Unlock()
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return nil
	}
	l.closed = true
	var err error
	if l.index != nil {
		err = l.index.Close()
	}
	if err := errors.Join(err, l.store.Close(), l.home.close(!l.behind)); err != nil {
		return fmt.Errorf("close graph: %w", err)
	}
	return nil
}

// check returns [ErrClosed] after Close.
func (l *Library) check() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return ErrClosed
	}
	return nil
}

// snapshot begins a question, which sees one moment of the graph.
func (l *Library) snapshot(ctx context.Context) (*quadstore.Snapshot, error) {
	if err := l.check(); err != nil {
		return nil, err
	}
	return l.store.Snapshot(ctx)
}
