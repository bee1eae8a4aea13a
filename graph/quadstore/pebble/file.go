package pebble

import (
	"io"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// file is a file of a [disk] that is written.
type file struct {
	vfs.File
	disk       *disk
	compaction bool
}

// Write writes.
func (f *file) Write(b []byte) (n int, err error) {
	if f.compaction && f.disk.hurry.Load() {
		return 0, errHurry
	}
	err = f.disk.change(func() error { n, err = f.File.Write(b); return err })
	return n, err
}

// WriteAt writes somewhere.
func (f *file) WriteAt(b []byte, at int64) (n int, err error) {
	err = f.disk.change(func() error { n, err = f.File.WriteAt(b, at); return err })
	return n, err
}

// Sync waits until all is on the disk.
func (f *file) Sync() error { return f.disk.change(f.File.Sync) }

// SyncData waits until the content is on the disk.
func (f *file) SyncData() error { return f.disk.change(f.File.SyncData) }

// SyncTo begins to bring the content to the disk.
func (f *file) SyncTo(length int64) (full bool, err error) {
	err = f.disk.change(func() error { full, err = f.File.SyncTo(length); return err })
	return full, err
}

// reader is the file system as an Engine that only reads sees it: it needs no
// lock, and makes no file to have one.
type reader struct{ vfs.FS }

type nothing struct{}

// Close does nothing.
func (nothing) Close() error { return nil }

// Lock does nothing.
func (reader) Lock(string) (io.Closer, error) { return nothing{}, nil }
