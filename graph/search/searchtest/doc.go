// Package searchtest holds every full-text index of the house to the same answers.
// [Run] asks an index, whatever engine keeps it, questions with known answers; then
// random ones, whose answers [Rank] and [Alike] work out by reading every document.
// [Same] compares two indexes with one another, to the last sign.
//
// What is fixed is which documents a query finds and how well they fit, their order,
// how similar a document is, and what a snippet shows. [Press] writes articles for
// benchmarks.
package searchtest
