package app

import (
	"context"
	"iter"
	"runtime"
)

// job is something to work on, and where the result goes.
type job[T, U any] struct {
	of     T
	result chan U
}

// inOrder works on what comes, several at once, and yields the results in the
// order in which it came. It is a few ahead for each processor and no more. When
// the context ends so does the sequence.
func inOrder[T, U any](ctx context.Context, all iter.Seq[T], work func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		queue := started(ctx, all, work)
		for {
			var j job[T, U]
			var more bool
			select {
			case j, more = <-queue:
			case <-ctx.Done():
				return
			}
			if !more {
				return
			}
			select {
			case result := <-j.result:
				if !yield(result) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// started starts the work, and returns the jobs in their order. It ends by
// itself, or when the context does.
func started[T, U any](ctx context.Context, all iter.Seq[T], work func(T) U) <-chan job[T, U] {
	n := runtime.GOMAXPROCS(0)
	queue, todo := make(chan job[T, U], 2*n), make(chan job[T, U])
	for range n {
		go func() {
			for j := range todo {
				j.result <- work(j.of)
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(todo)
		for t := range all {
			j := job[T, U]{t, make(chan U, 1)}
			for _, c := range []chan job[T, U]{queue, todo} {
				select {
				case c <- j:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	return queue
}
