// Package search finds claims and articles by their words.
//
// There are only a few types:
//
//   - Document: a claim in an article, or the article itself, as it is found.
//   - Set: all documents of one article. They come and go together.
//   - Change: sets that come and articles that go, up to a revision of the graph.
//   - Query: a question, as Parse reads it and as its String writes it.
//   - Hit: an answer, with a snippet of the document's own words.
//   - Index: the file that holds the documents.
//
// The index is derived: whatever it holds is in the graph too. It says which
// revision of the graph it shows ([Index.Revision]), so that what a crash has kept
// from it can be made up for ([Index.Update]). Each article's documents carry a
// digest, so that one can see whether the index is in step ([Index.Digests]). Where
// it is not, or where the file is damaged ([ErrCorrupt], [Discard]), it is filled
// again.
//
// # What a query means
//
// Which documents a query finds, and in which order, does not depend on the engine;
// package searchtest holds any engine to it, and package postgres is another one.
// A text is a row of words (see package words for what a word is, its form and its
// stem). A [Match] finds a document if its words stand one behind the other in one
// text of the field it names: each stem equal to that of the word asked for, or, if
// the last word may go on, each form equal and the last one beginning so. Anywhere
// is the text, each speaker's name and, of an article, the title. Act, manner, kind and date are no texts: the first three are terms, which are
// equal or not, and a date begins with what was asked or not. [Not], [And] and
// [Or] mean what they say, over all documents. How well a document fits is said at
// [ScoreUnit].
//
// # The file
//
// SQLite (modernc.org/sqlite) with FTS5:
//
//	state       one row: revision, number of documents of each kind
//	articles    article, digest, number of documents
//	documents   a row each, with its texts, for snippets
//	terms       FTS5, no content of its own; rowid is the document's id. Columns:
//	            kind ("all" and the kind), act, manner, date;
//	            publication, speakers, headline, title, claim, story: stems;
//	            publication_forms ... story_forms: forms
//
// Of a claim, the title is in the column headline and the text in claim; of an
// article, they are in title and story. FTS5 is given words that were cut, folded
// and stemmed here, and not the texts: SQLite's own tokenizers know neither "U.S."
// nor Kata’ib, compare beginnings of words with stems ("governmen*" finds nothing),
// and are at hand in no other engine. Forms beside stems cost about a third of the
// file. The file is two and a half to three times as large as the texts.
//
// user_version is made of the layout's number and of the Unicode version by which
// words were folded; a file of another version is refused with [ErrCorrupt].
//
// # Durability
//
// A change is on disk when the call returns, in a write-ahead log (journal_mode
// wal, synchronous full): after kill -9 or a power cut the next to open the file
// undoes what was half done. Questions of any process see the index as it was when
// they began, and wait neither for a writer nor keep one waiting; a rollback
// journal would keep them out while a change is written, which for some hundred
// articles is a tenth of a second and more. The price is two more files beside the
// index, search.db-wal and search.db-shm, while anybody has it open. Who closes it
// as the last takes them away; after kill -9 the next does. A folder that one may
// not write to has no room for them: there [OpenReadOnly] reads the file alone.
//
// What a single change costs (some milliseconds, most of them waiting for the disk)
// is paid once for all sets of a [Change]. Beside the sets themselves a change takes
// up to some thirty megabytes of memory: FTS5 gathers 16 MB before it writes, and
// SQLite keeps 8 MB of pages.
package search
