package app

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby/cmd/internal/term"
)

// reply is what a command line gave.
type reply struct {
	out, err string
	status   int
}

// desk is a folder with a graph, where a test asks questions.
type desk struct {
	t   *testing.T
	dir string
	env map[string]string
}

// newDesk makes an empty folder with a place for a graph.
func newDesk(t *testing.T) *desk {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, folderName), 0o755); err != nil {
		t.Fatal(err)
	}
	return &desk{t, dir, map[string]string{}}
}

// ask runs a command line, with nobody looking on.
func (d *desk) ask(args ...string) reply {
	d.t.Helper()
	var out, err bytes.Buffer
	s := term.Streams{In: strings.NewReader(""), Out: &out, Err: &err, Getenv: func(k string) string { return d.env[k] }}
	status := Run(d.t.Context(), s, d.dir, append([]string{"saidby"}, args...))
	return reply{out.String(), err.String(), status}
}

// must runs a command line that has to succeed, and returns its answer.
func (d *desk) must(args ...string) string {
	d.t.Helper()
	r := d.ask(args...)
	if r.status != 0 {
		d.t.Fatalf("saidby %s: exit status %d: %s", strings.Join(args, " "), r.status, r.err)
	}
	return r.out
}

// json runs a command line with --json and reads its answer.
func (d *desk) json(v any, args ...string) {
	d.t.Helper()
	out := d.must(append(args, "--json")...)
	if err := json.Unmarshal([]byte(out), v); err != nil {
		d.t.Fatalf("saidby %s: %v", strings.Join(args, " "), err)
	}
}

// shared returns a path in the folder beside the repository that holds what may
// not be part of it. A test that needs it is skipped where it is absent.
func shared(t *testing.T, path string) string {
	t.Helper()
	full, err := filepath.Abs(filepath.Join("..", "..", "..", "..", "shared", path))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(full); err != nil {
		t.Skipf("../shared/%s is not here", path)
	}
	return full
}
