// Package gold reads annotated articles: texts whose attributions people have
// marked. Trainers learn from them; tests and `saidby eval` measure by them.
//
// There are two forms. A corpus has a [Document] a line, in the form that
// `saidby extract --format jsonl` writes, with spans alone:
//
//	docs, err := gold.Read(file)
//
// [Each] does the same document by document, for corpora of any size, and
// [Predictions] are what some program says it found in one.
//
// A [Reading] has all that a careful reader finds in one article, as
// testdata/articles/README.md describes it, in words instead of spans:
//
//	reading, err := gold.ParseReading(article, file)
//
// [ReadingOf] brings an extraction into the same form, so that the two can be
// laid side by side.
package gold
