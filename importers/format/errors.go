package format

import (
	"errors"
	"fmt"
	"io/fs"
)

// What can be wrong with a source. Each comes wrapped in an [*Error].
var (
	// ErrEmpty is returned when there is no text in a source, or nothing but
	// white space.
	ErrEmpty = errors.New("empty: there is no text in it")
	// ErrBinary is returned when the bytes are no text in any encoding.
	ErrBinary = errors.New("binary, not a text")
	// ErrNotUTF8 is returned when a text is in some other encoding, or broken.
	// The error's Byte is the first that is wrong.
	ErrNotUTF8 = errors.New("not valid UTF-8")
	// ErrTooLarge is returned when a source, or one article of it, is larger
	// than allowed. Nothing of it is imported.
	ErrTooLarge = errors.New("too large")
	// ErrNoArticle is returned when a page or record is sound but holds no article.
	ErrNoArticle = errors.New("no article in it")
	// ErrMalformed is returned when bytes do not follow the rules of their format.
	ErrMalformed = errors.New("malformed")
)

// NoByte is the Byte of an [Error] whose place in the file is not known.
const NoByte = -1

// Error says what is wrong with a source, and where.
type Error struct {
	// Path is the source's name as the user gave it.
	Path string
	// Line is counted from 1; 0 where the whole source is meant. Column is the
	// byte in the line, counted from 1, or 0.
	Line, Column int
	// Byte is the offset of the byte at fault, the source's first being 0, or
	// NoByte.
	Byte int64
	// Err is what is wrong.
	Err error
}

// Fail says that something is wrong with the whole of a source. The path that
// errors of the file system repeat is left out.
func Fail(path string, err error) *Error {
	var in *fs.PathError
	if errors.As(err, &in) {
		err = in.Err
	}
	return &Error{Path: path, Byte: NoByte, Err: err}
}

// FailAt says what is wrong with one byte of a source.
func FailAt(path string, offset int64, err error) *Error {
	return &Error{Path: path, Byte: offset, Err: err}
}

// FailLine says what is wrong with a line, or, if column is not 0, at one byte of it.
func FailLine(path string, line, column int, err error) *Error {
	return &Error{Path: path, Line: line, Column: column, Byte: NoByte, Err: err}
}

// Error tells place and fault in one line: "path:line:column: what" or
// "path: byte N: what".
func (e *Error) Error() string {
	place := e.Path
	if e.Line > 0 {
		place += fmt.Sprintf(":%d", e.Line)
	}
	if e.Line > 0 && e.Column > 0 {
		place += fmt.Sprintf(":%d", e.Column)
	}
	if e.Byte >= 0 {
		place += fmt.Sprintf(": byte %d", e.Byte)
	}
	return place + ": " + e.Err.Error()
}

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }
