package pebble

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// ErrNoStore is returned when a folder is to be read that is not there or holds
// no store.
var ErrNoStore = errors.New("no store here")

// ErrLocked is returned when somebody else writes to the folder, or may do so.
// [Borrow] can read it all the same.
var ErrLocked = errors.New("store is locked")

// Options say how a folder is opened.
type Options struct {
	// ReadOnly opens a folder that nobody writes to meanwhile, and writes nothing
	// at all, so that it need not be allowed to.
	ReadOnly bool
}

// Engine keeps ordered keys in a folder. See [ordered.Engine] for its methods.
type Engine struct {
	reading
	dir      string
	readOnly bool
	fs       vfs.FS
	disk     *disk    // what fs is, or nil if readOnly
	picture  *picture // what was borrowed, or nil
	failure  *failure
	schedule *schedule
	// writing is held by the Update that is under way.
	writing chan struct{}
	// written says that the log holds something.
	written bool
	opened  time.Time

	mu     sync.Mutex // guards what follows
	closed bool
	// holds counts the calls, loops and snapshots that need db open.
	holds int
}

var _ ordered.Engine = (*Engine)(nil)

// Open opens the store in the folder dir, which is made if it is not there. With
// ReadOnly it returns [ErrNoStore] instead. [ErrLocked] is returned when another
// Engine has the folder open for writing.
func Open(dir string, o Options) (*Engine, error) { return open(vfs.Default, dir, o) }

func open(fs vfs.FS, dir string, o Options) (*Engine, error) {
	e := &Engine{
		dir: dir, readOnly: o.ReadOnly, opened: time.Now(),
		failure: newFailure(), schedule: newSchedule(), writing: make(chan struct{}, 1),
	}
	if o.ReadOnly {
		if _, err := fs.Stat(dir); err != nil {
			return nil, fmt.Errorf("open store: %w: %w", ErrNoStore, err)
		}
		e.fs = reader{fs}
	} else {
		e.disk = &disk{FS: fs, failure: e.failure}
		e.fs = e.disk
	}
	options := tuned(e.failure)
	options.FS, options.ReadOnly, options.Experimental.CompactionScheduler = e.fs, o.ReadOnly, e.schedule
	db, err := do(e.failure, func() (*pebble.DB, error) { return pebble.Open(dir, options) })
	if err != nil {
		if errors.Is(err, pebble.ErrDBDoesNotExist) {
			err = fmt.Errorf("%w: %w", ErrNoStore, err)
		}
		return nil, errors.Join(fmt.Errorf("open store: %w", err), e.disk.release())
	}
	e.reading = reading{db, db, e.hold, e.release}
	return e, nil
}

// hold keeps the database open until release.
func (e *Engine) hold() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return ordered.ErrClosed
	}
	if err := e.failure.err(); err != nil {
		return err
	}
	e.holds++
	return nil
}

// again is hold for one who holds already.
func (e *Engine) again() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := e.failure.err(); err != nil {
		return err
	}
	e.holds++
	return nil
}

// release ends a hold. The last one after Close closes the database; an error is
// of no use to somebody who has read what he wanted.
func (e *Engine) release() {
	e.mu.Lock()
	e.holds--
	last := e.closed && e.holds == 0
	e.mu.Unlock()
	if last {
		_ = e.shut()
	}
}

// Close gives the engine up; it waits for an Update. Loops and snapshots that are
// under way may go on; the folder is free when the last of them ends, and all
// other calls return [ordered.ErrClosed] at once. An error says that something
// could not be put in order; what was acknowledged is safe all the same. A second
// Close does nothing.
func (e *Engine) Close() error {
	e.writing <- struct{}{}
	defer func() { <-e.writing }()
	e.mu.Lock()
	if e.closed {
		e.mu.Unlock()
		return nil
	}
	e.closed = true
	last := e.holds == 0
	e.mu.Unlock()
	if !last {
		return nil
	}
	return e.shut()
}

// shut closes the database. Of one that failed, some goroutines stand still with
// locks in their hands; it can only be left as it is.
func (e *Engine) shut() error {
	err := e.failure.err()
	switch {
	case e.readOnly:
		err = errors.Join(err, e.db.Close(), e.picture.remove())
	case err == nil:
		_, err = do(e.failure, func() (struct{}, error) { return struct{}{}, e.settle() })
	}
	if err = errors.Join(err, e.disk.release()); err != nil {
		return fmt.Errorf("close store: %w", err)
	}
	return nil
}

// settle makes tables of the log and closes the database.
func (e *Engine) settle() error {
	if !e.written {
		return e.db.Close()
	}
	err := e.db.Flush()
	defer e.disk.hurryAfter(e.patience())()
	err = errors.Join(err, e.db.Close())
	if err != nil {
		return err
	}
	return e.removeOldLogs()
}

// patience is how long Close waits for a compaction, whose work is lost where it does
// not: a tenth of the time that the engine was open, within bounds.
func (e *Engine) patience() time.Duration {
	return min(max(time.Since(e.opened)/10, leastPatience), mostPatience)
}

// removeOldLogs removes the logs that Pebble keeps to use their files again,
// which [disk] does not let it do: all but the newest. That too is empty.
func (e *Engine) removeOldLogs() error {
	files, err := e.fs.List(e.dir)
	if err != nil {
		return err
	}
	logs := logsOf(files)
	for _, name := range logs[:max(len(logs), 1)-1] {
		err = errors.Join(err, e.fs.Remove(e.fs.PathJoin(e.dir, name)))
	}
	return err
}

// logsOf returns the names of the logs among files, the newest last: they are
// numbers of six digits, or more when these do not suffice.
func logsOf(files []string) []string {
	logs := slices.DeleteFunc(slices.Clone(files), func(name string) bool { return filepath.Ext(name) != ".log" })
	slices.SortFunc(logs, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	return logs
}

// Size returns the bytes of the folder's files.
func (e *Engine) Size(ctx context.Context) (int64, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	if err := e.hold(); err != nil {
		return 0, err
	}
	defer e.release()
	files, err := e.fs.List(e.dir)
	if err != nil {
		return 0, fmt.Errorf("size of store: %w", err)
	}
	var size int64
	for _, name := range files {
		// A file that has gone in the meantime has no size.
		if info, err := e.fs.Stat(e.fs.PathJoin(e.dir, name)); err == nil {
			size += info.Size()
		}
	}
	return size, nil
}
