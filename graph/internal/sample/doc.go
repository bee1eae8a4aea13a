// Package sample makes extractions for tests and benchmarks: by hand with a
// [Builder], a small set of articles that hang together with [Newsroom], and any
// number of them with [Generate].
package sample
