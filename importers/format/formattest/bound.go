package formattest

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"github.com/saidby/saidby/importers/format"
)

// Within runs a function and fails the test where the heap grew by more than so
// many bytes meanwhile, or it took longer than that. The time is to tell what is
// quadratic from what is not, so it should be generous; under the race detector
// nothing is said of it.
//
// The collector runs early meanwhile, so that garbage counts for little. No
// other test may run at the same time.
func Within(t testing.TB, heap int64, longest time.Duration, f func()) {
	t.Helper()
	start := time.Now()
	peak := Peak(f)
	if took := time.Since(start); took > longest && !raceDetector {
		t.Errorf("took %v, and %v would be long", took, longest)
	}
	if peak > heap && !raceDetector {
		t.Errorf("held %s, and may hold %s", format.Size(peak), format.Size(heap))
	}
}

// Peak runs a function and returns by how many bytes the heap grew at most
// meanwhile, garbage of the moment included.
func Peak(f func()) int64 {
	defer debug.SetGCPercent(debug.SetGCPercent(20))
	runtime.GC()
	before := inUse()
	stop, peak := make(chan struct{}), make(chan int64)
	go func() {
		most := before
		tick := time.NewTicker(2 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				most = max(most, inUse())
			case <-stop:
				peak <- max(most, inUse())
				return
			}
		}
	}()
	f()
	close(stop)
	return <-peak - before
}

// inUse is how many bytes of the heap are in use.
func inUse() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
