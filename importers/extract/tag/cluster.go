package tag

import (
	"math"
	"slices"
)

// cluster sorts words into classes by the classes that stand beside them, so
// that the likelihood of the text under a class bigram model grows with every
// exchange (Martin, Liermann and Ney, "Algorithms for bigram and trigram word
// clustering", Speech Communication 1998).
//
// Words are numbers below words, the most frequent first; each sentence is a
// row of them. The class of every word is returned, from 1 to classes.
// Likelihoods are sums of integers, so that the classes do not depend on the
// machine's floating point.
func cluster(sentences [][]int32, words, classes, rounds int) []int32 {
	x := newExchange(sentences, words, classes)
	for range rounds {
		if x.round() == 0 {
			break
		}
	}
	for i := range x.class {
		x.class[i]++
	}
	return x.class[:words]
}

// exchange is a clustering under way. Word number words stands for the edge
// of a sentence and keeps a class of its own.
type exchange struct {
	classes int
	class   []int32
	left    [][]neighbour // words before each word, with counts
	right   [][]neighbour
	count   []int32
	pairs   []int32 // pairs[a*classes+b]: how often class b follows class a
	total   []int32 // words in each class, by occurrence
	gains   []int64 // n log n, by n
	// Scratch: how often the word in hand has a neighbour of each class.
	before, after         []int32
	beforeUsed, afterUsed []int32
}

type neighbour struct{ word, count int32 }

func newExchange(sentences [][]int32, words, classes int) *exchange {
	x := &exchange{
		classes: classes + 1,
		class:   make([]int32, words+1),
		count:   make([]int32, words+1),
		before:  make([]int32, classes+1),
		after:   make([]int32, classes+1),
		pairs:   make([]int32, (classes+1)*(classes+1)),
		total:   make([]int32, classes+1),
	}
	edge := int32(words)
	for w := range words {
		x.class[w] = int32(w % classes)
	}
	x.class[edge] = int32(classes)
	bigrams, most := make(map[uint64]int32), int32(0)
	for _, s := range sentences {
		last := edge
		for i := range len(s) + 1 {
			w := edge
			if i < len(s) {
				w = s[i]
			}
			bigrams[uint64(last)<<32|uint64(w)]++
			x.count[w]++
			most++
			last = w
		}
	}
	x.tabulate(bigrams)
	x.gains = make([]int64, most+2)
	for n := 2; n < len(x.gains); n++ {
		x.gains[n] = int64(math.Round(float64(n) * math.Log2(float64(n)) * 256))
	}
	return x
}

func (x *exchange) tabulate(bigrams map[uint64]int32) {
	keys := make([]uint64, 0, len(bigrams))
	for k := range bigrams {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	x.left = make([][]neighbour, len(x.class))
	x.right = make([][]neighbour, len(x.class))
	for _, k := range keys {
		a, b, n := int32(k>>32), int32(k&0xffffffff), bigrams[k]
		x.pairs[int(x.class[a])*x.classes+int(x.class[b])] += n
		if a != b {
			x.right[a] = append(x.right[a], neighbour{b, n})
			x.left[b] = append(x.left[b], neighbour{a, n})
		}
	}
	for w, n := range x.count {
		x.total[x.class[w]] += n
	}
}

// round moves every word once to the class where it fits best and returns the
// number of words that moved. A word that follows itself is not counted as
// its own neighbour, which leaves a trace too small to matter.
func (x *exchange) round() int {
	moved := 0
	for w := range int32(len(x.class) - 1) {
		x.survey(w)
		home := x.class[w]
		x.shift(w, home, -1)
		top, most := home, x.gain(w, home)
		for c := range int32(x.classes - 1) {
			if g := x.gain(w, c); g > most {
				top, most = c, g
			}
		}
		x.shift(w, top, +1)
		if top != home {
			x.class[w] = top
			moved++
		}
	}
	return moved
}

// survey counts the neighbours of w by class.
func (x *exchange) survey(w int32) {
	for _, c := range x.beforeUsed {
		x.before[c] = 0
	}
	for _, c := range x.afterUsed {
		x.after[c] = 0
	}
	x.beforeUsed = tally(x.left[w], x.class, x.before, x.beforeUsed[:0])
	x.afterUsed = tally(x.right[w], x.class, x.after, x.afterUsed[:0])
}

func tally(list []neighbour, class, counts, used []int32) []int32 {
	for _, n := range list {
		c := class[n.word]
		if counts[c] == 0 {
			used = append(used, c)
		}
		counts[c] += n.count
	}
	return used
}

// shift adds w to class c (sign +1) or takes it out (-1).
func (x *exchange) shift(w, c, sign int32) {
	for _, d := range x.beforeUsed {
		x.pairs[int(d)*x.classes+int(c)] += sign * x.before[d]
	}
	for _, d := range x.afterUsed {
		x.pairs[int(c)*x.classes+int(d)] += sign * x.after[d]
	}
	x.total[c] += sign * x.count[w]
}

// gain returns the likelihood that w adds when it enters class c.
func (x *exchange) gain(w, c int32) int64 {
	var g int64
	for _, d := range x.beforeUsed {
		n := x.pairs[int(d)*x.classes+int(c)]
		g += x.gains[n+x.before[d]] - x.gains[n]
	}
	for _, d := range x.afterUsed {
		n := x.pairs[int(c)*x.classes+int(d)]
		g += x.gains[n+x.after[d]] - x.gains[n]
	}
	n := x.total[c]
	return g - 2*(x.gains[n+x.count[w]]-x.gains[n])
}
