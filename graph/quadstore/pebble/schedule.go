package pebble

import (
	"sync/atomic"

	"github.com/cockroachdb/pebble/v2"
)

// schedule lets no compaction begin before something is written: [pebble.Open]
// waits for those that are under way, and who only asks need not wait for them
// at Close either. One at a time is enough for one writer, so that Pebble's own
// schedule needs no clock.
type schedule struct {
	*pebble.ConcurrencyLimitScheduler
	begun atomic.Bool
}

func newSchedule() *schedule {
	return &schedule{ConcurrencyLimitScheduler: pebble.NewConcurrencyLimitSchedulerWithNoPeriodicGrantingForTest()}
}

// TrySchedule allows a compaction, or not.
func (s *schedule) TrySchedule() (bool, pebble.CompactionGrantHandle) {
	if !s.begun.Load() {
		return false, nil
	}
	return s.ConcurrencyLimitScheduler.TrySchedule()
}

// begin allows compactions from now on. Pebble does not ask again for one that it
// was refused; it is offered that one when another has ended, here one that never
// was.
func (s *schedule) begin() {
	if s.begun.Swap(true) {
		return
	}
	if allowed, grant := s.ConcurrencyLimitScheduler.TrySchedule(); allowed {
		grant.Done()
	}
}
