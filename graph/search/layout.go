package search

import (
	"context"
	"database/sql"
	"fmt"
	"hash/crc32"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/saidby/saidby/schema"
)

// applicationID marks the file as ours, as SQLite's file format foresees:
// "said" in ASCII.
const applicationID = 0x73616964

const (
	// format counts the layouts of the file. It must grow with every change.
	format = 5
	// cutting counts the ways in which documents are cut. It must grow with every
	// change.
	cutting = 1
)

// stamp is what the file carries of its version.
func stamp() int64 { return Stamp(format) }

// Stamp is a number for a layout and the Unicode tables by which words are folded,
// since documents and questions must be cut alike and a document is taken out by
// cutting it once more. It is exported for other engines.
func Stamp(layout int) int64 {
	s := fmt.Sprintf("%d %d %s %s", cutting, layout, unicode.Version, norm.Version)
	return int64(crc32.ChecksumIEEE([]byte(s)) >> 1) // SQLite's user_version has a sign
}

// The columns of the full-text table, see doc.go. Stems are compared by words and
// phrases; forms, by prefixes.
const (
	textColumns = "publication, speakers, headline, title, claim, story"
	formColumns = "publication_forms, speakers_forms, headline_forms, title_forms, claim_forms, story_forms"
	allColumns  = "kind, act, manner, date, " + textColumns + ", " + formColumns
)

// createLayout makes the tables. The full-text table keeps no text of its own
// (content=”) and cuts words where spaces are, for it is given words. It gathers
// 16 MB before it writes, where it would 1 MB, so that a change of some hundred
// articles is sorted once; its parts are as large as a page.
func createLayout(ctx context.Context, tx *sql.Tx) error {
	for _, statement := range []string{
		`CREATE TABLE state (revision INTEGER NOT NULL, claims INTEGER NOT NULL, articles INTEGER NOT NULL) STRICT`,
		`INSERT INTO state VALUES (0, 0, 0)`,
		`CREATE TABLE articles (article BLOB PRIMARY KEY, digest TEXT NOT NULL, documents INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
		`CREATE TABLE documents (id INTEGER PRIMARY KEY, article BLOB NOT NULL, node BLOB NOT NULL, size INTEGER NOT NULL, kind TEXT NOT NULL,
			act TEXT NOT NULL, manner TEXT NOT NULL, date TEXT NOT NULL, publication TEXT NOT NULL, speakers TEXT NOT NULL,
			title TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
		`CREATE INDEX documents_article ON documents (article)`,
		`CREATE VIRTUAL TABLE terms USING fts5 (` + allColumns + `, content='', tokenize="ascii tokenchars '-:+.'")`,
		`INSERT INTO terms (terms, rank) VALUES ('hashsize', 16777216)`,
		`INSERT INTO terms (terms, rank) VALUES ('pgsz', 8100)`,
		fmt.Sprintf(`PRAGMA application_id = %d`, applicationID),
		fmt.Sprintf(`PRAGMA user_version = %d`, stamp()),
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// ourTables is how many tables createLayout makes, apart from those that SQLite
// adds.
const ourTables = 4

// marks are what the file says of itself.
type marks struct {
	application, version int64
	tables               int // of anybody
	ours                 int // of those that createLayout makes
}

// readMarks reads them from a database or within a transaction.
func readMarks(ctx context.Context, db interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}) (m marks, err error) {
	err = db.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
		count(*), count(*) FILTER (WHERE name IN ('state', 'articles', 'documents', 'terms')) FROM sqlite_schema`).
		Scan(&m.application, &m.version, &m.tables, &m.ours)
	return m, err
}

// state is what the file says of its content.
type state struct {
	revision         int64 // SQLite's integers have a sign
	claims, articles int64 // how many documents there are of each kind
}

// count is how many documents there are of a kind.
func (s *state) count(kind schema.NodeKind) *int64 {
	if kind == schema.ClaimNode {
		return &s.claims
	}
	return &s.articles
}

func readState(ctx context.Context, tx *sql.Tx) (s state, err error) {
	err = tx.QueryRowContext(ctx, `SELECT revision, claims, articles FROM state`).Scan(&s.revision, &s.claims, &s.articles)
	return s, err
}

func (s *state) write(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `UPDATE state SET revision = ?, claims = ?, articles = ?`, s.revision, s.claims, s.articles)
	return err
}
