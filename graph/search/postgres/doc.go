// Package postgres keeps a full-text index in PostgreSQL, for graphs that are
// kept there too. It finds the same documents in the same order as the index in a
// file (package search) and has the same methods; package searchtest holds both to
// that.
//
// # The tables
//
//	saidby_search_state      one row: version, revision, and sums over all documents
//	saidby_search_articles   article, digest, number of documents
//	saidby_search_documents  a row each
//
// A document's row has its title and text, for snippets; its words, stems and
// forms, for each place by itself and written <so><on>; and a tsvector with a GIN
// index. Words are cut, folded and stemmed by package words, and the tsvector is
// put together here: PostgreSQL's own configurations would cut them otherwise, and
// differ from server to server. Its lexemes are words with the place where they
// stand before them (see [place]), without positions: a tsvector keeps 255
// positions of a lexeme at most and none beyond 16,383. Words that are to stand
// one behind the other are looked for in the row's words, where the tsvector has
// all of them. A document with more different words than a tsvector takes, some
// hundred thousand, is looked through each time.
//
// Title, text and digest are bytea, since text cannot hold U+0000.
//
// Scores are worked out by the server in double precision, as package search
// says, so that only the best documents are sent.
//
// # Changes
//
// Who changes the index locks the row of the state with SELECT ... FOR UPDATE until
// the end of the transaction: there is one writer at a time, and no deadlock.
// Questions are snapshots (REPEATABLE READ, READ ONLY) and wait for nobody.
// What a server refuses for the order in which others came (SQLSTATE 40001 and
// 40P01) is tried again.
//
// There are no extensions, no serial keys, no advisory locks and no functions on
// the server, so that CockroachDB and YugabyteDB should do as well; only
// PostgreSQL itself has been tried. A phrase that overlaps itself ("no, no, no")
// is counted by a regular expression with a lookahead, which CockroachDB does not
// know.
package postgres
