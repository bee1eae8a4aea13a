package linear

import "slices"

// Keep returns the hashes that stand at least least times in seen, sorted.
// It sorts seen in place.
func Keep(seen []uint32, least int) []uint32 {
	slices.Sort(seen)
	var kept []uint32
	for i := 0; i < len(seen); {
		j := i + 1
		for j < len(seen) && seen[j] == seen[i] {
			j++
		}
		if j-i >= least {
			kept = append(kept, seen[i])
		}
		i = j
	}
	return kept
}

// Learner is an averaged perceptron over a fixed set of features. It is not
// safe for concurrent use; memory is 12 bytes per feature and label.
type Learner struct {
	labels  int
	keys    []uint32
	slots   []uint32 // open addressing over keys: index+1, zero when empty
	shift   uint
	weights []int32
	// drift is the sum, over all updates of a weight, of the update times
	// the clock at which it was made; the average weight over all moments is
	// weight - drift/clock (Daumé, "Practical Structured Learning", 2006).
	drift []int64
	clock int64
}

// NewLearner returns a learner with all weights zero. The keys are the
// features it will learn, distinct; labels is at most [MaxLabels].
func NewLearner(labels int, keys []uint32) *Learner {
	bits := uint(4)
	for 1<<bits < len(keys)*2 {
		bits++
	}
	l := &Learner{
		labels: labels, keys: keys, slots: make([]uint32, 1<<bits), shift: 32 - bits,
		weights: make([]int32, labels*len(keys)), drift: make([]int64, labels*len(keys)), clock: 1,
	}
	mask := uint32(len(l.slots) - 1)
	for n, k := range keys {
		i := k >> l.shift
		for l.slots[i] != 0 {
			i = (i + 1) & mask
		}
		l.slots[i] = uint32(n) + 1
	}
	return l
}

// Index returns the number of the feature among the learner's keys, or false.
func (l *Learner) Index(key uint32) (int32, bool) {
	mask := uint32(len(l.slots) - 1)
	for i := key >> l.shift; ; i++ {
		n := l.slots[i&mask]
		if n == 0 {
			return 0, false
		}
		if l.keys[n-1] == key {
			return int32(n - 1), true
		}
	}
}

// Add adds the present weights of the features, given by number, to the
// scores.
func (l *Learner) Add(features []int32, s *Scores) {
	for _, f := range features {
		row := l.weights[int(f)*l.labels : int(f+1)*l.labels]
		for i, w := range row {
			s[i&(MaxLabels-1)] += w
		}
	}
}

// Update rewards the label right and punishes the label wrong on the features
// by amount.
func (l *Learner) Update(features []int32, right, wrong uint8, amount int32) {
	d := int64(amount) * l.clock
	for _, f := range features {
		base := int(f) * l.labels
		l.weights[base+int(right)] += amount
		l.drift[base+int(right)] += d
		l.weights[base+int(wrong)] -= amount
		l.drift[base+int(wrong)] -= d
	}
}

// Tick counts one example; call it once per example, updated or not.
func (l *Learner) Tick() { l.clock++ }

// AverageUnit is the integer that stands for an average weight of one.
const AverageUnit = 256

// Freeze replaces the weights by their averages in units of 1/256; the
// learner scores with them from then on and must not be updated any more.
func (l *Learner) Freeze() {
	for i, w := range l.weights {
		l.weights[i] = int32((int64(w)*l.clock - l.drift[i]) * AverageUnit / l.clock)
	}
	l.drift = nil
}

// Weights returns the feature's hash and its present weights by label.
func (l *Learner) Weights(feature int) (uint32, []int32) {
	return l.keys[feature], l.weights[feature*l.labels : (feature+1)*l.labels]
}

// Features returns the number of features.
func (l *Learner) Features() int { return len(l.keys) }

// Rows quantises frozen weights: every weight is divided by unit (so that
// 256 is one whole update), rounded, limited to ±127 and, when it is smaller
// than least, dropped.
func (l *Learner) Rows(unit, least int32) []Row {
	rows := make([]Row, 0, len(l.keys))
	for f, key := range l.keys {
		var cells []Cell
		for label, w := range l.weights[f*l.labels : (f+1)*l.labels] {
			if q := quantise(w, unit); q >= least || q <= -least {
				cells = append(cells, Cell{uint8(label), int8(q)})
			}
		}
		if len(cells) > 0 {
			rows = append(rows, Row{key, cells})
		}
	}
	return rows
}

func quantise(w, unit int32) int32 {
	half := unit / 2
	if w < 0 {
		half = -half
	}
	return max(-127, min(127, (w+half)/unit))
}

// Unit returns the unit for [Learner.Rows] at which all but one weight in
// share keep their full size.
func (l *Learner) Unit(share int) int32 {
	var sizes []uint32
	for _, w := range l.weights {
		if w != 0 {
			sizes = append(sizes, uint32(max(w, -w)))
		}
	}
	if len(sizes) == 0 {
		return 1
	}
	slices.Sort(sizes)
	return int32(sizes[len(sizes)-1-len(sizes)/share])/127 + 1
}
