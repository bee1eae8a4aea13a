// Package drift tells what became of an article in another outlet's hands: which
// passages were kept, cut, added and changed, and above all what became of the acts
// of saying. It knows texts and extractions and nothing of a store.
//
//	d := drift.Compare(original, copied)
//	for _, c := range d.Attributions {
//		fmt.Println(c.Kind, c.Was, c.Now)
//	}
//
// There are a few nouns. A [Drift] is all that differs. A [Passage] is sentences on
// end that one text has, or both; a [Change] is a sentence in two wordings, and an
// [Edit] the words in it that differ. An [AttributionChange] is one thing that became
// of an act of saying, of some [Kind].
//
// # Words and sentences
//
// Words are compared as [text.Fold] has them, without the points of abbreviations;
// punctuation and quotation marks are no words. Sentences with the same words are joined first, in order. Of the others two
// are wordings of one sentence if half of the words of both are common to them, in
// order, or four fifths of the shorter one, and no fewer than six words, are in the
// longer one. Those between the same equal sentences are joined before any others,
// and the most alike first; elsewhere they need five words in common. A sentence next
// to a pair joins it if three fifths of its words are among those that the pair left
// over: so it is found again where one sentence became two.
//
// # Acts of saying
//
// Two acts of saying are counterparts if half of the words of both contents are
// joined so, or if the contents alone are that much alike: three quarters where the
// sources are not the same. Who is the same goes by names, see [Kind] for what is
// told. A claim is still in the other text if three fifths of its words are, unless they
// stand there as what somebody did not say; if that is its own speaker ("did not say
// whether", made into "said"), the act changed. An act of saying that nobody is credited
// with cannot be lost.
//
// A change has to stand in the texts: a source whose name stands in the other text's
// wording of the sentence was not dropped, only read differently, and a hedge that
// stands there was not removed. A negation counts where the words around it are the
// same. A word of a quotation is gone if it does not stand within quotation marks
// in the other text, whoever is credited with it there.
//
// # Cost
//
// Time grows with the texts' length, and in the worst case is bounded by tables of
// a fixed size: two texts of one megabyte each take about a second. Sentences that
// repeat the same few words throughout a long text may be told of as cut and added.
package drift
