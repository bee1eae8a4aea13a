// Package tag tells the part of speech of every word of a sentence.
//
// Only a few types: a [Tag] of the Penn Treebank's set; the [Tagger], which
// [Load] returns; and, for making its weights from a treebank, [Example] and
// [Training].
//
//	t, err := tag.Load()
//	...
//	tags := t.Tag([]string{"Officials", "did", "n’t", "comment", "."}, nil)
//	// NNS VBD RB VB .
//
// The tagger goes through a sentence once, from left to right, and takes for
// each word the tag with the highest sum of weights over some fifty features
// (an averaged perceptron: Collins, EMNLP 2002; greedy as in Honnibal, "A Good
// Part-of-Speech Tagger in about 200 Lines of Python", 2013). It looks two
// words to either side, at endings and capitals, at the tags already given,
// and at what unlabelled news says of the words: with which others they are
// used alike, how often they are capitalised, and which tags they mostly have.
//
// What it sees is the same for “curly” and "straight" marks, for all digits,
// and for every dash. Capitals count for less in headlines and in shouted
// lines. Words must be split as package text splits them; there the hyphenated
// word is whole, and the tags of such words are those of the Penn Treebank: JJ
// before a noun ("Iran-linked militia").
//
// # Caveats
//
// "to" is TO before a verb and IN before a noun, as in the English Web
// Treebank. About one word in twenty is tagged wrong; proper against common
// nouns are the most frequent mistake, then adjectives against nouns. Figures,
// and what the weights were made from, are in MODEL.md.
//
// The weights hold hashes and numbers, no text. Loading takes some 10 ms and
// 8 MB once per process, and nothing before the first [Load].
package tag
