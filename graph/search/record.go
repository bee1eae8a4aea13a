package search

import (
	"fmt"

	"github.com/saidby/saidby/schema"
)

// record is a document as the file keeps it.
type record struct {
	id       int64
	document Document
}

// key is an id in a row.
type key schema.ID

// Scan reads the id from its 16 bytes.
func (k *key) Scan(v any) error {
	b, ok := v.([]byte)
	if !ok || len(b) != len(k) {
		return fmt.Errorf("id of %T: %w", v, schema.ErrInvalid)
	}
	copy(k[:], b)
	return nil
}
