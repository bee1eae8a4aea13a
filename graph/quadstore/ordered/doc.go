// Package ordered is all that a store of quads asks of a database: byte strings
// in order, each with a value, read in ranges and changed in transactions.
//
// Its nouns are the [Engine], a database; the [Snapshot], which keeps showing
// one moment of it; and the [Tx], a change that happens whole or not at all.
// Package orderedtest holds every engine to what is written here.
//
// Keys are compared byte by byte. They have from 1 to [LongestKey] bytes, so that
// an engine may keep them in a B-tree with small pages; values are at most
// [LongestValue] bytes.
package ordered
