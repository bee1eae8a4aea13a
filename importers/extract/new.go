package extract

import (
	"fmt"

	"github.com/saidby/saidby/importers/extract/content"
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/source"
)

// New returns the extractor over the embedded weights. It returns an error only
// if the program's own weights are damaged.
func New() (*Extractor, error) {
	reader, err := prose.Load()
	if err != nil {
		return nil, fmt.Errorf("extractor: %w", err)
	}
	cues, err := cue.Load()
	if err != nil {
		return nil, fmt.Errorf("extractor: %w", err)
	}
	sources, err := source.Load()
	if err != nil {
		return nil, fmt.Errorf("extractor: %w", err)
	}
	contents, err := content.Load()
	if err != nil {
		return nil, fmt.Errorf("extractor: %w", err)
	}
	return With(reader, cues, sources, contents), nil
}
