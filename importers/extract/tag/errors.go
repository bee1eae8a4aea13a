package tag

import "errors"

// ErrTag is returned when a treebank has a tag that this package does not
// know.
var ErrTag = errors.New("unknown part of speech")
