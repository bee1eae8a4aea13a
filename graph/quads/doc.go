// Package quads turns what an article taught us into quads and back.
//
// A quad is subject, predicate, object and label. Its few nouns here:
//
//   - a node is urn:uuid:… followed by a [schema.ID];
//   - a term (predicate or kind) is urn:saidby:… ([schema.TermBase]), except
//     rdf:type;
//   - a literal is a string, an xsd:integer, xsd:double or xsd:boolean, or an
//     EDTF date;
//   - a label says which article taught us the quad, so that an article is
//     replaced or removed exactly. Every article has three:
//
// [Label] (the article's own IRI) holds its content: all that two machines which
// read the same words agree on. [ReadingLabel] holds how this machine read it
// (path, digest of the bytes, importer) and [IndexLabel] what is derived from
// the content in order to find it (folded names, id prefixes, the digest of the
// content). Only content is ever exported.
//
// [Encode] and [Decode] are inverse to each other, up to what [Decode] says.
//
// # Two levels
//
// As in Wikidata, a direct edge answers the common question in one hop (claim
// stated-by actor) and the attribution, blame, reprint or citation node carries
// the detail. Direct edges are made by [Shortcuts] alone; a graph in which they
// disagree with the detail is at fault, see package verify.
//
// # Order
//
// Quads have no order, the slices of an [schema.Extraction] do. Every node has
// an ordinal among its kind in its article, counted from 0. A list of literals
// or ids stands in sorted order unless a quad "…-order" gives the places of its
// elements among the sorted, distinct ones ("1,0,1").
package quads
