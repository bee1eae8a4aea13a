package search_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// TestConcurrent lets readers ask while writers write. A reader must see each
// article whole, in one generation.
func TestConcurrent(t *testing.T) {
	x := open(t)
	ctx, stop := context.WithTimeout(t.Context(), 3*time.Second)
	defer stop()
	var all sync.WaitGroup
	for writer := range 2 {
		all.Go(func() {
			for n := 4; ctx.Err() == nil; n += 5 { // generations of four documents
				if err := put(t.Context(), x, generation(2*writer, n), generation(2*writer+1, n)); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	asked := make([]int, 4)
	for reader := range asked {
		all.Go(func() {
			for ; ctx.Err() == nil; asked[reader]++ {
				if err := readWhole(t.Context(), x, reader); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	for reader, n := range asked {
		if n < 10 {
			t.Errorf("reader %d was answered %d times in 3 s", reader, n)
		}
	}
}

// readWhole reads article k in three ways.
func readWhole(ctx context.Context, x *search.Index, k int) error {
	q, err := search.Parse("article" + fmt.Sprint(k))
	if err != nil {
		return err
	}
	hits, err := x.Search(ctx, q, 0)
	if err != nil {
		return err
	}
	if len(hits) != 0 && len(hits) != 4 {
		return fmt.Errorf("article %d is seen with %d documents", k, len(hits))
	}
	for _, h := range hits {
		if h.Snippet != hits[0].Snippet {
			return fmt.Errorf("article %d is seen in two generations, %q and %q", k, hits[0].Snippet, h.Snippet)
		}
	}
	if _, err := x.Similar(ctx, "a longer text", schema.ClaimNode, 3); err != nil {
		return err
	}
	for e, err := range x.Digests(ctx) {
		if err != nil {
			return err
		}
		if e.Documents != 4 {
			return errors.New("an entry of half an article")
		}
	}
	return nil
}

// TestWriteWhileReading writes from within a loop over what is read.
func TestWriteWhileReading(t *testing.T) {
	x := open(t)
	var sets []search.Set
	for n := range 1100 { // more than two pages
		sets = append(sets, search.Set{Article: schema.NewID("page", fmt.Sprint(n)), Digest: "old"})
	}
	if err := put(t.Context(), x, sets...); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for e, err := range x.Digests(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if seen++; seen%100 == 1 {
			err := x.Update(t.Context(), func(_ context.Context, shown uint64) (*search.Change, error) {
				return &search.Change{Removed: []schema.ID{e.Article}, Revision: shown + 1}, nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if seen != len(sets) {
		t.Errorf("Digests yields %d entries, want %d", seen, len(sets))
	}
	left := 0
	for _, err := range x.Digests(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		left++
		if left == 600 {
			break
		}
	}
	if left != 600 {
		t.Errorf("Digests goes on to %d after a break at 600", left)
	}
}

// TestCancelSearch breaks a long question off.
func TestCancelSearch(t *testing.T) {
	x := open(t)
	ctx, cancel := context.WithCancelCause(t.Context())
	why := errors.New("the reader has gone home")
	cancel(why)
	err := put(ctx, x, search.Set{Article: schema.NewID("x")})
	if !errors.Is(err, why) {
		t.Errorf("Update = %v, want the cause", err)
	}
}

// TestOpenAtOnce lets many make the same index.
func TestOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "search.db")
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			x, err := search.Open(path)
			if err != nil {
				t.Error(err)
				return
			}
			if err := put(t.Context(), x, generation(n, 4)); err != nil {
				t.Error(err)
			}
			if err := x.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	x, err := search.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = x.Close() }()
	if shown, err := x.Revision(t.Context()); err != nil || shown != 8 {
		t.Errorf("the index shows revision %d, %v; want 8", shown, err)
	}
	if got := find(t, x, "longer"); got != 4*8 {
		t.Errorf("%d documents are found, want 32", got)
	}
}
