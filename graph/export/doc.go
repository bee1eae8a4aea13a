// Package export writes the content of a graph for other programs, and reads it
// back into another graph.
//
// Both formats write articles in order of their ids, and the content of an
// article only: not how this machine read it (see package quads). The same
// content therefore gives the same bytes everywhere.
//
//   - [NQuads]: RDF, for triple stores;
//   - [JSONLines]: one article a line, a [Record] with all its values, for
//     everything else.
//
// [Read] is the inverse of [JSONLines], and nothing is lost between them: what
// was read, kept in whatever engine and exported again, gives the same bytes in
// both formats. What a record says is believed no more than any other input: its
// ids must follow from its content, and its quotes stand in its text.
//
// # How an article was read
//
// An export does not tell of the folders of the machine that wrote it. An article
// that was read from one has the export for its source: its path and line, the
// digest of that line, [MediaType] and, for an importer, [Importer]. Who found
// out what the article says is still told, by each attribution for itself.
package export
