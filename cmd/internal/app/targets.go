package app

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// paths returns the arguments as paths.
func (in *invocation) paths() []string {
	paths := in.Args().Slice()
	for i, t := range paths {
		paths[i] = in.program.path(t)
	}
	return paths
}

// targets yields the arguments, and then what --list names. A list that breaks off
// in the middle is kept in listFault, for those who have read all to tell.
func (in *invocation) targets() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, t := range in.paths() {
			if !yield(t) {
				return
			}
		}
		for _, name := range in.StringSlice("list") {
			for t, err := range in.listed(name) {
				if err != nil {
					in.listFault = err
					break
				}
				if !yield(in.program.path(t)) {
					return
				}
			}
		}
	}
}

// checkLists makes sure that the lists can be opened.
func (in *invocation) checkLists() error {
	lists := in.StringSlice("list")
	if n := len(slices.DeleteFunc(append(slices.Clone(lists), in.Args().Slice()...), func(s string) bool { return s != "-" })); n > 1 {
		return usagef("standard input (-) can be read once only")
	}
	for _, name := range lists {
		if name == "-" {
			continue
		}
		file, err := os.Open(in.program.path(name))
		if err != nil {
			return fmt.Errorf("--list %w", err)
		}
		file.Close()
	}
	return nil
}

// maxListed is how many bytes a line of a list may have.
const maxListed = 16 << 10

// listed yields the lines of a list: blank ones and those that begin with # are
// left out.
func (in *invocation) listed(name string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		r := in.term.In()
		if name != "-" {
			file, err := os.Open(in.program.path(name))
			if err != nil {
				yield("", fmt.Errorf("--list %w", err))
				return
			}
			defer file.Close()
			r = file
		}
		s := bufio.NewScanner(r)
		s.Buffer(nil, maxListed)
		line := 0
		for ; s.Scan(); line++ {
			t := strings.TrimSpace(strings.TrimPrefix(s.Text(), "\ufeff"))
			if t != "" && !strings.HasPrefix(t, "#") && !yield(t, nil) {
				return
			}
		}
		err := s.Err()
		if errors.Is(err, bufio.ErrTooLong) {
			err = fmt.Errorf("the line has more than %d bytes", maxListed)
		}
		if err != nil && !errors.Is(err, io.EOF) {
			yield("", fmt.Errorf("%s:%d: %w", name, line+1, err))
		}
	}
}

// input opens a file, or standard input for "-". Who has it closes it.
func (in *invocation) input(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(in.term.In()), nil
	}
	file, err := os.Open(in.program.path(path))
	if err != nil {
		return nil, format.Fail(path, err)
	}
	return file, nil
}
