package mail

import (
	"bytes"
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// decode undoes a Content-Transfer-Encoding (RFC 2045, section 6). One that is
// not known is taken for 8bit.
func decode(body []byte, transfer string) []byte {
	switch strings.ToLower(strings.TrimSpace(transfer)) {
	case "base64":
		return decodeBase64(body)
	case "quoted-printable":
		return decodeQuoted(body)
	}
	return body
}

// decodeBase64 passes over what does not belong, as section 6.8 asks, starts
// anew behind padding, and does without padding at the end.
func decodeBase64(body []byte) []byte {
	out := make([]byte, 0, len(body)/4*3)
	run := make([]byte, 0, len(body))
	flush := func() {
		if len(run)%4 == 1 {
			run = run[:len(run)-1]
		}
		out, _ = base64.RawStdEncoding.AppendDecode(out, run) // every byte is of the alphabet
		run = run[:0]
	}
	for _, c := range body {
		switch {
		case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '+', c == '/':
			run = append(run, c)
		case c == '=':
			flush()
		}
	}
	flush()
	return out
}

// decodeQuoted decodes quoted-printable (section 6.7). A "=" that opens nothing
// stands for itself; blanks at the end of a line are no part of it.
func decodeQuoted(body []byte) []byte {
	out := make([]byte, 0, len(body))
	for line := range bytes.Lines(body) {
		ended := bytes.HasSuffix(line, []byte("\n"))
		line = bytes.TrimRight(line, " \t\n")
		soft := bytes.HasSuffix(line, []byte("="))
		line = bytes.TrimSuffix(line, []byte("="))
		for i := 0; i < len(line); i++ {
			if line[i] == '=' && i+2 < len(line) {
				hi, lo := hex(line[i+1]), hex(line[i+2])
				if hi >= 0 && lo >= 0 {
					out = append(out, byte(hi<<4|lo))
					i += 2
					continue
				}
			}
			out = append(out, line[i])
		}
		if ended && !soft {
			out = append(out, '\n')
		}
	}
	return out
}

// hex returns the value of a digit, or -1.
func hex(c byte) int {
	if c >= 'A' && c <= 'F' {
		c |= 0x20
	}
	return strings.IndexByte("0123456789abcdef", c)
}

// toUTF8 decodes a text. Valid UTF-8 is taken for that, unless the declared
// charset writes in seven bits with escapes, or there are NUL bytes; else the
// declared charset counts, then windows-1252. What is wrong becomes U+FFFD.
func toUTF8(raw []byte, declared string) string {
	e, name := charset.Lookup(declared)
	escapes := e != nil && name != "utf-8" && (bytes.IndexByte(raw, 0x1b) >= 0 || bytes.IndexByte(raw, 0) >= 0)
	if utf8.Valid(raw) && !escapes {
		return string(bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF")))
	}
	if e == nil || name == "replacement" || name == "utf-8" && !mostlyUTF8(raw) {
		e = charmap.Windows1252
	}
	if name == "utf-8" && mostlyUTF8(raw) {
		e = encoding.Nop
	}
	out, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		out = raw
	}
	return strings.ToValidUTF8(string(out), "\uFFFD")
}

// mostlyUTF8 reports whether more characters beyond ASCII are valid UTF-8 than
// bytes are not.
func mostlyUTF8(raw []byte) bool {
	valid, invalid := 0, 0
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			invalid++
		case n > 1:
			valid++
		}
		i += n
	}
	return valid > invalid
}
