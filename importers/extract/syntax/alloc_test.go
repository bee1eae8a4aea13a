//go:build !race

package syntax_test

import (
	"testing"

	"github.com/saidby/saidby/importers/extract/syntax"
)

// Under the race detector a sync.Pool forgets things on purpose, so the count
// would mean nothing there.
func TestParseDoesNotAllocate(t *testing.T) {
	p, s := loaded(t), tagged(t, news)
	out := make([]syntax.Arc, 0, len(s.words))
	if n := testing.AllocsPerRun(100, func() { out = p.Parse(s.words, s.tags, s.classes, out) }); n > 0 {
		t.Errorf("%v allocations a sentence, want none", n)
	}
}
