package csv

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/saidby/saidby/importers/records"
)

// sample is how many rows are looked at to choose what stands between cells.
const sample = 10

// chooseComma chooses what stands between cells by the first bytes of a source: a
// tab in a file that is named so; else that by which the first line has the
// columns that are looked for; else that by which the first rows have equally
// many columns, and of several the one that gives most.
func chooseComma(path string, head []byte, last bool, plan *records.Plan) byte {
	if e := strings.ToLower(filepath.Ext(path)); e == ".tsv" || e == ".tab" {
		return '\t'
	}
	head = bytes.TrimLeft(head, "\r\n")
	best, most := byte(','), 0
	for _, comma := range []byte(",;\t|") {
		if n := fitness(head, comma, last, plan); n > most {
			best, most = comma, n
		}
	}
	return best
}

// fitness tells how well a comma fits: most where the first line has what is
// looked for, less where rows are alike, and least by the number of columns.
func fitness(head []byte, comma byte, last bool, plan *records.Plan) int {
	r := split(head, comma, last, 0, nil)
	if r.state != whole {
		return 0
	}
	h := newHeader(plan, texts(head, r.cells))
	n := min(r.count, 99)
	if r.count > 1 && alike(head[r.end:], comma, last, r.count) {
		n += 200
	}
	if !spaced(head, r.cells) { // as the commas of prose are
		n += 100
	}
	switch {
	case h.err == nil && h.named:
		n += 1000
	case h.err == nil: // the mapping has numbers, and they fit
		n += 500
	}
	return n
}

// alike reports whether the rows have as many cells as they should, as far as
// they are looked at.
func alike(head []byte, comma byte, last bool, width int) bool {
	for range sample {
		r := split(head, comma, last, 0, nil)
		if r.state != whole || len(head) == 0 {
			return true
		}
		if r.count != width && r.end > 2 { // an empty line is no row
			return false
		}
		head = head[r.end:]
	}
	return true
}

// spaced reports whether a cell begins with a blank.
func spaced(data []byte, cells []cell) bool {
	for _, c := range cells {
		if c.start < c.end && data[c.start] == ' ' {
			return true
		}
	}
	return false
}

// texts are the cells as they are.
func texts(data []byte, cells []cell) []string {
	list := make([]string, len(cells))
	for i, c := range cells {
		list[i] = string(c.in(data))
	}
	return list
}
