package quadstore

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// ErrInvalidQuad is returned when a quad has no subject, predicate or object, or
// a value that cannot be kept: one of a foreign type, an empty IRI, or text that
// is not UTF-8. Nothing has been written then.
var ErrInvalidQuad = errors.New("invalid quad")

// The first byte of a term says what it is. Their order is the order of values
// of different types.
const (
	tagNone   = 0x00 // no label
	tagUUID   = 0x01 // urn:uuid:…: its 16 bytes
	tagSpaced = 0x02 // an IRI in one of [namespaces] that goes on with a UUID
	tagName   = 0x03 // an IRI in one of [namespaces]
	tagIRI    = 0x04 // any other IRI
	tagBNode  = 0x05
	tagBool   = 0x10
	tagInt    = 0x11
	tagFloat  = 0x12
	tagTime   = 0x13
	tagString = 0x20
	tagTyped  = 0x21
	tagLang   = 0x22
	// tagLong is added to the tag of a term that is kept elsewhere: 16 bytes of
	// its hash follow.
	tagLong = 0x80
)

const (
	// longest is how many bytes a term may have in a key. What is longer is kept
	// once in each label that it occurs in, under its hash.
	longest  = 48
	hashSize = 16
	uuidSize = 16
)

// namespaces are the beginnings of IRIs that are written as one byte. The place
// in this list is part of the format: append only, with a new format version.
var namespaces = [...]string{
	"urn:saidby:",
	"urn:saidby:reading:",
	"urn:saidby:index:",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	"http://www.w3.org/2000/01/rdf-schema#",
	"http://www.w3.org/2001/XMLSchema#",
	"http://id.loc.gov/datatypes/edtf/",
	"https://schema.org/",
}

const uuidScheme = "urn:uuid:"

// appendTerm appends the term of a value; nil for none. A term that would be
// longer than [longest] bytes is appended as its hash, and long is what it
// stands for.
func appendTerm(b []byte, v quad.Value) (term, long []byte, err error) {
	start := len(b)
	if b, err = appendWhole(b, v); err != nil {
		return nil, nil, fmt.Errorf("%v: %w", v, err)
	}
	if len(b)-start <= longest {
		return b, nil, nil
	}
	long = append([]byte(nil), b[start:]...)
	hash := sha256.Sum256(long)
	return append(append(b[:start], long[0]|tagLong), hash[:hashSize]...), long, nil
}

// appendWhole appends the term of a value, however long.
func appendWhole(b []byte, v quad.Value) ([]byte, error) {
	switch v := v.(type) {
	case nil:
		return append(b, tagNone), nil
	case quad.IRI:
		return appendIRI(b, string(v))
	case quad.BNode:
		return appendNames(append(b, tagBNode), string(v))
	case quad.String:
		return appendText(append(b, tagString), string(v))
	case quad.TypedString:
		b, err := appendText(append(b, tagTyped), string(v.Value))
		if err != nil {
			return nil, err
		}
		return appendNames(b, string(v.Type))
	case quad.LangString:
		b, err := appendText(append(b, tagLang), string(v.Value))
		if err != nil {
			return nil, err
		}
		return appendNames(b, v.Lang)
	case quad.Int:
		return appendInt(append(b, tagInt), int64(v)), nil
	case quad.Float:
		return binary.BigEndian.AppendUint64(append(b, tagFloat), orderedFloat(float64(v))), nil
	case quad.Bool:
		if v {
			return append(b, tagBool, 1), nil
		}
		return append(b, tagBool, 0), nil
	case quad.Time:
		t := time.Time(v)
		b = binary.BigEndian.AppendUint64(append(b, tagTime), uint64(t.Unix())^(1<<63))
		return binary.BigEndian.AppendUint32(b, uint32(t.Nanosecond())), nil
	}
	return nil, fmt.Errorf("a value of type %T: %w", v, ErrInvalidQuad)
}

// appendIRI appends a node's UUID, a name in a namespace, or the IRI as it is.
func appendIRI(b []byte, iri string) ([]byte, error) {
	if rest, ok := strings.CutPrefix(iri, uuidScheme); ok {
		if b, ok := appendUUID(append(b, tagUUID), rest); ok {
			return b, nil
		}
	}
	space := namespace(iri)
	if space < 0 {
		return appendNames(append(b, tagIRI), iri)
	}
	rest := iri[len(namespaces[space]):]
	if b, ok := appendUUID(append(b, tagSpaced, byte(space)), rest); ok {
		return b, nil
	}
	return appendText(append(b, tagName, byte(space)), rest)
}

// namespace returns the longest of the namespaces that an IRI is in, or -1.
func namespace(iri string) int {
	space := -1
	if len(iri) == 0 || iri[0] != 'u' && iri[0] != 'h' {
		return space
	}
	for i, n := range namespaces {
		if strings.HasPrefix(iri, n) && (space < 0 || len(n) > len(namespaces[space])) {
			space = i
		}
	}
	return space
}

// appendUUID appends the 16 bytes of a UUID that is written in the one usual way.
func appendUUID(b []byte, s string) ([]byte, bool) {
	if len(s) != 36 || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return nil, false
	}
	for i := 0; i < len(s); i += 2 {
		if s[i] == '-' {
			i++
		}
		high, ok := digit(s[i])
		low, ok2 := digit(s[i+1])
		if !ok || !ok2 {
			return nil, false
		}
		b = append(b, high<<4|low)
	}
	return b, true
}

// digit is the value of a lower-case hexadecimal digit.
func digit(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	}
	return 0, false
}

// appendNames appends text that must not be empty.
func appendNames(b []byte, s string) ([]byte, error) {
	if s == "" {
		return nil, fmt.Errorf("an empty name: %w", ErrInvalidQuad)
	}
	return appendText(b, s)
}

// appendText appends text so that it ends where it ends, and sorts as it does:
// 00 is written 00 FF, and 00 01 follows the last byte.
func appendText(b []byte, s string) ([]byte, error) {
	if !utf8.ValidString(s) {
		return nil, fmt.Errorf("text that is not UTF-8: %w", ErrInvalidQuad)
	}
	for {
		i := strings.IndexByte(s, 0)
		if i < 0 {
			return append(append(b, s...), 0, 1), nil
		}
		b = append(append(b, s[:i]...), 0, 0xFF)
		s = s[i+1:]
	}
}

// appendInt appends a number so that it sorts as numbers do: a byte that tells
// sign and length, and the bytes that matter. A negative number's are inverted.
func appendInt(b []byte, n int64) []byte {
	magnitude := uint64(n)
	if n < 0 {
		magnitude = ^magnitude
	}
	size := (bits.Len64(magnitude) + 7) / 8
	first := 0x80 + size
	if n < 0 {
		first = 0x7F - size
	}
	b = append(b, byte(first))
	for i := size - 1; i >= 0; i-- {
		b = append(b, byte(n>>(8*i)))
	}
	return b
}

// orderedFloat is the bits of a number such that they sort as numbers do. Every
// NaN is the same one.
func orderedFloat(f float64) uint64 {
	if math.IsNaN(f) {
		f = math.NaN()
	}
	u := math.Float64bits(f)
	if u>>63 != 0 {
		return ^u
	}
	return u | 1<<63
}

// formatUUID appends 16 bytes in the usual way.
func formatUUID(b, uuid []byte) []byte {
	for i, end := range []int{4, 6, 8, 10, 16} {
		if i > 0 {
			b = append(b, '-')
		}
		start := []int{0, 4, 6, 8, 10}[i]
		b = hex.AppendEncode(b, uuid[start:end])
	}
	return b
}
