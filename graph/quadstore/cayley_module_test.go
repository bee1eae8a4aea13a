package quadstore_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// cayleyFolder returns a folder of Cayley's source. The test is skipped where
// only binaries are kept.
func cayleyFolder(tb testing.TB, name string) string {
	tb.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/cayleygraph/cayley").Output()
	if err != nil {
		tb.Skipf("Cayley's source is not to be found: %v", err)
	}
	dir := filepath.Join(strings.TrimSpace(string(out)), filepath.FromSlash(name))
	if _, err := os.Stat(dir); err != nil {
		tb.Skipf("Cayley's source is not there: %v", err)
	}
	return dir
}
