package export

import (
	"errors"
	"fmt"
)

// What [Read] can find wrong with a line, beside what [schema.ErrInvalid] says
// of its content. Each comes wrapped in a [*LineError].
var (
	// ErrForeign is returned for a line that is no record of an export.
	ErrForeign = errors.New("no record of an export (want what saidby export --to jsonl writes)")
	// ErrNewer is returned for a record of a later version than this program
	// knows, of which it cannot say what it would lose.
	ErrNewer = errors.New("record of a newer saidby")
	// ErrMalformed is returned for a record that is cut short, is not valid
	// UTF-8, or whose fields are not what [Record] says.
	ErrMalformed = errors.New("malformed record")
	// ErrTooLong is returned for a line of more than [MaxLine] bytes.
	ErrTooLong = errors.New("line too long")
)

// LineError says what is wrong with a line of an export.
type LineError struct {
	// Line is counted from 1. Column is the byte of the line, counted from 1, or
	// 0 where the line as a whole is meant.
	Line, Column int
	// Err is what is wrong.
	Err error
}

// Error tells place and fault in one line.
func (e *LineError) Error() string {
	if e.Column > 0 {
		return fmt.Sprintf("line %d, byte %d: %v", e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("line %d: %v", e.Line, e.Err)
}

// Unwrap returns what is wrong.
func (e *LineError) Unwrap() error { return e.Err }
