// Package schema is the language of the house: plain Go values for what a
// news text asserts, who asserts it, and where one can read it.
//
// There are only a few types:
//
//   - Article: a text as printed in one place.
//   - Publication: an outlet or agency.
//   - Actor: a speaker or blamed party, named or unnamed.
//   - Claim: the content of what is said. Two articles that quote the same
//     sentence hold the same Claim.
//   - Attribution: one act of saying, at one place in one article; it joins a
//     Claim to its speakers and may be relayed by another Attribution.
//   - Blame: whom a Claim blames, and for what.
//   - Reprint: a copy, what it was copied from, and how we know.
//   - Citation: an article that names a publication as its source.
//   - Notice: a stretch of an article that is not its story (a credit, a
//     caption, a promotion).
//   - Evidence: the bytes that a fact was read from.
//   - Judgement: a person's reversible decision.
//
// An [Extraction] is everything that one article taught us. Its Validate
// keeps the house's laws, the evidence law above all: the text under an
// Evidence's spans equals its quote.
//
// # Identity
//
// An [ID] is a UUIDv5 (RFC 9562, section 5.5) in the project's own namespace
// over a versioned, folded, separator-joined key. The same bytes therefore
// give the same graph on any machine, and importing twice changes nothing.
//
// # Offsets
//
// Spans count bytes inside Go. Whatever leaves the program counts Unicode
// code points, as the Web Annotation Data Model's TextPositionSelector does.
//
// The vocabulary (names of nodes and edges, their inverses and
// the terms of schema.org, PROV-O, Web Annotation, SKOS and Dublin Core that
// they map to) is one table, see [Edges] and [Nodes].
package schema
