package drift

import "sort"

// link joins an element of one sequence to an equal one of another.
type link struct{ a, b int }

// The bounds of an alignment. A table for a longest common subsequence has at most
// tableCells cells; longer sequences are first cut at elements that stand once in
// both, at most deepest times.
const (
	tableCells = 1 << 14
	deepest    = 12
)

// aligner finds what two sequences have in common, in order.
type aligner struct {
	a, b  []int32
	links []link
	table []uint16
}

// align returns the links between equal elements of two sequences, in order and
// without crossings. Of short sequences it is a longest common subsequence; long
// ones are cut first where an element stands once in both (the patience diff of B.
// Cohen), so that time is bounded. What is long and repeats itself throughout may
// stay without links.
func align(a, b []int32) []link {
	al := aligner{a: a, b: b}
	al.between(0, len(a), 0, len(b), 0)
	return al.links
}

// between aligns a[i:j] with b[k:l].
func (al *aligner) between(i, j, k, l, depth int) {
	for i < j && k < l && al.a[i] == al.b[k] {
		al.links = append(al.links, link{i, k})
		i, k = i+1, k+1
	}
	tail := 0
	for i < j-tail && k < l-tail && al.a[j-tail-1] == al.b[l-tail-1] {
		tail++
	}
	j, l = j-tail, l-tail
	switch {
	case i == j || k == l:
	case (j-i+1)*(l-k+1) <= tableCells:
		al.subsequence(i, j, k, l)
	case depth < deepest:
		al.cut(i, j, k, l, depth)
	}
	for n := range tail {
		al.links = append(al.links, link{j + n, l + n})
	}
}

// cut aligns a[i:j] with b[k:l] between the elements that stand once in both.
func (al *aligner) cut(i, j, k, l, depth int) {
	anchors := increasing(al.unique(i, j, k, l))
	if len(anchors) == 0 {
		return
	}
	for _, at := range anchors {
		al.between(i, at.a, k, at.b, depth+1)
		al.links = append(al.links, at)
		i, k = at.a+1, at.b+1
	}
	al.between(i, j, k, l, depth+1)
}

// unique returns the elements that stand once in a[i:j] and once in b[k:l], in the
// order of a.
func (al *aligner) unique(i, j, k, l int) []link {
	const twice = -1
	at := make(map[int32]int, l-k)
	for n := k; n < l; n++ {
		if _, seen := at[al.b[n]]; seen {
			at[al.b[n]] = twice
		} else {
			at[al.b[n]] = n
		}
	}
	count := make(map[int32]int, j-i)
	for _, e := range al.a[i:j] {
		count[e]++
	}
	var found []link
	for n := i; n < j; n++ {
		if b, stands := at[al.a[n]]; stands && b != twice && count[al.a[n]] == 1 {
			found = append(found, link{n, b})
		}
	}
	return found
}

// increasing returns a longest run of links, which are in the order of a, that are
// in the order of b, too.
func increasing(links []link) []link {
	var tops []int // of each length, the link that a run of it ends with
	before := make([]int, len(links))
	for n, x := range links {
		at := sort.Search(len(tops), func(i int) bool { return links[tops[i]].b >= x.b })
		before[n] = -1
		if at > 0 {
			before[n] = tops[at-1]
		}
		if at == len(tops) {
			tops = append(tops, n)
		} else {
			tops[at] = n
		}
	}
	out := make([]link, len(tops))
	if len(tops) == 0 {
		return out
	}
	for n, at := tops[len(tops)-1], len(tops)-1; n >= 0; n, at = before[n], at-1 {
		out[at] = links[n]
	}
	return out
}

// subsequence aligns a[i:j] with b[k:l] by a table of what the rests have in common.
func (al *aligner) subsequence(i, j, k, l int) {
	width := l - k + 1
	if size := (j - i + 1) * width; cap(al.table) < size {
		al.table = make([]uint16, max(size, 1<<10))
	}
	t := al.table[:(j-i+1)*width]
	clear(t)
	for x := j - 1; x >= i; x-- {
		row, below := t[(x-i)*width:], t[(x-i+1)*width:]
		for y := l - 1; y >= k; y-- {
			if al.a[x] == al.b[y] {
				row[y-k] = below[y-k+1] + 1
			} else {
				row[y-k] = max(below[y-k], row[y-k+1])
			}
		}
	}
	for x, y := i, k; x < j && y < l; {
		at := (x-i)*width + y - k
		switch {
		case al.a[x] == al.b[y]:
			al.links = append(al.links, link{x, y})
			x, y = x+1, y+1
		case t[at+width] >= t[at+1]:
			x++
		default:
			y++
		}
	}
}
