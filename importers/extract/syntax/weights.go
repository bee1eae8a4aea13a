package syntax

import (
	"bytes"
	"fmt"

	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// magic opens encoded weights; the number changes with the features, which
// weights for other features do not fit.
const magic = "saidby syntax 2\n"

// fullSize is how many weights there are to one that quantisation cuts short.
const fullSize = 20_000

// encode joins what was learned to the bytes that New reads: the relations of
// the left arcs and of the right ones, each after their number, and the model.
func encode(ms moves, l *linear.Learner, prune int32) []byte {
	b := []byte(magic)
	for _, k := range []kind{left, right} {
		first, end := ms.span(k)
		b = append(b, byte(end-first))
		for _, r := range ms.relations[first:end] {
			b = append(b, byte(r))
		}
	}
	return linear.Append(b, len(ms.relations), l.Rows(l.Unit(fullSize), prune))
}

// New returns a parser with weights that [Train] made. It returns an error that
// wraps [linear.ErrFormat] when they are something else.
func New(weights []byte) (*Parser, error) {
	p, err := decode(weights)
	if err != nil {
		return nil, fmt.Errorf("parser weights: %w", err)
	}
	return p, nil
}

func decode(weights []byte) (*Parser, error) {
	b, ok := bytes.CutPrefix(weights, []byte(magic))
	if !ok {
		return nil, fmt.Errorf("%w: no header", linear.ErrFormat)
	}
	var arcs [2][]Relation
	for i := range arcs {
		if len(b) == 0 || b[0] == 0 || len(b) <= int(b[0]) {
			return nil, fmt.Errorf("%w: relations", linear.ErrFormat)
		}
		for _, r := range b[1 : 1+b[0]] {
			if int(r) >= relations {
				return nil, fmt.Errorf("%w: relation %d", linear.ErrFormat, r)
			}
			arcs[i] = append(arcs[i], Relation(r))
		}
		b = b[1+b[0]:]
	}
	p := &Parser{moves: newMoves(arcs[0], arcs[1])}
	var err error
	if p.model, b, err = linear.Decode(b); err != nil {
		return nil, err
	}
	if len(b) > 0 || p.model.Labels() != len(p.moves.relations) {
		return nil, fmt.Errorf("%w: other moves", linear.ErrFormat)
	}
	return p, nil
}
