package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// saidby runs the program itself in a folder. The test binary becomes it when
// it is called by that name, see TestMain.
func saidby(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Args[0] = "saidby"
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "SAIDBY_GRAPH=", "COLUMNS=", "HOME="+dir, "XDG_DATA_HOME=", raceOptions)
	return cmd
}

// corpus writes n articles as JSON Lines.
func corpus(t *testing.T, dir string, n int) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	for i := range n {
		article := map[string]string{
			"id": fmt.Sprint(i), "publication": "Quay Notes", "url": fmt.Sprintf("https://quay-notes.example/%d", i),
			"text": fmt.Sprintf("Mayor Ana Brill said that crane number %d had been sold to a museum.\n\n"+
				"Reuters reported that storm number %d had closed the eastern basin for three days, citing two port officials.\n\n"+
				"Brill blamed Kessel Shipping for delay number %d of the island ferry.\n", i, i, i),
		}
		if err := e.Encode(article); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(dir, "corpus.jsonl")
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestBrokenOff breaks an import off in the middle, kindly and unkindly: the
// graph opens, keeps every law, and a second run completes it to what an
// undisturbed import gives.
func TestBrokenOff(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	if runtime.GOOS == "windows" {
		t.Skip("signals are for Unix")
	}
	const articles = 80
	whole := newGraph(t)
	began := time.Now()
	must(t, saidby(t, whole, "import", corpus(t, whole, articles)))
	took := time.Since(began)
	want := must(t, saidby(t, whole, "export"))
	for _, tt := range []struct {
		name   string
		signal os.Signal
		status int
		after  time.Duration
	}{
		{"Ctrl-C", os.Interrupt, 130, took / 2},
		{"terminated", syscall.SIGTERM, 130, took / 2},
		{"killed early", syscall.SIGKILL, -1, took / 5},
		{"killed in the middle", syscall.SIGKILL, -1, took / 2},
		{"killed late", syscall.SIGKILL, -1, took * 4 / 5},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := newGraph(t)
			path := corpus(t, dir, articles)
			cmd := saidby(t, dir, "import", path)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(tt.after)
			if err := cmd.Process.Signal(tt.signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
				t.Fatal(err)
			}
			err := cmd.Wait()
			var exit *exec.ExitError
			switch {
			case err == nil: // it was done before; the machine is fast today
			case !errors.As(err, &exit) || exit.ExitCode() != tt.status:
				t.Errorf("it ended with %v, want exit status %d: %s", err, tt.status, stderr.String())
			case tt.status == 130 && !strings.Contains(stderr.String(), "saidby: interrupted\n"):
				t.Errorf("it did not say that it was interrupted: %s", stderr.String())
			}
			if _, err := os.Stat(filepath.Join(dir, ".saidby", "format")); err == nil {
				if out := must(t, saidby(t, dir, "verify")); !strings.Contains(out, "ok, 0 faults") {
					t.Errorf("verify: %s", out)
				}
			}
			must(t, saidby(t, dir, "import", path))
			if got := must(t, saidby(t, dir, "export")); got != want {
				t.Error("the second run did not complete the graph")
			}
			must(t, saidby(t, dir, "verify"))
		})
	}
}

// killed is how many articles TestKilledAgainAndAgain imports; 2,000 take a minute.
var killed = flag.Int("killed", 200, "import `N` articles and kill that ten times")

// TestKilledAgainAndAgain kills an import at ten moments, each time where the last
// run left it. What a run to completion then gives is what an undisturbed one does.
func TestKilledAgainAndAgain(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	if runtime.GOOS == "windows" {
		t.Skip("signals are for Unix")
	}
	whole := newGraph(t)
	began := time.Now()
	must(t, saidby(t, whole, "import", corpus(t, whole, *killed)))
	took := time.Since(began)
	want := must(t, saidby(t, whole, "export"))
	dir := newGraph(t)
	path := corpus(t, dir, *killed)
	random := rand.New(rand.NewPCG(1, 2))
	for range 10 {
		cmd := saidby(t, dir, "import", path)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(took))) / 4)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	must(t, saidby(t, dir, "import", path))
	if got := must(t, saidby(t, dir, "export")); got != want {
		t.Error("the last run did not complete the graph")
	}
	if out := must(t, saidby(t, dir, "verify")); !strings.Contains(out, "ok, 0 faults") {
		t.Errorf("verify: %s", out)
	}
}

// newGraph makes a folder with a place for a graph.
func newGraph(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, ".saidby"), 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// must runs a command that has to succeed, and returns its answer.
func must(t *testing.T, cmd *exec.Cmd) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v: %s", strings.Join(cmd.Args, " "), err, stderr.String())
	}
	return stdout.String()
}
