package drift

// A sentence that was divided in two, or two that were joined: of the words of a
// sentence that is in no pair, absorbed thousandths and no fewer than absorbedWords
// must be among those of a neighbour's counterpart that are not the neighbour's own.
const (
	absorbed      = 600
	absorbedWords = 3
)

// absorb lets a pair take in the sentences next to it that have their words in the
// other text's part of it.
func (p *pairing) absorb(x *pair) {
	for again := true; again; {
		again = false
		for _, next := range [...]int{x.a.from - 1, x.a.to} {
			if p.takes(p.a, next, p.pairA, p.a.wordsOf(x.a), p.b, p.b.wordsOf(x.b)) {
				x.a = x.a.with(next)
				p.pairA[next], again = x, true
				break
			}
		}
		for _, next := range [...]int{x.b.from - 1, x.b.to} {
			if p.takes(p.b, next, p.pairB, p.b.wordsOf(x.b), p.a, p.a.wordsOf(x.a)) {
				x.b = x.b.with(next)
				p.pairB[next], again = x, true
				break
			}
		}
	}
}

// with is the run with a sentence next to it.
func (r run) with(next int) run { return run{min(r.from, next), max(r.to, next+1)} }

// takes reports whether a sentence of one side has its words in what is left of the
// other side's words when those of its neighbour's are taken away.
func (p *pairing) takes(d *side, next int, paired []*pair, mine run, other *side, theirs run) bool {
	if next < 0 || next >= len(d.units) || paired[next] != nil {
		return false
	}
	u := d.units[next]
	if u.to-u.from < absorbedWords {
		return false
	}
	whole := other.keys(theirs.from, theirs.to)
	linked := make([]bool, len(whole))
	for _, l := range align(d.keys(mine.from, mine.to), whole) {
		linked[l.b] = true
	}
	var left []int32
	for i, k := range whole {
		if !linked[i] {
			left = append(left, k)
		}
	}
	if len(left) < absorbedWords {
		return false
	}
	n := len(align(d.keys(u.from, u.to), left))
	return n >= absorbedWords && 1000*n >= absorbed*(u.to-u.from)
}
