package house

import (
	"encoding/json"
	"errors"
	"flag"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const module = "github.com/saidby/saidby"

// pkg is what `go list` tells of a package.
type pkg struct {
	ImportPath, Dir                    string
	Standard                           bool
	Imports, TestImports, XTestImports []string
	GoFiles, TestGoFiles, XTestGoFiles []string
	Module                             *struct{ Path, Version string }
	Deps                               []string
}

// listed returns every package of the module and all that they depend on.
var listed = sync.OnceValues(func() ([]pkg, error) {
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,Standard,Imports,TestImports,XTestImports,GoFiles,TestGoFiles,XTestGoFiles,Module,Deps", "./...")
	cmd.Dir = root()
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	var all []pkg
	for d := json.NewDecoder(out); ; {
		var p pkg
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, errors.Join(err, cmd.Wait())
		}
		all = append(all, p)
	}
	return all, cmd.Wait()
})

// root is the module's root.
func root() string { return filepath.Join("..", "..", "..") }

// ours returns the module's own packages.
func ours(t *testing.T) []pkg {
	t.Helper()
	all, err := listed()
	if err != nil {
		t.Fatal(err)
	}
	var mine []pkg
	for _, p := range all {
		if p.ImportPath == module || strings.HasPrefix(p.ImportPath, module+"/") {
			mine = append(mine, p)
		}
	}
	if len(mine) < 10 {
		t.Fatalf("go list found %d packages of this module", len(mine))
	}
	return mine
}

// in reports whether an import path is below one of the module's folders.
func in(path string, folders ...string) bool {
	for _, f := range folders {
		f = module + "/" + f
		if path == f || strings.HasPrefix(path, f+"/") {
			return true
		}
	}
	return false
}

// forbidden says why room may not import path, or "".
func forbidden(room, path string, test bool) string {
	third := strings.Contains(strings.SplitN(path, "/", 2)[0], ".") && !strings.HasPrefix(path, module)
	allowed := func(prefixes ...string) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return path == p || strings.HasPrefix(path, p+"/") })
	}
	testing := test && allowed("github.com/google/go-cmp", "github.com/rogpeppe/go-internal")
	switch {
	case strings.HasPrefix(path, "github.com/cayleygraph/") && !in(room, "graph"):
		return "Cayley is for graph only"
	case strings.HasPrefix(path, "github.com/urfave/cli") && !in(room, "cmd"):
		return "urfave/cli is for cmd only"
	case path == "net/http" && !in(room, "cmd/internal/web") && !in(room, "importers/fetch"):
		return "nothing here speaks HTTP"
	case testing:
		return ""
	case in(room, "schema/text") && third && !allowed("golang.org/x/text"):
		return "schema/text needs the standard library and x/text alone"
	case in(room, "schema/text") && in(path, "schema", "importers", "graph", "cmd") && !in(path, "schema/text"):
		return "schema/text is the lowest layer"
	case in(room, "schema") && in(path, "importers", "graph", "cmd"):
		return "schema knows no other room"
	case in(room, "schema") && third && !allowed("golang.org/x/text", "golang.org/x/net", "github.com/google/uuid"):
		return "schema is plain values"
	case in(room, "importers") && in(path, "graph", "cmd"):
		return "importers know nothing of storage"
	case in(room, "graph") && in(path, "importers", "cmd"):
		return "graph knows nothing of files and formats"
	}
	return ""
}

func TestLayers(t *testing.T) {
	for _, p := range ours(t) {
		for _, imports := range []struct {
			test  bool
			paths []string
		}{{false, p.Imports}, {true, p.TestImports}, {true, p.XTestImports}} {
			for _, path := range imports.paths {
				if why := forbidden(p.ImportPath, path, imports.test); why != "" {
					t.Errorf("%s imports %s: %s", p.ImportPath, path, why)
				}
			}
		}
	}
}

// TestForbidden holds the rules themselves to account: a rule that catches
// nothing is no rule.
func TestForbidden(t *testing.T) {
	for _, tt := range []struct {
		room, path string
		want       bool
	}{
		{"schema", "graph", true}, {"schema/text", "schema", true}, {"schema", "schema/text", false},
		{"importers/plain", "graph/quads", true}, {"graph/search", "importers", true}, {"graph", "schema", false},
		{"cmd/internal/app", "graph", false}, {"importers", "schema/text", false},
	} {
		got := forbidden(module+"/"+tt.room, module+"/"+tt.path, false) != ""
		if got != tt.want {
			t.Errorf("forbidden(%s, %s) = %v, want %v", tt.room, tt.path, got, tt.want)
		}
	}
	for _, tt := range []struct {
		room, path string
		want       bool
	}{
		{"importers/html", "github.com/cayleygraph/quad", true}, {"graph/quads", "github.com/cayleygraph/quad", false},
		{"graph", "github.com/urfave/cli/v2", true}, {"cmd/internal/app", "github.com/urfave/cli/v2", false},
		{"importers", "net/http", true}, {"schema/text", "golang.org/x/net/html", true}, {"schema", "os", false},
	} {
		got := forbidden(module+"/"+tt.room, tt.path, false) != ""
		if got != tt.want {
			t.Errorf("forbidden(%s, %s) = %v, want %v", tt.room, tt.path, got, tt.want)
		}
	}
}

func TestOneDocAPackage(t *testing.T) {
	for _, p := range ours(t) {
		var documented []string
		for _, name := range append(slices.Clone(p.GoFiles), p.TestGoFiles...) {
			f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.ParseComments|parser.PackageClauseOnly)
			if err != nil {
				t.Error(err)
				continue
			}
			if f.Doc != nil {
				documented = append(documented, name)
			}
		}
		if !slices.Equal(documented, []string{"doc.go"}) {
			t.Errorf("%s: the package comment belongs into doc.go and nowhere else; it stands in %q", p.ImportPath, documented)
		}
	}
}

func TestFormatted(t *testing.T) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	gofmt := filepath.Join(strings.TrimSpace(string(goroot)), "bin", "gofmt")
	for _, room := range []string{"schema", "importers", "graph", "cmd"} {
		out, err := exec.Command(gofmt, "-s", "-l", filepath.Join(root(), room)).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		if len(out) > 0 {
			t.Errorf("not formatted, use gofmt -s -w:\n%s", out)
		}
	}
}

// TestDependencies holds the modules that end up in the binary against a list,
// so that a new one is seen in review.
func TestDependencies(t *testing.T) {
	all, err := listed()
	if err != nil {
		t.Fatal(err)
	}
	linked := map[string]bool{}
	for _, p := range all {
		if p.ImportPath == module+"/cmd/saidby" {
			for _, d := range p.Deps {
				linked[d] = true
			}
		}
	}
	var modules []string
	for _, p := range all {
		if linked[p.ImportPath] && p.Module != nil && p.Module.Path != module {
			modules = append(modules, p.Module.Path)
		}
	}
	slices.Sort(modules)
	got := strings.Join(slices.Compact(modules), "\n") + "\n"
	golden := filepath.Join("testdata", "modules.txt")
	if *update {
		if err := errors.Join(os.MkdirAll("testdata", 0o755), os.WriteFile(golden, []byte(got), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the modules we depend on changed; if that is meant, go test ./cmd/internal/house -update (-want +got):\n%s", diff)
	}
}

// TestTopLevel keeps the root of the repository to what was agreed.
func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(root())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		switch name := e.Name(); {
		case strings.HasPrefix(name, "."):
		case slices.Contains([]string{"cmd", "graph", "schema", "importers", "testdata", "go.mod", "go.sum", "README.md", "LICENSE"}, name):
		default:
			t.Errorf("%s does not belong at the top level", name)
		}
	}
}
