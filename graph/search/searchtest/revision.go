package searchtest

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// revision asks which revision is shown.
func revision(t *testing.T, x Index) uint64 {
	t.Helper()
	shown, err := x.Revision(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return shown
}

// to returns a preparation that gives a change and notes what it was told.
func to(c *search.Change, told *uint64) func(context.Context, uint64) (*search.Change, error) {
	return func(_ context.Context, shown uint64) (*search.Change, error) {
		*told = shown
		return c, nil
	}
}

func testRevision(t *testing.T, x Index) {
	if got := revision(t, x); got != 0 {
		t.Errorf("a new index shows revision %d", got)
	}
	sets := newsroom()
	var told uint64
	for _, step := range []struct {
		change      *search.Change
		told, after uint64
	}{
		{&search.Change{Sets: sets[:1]}, 0, 0}, // a fill in two pieces
		{&search.Change{Sets: sets[1:], Revision: 7}, 0, 7},
		{nil, 7, 7},
		{&search.Change{Revision: 7}, 7, 7},
		{&search.Change{Removed: []schema.ID{sets[0].Article}, Revision: 9}, 7, 9},
		{&search.Change{Revision: 1 << 40}, 9, 1 << 40},
	} {
		if err := x.Update(t.Context(), to(step.change, &told)); err != nil {
			t.Fatal(err)
		}
		if told != step.told || revision(t, x) != step.after {
			t.Errorf("Update was told revision %d and left %d, want %d and %d", told, revision(t, x), step.told, step.after)
		}
	}
	before := digests(t, x)
	if err := x.Update(t.Context(), to(&search.Change{Sets: sets, Revision: 8}, &told)); !errors.Is(err, schema.ErrInvalid) {
		t.Errorf("Update to an earlier revision: %v, want ErrInvalid", err)
	}
	why := errors.New("the graph cannot be read")
	err := x.Update(t.Context(), func(context.Context, uint64) (*search.Change, error) {
		return &search.Change{Sets: sets, Revision: 1 << 41}, why
	})
	if !errors.Is(err, why) {
		t.Errorf("Update = %v, want what prepare returns", err)
	}
	if diff := cmp.Diff(before, digests(t, x)); diff != "" || revision(t, x) != 1<<40 {
		t.Errorf("a refused change left revision %d and (-before +after):\n%s", revision(t, x), diff)
	}
}

func testClear(t *testing.T, x Index) {
	fill(t, x)
	want := ask(t, x, "drone OR pub:wire", 0)
	if err := x.Clear(t.Context()); err != nil {
		t.Fatal(err)
	}
	if hits := ask(t, x, "drone OR kind:claim OR kind:article", 0); len(hits) != 0 {
		t.Errorf("after Clear there is still %v", hits)
	}
	if left := digests(t, x); len(left) != 0 || revision(t, x) != 0 {
		t.Errorf("after Clear there are %v at revision %d", left, revision(t, x))
	}
	fill(t, x)
	if diff := cmp.Diff(want, ask(t, x, "drone OR pub:wire", 0)); diff != "" {
		t.Errorf("filled again (-first time +second time):\n%s", diff)
	}
}

// testQuestionsMeanwhile asks from within prepare, itself and others, and sees the
// index as it was.
func testQuestionsMeanwhile(t *testing.T, x Index) {
	fill(t, x)
	q := search.Query{Root: search.Match{Words: []string{"drone"}}}
	want := ask(t, x, q.String(), 0)
	err := x.Update(t.Context(), func(ctx context.Context, shown uint64) (*search.Change, error) {
		done := make(chan bool)
		for range 8 {
			go func() {
				defer func() { done <- true }()
				got, err := x.Search(ctx, q, 0)
				if diff := cmp.Diff(want, got); diff != "" || err != nil {
					t.Errorf("while a change is prepared: %v, (-before +meanwhile):\n%s", err, diff)
				}
			}()
		}
		for range 8 {
			<-done
		}
		if got := revision(t, x); got != shown {
			t.Errorf("Revision = %d, prepare was told %d", got, shown)
		}
		return &search.Change{Sets: newsroom()[3:], Removed: []schema.ID{id("harbour")}, Revision: shown + 1}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := len(ask(t, x, "drone", 0)); got != 2 {
		t.Errorf("afterwards %d are found, want 2", got)
	}
}
