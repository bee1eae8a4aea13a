// Package reprint tells which texts are copies of one another, and which words
// they share. It knows texts and nothing of a store.
//
// There are a few nouns. A [Text] is an article's text as it is compared: its
// words, in order, each with its place, without the paragraphs that its outlet
// prints under everything. A shingle is five words on end, as a number. An
// [Overlap] is what two texts share, counted in distinct shingles, and a [Passage]
// is a stretch of words that stands in both.
//
//	a, b := reprint.New(one, nil), reprint.New(other, nil)
//	o := reprint.Compare(a, b)
//	fmt.Println(o.Containment(), o.Kind())
//
// Containment, the share of the smaller text that the other one holds, finds an
// excerpt that Jaccard's measure misses (A. Broder, "On the resemblance and
// containment of documents", 1997). Words within quotation marks are counted
// apart: two reports that quote the same speech at length are no copies.
//
// Candidates for a comparison are found by a sample of each text's shingles, the
// ones whose number is divisible by [Sampling], so that two texts that share a
// shingle either both have it in their sample or neither has.
package reprint
