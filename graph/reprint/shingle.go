package reprint

import (
	"cmp"
	"slices"
)

// shingles makes the set of the text's shingles.
func (t *Text) shingles() {
	n := len(t.words) - Width + 1
	if n <= 0 {
		return
	}
	t.set = make([]shingle, n)
	for i := range n {
		s := shingle{at: int32(i), quoted: true}
		for _, w := range t.words[i : i+Width] {
			s.key = mix(s.key, w.key)
			s.quoted = s.quoted && w.quoted
		}
		t.set[i] = s
	}
	slices.SortFunc(t.set, func(a, b shingle) int {
		if c := cmp.Compare(a.key, b.key); c != 0 {
			return c
		}
		return cmp.Compare(a.at, b.at)
	})
	t.set = slices.CompactFunc(t.set, func(a, b shingle) bool { return a.key == b.key })
}

// mix joins a word's number to that of the words before it (the finaliser of
// splitmix64: G. Steele, D. Lea, C. Flood, 2014).
func mix(before, key uint64) uint64 {
	x := before*0x9e3779b97f4a7c15 + key
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// Size is how many distinct shingles the text has.
func (t *Text) Size() int { return len(t.set) }

// Sampling is the share of shingles by which candidates are found: one in eight.
const Sampling = 8

// wholeSample is how many shingles a text has at most whose sample is all of them.
const wholeSample = 40

// Sample returns the numbers of the shingles by which the text is found, in order.
func (t *Text) Sample() []uint64 {
	var keys []uint64
	for _, s := range t.set {
		if s.key%Sampling == 0 || len(t.set) <= wholeSample {
			keys = append(keys, s.key)
		}
	}
	return keys
}
