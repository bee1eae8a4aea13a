package drift

import "github.com/saidby/saidby/schema"

// wordsToWithheld is how many words may stand between an act of not saying and what is
// not said: "did not say whether or not the bridge …".
const wordsToWithheld = 3

// withholds reports whether it is an act of not saying, of which what is not said is no
// content: "did not say whether …", "declined to comment".
func (s *saying) withholds() bool { return s.Act == schema.Decline && s.Content.IsZero() }

// withholding returns those of some acts of saying that are such acts.
func withholding(all []*saying) (found []*saying) {
	for _, s := range all {
		if s.withholds() && len(s.words) > 0 {
			found = append(found, s)
		}
	}
	return found
}

// withheld returns the act of not saying in B that words of B, in order, are what is not
// said of; nil where there is none. The words stand next to it, in its sentence.
func (p *pairing) withheld(words []int) *saying {
	if len(words) == 0 {
		return nil
	}
	first, last := words[0], words[len(words)-1]
	for _, s := range p.withholdB {
		from, to := s.words[0], s.words[len(s.words)-1]
		behind := first > to && first-to-1 <= wordsToWithheld && p.b.words[first].unit == p.b.words[to].unit
		before := last < from && from-last-1 <= wordsToWithheld && p.b.words[last].unit == p.b.words[from].unit
		if behind || before {
			return s
		}
	}
	return nil
}

// saidSo makes counterparts of an act of saying in A and one in B in which the same
// speaker does not say what it says: nothing else of the two has words in common. An act
// of either that has a counterpart already keeps it.
func (p *pairing) saidSo(xs []*saying) {
	for _, x := range xs {
		if x.match != nil || x.Content.IsZero() || len(x.speakers) == 0 || x.toldOf() {
			continue
		}
		images := p.images(x.words)
		if !holds(images, x.words) {
			continue
		}
		if y := p.withheld(images); y != nil && y.match == nil && sameSpeakers(x, y) {
			x.match, y.match, x.saidSo, y.saidSo = y, x, true, true
		}
	}
}

// holds reports whether so much of a claim's words are in the other text that the claim is.
func holds(images, words []int) bool {
	return len(images) > 0 && 1000*len(images) >= held*len(words)
}
