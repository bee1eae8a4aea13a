package notice

import (
	"slices"
	"strings"
	"unicode"

	"github.com/saidby/saidby/importers/extract/english"
)

// isMasthead reports whether a name alone tells that it is a publication's or an
// agency's: "Harbour Times", "The Gazette", "RFE/RL". It asks for more than
// [isMedium] does, for what a line "Source: National Weather Service" or "Read more
// on World News" names is no origin.
func isMasthead(name string) bool {
	if isWire(name) {
		return true
	}
	if isPlatform(name) || !capitalised(name) || !unicode.IsUpper(firstRune(name)) {
		return false
	}
	bare, titled := strings.CutPrefix(strings.ToLower(name), "the ")
	words := strings.Fields(bare)
	switch {
	case len(words) == 0, isRubric(words) && (!titled || len(words) > 1), isIssue(words[0]), strings.ContainsAny(bare, ",;:"), slices.ContainsFunc(words, isJoint):
		return false
	case strings.Contains(bare, "/"): // no "Ada Quill/Harbour Times", and no poll of two papers
		return bare == "rfe/rl" || words[0] == "radio" && strings.Contains(bare, "/radio ")
	case len(words) == 1:
		return isMedium(bare) && !isVague(bare) && (titled || !isThing(bare))
	}
	first, second, last := words[0], words[1], words[len(words)-1]
	return isHeading(last) || first == "radio" || second == "of" && (first == "times" || first == "voice")
}

// isJoint tells words that join a name to something else: "Chart by Reuters".
// "Medical" makes a journal one of another kind.
func isJoint(w string) bool {
	switch w {
	case "by", "via", "for", "in", "from", "to", "on", "at", "with", "or", "medical":
		return true
	}
	return false
}

// isHeading tells the last words of papers' names.
func isHeading(w string) bool {
	return english.IsCarrier(w) || isMediumWord(w) && !isVague(w)
}

// isVague tells words of publications' names that offices, firms and papers of
// another kind have in theirs as well.
func isVague(w string) bool {
	switch w {
	case "service", "network", "report", "record", "voice", "reader", "reporter", "media", "syndicate", "syndication", "monitor", "review", "bulletin", "digest", "quarterly", "today":
		return true
	}
	return false
}

// isThing tells papers' names that are, without "The", words of every day.
func isThing(w string) bool {
	switch w {
	case "post", "mail", "times", "sun", "star", "mirror", "globe", "express", "standard", "register", "journal", "independent", "atlantic", "echo", "conversation", "courier", "dispatch":
		return true
	}
	return false
}

// isRubric reports whether words are together the heading of a page, or the name
// of a kind of press: "World News", "Press".
func isRubric(words []string) bool {
	for _, w := range words {
		switch w {
		case "news", "press", "radio", "tv", "fm", "media", "daily", "weekly", "magazine", "newspaper", "newspapers", "blog", "wire", "newsroom", "broadcasting",
			"world", "local", "national", "international", "regional", "state", "sports", "sport", "business", "politics", "political", "entertainment", "health", "science",
			"technology", "tech", "crime", "weather", "opinion", "latest", "breaking", "top", "more", "other", "electoral":
		default:
			return false
		}
	}
	return true
}

// isIssue reports whether a name begins with the day of an issue: "Thursday’s
// Harbour Times".
func isIssue(w string) bool {
	day, found := strings.CutSuffix(strings.ReplaceAll(w, "'", "’"), "’s")
	return found && (english.IsWeekday(day) || english.IsMonth(day) || day == "today" || day == "tomorrow")
}

// isPlatform tells the places where everybody publishes.
func isPlatform(name string) bool {
	label, _, _ := strings.Cut(strings.TrimPrefix(strings.ToLower(name), "www."), ".")
	switch label {
	case "facebook", "twitter", "x", "youtube", "instagram", "linkedin", "tiktok", "reddit", "medium", "substack", "patreon", "telegram", "whatsapp", "wikipedia", "amazon",
		"apple news", "google news", "google", "threads", "bluesky", "bit", "t":
		return true
	}
	return false
}

// isAuthority reports whether an address is that of an office or a school.
func isAuthority(address string) bool {
	for label := range strings.SplitSeq(hostOf(address), ".") {
		switch label {
		case "gov", "mil", "edu", "int":
			return true
		}
	}
	return false
}

// hostOf returns the host of a web address, in lower case.
func hostOf(address string) string {
	if _, rest, found := strings.Cut(address, "://"); found {
		address = rest
	}
	host, _, _ := strings.Cut(strings.ToLower(address), "/")
	return strings.TrimPrefix(host, "www.")
}
