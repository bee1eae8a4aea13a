package reprint

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/schema/text"
)

// Passage is a stretch of words that stands in two texts.
type Passage struct {
	// A and B are its places, in bytes of the texts.
	A, B text.Span
	// Words is how many words it has.
	Words int
	// Quoted says that all of it lies within quotation marks in both.
	Quoted bool
}

// Passages returns the stretches of at least some words (but never fewer than
// [Width]) that both texts have, as long as they go, in the order of the first
// text. No word of the first is in two of them. A stretch that the second text has
// twice is found where it stands first, or where it goes on from the one before.
func Passages(a, b *Text, least int) []Passage {
	var found []Passage
	order := make([]int32, 0, len(a.set)) // where shingles of a begin that b has, too
	at := make(map[int32]int32, len(a.set))
	for i, j := 0, 0; i < len(a.set) && j < len(b.set); {
		switch c := cmp.Compare(a.set[i].key, b.set[j].key); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			order, at[a.set[i].at] = append(order, a.set[i].at), b.set[j].at
			i++
			j++
		}
	}
	slices.Sort(order)
	end := int32(0)
	for _, i := range order {
		if i < end {
			continue
		}
		j := at[i]
		n := int32(0)
		for int(i+n) < len(a.words) && int(j+n) < len(b.words) && a.words[i+n].key == b.words[j+n].key {
			n++
		}
		// A stretch may begin before its first shingle that is distinct.
		for i > end && j > 0 && a.words[i-1].key == b.words[j-1].key {
			i, j, n = i-1, j-1, n+1
		}
		end = i + n
		if int(n) >= max(least, Width) {
			found = append(found, passage(a, b, i, j, n))
		}
	}
	return found
}

func passage(a, b *Text, i, j, n int32) Passage {
	p := Passage{
		A:     text.Span{Start: a.words[i].start, End: a.words[i+n-1].end},
		B:     text.Span{Start: b.words[j].start, End: b.words[j+n-1].end},
		Words: int(n), Quoted: true,
	}
	for k := range n {
		p.Quoted = p.Quoted && a.words[i+k].quoted && b.words[j+k].quoted
	}
	return p
}

// Turned are passages as they are seen from the second text.
func Turned(all []Passage) []Passage {
	turned := make([]Passage, len(all))
	for i, p := range all {
		turned[i] = p
		turned[i].A, turned[i].B = p.B, p.A
	}
	slices.SortStableFunc(turned, func(p, q Passage) int { return cmp.Compare(p.A.Start, q.A.Start) })
	return turned
}
