package quadstore

import (
	"bytes"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// locator tells which range of a scan a key is from.
type locator struct {
	at   int
	last []byte
}

// locate returns the index of the range that the next key is from. Two ranges
// are the same or have no key in common.
func (l *locator) locate(ranges []ordered.Range, key []byte) int {
	if l.last != nil && bytes.Compare(key, l.last) <= 0 {
		l.at++
	}
	for r := ranges[l.at]; bytes.Compare(key, r.From) < 0 || r.To != nil && bytes.Compare(key, r.To) >= 0; r = ranges[l.at] {
		l.at++
	}
	l.last = append(l.last[:0], key...)
	return l.at
}
