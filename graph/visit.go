package graph

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// Visit is what the graph keeps of an address on the web that it was fed from, so
// that it need not be fetched again where nothing has changed.
type Visit struct {
	// ETag and LastModified are the headers of these names, as sent.
	ETag, LastModified string
	// Fetched is when, in UTC.
	Fetched time.Time
	// Articles are those that came from it.
	Articles []schema.ID
}

// Visits are, like older versions, of this graph and no part of an export.
const visitSpace = "visits" // SHA-256 of the address → the visit, JSON

// Visit returns the last visit to an address. It returns [ErrNotFound] where there
// was none, or where an article that came from it has been removed since: then the
// address must be fetched as if for the first time. It may be asked by several
// goroutines at once.
func (l *Library) Visit(ctx context.Context, address string) (Visit, error) {
	return answer(ctx, l, func(d *desk) (Visit, error) {
		values, err := d.view.Get(ctx, visitSpace, visitKey(address))
		if err != nil {
			return Visit{}, err
		}
		if values[0] == nil {
			return Visit{}, fmt.Errorf("visit to %s: %w", address, ErrNotFound)
		}
		var v Visit
		if err := json.Unmarshal(values[0], &v); err != nil {
			return Visit{}, fmt.Errorf("visit to %s: %w: %w", address, quadstore.ErrMalformed, err)
		}
		there, err := d.articlesThere(v.Articles)
		for _, t := range there {
			if !t {
				return Visit{}, fmt.Errorf("visit to %s: %w", address, ErrNotFound)
			}
		}
		return v, err
	})
}

// NoteVisits keeps visits to addresses, each in place of the one before.
func (l *Library) NoteVisits(ctx context.Context, visits map[string]Visit) error {
	l.writing.Lock()
	defer l.writing.Unlock()
	if err := l.check(); err != nil {
		return err
	}
	err := l.store.Update(ctx, func(tx *quadstore.Tx) error {
		for address, v := range visits {
			v.Fetched = v.Fetched.UTC()
			value, err := json.Marshal(v)
			if err != nil {
				return err
			}
			tx.Set(visitSpace, visitKey(address), value)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("note visits: %w", err)
	}
	return nil
}

// visitKey is short whatever the address.
func visitKey(address string) []byte {
	sum := sha256.Sum256([]byte(address))
	return sum[:]
}
