package prose

import "github.com/saidby/saidby/importers/extract/syntax"

// hang notes for the tokens of a sentence what hangs on them. It costs time linear
// in the sentence: a token's reach gets each of its ends once, from the outermost
// token below it, which is the first that comes by.
func (t *Text) hang(s *Sentence) {
	for i := s.First; i < s.Last; i++ {
		k := &t.Tokens[i]
		if k.Head >= 0 {
			t.Tokens[k.Head].Dependents |= 1 << k.Relation
		}
	}
	for i := s.First; i < s.Last; i++ {
		for h := t.above(i); h >= 0 && t.Reach(int(h)).First > i; h = t.Tokens[h].Head {
			t.Tokens[h].left = int16(int(h) - i)
		}
	}
	for i := s.Last - 1; i >= s.First; i-- {
		for h := t.above(i); h >= 0 && t.Reach(int(h)).Last <= i; h = t.Tokens[h].Head {
			t.Tokens[h].right = int16(i - int(h))
		}
	}
}

// Reach returns the run from the first of the tokens that hang on token i, or on
// those that do, to the last, marks at its ends left out.
func (t *Text) Reach(i int) Range {
	k := &t.Tokens[i] // no sentence is longer than an int16 can tell
	return Range{First: i - int(k.left), Last: i + int(k.right) + 1}
}

// above returns the governor of a token, or -1 for that of a mark: marks at the
// ends of a phrase are not part of it.
func (t *Text) above(i int) int32 {
	if t.Tokens[i].Relation == syntax.Punct {
		return -1
	}
	return t.Tokens[i].Head
}

// Dependent returns the first token from a token on, before another, that hangs on
// a head in one of the relations, or -1.
func (t *Text) Dependent(head int, relations syntax.Relations, first, last int) int {
	if t.Tokens[head].Dependents&relations == 0 {
		return -1
	}
	for i := first; i < last; i++ {
		if k := &t.Tokens[i]; int(k.Head) == head && relations>>k.Relation&1 != 0 {
			return i
		}
	}
	return -1
}
