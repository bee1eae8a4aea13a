package name

// comparePersons compares two parsed names of persons.
func comparePersons(a, b *person) Result {
	switch {
	case opposed(a, b):
		return result(OtherGender)
	case a.suffix != 0 && b.suffix != 0 && a.suffix != b.suffix:
		return result(OtherSuffix)
	case len(a.tokens) == 1 && len(b.tokens) == 1:
		return compareWords(a, b)
	case len(a.tokens) == 1:
		return compareShort(a, b)
	case len(b.tokens) == 1:
		return compareShort(b, a)
	case a.bare():
		return compareJoined(a, b)
	case b.bare():
		return compareJoined(b, a)
	case a.eastern && b.eastern:
		return compareEastern(a, b)
	}
	return compareFull(a, b)
}

// opposed reports whether one name is a man's and the other a woman's. Two
// first names are left to be compared as names.
func opposed(a, b *person) bool {
	if a.titleSex == 0 && b.titleSex == 0 {
		return false
	}
	return a.sex != 0 && b.sex != 0 && a.sex != b.sex
}

// compareWords compares two names of one word each.
func compareWords(a, b *person) Result {
	switch a.tokens[0].fits(&b.tokens[0]) {
	case equalFit:
		if a.titled != b.titled || a.titleSex != b.titleSex || a.suffix != b.suffix || a.regnal != b.regnal {
			return result(FamilyOnly)
		}
		return result(OneWord)
	case spellingFit:
		return result(FamilySpelled, PartOnly)
	}
	return result(OtherFamily)
}

// compareShort compares a name of one word with a longer one. Only a family name
// may be in another spelling: one short word sounds like many.
func compareShort(short, long *person) Result {
	w := &short.tokens[0]
	if w.initial {
		return result(OtherFamily)
	}
	if short.suffix > 1 && long.suffix == 0 && !short.regnal {
		return result(OtherSuffix)
	}
	if w.particle != "" && w.particle != "al" && long.last().particle == "" {
		return result(OtherFamily) // nobody of the house of Hollen is a Van Hollen
	}
	if !short.regnal && !(long.regnal && len(long.tokens) == 2) {
		switch w.fits(long.last()) {
		case equalFit:
			return result(FamilyOnly)
		case spellingFit:
			if len(w.sound.consonants) > 2 {
				return result(FamilyOnly, FamilySpelled)
			}
		}
		if short.courtesy && !long.eastern {
			return inside(w, long, OtherFamily)
		}
	}
	if long.eastern && wordFits(w, &long.tokens[1]) || !long.eastern && wordFits(w, &long.tokens[0]) {
		return result(FirstOnly)
	}
	for i := range long.nick {
		if wordFits(w, &long.nick[i]) {
			return result(FirstOnly)
		}
	}
	return inside(w, long, OtherFamily)
}

// inside looks for a word among the middle names.
func inside(w *token, long *person, otherwise Reason) Result {
	for i := range long.tokens {
		if i > 0 && wordFits(w, &long.tokens[i]) {
			return result(PartOnly)
		}
	}
	return result(otherwise)
}

// wordFits reports whether a word alone can be a word of a longer name.
func wordFits(a, b *token) bool {
	return !a.initial && (a.text == b.text || a.spells == b.spells)
}

// compareEastern compares two names with the family name first. The
// given name must be the same to the letter, however it is parted.
func compareEastern(a, b *person) Result {
	switch {
	case a.tokens[0].text != b.tokens[0].text:
		return result(OtherFamily)
	case a.given == b.given:
		return result(SameFamily, SameFirst)
	}
	s, t := skeletonOf(a.given), skeletonOf(b.given)
	if s.like(&t) == spelling && len(s.consonants) > 2 {
		return result(SameFamily, FirstSpelled)
	}
	return result(SameFamily, OtherFirst)
}

// compareFull compares two names of two words or more.
func compareFull(a, b *person) Result {
	if a.eastern != b.eastern {
		if sameBag(a, b) && sameBag(b, a) {
			return result(OtherOrder)
		}
	}
	family := a.end().fits(b.end())
	first, byNick := fitFirst(a, b)
	if family != equalFit && family != spellingFit && family != looseFit {
		return otherFamily(a, b, first)
	}
	if first == noFit {
		return otherFirst(a, b, family)
	}
	var why verdictOf
	why.family(a, b, family, first)
	why.first(a, b, first, byNick)
	why.middle(a, b, first)
	why.particle(a, b)
	why.suffix(a, b)
	return result(why.reasons[:why.n]...)
}

// fitFirst is the best fit of the first names, nicknames included.
func fitFirst(a, b *person) (best fit, byNick bool) {
	best = a.tokens[0].fits(&b.tokens[0])
	if best == equalFit {
		return best, false
	}
	try := func(t, u *token) {
		if f := t.fits(u); f >= spellingFit && f > best {
			best, byNick = f, true
		}
	}
	for i := range a.nick {
		try(&a.nick[i], &b.tokens[0])
		for j := range b.nick {
			try(&a.nick[i], &b.nick[j])
		}
	}
	for i := range b.nick {
		try(&a.tokens[0], &b.nick[i])
	}
	return best, byNick
}

// otherFamily looks whether the last word of one name stands inside the other,
// as a family name before marriage or the first of two does.
func otherFamily(a, b *person, first fit) Result {
	if first != equalFit && first != shortFit && first != spellingFit {
		return result(OtherFamily)
	}
	if holdsInside(a, b.end()) || holdsInside(b, a.end()) {
		return result(SameFirst, FamilyInMiddle)
	}
	return result(OtherFamily)
}

// otherFirst looks whether the first word of one name stands inside the other:
// who goes by a middle name, or has two family names.
func otherFirst(a, b *person, family fit) Result {
	if family == equalFit && (holdsInside(a, &b.tokens[0]) || holdsInside(b, &a.tokens[0])) {
		return result(SameFamily, FirstInMiddle)
	}
	return result(SameFamily, OtherFirst)
}

// holdsInside reports whether a word is one of the middle words of a name.
func holdsInside(p *person, w *token) bool {
	for i := range p.middles() {
		if f := p.tokens[i+1].fits(w); f == equalFit && !w.initial {
			return true
		}
	}
	return false
}

// sameBag reports whether two names have as many words, those of the first all
// in the second.
func sameBag(a, b *person) bool {
	if len(a.tokens) != len(b.tokens) {
		return false
	}
	for i := range a.tokens {
		found := false
		for j := range b.tokens {
			found = found || a.tokens[i].text == b.tokens[j].text
		}
		if !found {
			return false
		}
	}
	return true
}
