package search

import (
	"context"
	"database/sql"
	"fmt"
	"hash/crc32"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// applicationID marks the file as ours, as SQLite's file format foresees:
// "said" in ASCII.
const applicationID = 0x73616964

// format counts the layouts of the file and the ways in which words are cut. It
// must grow with every change of either.
const format = 2

// stamp is what the file carries of its version: the format and the Unicode
// tables that words were folded by, since documents and questions must be cut
// alike and a document is taken out by cutting it once more.
func stamp() int64 {
	s := fmt.Sprintf("%d %s %s", format, unicode.Version, norm.Version)
	return int64(crc32.ChecksumIEEE([]byte(s)) >> 1) // user_version has a sign
}

// The columns of the full-text table, see doc.go. Stems are compared by words and
// phrases; forms, by prefixes.
const (
	textColumns = "publication, speakers, headline, title, claim, story"
	formColumns = "publication_forms, speakers_forms, headline_forms, title_forms, claim_forms, story_forms"
	allColumns  = "kind, act, manner, date, " + textColumns + ", " + formColumns
)

// weights are what one occurrence in each column counts for in the ranking:
// nothing for filters; most for titles, which are short and say what it is about;
// more for what a claim says than for who says it.
const weights = "0, 0, 0, 0, 1, 1, 1, 5, 2, 1, 1, 1, 1, 5, 2, 1"

// createLayout makes the tables. The full-text table keeps no text of its own
// (content=”) and cuts words where spaces are, for it is given words.
func createLayout(ctx context.Context, tx *sql.Tx) error {
	for _, statement := range []string{
		`CREATE TABLE articles (article BLOB PRIMARY KEY, digest TEXT NOT NULL, documents INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
		`CREATE TABLE documents (id INTEGER PRIMARY KEY, article BLOB NOT NULL, node BLOB NOT NULL, kind TEXT NOT NULL,
			act TEXT NOT NULL, manner TEXT NOT NULL, date TEXT NOT NULL, publication TEXT NOT NULL, speakers TEXT NOT NULL,
			title TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
		`CREATE INDEX documents_article ON documents (article)`,
		`CREATE VIRTUAL TABLE terms USING fts5 (` + allColumns + `, content='', tokenize="ascii tokenchars '-:+.'")`,
		`CREATE VIRTUAL TABLE vocabulary USING fts5vocab (terms, col)`,
		fmt.Sprintf(`PRAGMA application_id = %d`, applicationID),
		fmt.Sprintf(`PRAGMA user_version = %d`, stamp()),
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

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
		count(*), count(*) FILTER (WHERE name IN ('articles', 'documents', 'terms', 'vocabulary')) FROM sqlite_schema`).
		Scan(&m.application, &m.version, &m.tables, &m.ours)
	return m, err
}
