package graph

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// leastKept is how many words a passage has that is kept as evidence that one text was
// made from the other.
const leastKept = 10

// packPassages writes where passages stand, those of leastKept words and more: each
// place by its distance from the end of the one before, and its length.
func packPassages(passages []reprint.Passage) []byte {
	b := []byte{}
	endA, endB := 0, 0
	for _, p := range passages {
		if p.Words < leastKept {
			continue
		}
		words := uint64(p.Words) << 1
		if p.Quoted {
			words |= 1
		}
		b = binary.AppendUvarint(b, uint64(p.A.Start-endA))
		b = binary.AppendUvarint(b, uint64(p.A.Len()))
		b = binary.AppendVarint(b, int64(p.B.Start-endB))
		b = binary.AppendUvarint(b, uint64(p.B.Len()))
		b = binary.AppendUvarint(b, words)
		endA, endB = p.A.End, p.B.End
	}
	return b
}

// unpackPassages reads what packPassages wrote. It returns [quadstore.ErrMalformed].
func unpackPassages(b []byte) (all []reprint.Passage, err error) {
	endA, endB := 0, 0
	for len(b) > 0 {
		var f [5]int
		for i := range f {
			v, n := binary.Uvarint(b)
			f[i] = int(v)
			if i == 2 {
				var s int64
				s, n = binary.Varint(b)
				f[i] = int(s)
			}
			if n <= 0 {
				return nil, fmt.Errorf("passages end within a number: %w", quadstore.ErrMalformed)
			}
			b = b[n:]
		}
		p := reprint.Passage{
			A:     text.Span{Start: endA + f[0], End: endA + f[0] + f[1]},
			B:     text.Span{Start: endB + f[2], End: endB + f[2] + f[3]},
			Words: f[4] >> 1, Quoted: f[4]&1 > 0,
		}
		if f[0] < 0 || f[1] < 0 || f[3] < 0 || p.B.Start < 0 {
			return nil, fmt.Errorf("a passage at %v and %v: %w", p.A, p.B, quadstore.ErrMalformed)
		}
		all, endA, endB = append(all, p), p.A.End, p.B.End
	}
	return all, nil
}

// Passages returns the stretches of ten words and more that stand in two articles of
// which one may be a copy of the other, as they were kept when that was found, in the
// order of the first, whose places are A: bytes of the articles' texts. There are none
// for articles that share less.
func (l *Library) Passages(ctx context.Context, a, b schema.ID) ([]reprint.Passage, error) {
	found, err := answer(ctx, l, func(d *desk) ([]reprint.Passage, error) { return d.passages(a, b) })
	if err != nil {
		return nil, fmt.Errorf("passages of %s and %s: %w", a.Short(), b.Short(), err)
	}
	return found, nil
}

// passages is [Library.Passages] of one moment.
func (d *desk) passages(a, b schema.ID) ([]reprint.Passage, error) {
	turned := b.Compare(a) < 0
	key := pairKey(a, b)
	if turned {
		key = pairKey(b, a)
	}
	values, err := d.view.Get(d.ctx, passageSpace, key)
	if err != nil {
		return nil, err
	}
	if values[0] == nil {
		return nil, nil
	}
	all, err := unpackPassages(values[0])
	if err != nil || !turned {
		return all, err
	}
	return reprint.Turned(all), nil
}
