package render

import (
	"strings"

	"github.com/saidby/saidby/cmd/internal/term"
)

// column describes one column of a table.
type column struct {
	title string
	ink   Ink
	// share is how much of the spare width the column may take, compared with
	// the others. 0 keeps the column as wide as its widest cell.
	share int
	// words keeps the column as wide as its widest word.
	words bool
}

// table is a list with columns. Cells that do not fit are broken over lines.
type table struct {
	columns []column
	rows    [][]string
}

// add appends an entry.
func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// write lays the table out, or writes one line an entry where nobody looks.
func (t *table) write(s *Sheet) {
	if !s.LaidOut() {
		for _, r := range t.rows {
			s.row(r...)
		}
		return
	}
	for _, r := range t.rows {
		for i := range r {
			r[i] = term.Safe(r[i])
		}
	}
	widths := t.widths(s.width)
	titles := make([]string, len(t.columns))
	for i, c := range t.columns {
		titles[i] = c.title
	}
	t.entry(s, widths, titles, true)
	for _, r := range t.rows {
		t.entry(s, widths, r, false)
	}
}

// gutter is the space between two columns.
const gutter = 2

// widths shares the width of the sheet out among the columns.
func (t *table) widths(total int) []int {
	widths := make([]int, len(t.columns))
	spare, shares := total-gutter*(len(t.columns)-1), 0
	for i, c := range t.columns {
		widths[i] = Columns(c.title)
		for _, r := range t.rows {
			widths[i] = max(widths[i], c.columns(r[i]))
		}
		if c.share == 0 {
			spare -= widths[i]
		}
		shares += c.share
	}
	// A column that needs less than its share leaves the rest to the others.
	for again := true; again && shares > 0; {
		again = false
		for i, c := range t.columns {
			if c.share > 0 && widths[i] <= spare*c.share/shares {
				spare -= widths[i]
				shares -= c.share
				t.columns[i].share = 0
				again = true
				break
			}
		}
	}
	for i, c := range t.columns {
		if c.share > 0 {
			widths[i] = max(spare*c.share/shares, 8)
		}
	}
	return widths
}

// columns is how wide a cell wants to be.
func (c *column) columns(cell string) int {
	if !c.words {
		return Columns(cell)
	}
	widest := 0
	for w := range strings.FieldsSeq(cell) {
		widest = max(widest, Columns(w))
	}
	return widest
}

// entry writes one entry over as many lines as its longest cell needs.
func (t *table) entry(s *Sheet, widths []int, cells []string, title bool) {
	broken := make([][]string, len(cells))
	height := 1
	for i, c := range cells {
		broken[i] = Wrap(c, widths[i])
		height = max(height, len(broken[i]))
	}
	for l := range height {
		line := ""
		for i := range cells {
			cell := ""
			if l < len(broken[i]) {
				cell = broken[i][l]
			}
			ink := t.columns[i].ink
			if title {
				ink = Faint
			}
			line += s.ink(ink, cell)
			if i < len(cells)-1 {
				line += spaces(widths[i] - Columns(cell) + gutter)
			}
		}
		s.line(line)
	}
}
