package feed

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"

	"github.com/saidby/saidby/importers/format"
)

// decode brings a feed into UTF-8 as far as it says what it is in. Bytes of
// UTF-8 that are wrong stay: their entry is refused.
//
// UTF-16 is told by its byte order mark or by its first "<". Else what the XML
// declaration names counts, unless the bytes are valid UTF-8 beyond ASCII, for
// then the declaration was not changed when the feed was.
func decode(raw []byte) ([]byte, error) {
	order := unicode.LittleEndian
	switch {
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}), bytes.HasPrefix(raw, []byte{0, '<'}):
		order = unicode.BigEndian
		fallthrough
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}), bytes.HasPrefix(raw, []byte{'<', 0}):
		return unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(raw)
	}
	raw = bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))
	label := declared(raw)
	if label == "" || utf8.Valid(raw) && !isASCII(raw) {
		return raw, nil
	}
	e, name := charset.Lookup(label)
	switch {
	case e == nil && utf8.Valid(raw):
		return raw, nil
	case e == nil:
		return nil, fmt.Errorf("%w, and the encoding %q is not known", format.ErrNotUTF8, short(label))
	case name == "utf-8" || name == "utf-16le" || name == "utf-16be":
		return raw, nil // with a readable declaration it is not UTF-16
	}
	return e.NewDecoder().Bytes(raw)
}

// declared returns the encoding that the XML declaration names, or "".
func declared(raw []byte) string {
	raw = bytes.TrimLeft(raw[:min(len(raw), 1024)], " \t\r\n")
	if !bytes.HasPrefix(raw, []byte("<?xml")) {
		return ""
	}
	declaration, _, found := bytes.Cut(raw, []byte("?>"))
	_, value, named := bytes.Cut(declaration, []byte("encoding"))
	if !found || !named {
		return ""
	}
	value = bytes.TrimLeft(value, " \t\r\n=")
	if len(value) == 0 || value[0] != '"' && value[0] != '\'' {
		return ""
	}
	label, _, _ := bytes.Cut(value[1:], value[:1])
	return string(label)
}

func isASCII(raw []byte) bool {
	for _, b := range raw {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
