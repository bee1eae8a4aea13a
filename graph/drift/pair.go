package drift

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// pair is a sentence of A, or some on end, with its counterpart in B.
type pair struct {
	a, b run
	// links join the words of both that are the same.
	links []link
	// equal says that all words are linked; moved that it stands in another order
	// than the others.
	equal, moved bool
}

// run is sentences on end: those with numbers from from up to to.
type run struct{ from, to int }

// pairing is which sentences of two texts belong together, and which words.
type pairing struct {
	a, b  *side
	pairs []*pair
	// pairA and pairB are the pair that each sentence is in, or nil.
	pairA, pairB []*pair
	// imageA is for each word of A the word of B that it is linked to, or -1, and
	// imageB the same for each word of B.
	imageA, imageB []int
	// withholdA and withholdB are the acts of not saying of both.
	withholdA, withholdB []*saying
}

// pairUp finds which sentences of two texts belong together: first the equal ones
// in order, then the most alike of the others.
func pairUp(a, b *side) *pairing {
	p := &pairing{a: a, b: b, pairA: make([]*pair, len(a.units)), pairB: make([]*pair, len(b.units))}
	gapA, gapB := p.equals()
	p.likes(gapA, gapB)
	slices.SortFunc(p.pairs, func(x, y *pair) int { return cmp.Compare(x.a.from, y.a.from) })
	for _, x := range p.pairs {
		p.absorb(x)
	}
	p.markMoved()
	p.link()
	return p
}

// add makes a pair.
func (p *pairing) add(i, j int) {
	x := &pair{a: run{i, i + 1}, b: run{j, j + 1}}
	p.pairs = append(p.pairs, x)
	p.pairA[i], p.pairB[j] = x, x
}

// equals pairs the sentences that have the same words, in order, and returns for
// each sentence how many of these pairs come before it.
func (p *pairing) equals() (gapA, gapB []int) {
	keys := map[string]int32{}
	for _, l := range align(p.a.unitKeys(keys), p.b.unitKeys(keys)) {
		p.add(l.a, l.b)
	}
	return gaps(p.pairA), gaps(p.pairB)
}

// unitKeys returns a number for each sentence, the same for those with the same
// words.
func (d *side) unitKeys(keys map[string]int32) []int32 {
	out := make([]int32, len(d.units))
	var b []byte
	for i, u := range d.units {
		b = b[:0]
		for _, w := range d.words[u.from:u.to] {
			b = binary.BigEndian.AppendUint32(b, uint32(w.key))
		}
		k, known := keys[string(b)]
		if !known {
			k = int32(len(keys))
			keys[string(b)] = k
		}
		out[i] = k
	}
	return out
}

// gaps counts for each sentence the paired ones before it.
func gaps(paired []*pair) []int {
	out := make([]int, len(paired))
	n := 0
	for i, x := range paired {
		out[i] = n
		if x != nil {
			n++
		}
	}
	return out
}

// likes pairs sentences that are mostly the same, the most alike first, and those
// that stand between the same equal ones before any others.
func (p *pairing) likes(gapA, gapB []int) {
	as, bs := p.a.unpaired(p.pairA), p.b.unpaired(p.pairB)
	type found struct{ i, j, apart, score, distance int }
	var all []found
	distance := func(i, j int) int { return max(gapA[i]-gapB[j], gapB[j]-gapA[i]) }
	candidates(as, bs, distance, func(i, j int) {
		l, apart := liken(as[i], bs[j]), 0
		if gapA[i] != gapB[j] {
			apart = 1
		}
		if l.score > 0 && (apart == 0 || l.same >= elsewhere) {
			all = append(all, found{i, j, apart, l.score, distance(i, j)})
		}
	})
	slices.SortFunc(all, func(x, y found) int {
		return cmp.Or(cmp.Compare(x.apart, y.apart), cmp.Compare(y.score, x.score), cmp.Compare(x.distance, y.distance),
			cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j))
	})
	for _, f := range all {
		if p.pairA[f.i] == nil && p.pairB[f.j] == nil {
			p.add(f.i, f.j)
		}
	}
}

// unpaired returns the words of each sentence that is in no pair; nil for the others.
func (d *side) unpaired(paired []*pair) [][]int32 {
	out := make([][]int32, len(d.units))
	for i, u := range d.units {
		if paired[i] == nil {
			out[i] = d.keys(u.from, u.to)
		}
	}
	return out
}

// markMoved marks the pairs that are not in the longest run which is in the order of
// both texts.
func (p *pairing) markMoved() {
	order := make([]link, len(p.pairs))
	for i, x := range p.pairs {
		order[i] = link{i, x.b.from}
		x.moved = true
	}
	for _, l := range increasing(order) {
		p.pairs[l.a].moved = false
	}
}

// link joins the words of every pair.
func (p *pairing) link() {
	p.imageA, p.imageB = nowhere(len(p.a.words)), nowhere(len(p.b.words))
	for _, x := range p.pairs {
		a, b := p.a.wordsOf(x.a), p.b.wordsOf(x.b)
		x.links = align(p.a.keys(a.from, a.to), p.b.keys(b.from, b.to))
		x.equal = len(x.links) == a.to-a.from && len(x.links) == b.to-b.from
		for i, l := range x.links {
			l.a, l.b = l.a+a.from, l.b+b.from
			x.links[i] = l
			p.imageA[l.a], p.imageB[l.b] = l.b, l.a
		}
	}
}

// nowhere is the image of n words that are linked to none.
func nowhere(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// wordsOf returns the words of sentences, as numbers from and to.
func (d *side) wordsOf(r run) run { return run{d.units[r.from].from, d.units[r.to-1].to} }
