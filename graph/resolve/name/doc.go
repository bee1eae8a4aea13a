// Package name compares names: whether "U.S. Secretary of State Mike Pompeo"
// and "Michael R. Pompeo" can be one person, "the Justice Department" and
// "DOJ" one body, "Tehran" and "the Iranian government" one state, "RFE/RL"
// and "Radio Free Europe/Radio Liberty" one publication. It knows names and
// nothing else: no article, no role, no date, no storage.
//
// There are only a few types. A [Name] is parsed once with [Parse], for its
// [Kind]. Comparing two gives a [Result]: a [Verdict], a score and the
// [Reason]s that made it:
//
//	a := name.Parse("U.S. Secretary of State Mike Pompeo", name.Person)
//	b := name.Parse("Michael Pompeo", name.Person)
//	r := a.Compare(b) // same 0.88: same family name, short form of the first name
//
// [Name.Keys] are the keys under which names meet that are worth comparing.
//
// # Verdicts
//
// Same, unsure and different are bands of the score (from [SameFrom], from
// [UnsureFrom], below). A reason has a score that it allows at most; the lowest
// counts, and every further doubt takes a little more, within the band. The
// two errors are not alike: calling two people one is the worst that can happen, so
// whatever a name leaves open is unsure and is for other evidence to settle. A
// bare family name, a first name, an initial, "Mr." with a family name:
// all unsure. Relatives and namesakes are kept apart by any first name,
// generation suffix or middle initial that differs.
//
// A name is always the same as itself, also one of a single word: it is the same name.
// Whether the bare "Clinton" of two articles is one person is another question;
// [OneWord] among the reasons says to ask it. A description
// ("Iranian officials") is no name and never the same as anything.
//
// # Folding
//
// Case, accents, glyphs of quotation marks and kinds of space never count.
// Spellings of names from other scripts are brought together by rule, see
// [skeleton], and by a few lines of data/words.txt where no rule reaches. Two names with one skeleton are spellings of
// one name if their vowels are near each other, too. A first name that is at home in
// English ("Karen", "Karin") is spelled as its bearer wants it: there, and for
// Chinese and Korean family names, a likeness is only a question.
//
// # Data
//
// What no rule gives stands in data/, from public knowledge: states, seats of
// power, short forms of first names, acronyms, the press. It is read at first use
// and not before.
//
// States are a table of our own because no Go module had what is needed. Looked at:
//
//   - github.com/biter777/countries v1.7.5 (BSD; May 2024): no work at start, but no
//     demonyms, and names in the form of the United Nations ("Iran (Islamic
//     Republic of)"), without short ones such as "DPRK".
//   - github.com/pariz/gountries v0.1.6 (MIT; August 2022): capitals but no
//     demonyms, 390 ms to load from YAML, 2.6 MB more of binary, nothing since.
//   - golang.org/x/text/language/display v0.44.0 (BSD; kept up): the names of CLDR
//     only, without demonyms or capitals, and 1.6 ms of work at every start.
//
// # Cost
//
// Names are cut at [Longest] bytes, so that reading and comparing are bounded.
// Comparing parsed names takes well under a microsecond and allocates nothing;
// parsing takes some microseconds, and reading the tables some milliseconds, once. How well all this does on
// pairs tuned on and on pairs held out stands in testdata/accuracy.golden.
package name
