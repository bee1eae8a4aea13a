package linear

import (
	"math"
	"slices"
)

// Choice is one example of choosing: the features of what there is to choose
// from, and which of it is right. One with a single set of features is chosen or
// not, against nothing.
type Choice struct {
	Options [][]uint32
	Right   int
}

// Fitting says how [Fit] learns.
type Fitting struct {
	// Rounds is how often the examples are gone through.
	Rounds int
	// Least is how many options a feature must occur in.
	Least int
	// Rate is the step size of AdaGrad, Decay how much of a weight each of its
	// updates takes away.
	Rate, Decay float64
	// Seed orders the examples.
	Seed uint64
}

// Fit returns the rows of a model with labels 0 and 1, of which 1 alone has
// weights, that makes the right options as likely as it can: a log-linear model
// learned by AdaGrad (Duchi, Hazan and Singer, JMLR 2011), the averages of whose
// weights are in units of [Grain]. The same choices give the same rows on one kind
// of processor: nothing is summed in another order, and no multiplication is fused
// with an addition, but [math.Exp] may differ in its last bit between kinds.
func Fit(choices []Choice, o Fitting) []Row {
	var seen []uint32
	for _, c := range choices {
		for _, keys := range c.Options {
			seen = append(seen, keys...)
		}
	}
	keys := Keep(seen, o.Least)
	f := fit{weights: make([]float64, len(keys)), squares: make([]float64, len(keys)), sums: make([]float64, len(keys)), since: make([]int64, len(keys)), o: o}
	indexed := make([][][]int32, len(choices))
	at := make(map[uint32]int32, len(keys))
	for i, k := range keys {
		at[k] = int32(i)
	}
	for i, c := range choices {
		indexed[i] = make([][]int32, len(c.Options))
		for k, keys := range c.Options {
			for _, key := range keys {
				if n, ok := at[key]; ok {
					indexed[i][k] = append(indexed[i][k], n)
				}
			}
		}
	}
	order := Rand(o.Seed)
	for range o.Rounds {
		for _, i := range order.Perm(len(choices)) {
			f.learn(indexed[i], choices[i].Right)
		}
	}
	return f.rows(keys)
}

// Grain is how much one unit of a fitted model's weights is: margins are logits
// times 32.
const Grain = 1.0 / 32

type fit struct {
	weights, squares, sums []float64
	since                  []int64
	clock                  int64
	o                      Fitting
	odds                   []float64
}

// learn takes one step for one choice.
func (f *fit) learn(options [][]int32, right int) {
	f.clock++
	f.odds = f.odds[:0]
	top := 0.0
	for _, features := range options {
		s := 0.0
		for _, n := range features {
			s += f.weights[n]
		}
		f.odds = append(f.odds, s)
		top = max(top, s)
	}
	all := 0.0
	if len(options) == 1 {
		all = math.Exp(-top) // against nothing, whose score is 0
	}
	for i, s := range f.odds {
		f.odds[i] = math.Exp(s - top)
		all += f.odds[i]
	}
	for i, features := range options {
		g := -float64(f.odds[i] / all)
		if i == right {
			g++
		}
		if math.Abs(g) < 1e-3 {
			continue
		}
		for _, n := range features {
			f.step(n, g)
		}
	}
}

// step moves one weight along its gradient.
func (f *fit) step(n int32, g float64) {
	f.sums[n] += float64(f.weights[n] * float64(f.clock-f.since[n]))
	f.since[n] = f.clock
	f.squares[n] += float64(g * g)
	f.weights[n] += float64(f.o.Rate * g / math.Sqrt(1+f.squares[n]))
	f.weights[n] -= float64(f.o.Decay * f.weights[n])
}

// rows quantises the averages of the weights.
func (f *fit) rows(keys []uint32) []Row {
	rows := make([]Row, 0, len(keys))
	for i, key := range keys {
		sum := f.sums[i] + float64(f.weights[i]*float64(f.clock+1-f.since[i]))
		w := int(math.Round(sum / float64(f.clock+1) / Grain))
		if w = max(-127, min(127, w)); w != 0 {
			rows = append(rows, Row{key, []Cell{{1, int8(w)}}})
		}
	}
	return slices.Clip(rows)
}
