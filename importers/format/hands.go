package format

import "strings"

// hand is a part of a byline: names, and whether those who bear them wrote.
type hand struct {
	names  string
	writes bool
}

// hands takes a byline apart where words begin that say what people did:
// "Reporting by Jane Doe; Editing by John Roe". One that says nothing of the kind
// is one part.
func hands(s string) []hand {
	words := strings.Fields(s)
	var list []hand
	current, begin := hand{writes: true}, 0
	add := func(end int) {
		if end > begin {
			current.names = trimHand(strings.Join(words[begin:end], " "))
			list = append(list, current)
		}
	}
	for i := 0; i < len(words); i++ {
		n, writes := deed(words[i:])
		if n == 0 || n == 1 && i > 0 && !strings.ContainsAny(words[i-1][len(words[i-1])-1:], ",;.)") {
			continue // nor does "by" alone, in the middle of a name
		}
		add(i)
		current, begin = hand{writes: writes}, i+n
		i = begin - 1
	}
	add(len(words))
	return list
}

// maxDeed is the most words that say what somebody did: "Additional reporting and
// writing by".
const maxDeed = 8

// deed returns how many words of a byline say what those did whose names follow,
// up to "by", and whether that was to write; 0 where they do not.
func deed(words []string) (n int, writes bool) {
	other := false
	for i, w := range words[:min(len(words), maxDeed)] {
		w = strings.ToLower(strings.Trim(w, "(:"))
		switch w {
		case "by":
			return i + 1, writes || !other
		case "reporting", "reported", "report", "writing", "written", "words", "story", "text", "compiled":
			writes = true
		case "editing", "edited", "photography", "photographs", "photographed", "photos", "photo", "pictures", "picture", "illustrations", "illustration",
			"illustrated", "graphics", "graphic", "video", "videos", "filmed", "produced", "production", "translation", "translated", "fact-checking",
			"fact-checked", "research", "design", "designed", "reviewed", "updated":
			other = true
		case "additional", "further", "with":
			if i > 0 && w == "with" {
				return 0, false
			}
		case "and", "&":
			if i == 0 {
				return 0, false
			}
		default:
			return 0, false
		}
	}
	return 0, false
}

// trimHand cuts what stands between two parts of a byline from the end of one.
func trimHand(s string) string {
	if !strings.Contains(s, "(") {
		s = strings.TrimRight(s, ") ")
	}
	s = strings.TrimRight(s, " ,;|")
	for _, joined := range []string{" and", " &"} {
		s = strings.TrimSuffix(s, joined)
	}
	if rest, stopped := strings.CutSuffix(s, "."); stopped && len(rest)-strings.LastIndexAny(rest, " .") > len(" Jr.") {
		s = rest // a full stop, and none of an abbreviation
	}
	return strings.TrimRight(s, " ,;")
}
