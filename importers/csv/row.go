package csv

import "bytes"

// cell is where a cell stands in the bytes of a row.
type cell struct {
	start, end int
	doubled    bool // quotation marks in it are written twice
}

// row is where a row's cells stand, or why it is none.
type row struct {
	cells []cell // [maxCells] at most
	count int    // of all cells
	end   int    // behind the line's end
	// stray is set where a quotation mark stood in a quoted cell that is neither
	// its end nor written twice.
	stray bool
	state state
}

// maxCells is how many columns a table has at most.
const maxCells = 4096

// add adds a cell.
func (r *row) add(c cell) {
	if r.count++; r.count <= maxCells {
		r.cells = append(r.cells, c)
	}
}

// state is how far a row was found.
type state int

const (
	whole  state = iota
	short        // the bytes end before the row does
	broken       // a quotation mark does not close; end is where that was seen
)

// split finds the first row of some bytes and puts its cells into the slice that
// it is given. A cell that begins with a quotation mark ends with one; one that
// stands inside and is not written twice is taken as it is, unless it stands and
// looks like the beginning of another cell: then the cell before was never
// closed. The same holds where a cell that has not closed on its line is known not
// to close, which is so up to the byte known. At the end of the source (last) the
// row ends too.
func split(data []byte, comma byte, last bool, known int, into []cell) row {
	r := row{cells: into[:0]}
	for i := 0; ; {
		var c cell
		if i < len(data) && data[i] == '"' {
			c, i = r.quoted(data, i+1, comma, last, known)
		} else {
			c.start = i
			i += unquotedEnd(data[i:], comma)
			c.end = i
		}
		if r.state == broken {
			return r
		}
		if r.state == short || i == len(data) && !last {
			r.state = short
			return r
		}
		atEnd := i == len(data) || data[i] == '\n'
		if atEnd && c.end == i && c.end > c.start && data[i-1] == '\r' {
			c.end--
		}
		r.add(c)
		if i < len(data) && data[i] == '\r' { // behind a quotation mark
			i++
			atEnd = true
		}
		r.end = min(i+1, len(data))
		if atEnd {
			return r
		}
		i++
	}
}

// literal finds the cells of the first line, in which quotation marks are signs
// like others.
func literal(data []byte, comma byte, into []cell) row {
	line, _, ended := bytes.Cut(data, []byte("\n"))
	r := row{cells: into[:0], end: len(line)}
	if ended {
		r.end++
	}
	line = bytes.TrimSuffix(line, []byte("\r"))
	for i := 0; ; i++ {
		c := cell{start: i, end: i + unquotedEnd(line[i:], comma)}
		r.add(c)
		if i = c.end; i == len(line) {
			return r
		}
	}
}

// unquotedEnd is where a cell without quotation marks ends: at a comma, a line's
// end or the end of the bytes.
func unquotedEnd(data []byte, comma byte) int {
	for i, b := range data {
		if b == comma || b == '\n' {
			return i
		}
	}
	return len(data)
}

// quoted finds the end of a cell that begins at i, behind its quotation mark, and
// where the row goes on.
func (r *row) quoted(data []byte, i int, comma byte, last bool, known int) (c cell, next int) {
	c.start = i
	bound := len(data)
	if i < known {
		if n := bytes.IndexByte(data[i:], '\n'); n >= 0 && i+n < known {
			bound = i + n
		}
	}
	for {
		n := bytes.IndexByte(data[i:bound], '"')
		switch {
		case n < 0 && (bound < len(data) || last):
			r.state, r.end = broken, bound
			return c, bound
		case n < 0 || !last && len(bytes.TrimPrefix(data[i+n+1:], []byte("\r"))) == 0:
			r.state = short
			return c, bound
		}
		i += n
		switch mark := markAt(data, i, comma); mark {
		case double:
			c.doubled = true
			i += 2
		case closing:
			c.end = i
			return c, i + 1
		case opening:
			r.state, r.end = broken, i
			return c, i
		default:
			r.stray = true
			i++
		}
	}
}

// mark is what a quotation mark in a quoted cell is.
type mark int

const (
	stray mark = iota
	double
	closing
	opening // of another cell
)

// markAt tells what the quotation mark at i is, by what stands around it.
func markAt(data []byte, i int, comma byte) mark {
	behind := data[i+1:]
	if len(behind) > 0 && behind[0] == '\r' && (len(behind) == 1 || behind[1] == '\n') {
		behind = behind[1:]
	}
	switch {
	case len(behind) == 0, behind[0] == comma, behind[0] == '\n':
		return closing
	case behind[0] == '"':
		return double
	case (data[i-1] == comma || data[i-1] == '\n') && behind[0] != ' ':
		return opening
	}
	return stray
}

// in returns what stands in a cell.
func (c cell) in(data []byte) []byte {
	value := data[c.start:c.end]
	if c.doubled {
		value = bytes.ReplaceAll(value, []byte(`""`), []byte(`"`))
	}
	if bytes.IndexByte(value, '\r') >= 0 {
		value = bytes.ReplaceAll(value, []byte("\r\n"), []byte("\n"))
	}
	return value
}
