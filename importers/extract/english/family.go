package english

// familyBodies are nouns for bodies and words of the press that are family names too.
var familyBodies = newSet(`house church bank banks brewer power steel court carrier guard crew fox bloomberg press post sun star`)

// IsFamilyName tells nouns for bodies and words of the press that are family names too:
// behind a first name that is known, "Church" is no church.
func IsFamilyName(word string) bool { return familyBodies()[word] }

// otherwise are first names that as often begin the name of something else: of a place, of
// a congregation, of a bank.
var otherwise = newSet(`
alexandria augusta aurora austin bradford bradley brooklyn camden carolina charlotte chelsea chester christian cleveland clinton dakota dallas
denver devon durham eugene faith florence franklin georgia grace grant helena hope houston india jackson jefferson jordan joy kent kingston
lancaster laurel lincoln logan lourdes madison marion marshall melbourne memphis milan montana morgan orlando paris phoenix preston regina
richmond salem savannah sierra sofia sydney trinity troy tyler valencia vernon victoria virginia washington wesley will
`)

// IsOtherwise tells first names that do not make a person's name of what they begin:
// "Jordan" of "Jordan King", "Grace" of "Grace Church".
func IsOtherwise(first string) bool {
	return otherwise()[first] || IsState(first) || IsRegion(first) || IsCapital(first)
}

// IsSuffix tells what parts somebody from a forebear of the same name: "Jr.", "III".
func IsSuffix(word string) bool {
	switch word {
	case "Jr", "Jr.", "jr", "jr.", "Sr", "Sr.", "sr", "sr.", "II", "ii", "III", "iii", "IV", "iv":
		return true
	}
	return false
}

// IsParticle tells the small words inside personal names: "van", "de la".
func IsParticle(word string) bool {
	switch word {
	case "de", "da", "dos", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "du", "di", "ben", "zu", "af", "e", "y":
		return true
	}
	return false
}

// IsLegalForm tells the letters that end the name of a firm, in the case that they are
// written in: "AG".
func IsLegalForm(word string) bool {
	switch word {
	case "AG", "SE", "SA", "S.A.", "NV", "N.V.", "BV", "B.V.", "SpA", "S.p.A.", "Oyj", "ASA", "A/S", "AB", "KG", "KGaA", "Pty", "Bhd", "PJSC", "PAO", "OAO", "OOO":
		return true
	}
	return false
}
