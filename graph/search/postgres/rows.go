package postgres

import (
	"context"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

const (
	// together is how many bytes of text are sent to the server at once.
	together = 1 << 20
	// longest is how many bytes of lexemes a tsvector is given; it takes 1 MB less
	// one.
	longest = 1_000_000
)

// add puts articles in that the index does not hold.
func (s *state) add(ctx context.Context, tx pgx.Tx, sets []search.Set) error {
	var ids []schema.ID
	var digests [][]byte
	var counts []int32
	b := &batch{}
	for set, cuts := range search.Cuts(sets) {
		ids, digests, counts = append(ids, set.Article), append(digests, []byte(set.Digest)), append(counts, int32(len(set.Documents)))
		for n := range set.Documents {
			s.count(&set.Documents[n], &cuts[n])
			b.add(&set.Documents[n], &cuts[n], n)
			if b.bytes < together {
				continue
			}
			if err := b.send(ctx, tx); err != nil {
				return err
			}
		}
	}
	if err := b.send(ctx, tx); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, `INSERT INTO saidby_search_articles (article, digest, documents) SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::integer[])`,
		uuids(ids), digests, counts)
	return err
}

// count takes a document into the sums.
func (s *state) count(d *search.Document, c *search.Cut) {
	if d.Kind == schema.ClaimNode {
		s.claims++
	} else {
		s.articles++
	}
	s.length += int64(c.Length)
}

// batch is rows of documents, column by column.
type batch struct {
	article, node   []pgtype.UUID
	n               []int32
	claim, overlong []bool
	length, size    []int64
	title, body     [][]byte
	words           [8][]string // in the order of the table
	lexemes         []string
	bytes           int
}

// add takes a document, the n-th of its article.
func (b *batch) add(d *search.Document, c *search.Cut, n int) {
	b.article, b.node = append(b.article, pgtype.UUID{Bytes: d.Article, Valid: true}), append(b.node, pgtype.UUID{Bytes: d.Node, Valid: true})
	b.n, b.claim = append(b.n, int32(n)), append(b.claim, d.Kind == schema.ClaimNode)
	b.length, b.size = append(b.length, int64(c.Length)), append(b.size, int64(c.Text.Count))
	b.title, b.body = append(b.title, []byte(d.Title)), append(b.body, []byte(d.Text))
	for i, row := range []search.Row{c.Publication, c.Speakers, c.Title, c.Text} {
		stems, forms := bracketed(row.Stems), bracketed(row.Forms)
		b.words[2*i], b.words[2*i+1] = append(b.words[2*i], stems), append(b.words[2*i+1], forms)
		b.bytes += len(stems) + len(forms)
	}
	lexemes, overlong := lexemes(d.Kind, c)
	b.lexemes, b.overlong = append(b.lexemes, lexemes), append(b.overlong, overlong)
	b.bytes += len(d.Title) + len(d.Text) + len(lexemes)
}

// bracketed is words, each with a blank behind it, as a column holds them.
func bracketed(words string) string {
	if words == "" {
		return ""
	}
	return "<" + strings.ReplaceAll(words[:len(words)-1], " ", "><") + ">"
}

// send inserts what was taken and begins anew.
func (b *batch) send(ctx context.Context, tx pgx.Tx) error {
	if len(b.n) == 0 {
		return nil
	}
	w := &b.words
	_, err := tx.Exec(ctx, `INSERT INTO saidby_search_documents (article, n, node, claim, length, size, title, body, publication_stems, publication_forms,
			speakers_stems, speakers_forms, title_stems, title_forms, body_stems, body_forms, lexemes, overlong)
		SELECT article, n, node, claim, length, size, title, body, w1, w2, w3, w4, w5, w6, w7, w8, lexemes::tsvector, overlong
		FROM unnest($1::uuid[], $2::integer[], $3::uuid[], $4::boolean[], $5::bigint[], $6::bigint[], $7::bytea[], $8::bytea[], $9::text[], $10::text[],
			$11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::boolean[])
			AS r (article, n, node, claim, length, size, title, body, w1, w2, w3, w4, w5, w6, w7, w8, lexemes, overlong)`,
		b.article, b.n, b.node, b.claim, b.length, b.size, b.title, b.body, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], b.lexemes, b.overlong)
	*b = batch{}
	return err
}

// lexemes writes the tsvector of a document; overlong if it has no room for the
// words.
func lexemes(kind schema.NodeKind, c *search.Cut) (s string, overlong bool) {
	l := &lexemeList{known: make(map[string]bool)}
	l.add(everything)
	l.add("kind:" + string(kind))
	l.addAll("act", c.Act)
	l.addAll("manner", c.Manner)
	l.addAll("date", c.Date)
	terms := l.b.Len()
	ofTitle, ofText := title, story
	if kind == schema.ClaimNode {
		ofTitle, ofText = headline, claim
	}
	for _, p := range []struct {
		place
		search.Row
	}{{publication, c.Publication}, {speakers, c.Speakers}, {ofTitle, c.Title}, {ofText, c.Text}} {
		l.addAll(p.letter, p.Stems)
		l.addAll(strings.ToUpper(p.letter), p.Forms)
	}
	if l.size > longest {
		return l.b.String()[:terms] + wordless, true
	}
	return l.b.String(), false
}

// lexemeList is a tsvector in the making.
type lexemeList struct {
	known map[string]bool
	b     strings.Builder
	size  int // what the tsvector keeps
}

// addAll adds words with something before them.
func (l *lexemeList) addAll(prefix, words string) {
	for _, w := range strings.Fields(words) {
		l.add(prefix + ":" + w)
	}
}

func (l *lexemeList) add(lexeme string) {
	if l.known[lexeme] {
		return
	}
	l.known[lexeme] = true
	l.size += len(lexeme)
	l.b.WriteString(quote(lexeme) + " ")
}
