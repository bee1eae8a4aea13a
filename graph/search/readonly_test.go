package search_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// askOnce opens the index for questions, as a command does, and asks some. It
// returns how many documents a word finds.
func askOnce(path string) (n int, err error) {
	x, err := search.OpenReadOnly(path)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, x.Close()) }()
	ctx := context.Background()
	hits, err := x.Search(ctx, search.Query{Root: search.Match{Words: []string{"text"}}}, 0)
	if err != nil {
		return 0, err
	}
	if err := whole(hits); err != nil {
		return 0, err
	}
	if _, err := x.Similar(ctx, "a longer text", schema.ClaimNode, 3); err != nil {
		return 0, err
	}
	_, err = x.Revision(ctx)
	return len(hits), err
}

// whole returns an error if an article is seen with documents of two generations,
// or with some of them only.
func whole(hits []search.Hit) error {
	type seen struct{ generation, documents int }
	articles := make(map[int]seen)
	for _, h := range hits {
		var k, n int
		if _, err := fmt.Sscanf(h.Snippet, "article%d generation%d", &k, &n); err != nil {
			return err
		}
		if a := articles[k]; a.documents > 0 && a.generation != n {
			return fmt.Errorf("article %d is seen in generations %d and %d", k, a.generation, n)
		}
		articles[k] = seen{n, articles[k].documents + 1}
	}
	for k, a := range articles {
		if a.documents != a.generation%5 {
			return fmt.Errorf("article %d is seen with %d documents of generation %d", k, a.documents, a.generation)
		}
	}
	return nil
}

// TestReadersMeanwhile asks, each time with the file opened anew, while another
// process writes to it and after that process was killed.
func TestReadersMeanwhile(t *testing.T) {
	path := filled(t)
	writer, lines := startWriter(t, path)
	for asked := 0; asked < 50 && lines.Scan(); asked++ {
		if n, err := askOnce(path); err != nil || n == 0 {
			t.Errorf("question %d finds %d, %v", asked, n, err)
			break
		}
	}
	if err := writer.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := writer.Wait(); err == nil {
		t.Error("the writer ended by itself")
	}
	if n, err := askOnce(path); err != nil || n == 0 {
		t.Errorf("after the writer was killed, a question finds %d, %v", n, err)
	}
	if left, err := filepath.Glob(path + "*"); err != nil || len(left) != 1 {
		t.Errorf("the last reader leaves %v, %v", left, err)
	}
}

// TestReadOnly sees that an index that was opened for questions stays as it is.
func TestReadOnly(t *testing.T) {
	path := filled(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	x, err := search.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := find(t, x, "generation199"); got != 4 {
		t.Errorf("generation199 is found %d times, want 4", got)
	}
	if err := put(t.Context(), x, generation(1, 1)); !errors.Is(err, search.ErrReadOnly) {
		t.Errorf("Update: %v, want ErrReadOnly", err)
	}
	if err := x.Clear(t.Context()); !errors.Is(err, search.ErrReadOnly) {
		t.Errorf("Clear: %v, want ErrReadOnly", err)
	}
	if err := errors.Join(x.Check(t.Context()), x.Close()); err != nil {
		t.Error(err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("questions changed the file (%v)", err)
	}

	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(t.TempDir(), "none"), empty} {
		if _, err := search.OpenReadOnly(path); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("OpenReadOnly(%q) = %v, want fs.ErrNotExist", filepath.Base(path), err)
		}
	}
	if _, err := os.Stat(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("OpenReadOnly made a file: %v", err)
	}
	other := filepath.Join(t.TempDir(), "other")
	if err := os.WriteFile(other, bytes.Repeat([]byte("a text\n"), 1000), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := search.OpenReadOnly(other); !errors.Is(err, search.ErrCorrupt) {
		t.Errorf("OpenReadOnly of something else: %v, want ErrCorrupt", err)
	}
}

// TestReadOnlyFolder asks an index in a folder that cannot be written to: one that
// was closed, and one that somebody else writes to.
func TestReadOnlyFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a folder is not made read-only by its mode here")
	}
	path := filled(t)
	for dir := filepath.Dir(path); dir != filepath.Clean(os.TempDir()) && len(dir) > 1; dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil { // nobody is to come as far as the file
			t.Fatal(err)
		}
	}
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Dir(path), 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(filepath.Dir(path), 0o755) })
	askAsNobody(t, path)
	if os.Getuid() != 0 {
		return // nor could this process write any more
	}
	x, err := search.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := put(t.Context(), x, generation(3, 3)); err != nil {
		t.Fatal(err)
	}
	askAsNobody(t, path)
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	askAsNobody(t, path)
}

func askAsNobody(t *testing.T, path string) {
	t.Helper()
	reader := exec.Command(os.Args[0])
	reader.Env = append(os.Environ(), readerVariable+"="+path)
	if out, err := reader.CombinedOutput(); err != nil {
		t.Errorf("a reader who may not write: %v\n%s", err, out)
	}
}

// readAsNobody asks the index without the rights of the superuser, who may write
// anywhere.
func readAsNobody(path string) error {
	if err := dropRights(); err != nil {
		return err
	}
	if f, err := os.Create(filepath.Join(filepath.Dir(path), "probe")); err == nil {
		_ = f.Close()
		return errors.New("the folder can be written to, so that the test shows nothing")
	}
	if n, err := askOnce(path); err != nil || n == 0 {
		return fmt.Errorf("a question finds %d, %w", n, err)
	}
	return nil
}
