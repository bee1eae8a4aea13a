package score

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/importers/extract/gold"
)

// mark is the cover of one attribution.
type mark struct{ source, cue, content cover }

func marks(n letters, as []gold.Attribution) []mark {
	out := make([]mark, len(as))
	for i, a := range as {
		out[i] = mark{n.cover(a.Source), n.cover(a.Cue), n.cover(a.Content)}
	}
	return out
}

// overlap is a marked and a found attribution whose contents share letters.
type overlap struct{ gold, found, shared int }

// overlaps lists every pair of contents that share letters, in order. It goes
// through the pieces of both sides as they begin and keeps those at hand that
// have not ended.
func overlaps(marked, found []mark) []overlap {
	pieces := append(piecesOf(marked, false), piecesOf(found, true)...)
	slices.SortFunc(pieces, func(a, b piece) int { return cmp.Compare(a.start, b.start) })
	shared := map[[2]int]int{}
	var open [2][]piece // by side
	for _, p := range pieces {
		other := slices.DeleteFunc(open[1-p.side], func(o piece) bool { return o.end <= p.start })
		open[1-p.side] = other
		for _, o := range other {
			key := [2]int{p.of, o.of}
			if p.side == foundSide {
				key = [2]int{o.of, p.of}
			}
			shared[key] += min(p.end, o.end) - p.start
		}
		open[p.side] = append(open[p.side], p)
	}
	out := make([]overlap, 0, len(shared))
	for key, n := range shared {
		out = append(out, overlap{key[0], key[1], n})
	}
	slices.SortFunc(out, func(a, b overlap) int { return cmp.Or(cmp.Compare(a.gold, b.gold), cmp.Compare(a.found, b.found)) })
	return out
}

// piece is one range of a content, in numbers of letters.
type piece struct{ start, end, of, side int }

// foundSide is the side of what was found; the other is that of the gold.
const foundSide = 1

func piecesOf(ms []mark, found bool) []piece {
	var out []piece
	for i, m := range ms {
		for _, s := range m.content {
			p := piece{start: s.Start, end: s.End, of: i}
			if found {
				p.side = foundSide
			}
			out = append(out, p)
		}
	}
	return out
}

// Pair is a marked attribution and the one found that matches it, by their
// places in their lists.
type Pair struct{ Gold, Found int }

// match pairs contents that overlap by half, the best overlap first; each is
// paired once. Of equal overlaps (one content of two speakers) the better
// overlap of the sources goes first, then the later one.
func match(marked, found []mark, all []overlap) []Pair {
	type candidate struct {
		Pair
		content, source float64
	}
	var candidates []candidate
	for _, o := range all {
		g, f := marked[o.gold], found[o.found]
		if j := jaccard(g.content.size(), f.content.size(), o.shared); j >= 0.5 {
			candidates = append(candidates, candidate{Pair{o.gold, o.found}, j, g.source.jaccard(f.source)})
		}
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.content, a.content), cmp.Compare(b.source, a.source),
			cmp.Compare(b.Gold, a.Gold), cmp.Compare(b.Found, a.Found))
	})
	usedGold, usedFound := make([]bool, len(marked)), make([]bool, len(found))
	var pairs []Pair
	for _, c := range candidates {
		if !usedGold[c.Gold] && !usedFound[c.Found] {
			usedGold[c.Gold], usedFound[c.Found] = true, true
			pairs = append(pairs, c.Pair)
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int { return cmp.Compare(a.Gold, b.Gold) })
	return pairs
}
