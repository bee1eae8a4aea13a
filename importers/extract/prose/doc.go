// Package prose is an article's text taken apart: paragraphs, sentences, tokens
// with their parts of speech, and quotations, each knowing the others by number.
// The passes of extraction read it and never change it.
//
// Only a few types: [Text], [Paragraph], [Sentence], [Token]. Numbers of tokens
// count through the whole article, so that a span of tokens may cross sentences.
package prose
