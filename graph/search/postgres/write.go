package postgres

import (
	"context"
	"iter"
	"math/bits"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// page is how many entries are read at once.
const page = 512

// Update changes the index as [search.Index.Update] does. Where the server refuses
// the transaction for the order in which others came, prepare is called again.
// When the connection breaks while the change is being committed, an error is
// returned and the change may have been made or not; [Index.Revision] tells.
func (x *Index) Update(ctx context.Context, prepare func(ctx context.Context, shown uint64) (*search.Change, error)) error {
	grown := false
	err := x.change(ctx, "write", func(tx pgx.Tx, s *state) (bool, error) {
		before := s.documents()
		c, err := prepare(ctx, uint64(s.revision))
		if err != nil || c == nil {
			return false, err
		}
		if err := c.Validate(uint64(s.revision)); err != nil {
			return false, err
		}
		sets := last(c.Sets)
		gone := c.Removed
		for _, set := range sets {
			gone = append(gone[:len(gone):len(gone)], set.Article)
		}
		if err := s.remove(ctx, tx, gone); err != nil {
			return false, err
		}
		if err := s.add(ctx, tx, sets); err != nil {
			return false, err
		}
		s.revision = int64(c.Revision)
		grown = bits.Len64(uint64(s.documents())) > bits.Len64(uint64(before))
		return true, nil
	})
	if err == nil && grown {
		x.analyze(ctx)
	}
	return err
}

// analyze tells the server's planner what is in the table, each time that there is
// about twice as much; a server does so by itself, but minutes later, and until
// then it reads the whole table for every question. It is no matter if it fails:
// the same answers come more slowly.
func (x *Index) analyze(ctx context.Context) {
	_, _ = x.pool.Exec(ctx, `ANALYZE saidby_search_documents`)
}

// Clear empties the index, which then shows revision 0.
func (x *Index) Clear(ctx context.Context) error {
	return x.change(ctx, "clear", func(tx pgx.Tx, s *state) (bool, error) {
		for _, table := range []string{"documents", "articles"} {
			// Not TRUNCATE, which would keep questions out.
			if _, err := tx.Exec(ctx, `DELETE FROM saidby_search_`+table); err != nil {
				return false, err
			}
		}
		*s = state{}
		return true, nil
	})
}

// last drops of several sets of one article all but the last.
func last(sets []search.Set) (list []search.Set) {
	place := make(map[schema.ID]int, len(sets))
	for _, s := range sets {
		if k, known := place[s.Article]; known {
			list[k] = s
			continue
		}
		place[s.Article] = len(list)
		list = append(list, s)
	}
	return list
}

// remove takes articles out.
func (s *state) remove(ctx context.Context, tx pgx.Tx, articles []schema.ID) error {
	if len(articles) == 0 {
		return nil
	}
	ids := uuids(articles)
	var claims, stories, length int64
	err := tx.QueryRow(ctx, `WITH gone AS (DELETE FROM saidby_search_documents WHERE article = ANY($1) RETURNING claim, length)
		SELECT count(*) FILTER (WHERE claim), count(*) FILTER (WHERE NOT claim), coalesce(sum(length), 0)::bigint FROM gone`, ids).
		Scan(&claims, &stories, &length)
	if err != nil {
		return err
	}
	s.claims, s.articles, s.length = s.claims-claims, s.articles-stories, s.length-length
	_, err = tx.Exec(ctx, `DELETE FROM saidby_search_articles WHERE article = ANY($1)`, ids)
	return err
}

// uuids are ids as the driver takes them.
func uuids(ids []schema.ID) []pgtype.UUID {
	list := make([]pgtype.UUID, len(ids))
	for i, id := range ids {
		list[i] = pgtype.UUID{Bytes: id, Valid: true}
	}
	return list
}

// Digests yields what the index holds of each article, in the order of their ids.
// The index may be written to meanwhile; whether a change behind the place that
// the reading has reached is seen is then not certain.
func (x *Index) Digests(ctx context.Context) iter.Seq2[search.Entry, error] {
	return func(yield func(search.Entry, error) bool) {
		var after schema.ID
		for {
			entries, err := x.entries(ctx, after)
			if err != nil {
				yield(search.Entry{}, err)
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
			after = entries[len(entries)-1].Article
		}
	}
}

// entries reads one page, so that nothing is left open while the caller works.
func (x *Index) entries(ctx context.Context, after schema.ID) (entries []search.Entry, err error) {
	err = x.snapshot(ctx, "read", func(tx pgx.Tx) error {
		entries = nil
		rows, err := tx.Query(ctx, `SELECT article, digest, documents FROM saidby_search_articles WHERE article > $1 ORDER BY article LIMIT $2`,
			pgtype.UUID{Bytes: after, Valid: true}, page)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var e search.Entry
			var digest []byte
			if err := rows.Scan((*[16]byte)(&e.Article), &digest, &e.Documents); err != nil {
				return err
			}
			e.Digest = string(digest)
			entries = append(entries, e)
		}
		return rows.Err()
	})
	return entries, err
}
