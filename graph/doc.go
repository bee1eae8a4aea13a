// Package graph keeps what articles taught us and answers questions about it.
//
// Its main noun is the [Library], a folder on disk:
//
//	library, err := graph.Open(ctx, ".saidby", graph.Options{Create: true})
//	…
//	receipts, err := library.Put(ctx, extraction)
//	for statement, err := range library.Claims(ctx, graph.ClaimFilter{Speaker: pompeo.ID}) { … }
//
// and its answers are made of few parts:
//
//   - a [Statement] is one act of saying, with everything it takes to show it;
//   - a [Hand] is somebody through whom words reached us;
//   - a [Trace] leads from where we read a claim to its first source;
//   - a [ReprintLink] is a copy and what it was made from;
//   - a [BlameRow] is whom or what somebody blames;
//   - a [Node] is anything with an id and a name, as [Library.Find] finds it;
//   - [Sure] asks for what the extractor was sure of.
//
// # Where a graph is
//
// In a folder:
//
//	format      which version of this layout it is
//	quads/      the quads, see package quadstore and its engine pebble
//	search.db   the full text index, made from the quads
//	lock        who writes to the folder
//	readers/    pictures of quads/ that others read from while somebody writes
//
// or on PostgreSQL, or a server that speaks its protocol, in tables whose names
// begin with saidby_: see quadstore/postgres and search/postgres.
//
// One process writes to a graph at a time; any number may ask. Within a process a
// Library may be used by several goroutines at once. A question sees one moment of
// the graph from its beginning to its end, whatever is written meanwhile; what
// the text index finds may be of a moment before or after.
//
// # Safety
//
// [Library.Put] replaces an article as a whole: what is there in the end does
// not depend on what was there before, or on the order of articles. A process
// that is killed, or a disk that is full, leaves either the old article or the
// new one. The text index is brought in step after the quads; where that did not
// come about, the next Open or Put does it, from notes that the quads' own
// transaction left.
package graph
