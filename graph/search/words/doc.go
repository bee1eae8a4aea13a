// Package words says what a word is to the search index, whatever engine keeps
// it: the same package cuts documents and questions, so that two engines that
// are given its words give the same answers.
//
// A [Word] has a form, which is what a reader would type: lower case, without
// accents ("Erdoğan" is erdogan) and without apostrophes ("Kata’ib" and "Kata'ib"
// are kataib). Its stem (see [Stem]) is what the index compares: "blames" and
// "blamed" are both blame.
//
//   - A possessive or another ending behind an apostrophe goes with its word and
//     is not part of the form: "Iran’s" is iran, "she'll" is she. "don't" is dont.
//   - An article that is elided parts: "d'Estaing" is d and estaing.
//   - Letters with points between them are one word: "U.S." is us.
//   - Commas that part thousands go: "5,000" is 5000.
//   - Hyphens part words: "Iran-backed" is iran and backed.
//   - Han, Hiragana and Katakana are one word a character, since they are written
//     without spaces.
//   - A form is cut at [Longest] bytes.
//
// Texts that text.Fold holds to be the same have the same forms (the deprecated
// letter ŉ apart).
package words
