package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/verify"
)

// copyKeys are the keys by which copies are found, and what is kept of those found. (In
// which three articles an outlet's own paragraph stood first depends on their order.)
func (w *ward) copyKeys() []string {
	all := w.keys()
	return slices.DeleteFunc(all, func(k string) bool {
		return !slices.ContainsFunc([]string{"shingles", "overlaps", "passages"}, func(space string) bool {
			return strings.HasPrefix(k, fmt.Sprintf("%x", "x"+space+"\x00"))
		})
	})
}

// TestRepairCopies: whatever is lost of what copies are found by, or changed in what
// was found, is seen; and a search for all of them at once makes of it what searching
// for them one by one had made.
func TestRepairCopies(t *testing.T) {
	once := func() func([]byte) bool { // the first key alone
		n := 0
		return func([]byte) bool { n++; return n == 1 }
	}
	set := func(space string, change func([]byte) []byte) func(*ward) {
		return func(w *ward) {
			w.change(func(tx *quadstore.Tx) error {
				for pair, err := range tx.Scan(w.Context(), space, nil) {
					if err != nil {
						return err
					}
					tx.Set(space, slices.Clone(pair.Key), change(slices.Clone(pair.Value)))
					break
				}
				return nil
			})
		}
	}
	tests := []struct {
		name   string
		harm   func(*ward)
		faults int
	}{
		{"a shingle", func(w *ward) { w.remove("xshingles\x00", once()) }, 1},
		{"all shingles", func(w *ward) { w.remove("xshingles\x00", anything) }, 15},
		{"a shingle leads to more", set("shingles", func(v []byte) []byte {
			return append(make([]byte, 18), v...)
		}), 1},
		{"a pair, from one side", func(w *ward) { w.remove("xoverlaps\x00", once()) }, 2},
		{"what a pair shares", set("overlaps", func(v []byte) []byte { v[0]++; return v }), 2},
		{"where it shares it", set("passages", func(v []byte) []byte { v[0]++; return v }), 1},
		{"nothing is kept of it", func(w *ward) { w.remove("xpassages\x00", once()) }, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := newWardOf(t, shelf()...)
			before := w.copyKeys()
			test.harm(w)
			if found := w.laws(); found[verify.Reprint] != test.faults || len(found) != 1 {
				t.Errorf("%d faults are to be found: %v", test.faults, found)
			}
			w.repair()
			if left := w.laws(); len(left) > 0 {
				t.Errorf("left %v", left)
			}
			if diff := cmp.Diff(before, w.copyKeys()); diff != "" {
				t.Errorf("keys (-before +after):\n%s", diff)
			}
		})
	}
}
