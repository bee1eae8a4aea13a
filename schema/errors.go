package schema

import "errors"

// ErrInvalid is returned when a value breaks a law of the schema: a span that
// does not hold its quote, an id that does not follow from its content, a
// reference to nothing, an unknown term, a day that no month has. The error
// that wraps it names the value and what is wrong with it.
var ErrInvalid = errors.New("invalid")
