package graph_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// A full disk: the error says so, nothing that was stored is lost, and with room
// again the graph opens and the import completes. A child does it in a file
// system of its own.
func TestFullDisk(t *testing.T) {
	c := start(t, "fill", t.TempDir())
	c.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
	}
	c.Stderr = nil
	out, err := c.CombinedOutput()
	if _, exited := errors.AsType[*exec.ExitError](err); err != nil && !exited || strings.Contains(string(out), errNoMount.Error()) {
		t.Skipf("this system does not let a test make a small disk: %v %s", err, out)
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}

var errNoMount = errors.New("no file system of one's own")

// fill imports onto a small disk until it is full.
func fill(ctx context.Context, dir string) error {
	const flags = syscall.MS_NOSUID | syscall.MS_NODEV
	if err := syscall.Mount("tmpfs", dir, "tmpfs", flags, "size=8m"); err != nil {
		return errors.Join(errNoMount, err)
	}
	graphDir := filepath.Join(dir, "graph")
	ballast := filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 3<<20), 0o644); err != nil {
		return err
	}
	xs := sample.Generate(5, 200)
	stored, err := putUntilFull(ctx, graphDir, 0)
	if !errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("after %d articles: error %w, want one that says that the disk is full", stored, err)
	}
	fmt.Printf("full after %d articles: %v\n", stored, err)
	if err := readable(ctx, graphDir, xs[0].Article.ID); err != nil {
		return fmt.Errorf("while the disk is full: %w", err)
	}
	if err := os.Remove(ballast); err != nil {
		return err
	}
	l, err := graph.Open(ctx, graphDir, graph.Options{})
	if err != nil {
		return fmt.Errorf("open with room again: %w", err)
	}
	defer func() { _ = l.Close() }()
	for _, x := range xs[:stored] {
		if _, err := l.Extraction(ctx, x.Article.ID); err != nil {
			return fmt.Errorf("lost: %w", err)
		}
	}
	if _, err := l.Put(ctx, xs[stored]); err != nil {
		return fmt.Errorf("put with room again: %w", err)
	}
	r, err := l.Verify(ctx)
	if err != nil {
		return err
	}
	if !r.OK() {
		return fmt.Errorf("%d faults, first %v", len(r.Faults), r.Faults[0])
	}
	return nil
}

// putUntilFull puts articles until one cannot be put, and then a few more times.
func putUntilFull(ctx context.Context, dir string, stored int) (int, error) {
	l, err := graph.Open(ctx, dir, graph.Options{Create: true})
	if err != nil {
		return stored, err
	}
	xs := sample.Generate(5, 200)
	for {
		if stored == len(xs) {
			return stored, errors.Join(errors.New("the disk did not fill up"), l.Close())
		}
		if _, err = l.Put(ctx, xs[stored]); err != nil {
			break
		}
		stored++
	}
	for range 3 { // trying again is no harm
		if _, again := l.Put(ctx, xs[stored]); again == nil {
			stored++
		}
	}
	_ = l.Close()
	return stored, err
}

// readable opens the graph for questions, asks for an article and tries to put
// another.
func readable(ctx context.Context, dir string, article schema.ID) error {
	l, err := graph.Open(ctx, dir, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { _ = l.Close() }()
	if _, err := l.Extraction(ctx, article); err != nil {
		return err
	}
	if _, err := l.Put(ctx, sample.Denial()); err == nil {
		return errors.New("an article was put")
	}
	_, err = l.Extraction(ctx, article)
	return err
}
