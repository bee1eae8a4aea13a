package quadstore

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/cayleygraph/quad"
)

// ErrMalformed is returned when a key or value in the store is not one that this
// version writes: the store is damaged or of another making.
var ErrMalformed = errors.New("malformed key")

// termLength returns how many bytes the term at the beginning of b has.
func termLength(b []byte) (int, error) {
	if len(b) == 0 {
		return 0, fmt.Errorf("it ends early: %w", ErrMalformed)
	}
	n := -1
	switch tag := b[0]; {
	case tag&tagLong != 0:
		n = 1 + hashSize
	case tag == tagNone:
		n = 1
	case tag == tagUUID:
		n = 1 + uuidSize
	case tag == tagSpaced:
		n = 2 + uuidSize
	case tag == tagName:
		n = textLength(b, 2)
	case tag == tagIRI, tag == tagBNode, tag == tagString:
		n = textLength(b, 1)
	case tag == tagTyped, tag == tagLang:
		if n = textLength(b, 1); n > 0 {
			n = textLength(b, n)
		}
	case tag == tagBool:
		n = 2
	case tag == tagInt && len(b) > 1:
		n = 2 + intSize(b[1])
	case tag == tagFloat:
		n = 9
	case tag == tagTime:
		n = 13
	}
	if n < 0 || n > len(b) {
		return 0, fmt.Errorf("term % x: %w", b[:min(len(b), 8)], ErrMalformed)
	}
	return n, nil
}

// textLength returns where the text that begins at i ends, or -1.
func textLength(b []byte, i int) int {
	for i < len(b) {
		at := bytes.IndexByte(b[i:], 0)
		if at < 0 || i+at+1 >= len(b) {
			return -1
		}
		i += at + 2
		if b[i-1] == 1 {
			return i
		}
	}
	return -1
}

// intSize is how many bytes follow the first of a number.
func intSize(first byte) int {
	if first >= 0x80 {
		return int(first - 0x80)
	}
	return int(0x7F - first)
}

// parseTerm returns the value of a term that is not long.
func parseTerm(b []byte) (quad.Value, error) {
	n, err := termLength(b)
	if err != nil || n != len(b) {
		return nil, errors.Join(err, fmt.Errorf("term of %d bytes: %w", len(b), ErrMalformed))
	}
	switch b[0] {
	case tagNone:
		return nil, nil
	case tagUUID:
		return quad.IRI(formatUUID(append(make([]byte, 0, 45), uuidScheme...), b[1:])), nil
	case tagSpaced, tagName:
		return parseName(b)
	case tagIRI:
		return quad.IRI(parseText(b[1:])), nil
	case tagBNode:
		return quad.BNode(parseText(b[1:])), nil
	case tagString:
		return quad.String(parseText(b[1:])), nil
	case tagTyped:
		at := textLength(b, 1)
		return quad.TypedString{Value: quad.String(parseText(b[1:at])), Type: quad.IRI(parseText(b[at:]))}, nil
	case tagLang:
		at := textLength(b, 1)
		return quad.LangString{Value: quad.String(parseText(b[1:at])), Lang: parseText(b[at:])}, nil
	case tagBool:
		return quad.Bool(b[1] == 1), nil
	case tagInt:
		return quad.Int(parseInt(b[1:])), nil
	case tagFloat:
		return quad.Float(parseFloat(binary.BigEndian.Uint64(b[1:]))), nil
	case tagTime:
		seconds := int64(binary.BigEndian.Uint64(b[1:]) ^ 1<<63)
		return quad.Time(time.Unix(seconds, int64(binary.BigEndian.Uint32(b[9:]))).UTC()), nil
	}
	return nil, fmt.Errorf("tag %#x: %w", b[0], ErrMalformed)
}

// parseName returns an IRI in a namespace.
func parseName(b []byte) (quad.Value, error) {
	if int(b[1]) >= len(namespaces) {
		return nil, fmt.Errorf("namespace %d: %w", b[1], ErrMalformed)
	}
	space := namespaces[b[1]]
	if b[0] == tagName {
		return quad.IRI(space + parseText(b[2:])), nil
	}
	return quad.IRI(formatUUID(append(make([]byte, 0, len(space)+36), space...), b[2:])), nil
}

// parseText returns text without its end mark.
func parseText(b []byte) string {
	b = b[:len(b)-2]
	if bytes.IndexByte(b, 0) < 0 {
		return string(b)
	}
	return string(bytes.ReplaceAll(b, []byte{0, 0xFF}, []byte{0}))
}

func parseInt(b []byte) int64 {
	u := uint64(0)
	if b[0] < 0x80 {
		u = ^u
	}
	for _, c := range b[1:] {
		u = u<<8 | uint64(c)
	}
	return int64(u)
}

func parseFloat(u uint64) float64 {
	if u>>63 != 0 {
		return math.Float64frombits(u &^ (1 << 63))
	}
	return math.Float64frombits(^u)
}
