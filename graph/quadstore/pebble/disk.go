package pebble

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// disk is the file system as an Engine that writes sees it. The first error of
// writing ends the Engine, and Pebble does not learn of it: it would panic with
// its locks in disorder, end the process, or try again for ever, depending on the
// file. The call does not return, and none that follows does anything. So the
// folder may be opened anew, by this process or another, whatever goroutines of
// Pebble's are left.
type disk struct {
	vfs.FS
	failure *failure
	// changing is held for reading while something is changed.
	changing sync.RWMutex
	// hurry makes compactions fail; they are begun again another time.
	hurry atomic.Bool
	lock  io.Closer
}

// errHurry ends a compaction that Close does not want to wait for.
var errHurry = errors.New("store is being closed")

// compaction is how Pebble marks the files that compactions write.
const compaction = "pebble-compaction"

// change changes something. It returns only when that went well, or met a file
// that was not there.
func (d *disk) change(do func() error) error {
	d.changing.RLock()
	if d.failure.err() != nil {
		d.changing.RUnlock()
		select {}
	}
	err := do()
	d.changing.RUnlock()
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		d.failure.fail(failed(err))
		select {}
	}
	return err
}

// hurryAfter makes compactions fail after a time, and returns what calls that off.
func (d *disk) hurryAfter(t time.Duration) func() {
	timer := time.AfterFunc(t, func() { d.hurry.Store(true) })
	return func() { timer.Stop() }
}

// release unlocks the folder, when nothing changes it any more.
func (d *disk) release() error {
	if d == nil || d.lock == nil {
		return nil
	}
	d.changing.Lock()
	defer d.changing.Unlock()
	return d.lock.Close()
}

// Lock locks the folder until release: the closer does nothing. The error is
// [ErrLocked] if somebody else has locked it.
func (d *disk) Lock(name string) (io.Closer, error) {
	l, err := d.FS.Lock(name)
	switch {
	case err == nil:
		d.lock = l
		return nothing{}, nil
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EROFS):
		return nil, err
	}
	return nil, fmt.Errorf("%w: %w", ErrLocked, err)
}

// Create creates a file.
func (d *disk) Create(name string, c vfs.DiskWriteCategory) (f vfs.File, err error) {
	err = d.change(func() error { f, err = d.FS.Create(name, c); return err })
	return &file{f, d, c == compaction}, err
}

// OpenReadWrite opens a file for reading and writing.
func (d *disk) OpenReadWrite(name string, c vfs.DiskWriteCategory, o ...vfs.OpenOption) (f vfs.File, err error) {
	err = d.change(func() error { f, err = d.FS.OpenReadWrite(name, c, o...); return err })
	return &file{f, d, c == compaction}, err
}

// OpenDir opens a folder, to sync it.
func (d *disk) OpenDir(name string) (vfs.File, error) {
	f, err := d.FS.OpenDir(name)
	if err != nil {
		return nil, err
	}
	return &file{f, d, false}, nil
}

// ReuseForWrite removes the old file and creates the new one, so that no log is
// ever written over while somebody borrows it.
func (d *disk) ReuseForWrite(old, new string, c vfs.DiskWriteCategory) (vfs.File, error) {
	if err := d.Remove(old); err != nil {
		return nil, err
	}
	return d.Create(new, c)
}

// Link links a file.
func (d *disk) Link(old, new string) error {
	return d.change(func() error { return d.FS.Link(old, new) })
}

// Remove removes a file.
func (d *disk) Remove(name string) error {
	return d.change(func() error { return d.FS.Remove(name) })
}

// RemoveAll removes a folder.
func (d *disk) RemoveAll(name string) error {
	return d.change(func() error { return d.FS.RemoveAll(name) })
}

// Rename renames a file.
func (d *disk) Rename(old, new string) error {
	return d.change(func() error { return d.FS.Rename(old, new) })
}

// Unwrap returns the file system below.
func (d *disk) Unwrap() vfs.FS { return d.FS }
