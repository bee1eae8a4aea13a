// Package conllu reads treebanks in the CoNLL-U format of Universal
// Dependencies (https://universaldependencies.org/format.html).
//
// Only two types: a [Sentence] and its [Word]s, the syntactic words; ranges
// ("3-4") count only for the blanks between words and empty nodes ("3.1") are
// passed over.
package conllu
