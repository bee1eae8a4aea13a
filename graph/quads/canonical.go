package quads

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"

	"github.com/cayleygraph/quad"
)

const (
	xsdInteger = "http://www.w3.org/2001/XMLSchema#integer"
	xsdDouble  = "http://www.w3.org/2001/XMLSchema#double"
	xsdBoolean = "http://www.w3.org/2001/XMLSchema#boolean"
)

// AppendLine appends a quad as a line of canonical N-Quads (RDF Dataset
// Canonicalization, section 5), line feed included: one space between terms, and
// only those characters escaped that have to be.
func AppendLine(b []byte, q quad.Quad) []byte {
	b = AppendValue(b, q.Subject)
	b = append(b, ' ')
	b = AppendValue(b, q.Predicate)
	b = append(b, ' ')
	b = AppendValue(b, q.Object)
	if q.Label != nil {
		b = append(b, ' ')
		b = AppendValue(b, q.Label)
	}
	return append(b, " .\n"...)
}

// AppendValue appends one term of a quad as N-Quads has it.
func AppendValue(b []byte, v quad.Value) []byte {
	switch v := v.(type) {
	case quad.IRI:
		return appendIRI(b, string(v))
	case quad.BNode:
		return append(append(b, "_:"...), v...)
	case quad.String:
		return appendString(b, string(v))
	case quad.TypedString:
		return appendTyped(b, string(v.Value), string(v.Type))
	case quad.LangString:
		return append(append(appendString(b, string(v.Value)), '@'), v.Lang...)
	case quad.Int:
		return appendTyped(b, strconv.FormatInt(int64(v), 10), xsdInteger)
	case quad.Float:
		return appendTyped(b, strconv.FormatFloat(float64(v), 'g', -1, 64), xsdDouble)
	case quad.Bool:
		return appendTyped(b, strconv.FormatBool(bool(v)), xsdBoolean)
	default: // nothing else is ever encoded
		return append(b, quad.StringOf(v)...)
	}
}

func appendTyped(b []byte, s, datatype string) []byte {
	return appendIRI(append(appendString(b, s), "^^"...), datatype)
}

// appendIRI escapes what must not stand in an IRIREF (RDF 1.1 N-Quads, production 10).
func appendIRI(b []byte, iri string) []byte {
	b = append(b, '<')
	for i := range len(iri) {
		switch c := iri[i]; {
		case c <= ' ', c == '<', c == '>', c == '"', c == '{', c == '}', c == '|', c == '^', c == '`', c == '\\':
			b = fmt.Appendf(b, "\\u%04X", c)
		default:
			b = append(b, c)
		}
	}
	return append(b, '>')
}

// appendString escapes as canonical N-Quads asks: the short forms where there
// are any, \u for the other control characters, all else as it is.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	for i := range len(s) {
		switch c := s[i]; c {
		case '\b':
			b = append(b, `\b`...)
		case '\t':
			b = append(b, `\t`...)
		case '\n':
			b = append(b, `\n`...)
		case '\f':
			b = append(b, `\f`...)
		case '\r':
			b = append(b, `\r`...)
		case '"':
			b = append(b, `\"`...)
		case '\\':
			b = append(b, `\\`...)
		default:
			if c < ' ' || c == 0x7f {
				b = fmt.Appendf(b, "\\u%04X", c)
			} else {
				b = append(b, c)
			}
		}
	}
	return append(b, '"')
}

// Lines returns the quads as sorted lines of canonical N-Quads.
func Lines(qs []quad.Quad) []string {
	lines := make([]string, len(qs))
	var b []byte
	for i, q := range qs {
		b = AppendLine(b[:0], q)
		lines[i] = string(b)
	}
	slices.Sort(lines)
	return lines
}

// Digest returns the hexadecimal SHA-256 of an article's content: of its quads
// under [Label] as sorted lines of canonical N-Quads. Quads under other labels
// do not count.
func Digest(qs []quad.Quad) string {
	content := make([]quad.Quad, 0, len(qs))
	for _, q := range qs {
		if IsContent(q) {
			content = append(content, q)
		}
	}
	h := sha256.New()
	for _, line := range Lines(content) {
		h.Write([]byte(line))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// IsContent reports whether a quad is part of an article's content, which is
// what is exported.
func IsContent(q quad.Quad) bool {
	_, ok := ID(q.Label)
	return ok
}
