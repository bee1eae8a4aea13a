package postgres

import (
	"context"
	"fmt"
)

// The tables. The only row of saidby_writer is the lock of whoever changes
// saidby_keys.
const (
	createSQL = `
CREATE TABLE IF NOT EXISTS saidby_keys (k bytea PRIMARY KEY, v bytea NOT NULL);
CREATE TABLE IF NOT EXISTS saidby_writer (one integer PRIMARY KEY);
INSERT INTO saidby_writer (one) VALUES (1) ON CONFLICT DO NOTHING`

	lookSQL = `SELECT one FROM saidby_writer WHERE one = 1`

	sizeSQL = `SELECT (pg_total_relation_size('saidby_keys') + pg_total_relation_size('saidby_writer'))::bigint`
)

// createTries is how often tables are made that others are making too: CREATE
// TABLE IF NOT EXISTS fails when the name appears after it looked.
const createTries = 20

// look returns [ErrNoStore] unless the tables are there.
func (e *Engine) look(ctx context.Context) error {
	return e.once(ctx, func(s *session) error { return s.look(ctx, lookSQL) })
}

// look asks something that has an answer in every store.
func (s *session) look(ctx context.Context, sql string) error {
	results, err := s.conn.Exec(ctx, sql).ReadAll()
	if err != nil {
		return err
	}
	if len(results[len(results)-1].Rows) == 0 {
		return fmt.Errorf("%w: saidby_writer is empty", ErrNoStore)
	}
	return nil
}

// create makes the tables, or finds that somebody else has.
func (e *Engine) create(ctx context.Context) error {
	for try := 1; ; try++ {
		err := e.once(ctx, func(s *session) error {
			// Sent together, they are one transaction.
			_, err := s.conn.Exec(ctx, createSQL).ReadAll()
			return err
		})
		switch {
		case err == nil:
			return nil
		case try == createTries || !overtaken(err):
			return fmt.Errorf("make tables: %w", err)
		}
		if err := pause(ctx, e.backoff(try)); err != nil {
			return err
		}
	}
}
