package csv

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/saidby/saidby/importers/format"
)

// charset is what a table is written in, as far as has been seen. It is UTF-8
// from the first row on that has characters beyond ASCII and is that; and
// windows-1252, as spreadsheets write it, from the first one that is not, if none
// has been UTF-8 before.
type charset int

const (
	ascii charset = iota
	utf8Text
	windows1252
)

// see looks at a row. It returns an error that wraps ErrNotUTF8 where UTF-8 is
// broken.
func (c *charset) see(row []byte) error {
	at := format.FirstInvalid(row)
	switch {
	case at < 0 && *c == ascii && !isASCII(row):
		*c = utf8Text
	case at >= 0 && *c == ascii && !mostlyUTF8(row):
		*c = windows1252
	case at >= 0 && *c != windows1252:
		*c = utf8Text
		return fmt.Errorf("%w (0x%02X)", format.ErrNotUTF8, row[at])
	}
	return nil
}

// decode returns a cell in UTF-8.
func (c charset) decode(cell []byte) string {
	if c != windows1252 || utf8.Valid(cell) {
		return string(cell)
	}
	out, _ := charmap.Windows1252.NewDecoder().Bytes(cell) // which knows every byte
	return string(out)
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mostlyUTF8 reports whether more characters beyond ASCII are UTF-8 than bytes
// are not.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return good > bad
}

// unmarked returns the bytes of a source without a byte order mark, and in UTF-8
// where that announces UTF-16.
func unmarked(in io.Reader) io.Reader {
	r := bufio.NewReader(in)
	head, _ := r.Peek(3)
	switch {
	case format.UTF16(head) != "":
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Reader(r)
	case bytes.Equal(head, []byte("\xEF\xBB\xBF")):
		_, _ = r.Discard(len(head))
	}
	return r
}
