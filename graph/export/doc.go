// Package export writes the content of a graph for other programs.
//
// Both formats write articles in order of their ids, and the content of an
// article only: not how this machine read it (see package quads). The same
// content therefore gives the same bytes everywhere.
//
//   - [NQuads]: RDF, for triple stores;
//   - [JSONLines]: one article a line with all its values, for everything else.
package export
