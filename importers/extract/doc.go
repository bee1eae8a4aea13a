// Package extract reads an article and tells who said what in it: Article ->
// Extraction. It is pure: no input or output, the same article gives the same
// extraction.
//
// The passes, each its own package:
//
//	notice   credit lines, datelines, captions, promotions: not the story
//	prose    paragraphs, sentences, tokens, parts of speech; with quote, the quotations
//	cue      the words that attribute, and the act that each performs
//	source   the words that name who is speaking
//	content  the words that are attributed
//	chain    who relays whom
//	refer    which actor a source is
//	blame    who is blamed, for what
//	when     dates
//
// There is one type, [Extractor]:
//
//	x, err := extract.New()
//	...
//	extraction := x.Extract(article)
//
// Weights are decoded on the first New, which takes some 50 ms.
package extract
