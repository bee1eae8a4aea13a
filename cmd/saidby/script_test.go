package main

import (
	"errors"
	"flag"
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

var update = flag.Bool("update", false, "rewrite the expectations in the scripts")

// raceOptions are for the programs that the tests start: under the race detector
// each of them would sleep a second before it ends.
const raceOptions = "GORACE=atexit_sleep_ms=0"

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"saidby": main})
}

// scripts is where the scripts are: one file for each command or matter, the
// first word being the command.
var scripts = filepath.Join("..", "..", "testdata", "script")

func TestScripts(t *testing.T) { runScripts(t, nil) }

// TestScriptsOnServer runs the same scripts with the graph on PostgreSQL, a
// database each.
func TestScriptsOnServer(t *testing.T) {
	if testing.Short() {
		t.Skip("the scripts run on a folder already")
	}
	runScripts(t, func() string { return pgserver.Database(t) })
}

// runScripts runs all scripts; place, if it is not nil, returns where the graph
// of the next one is.
func runScripts(t *testing.T, place func() string) {
	testscript.Run(t, testscript.Params{
		Dir:                 scripts,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update && place == nil,
		// DEMO and ARTICLES are folders of articles: those of saidby demo, and three
		// short ones for scripts that look at every word of an answer.
		Setup: func(env *testscript.Env) error {
			demo, err := filepath.Abs(filepath.Join("..", "internal", "demo", "articles"))
			if err != nil {
				return err
			}
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "data"))
			env.Setenv("SAIDBY_GRAPH", "")
			if place != nil {
				env.Setenv("SAIDBY_GRAPH", place())
			}
			articles, err := filepath.Abs(filepath.Join(scripts, "articles"))
			if err != nil {
				return err
			}
			env.Vars = append(env.Vars, raceOptions)
			env.Setenv("DEMO", demo)
			env.Setenv("ARTICLES", articles)
			return nil
		},
		Condition: func(name string) (bool, error) { return condition(name, place == nil) },
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "damage": damage,
		},
	})
}

// condition answers [folder]: whether the graph of a script is in a folder.
func condition(name string, folder bool) (bool, error) {
	if name == "folder" {
		return folder, nil
	}
	return false, fmt.Errorf("unknown condition %q", name)
}

// status runs a command that must end with a given exit status:
//
//	status 1 saidby claims nobody
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command [args...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("%s: exit status %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

// TestScriptsEndWithVerify holds every script to the house's rule: whatever a
// command did, the graph it leaves keeps every law.
func TestScriptsEndWithVerify(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(scripts, "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if end := "exec saidby verify\nstdout '^ok, 0 faults$'"; !strings.HasSuffix(strings.TrimSpace(string(archive.Comment)), end) {
			t.Errorf("%s does not end with\n%s", filepath.Base(file), end)
		}
	}
}
