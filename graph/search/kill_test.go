package search_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// The test binary, where one of these names an index, works on it instead of
// running tests.
const (
	writerVariable = "SAIDBY_TEST_SEARCH_WRITER" // writes to it without end
	readerVariable = "SAIDBY_TEST_SEARCH_READER" // asks it once, as nobody
)

func TestMain(m *testing.M) {
	if path := os.Getenv(writerVariable); path != "" {
		fmt.Fprintln(os.Stderr, writeForever(path))
		os.Exit(1)
	}
	if path := os.Getenv(readerVariable); path != "" {
		if err := readAsNobody(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

const killArticles = 8

// generation is what article k holds after its n-th change: the digest says n, and
// so does each document.
func generation(k, n int) search.Set {
	s := search.Set{Article: schema.NewID("kill", fmt.Sprint(k)), Digest: fmt.Sprint(n)}
	for i := range n % 5 {
		s.Documents = append(s.Documents, search.Document{
			Article: s.Article, Node: schema.NewID("kill", fmt.Sprint(k, i)), Kind: schema.ClaimNode,
			Text: fmt.Sprintf("article%d generation%d of a text that is somewhat longer", k, n),
		})
	}
	return s
}

// writeForever replaces articles and prints a line for each that is done.
func writeForever(path string) error {
	x, err := search.Open(path)
	if err != nil {
		return err
	}
	start := time.Now().UnixNano() // later than any generation written before
	for n := 0; ; n++ {
		s := generation(n%killArticles, int(start)+n)
		if err := put(context.Background(), x, s); err != nil {
			return err
		}
		fmt.Println(n%killArticles, s.Digest)
	}
}

// TestKill kills a writer in mid-work, many times over. Whatever it reported done
// must be there, and every article either whole or as it was before.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("starts and kills processes; not with -short")
	}
	r := rand.New(rand.NewPCG(1, 2))
	path := filepath.Join(t.TempDir(), "search.db")
	done := make(map[int]string)
	for round := range 8 {
		killWriter(t, path, time.Duration(30+r.IntN(200))*time.Millisecond, done)
		checkKilled(t, path, done)
		if t.Failed() {
			t.Fatalf("after kill %d", round+1)
		}
	}
	if len(done) < killArticles {
		t.Errorf("the writers came to %d articles in all, so that the test shows nothing", len(done))
	}
}

// startWriter starts a process that writes to the index, and gives the lines that
// it prints.
func startWriter(t *testing.T, path string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	writer := exec.Command(os.Args[0])
	writer.Env = append(os.Environ(), writerVariable+"="+path)
	out, err := writer.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := writer.Start(); err != nil {
		t.Fatal(err)
	}
	return writer, bufio.NewScanner(out)
}

func killWriter(t *testing.T, path string, after time.Duration, done map[int]string) {
	t.Helper()
	writer, lines := startWriter(t, path)
	var timer *time.Timer
	for lines.Scan() {
		if timer == nil { // from the first line on, so that there is work to interrupt
			timer = time.AfterFunc(after, func() { _ = writer.Process.Kill() })
		}
		var k int
		var digest string
		if _, err := fmt.Sscan(lines.Text(), &k, &digest); err == nil {
			done[k] = digest
		}
	}
	if err := writer.Wait(); err == nil || timer == nil {
		t.Fatalf("the writer ended by itself: %v", err)
	}
}

func checkKilled(t *testing.T, path string, done map[int]string) {
	t.Helper()
	x, err := search.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
		// Who closes the index as the last clears the log away.
		left, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
		if err != nil || len(left) != 1 {
			t.Errorf("beside the index there are %v, %v", left, err)
		}
	}()
	if err := x.Check(t.Context()); err != nil {
		t.Error(err)
	}
	held := make(map[schema.ID]search.Entry)
	for e, err := range x.Digests(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		held[e.Article] = e
	}
	for k, digest := range done {
		e := held[generation(k, 0).Article]
		if e.Digest < digest { // both have the same number of digits
			t.Errorf("article %d has digest %q, %q was reported done", k, e.Digest, digest)
		}
		if got := find(t, x, "article"+fmt.Sprint(k)); got != e.Documents {
			t.Errorf("article %d has %d documents, of which %d are found", k, e.Documents, got)
		}
		if got := find(t, x, "generation"+e.Digest); got != e.Documents {
			t.Errorf("article %d has %d documents, of which %d are of its digest", k, e.Documents, got)
		}
	}
	if err := put(t.Context(), x, search.Set{Article: schema.NewID("kill", "last")}); err != nil {
		t.Error(err)
	}
}

// find counts the hits of a query.
func find(t testing.TB, x *search.Index, query string) int {
	t.Helper()
	q, err := search.Parse(query)
	if err != nil {
		t.Fatal(err)
	}
	hits, err := x.Search(t.Context(), q, 0)
	if err != nil {
		t.Fatal(err)
	}
	return len(hits)
}
