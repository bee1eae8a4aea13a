package tag

import (
	_ "embed" // the lexicon and the weights
	"sync"
)

var (
	//go:embed lexicon.bin
	embeddedLexicon []byte
	//go:embed weights.bin
	embeddedWeights []byte
)

// Load returns the tagger with the embedded weights, which MODEL.md describes.
// They are decoded at the first call, in about 10 ms; later calls return the
// same tagger.
func Load() (*Tagger, error) { return load() }

var load = sync.OnceValues(func() (*Tagger, error) { return New(embeddedLexicon, embeddedWeights) })
