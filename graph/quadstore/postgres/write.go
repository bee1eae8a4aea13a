package postgres

import (
	"context"
	"fmt"
	"iter"

	"github.com/jackc/pgx/v5/pgtype"
)

const (
	// copyFrom is the number of inserts from which COPY is worth a round trip of its
	// own.
	copyFrom = 200
	// chunkChanges and chunkBytes are how much one statement changes at most, but for
	// a single larger value.
	chunkChanges, chunkBytes = 10_000, 8 << 20
)

const copySQL = `COPY saidby_keys (k, v) FROM STDIN BINARY`

var (
	setStatement = &statement{
		name:  "saidby_set",
		sql:   `INSERT INTO saidby_keys (k, v) SELECT * FROM unnest($1, $2) ON CONFLICT (k) DO UPDATE SET v = excluded.v`,
		types: []uint32{pgtype.ByteaArrayOID, pgtype.ByteaArrayOID},
	}
	removeStatement = &statement{
		name:  "saidby_remove",
		sql:   `DELETE FROM saidby_keys WHERE k = ANY($1)`,
		types: []uint32{pgtype.ByteaArrayOID},
	}
)

// write makes settled changes and commits them: few in one round trip, many in
// one for each statement. It reports whether the server was told to commit.
func (s *session) write(ctx context.Context, changes []change) (sent bool, err error) {
	var byKind [3][]change
	for _, c := range changes {
		byKind[c.kind] = append(byKind[c.kind], c)
	}
	inserts, sets, removals := byKind[insert], byKind[set], byKind[remove]
	if len(inserts) < copyFrom {
		sets = append(sets, inserts...)
	} else if err := s.copy(ctx, inserts); err != nil {
		return false, err
	}
	var last *question
	for q := range statements(sets, removals) {
		if last != nil {
			if err := s.ask(ctx, *last); err != nil {
				return false, err
			}
		}
		last = &q
	}
	questions := []question{{sql: commit}}
	if last != nil {
		questions = []question{*last, {sql: commit}}
	}
	return true, s.ask(ctx, questions...)
}

// copy inserts.
func (s *session) copy(ctx context.Context, inserts []change) error {
	_, err := s.conn.CopyFrom(ctx, newCopyReader(inserts), copySQL)
	if code(err) == uniqueViolation {
		return fmt.Errorf("a key was inserted that is there: %w", err)
	}
	return err
}

// statements yields the statements that set and remove keys.
func statements(sets, removals []change) iter.Seq[question] {
	return func(yield func(question) bool) {
		for chunk := range chunks(removals) {
			if !yield(question{statement: removeStatement, args: [][]byte{keysOf(chunk)}}) {
				return
			}
		}
		for chunk := range chunks(sets) {
			if !yield(question{statement: setStatement, args: [][]byte{keysOf(chunk), valuesOf(chunk)}}) {
				return
			}
		}
	}
}

// chunks cuts changes into what one statement may have.
func chunks(changes []change) iter.Seq[[]change] {
	return func(yield func([]change) bool) {
		for len(changes) > 0 {
			n, size := 0, 0
			for n < len(changes) && n < chunkChanges {
				size += len(changes[n].key) + len(changes[n].value)
				if n > 0 && size > chunkBytes {
					break
				}
				n++
			}
			if !yield(changes[:n]) {
				return
			}
			changes = changes[n:]
		}
	}
}

// keysOf and valuesOf are the columns of changes, as arrays.
func keysOf(changes []change) []byte {
	return array(len(changes), func(i int) []byte { return changes[i].key })
}

func valuesOf(changes []change) []byte {
	return array(len(changes), func(i int) []byte { return changes[i].value })
}
