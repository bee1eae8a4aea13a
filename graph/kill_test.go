package graph_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// childVariable makes the test binary a child that does something to a graph.
const childVariable = "SAIDBY_GRAPH_TEST_CHILD"

func TestMain(m *testing.M) {
	if job := os.Getenv(childVariable); job != "" {
		what, dir, _ := strings.Cut(job, " ")
		if err := child(context.Background(), what, dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child is what the child does.
func child(ctx context.Context, what, dir string) error {
	if what == "fill" {
		return fill(ctx, dir)
	}
	l, err := graph.Open(ctx, dir, graph.Options{Create: true, Command: "child " + what})
	if err != nil {
		return err
	}
	switch what {
	case "hold":
		fmt.Println("held")
		_, err = fmt.Scanln()
	case "import":
		for _, x := range work() {
			if _, err = l.Put(ctx, x); err != nil {
				break
			}
		}
	}
	return errors.Join(err, l.Close())
}

// work is an import that adds articles and changes some of them again.
func work() []*schema.Extraction {
	var xs []*schema.Extraction
	for i, x := range sample.Generate(7, 15) {
		xs = append(xs, x)
		if i%3 == 2 {
			changed := *xs[i/2]
			article := *changed.Article
			article.Section = fmt.Sprint("edition ", i)
			changed.Article = &article
			changed.Attributions = changed.Attributions[:3]
			xs = append(xs, &changed)
		}
	}
	return append(xs, sample.Newsroom()...)
}

func start(t *testing.T, what, dir string) *exec.Cmd {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childVariable+"="+what+" "+dir)
	c.Stderr = os.Stderr
	return c
}

// kill -9 at any moment leaves a graph that opens, breaks no law, and is
// completed by importing again.
func TestKill(t *testing.T) {
	want := open(t, filepath.Join(t.TempDir(), "undisturbed"))
	for _, x := range work() {
		put(t, want, x)
	}
	undisturbed := export(t, want, graph.NQuads)
	dir := filepath.Join(t.TempDir(), "graph")
	r := rand.New(rand.NewPCG(1, 1))
	const kills = 6
	killed := 0
	for range kills {
		c := start(t, "import", dir)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(20+r.IntN(500)) * time.Millisecond)
		if c.Process.Kill() == nil {
			killed++
		}
		_ = c.Wait()
		l := open(t, dir)
		sound(t, l)
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("killed %d of %d imports", killed, kills)
	c := start(t, "import", dir)
	if err := c.Run(); err != nil {
		t.Fatal(err)
	}
	l := open(t, dir)
	sound(t, l)
	if diff := cmp.Diff(undisturbed, export(t, l, graph.NQuads)); diff != "" {
		t.Errorf("after kills (-undisturbed +got):\n%s", diff)
	}
}

// Another process that holds the graph is named.
func TestLockedByProcess(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	c := start(t, "hold", dir)
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 5)); err != nil {
		t.Fatal(err)
	}
	_, err = graph.Open(t.Context(), dir, graph.Options{Create: true, Wait: 50 * time.Millisecond})
	locked, ok := errors.AsType[*graph.LockedError](err)
	if !ok || locked.PID != c.Process.Pid || locked.Command != "child hold" {
		t.Errorf("error %v, want one that names process %d", err, c.Process.Pid)
	}
	if err := c.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = in.Close()
	_ = c.Wait()
	l, err := graph.Open(t.Context(), dir, graph.Options{Wait: -1})
	if err != nil {
		t.Fatalf("after the holder was killed: %v", err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
}

// Ctrl-C stops between articles and leaves the graph whole.
func TestCancelled(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		time.Sleep(150 * time.Millisecond)
		cancel()
	}()
	var err error
	n := 0
	for _, x := range sample.Generate(3, 400) {
		if _, err = l.Put(ctx, x); err != nil {
			break
		}
		n++
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("after %d articles: %v", n, err)
	}
	sound(t, l)
	articles, err := count(l.Articles(t.Context()))
	if err != nil || articles < n || articles > n+1 {
		t.Errorf("%d articles, %v; %d were told to be in", articles, err, n)
	}
	cancel()
	if receipts, err := l.Put(ctx, sample.Wire()); !errors.Is(err, context.Canceled) || len(receipts) != 0 {
		t.Errorf("put when cancelled: %v, %v", receipts, err)
	}
}
