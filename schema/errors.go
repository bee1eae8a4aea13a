package schema

import "errors"

// ErrInvalid is returned when a value breaks a law of the schema: a span that
// does not hold its quote, an id that does not follow from its content, a
// reference to nothing, an unknown term.
var ErrInvalid = errors.New("invalid")
