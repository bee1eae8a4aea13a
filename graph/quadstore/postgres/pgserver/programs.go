package pgserver

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
)

// debian is where Debian and Ubuntu keep the programs of each major version.
const debian = "/usr/lib/postgresql/*/bin"

// errMissing is returned when PostgreSQL's programs are not here.
var errMissing = errors.New("no PostgreSQL to test with")

// programs returns the folder of PostgreSQL's programs: of those on PATH, or else
// of Debian's newest.
func programs() (string, error) {
	if p, err := exec.LookPath("initdb"); err == nil {
		// Only links may be on PATH; the programs themselves stand side by side.
		if p, err = filepath.EvalSymlinks(p); err == nil && complete(filepath.Dir(p)) {
			return filepath.Dir(p), nil
		}
	}
	dirs, err := filepath.Glob(debian)
	if err != nil {
		return "", err
	}
	dirs = slices.DeleteFunc(dirs, func(dir string) bool { return !complete(dir) })
	if len(dirs) == 0 {
		return "", fmt.Errorf("%w: %s names no server, and initdb, pg_ctl and postgres are neither on PATH nor in %s (Debian's package postgresql has them)",
			errMissing, Variable, debian)
	}
	return slices.MaxFunc(dirs, func(a, b string) int { return version(a) - version(b) }), nil
}

// complete reports whether dir has all that a server needs.
func complete(dir string) bool {
	for _, name := range []string{"initdb", "pg_ctl", "postgres"} {
		if _, err := exec.LookPath(filepath.Join(dir, name)); err != nil {
			return false
		}
	}
	return true
}

// version is the major version in the path of one of Debian's folders, or 0.
func version(dir string) int {
	v, err := strconv.Atoi(filepath.Base(filepath.Dir(dir)))
	if err != nil {
		return 0
	}
	return v
}
