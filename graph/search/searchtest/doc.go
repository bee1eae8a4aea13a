// Package searchtest holds every full-text index of the house to the same answers.
// [Run] asks an index, whatever engine keeps it, questions with known answers; then
// random ones, whose answers [Finds] works out by reading every document.
//
// What is fixed is which documents a query finds, how similar a document is, what
// a snippet shows, and the laws of the order. The order itself is left to the
// engine, save where the documents leave no doubt.
package searchtest
