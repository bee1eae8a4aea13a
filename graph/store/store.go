package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"syscall"

	cgraph "github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	"github.com/hidal-go/hidalgo/kv"
	"github.com/hidal-go/hidalgo/kv/flat"
)

// ErrClosed is returned when the store has been closed, or could not be opened
// anew after a failed write; the reason is wrapped too.
var ErrClosed = errors.New("store is closed")

// Store keeps quads in a folder.
type Store struct {
	path string
	// writing admits one Apply at a time.
	writing sync.Mutex
	// values keeps look-ups of values and transactions apart: a look-up that began
	// before a node was removed would put the node's old id back into Cayley's
	// cache, and what is next written of that node would be lost.
	values sync.RWMutex

	mu     sync.Mutex // guards what follows
	handle *ckv.QuadStore
	names  *names
	broken error
	// written says that LevelDB's journal holds what has been written.
	written bool
	// readOnly is why the store could only be opened for reading: the disk is full.
	readOnly error
}

// ErrReadOnly is returned when something is to be written to a store that could
// only be opened for reading; the reason is wrapped too.
var ErrReadOnly = errors.New("store is open for reading only")

// Open opens the store in the folder path. The folder is made if it is not
// there. Where the disk is full, or may only be read, the store is opened for
// reading. What is there but cannot be read gives an error that names the folder.
func Open(path string) (*Store, error) {
	s := &Store{path: path}
	if err := s.open(); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Store) open() error {
	if err := os.MkdirAll(s.path, 0o755); err != nil {
		return fmt.Errorf("open store: %w", err)
	}
	db, err := openEngine(s.path, false)
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EROFS) { // one can still read
		s.readOnly = err
		db, err = openEngine(s.path, true)
	} else {
		s.readOnly = nil
	}
	if err != nil {
		return fmt.Errorf("open store %s: %w", s.path, errors.Join(err, s.readOnly))
	}
	handle, err := quadStore(flat.Upgrade(db))
	if err != nil {
		return fmt.Errorf("open store %s: %w", s.path, errors.Join(err, db.Close()))
	}
	s.handle, s.names = handle, newNames()
	return nil
}

// quadStore opens Cayley's quad store over db, which may be empty.
func quadStore(db kv.KV) (*ckv.QuadStore, error) {
	if err := initialize(db); err != nil {
		return nil, err
	}
	qs, err := ckv.New(db, cayleyOptions())
	if err != nil {
		return nil, err
	}
	handle, ok := qs.(*ckv.QuadStore)
	if !ok {
		return nil, fmt.Errorf("quad store is a %T", qs)
	}
	return handle, nil
}

func cayleyOptions() cgraph.Options { return cgraph.Options{ckv.OptNoBloom: true} }

// Cayley returns the handle of the store for Cayley's paths and query languages.
// It must not be written to, not be used while an Apply runs, and may stop
// answering after a failed one.
func (s *Store) Cayley() (cgraph.QuadStore, error) {
	handle, _, err := s.current()
	if err != nil {
		return nil, err
	}
	return handle, nil
}

// current returns the handle, or why there is none.
func (s *Store) current() (*ckv.QuadStore, *names, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.handle == nil {
		return nil, nil, errors.Join(ErrClosed, s.broken)
	}
	return s.handle, s.names, nil
}

// Size returns the number of quads.
func (s *Store) Size(ctx context.Context) (int64, error) {
	handle, _, err := s.current()
	if err != nil {
		return 0, err
	}
	stats, err := handle.Stats(ctx, false)
	if errors.Is(err, ckv.ErrNoBucket) { // nothing was ever written
		return 0, nil
	}
	return stats.Quads.Value, err
}

// reopen closes the store and opens it anew.
func (s *Store) reopen() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.handle == nil {
		return errors.Join(ErrClosed, s.broken)
	}
	s.broken = s.handle.Close()
	s.handle, s.names = nil, nil
	if err := s.open(); err != nil {
		s.broken = err
		return err
	}
	s.broken = nil
	return nil
}

// Close closes the store. It waits for a running Apply.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.handle == nil {
		return nil
	}
	err := s.handle.Close()
	s.handle, s.names = nil, nil
	if err == nil && s.written {
		err = s.settle()
	}
	return err
}

// settle lets LevelDB make tables of its journal, which it does when it is
// opened: whoever asks next should not have to wait for what was written here.
// A disk that is full puts that off.
func (s *Store) settle() error {
	db, err := openEngine(s.path, false)
	if err != nil {
		return nil // the journal holds everything
	}
	return db.Close()
}

// valid reports whether Cayley can keep a quad.
func valid(q quad.Quad) bool {
	for _, d := range quad.Directions {
		if v := q.Get(d); v != nil && !validValue(v) || v == nil && d != quad.Label {
			return false
		}
	}
	return true
}
