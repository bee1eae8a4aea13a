package name

import (
	"fmt"
	"math/bits"
	"strings"
)

// Verdict is what two names tell about whom they name.
type Verdict uint8

// The verdicts. Unsure means that the names allow both.
const (
	Different Verdict = iota
	Unsure
	Same
)

// The bands of the score.
const (
	// SameFrom is the lowest score of the verdict Same.
	SameFrom = 0.8
	// UnsureFrom is the lowest score of the verdict Unsure.
	UnsureFrom = 0.3
)

// String is the verdict in one word.
func (v Verdict) String() string {
	switch v {
	case Same:
		return "same"
	case Unsure:
		return "unsure"
	}
	return "different"
}

// Result is what comparing two names gave.
type Result struct {
	// Score runs from 0, other names, to 1, the same name. It says how far the
	// names go together, not how likely one bearer is.
	Score   float64
	reasons uint64
}

// Verdict is the band that the score lies in.
func (r Result) Verdict() Verdict {
	switch {
	case r.Score >= SameFrom:
		return Same
	case r.Score >= UnsureFrom:
		return Unsure
	}
	return Different
}

// Has reports whether a reason is among those of the result.
func (r Result) Has(x Reason) bool { return r.reasons&(1<<x) != 0 }

// Reasons lists what made the score, in the order of the constants.
func (r Result) Reasons() []Reason {
	found := make([]Reason, 0, bits.OnesCount64(r.reasons))
	for x := range lastReason {
		if r.Has(x) {
			found = append(found, x)
		}
	}
	return found
}

// String is the result on one line: "unsure 0.52: initial fits, same family name".
func (r Result) String() string {
	words := make([]string, 0, 4)
	for _, x := range r.Reasons() {
		words = append(words, x.String())
	}
	return fmt.Sprintf("%s %.2f: %s", r.Verdict(), r.Score, strings.Join(words, ", "))
}

// doubt is what every reason behind the weakest takes off, within the band.
const doubt = 0.03

// result weighs reasons: the weakest counts, others that are doubts take a
// little more.
func result(reasons ...Reason) Result {
	set := uint64(0)
	for _, x := range reasons {
		set |= 1 << x
	}
	return weigh(set)
}

// with adds a reason.
func (r Result) with(x Reason) Result { return weigh(r.reasons | 1<<x) }

// weigh makes the result of a set of reasons.
func weigh(set uint64) Result {
	r := Result{Score: 1, reasons: set}
	doubts := 0
	for rest := set; rest != 0; rest &= rest - 1 {
		if w := Reason(bits.TrailingZeros64(rest)).weight(); w < 1 {
			doubts++
			r.Score = min(r.Score, w)
		}
	}
	floor := 0.0
	switch {
	case r.Score >= SameFrom:
		floor = SameFrom
	case r.Score >= UnsureFrom:
		floor = UnsureFrom
	}
	if doubts > 1 {
		r.Score = max(floor, r.Score-doubt*float64(doubts-1))
	}
	return r
}
