package quads

import "errors"

// ErrMalformed is returned when quads do not form what they are decoded to: a
// node without a kind, a literal of the wrong type, a list whose order does not
// fit its elements.
var ErrMalformed = errors.New("malformed quads")

// ErrEncoding is returned when a string that is to be kept is not valid UTF-8.
// A store must never see one.
var ErrEncoding = errors.New("not valid UTF-8")
