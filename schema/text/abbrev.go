package text

import (
	"strings"
	"unicode/utf8"
)

// stopKind says what a full stop after a word may be.
type stopKind uint8

const (
	stopPlain  stopKind = iota // not an abbreviation: the stop ends the sentence
	stopNever                  // vs., e.g.: more of the sentence always follows
	stopTitle                  // Mr., Gen.: a name follows
	stopNumber                 // No., p.: an abbreviation before a number only
	stopDate                   // Jan., Sat.: may end one, unless a number follows
	stopPlace                  // Inc., Jr., U.S.: ends one before a common opener
	stopState                  // Fla., N.J.: as before, or between a comma and a capital
	stopTime                   // a.m.: ends one unless a day, month or zone follows
	stopEnd                    // etc.: ends one before any capital
	stopLetter                 // a single capital: an initial
)

// Abbreviation reports whether word, with its full stop ("Gen.", "a.m.",
// "U.S."), is an abbreviation known not to end a sentence as a rule. Capitals
// count: "Art." may stand before a number, "art." ends a sentence. Any word of
// single letters with stops between them is one.
func Abbreviation(word string) bool {
	stem, ok := strings.CutSuffix(word, ".")
	if !ok {
		return false
	}
	switch stopAfter(stem) {
	case stopPlain, stopLetter:
		return false
	}
	return true
}

// stopAfter is what a full stop right after stem may be. Of a compound with
// hyphens the last part decides: "R-Ariz" is like "Ariz".
func stopAfter(stem string) stopKind {
	if i := strings.LastIndexByte(stem, '-'); i >= 0 {
		stem = stem[i+1:]
	}
	if stem == "" || len(stem) > 12 || stem[0] >= utf8.RuneSelf && len(stem) > 4 {
		return stopPlain
	}
	if dotted(stem) {
		if k := listedStop(stem); k != stopPlain {
			return k
		}
		if c := stem[len(stem)-1]; len(stem) == 3 && (c == 'm' || c == 'M') && strings.IndexByte("aApP", stem[0]) >= 0 {
			return stopTime
		}
		return stopPlace
	}
	if r, n := runeAt(stem, 0); n == len(stem) && isUpper(r) {
		return stopLetter
	}
	if shoutedTitle(stem) {
		return stopTitle
	}
	return listedStop(stem)
}

// dotted reports whether stem is single letters with a stop between each two, as
// "U.S" is, or the letters of a degree or of West Virginia.
func dotted(stem string) bool {
	switch stem {
	case "Ph.D", "D.Phil", "M.Phil", "M.Sc", "B.Sc", "Ed.D", "W.Va":
		return true
	}
	letters, dots := 0, 0
	for i := 0; i < len(stem); {
		r, n := runeAt(stem, i)
		i += n
		switch {
		case r == '.' && letters == 1:
			letters, dots = 0, dots+1
		case isLetter(r) && letters == 0:
			letters = 1
		default:
			return false
		}
	}
	return letters == 1 && dots > 0
}

// shoutedTitle reports whether stem is a title in capitals, as headlines have it.
func shoutedTitle(stem string) bool {
	switch stem {
	case "MR", "MRS", "MS", "DR", "GEN", "SEN", "SENS", "REP", "REPS", "GOV", "LT", "COL", "MAJ", "SGT",
		"CAPT", "REV", "PROF":
		return true
	}
	return false
}

// listedStop is the list of abbreviations of English news, without their last
// full stop, in the capitals they are written with. The state names are the
// Associated Press's; the two-letter postal ones take no stop.
func listedStop(stem string) stopKind {
	switch stem {
	case "vs", "Vs", "v", "cf", "Cf", "viz", "approx", "Approx", "ca", "esp", "incl", "eg", "ie":
		return stopNever
	case "Mr", "Mrs", "Ms", "Messrs", "Mmes", "Mme", "Mlle", "Mx", "Dr", "Drs", "Prof", "Profs",
		"Gen", "Gens", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Lt", "Col", "Cols", "Maj",
		"Capt", "Capts", "Cmdr", "Cdr", "Comdr", "Adm", "Brig", "Sgt", "Sgts", "Pvt", "Pfc", "Cpl",
		"Spc", "Ens", "Rev", "Revs", "Hon", "Pres", "Supt", "Insp", "Det", "Fr", "Msgr", "Amb",
		"Asst", "Assoc", "Atty", "Attys", "Dep", "Dist", "Sec", "Secy", "Treas",
		"Ald", "Cllr", "Comm", "Cong", "Congs", "Hons", "Ste", "Mt", "Ft", "Pt",
		"Univ", "mr", "mrs", "ms", "dr", "sen", "gov", "lt", "sgt", "capt", "prof":
		return stopTitle
	case "No", "Nos", "no", "nos", "p", "pp", "Vol", "vol", "Vols", "Fig", "fig", "Figs", "figs",
		"sec", "Sect", "Art", "Arts", "Ch", "ch", "Chap", "chap", "Par", "par", "Para", "para",
		"Ex", "Op", "op", "Eq", "eq", "Ver", "ver", "Pub", "Rte", "Hwy", "Apt", "Rm", "Bldg", "Ext", "ext":
		return stopNumber
	case "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun":
		return stopDate
	case "Inc", "inc", "Corp", "corp", "Co", "co", "Cos", "Ltd", "ltd", "Bros", "Intl", "Int'l",
		"Nat'l", "Natl", "Dept", "dept", "Depts", "Assn", "Ass'n", "Admin", "Mfg", "Mfrs", "Labs",
		"Jr", "jr", "Sr", "sr", "Esq", "Ret", "ret", "St", "Sts", "Ave", "Blvd", "Rd", "Ln", "Pl", "Pkwy",
		"Dem", "Gov't", "gov't", "Govt", "govt", "al", "est", "Est",
		"ft", "lb", "lbs", "oz", "mph", "sq", "hr", "hrs", "mins", "secs", "yrs", "tel", "Tel",
		"Eds", "ibid", "Ibid":
		return stopPlace
	case "Ala", "Ariz", "Ark", "Calif", "Cal", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Kans",
		"Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore",
		"Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wisc", "Wyo", "Ont", "Que", "Alta", "Sask",
		"N.C", "N.D", "N.H", "N.J", "N.M", "N.Y", "S.C", "S.D", "R.I", "W.Va", "D.C", "B.C":
		return stopState
	case "etc", "Etc":
		return stopEnd
	}
	return stopPlain
}

// alsoWord reports whether the name of a state is also an English word, so that
// without a comma before it a sentence may well end with it.
func alsoWord(stem string) bool {
	switch stem {
	case "Ark", "Cal", "Ill", "Ind", "Mass", "Miss", "Ore", "Pa", "Wash":
		return true
	}
	return false
}

// opener reports whether word, as capitalised here, often begins a sentence of
// news and is hardly ever part of a name.
func opener(word string) bool {
	switch word {
	case "A", "About", "Above", "According", "After", "Afterward", "Again", "Against", "All", "Almost",
		"Along", "Already", "Also", "Although", "Among", "An", "And", "Another", "Any", "Anyone", "Are",
		"As", "Asked", "At", "Because", "Before", "Behind", "Being", "Besides", "Between", "Both", "But",
		"By", "Can", "Could", "Despite", "Did", "Do", "Does", "During", "Each", "Earlier", "Either", "Even",
		"Every", "Everyone", "Everything", "Few", "Finally", "First", "For", "Former", "From", "Given", "Had",
		"Has", "Have", "Having", "He", "Her", "Here", "His", "How", "However", "I", "If", "In", "Indeed",
		"Instead", "Into", "Is", "It", "Its", "Just", "Last", "Later", "Like", "Many", "Maybe", "Meanwhile",
		"More", "Moreover", "Most", "Much", "My", "Neither", "Never", "Nevertheless", "Next", "No", "Nobody",
		"None", "Nor", "Not", "Nothing", "Now", "Of", "Officials", "On", "Once", "One", "Only", "Or", "Other",
		"Others", "Our", "Out", "Over", "People", "Perhaps", "Rather", "Recently", "Separately", "Several",
		"She", "Should", "Since", "So", "Some", "Someone", "Sometimes", "Soon", "Still", "Such", "Than",
		"That", "The", "Their", "Then", "There", "Therefore", "These", "They", "This", "Those", "Though",
		"Through", "Thus", "To", "Together", "Today", "Tonight", "Too", "Under", "Unlike", "Until", "Up",
		"Was", "We", "Well", "Were", "What", "Whatever", "When", "Where", "Whether", "Which", "While",
		"Who", "Whose", "Why", "Will", "With", "Within", "Without", "Would", "Yes", "Yet", "You", "Your":
		return true
	}
	return false
}

// timeFollower reports whether word goes on after "9 a.m." or "Mon.": a day, a
// month, a time zone.
func timeFollower(word string) bool {
	switch word {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
		"Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
		"January", "February", "March", "April", "May", "June", "July", "August", "September",
		"October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
		"Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun",
		"EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "GMT", "UTC",
		"BST", "CET", "CEST", "IST", "JST", "Eastern", "Central", "Mountain", "Pacific", "Greenwich":
		return true
	}
	return false
}
