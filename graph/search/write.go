package search

import (
	"context"
	"database/sql"
)

// Update changes the index. While every other writer is kept out, prepare is told
// which revision the index shows and returns what is to be changed, or nil for
// nothing. The change is made entirely or not at all, and is on disk when Update
// returns. Questions go on meanwhile and see the index as it was; prepare may ask
// some itself, but must not call Update or Clear. It may be called again where an
// engine retries.
//
// It returns what prepare returns, an error that wraps schema.ErrInvalid for a
// change that breaks the laws of its fields, and one that wraps syscall.ENOSPC
// where the disk is full; the index is then as it was.
//
// The time that it takes to bring a change to the disk is spent once only, so that
// some hundred articles at a time are much faster than one by one.
func (x *Index) Update(ctx context.Context, prepare func(ctx context.Context, shown uint64) (*Change, error)) error {
	return x.change(ctx, "write", func(tx *sql.Tx) error {
		s, err := readState(ctx, tx)
		if err != nil {
			return err
		}
		c, err := prepare(ctx, uint64(s.revision))
		if err != nil || c == nil {
			return err
		}
		if err := c.Validate(uint64(s.revision)); err != nil {
			return err
		}
		return write(ctx, tx, s, c)
	})
}

// Clear empties the index, which then shows revision 0.
func (x *Index) Clear(ctx context.Context) error {
	return x.change(ctx, "clear", func(tx *sql.Tx) error {
		for _, statement := range []string{
			`DELETE FROM documents`,
			`DELETE FROM articles`,
			`INSERT INTO terms (terms) VALUES ('delete-all')`,
			`UPDATE state SET revision = 0, claims = 0, articles = 0`,
		} {
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return err
			}
		}
		return nil
	})
}
