package extract

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
)

// roleTitle returns a title without its article and comma, or "" where it is
// only a form of address ("Mr.") or a noun without an office ("man").
func roleTitle(words string) string {
	words = strings.Trim(words, " ,;:")
	lower := strings.ToLower(words)
	for _, article := range []string{"the ", "a ", "an ", "his ", "her ", "its ", "their "} {
		if strings.HasPrefix(lower, article) {
			words = words[len(article):]
			lower = lower[len(article):]
			break
		}
	}
	switch strings.TrimSuffix(lower, ".") {
	case "", "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "lord", "lady", "man", "woman", "person", "father", "mother", "son", "daughter", "friend", "brother", "sister":
		return ""
	}
	fields := strings.Fields(lower)
	last := strings.TrimSuffix(fields[len(fields)-1], ".")
	if len(fields) == 1 && !english.IsTitle(last) && !english.IsPerson(last) {
		return ""
	}
	return words
}
