package notice

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/schema/text"
)

// Agency returns the name that a news agency goes by, however a credit spells
// it ("AP", "Thomson/Reuters", "Xinhua News Agency"), and whether it is one. The
// name of what is no agency comes back as it is.
func Agency(name string) (full string, ok bool) {
	key := strings.TrimPrefix(text.Fold(trimForm(name)), "the ")
	for _, kind := range []string{" news agency", " news service", " newswire", " news", " agency"} {
		if short, found := strings.CutSuffix(key, kind); found && (english.IsAgency(short) || short == "dpa-infocom") {
			key = short
		}
	}
	switch key {
	case "ap", "associated press":
		return "The Associated Press", true
	case "afp", "agence france-presse", "agence france presse":
		return "Agence France-Presse", true
	case "upi", "united press international":
		return "United Press International", true
	case "reuters", "thomson/reuters", "thomson reuters":
		return "Reuters", true
	case "pa media", "press association":
		return "PA Media", true
	case "pti", "press trust of india":
		return "Press Trust of India", true
	case "ani", "asian news international":
		return "Asian News International", true
	case "ians", "indo-asian news service":
		return "Indo-Asian News Service", true
	case "dpa", "dpa-infocom", "deutsche presse-agentur":
		return "dpa", true
	case "canadian press":
		return "The Canadian Press", true
	case "tns", "tribune news service":
		return "Tribune News Service", true
	case "aap", "australian associated press":
		return "AAP", true
	case "anadolu":
		return "Anadolu", true
	case "tass", "itar-tass":
		return "TASS", true
	case "bloomberg", "bloomberg l.p":
		return "Bloomberg", true
	case "xinhua":
		return "Xinhua", true
	case "kyodo":
		return "Kyodo", true
	case "yonhap":
		return "Yonhap", true
	case "efe":
		return "EFE", true
	case "ansa":
		return "ANSA", true
	case "ria", "ria novosti":
		return "RIA Novosti", true
	}
	return name, english.IsAgency(key)
}

// isWire reports whether a name is that of an agency, or of a broadcaster whose
// texts its clients print as they print an agency's.
func isWire(name string) bool {
	_, ok := Agency(name)
	return ok && !isWord(name) || IsCNN(name)
}

// isWord reports whether what could be an agency's name is spelled as a word or
// a person's name that is the same: "Trend", "Ria".
func isWord(name string) bool {
	switch name {
	case "Trend", "Apa", "Ria", "Saba", "Wafa", "Ani", "Ipa", "Sana", "Ap", "Pti", "Upi", "trend", "apa", "ria", "saba", "wafa", "ani", "ipa", "sana", "ap", "pti", "upi", "ansa", "efe", "antara":
		return true
	}
	return false
}

// IsCNN tells the names of the one broadcaster that sells its texts as agencies do.
func IsCNN(name string) bool {
	switch text.Fold(name) {
	case "cnn", "cnn wire", "cnn wires", "cnn newsource", "cable news network":
		return true
	}
	return false
}

// trimForm cuts from a company's name what law adds to it.
func trimForm(name string) string {
	name = strings.TrimRight(name, "., ™®")
	for _, form := range []string{" Inc", " LLC", " L.L.C", " Ltd", " Limited", " LP", " L.P", " plc", " PLC", " GmbH", " Corp", " S.A"} {
		if short, found := strings.CutSuffix(name, form); found {
			return strings.TrimRight(short, "., ")
		}
	}
	return name
}

// agencyAtEnd returns the agency that a part of a byline ends with, alone or
// behind a name ("LU RAY Associated Press", "Lu Ray of the Associated Press",
// "AP Business Writer").
func agencyAtEnd(part string) string {
	words := strings.Fields(strings.Trim(trimOffice(part), " ()[]|–—-"))
	for n := min(4, len(words)); n > 0; n-- {
		tail := strings.Trim(strings.Join(words[len(words)-n:], " "), "()[]|")
		rest := words[:len(words)-n]
		if !isWire(tail) || !capitalised(tail) && strings.ToLower(tail) != "dpa" {
			continue
		}
		if len(rest) > 0 && !strings.ContainsAny(words[len(rest)], "([|") && !apart(rest, tail) {
			return ""
		}
		for _, w := range rest {
			if w == "former" || w == "ex" || w == "formerly" || w == "for" || w == "who" {
				return ""
			}
		}
		return tail
	}
	return ""
}

// apart reports whether an agency's name behind other words of a byline is no
// part of a person's: "Lu Ray of the AP", "JANE DOE Associated Press", but not
// "Michael R. Bloomberg".
func apart(rest []string, tail string) bool {
	switch last := rest[len(rest)-1]; {
	case strings.EqualFold(last, "of"), strings.EqualFold(last, "the"), strings.EqualFold(last, "and"), strings.EqualFold(last, "with"), last == "&", strings.ContainsAny(last[len(last)-1:], "|)]–—-"), strings.EqualFold(last, tail):
		return true
	}
	initials := tail == strings.ToUpper(tail)
	switch {
	case strings.Contains(tail, " "):
		return true
	case len(rest) < 2:
		return false
	case shouted(strings.Join(rest, " ")):
		return !initials || tail == "AP" || tail == "AFP" || tail == "UPI"
	}
	return initials
}

// trimOffice cuts an office from the end of a byline: "AP Business Writer". "PA"
// is an agency where it has reporters, and a great deal elsewhere.
func trimOffice(part string) string {
	words := strings.Fields(part)
	end := len(words)
	for end > 1 && isOffice(strings.ToLower(strings.Trim(words[end-1], ".,"))) {
		end--
	}
	if end == len(words) || strings.EqualFold(words[end-1], "press") && end < 2 {
		return part
	}
	for i := range end {
		if isWire(strings.Trim(strings.Join(words[i:end], " "), "()")) {
			return strings.Join(words[:end], " ")
		}
		// "AP National Political Writer": the kind of writer goes too.
		for j := i + 1; j < end && end-j < 3; j++ {
			if isWire(strings.Join(words[i:j], " ")) && capitalised(strings.Join(words[j:end], " ")) {
				return strings.Join(words[:j], " ")
			}
		}
	}
	if end == 1 && words[0] == "PA" {
		return "Press Association"
	}
	return part
}

func isOffice(word string) bool {
	switch word {
	case "writer", "writers", "reporter", "reporters", "correspondent", "staff", "editor", "bureau", "desk", "news", "sports", "business", "political", "columnist", "agency":
		return true
	}
	return false
}

// AgencyOf returns the agency that a byline or author's name credits, or "".
func AgencyOf(byline string) string {
	for part := range strings.FieldsFuncSeq(byline, func(r rune) bool { return r == ',' || r == '|' || r == ';' || r == '/' }) {
		part = strings.TrimPrefix(strings.TrimSpace(part), "the ")
		if first, _, found := strings.Cut(part, " and "); found && isWire(first) && capitalised(first) { // "Reuters and Jane Doe"
			return first
		}
		if agency := agencyAtEnd(part); agency != "" {
			return agency
		}
	}
	return ""
}
