package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// defaultWait is how long Open waits for another process to finish, and
// lockStep how often it looks.
const (
	defaultWait = 3 * time.Second
	lockStep    = 20 * time.Millisecond
)

// folderLock is the lock of a graph's folder. One process holds it to write, or
// any number to read. The system gives it up when a process ends, however it
// ends. While it is held to write, the file names the holder; a name that is
// still there when nobody holds the lock tells of one that ended in the middle.
type folderLock struct {
	*flock.Flock
	path  string
	write bool
}

// holder is the content of the lock file while the lock is held to write.
type holder struct {
	PID     int    `json:"pid"`
	Command string `json:"command"`
}

// lockToWrite takes the lock of a graph's folder, which must exist. It waits and
// then returns a [*LockedError]; for a folder of other things it returns
// [ErrNoGraph] and leaves the folder as it is.
func lockToWrite(ctx context.Context, dir string, o Options) (*folderLock, error) {
	if err := lockable(dir); err != nil {
		return nil, err
	}
	wait := o.Wait
	if wait == 0 {
		wait = defaultWait
	}
	path := filepath.Join(dir, lockFile)
	l := &folderLock{flock.New(path), path, true}
	limit, cancel := context.WithTimeout(ctx, max(wait, 0))
	defer cancel()
	locked, err := l.TryLock()
	if err == nil && !locked && wait > 0 {
		locked, err = l.TryLockContext(limit, lockStep)
	}
	switch {
	case ctx.Err() != nil:
		return nil, errors.Join(ctx.Err(), l.Flock.Close())
	case err != nil && !errors.Is(err, context.DeadlineExceeded):
		return nil, fmt.Errorf("lock graph: %w", err)
	case !locked:
		return nil, errors.Join(lockedBy(dir, path), l.Flock.Close())
	}
	b, err := json.Marshal(holder{os.Getpid(), o.Command})
	if err != nil {
		return nil, errors.Join(err, l.close(true))
	}
	// A full disk must not keep anybody out: who holds the lock is a courtesy.
	_ = os.WriteFile(path, append(b, '\n'), 0o644)
	return l, nil
}

// lockToRead takes the lock of a graph's folder to read. It returns nil where
// somebody holds it to write. A folder that has no lock file, and takes none,
// is nobody's to write to either.
func lockToRead(ctx context.Context, dir string) (*folderLock, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	path := filepath.Join(dir, lockFile)
	l := &folderLock{flock.New(path, flock.SetFlag(os.O_RDONLY)), path, false}
	locked, err := l.TryRLock()
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err != nil {
		return nil, fmt.Errorf("lock graph: %w", err)
	}
	if !locked {
		return nil, l.Flock.Close()
	}
	return l, nil
}

// close gives the lock up; settled says that nothing is left to be finished.
// There is nothing to give up of nil.
func (l *folderLock) close(settled bool) error {
	if l == nil {
		return nil
	}
	var err error
	if l.write && settled {
		err = os.Truncate(l.path, 0)
	}
	return errors.Join(err, l.Flock.Close())
}

// lockedBy reads who holds the lock.
func lockedBy(dir, path string) *LockedError {
	e := &LockedError{Dir: dir}
	var h holder
	if b, err := os.ReadFile(path); err == nil && json.Unmarshal(b, &h) == nil {
		e.PID, e.Command = h.PID, h.Command
	}
	return e
}
