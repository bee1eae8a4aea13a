package answer

import (
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Offsets gives what counts the code points of an article's text.
type Offsets func(article schema.ID) (*text.Offsets, error)
