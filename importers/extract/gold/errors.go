package gold

import (
	"errors"
	"fmt"
)

// ErrMalformed is returned when a line of a [Reading] is not of the form, or
// when its words do not stand in the article.
var ErrMalformed = errors.New("malformed gold")

// LineError says what is wrong with a line of a corpus, or of what was found in
// one.
type LineError struct {
	// Line is counted from 1.
	Line int
	// Err is what is wrong.
	Err error
}

// Error tells line and fault.
func (e *LineError) Error() string { return fmt.Sprintf("gold line %d: %v", e.Line, e.Err) }

// Unwrap returns what is wrong.
func (e *LineError) Unwrap() error { return e.Err }
