// Package text is news text with positions: where a sentence, a word or a
// quotation mark stands, to the byte, so that every fact read from an article
// can point back at the words it was read from.
//
// There are only a few types. A [Span] is a half-open range of bytes in one
// text. A [Token] is a span with the kind of thing that stands there; a [Mark]
// is one quotation-mark glyph with what it seems to do. [Offsets] and [Lines]
// translate a byte offset into code points, or into line and column, for
// people and for formats that count that way. A [Map] leads from a cleaned
// text back to the text as it came.
//
// An article's text goes through [Clean] once, on import, and is never changed
// again; all spans refer to the cleaned text:
//
//	clean, back := text.Clean(raw)
//	for _, p := range text.Paragraphs(clean) {
//		for _, s := range text.Sentences(clean, p) {
//			for _, t := range text.Tokens(clean, s) {
//				fmt.Println(t.In(clean), t.Kind, back.Original(t.Start))
//			}
//		}
//	}
//
// [Fold] and [Words] give what two texts are compared by; what they return has
// no positions and is never shown to a reader.
//
// # Units
//
// Every offset is a byte offset unless its name or comment says code points.
// Texts are expected to be valid UTF-8. On invalid text nothing panics, but an
// offset may then point into the middle of a malformed sequence.
//
// # Cost
//
// Everything takes time linear in the text. Paragraphs, sentences, tokens and
// marks are slices of small structs that refer to the text and copy none of
// it; the Append forms reuse a slice of the caller's. The rules for sentences,
// clitics and abbreviations are those of English news; how well they do on the
// English Web Treebank stands in testdata/treebank.scores.
package text
