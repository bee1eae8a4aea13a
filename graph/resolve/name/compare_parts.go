package name

import "strings"

// verdictOf gathers the reasons of a comparison. No name gives more than it holds.
type verdictOf struct {
	reasons [12]Reason
	n       int
}

func (v *verdictOf) add(x Reason) {
	v.reasons[v.n] = x
	v.n++
}

// family weighs how the family names go together. Another spelling is one name
// only where the name shows that it came from another script, and no first
// name of English speaks against that.
func (v *verdictOf) family(a, b *person, f, first fit) {
	switch {
	case f == equalFit:
		v.add(SameFamily)
	case first != equalFit && first != spellingFit:
		v.add(OtherFamily)
	case f == spellingFit && (a.foreign || b.foreign) && !english(a) && !english(b), a.end().spells == b.end().spells:
		v.add(FamilySpelling)
	default:
		v.add(FamilySpelled)
	}
}

// english reports whether the first name is at home in English.
func english(p *person) bool { return p.tokens[0].first() }

// first weighs how the first names go together.
func (v *verdictOf) first(a, b *person, f fit, byNick bool) {
	common := a.common() || b.common()
	switch f {
	case equalFit:
		if a.tokens[0].initial {
			v.add(SameFirst)
			v.initials(a, b)
			return
		}
		v.add(SameFirst)
		if byNick {
			v.add(SameNickname)
		}
	case shortFit:
		v.add(ShortForm)
		v.commonName(common)
	case spellingFit:
		if !a.foreign && !b.foreign {
			v.add(FirstSpelled)
			return
		}
		v.add(FirstSpelling)
		v.commonName(common)
	case bothShort:
		v.add(OtherShortForm)
	case initialFit:
		v.add(InitialFits)
	default:
		v.add(FirstSpelled)
	}
}

// initials weighs two first names that are the same initial: enough with
// a second one that is the same, too.
func (v *verdictOf) initials(a, b *person) {
	if len(a.tokens) == 2 && len(b.tokens) == 2 || len(a.tokens) != len(b.tokens) {
		v.add(InitialFits)
	}
}

func (v *verdictOf) commonName(common bool) {
	if common {
		v.add(CommonName)
	}
}

// common reports whether many bear the name, so that it needs all its parts.
func (p *person) common() bool {
	last := p.end()
	if last.lists&commonSurname != 0 {
		return true
	}
	for i := range p.tokens[:1] {
		if vocabulary().namesakes[p.tokens[i].text+" "+last.text] {
			return true
		}
	}
	return false
}

// middle weighs the middle names.
func (v *verdictOf) middle(a, b *person, first fit) {
	x, y := a.middles(), b.middles()
	if len(x) > len(y) {
		x, y, a, b = y, x, b, a
	}
	switch {
	case len(y) == 0:
	case len(x) == 0:
		v.middleMissing(b, y, a.common() || b.common())
	default:
		v.middles(x, y, first)
	}
}

// middleMissing weighs middle names that only one of two names has.
func (v *verdictOf) middleMissing(long *person, middles []token, common bool) {
	for i := range middles {
		if middles[i].joined {
			v.add(JoinedMissing)
			return
		}
	}
	if long.tokens[len(long.tokens)-1].joined {
		v.add(JoinedMissing)
		return
	}
	if len(middles) == 1 && patronymic(middles[0].text) {
		return
	}
	v.add(MiddleMissing)
	v.commonName(common)
}

// middles weighs middle names that both have. Those of the shorter must be found in the
// longer, in order; initials from the first on.
func (v *verdictOf) middles(x, y []token, first fit) {
	at, worst := 0, equalFit
	for i := range x {
		f := noFit
		for ; at < len(y) && f == noFit; at++ {
			f = x[i].fits(&y[at])
			if f == noFit && (x[i].initial || y[at].initial) {
				break
			}
		}
		if f == noFit || f == looseFit {
			v.add(OtherMiddle)
			return
		}
		worst = min(worst, f)
	}
	if worst == initialFit {
		v.add(MiddleFits)
	}
	if len(x) < len(y) {
		v.add(MiddleMissing)
		if first == initialFit {
			v.add(InitialFits)
		}
	}
}

// patronymic tells a Russian father's name, which is left out at will.
func patronymic(w string) bool {
	for _, end := range []string{"ovich", "evich", "ovych", "yovych", "ovna", "evna", "ivna", "ievich", "ich"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// particle weighs what stands before the family names.
func (v *verdictOf) particle(a, b *person) {
	x, y := a.end().particle, b.end().particle
	if x != y && (x != "al" || y != "") && (x != "" || y != "al") {
		v.add(ParticleDiffers)
	}
}

// suffix weighs a generation that only one name has. Who is called by first and
// family name and yet "Jr." is told apart by it; in a name in full dress it
// may have been left out with the middle name.
func (v *verdictOf) suffix(a, b *person) {
	if a.suffix == b.suffix {
		return
	}
	with, without := a, b
	if with.suffix == 0 {
		with, without = b, a
	}
	if with.suffix == 1 || with.fullMiddle() || with.tokens[0].initial || len(with.tokens) > len(without.tokens) || with.regnal || without.regnal {
		v.add(SuffixMissing)
		return
	}
	v.add(OtherSuffix)
}

// fullMiddle reports whether a middle name is written out.
func (p *person) fullMiddle() bool {
	for i := range p.middles() {
		if !p.tokens[i+1].initial {
			return true
		}
	}
	return false
}
