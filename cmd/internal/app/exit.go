package app

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/graph"
)

// The exit statuses. Scripts rely on them: they are added to, never changed.
const (
	exitDone        = 0
	exitNothing     = 1
	exitFailure     = 2
	exitPartly      = 3
	exitNoGraph     = 10
	exitLocked      = 11
	exitInterrupted = 130
)

// errNothing is returned when a question has no answer; what it wraps says so.
var errNothing = errors.New("nothing found")

// errFaults is returned when verify found faults.
var errFaults = errors.New("the graph has faults")

// errPartly is returned when some articles were imported and some were not.
var errPartly = errors.New("partly imported")

// errSaid is wrapped by errors of which everything was already said.
var errSaid = errors.New("already said")

// Status returns the exit status that an error stands for.
func Status(err error) int {
	switch {
	case err == nil, errors.Is(err, term.ErrLeft): // the reader has seen enough
		return exitDone
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.Is(err, errNothing), errors.Is(err, graph.ErrNotFound), errors.Is(err, errFaults):
		return exitNothing
	case errors.Is(err, errPartly):
		return exitPartly
	case errors.Is(err, graph.ErrNoGraph):
		return exitNoGraph
	case errors.Is(err, graph.ErrLocked):
		return exitLocked
	default:
		return exitFailure
	}
}

// exit is one line of the exit statuses in a command's help.
type exit struct {
	status  int
	meaning string
}

// exits returns the statuses that every question has, with the given meanings
// of 0 and 1.
func exits(found, nothing string) []exit {
	return append([]exit{{exitDone, found}, {exitNothing, nothing}}, graphExits()...)
}

// graphExits returns the statuses of every command that needs a graph.
func graphExits() []exit {
	return []exit{
		{exitFailure, "wrong usage, or a failure"},
		{exitNoGraph, "there is no graph here"},
		{exitLocked, "another process is in the graph"},
		{exitInterrupted, "interrupted"},
	}
}

// plainExits returns the statuses of commands that need no graph.
func plainExits(done string) []exit {
	return []exit{{exitDone, done}, {exitFailure, "wrong usage, or a failure"}, {exitInterrupted, "interrupted"}}
}

// nothingf says in a sentence that there is no answer.
func nothingf(format string, args ...any) error {
	return &silent{fmt.Sprintf(format, args...), errNothing}
}

// silent is an error that says only its own words, whatever it wraps.
type silent struct {
	message string
	err     error
}

func (e *silent) Error() string { return e.message }
func (e *silent) Unwrap() error { return e.err }

// failure returns what to tell the person about an error.
func (p *program) failure(err error, status int, args []string) term.Failure {
	f := term.Failure{Status: status, Error: err.Error()}
	var h *hinted
	if errors.As(err, &h) {
		f.Hints = slices.Clone(h.hints)
	}
	var usage *usageError
	var ambiguous *graph.AmbiguousError
	var locked *graph.LockedError
	switch {
	case errors.As(err, &usage):
		f.Hints = append(f.Hints, "saidby help"+commandIn(args))
	case errors.As(err, &ambiguous):
		f.Error = fmt.Sprintf("%q may be any of these", ambiguous.Ref)
		for _, c := range ambiguous.Candidates {
			f.Candidates = append(f.Candidates, term.Candidate{ID: c.ID.String(), Kind: string(c.Kind), Name: c.Name, Detail: c.Detail})
		}
		f.Hints = append(f.Hints, "type more of the name, or the id")
	case errors.As(err, &locked):
		f.Error = "the graph is in use by " + locked.Holder()
		f.Hints = append(f.Hints, "try again when it is done; questions can be asked meanwhile")
	case status == exitInterrupted:
		f.Error = "interrupted"
	}
	return f
}

// commandIn returns " NAME" of the command that stands among the arguments.
func commandIn(args []string) string {
	for _, a := range args[min(1, len(args)):] {
		if c := find(a); c != nil && !c.hidden && c.name != "help" {
			return " " + c.name
		}
	}
	return ""
}
