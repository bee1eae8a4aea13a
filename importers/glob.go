package importers

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// hasPattern reports whether a target has the signs of a pattern.
func hasPattern(target string) bool { return strings.ContainsAny(target, "*?[") }

// expand returns the paths that match a pattern, sorted, each once. Folders are
// matched too, unless the pattern has **, which reaches all files under them. It
// returns an error that wraps [format.ErrMalformed] for a bad pattern.
func expand(ctx context.Context, pattern string) ([]string, error) {
	for _, part := range strings.Split(filepath.ToSlash(pattern), "/") {
		if _, err := filepath.Match(part, ""); err != nil {
			return nil, fmt.Errorf("%w pattern", format.ErrMalformed)
		}
	}
	root, parts := ".", strings.Split(filepath.ToSlash(filepath.Clean(pattern)), "/")
	if filepath.IsAbs(pattern) {
		root, parts = "/", parts[1:]
	}
	e := expansion{ctx: ctx, filesOnly: strings.Contains(pattern, "**")}
	e.match(root, parts)
	slices.Sort(e.found)
	return slices.Compact(e.found), nil
}

// expansion collects the matches of one pattern.
type expansion struct {
	ctx       context.Context
	filesOnly bool
	found     []string
}

// match finds what in a folder matches the parts of a pattern. Folders that
// cannot be read match nothing.
func (e *expansion) match(folder string, parts []string) {
	if e.ctx.Err() != nil {
		return
	}
	part, rest := parts[0], parts[1:]
	if part == "**" && len(rest) > 0 {
		e.match(folder, rest) // ** may stand for no folder at all
	}
	if !hasPattern(part) {
		e.step(filepath.Join(folder, part), parts)
		return
	}
	entries, _ := os.ReadDir(folder)
	for _, d := range entries {
		name := d.Name()
		path := filepath.Join(folder, name)
		switch {
		case strings.HasPrefix(name, ".") && !strings.HasPrefix(part, "."):
		case part == "**" && d.IsDir():
			e.match(path, parts)
		case part == "**" && len(rest) == 0:
			e.found = append(e.found, path)
		case part != "**":
			if ok, _ := filepath.Match(part, name); ok {
				e.step(path, parts)
			}
		}
	}
}

// step goes on from a path that matches the first part.
func (e *expansion) step(path string, parts []string) {
	info, err := os.Stat(path)
	switch {
	case len(parts) > 1 && err == nil && info.IsDir():
		e.match(path, parts[1:])
	case len(parts) > 1:
	case err == nil && info.IsDir() && e.filesOnly:
	case err == nil:
		e.found = append(e.found, path)
	default:
		if _, err := os.Lstat(path); err == nil { // a link that leads nowhere is reported when opened
			e.found = append(e.found, path)
		}
	}
}
