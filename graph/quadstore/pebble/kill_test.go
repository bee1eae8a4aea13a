package pebble_test

import (
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/pebble"
)

// kill -9 after any change leaves all that was acknowledged, and no half of what
// came next.
func TestKill(t *testing.T) {
	const kills = 8
	dir := filepath.Join(t.TempDir(), "store")
	r := rand.New(rand.NewPCG(1, 2))
	last := uint64(0)
	for range kills {
		writer := start(t, "write", dir)
		for range 1 + r.IntN(40) {
			if !writer.out.Scan() {
				t.Fatalf("the writer ended: %v", writer.out.Err())
			}
			n, err := strconv.ParseUint(writer.out.Text(), 10, 64)
			if err != nil || n != last+1 && last != 0 && n <= last {
				t.Fatalf("after %d the writer said %q", last, writer.out.Text())
			}
			last = n
		}
		writer.kill(t)
		for _, o := range []pebble.Options{{ReadOnly: true}, {}} {
			e := open(t, dir, o)
			if n := whole(t, e); n < last {
				t.Fatalf("%d is there, %d was acknowledged", n, last)
			}
			shut(t, e)
		}
	}
}
