package inorder_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/inorder"
)

// count yields the numbers from 0, below n.
func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; i < n && yield(i); i++ {
		}
	}
}

// TestOrder: work on an even number is done only after that on the next one, and
// comes first all the same.
func TestOrder(t *testing.T) {
	const n = 1000
	done := make([]chan struct{}, n)
	work := func(i int) int {
		if i%2 == 0 {
			<-done[i+1]
		}
		close(done[i])
		return i * i
	}
	for _, workers := range []int{2, 3, 16} {
		for i := range done {
			done[i] = make(chan struct{})
		}
		i := 0
		for got := range inorder.Map(t.Context(), count(n), workers, work) {
			if got != i*i {
				t.Fatalf("%d workers: result %d is %d", workers, i, got)
			}
			i++
		}
		if i != n {
			t.Errorf("%d workers: %d results of %d", workers, i, n)
		}
	}
}

// TestBound: no more are at work than there are workers, and no more is taken
// from the sequence than was promised, however long it is.
func TestBound(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		synctest.Test(t, func(t *testing.T) {
			var came, busy, most atomic.Int32
			all := func(yield func(int) bool) {
				for i := 0; ; i++ {
					if came.Add(1); !yield(i) {
						return
					}
				}
			}
			work := func(i int) int {
				n := busy.Add(1)
				for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
				}
				busy.Add(-1)
				return i
			}
			for taken := range inorder.Map(t.Context(), all, workers, work) {
				synctest.Wait() // until nobody can go on
				// One was taken, two for each worker wait, and one waits for room.
				if got, want := int(came.Load()), taken+1+2*workers+1; got != want {
					t.Fatalf("%d workers, %d taken: %d came, want %d", workers, taken+1, got, want)
				}
				if taken == 50 {
					break
				}
			}
			synctest.Wait()
			if m := int(most.Load()); m < 1 || m > workers {
				t.Errorf("%d at work, of %d", m, workers)
			}
		})
	}
}

// TestEnds: when nobody takes more, or the context ends, nothing stays behind
// (the bubble would not end).
func TestEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := 0
		for range inorder.Map(t.Context(), count(1<<40), 3, func(i int) int { return i }) {
			if n++; n == 100 {
				break
			}
		}
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		for i := range inorder.Map(ctx, count(1<<40), 3, func(i int) int { return i }) {
			if n++; i == 10 {
				cancel()
			}
			if i > 10 {
				t.Fatalf("result %d after the context has ended", i)
			}
		}
		if n != 111 {
			t.Errorf("%d results, want 100 and 11", n)
		}
		for range inorder.Map(ctx, count(9), 0, func(i int) int { return i }) {
			t.Error("a result although the context had ended before")
		}
	})
}

// TestDoesNotWait: a context that ends does not wait for work under way.
func TestDoesNotWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		stuck := make(chan struct{})
		go func() {
			synctest.Wait()
			cancel()
		}()
		for range inorder.Map(ctx, count(9), 2, func(int) int { <-stuck; return 0 }) {
			t.Error("a result of work that is not done")
		}
		close(stuck)
	})
}

// TestErrors: an error is a result, in its place, and the rest goes on.
func TestErrors(t *testing.T) {
	odd := errors.New("odd")
	var got []string
	for err := range inorder.Map(t.Context(), count(4), 2, func(i int) error {
		if i%2 == 1 {
			return fmt.Errorf("%d: %w", i, odd)
		}
		return nil
	}) {
		got = append(got, fmt.Sprint(err))
	}
	if diff := cmp.Diff([]string{"<nil>", "1: odd", "<nil>", "3: odd"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestPanics: a panic comes in its place, where the results are taken, and says
// where it was raised.
func TestPanics(t *testing.T) {
	broken := func(yield func(int) bool) {
		if yield(0) && yield(1) {
			breakDown("no more numbers")
		}
	}
	for _, test := range []struct {
		name string
		all  iter.Seq[int]
		work func(int) int
		want any
	}{
		{"of the work", count(9), func(i int) int {
			if i >= 2 {
				breakDown(i)
			}
			return i
		}, 2},
		{"of the sequence", broken, func(i int) int { return i }, "no more numbers"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []int
			defer func() {
				p, ok := recover().(*inorder.Panic)
				if !ok || p.Value != test.want || !strings.Contains(p.Error(), "breakDown") {
					t.Errorf("panic %v, want %v and where it was", p, test.want)
				}
				if !slices.Equal(got, []int{0, 1}) {
					t.Errorf("results %v before it", got)
				}
			}()
			for i := range inorder.Map(t.Context(), test.all, 3, test.work) {
				got = append(got, i)
			}
		})
	}
}

// breakDown is looked for in the stacks.
func breakDown(v any) { panic(v) }

func ExampleMap() {
	words := slices.Values([]string{"who", "said", "this"})
	for w := range inorder.Map(context.Background(), words, 0, strings.ToUpper) {
		fmt.Println(w)
	}
	// Output:
	// WHO
	// SAID
	// THIS
}
