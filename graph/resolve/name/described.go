package name

import "strings"

// describes reports whether what was read as a name is only a description: all
// its words name nobody by themselves ("the campaign", "recent polls"), or its head is a
// word for people who are not named ("Iranian officials", "three people
// familiar with the matter"). Such a word alone is taken for the name
// of an organization ("People").
func describes(folded string, k Kind) bool {
	if k == Person || k == State || k == Publication {
		return false
	}
	words := strings.Fields(strings.TrimPrefix(folded, "the "))
	bare := true
	for _, w := range words {
		bare = bare && in(letters(w), bareNoun)
	}
	if bare || k == Document {
		return bare
	}
	head := len(words) - 1
	for i, w := range words {
		switch w {
		case "familiar", "with", "who", "from", "in", "at", "close", "near", "to", "of", "on":
			head = min(head, i-1)
		}
	}
	if head < 0 || k == Organization && len(words) == 1 {
		return false
	}
	return in(letters(words[head]), description)
}
