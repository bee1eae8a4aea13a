package newsml

import (
	"bytes"
	"fmt"
	"regexp"
	"sync"

	"golang.org/x/net/html/charset"

	"github.com/saidby/saidby/importers/format"
)

// declaration finds the encoding that an XML declaration names.
var declaration = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']`)
})

// decode returns the file in UTF-8. It returns an *format.Error that wraps
// ErrMalformed for an encoding that is not known, ErrNotUTF8 or ErrBinary.
func decode(path string, raw []byte) ([]byte, error) {
	raw = bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))
	if m := declaration().FindSubmatch(raw[:min(len(raw), 512)]); m != nil && format.FirstInvalid(raw) >= 0 {
		encoding, name := charset.Lookup(string(m[1]))
		switch {
		case encoding == nil:
			return nil, format.Fail(path, fmt.Errorf("%w XML: the encoding %q is not known", format.ErrMalformed, m[1]))
		case name != "utf-8":
			out, err := encoding.NewDecoder().Bytes(raw)
			if err != nil {
				return nil, format.Fail(path, fmt.Errorf("%w XML: not in the encoding %q", format.ErrMalformed, m[1]))
			}
			raw = out
		}
	}
	if err := format.CheckUTF8(path, raw); err != nil {
		return nil, err
	}
	return raw, nil
}
