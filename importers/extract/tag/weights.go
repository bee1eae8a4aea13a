package tag

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// magic opens encoded weights; the number changes with the features, which
// weights for other features do not fit.
const magic = "saidby tag 1\n"

// fullSize is how many weights there are to one that quantisation cuts short.
const fullSize = 20_000

// encode joins what was learned to the bytes that New reads: the length of the
// known words, these, and the model.
func encode(known []byte, l *linear.Learner, prune int32) []byte {
	b := binary.AppendUvarint([]byte(magic), uint64(len(known)))
	b = append(b, known...)
	return linear.Append(b, count, l.Rows(l.Unit(fullSize), prune))
}

// New returns a tagger with the lexicon that [Lexicon] and the weights that
// [Train] made. It returns an error that wraps [linear.ErrFormat] when they
// are something else.
func New(lexicon, weights []byte) (*Tagger, error) {
	t, err := decode(lexicon, weights)
	if err != nil {
		return nil, fmt.Errorf("tagger weights: %w", err)
	}
	return t, nil
}

func decode(lexicon, weights []byte) (*Tagger, error) {
	b, ok := bytes.CutPrefix(weights, []byte(magic))
	if !ok {
		return nil, fmt.Errorf("%w: no header", linear.ErrFormat)
	}
	size, b, err := linear.Uvarint(b)
	if err != nil || size > uint64(len(b)) {
		return nil, fmt.Errorf("%w: known words", linear.ErrFormat)
	}
	t := new(Tagger)
	if t.lexicon, err = readLexicon(lexicon, b[:size]); err != nil {
		return nil, err
	}
	if t.model, b, err = linear.Decode(b[size:]); err != nil {
		return nil, err
	}
	if len(b) > 0 || t.model.Labels() != count {
		return nil, fmt.Errorf("%w: other tags", linear.ErrFormat)
	}
	return t, nil
}
