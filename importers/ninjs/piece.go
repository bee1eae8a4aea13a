package ninjs

import "bytes"

// piece is one object of a source, as bytes.
type piece struct {
	raw []byte
	// line and column are where it begins, counted from 1.
	line, column int
	// only is set where the source is this object and nothing else.
	only bool
	// err tells an object that could not be taken out whole, fault the byte of
	// raw where that was found.
	err   error
	fault int
}

// place tells the line and column of a byte of the piece.
func (p *piece) place(at int) (line, column int) {
	before := p.raw[:min(max(at, 0), len(p.raw))]
	if n := bytes.Count(before, []byte("\n")); n > 0 {
		return p.line + n, len(before) - bytes.LastIndexByte(before, '\n')
	}
	return p.line, p.column + len(before)
}
