package html

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/saidby/saidby/importers/format"
)

// declarationTop is how far down a page's declaration of its encoding is looked
// for, in bytes. The HTML standard says 1,024; one real page in seven has it
// further down.
const declarationTop = 64 << 10

// decode returns a page in valid UTF-8. What is valid UTF-8 is taken for that,
// whatever the page says of itself; else a byte order mark counts, then what
// the page declares, then what the bytes look like (see [guess]). It returns ErrBinary for what has NUL
// bytes and is not UTF-16.
func decode(raw []byte) ([]byte, error) {
	name := format.UTF16(raw)
	switch {
	case name == "UTF-16LE":
		return transcode(raw, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)), nil
	case name == "UTF-16BE":
		return transcode(raw, unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)), nil
	case bytes.IndexByte(raw, 0) >= 0 && isBinary(raw):
		return nil, format.ErrBinary
	case utf8.Valid(raw):
		return bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF")), nil
	}
	return transcode(raw, declared(raw)), nil
}

// isBinary reports whether NUL bytes are too many to be a slip.
func isBinary(raw []byte) bool {
	return bytes.Count(raw, []byte{0}) > len(raw)/1000+1
}

// transcode decodes raw; what is wrong in it becomes U+FFFD.
func transcode(raw []byte, from encoding.Encoding) []byte {
	out, err := from.NewDecoder().Bytes(raw)
	if err != nil || !utf8.Valid(out) {
		return bytes.ToValidUTF8(raw, []byte("\uFFFD"))
	}
	return out
}

// declared returns the encoding of a page that is not valid UTF-8. A page that
// says UTF-8 and is mostly that has slips; one that says so and never is, is
// taken for windows-1252, as old systems write it.
func declared(raw []byte) encoding.Encoding {
	e, name := charset.Lookup(declaration(raw))
	switch {
	case e == nil:
		return guess(raw)
	case name == "utf-8" && !mostlyUTF8(raw):
		return charmap.Windows1252
	case strings.HasPrefix(name, "utf-16"): // without a mark and with ASCII tags it cannot be
		return unicode.UTF8
	}
	return e
}

// declaration returns the first charset that the page's head declares, or "".
func declaration(raw []byte) string {
	top := bytes.ToLower(raw[:min(len(raw), declarationTop)])
	for {
		_, after, found := bytes.Cut(top, []byte("charset"))
		if !found {
			return ""
		}
		top = after
		value, found := bytes.CutPrefix(bytes.TrimLeft(after, " \t\r\n"), []byte("="))
		if !found {
			continue
		}
		value = bytes.TrimLeft(value, " \t\r\n\"'")
		if end := bytes.IndexAny(value, "\"' ;/>\r\n\t"); end > 0 {
			return string(value[:end])
		}
	}
}

// mostlyUTF8 reports whether more characters beyond ASCII are valid UTF-8 than
// bytes are not.
func mostlyUTF8(raw []byte) bool {
	valid, invalid := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			invalid++
		} else {
			valid++
		}
		i += n
	}
	return valid > invalid
}
