package pebble

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// picture is a folder that holds what [Borrow] borrows, in a folder of such
// folders. A lock says that somebody reads it, and goes with its owner however
// that ends.
type picture struct {
	dir  string
	lock *flock.Flock
}

const (
	pictures = "picture-*"
	// gateFile is locked while a picture is made or removed.
	gateFile   = "lock"
	readerFile = "reader"
	gateStep   = 2 * time.Millisecond
)

// newPicture makes a folder for a picture, and removes those that nobody reads.
func newPicture(ctx context.Context, into string) (*picture, error) {
	if err := os.MkdirAll(into, 0o755); err != nil {
		return nil, err
	}
	gate := flock.New(filepath.Join(into, gateFile))
	if _, err := gate.TryLockContext(ctx, gateStep); err != nil {
		return nil, errors.Join(err, gate.Close())
	}
	defer func() { _ = gate.Close() }()
	sweep(into)
	dir, err := os.MkdirTemp(into, pictures)
	if err != nil {
		return nil, err
	}
	p := &picture{dir, flock.New(filepath.Join(dir, readerFile))}
	if _, err := p.lock.TryLock(); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return p, nil
}

// sweep removes the pictures that nobody reads. One that cannot be removed is in
// nobody's way.
func sweep(into string) {
	found, err := filepath.Glob(filepath.Join(into, pictures))
	if err != nil {
		return
	}
	for _, dir := range found {
		l := flock.New(filepath.Join(dir, readerFile))
		idle, err := l.TryLock()
		_ = l.Close()
		if err == nil && idle {
			_ = os.RemoveAll(dir)
		}
	}
}

// store is the folder of the borrowed files.
func (p *picture) store() string { return filepath.Join(p.dir, "store") }

// clear makes the folder of files anew.
func (p *picture) clear() error {
	return errors.Join(os.RemoveAll(p.store()), os.Mkdir(p.store(), 0o755))
}

func (p *picture) write(name string, content []byte) error {
	return os.WriteFile(filepath.Join(p.store(), name), content, 0o644)
}

// remove gives the picture up.
func (p *picture) remove() error {
	if p == nil {
		return nil
	}
	gate := flock.New(filepath.Join(filepath.Dir(p.dir), gateFile))
	if err := gate.Lock(); err != nil {
		return errors.Join(err, gate.Close())
	}
	return errors.Join(p.lock.Close(), os.RemoveAll(p.dir), gate.Close())
}
