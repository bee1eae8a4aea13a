package gold

import "errors"

// ErrMalformed is returned when a line of a [Reading] is not of the form, or
// when its words do not stand in the article.
var ErrMalformed = errors.New("malformed gold")
