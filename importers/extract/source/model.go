package source

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

//go:embed weights.bin
var weights []byte

// Finder finds sources. It is safe for concurrent use.
type Finder struct{ model *linear.Model }

// Load returns the finder over the embedded weights, which are decoded once.
// It returns an error that wraps [linear.ErrFormat] if they are damaged.
func Load() (*Finder, error) { return load() }

var load = sync.OnceValues(func() (*Finder, error) { return New(weights) })

// New returns a finder over the weights that [Train] made. It returns an error
// that wraps [linear.ErrFormat] if they are something else.
func New(weights []byte) (*Finder, error) {
	m, _, err := linear.Decode(weights)
	if err != nil {
		return nil, fmt.Errorf("source weights: %w", err)
	}
	return &Finder{m}, nil
}

// Find returns the sources of all cues of a text, in the order of the cues. A
// cue without a source has an empty range.
func (x *Finder) Find(t *prose.Text, cues []cue.Cue) []prose.Range {
	f := finder{t: t, model: x.model}
	return f.all(cues)
}

// all finds the sources of all cues.
func (f *finder) all(cues []cue.Cue) []prose.Range {
	found := make([]prose.Range, len(cues))
	for i := range cues {
		f.take(cues, found, i)
		found[i] = f.find()
	}
	return found
}

// take makes a cue the one whose source is looked for; the sources of those
// before it are known.
func (f *finder) take(cues []cue.Cue, found []prose.Range, i int) {
	f.s, f.cue = f.t.SentenceOf(cues[i].Head), &cues[i]
	before := 0 // earlier cues of the same sentence
	for j := i - 1; j >= 0 && cues[j].Head >= f.s.First; j-- {
		before++
	}
	f.earlier, f.sources = cues[i-before:i], found[i-before:i]
}
