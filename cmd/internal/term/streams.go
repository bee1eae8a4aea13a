package term

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"
)

// Streams is what a process is given to speak through. Tests make one by hand.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	// Getenv reads the environment.
	Getenv func(string) string
	// OutTTY and ErrTTY say whether a person looks at Out and Err.
	OutTTY, ErrTTY bool
	// Columns and Lines are the size of Out's terminal, 0 if unknown.
	Columns, Lines int
}

// Process returns the streams of the running process.
func Process() Streams {
	s := Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv}
	s.OutTTY = term.IsTerminal(int(os.Stdout.Fd()))
	s.ErrTTY = term.IsTerminal(int(os.Stderr.Fd()))
	if s.OutTTY {
		if columns, lines, err := term.GetSize(int(os.Stdout.Fd())); err == nil {
			s.Columns, s.Lines = columns, lines
		}
	}
	return s
}

// width returns the number of columns to lay text out in, or 0 where lines
// should not be broken: COLUMNS if it is set, else the terminal's width.
func (s *Streams) width() int {
	if n, err := strconv.Atoi(s.Getenv("COLUMNS")); err == nil && n > 0 {
		return max(n, minWidth)
	}
	if !s.OutTTY {
		return 0
	}
	if s.Columns <= 0 {
		return defaultWidth
	}
	return min(max(s.Columns, minWidth), maxWidth)
}

const (
	// minWidth is what the layouts need so that no column vanishes.
	minWidth = 40
	// defaultWidth is assumed of a terminal that does not tell its size.
	defaultWidth = 80
	// maxWidth keeps lines readable on very wide windows.
	maxWidth = 120
)
