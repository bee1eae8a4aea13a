package drift

import (
	"cmp"
	"slices"
)

// The thresholds of likeness, in thousandths.
const (
	// alike is the share of the words of both sentences together that they must
	// have in common, in one order, to be two wordings of one sentence.
	alike = 500
	// within is the share of the shorter one that the longer one must hold where the
	// longer one says much more, and withinWords how many words that must be.
	within      = 800
	withinWords = 6
	// elsewhere is how many words two sentences must have in common where they do
	// not stand in one order with what is around them.
	elsewhere = 5
)

// The bounds of the search for like sentences: two words on end that stand in more
// than common sentences lead nowhere, and of the sentences that a sentence shares
// most with, at most looked are compared.
const (
	common = 32
	looked = 8
)

// likeness is how like two sequences of words are.
type likeness struct {
	// same is how many words they have in common, in order.
	same int
	// score is from 0 to 1000; of those that are not alike it is 0.
	score int
}

// liken compares two sequences of words.
func liken(a, b []int32) likeness {
	shorter, both := min(len(a), len(b)), len(a)+len(b)
	// Even if all of the shorter one were in the longer one.
	if shorter == 0 || (2000*shorter < alike*both && shorter < withinWords) {
		return likeness{}
	}
	n := len(align(a, b))
	switch whole := 2000 * n / both; {
	case whole >= alike:
		return likeness{n, whole}
	case n >= withinWords && 1000*n >= within*shorter:
		return likeness{n, alike}
	}
	return likeness{same: n}
}

// bigram is two words on end.
type bigram struct{ first, second int32 }

// eachBigram calls do for every pair of words on end, each once.
func eachBigram(words []int32, do func(bigram)) {
	seen := make(map[bigram]bool, len(words))
	for i := 1; i < len(words); i++ {
		if g := (bigram{words[i-1], words[i]}); !seen[g] {
			seen[g] = true
			do(g)
		}
	}
}

// candidates calls found for pairs of sequences that share two words on end: for
// each of as those of bs that it shares most with, the nearest of equals first.
// What is nil is left out.
func candidates(as, bs [][]int32, distance func(i, j int) int, found func(i, j int)) {
	posts := map[bigram][]int32{}
	for j, b := range bs {
		eachBigram(b, func(g bigram) {
			if len(posts[g]) <= common {
				posts[g] = append(posts[g], int32(j))
			}
		})
	}
	shared := make([]int, len(bs))
	for i, a := range as {
		var touched []int
		eachBigram(a, func(g bigram) {
			if len(posts[g]) > common {
				return
			}
			for _, j := range posts[g] {
				if shared[j] == 0 {
					touched = append(touched, int(j))
				}
				shared[j]++
			}
		})
		slices.SortFunc(touched, func(j, k int) int {
			return cmp.Or(cmp.Compare(shared[k], shared[j]), cmp.Compare(distance(i, j), distance(i, k)), cmp.Compare(j, k))
		})
		for n, j := range touched {
			shared[j] = 0
			if n < looked {
				found(i, j)
			}
		}
	}
}
