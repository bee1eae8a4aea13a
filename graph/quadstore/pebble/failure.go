package pebble

import (
	"fmt"
	"sync"

	"github.com/cockroachdb/pebble/v2"
)

// failure is the first error that ends an Engine, once there is one.
type failure struct {
	once  sync.Once
	ended chan struct{} // closed when there is one
	cause error
}

func newFailure() *failure { return &failure{ended: make(chan struct{})} }

func (f *failure) fail(err error) {
	f.once.Do(func() {
		f.cause = err
		close(f.ended)
	})
}

// err returns the failure, or nil.
func (f *failure) err() error {
	select {
	case <-f.ended:
		return f.cause
	default:
		return nil
	}
}

// do calls fn and returns what it returns, or the failure that happens meanwhile,
// after which fn may never return.
func do[T any](f *failure, fn func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := fn()
		done <- result{value, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-f.ended:
	}
	select {
	case r := <-done: // it was done before
		return r.value, r.err
	default:
		var none T
		return none, f.cause
	}
}

// failed says that an error ended the Engine.
func failed(err error) error { return fmt.Errorf("store failed: %w", err) }

// logger is a Pebble that says nothing. After Fatalf, which is called when Pebble
// finds its own state to be wrong, it relies on not being there any more. The
// goroutine stands still instead, and whoever waits for it learns of the failure
// from [do].
type logger struct{ *failure }

var _ pebble.Logger = logger{}

// Infof does nothing.
func (logger) Infof(string, ...any) {}

// Errorf does nothing: what matters of it comes as an event or an error too.
func (logger) Errorf(string, ...any) {}

// Fatalf does not return.
func (l logger) Fatalf(format string, args ...any) {
	l.fail(failed(fmt.Errorf(format, args...)))
	select {}
}
