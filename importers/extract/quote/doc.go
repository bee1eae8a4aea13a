// Package quote finds the quotations of an article: which opening mark belongs
// to which closing one, across all families of glyphs, nested ones within
// others, and quotations that run over several paragraphs with a mark opening
// each and one closing the last.
//
// There is one type, [Quotation]. Whether a quotation is speech, a title or a
// scare quote is not decided here: that depends on the cue beside it.
package quote
