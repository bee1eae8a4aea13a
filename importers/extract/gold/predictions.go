package gold

import (
	"fmt"
	"io"

	"github.com/saidby/saidby/importers/format"
)

// Predictions are what a program found in the documents of a corpus, in the form
// that `saidby extract --format jsonl` writes. They may be in any order. Memory
// holds where each of them stands, and no more.
type Predictions struct {
	file io.ReaderAt
	at   map[string]entry // by id
}

// entry is where the line of a document is.
type entry struct {
	line   int
	start  int64
	length int
}

// ReadPredictions goes through a file of the given size, checks its lines, and
// notes which document each is of. The error is a [*LineError].
func ReadPredictions(file io.ReaderAt, size int64) (*Predictions, error) {
	p := &Predictions{file, map[string]entry{}}
	lines := newLines(io.NewSectionReader(file, 0, size))
	for lines.next() {
		r, err := decode(lines.Bytes())
		if err != nil {
			return nil, lines.fail(err)
		}
		for _, m := range r.Attributions {
			if c := m.Confidence; c != nil && (*c < 0 || *c > 1) {
				return nil, lines.fail(fmt.Errorf("%w: confidence %v (want a number from 0 to 1)", format.ErrMalformed, *c))
			}
		}
		if first, there := p.at[string(r.ID)]; there {
			return nil, lines.fail(fmt.Errorf("the document %q was on line %d already", r.ID, first.line))
		}
		p.at[string(r.ID)] = entry{lines.number, lines.start, len(lines.Scanner.Bytes())}
	}
	if err := lines.Err(); err != nil {
		return nil, lines.fail(err)
	}
	return p, nil
}

// Len is the number of documents.
func (p *Predictions) Len() int { return len(p.at) }

// Of returns what was found in a document that goes by the given id there, in
// bytes of its article's text, and whether the document is there at all. What
// states no confidence is taken for sure. It may be called by several goroutines
// at once.
func (p *Predictions) Of(id string, d *Document) (found []Attribution, there bool, err error) {
	e, there := p.at[id]
	if !there {
		return nil, false, nil
	}
	line := make([]byte, e.length)
	if _, err := io.ReadFull(io.NewSectionReader(p.file, e.start, int64(e.length)), line); err != nil {
		return nil, true, &LineError{e.line, err}
	}
	r, err := decode(bare(line))
	if err != nil {
		return nil, true, &LineError{e.line, err}
	}
	found = d.given.attributions(r.Attributions)
	for i, m := range r.Attributions {
		if m.Confidence == nil {
			found[i].Confidence = 1
		}
	}
	return found, true, nil
}
