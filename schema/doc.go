// Package schema is the language of the house: plain Go values for what a
// news text asserts, who asserts it, and where one can read it.
//
// There are only a few types:
//
//   - [Article]: a text as printed in one place.
//   - [Publication]: an outlet or agency.
//   - [Actor]: a speaker or blamed party, named or unnamed.
//   - [Trait]: what a text states of a person: an age, a party.
//   - [Claim]: the content of what is said. Two articles that quote the same
//     sentence hold the same Claim.
//   - [Attribution]: one act of saying, at one place in one article; it joins a
//     Claim to its speakers and may be relayed by another Attribution.
//   - [Blame]: whom a Claim blames, and for what.
//   - [Reprint]: a copy, what it was copied from, and how we know.
//   - [Citation]: an article that names a publication as its source.
//   - [Notice]: a stretch of an article that is not its story (a credit, a
//     caption, a promotion).
//   - [Evidence]: the bytes that a fact was read from.
//   - [Date]: as much of a date as a text states.
//   - [Judgement]: a person's reversible decision.
//
// An [Extraction] is everything that one article taught us:
//
//	cue := schema.NewEvidence(article, text.Span{Start: 31, End: 35})
//	claim := schema.NewClaim(schema.Say.Family(), "en", "the quay was never safe to walk on", article.ID)
//	…
//	err := extraction.Validate() // wraps ErrInvalid, and says what is wrong
//
// Its Validate keeps the house's laws, the evidence law above all: the text
// under an Evidence's spans equals its quote. It does not look whether slices
// are in the order of the text, nor at anything outside the extraction.
//
// # Identity
//
// An [ID] is a UUIDv5 (RFC 9562, section 5.5) in the project's own namespace
// over a versioned, folded, separator-joined key. The same bytes therefore
// give the same graph on any machine, and importing twice changes nothing. Each
// type says what its id follows from. Ids never change; that two of them mean
// one and the same is for a Judgement to say.
//
// # Numbers
//
// Three numbers are never mixed up: how sure the extractor is, how reliable a
// source is, and whether a claim is true. A Confidence or Score is always the
// first.
//
// # Offsets
//
// Spans count bytes inside Go. Whatever leaves the program counts Unicode
// code points, as the Web Annotation Data Model's TextPositionSelector does.
//
// # Vocabulary
//
// The names of nodes and edges, their inverses and the terms of schema.org,
// PROV-O, Web Annotation, SKOS and OWL that they map to are two tables, see
// [Nodes] and [Edges].
//
// Why things are as they are is in DECISIONS.md.
package schema
