package extract

import (
	"fmt"

	"github.com/saidby/saidby/importers/extract/content"
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/tag"
)

// New returns the extractor over the embedded weights. It returns an error only
// if the program's own weights are damaged.
func New() (*Extractor, error) {
	tagger, err := tag.Load()
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
	return With(tagger, cues, sources, contents), nil
}
