package archive

import (
	"archive/tar"
	"archive/zip"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/saidby/saidby/importers/format"
)

// What can be wrong besides format.ErrMalformed, format.ErrTooLarge and
// format.ErrEmpty. Each comes wrapped in an [*Error].
var (
	// ErrTruncated is returned when an archive or a member breaks off.
	ErrTruncated = errors.New("truncated")
	// ErrNested is returned when an archive lies in too many others.
	ErrNested = errors.New("archives nested too deep")
	// ErrUnsafe is returned for a member whose name leads out of the archive.
	ErrUnsafe = errors.New("unsafe name")
	// ErrNoFile is returned for a member that is a link or a device.
	ErrNoFile = errors.New("not a regular file")
	// ErrEncrypted is returned for a member that needs a password.
	ErrEncrypted = errors.New("encrypted")
	// ErrMethod is returned for a member of a zip compressed otherwise than with deflate.
	ErrMethod = errors.New("unsupported compression")
	// ErrBomb is returned, together with format.ErrTooLarge, when bytes unpack to
	// more than 1000 times as many.
	ErrBomb = fmt.Errorf("%w: it unpacks to more than %d times its size", format.ErrTooLarge, maxRatio)
	// ErrPast is returned by the Reader of a member that is no longer the last.
	ErrPast = errors.New("member read after its turn")
)

// Error says what is wrong with an archive or a member of it.
type Error struct {
	// Archive is Options.Name. Member is a member's name as the archive has it,
	// or "" where the archive itself is meant.
	Archive, Member string
	// Offset is where the fault, or the member at fault, is: in bytes of the zip,
	// or of the tar as it is when decompressed; format.NoByte if it is not known.
	Offset int64
	// Err is what is wrong.
	Err error
}

// Error tells place and fault: "week.zip: a/b.html: encrypted".
func (e *Error) Error() string {
	var b strings.Builder
	for _, name := range []string{e.Archive, e.Member} {
		if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) {
			name = strconv.Quote(name)
		}
		if name != "" {
			b.WriteString(name + ": ")
		}
	}
	if e.Offset >= 0 {
		fmt.Fprintf(&b, "byte %d: ", e.Offset)
	}
	return b.String() + e.Err.Error()
}

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }

// reason turns an error of the standard library into one of ours.
func reason(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w: it breaks off", ErrTruncated)
	case errors.Is(err, zip.ErrAlgorithm):
		return ErrMethod
	case errors.Is(err, tar.ErrFieldTooLong):
		return fmt.Errorf("%w: %v", format.ErrTooLarge, err)
	case errors.Is(err, tar.ErrHeader), errors.Is(err, zip.ErrFormat), errors.Is(err, zip.ErrChecksum),
		errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return fmt.Errorf("%w: %v", format.ErrMalformed, err)
	}
	return err
}
