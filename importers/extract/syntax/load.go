package syntax

import (
	_ "embed" // the weights
	"sync"
)

//go:embed weights.bin
var embedded []byte

// Load returns the parser with the embedded weights, which MODEL.md describes.
// They are decoded at the first call; later calls return the same parser.
func Load() (*Parser, error) { return load() }

var load = sync.OnceValues(func() (*Parser, error) { return New(embedded) })
