// Package search finds claims and articles by their words.
//
// There are only a few types:
//
//   - Document: a claim in an article, or the article itself, as it is found.
//   - Set: all documents of one article. They come and go together.
//   - Query: a question, as Parse reads it and as its String writes it.
//   - Hit: an answer, with a snippet of the document's own words.
//   - Index: the file that holds the documents.
//
// The index is derived: whatever it holds is in the graph too. Each article's
// documents carry a digest, so that one can see whether the index is in step
// ([Index.Digests]); where it is not, or where the file is damaged
// ([ErrCorrupt], [Discard]), it is filled again.
//
// # What a query means
//
// Which documents a query finds does not depend on the engine; package searchtest
// holds any engine to it. A text is a row of words (see package words for what a
// word is, its form and its stem). A [Match] finds a document if its words stand
// one behind the other in one text of the field it names: each stem equal to that
// of the word asked for, or, if the last word may go on, each form equal and the
// last one beginning so. Anywhere is the text, each speaker's name and, of an
// article, the title.
// Act, manner, kind and date are no texts: the first three are terms, which are
// equal or not, and a date begins with what was asked or not. [Not], [And] and
// [Or] mean what they say, over all documents. That is all there is to it; an
// engine needs words with positions and two forms of each (PostgreSQL: a tsvector
// each for stems and forms, built from package words, with a weight for each
// field).
//
// # The file
//
// SQLite (modernc.org/sqlite) with FTS5:
//
//	articles    article, digest, number of documents
//	documents   a row each, with its texts, for snippets
//	terms       FTS5, no content of its own; rowid is the document's id. Columns:
//	            kind ("all" and the kind), act, manner, date;
//	            publication, speakers, headline, title, claim, story: stems;
//	            publication_forms ... story_forms: forms
//	vocabulary  fts5vocab over terms: how many documents have a word
//
// Of a claim, the title is in the column headline and the text in claim; of an
// article, they are in title and story. FTS5 is given words that were cut, folded and stemmed here, and not the texts: SQLite's
// own tokenizers know neither "U.S." nor Kata’ib, compare beginnings of words with
// stems ("governmen*" finds nothing), and are at hand in no other engine. Forms
// beside stems cost about a third of the file. The file is two and a half to three
// times as large as the texts.
//
// user_version is made of the layout's number and of the Unicode version by which
// words were folded; a file of another version is refused with [ErrCorrupt].
//
// # Durability
//
// A change is on disk when the call returns, with a rollback journal
// (journal_mode delete, synchronous full): after kill -9 or a power cut the next
// open undoes what was half done. A write-ahead log would make a single change some
// three times as fast, but it leaves two more files beside the index while anybody
// has it open, even to read, and after a crash; reading would have to write.
// Here there is one file, except while a change is written. What a single change
// costs (some milliseconds, most of them waiting for the disk) is paid once for
// many with [Index.ReplaceAll]. Pages wait in memory until a change is complete
// (cache_spill off), so that readers are kept waiting only while it is written out.
package search
