package graph

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// The store counts its changes: every Put and Remove makes a revision, in the
// same transaction as its quads, and notes which articles it touched. What is
// derived elsewhere says which revision it shows, and catches up by the notes.
const (
	stateSpace  = "state"   // "revision" and "forgotten": 8 bytes, big-endian
	changeSpace = "changes" // revision, article → nothing
)

var (
	revisionKey  = []byte("revision")
	forgottenKey = []byte("forgotten")
)

// revisions are the newest revision, and the newest one whose notes, with all
// before them, are gone.
type revisions struct{ newest, forgotten uint64 }

func readRevisions(ctx context.Context, v *quadstore.View) (r revisions, err error) {
	values, err := v.Get(ctx, stateSpace, revisionKey, forgottenKey)
	if err != nil {
		return r, err
	}
	for i, n := range []*uint64{&r.newest, &r.forgotten} {
		switch len(values[i]) {
		case 0:
		case 8:
			*n = binary.BigEndian.Uint64(values[i])
		default:
			return r, fmt.Errorf("a revision of %d bytes: %w", len(values[i]), quadstore.ErrMalformed)
		}
	}
	return r, nil
}

// noteChange makes a revision that touches some articles.
func noteChange(ctx context.Context, tx *quadstore.Tx, articles []schema.ID) error {
	r, err := readRevisions(ctx, &tx.View)
	if err != nil {
		return err
	}
	newest := binary.BigEndian.AppendUint64(nil, r.newest+1)
	tx.Set(stateSpace, revisionKey, newest)
	for _, id := range articles {
		tx.Set(changeSpace, append(newest[:8:8], id[:]...), nil)
	}
	return nil
}

// forget removes the notes up to a revision.
func forget(ctx context.Context, tx *quadstore.Tx, upTo uint64) error {
	r, err := readRevisions(ctx, &tx.View)
	if err != nil || r.forgotten >= upTo {
		return err
	}
	for pair, err := range tx.Scan(ctx, changeSpace, nil) {
		if err != nil {
			return err
		}
		if len(pair.Key) < 8 || binary.BigEndian.Uint64(pair.Key) > upTo {
			break
		}
		tx.Delete(changeSpace, pair.Key)
	}
	tx.Set(stateSpace, forgottenKey, binary.BigEndian.AppendUint64(nil, upTo))
	return nil
}

// changedSince returns the articles that revisions after one have touched, each
// once, in order of their first change.
func changedSince(ctx context.Context, v *quadstore.View, revision uint64) ([]schema.ID, error) {
	var ids []schema.ID
	seen := map[schema.ID]bool{}
	for pair, err := range v.Scan(ctx, changeSpace, binary.BigEndian.AppendUint64(nil, revision+1)) {
		if err != nil {
			return nil, err
		}
		var id schema.ID
		if len(pair.Key) != 8+len(id) {
			return nil, fmt.Errorf("a change of %d bytes: %w", len(pair.Key), quadstore.ErrMalformed)
		}
		copy(id[:], pair.Key[8:])
		if !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	return ids, nil
}
