package graph

import (
	"errors"
	"fmt"
	"strings"
)

// ErrNoGraph is returned when a folder holds no graph and none may be made.
var ErrNoGraph = errors.New("no graph here")

// ErrLocked is returned when another process writes to the graph. The error is a
// [*LockedError], which says who.
var ErrLocked = errors.New("graph is locked")

// ErrNewerFormat is returned when a graph was made by a later version of the
// program, which keeps it in a way that this one does not know.
var ErrNewerFormat = errors.New("graph has a newer format")

// ErrOlderFormat is returned when a graph was made by an earlier version of the
// program, which kept it in a way that this one does not know. It is carried over
// by exporting it with that version and importing what was exported.
var ErrOlderFormat = errors.New("graph has an older format")

// ErrNotFound is returned when no node has the id or name asked for.
var ErrNotFound = errors.New("not found")

// ErrAmbiguous is returned when several nodes fit a reference equally well. The
// error is an [*AmbiguousError], which lists them.
var ErrAmbiguous = errors.New("ambiguous")

// ErrUnknownFormat is returned when an export is asked for in a format that
// there is none of.
var ErrUnknownFormat = errors.New("unknown format")

// ErrClosed is returned when a Library is used after Close.
var ErrClosed = errors.New("graph is closed")

// LockedError says which process has a graph open.
type LockedError struct {
	// Dir is the graph's folder.
	Dir string
	// PID and Command are the holder's; 0 and "" where it did not say.
	PID     int
	Command string
}

// Error names the holder.
func (e *LockedError) Error() string {
	return fmt.Sprintf("graph %s is in use by %s", e.Dir, e.Holder())
}

// Holder is who holds the lock: "process 4711 (saidby import)". Those who only
// read do not say who they are.
func (e *LockedError) Holder() string {
	who := "another process"
	if e.PID != 0 {
		who = fmt.Sprintf("process %d", e.PID)
	}
	if e.Command != "" {
		who += " (" + e.Command + ")"
	}
	return who
}

// Is reports whether target is [ErrLocked].
func (e *LockedError) Is(target error) bool { return target == ErrLocked }

// AmbiguousError lists the nodes that fit a reference equally well.
type AmbiguousError struct {
	// Ref is what was asked for.
	Ref string
	// Candidates are in order of kind, name and id.
	Candidates []Node
}

// Error lists the candidates' ids.
func (e *AmbiguousError) Error() string {
	ids := make([]string, len(e.Candidates))
	for i, c := range e.Candidates {
		ids[i] = c.ID.Short()
	}
	return fmt.Sprintf("%q fits %d nodes: %s", e.Ref, len(ids), strings.Join(ids, ", "))
}

// Is reports whether target is [ErrAmbiguous].
func (e *AmbiguousError) Is(target error) bool { return target == ErrAmbiguous }
