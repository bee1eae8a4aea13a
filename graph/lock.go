package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
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

// holder is the content of the lock file while the lock is held.
type holder struct {
	PID     int    `json:"pid"`
	Command string `json:"command"`
}

// lock takes the lock of a graph's folder, which must exist. It waits and then
// returns a [*LockedError]; for a folder of other things it returns [ErrNoGraph]
// and leaves the folder as it is. The system gives the lock up when the process ends,
// however it ends.
func lock(ctx context.Context, dir string, o Options) (*flock.Flock, error) {
	if err := lockable(dir); err != nil {
		return nil, err
	}
	wait := o.Wait
	if wait == 0 {
		wait = defaultWait
	}
	path := filepath.Join(dir, lockFile)
	l := flock.New(path)
	limit, cancel := context.WithTimeout(ctx, max(wait, 0))
	defer cancel()
	locked, err := l.TryLock()
	if err == nil && !locked && wait > 0 {
		locked, err = l.TryLockContext(limit, lockStep)
	}
	switch {
	case ctx.Err() != nil:
		return nil, errors.Join(ctx.Err(), l.Close())
	case err != nil && !errors.Is(err, context.DeadlineExceeded):
		return nil, fmt.Errorf("lock graph: %w", err)
	case !locked:
		return nil, lockedBy(dir, path)
	}
	b, err := json.Marshal(holder{os.Getpid(), o.Command})
	if err != nil {
		return nil, errors.Join(err, l.Close())
	}
	// A full disk must not keep anybody out: who holds the lock is a courtesy.
	_ = os.WriteFile(path, append(b, '\n'), 0o644)
	return l, nil
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
