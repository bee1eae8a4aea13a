package name

// Bare reports whether a person's name is a family name or a first name alone,
// perhaps with a title ("Mrs. Clinton") or of two that a hyphen joins, which many people
// can bear: whom it means the text around it says, if anything does.
func (n *Name) Bare() bool { return n.person != nil && n.person.bare() && !n.person.regnal }

// bare reports whether the name has one word, or several that hyphens join.
func (p *person) bare() bool {
	for i := range p.tokens {
		if i > 0 && !p.tokens[i].joined {
			return false
		}
	}
	return true
}

// compareJoined compares a name whose words hyphens join ("Ocasio-Cortez") with a longer
// one, or with another such.
func compareJoined(short, long *person) Result {
	n := len(long.tokens) - len(short.tokens)
	switch {
	case n < 0:
		return compareJoined(long, short)
	case long.eastern && fitsAt(short, long, n), fitsAt(short, long, 0) && n > 0:
		return result(FirstOnly) // Jong-un, Jean-Claude
	case n == 0 && fitsAt(short, long, 0):
		return result(OneWord)
	case fitsAt(short, long, n):
		return result(FamilyOnly)
	case long.bare():
		return inside(short.last(), long, OtherFamily)
	}
	return compareFull(short, long)
}

// fitsAt reports whether the words of one name are those of another from the word at on.
func fitsAt(short, long *person, at int) bool {
	for i := range short.tokens {
		if !wordFits(&short.tokens[i], &long.tokens[at+i]) {
			return false
		}
	}
	return true
}
