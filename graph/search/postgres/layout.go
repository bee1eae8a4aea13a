package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/saidby/saidby/graph/search"
)

// format counts the layouts of the tables. It must grow with every change.
const format = 1

// version is what the state's row carries: the format, and how words are cut.
func version() int64 { return search.Stamp(format) }

// layout makes the tables, one statement at a time, since not every server makes
// several in a transaction. Each may be made already. The row of the state comes
// last: where it is, the rest is.
var layout = []string{
	`CREATE TABLE IF NOT EXISTS saidby_search_state (id smallint PRIMARY KEY, version bigint NOT NULL, revision bigint NOT NULL,
		claims bigint NOT NULL, articles bigint NOT NULL, length bigint NOT NULL)`,
	`CREATE TABLE IF NOT EXISTS saidby_search_articles (article uuid PRIMARY KEY, digest bytea NOT NULL, documents integer NOT NULL)`,
	`CREATE TABLE IF NOT EXISTS saidby_search_documents (
		article uuid NOT NULL, n integer NOT NULL, node uuid NOT NULL, claim boolean NOT NULL,
		length bigint NOT NULL, size bigint NOT NULL, title bytea NOT NULL, body bytea NOT NULL,
		publication_stems text NOT NULL, publication_forms text NOT NULL, speakers_stems text NOT NULL, speakers_forms text NOT NULL,
		title_stems text NOT NULL, title_forms text NOT NULL, body_stems text NOT NULL, body_forms text NOT NULL,
		lexemes tsvector NOT NULL, overlong boolean NOT NULL,
		PRIMARY KEY (article, n))`,
	`CREATE INDEX IF NOT EXISTS saidby_search_lexemes ON saidby_search_documents USING gin (lexemes)`,
}

// prepare checks that there is an index of this version, or makes one if it may.
func (x *Index) prepare(ctx context.Context, create bool) error {
	s, err := x.readVersion(ctx)
	if errors.Is(err, ErrNoIndex) && create {
		if err := x.create(ctx); err != nil {
			return err
		}
		s, err = x.readVersion(ctx)
	}
	if err != nil {
		return err
	}
	if s.version != version() {
		return fmt.Errorf("open search index %s: it was written by another version: %w", x.name, search.ErrCorrupt)
	}
	return nil
}

func (x *Index) readVersion(ctx context.Context) (s state, err error) {
	s, err = readState(ctx, x.pool, "")
	return s, x.fault(ctx, "open", err)
}

func (x *Index) create(ctx context.Context) error {
	for _, statement := range layout {
		if err := x.make(ctx, statement); err != nil {
			return err
		}
	}
	return x.make(ctx, `INSERT INTO saidby_search_state (id, version, revision, claims, articles, length) VALUES (1, $1, 0, 0, 0, 0)
		ON CONFLICT (id) DO NOTHING`, version())
}

// make runs a statement that may be run twice, until nobody else is just doing the
// same.
func (x *Index) make(ctx context.Context, statement string, args ...any) error {
	for n := 1; ; n++ {
		_, err := x.pool.Exec(ctx, statement, args...)
		if !isOvertaken(err) || n == attempts {
			return x.fault(ctx, "create", err)
		}
	}
}

// Discard removes the index from the database of a URL. It is for an index that no
// one has open. An index that is not there is no error.
func Discard(ctx context.Context, url string) error {
	x, err := connect(ctx, url)
	if err != nil {
		return err
	}
	defer x.pool.Close()
	for _, table := range []string{"state", "documents", "articles"} {
		if _, err := x.pool.Exec(ctx, "DROP TABLE IF EXISTS saidby_search_"+table); err != nil {
			return x.fault(ctx, "discard", err)
		}
	}
	return nil
}

// state is the row that says what the index holds.
type state struct {
	version, revision int64
	// claims and articles count the documents of each kind, length is the sum of
	// all their lengths.
	claims, articles, length int64
}

func (s *state) documents() int64 { return s.claims + s.articles }

// readState reads the row, with a lock if one is named.
func readState(ctx context.Context, db interface {
	QueryRow(ctx context.Context, query string, args ...any) pgx.Row
}, lock string) (s state, err error) {
	err = db.QueryRow(ctx, `SELECT version, revision, claims, articles, length FROM saidby_search_state WHERE id = 1`+lock).
		Scan(&s.version, &s.revision, &s.claims, &s.articles, &s.length)
	return s, err
}

func (s *state) write(ctx context.Context, tx pgx.Tx) error {
	_, err := tx.Exec(ctx, `UPDATE saidby_search_state SET revision = $1, claims = $2, articles = $3, length = $4 WHERE id = 1`,
		s.revision, s.claims, s.articles, s.length)
	return err
}
