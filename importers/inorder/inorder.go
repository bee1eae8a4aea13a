package inorder

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
)

// Panic is what a panic of the work, or of the sequence worked on, is raised
// again with where the results are taken.
type Panic struct {
	// Value is what the panic was raised with.
	Value any
	// Stack is where.
	Stack []byte
}

// Error shows the value and where the panic was.
func (p *Panic) Error() string { return fmt.Sprintf("%v\n\n%s", p.Value, p.Stack) }

// Map works on what comes, several at once, and yields the results in the order
// in which it came. There are as many workers as is said, and one for each
// processor if that is none; no more than two results for each wait to be taken.
//
// When the context ends so does the sequence, without a result more: ask the
// context. Whoever stops taking results, or whose context ends, is not kept
// waiting for work that is under way; it is done some time later, and its result
// is lost.
func Map[T, U any](ctx context.Context, all iter.Seq[T], workers int, work func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		queue := start(ctx, all, workers, work)
		for {
			j, more := receive(ctx, queue)
			if !more {
				return
			}
			r, there := receive(ctx, j.result)
			switch {
			case !there:
				return
			case r.panic != nil:
				panic(r.panic)
			case !yield(r.value):
				return
			}
		}
	}
}

// receive returns what a channel brings, and false when it is closed or the
// context has ended.
func receive[T any](ctx context.Context, from <-chan T) (v T, ok bool) {
	select {
	case v, ok = <-from:
	case <-ctx.Done():
	}
	return v, ok && ctx.Err() == nil
}

// job is something to work on, and where the result goes, which holds one.
type job[T, U any] struct {
	of     T
	result chan result[U]
}

type result[U any] struct {
	value U
	panic *Panic
}

// start starts the work, and returns the jobs in their order. It ends by
// itself, or when the context does.
func start[T, U any](ctx context.Context, all iter.Seq[T], workers int, work func(T) U) <-chan job[T, U] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	queue, todo := make(chan job[T, U], 2*workers), make(chan job[T, U], workers)
	for range workers {
		go func() {
			for j := range todo {
				j.run(work)
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(todo)
		put(ctx, all, queue, todo)
	}()
	return queue
}

// put makes jobs of all that comes. A panic of the sequence becomes the last
// result.
func put[T, U any](ctx context.Context, all iter.Seq[T], queue, todo chan<- job[T, U]) {
	defer func() {
		if v := recover(); v != nil {
			last := job[T, U]{result: make(chan result[U], 1)}
			last.result <- result[U]{panic: &Panic{v, debug.Stack()}}
			select {
			case queue <- last:
			case <-ctx.Done():
			}
		}
	}()
	for t := range all {
		j := job[T, U]{t, make(chan result[U], 1)}
		for _, c := range []chan<- job[T, U]{queue, todo} {
			select {
			case c <- j:
			case <-ctx.Done():
				return
			}
		}
	}
}

// run does the work of a job.
func (j job[T, U]) run(work func(T) U) {
	var r result[U]
	defer func() {
		if v := recover(); v != nil {
			r.panic = &Panic{v, debug.Stack()}
		}
		j.result <- r
	}()
	r.value = work(j.of)
}
