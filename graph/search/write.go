package search

import (
	"context"
	"database/sql"
	"iter"

	"github.com/saidby/saidby/schema"
)

// page is how many entries are read at once.
const page = 512

// Replace puts documents in the place of all that the index holds of the article,
// with the digest that [Index.Digests] will give back. It is done entirely or not
// at all, and on disk when Replace returns. An article may have no documents. It
// returns an error that wraps schema.ErrInvalid for documents of another article
// or kind and for text that is not UTF-8, and one that wraps syscall.ENOSPC where
// the disk is full; what the index holds is then as it was.
func (x *Index) Replace(ctx context.Context, article schema.ID, digest string, docs []Document) error {
	return x.ReplaceAll(ctx, []Set{{Article: article, Digest: digest, Documents: docs}})
}

// ReplaceAll replaces many articles at once, as [Index.Replace] does one. The
// time that it takes to bring a change to the disk is spent once only, so that
// some hundred articles at a time are much faster than one by one; they are kept
// in memory until all are in, some 30 KB for an article of 800 words.
func (x *Index) ReplaceAll(ctx context.Context, sets []Set) error {
	for i := range sets {
		if err := sets[i].validate(); err != nil {
			return err
		}
	}
	return x.update(ctx, "write", func(tx *sql.Tx) error {
		w, err := newDocumentWriter(ctx, tx)
		if err != nil {
			return err
		}
		defer w.close()
		for i := range sets {
			if err := w.replace(ctx, &sets[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// Remove takes out all that the index holds of the article. An article that it
// does not hold is no error.
func (x *Index) Remove(ctx context.Context, article schema.ID) error {
	return x.update(ctx, "write", func(tx *sql.Tx) error {
		w, err := newDocumentWriter(ctx, tx)
		if err != nil {
			return err
		}
		defer w.close()
		return w.remove(ctx, article)
	})
}

// Digests yields what the index holds of each article, in the order of their ids.
// The index may be written to meanwhile; whether a change behind the place that
// the reading has reached is seen is then not certain.
func (x *Index) Digests(ctx context.Context) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		after := []byte{}
		for {
			entries, err := x.entries(ctx, after)
			if err != nil {
				yield(Entry{}, x.fault(ctx, "read", err))
				return
			}
			for _, e := range entries {
				if !yield(e, nil) {
					return
				}
			}
			if len(entries) < page {
				return
			}
			last := entries[len(entries)-1].Article
			after = last[:]
		}
	}
}

// entries reads one page, so that nothing is left open while the caller works.
func (x *Index) entries(ctx context.Context, after []byte) (entries []Entry, err error) {
	rows, err := x.db.QueryContext(ctx, `SELECT article, digest, documents FROM articles WHERE article > ? ORDER BY article LIMIT ?`, after, page)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var e Entry
		if err := rows.Scan((*key)(&e.Article), &e.Digest, &e.Documents); err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	return entries, rows.Err()
}

// documentWriter writes documents within a transaction.
type documentWriter struct {
	list, insert, add, drop *sql.Stmt
	tx                      *sql.Tx
}

func newDocumentWriter(ctx context.Context, tx *sql.Tx) (*documentWriter, error) {
	w := &documentWriter{tx: tx}
	for _, s := range []struct {
		statement **sql.Stmt
		query     string
	}{
		{&w.list, `SELECT id, kind, act, manner, date, publication, speakers, title, body FROM documents WHERE article = ?`},
		{&w.insert, `INSERT INTO documents (article, node, kind, act, manner, date, publication, speakers, title, body)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`},
		{&w.add, `INSERT INTO terms (rowid, ` + allColumns + `) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`},
		{&w.drop, `INSERT INTO terms (terms, rowid, ` + allColumns + `) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`},
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
func (w *documentWriter) close() {
	for _, s := range []*sql.Stmt{w.list, w.insert, w.add, w.drop} {
		if s != nil {
			_ = s.Close()
		}
	}
}

func (w *documentWriter) replace(ctx context.Context, s *Set) error {
	if err := w.remove(ctx, s.Article); err != nil {
		return err
	}
	for i := range s.Documents {
		if err := w.put(ctx, &s.Documents[i]); err != nil {
			return err
		}
	}
	_, err := w.tx.ExecContext(ctx, `INSERT INTO articles (article, digest, documents) VALUES (?, ?, ?)`, s.Article[:], s.Digest, len(s.Documents))
	return err
}

func (w *documentWriter) put(ctx context.Context, d *Document) error {
	r := newRecord(d)
	result, err := w.insert.ExecContext(ctx, d.Article[:], d.Node[:], r.kind, r.act, r.manner, r.date, r.publication, r.speakers, r.title, r.body)
	if err != nil {
		return err
	}
	if r.id, err = result.LastInsertId(); err != nil {
		return err
	}
	_, err = w.add.ExecContext(ctx, r.terms()...)
	return err
}

// remove takes the article's documents out. The full-text table is told what it
// was given when they came in: it keeps no copy, and its other way of deleting
// (contentless_delete) leaves its statistics as they were, so that an answer's
// order would depend on what the index once held.
func (w *documentWriter) remove(ctx context.Context, article schema.ID) error {
	records, err := w.records(ctx, article)
	if err != nil {
		return err
	}
	for i := range records {
		if _, err := w.drop.ExecContext(ctx, records[i].terms()...); err != nil {
			return err
		}
	}
	for _, statement := range []string{`DELETE FROM documents WHERE article = ?`, `DELETE FROM articles WHERE article = ?`} {
		if _, err := w.tx.ExecContext(ctx, statement, article[:]); err != nil {
			return err
		}
	}
	return nil
}

// records reads all documents of an article before any of them is changed.
func (w *documentWriter) records(ctx context.Context, article schema.ID) (records []record, err error) {
	rows, err := w.list.QueryContext(ctx, article[:])
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var r record
		if err := rows.Scan(&r.id, &r.kind, &r.act, &r.manner, &r.date, &r.publication, &r.speakers, &r.title, &r.body); err != nil {
			return nil, err
		}
		records = append(records, r)
	}
	return records, rows.Err()
}
