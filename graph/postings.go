package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"maps"
	"math"
	"slices"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// lists are keys beside quads whose values are short lists, seen through a change in
// the making: what the change has made of a list is there. A list is read and written
// whole, for what is not there at all, as most are not, costs next to nothing to ask
// for by its whole key.
type lists struct {
	ctx   context.Context
	tx    *quadstore.Tx
	space string
	// held are the values of keys as the change leaves them, empty for what is not
	// there; changed are those that it has changed.
	held    map[string][]byte
	changed map[string]bool
}

func newLists(ctx context.Context, tx *quadstore.Tx, space string) *lists {
	return &lists{ctx: ctx, tx: tx, space: space, held: map[string][]byte{}, changed: map[string]bool{}}
}

// get returns the values of keys.
func (l *lists) get(keys [][]byte) ([][]byte, error) {
	var unknown [][]byte
	for _, k := range keys {
		if _, known := l.held[string(k)]; !known {
			unknown = append(unknown, k)
		}
	}
	if len(unknown) > 0 {
		values, err := l.tx.Get(l.ctx, l.space, unknown...)
		if err != nil {
			return nil, err
		}
		for i, v := range values {
			l.held[string(unknown[i])] = v
		}
	}
	all := make([][]byte, len(keys))
	for i, k := range keys {
		all[i] = l.held[string(k)]
	}
	return all, nil
}

// set sets the value of a key; an empty one removes it.
func (l *lists) set(key, value []byte) {
	l.held[string(key)] = value
	l.changed[string(key)] = true
}

// write writes what has changed, once.
func (l *lists) write() {
	for _, k := range slices.Sorted(maps.Keys(l.changed)) {
		if v := l.held[k]; len(v) > 0 {
			l.tx.Set(l.space, []byte(k), v)
		} else {
			l.tx.Delete(l.space, []byte(k))
		}
	}
	clear(l.changed)
}

// postings are the articles that a shingle is in, in order, each with the size of its
// sample: 16 bytes and two. One byte more in the end says that there were others for
// which there was no room.
type postings []byte

const (
	idLength      = len(schema.ID{})
	postingLength = idLength + 2
)

func (p postings) len() int           { return len(p) / postingLength }
func (p postings) id(i int) schema.ID { return schema.ID(p[i*postingLength:][:idLength]) }
func (p postings) sample(i int) int {
	return int(binary.BigEndian.Uint16(p[i*postingLength+idLength:]))
}

// find returns where an article is, or belongs.
func (p postings) find(id schema.ID) (at int, found bool) {
	lo, hi := 0, p.len()
	for lo < hi {
		mid := (lo + hi) / 2
		switch c := p.id(mid).Compare(id); {
		case c == 0:
			return mid, true
		case c < 0:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return lo, false
}

// more reports whether articles were left out. They do not come back when there is
// room again, until a repair.
func (p postings) more() bool { return len(p)%postingLength > 0 }

// with returns the postings with an article, and without the last one where that
// makes them more than [reprint.MostPostings].
func (p postings) with(id schema.ID, sample int) postings {
	at, found := p.find(id)
	if found {
		return p
	}
	entry := binary.BigEndian.AppendUint16(slices.Clone(id[:]), uint16(min(sample, math.MaxUint16)))
	q := slices.Concat(p[:at*postingLength], entry, p[at*postingLength:])
	if full := reprint.MostPostings * postingLength; len(q) > full {
		q = append(q[:full], 1)
	}
	return q
}

// without returns the postings without an article.
func (p postings) without(id schema.ID) postings {
	at, found := p.find(id)
	if !found {
		return p
	}
	return slices.Concat(p[:at*postingLength], p[(at+1)*postingLength:])
}

// heads are the first articles of an outlet in which a paragraph stood, no more than
// reprint.Repeated, which is all that one needs to know of it; whatever else has it is
// kept elsewhere, in case that one of them goes.
type heads []byte

func (h heads) len() int           { return len(h) / idLength }
func (h heads) id(i int) schema.ID { return schema.ID(h[i*idLength:][:idLength]) }

// has returns whether an article is among them, and where.
func (h heads) has(id schema.ID) (at int, found bool) {
	for at < len(h) && !bytes.Equal(h[at:at+idLength], id[:]) {
		at += idLength
	}
	return at, at < len(h)
}
