package content

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

// Finder finds contents. It is safe for concurrent use.
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
		return nil, fmt.Errorf("content weights: %w", err)
	}
	return &Finder{m}, nil
}

// Find returns the content of every cue, given the sources, in the order of
// the cues. A cue without content has none.
func (x *Finder) Find(t *prose.Text, cues []cue.Cue, sources []prose.Range) [][]prose.Range {
	heads := headsOf(cues)
	found := make([][]prose.Range, len(cues))
	f := finder{t: t, cues: heads, model: x.model}
	for i := range cues {
		f.s, f.cue, f.source = t.SentenceOf(cues[i].Head), &cues[i], sources[i]
		found[i] = f.find()
	}
	return found
}

// headsOf finds cues by their heads.
func headsOf(cues []cue.Cue) map[int]*cue.Cue {
	heads := map[int]*cue.Cue{}
	for i := range cues {
		heads[cues[i].Head] = &cues[i]
	}
	return heads
}
