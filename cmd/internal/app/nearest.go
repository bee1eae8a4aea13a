package app

import "strings"

// nearest returns which of names was probably meant by what was typed, or ""
// where none is near: a guess that is off helps nobody.
func nearest(typed string, names []string) string {
	best, least := "", len(typed)/3+2
	for _, n := range names {
		d := distance(strings.ToLower(typed), n)
		if strings.HasPrefix(n, typed) && len(typed) >= 2 {
			d = 0
		}
		if d < least && d < len(n) {
			best, least = n, d
		}
	}
	return best
}

// distance is how many letters must be put in, left out or exchanged to make
// one word of the other (Levenshtein 1966).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(diagonal+cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
