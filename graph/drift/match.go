package drift

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/schema"
)

// The thresholds of counterparts among acts of saying, in thousandths of the words
// of both contents.
const (
	// sameClaim is what both must have in common.
	sameClaim = 500
	// sameClaimApart is what they must have in common where they stand in sentences
	// that do not belong together and are credited to others.
	sameClaimApart = 750
	// insideClaim is what one that is within the other's words counts for.
	insideClaim = 800
	// held is how much of a claim must be in the other text for the claim to be there.
	held = 600
)

// counterpart is two acts of saying that may be one.
type counterpart struct {
	x, y     int
	score    int
	distance int
}

// matchUp finds the counterparts of acts of saying: by the words of their contents,
// and among those that have equally many in common by speaker and act.
func (p *pairing) matchUp(xs, ys []*saying) {
	var all []counterpart
	for x, near := range p.near(xs, ys) {
		for _, y := range near {
			xs[x].near, ys[y].near = append(xs[x].near, ys[y]), append(ys[y].near, xs[x])
			if score := p.sameness(xs[x], ys[y]); score > 0 {
				all = append(all, counterpart{x, y, score, max(x-y, y-x)})
			}
		}
	}
	slices.SortFunc(all, func(a, b counterpart) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.distance, b.distance), cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y))
	})
	for _, c := range all {
		if xs[c.x].match == nil && ys[c.y].match == nil {
			xs[c.x].match, ys[c.y].match = ys[c.y], xs[c.x]
		}
	}
}

// near returns for each act of saying in A those in B that may be its counterpart:
// they share words that are linked, a claim, or words on end.
func (p *pairing) near(xs, ys []*saying) [][]int {
	owners := make(map[int][]int, len(ys)) // word of B → acts of saying
	claims := map[schema.ID][]int{}
	for y, s := range ys {
		for _, w := range s.words {
			if len(owners[w]) < common {
				owners[w] = append(owners[w], y)
			}
		}
		if !s.Claim.IsZero() && len(claims[s.Claim]) < common {
			claims[s.Claim] = append(claims[s.Claim], y)
		}
	}
	out := make([][]int, len(xs))
	for x, s := range xs {
		if !s.Claim.IsZero() {
			out[x] = append(out[x], claims[s.Claim]...)
		}
		for _, image := range p.images(s.words) {
			out[x] = append(out[x], owners[image]...)
		}
	}
	candidates(contents(xs), contents(ys), func(x, y int) int { return max(x-y, y-x) }, func(x, y int) { out[x] = append(out[x], y) })
	for x := range out {
		slices.Sort(out[x])
		out[x] = slices.Compact(out[x])
	}
	return out
}

// contents returns the words of each act of saying.
func contents(all []*saying) [][]int32 {
	out := make([][]int32, len(all))
	for i, s := range all {
		out[i] = s.keys
	}
	return out
}

// sameness says how much speaks for two acts of saying being one, 0 for too little.
func (p *pairing) sameness(x, y *saying) int {
	same := sameSpeakers(x, y)
	linked := p.overlap(x, y)
	score := claimScore(linked, len(x.words), len(y.words), same)
	if score < sameClaim {
		least := sameClaim
		if !same {
			least = sameClaimApart
		}
		if score = claimScore(len(align(x.keys, y.keys)), len(x.words), len(y.words), same); score < least {
			score = 0
		}
	}
	if x.Claim == y.Claim && !x.Claim.IsZero() {
		score = 1000
	}
	if score == 0 {
		return 0
	}
	for _, agree := range [...]struct {
		weight int
		holds  bool
	}{{600, same}, {100, x.Act == y.Act}, {50, x.Manner == y.Manner}, {50, (len(x.relays) > 0) == (len(y.relays) > 0)}} {
		if agree.holds {
			score += agree.weight
		}
	}
	return score
}

// overlap counts the words of one content that are linked to words of another.
func (p *pairing) overlap(x, y *saying) int {
	n := 0
	for _, w := range x.words {
		if image := p.imageA[w]; image >= 0 {
			if _, found := slices.BinarySearch(y.words, image); found {
				n++
			}
		}
	}
	return n
}

// claimScore is the share of two contents that is common to both. One that is within
// the other may be the same where both are credited to the same.
func claimScore(n, a, b int, sameSpeakers bool) int {
	if n == 0 {
		return 0
	}
	score := 2000 * n / (a + b)
	if sameSpeakers && n >= withinWords {
		score = max(score, insideClaim*n/min(a, b))
	}
	return score
}
