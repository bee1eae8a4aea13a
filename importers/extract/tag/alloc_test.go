//go:build !race

package tag_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/tag"
)

// Under the race detector a sync.Pool forgets things on purpose, so the count
// would mean nothing there.
func TestTagDoesNotAllocate(t *testing.T) {
	tagger := loaded(t)
	words := strings.Fields(news)
	out := make([]tag.Tag, 0, len(words))
	if n := testing.AllocsPerRun(100, func() { out = tagger.Tag(words, out) }); n > 0 {
		t.Errorf("%v allocations a sentence, want none", n)
	}
}
