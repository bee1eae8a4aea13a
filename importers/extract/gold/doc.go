// Package gold reads annotated articles: texts whose attributions people have
// marked. Trainers learn from them and tests measure by them; the program
// itself never needs one.
//
// There are two forms. A corpus has a [Document] a line, in the form that
// `saidby extract --format jsonl` writes, with spans alone:
//
//	docs, err := gold.Read(file)
//
// A [Reading] has all that a careful reader finds in one article, as
// testdata/articles/README.md describes it, in words instead of spans:
//
//	reading, err := gold.ParseReading(article, file)
//
// [ReadingOf] brings an extraction into the same form, so that the two can be
// laid side by side.
package gold
