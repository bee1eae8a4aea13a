package csv

import "strings"

// isGDELT reports whether the first line is one of GDELT's tables, which come
// with tabs and without names: of the Global Knowledge Graph (27 columns, the
// first "20240309121500-17"), of mentions (16, the first a number and the next
// two moments) or of events (57 and more, the first a number and the second a
// day).
func isGDELT(first []string) bool {
	switch n := len(first); {
	case n == 27:
		when, number, found := strings.Cut(first[0], "-")
		return found && digits(when, 14) && number != ""
	case n == 16:
		return digits(first[0], 0) && digits(first[1], 14) && digits(first[2], 14)
	case n >= 57 && n <= 62:
		return digits(first[0], 0) && digits(first[1], 8) && digits(first[2], 6) && digits(first[3], 4)
	}
	return false
}

// digits reports whether a cell is a number of so many digits, of any where n is 0.
func digits(s string, n int) bool {
	return s != "" && strings.Trim(s, "0123456789") == "" && (n == 0 || len(s) == n)
}
