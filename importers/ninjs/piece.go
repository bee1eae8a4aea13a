package ninjs

import "bytes"

// piece is one object of a source, as bytes.
type piece struct {
	raw []byte
	// line and column are where it begins, counted from 1.
	line, column int
	// second is set where another object ends before it on its line.
	second bool
	// only is set where the source is this object and nothing else.
	only bool
	// err tells an object that could not be taken out whole, fault the byte of
	// raw where that was found.
	err   error
	fault int
	// seen is how far line breaks were counted, breaks how many there are, and
	// behind where the last of them ends.
	seen, breaks, behind int
}

// place tells the line and column of a byte of the piece. Places that are asked
// for in their order cost one way through the piece.
func (p *piece) place(at int) (line, column int) {
	at = min(max(at, 0), len(p.raw))
	if at < p.seen {
		p.seen, p.breaks = 0, 0
	}
	if last := bytes.LastIndexByte(p.raw[p.seen:at], '\n'); last >= 0 {
		p.breaks += bytes.Count(p.raw[p.seen:at], []byte("\n"))
		p.behind = p.seen + last + 1
	}
	p.seen = at
	if p.breaks > 0 {
		return p.line + p.breaks, at - p.behind + 1
	}
	return p.line, p.column + at
}
