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
//   - a [Node] is anything with an id and a name, as [Library.Find] finds it.
//
// # The folder
//
//	format      which version of this layout it is
//	quads/      the quads, see package store
//	search.db   the full text index, made from the quads
//	journal     what was being written, while it is being written
//	lock        who has the folder open
//
// One process opens a folder at a time, for reading too. Within a process a
// Library may be used by several goroutines at once. A question that takes long
// sees each article whole, but may see some articles before and some after a
// Put that runs meanwhile.
//
// # Safety
//
// [Library.Put] replaces an article as a whole: what is there in the end does
// not depend on what was there before, or on the order of articles. It first
// notes in the journal what it is about to do. A process that is killed, or a
// disk that is full, leaves either the old article or the new one; the next
// Open finishes what was begun.
package graph
