// Package content finds the words that a cue attributes: quotations before,
// after and around it, clauses with and without "that", noun phrases and
// infinitives, and where each of them ends.
//
// A content is one or more runs of tokens; interrupted quotations have two or
// more. Quotation marks and an opening "that" belong to it, the full stop of
// indirect speech does not. Where content ends, rules propose and a log-linear
// model over hashed features, trained on annotated news, decides.
//
// One type: the [Finder].
package content
