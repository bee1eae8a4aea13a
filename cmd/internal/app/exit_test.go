package app

import (
	"fmt"
	"syscall"
	"testing"
)

// Advice about a full disk is for the graph's disk alone: an answer that could
// not be written has nothing to do with it.
func TestRoomHint(t *testing.T) {
	full := fmt.Errorf("write: %w", syscall.ENOSPC)
	for _, tt := range []struct {
		name  string
		err   error
		hints int
	}{
		{"the graph's disk", roomHint(full), 1},
		{"the answer's", full, 0},
		{"another failure of the graph's", roomHint(syscall.EIO), 0},
	} {
		status := Status(tt.err)
		f := (&program{}).failure(tt.err, status, nil)
		if status != exitFailure || len(f.Hints) != tt.hints || f.Error != tt.err.Error() {
			t.Errorf("%s: status %d, %q, hints %q, want status 2 and %d hints", tt.name, status, f.Error, f.Hints, tt.hints)
		}
	}
	if err := roomHint(nil); err != nil {
		t.Errorf("no error became %v", err)
	}
}
