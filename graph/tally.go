package graph

import (
	"encoding/binary"
	"slices"
	"strings"
)

// tally counts texts. It is in their order, and holds none that does not count.
type tally []counted

type counted struct {
	text string
	n    int
}

// add counts a text once more, or so many times.
func (t *tally) add(text string, by int) {
	i, is := slices.BinarySearchFunc(*t, text, func(c counted, text string) int { return strings.Compare(c.text, text) })
	if !is {
		*t = slices.Insert(*t, i, counted{text: text})
	}
	if (*t)[i].n += by; (*t)[i].n <= 0 {
		*t = slices.Delete(*t, i, i+1)
	}
}

func (t tally) pack(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(t)))
	for _, c := range t {
		b = binary.AppendUvarint(appendString(b, c.text), uint64(c.n))
	}
	return b
}

// cutTally reads what pack wrote, and returns what follows it.
func cutTally(b []byte) (t tally, rest []byte, err error) {
	n, b, err := cutCount(b)
	if err != nil {
		return nil, nil, err
	}
	for range n {
		var c counted
		if c.text, b, err = cutString(b); err != nil {
			return nil, nil, err
		}
		if c.n, b, err = cutCount(b); err != nil {
			return nil, nil, err
		}
		t = append(t, c)
	}
	return t, b, nil
}
