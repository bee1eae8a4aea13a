package warc

import (
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"

	"github.com/saidby/saidby/importers/format"
)

// What can be wrong besides format.ErrMalformed, format.ErrTooLarge and
// format.ErrEmpty. Each comes wrapped in an [*Error].
var (
	// ErrTruncated is returned when a record, or its gzip member, its chunks or
	// its compressed payload, breaks off.
	ErrTruncated = errors.New("truncated")
	// ErrEncoding is returned when a payload is encoded in a way that is not read
	// here: br, zstd. The error names it.
	ErrEncoding = errors.New("unsupported content encoding")
	// ErrARC is returned, together with format.ErrMalformed, for an ARC file, the
	// form that web archives had before WARC.
	ErrARC = fmt.Errorf("%w: an ARC file, which is not read (convert it to WARC)", format.ErrMalformed)
	// ErrBomb is returned, together with format.ErrTooLarge, where a gzip member
	// unpacks to more than 1000 times its size.
	ErrBomb = fmt.Errorf("%w: a gzip member that unpacks to more than %d times its size", format.ErrTooLarge, maxRatio)
	// ErrPast is returned by the Body of a record that is no longer the last.
	ErrPast = errors.New("body read after its record")
)

// Error says what is wrong with a record, and where that begins.
type Error struct {
	// Offset is counted in bytes as [Record].Offset is: where the record at
	// fault begins, or the bytes that are no record.
	Offset int64
	// Err is what is wrong: it wraps format.ErrMalformed, format.ErrTooLarge,
	// format.ErrEmpty, ErrTruncated, ErrEncoding, or an error of the reader.
	Err error
}

// Error tells place and fault: "byte 120: truncated: ...".
func (e *Error) Error() string { return fmt.Sprintf("byte %d: %v", e.Offset, e.Err) }

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }

// malformed says in which way bytes do not follow the rules.
func malformed(what string, args ...any) error {
	return fmt.Errorf("%w: "+what, append([]any{format.ErrMalformed}, args...)...)
}

// truncated says what breaks off.
func truncated(what string) error { return fmt.Errorf("%w: %s", ErrTruncated, what) }

// decoding turns an error of a decompressor into one of ours; what names the
// thing that was decompressed. Other errors stay as they are.
func decoding(what string, err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return truncated(what + " breaks off")
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.Is(err, zlib.ErrHeader),
		errors.Is(err, zlib.ErrChecksum), errors.Is(err, zlib.ErrDictionary), errors.As(err, &corrupt):
		return malformed("%s is broken (%v)", what, err)
	}
	return err
}
