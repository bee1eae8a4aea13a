package search

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/saidby/saidby/schema"
)

// write makes a change within a transaction.
func write(ctx context.Context, tx *sql.Tx, s state, c *Change) error {
	w, err := newWriter(ctx, tx, s)
	if err != nil {
		return err
	}
	defer w.close()
	for _, article := range c.Removed {
		if err := w.remove(article); err != nil {
			return err
		}
	}
	for set, cuts := range Cuts(c.Sets) {
		if err := w.replace(set, cuts); err != nil {
			return err
		}
	}
	w.state.revision = int64(c.Revision)
	return w.state.write(ctx, tx)
}

// writer writes documents within a transaction.
type writer struct {
	ctx   context.Context // of the one change that a writer is for
	state state           // as it will be

	known, list, insert, add, drop, note, forgetDocuments, forget *sql.Stmt
}

func newWriter(ctx context.Context, tx *sql.Tx, s state) (*writer, error) {
	w := &writer{ctx: ctx, state: s}
	for _, s := range []struct {
		statement **sql.Stmt
		query     string
	}{
		{&w.known, `SELECT 1 FROM articles WHERE article = ?`},
		{&w.list, `SELECT id, kind, act, manner, date, publication, speakers, title, body FROM documents WHERE article = ?`},
		{&w.insert, `INSERT INTO documents (article, node, size, kind, act, manner, date, publication, speakers, title, body)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`},
		{&w.add, `INSERT INTO terms (rowid, ` + allColumns + `) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`},
		{&w.drop, `INSERT INTO terms (terms, rowid, ` + allColumns + `) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`},
		{&w.note, `INSERT INTO articles (article, digest, documents) VALUES (?, ?, ?)`},
		{&w.forgetDocuments, `DELETE FROM documents WHERE article = ?`},
		{&w.forget, `DELETE FROM articles WHERE article = ?`},
	} {
		prepared, err := tx.PrepareContext(ctx, s.query)
		if err != nil {
			w.close()
			return nil, err
		}
		*s.statement = prepared
	}
	return w, nil
}

// close frees the statements; the transaction would do so too, but later.
func (w *writer) close() {
	for _, s := range []*sql.Stmt{w.known, w.list, w.insert, w.add, w.drop, w.note, w.forgetDocuments, w.forget} {
		if s != nil {
			_ = s.Close()
		}
	}
}

// replace puts a set in the place of what there is of its article.
func (w *writer) replace(s *Set, cuts []Cut) error {
	if err := w.remove(s.Article); err != nil {
		return err
	}
	for i := range s.Documents {
		if err := w.put(&s.Documents[i], &cuts[i]); err != nil {
			return err
		}
	}
	_, err := w.note.ExecContext(w.ctx, s.Article[:], s.Digest, len(s.Documents))
	return err
}

func (w *writer) put(d *Document, c *Cut) error {
	result, err := w.insert.ExecContext(w.ctx, d.Article[:], d.Node[:], c.Text.Count, string(d.Kind), d.Act, d.Manner, d.Date, d.Publication,
		strings.Join(d.Speakers, separator), d.Title, d.Text)
	if err != nil {
		return err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return err
	}
	*w.state.count(d.Kind)++
	_, err = w.add.ExecContext(w.ctx, c.terms(id, d.Kind)...)
	return err
}

// remove takes the article's documents out. The full-text table is told what it
// was given when they came in: it keeps no copy, and its other way of deleting
// (contentless_delete) leaves its statistics as they were, so that an answer's
// order would depend on what the index once held.
func (w *writer) remove(article schema.ID) error {
	var one int
	err := w.known.QueryRowContext(w.ctx, article[:]).Scan(&one)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	records, err := w.records(article)
	if err != nil {
		return err
	}
	for i := range records {
		r := &records[i]
		c := NewCut(&r.document)
		*w.state.count(r.document.Kind)--
		if _, err := w.drop.ExecContext(w.ctx, c.terms(r.id, r.document.Kind)...); err != nil {
			return err
		}
	}
	for _, statement := range []*sql.Stmt{w.forgetDocuments, w.forget} {
		if _, err := statement.ExecContext(w.ctx, article[:]); err != nil {
			return err
		}
	}
	return nil
}

// records reads all documents of an article before any of them is changed.
func (w *writer) records(article schema.ID) (records []record, err error) {
	rows, err := w.list.QueryContext(w.ctx, article[:])
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var r record
		var speakers string
		d := &r.document
		if err := rows.Scan(&r.id, (*string)(&d.Kind), &d.Act, &d.Manner, &d.Date, &d.Publication, &speakers, &d.Title, &d.Text); err != nil {
			return nil, err
		}
		d.Speakers = []string{speakers}
		records = append(records, r)
	}
	return records, rows.Err()
}
