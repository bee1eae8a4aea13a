package graph

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/store"
)

// Options say how to open a graph. The zero value opens one that exists.
type Options struct {
	// Create makes the graph if it is not there.
	Create bool
	// Command is told to other processes that find the graph locked.
	Command string
	// Wait is how long to wait for another process that has the graph open: 0
	// means three seconds, less than 0 not at all.
	Wait time.Duration
}

// Library is an open graph.
type Library struct {
	dir   string
	lock  *flock.Flock
	store Store

	// writing admits one Put or Remove at a time; reading is held by them while
	// they change things, and by questions while they look at one article.
	writing sync.Mutex
	reading sync.RWMutex

	mu     sync.Mutex // guards index and closed
	index  *search.Index
	closed bool
}

// Open opens the graph in the folder dir and finishes what an interrupted Put or
// Remove had begun. It returns [ErrNoGraph], a [*LockedError], [ErrNewerFormat],
// or what the disk says.
func Open(ctx context.Context, dir string, o Options) (*Library, error) {
	if err := prepare(dir, o); err != nil {
		return nil, err
	}
	l, err := lock(ctx, dir, o)
	if err != nil {
		return nil, err
	}
	lib, err := open(ctx, dir, l, o)
	if err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return lib, nil
}

// prepare makes sure that there is a folder to be locked, and refuses one that
// it would be no use to lock.
func prepare(dir string, o Options) error {
	if err := readFormat(dir); err == nil || !errors.Is(err, ErrNoGraph) || !o.Create {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make graph: %w", err)
	}
	return nil
}

// open opens a folder whose lock is held.
func open(ctx context.Context, dir string, l *flock.Flock, o Options) (*Library, error) {
	err := readFormat(dir)
	if errors.Is(err, ErrNoGraph) && o.Create {
		err = create(dir)
	}
	if err != nil {
		return nil, err
	}
	s, err := store.Open(filepath.Join(dir, quadsFolder))
	if err != nil {
		return nil, fmt.Errorf("open graph %s: %w", dir, err)
	}
	lib := &Library{dir: dir, lock: l, store: s}
	if err := lib.recover(ctx); err != nil && !errors.Is(err, errIndexBehind) {
		return nil, errors.Join(fmt.Errorf("open graph %s: %w", dir, err), lib.closeParts())
	}
	return lib, nil
}

// Close closes the graph and lets other processes have it. It waits for a
// running Put or Remove.
func (l *Library) Close() error {
	l.writing.Lock()
	defer l.writing.Unlock()
	l.mu.Lock()
	closed := l.closed
	l.closed = true
	l.mu.Unlock()
	if closed {
		return nil
	}
	l.reading.Lock()
	defer l.reading.Unlock()
	if err := errors.Join(l.closeParts(), l.lock.Close()); err != nil {
		return fmt.Errorf("close graph: %w", err)
	}
	return nil
}

// closeParts closes index and store.
func (l *Library) closeParts() error {
	var err error
	if l.index != nil {
		err = l.index.Close()
	}
	return errors.Join(err, l.store.Close())
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

// askIndex returns the search index for a question.
func (l *Library) askIndex(ctx context.Context) (*search.Index, error) {
	l.reading.RLock()
	defer l.reading.RUnlock()
	return l.searchIndex(ctx)
}

// searchIndex opens the index when it is first needed, since most questions do
// without it. One that is gone or damaged is made anew.
func (l *Library) searchIndex(ctx context.Context) (*search.Index, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.closed:
		return nil, ErrClosed
	case l.index != nil:
		return l.index, nil
	}
	index, err := l.openIndex(ctx)
	if err != nil {
		return nil, fmt.Errorf("open search index: %w", err)
	}
	l.index = index
	return index, nil
}

func (l *Library) openIndex(ctx context.Context) (*search.Index, error) {
	path := filepath.Join(l.dir, searchFile)
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0 {
		return l.rebuildIndex(ctx)
	}
	index, err := search.Open(path)
	if errors.Is(err, search.ErrCorrupt) {
		return l.rebuildIndex(ctx)
	}
	return index, err
}
