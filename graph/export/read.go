package export

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby/schema"
)

// MediaType and Importer are what the Source of an article says that was read
// from an export.
const (
	MediaType = "application/jsonl"
	Importer  = "saidby@1"
)

// Read is the inverse of [JSONLines]: it yields the extraction of every record
// as [quads.Decode] gave it, valid, in the order of the lines. Blank lines are
// passed over, and so are fields that it does not know.
//
// The Source of an article tells how it was read here: its Line, the digest of
// the line, MediaType and Importer; the Path is for the caller to fill in.
//
// A line that is no sound record yields a [*LineError], and reading goes on with
// the next. Where the first two lines are of another kind (ErrForeign) or of a
// newer version (ErrNewer), so is the rest, and reading ends with the error of
// the first. An error of r ends it, too. Memory holds one line and its extraction.
func Read(r io.Reader) iter.Seq2[*schema.Extraction, error] {
	return func(yield func(*schema.Extraction, error) bool) {
		l := lines{r: bufio.NewReaderSize(r, 64<<10), limit: MaxLine}
		var strange error // of the first line, until the second is known
		for first := true; l.next(); {
			if len(bytes.TrimSpace(l.line)) == 0 && !l.long {
				continue
			}
			x, err := l.extraction()
			switch {
			case !isStrange(err):
			case first:
				first, strange = false, err
				continue
			case strange != nil:
				yield(nil, strange)
				return
			}
			if strange != nil && !yield(nil, strange) || !yield(x, err) {
				return
			}
			first, strange = false, nil
		}
		if strange != nil && !yield(nil, strange) {
			return
		}
		if l.err != nil {
			yield(nil, &LineError{Line: l.number + 1, Err: l.err})
		}
	}
}

// isStrange tells what is wrong with a source from what is wrong with a line.
func isStrange(err error) bool { return errors.Is(err, ErrForeign) || errors.Is(err, ErrNewer) }

// extraction reads the extraction that the present line holds.
func (l *lines) extraction() (*schema.Extraction, error) {
	if l.long {
		return nil, &LineError{Line: l.number, Err: fmt.Errorf("%w: it may have %d MiB at most", ErrTooLong, l.limit>>20)}
	}
	r, column, err := decode(l.line)
	if err != nil {
		return nil, &LineError{l.number, column, err}
	}
	x, err := r.Extraction()
	if err != nil {
		return nil, &LineError{Line: l.number, Err: err}
	}
	sum := sha256.Sum256(l.line)
	x.Article.Source = schema.Source{
		Line: l.number, MediaType: MediaType, SHA256: hex.EncodeToString(sum[:]), Importer: Importer,
	}
	return x, nil
}

// decode reads a record. Where it fails it also tells the byte of the line at
// fault, counted from 1, or 0.
func decode(line []byte) (r *Record, column int, err error) {
	if start := bytes.TrimSpace(line); start[0] != '{' || len(start) == 1 {
		return nil, 0, ErrForeign
	}
	if at := firstInvalid(line); at >= 0 {
		return nil, at + 1, fmt.Errorf("%w: not valid UTF-8", ErrMalformed)
	}
	r = &Record{}
	err = json.Unmarshal(line, r)
	// Errors of a span are wrapped and count from its own beginning, so that
	// they are none of these two.
	syntax, broken := err.(*json.SyntaxError)
	kind, unfit := err.(*json.UnmarshalTypeError)
	switch {
	case broken:
		return nil, int(syntax.Offset), fmt.Errorf("%w: %w", ErrMalformed, err)
	case r.Format != recordFormat && (unfit || err == nil):
		return nil, 0, ErrForeign
	case r.Version > recordVersion:
		return nil, 0, fmt.Errorf("%w: it has version %d, and this one reads up to %d", ErrNewer, r.Version, recordVersion)
	case unfit:
		return nil, int(kind.Offset), fmt.Errorf("%w: %s is a JSON %s", ErrMalformed, kind.Field, kind.Value)
	case err != nil:
		return nil, 0, fmt.Errorf("%w: %s", ErrMalformed, strings.TrimPrefix(err.Error(), "json: "))
	case r.Version < 1:
		return nil, 0, fmt.Errorf("%w: version %d", ErrMalformed, r.Version)
	}
	return r, 0, nil
}

// firstInvalid returns the offset of the first byte that is not part of valid
// UTF-8, which the decoder would replace without a word, or -1.
func firstInvalid(line []byte) int {
	if utf8.Valid(line) {
		return -1
	}
	at := 0
	for {
		r, n := utf8.DecodeRune(line[at:])
		if r == utf8.RuneError && n <= 1 {
			return at
		}
		at += n
	}
}
