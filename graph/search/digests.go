package search

import (
	"context"
	"database/sql"
	"iter"
)

// page is how many entries are read at once.
const page = 512

// Digests yields what the index holds of each article, in the order of their ids.
// The index may be written to meanwhile; whether a change behind the place that
// the reading has reached is seen is then not certain.
func (x *Index) Digests(ctx context.Context) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		after := []byte{}
		for {
			entries, err := x.entries(ctx, after)
			if err != nil {
				yield(Entry{}, err)
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
	err = x.snapshot(ctx, "read", func(tx *sql.Tx) error {
		entries, err = readEntries(ctx, tx, after)
		return err
	})
	return entries, err
}

func readEntries(ctx context.Context, tx *sql.Tx, after []byte) (entries []Entry, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT article, digest, documents FROM articles WHERE article > ? ORDER BY article LIMIT ?`, after, page)
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
