package tag

import (
	"slices"
	"testing"

	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// Two kinds of words in strict turn must come apart.
func TestCluster(t *testing.T) {
	const words = 12
	var rows [][]int32
	var rnd linear.Rand
	for range 400 {
		// Words 0-5 open a pair, 6-11 close it.
		row := make([]int32, 4)
		for i := range row {
			row[i] = int32(rnd.Intn(words/2) + i%2*words/2)
		}
		rows = append(rows, row)
	}
	got := cluster(rows, words, 2, 10)
	for w := range words {
		if want := got[w/6*6]; got[w] != want {
			t.Errorf("word %d is in class %d, want %d: %v", w, got[w], want, got)
		}
	}
	if got[0] == got[6] {
		t.Errorf("both kinds are in class %d", got[0])
	}
	if slices.Min(got) < 1 || slices.Max(got) > 2 {
		t.Errorf("classes %v, want 1 and 2", got)
	}
}

func TestBucket(t *testing.T) {
	for _, c := range []struct {
		capital, plain, want int
	}{{0, 0, 0}, {0, 100, 1}, {10, 90, 2}, {50, 50, 3}, {90, 10, 4}, {100, 0, 5}, {1, 0, 6}, {0, 2, 7}, {1, 1, 7}} {
		n := sightings{capital: c.capital, plain: c.plain}
		if got := n.bucket(); got != c.want {
			t.Errorf("%d capitals of %d: bucket %d, want %d", c.capital, c.capital+c.plain, got, c.want)
		}
	}
}
