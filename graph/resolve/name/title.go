package name

import "strings"

// titleEnd returns how many words at the front of a person's name are titles
// and what goes with them: "then-u.s. secretary of state", "lt. gen.". At least
// one word is left for the name. Words are folded; points inside are kept.
func titleEnd(words []string) int {
	end := 0
	for i := 0; i < len(words)-1; {
		w := bare(words[i])
		switch {
		case isTitle(w) || isTitle(strings.TrimSuffix(w, "s")) || hyphenTitle(w) || (w == "major" || w == "brigadier") && isTitle(bare(words[i+1])):
			i++
			i += officeOf(words[i:])
			end = min(i, len(words)-1)
		case beforeTitle(w):
			i++
		case i == 0 && len(words) > 3 && legislator(bare(words[1])):
			i++ // "Florida Sen. Ada Thornquist"
		default:
			n := stateWords(words[i:])
			if n == 0 || i+n >= len(words) || !titleFollows(words[i+n:]) {
				return end
			}
			i += n
		}
	}
	return end
}

// hyphenTitle tells titles that are written with a hyphen: "then-secretary",
// "secretary-general", "president-elect".
func hyphenTitle(w string) bool {
	a, b, found := strings.Cut(w, "-")
	return found && (beforeTitle(a) && isTitle(b) || isTitle(a) && (isTitle(b) || beforeTitle(b)))
}

// legislator tells the titles before which a constituency stands.
func legislator(w string) bool {
	switch strings.TrimSuffix(w, "s") {
	case "sen", "rep", "gov", "senator", "representative", "governor", "congressman", "congresswoman", "mp":
		return true
	}
	return false
}

// titleFollows reports whether the next words that are not just before a title are one.
func titleFollows(words []string) bool {
	for _, w := range words {
		if w = bare(w); !beforeTitle(w) {
			return isTitle(w)
		}
	}
	return false
}

// officeOf returns how many words at the front say of what: "of state", "for
// foreign affairs", "of the treasury", "of iran".
func officeOf(words []string) int {
	n := 0
	for n < len(words)-1 && (words[n] == "of" || words[n] == "for" || words[n] == "to" || n > 0 && words[n] == "the") {
		n++
	}
	if n == 0 || n >= len(words)-1 {
		return 0
	}
	if k := stateWords(words[n:]); k > 0 && n+k < len(words) {
		return n + k
	}
	for n < len(words)-1 && (department(words[n]) || words[n] == "and") {
		n++
	}
	return n
}

// stateWords returns how many words at the front are the name or adjective of a
// state: "u.s.", "south korean".
func stateWords(words []string) int {
	n, _ := mention(words)
	return n
}

// bare is a word without the points of an abbreviation.
func bare(w string) string {
	if strings.IndexByte(w, '.') < 0 {
		return w
	}
	return strings.ReplaceAll(w, ".", "")
}

// isTitle tells the head of a title. Words that are first or family names as
// often (Dean, Earl, Duke, Major) are not among them.
func isTitle(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "miss", "mx", "madam", "madame", "monsieur", "mme", "sir", "dame", "lord", "lady", "baroness", "viscount", "count", "countess",
		"dr", "prof", "professor", "doctor", "rev", "reverend", "fr", "father", "sister", "brother", "pastor", "rabbi", "imam", "mullah", "sheikh", "sheikha", "shaikh",
		"ayatollah", "hojatoleslam", "archbishop", "bishop", "cardinal", "pope", "monsignor", "canon", "saint", "patriarch", "chaplain", "grandmaster",
		"sen", "senator", "rep", "representative", "congressman", "congresswoman", "gov", "governor", "lt", "lieutenant", "col", "colonel", "gen", "general",
		"maj", "capt", "captain", "cmdr", "commander", "sgt", "sergeant", "cpl", "corporal", "pvt", "private", "adm", "admiral", "marshal", "brig", "cpt",
		"president", "pres", "premier", "chancellor", "minister", "secretary", "mayor", "councilman", "councilwoman", "councillor", "councilor", "alderman", "sheriff",
		"judge", "justice", "magistrate", "attorney", "prosecutor", "solicitor", "ambassador", "envoy", "consul", "commissioner", "speaker", "chairman",
		"chairwoman", "chair", "director", "king", "queen", "prince", "princess", "emperor", "empress", "emir", "sultan", "shah", "crown",
		"spokesman", "spokeswoman", "spokesperson", "officer", "detective", "inspector", "constable", "superintendent", "chief", "deputy", "aide", "adviser", "advisor",
		"ceo", "cfo", "coach", "comrade", "hon", "honorable", "honourable", "excellency", "highness", "majesty", "mp", "mep", "coordinator", "administrator", "treasurer", "undersecretary",
		"whip", "leader", "candidate", "nominee", "lawmaker", "economist", "analyst", "actor", "actress", "singer", "author", "dictator", "warlord":
		return true
	}
	return false
}

// beforeTitle tells words that stand before a title and belong to it.
func beforeTitle(w string) bool {
	switch w {
	case "then", "former", "ex", "acting", "interim", "late", "the", "his", "her", "vice", "prime", "first", "foreign", "deputy", "assistant", "under", "senior",
		"junior", "national", "federal", "state", "supreme", "grand", "chief", "associate", "executive", "managing", "general", "attorney", "defense", "defence", "finance", "interior",
		"justice", "health", "treasury", "homeland", "security", "education", "energy", "labor", "labour", "commerce", "agriculture", "transportation", "transport", "press",
		"white", "house", "senate", "majority", "minority", "opposition", "party", "democratic", "republican", "conservative", "liberal", "presidential", "us", "u",
		"retired", "special", "permanent", "district", "county", "city", "police", "fire", "army", "navy", "air", "force", "marine", "right", "most", "very", "his/her", "crown",
		"outgoing", "incoming", "elect", "designate", "cabinet", "home", "trade", "culture", "intelligence", "planning", "oil", "information", "human", "services":
		return true
	}
	return false
}

// department tells the words that an office is of.
func department(w string) bool {
	switch w {
	case "state", "defense", "defence", "treasury", "the", "interior", "commerce", "labor", "labour", "energy", "education", "transportation", "transport", "health", "human",
		"services", "homeland", "security", "justice", "agriculture", "housing", "urban", "development", "veterans", "affairs", "foreign", "finance", "staff", "police",
		"parliament", "congress", "house", "senate", "commons", "lords", "war", "trade", "culture", "public", "european", "commission", "council", "united", "nations",
		"intelligence", "national", "information", "environment", "economy", "army", "navy", "air", "force", "communications", "operations", "mission", "budget", "management",
		"canterbury", "york", "wales", "sussex", "cambridge", "edinburgh", "delhi", "president":
		return true
	}
	return false
}

// titleGender is what a title says of its bearer: 'm', 'f' or 0.
func titleGender(w string) byte {
	switch w {
	case "mr", "sir", "lord", "king", "prince", "emperor", "emir", "sultan", "shah", "pope", "father", "fr", "brother", "congressman", "councilman", "sheikh", "shaikh",
		"chairman", "spokesman", "imam", "ayatollah", "monsieur", "count", "cardinal", "mullah", "hojatoleslam", "patriarch", "actor", "viscount", "monsignor":
		return 'm'
	case "mrs", "ms", "miss", "madam", "madame", "mme", "dame", "lady", "baroness", "queen", "princess", "empress", "sister", "congresswoman", "councilwoman", "sheikha",
		"chairwoman", "spokeswoman", "actress", "countess":
		return 'f'
	}
	return 0
}

// regnal tells titles before a first name alone: King Salman, Pope Francis.
func regnal(w string) bool {
	switch w {
	case "king", "queen", "pope", "prince", "princess", "emperor", "empress", "saint", "sister", "brother", "patriarch", "sultan", "emir":
		return true
	}
	return false
}

// courtesy tells titles before a family name: Mr. Tolland.
func courtesy(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "miss", "mx", "monsieur", "madame", "mme":
		return true
	}
	return false
}

// generation reads a suffix of generation or the number of a king or pope: 1 for
// Sr., 2 for Jr. or II, and so on; 0 for anything else. V, X and Xi
// are names as well and do not count.
func generation(w string) int {
	switch w {
	case "sr", "senior":
		return 1
	case "jr", "jnr", "junior", "ii":
		return 2
	case "iii", "3rd":
		return 3
	case "iv", "4th":
		return 4
	case "vi":
		return 6
	case "vii":
		return 7
	case "viii":
		return 8
	case "ix":
		return 9
	case "xii":
		return 12
	case "xiv":
		return 14
	case "xvi":
		return 16
	case "xxiii":
		return 23
	}
	return 0
}

// postnominal tells the letters that follow a name.
func postnominal(w string) bool {
	switch w {
	case "mp", "mep", "msp", "kc", "qc", "obe", "mbe", "cbe", "kbe", "dbe", "phd", "md", "esq", "rn", "frs", "mba", "dds", "cpa", "ret", "usn", "usa", "usmc", "usaf", "dphil", "sj":
		return true
	}
	return false
}
