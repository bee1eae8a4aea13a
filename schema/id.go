package schema

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"github.com/saidby/saidby/schema/text"
)

// namespace is the project's own UUIDv5 namespace. Changing it, or keyVersion,
// gives every node of every graph another id.
var namespace = uuid.MustParse("b1f6a3de-6a53-4f0c-9a4e-5a1dbe0c7d3f")

// keyVersion stands first in every key, so that a later change of the identity
// rules can be told from this one.
const keyVersion = "v1"

// separator joins the fields of a key. It is U+001F, the unit separator, which
// [text.Fold] takes out of every field, so that ("ab", "c") and ("a", "bc")
// differ.
const separator = "\x1f"

// shortLength is how many hexadecimal digits a short id has, as in git.
const shortLength = 7

// ID names a node. It is derived from content (UUIDv5), so that the same bytes
// always give the same graph. The zero ID names nothing.
type ID uuid.UUID

// NewID derives the id of a node of the given kind from the fields that make
// up its identity. Fields are folded (see [text.Fold]) and joined by U+001F, so
// that upper case, quotation marks and white space make no other node, but an
// empty field and a missing one do.
func NewID(kind string, fields ...string) ID {
	var key strings.Builder
	key.WriteString(keyVersion)
	key.WriteString(separator)
	key.WriteString(kind)
	for _, f := range fields {
		key.WriteString(separator)
		key.WriteString(text.Fold(f))
	}
	return ID(uuid.NewSHA1(namespace, []byte(key.String())))
}

// ParseID reads an id as [ID.String] or [ID.IRI] writes it; the digits may also
// be upper case (RFC 9562, section 4). It returns an error that wraps
// [ErrInvalid] for anything else, a short id included: only a graph can tell
// what that is short for.
func ParseID(s string) (ID, error) {
	digits := strings.TrimPrefix(s, "urn:uuid:")
	u, err := uuid.Parse(digits)
	if err != nil || len(digits) != 36 { // uuid.Parse reads three more forms
		return ID{}, fmt.Errorf("id %q: %w", s, ErrInvalid)
	}
	return ID(u), nil
}

// String returns the id in the usual form of 36 characters.
func (id ID) String() string { return uuid.UUID(id).String() }

// Short returns the first seven hexadecimal digits, enough to tell the nodes of
// a graph apart by eye; it is for readers, never a key.
func (id ID) Short() string { return id.String()[:shortLength] }

// IRI returns the id as a name for the web of data, urn:uuid:… (RFC 9562).
func (id ID) IRI() string { return "urn:uuid:" + id.String() }

// IsZero reports whether the id names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// Compare orders ids by their bytes.
func (id ID) Compare(other ID) int { return bytes.Compare(id[:], other[:]) }

// MarshalText writes the id as [ID.String] does, and the zero id as nothing.
func (id ID) MarshalText() ([]byte, error) {
	if id.IsZero() {
		return nil, nil
	}
	return []byte(id.String()), nil
}

// UnmarshalText reads what [ID.MarshalText] writes.
func (id *ID) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*id = ID{}
		return nil
	}
	parsed, err := ParseID(string(b))
	if err != nil {
		return err
	}
	*id = parsed
	return nil
}

// itoa writes a number into a key.
func itoa(n int) string { return strconv.Itoa(n) }
