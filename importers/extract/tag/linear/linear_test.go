package linear_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// rows makes features of all sizes, from one weight to one for every label.
func rows(labels, n int) []linear.Row {
	var rnd linear.Rand
	var out []linear.Row
	for i := range n {
		r := linear.Row{Key: linear.Feature(1, uint64(i), 0)}
		for label := range labels {
			if rnd.Intn(labels) <= i%labels {
				if w := rnd.Intn(255) - 127; w != 0 {
					r.Cells = append(r.Cells, linear.Cell{Label: uint8(label), Weight: int8(w)})
				}
			}
		}
		if len(r.Cells) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// plainSum adds the weights up as they stand in the rows.
func plainSum(rows []linear.Row, keys []uint32) (out linear.Scores) {
	for _, k := range keys {
		for _, r := range rows {
			if r.Key == k {
				for _, c := range r.Cells {
					out[c.Label] += int32(c.Weight)
				}
			}
		}
	}
	return out
}

func TestModelScoresAsItsRows(t *testing.T) {
	for _, labels := range []int{1, 7, 8, 50, linear.MaxLabels} {
		rows := rows(labels, 300)
		m, rest, err := linear.Decode(append(linear.Append(nil, labels, rows), "rest"...))
		if err != nil || string(rest) != "rest" {
			t.Fatalf("Decode: %q, %v", rest, err)
		}
		if m.Labels() != labels || m.Size() != len(rows) {
			t.Errorf("%d labels, %d features, want %d, %d", m.Labels(), m.Size(), labels, len(rows))
		}
		var s linear.Sum
		for _, n := range []int{0, 1, 3, 64, 65, linear.MaxFeatures} {
			var keys []uint32
			for i := range n {
				keys = append(keys, linear.Feature(1, uint64(i), 0), linear.Feature(2, uint64(i), 0))
			}
			var got linear.Scores
			s.Add(m, keys)
			s.Total(m, &got)
			if diff := cmp.Diff(plainSum(rows, keys), got); diff != "" {
				t.Errorf("%d labels, %d features (-want +got):\n%s", labels, n, diff)
			}
		}
	}
}

func TestAppendSortsAndDropsEmptyRows(t *testing.T) {
	rows := rows(9, 40)
	want := linear.Append(nil, 9, rows)
	slices.Reverse(rows)
	if got := linear.Append(nil, 9, append(rows, linear.Row{Key: 5})); !bytes.Equal(got, want) {
		t.Error("another order of rows and an empty one gave other bytes")
	}
}

// xor cannot be learned from single features, but from their pair.
func TestLearner(t *testing.T) {
	feature := func(a, b int) []uint32 {
		return []uint32{linear.Feature(1, uint64(a), 0), linear.Feature(2, uint64(b), 0), linear.Feature(3, uint64(a), uint64(b))}
	}
	var seen []uint32
	for a := range 2 {
		for b := range 2 {
			seen = append(seen, feature(a, b)...)
		}
	}
	l := linear.NewLearner(2, linear.Keep(seen, 1))
	if l.Features() != 8 {
		t.Fatalf("%d features, want 8", l.Features())
	}
	guess := func(a, b int) (features []int32, label uint8) {
		for _, k := range feature(a, b) {
			n, ok := l.Index(k)
			if !ok {
				t.Fatalf("feature %x is not among the learner's", k)
			}
			features = append(features, n)
		}
		var s linear.Scores
		l.Add(features, &s)
		if s[1] > s[0] {
			label = 1
		}
		return features, label
	}
	for range 20 {
		for i := range 4 {
			a, b := i&1, i>>1
			if f, got := guess(a, b); int(got) != a^b {
				l.Update(f, uint8(a^b), got, 1)
			}
			l.Tick()
		}
	}
	l.Freeze()
	for i := range 4 {
		a, b := i&1, i>>1
		if _, got := guess(a, b); int(got) != a^b {
			t.Errorf("%d xor %d is %d after learning", a, b, got)
		}
	}
	if len(l.Rows(l.Unit(100), 1)) == 0 {
		t.Error("the frozen learner has no rows")
	}
}

func TestKeep(t *testing.T) {
	got := linear.Keep([]uint32{5, 1, 5, 3, 1, 5}, 2)
	if diff := cmp.Diff([]uint32{1, 5}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFreezeAverages(t *testing.T) {
	l := linear.NewLearner(2, []uint32{9})
	// A weight of one for the second half of four examples averages to half.
	l.Tick()
	l.Tick()
	l.Update([]int32{0}, 1, 0, 1)
	l.Tick()
	l.Tick()
	l.Tick()
	l.Freeze()
	key, w := l.Weights(0)
	if diff := cmp.Diff([]int32{-linear.AverageUnit / 2, linear.AverageUnit / 2}, w); key != 9 || diff != "" {
		t.Errorf("weights of %d (-want +got):\n%s", key, diff)
	}
}

func TestPermHoldsEachNumberOnce(t *testing.T) {
	rnd := linear.Rand(3)
	first, second := rnd.Perm(100), rnd.Perm(100)
	if slices.Equal(first, second) {
		t.Error("two permutations are the same")
	}
	slices.Sort(first)
	for i, n := range first {
		if i != n {
			t.Fatalf("place %d holds %d", i, n)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(linear.Append(nil, 50, rows(50, 30)))
	f.Add([]byte{1, 0, 0})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		m, rest, err := linear.Decode(b)
		if err != nil {
			if !errors.Is(err, linear.ErrFormat) {
				t.Fatalf("error %v, want ErrFormat", err)
			}
			return
		}
		if len(rest) > len(b) {
			t.Errorf("%d bytes are left of %d", len(rest), len(b))
		}
		var s linear.Sum
		var scores linear.Scores
		s.Add(m, []uint32{0, 1, 1 << 31, 1<<32 - 1})
		s.Total(m, &scores)
	})
}
