package mail

import (
	"io"
	"mime"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"

	"github.com/saidby/saidby/importers/format"
)

// encodedWords are two encoded words (RFC 2047) of one charset and encoding, to
// be joined: programs break them in the midst of a character.
var encodedWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(=\?[^?\s]+\?[qQbB]\?)([^?\s]*)\?=\s+(=\?[^?\s]+\?[qQbB]\?)`)
})

// words decodes the encoded words of a header field (RFC 2047) and brings it
// into one line of valid UTF-8. What cannot be decoded stays as it is.
func words(field string) string {
	if !utf8.ValidString(field) {
		if s, err := charmap.Windows1252.NewDecoder().String(field); err == nil {
			field = s
		}
	}
	for joined := ""; joined != field; { // each turn joins every other seam
		joined, field = field, encodedWords().ReplaceAllStringFunc(field, joinWords)
	}
	decoder := mime.WordDecoder{CharsetReader: func(name string, r io.Reader) (io.Reader, error) {
		return charset.NewReaderLabel(name, r)
	}}
	if s, err := decoder.DecodeHeader(field); err == nil {
		field = s
	}
	return format.OneLine(strings.ToValidUTF8(field, "\uFFFD"))
}

// joinWords takes out the seam between two encoded words where that is sound:
// they are alike, and base64 has no padding at the seam.
func joinWords(seam string) string {
	m := encodedWords().FindStringSubmatch(seam)
	base64 := strings.EqualFold(m[1][len(m[1])-2:], "b?")
	if !strings.EqualFold(m[1], m[3]) || base64 && (len(m[2])%4 != 0 || strings.HasSuffix(m[2], "=")) {
		return seam
	}
	return m[1] + m[2]
}
