// Package uttertest runs the passes of extraction up to the contents over a
// few sentences and writes what they found in one line each, so that the tests
// of sources, contents and chains read as a list of rules:
//
//	Anna White | said | the bridge was closed
package uttertest
