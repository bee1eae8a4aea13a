// Package store keeps quads in a folder, in Cayley's own key-value store over
// LevelDB.
//
// Its only noun is the [Store]: it adds and removes quads in transactions,
// answers patterns from ordered indexes, and lends its Cayley handle to whoever
// walks paths. One process uses a folder at a time; within it a Store may be
// used by several goroutines at once.
//
// # Why so careful
//
// Cayley's key-value store has faults that this package keeps away from:
//
//   - A failed transaction leaves wrong ids in its caches, and what is written
//     next is silently wrong. After any error of a write the store is closed and
//     opened anew. Strings are checked to be UTF-8 before they reach it.
//   - Removing and adding quads of one node in one transaction loses the node
//     (https://github.com/cayleygraph/cayley/issues/885). [Store.Apply] adds in
//     one transaction and removes in the next.
//   - Adding a quad that is there already, though ignored, still counts as a use
//     of its nodes, which then never go away. Apply leaves out what is there,
//     and what is to be removed but is not there.
//   - Its Bloom filters take half a gigabyte of memory and read the whole log
//     at every start. They are off (no_bloom).
//   - The bolt engine deadlocks between readers and a writer
//     (https://github.com/cayleygraph/cayley/issues/712); LevelDB does not.
//   - Its default indexes hold one growing list for every subject and predicate,
//     rewritten at every addition, and none for labels. The indexes here hold
//     all four directions, in three orders, so that a list has one element and
//     every pattern with a subject, an object or a label is one scan.
//   - Deleted quads keep their index entries; the space of a graph that is often
//     changed is only won back by exporting and importing it anew.
package store
