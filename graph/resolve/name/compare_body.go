package name

import "strings"

// compareBodies compares two names of organizations, groups or documents.
func compareBodies(a, b *body) Result {
	switch {
	case statesClash(a.states, b.states):
		return result(OtherState)
	case meets(a.known, b.known) && a.letters != b.letters:
		return result(AcronymOf).states(a, b)
	case meets(a.known, b.known):
		return result(OtherNameOf).states(a, b)
	case a.press > 0 && a.press == b.press:
		return result(OtherNameOf)
	case len(a.known) > 0 && len(b.known) > 0:
		return result(OtherBody)
	}
	if r, ok := compareAcronym(a, b); ok {
		return r
	}
	if r, ok := compareAcronym(b, a); ok {
		return r
	}
	if a.bag == b.bag {
		return sameWords(a, b).states(a, b)
	}
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	return compareParts(a, b)
}

// states weighs whether both names say of which state.
func (r Result) states(a, b *body) Result {
	if r.Score < UnsureFrom || len(a.states) == 0 == (len(b.states) == 0) || ownState(a.bag) {
		return r
	}
	// An acronym of the table says whose it is by itself.
	if r.Has(AcronymOf) && (a.letters || b.letters) || r.Has(OtherNameOf) {
		return r
	}
	return r.with(WhoseMissing)
}

// ownState tells bodies that only one state has under this name.
func ownState(bag string) bool {
	switch bag {
	case "department state", "department homeland security", "house white", "corps guard islamic revolutionary", "corps guard revolutionary":
		return true
	}
	return false
}

// statesClash reports whether both names name states and share none.
func statesClash(a, b [][]reading) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for _, x := range a {
		for _, y := range b {
			for i := range x {
				if hasCode(y, x[i].code) {
					return false
				}
			}
		}
	}
	return true
}

// sameWords weighs two names of the same words: in one order, or turned round.
func sameWords(a, b *body) Result {
	ordered := true
	for i := range a.words {
		ordered = ordered && a.words[i].text == b.words[i].text
	}
	switch {
	case ordered && !a.turns && a.stateWords != b.stateWords && len(a.states) > 0 && len(b.states) > 0:
		return result(StateOtherwise) // the Bank of China, the China Bank
	case ordered && a.legal != b.legal:
		return result(SameWords, LegalForm)
	case ordered:
		return result(SameWords)
	case a.turns:
		return result(TurnedRound)
	case a.school:
		return result(OtherWords) // Washington University, the University of Washington
	}
	return result(OtherOrder)
}

// compareParts compares a name with one of as many words or more.
func compareParts(a, b *body) Result {
	switch {
	case numbersClash(a, b):
		return result(OtherNumber)
	case len(a.words) < len(b.words):
		for i := range a.words {
			if holds(b, &a.words[i]) != sameWord {
				return result(OtherWords)
			}
		}
		return compareSubset(a, b)
	}
	return weaker(spelledIn(a, b), spelledIn(b, a)).states(a, b)
}

// weaker is the result with the lower score.
func weaker(r, s Result) Result {
	if s.Score < r.Score {
		return s
	}
	return r
}

// spelledIn looks the words of one name up in another of as many words: all but one must
// be there, and that one in another spelling. That is the same name only where one
// shows that it comes from another script.
func spelledIn(a, b *body) Result {
	spelled := Reason(lastReason)
	for i := range a.words {
		w := &a.words[i]
		f := holds(b, w)
		switch {
		case f == sameWord:
		case f == unlike || spelled != lastReason:
			return result(OtherWords)
		case !a.school && (a.foreign || b.foreign) && (f == spelling || len(w.sound.consonants) > 3):
			spelled = WordSpelling
		default:
			spelled = WordSpelled
		}
	}
	return result(spelled)
}

// sameWord is the likeness of a word with itself.
const sameWord = spelling + 1

// holds finds a word among those of a body: how like the nearest is.
func holds(b *body, w *bodyWord) likeness {
	best := unlike
	for i := range b.words {
		x := &b.words[i]
		if x.text == w.text {
			return sameWord
		}
		if w.spells == x.spells {
			best = spelling
		}
		if w.number || x.number || (x.lists|w.lists)&bodyNoun != 0 || len(w.sound.consonants) < 3 {
			continue
		}
		if l := w.sound.like(&x.sound); l > loosely {
			best = max(best, l)
		}
	}
	return best
}

// compareSubset compares a name with one that has all its words and more.
func compareSubset(a, b *body) Result {
	part, number, only := false, false, !a.turns
	for i := range b.words {
		w := &b.words[i]
		if holds(a, w) == sameWord {
			continue
		}
		part = part || w.lists&partWord != 0 || a.school && strings.HasPrefix(w.text, "state") || a.school && strings.HasPrefix(w.text, "tech")
		number = number || w.number
		only = only && w.lists&stateBody != 0
	}
	kind := a.generic()
	switch {
	case part:
		return result(PartOf)
	case only: // the Treasury, the Treasury Department
		return result(ShorterForm).states(a, b)
	case kind && (a.bag != b.kindBag || len(a.words) == 1), a.document && len(a.words) == 1:
		return result(OnlyKind)
	case number:
		return result(NumberMissing).states(a, b)
	}
	return result(ShorterForm).states(a, b)
}

// generic reports whether the words say only what kind of body it is.
func (b *body) generic() bool {
	for i := range b.words {
		if b.words[i].lists&bodyNoun == 0 {
			return false
		}
	}
	return true
}

// numbersClash reports whether both names have numbers, and not the same.
func numbersClash(a, b *body) bool {
	return numbered(a) && numbered(b) && !(holdsNumbers(a, b) && holdsNumbers(b, a))
}

// numbered reports whether a name has a number.
func numbered(b *body) bool {
	for i := range b.words {
		if b.words[i].number {
			return true
		}
	}
	return false
}

// holdsNumbers reports whether b has all the numbers of a.
func holdsNumbers(a, b *body) bool {
	for i := range a.words {
		if a.words[i].number && holds(b, &a.words[i]) != sameWord {
			return false
		}
	}
	return true
}
