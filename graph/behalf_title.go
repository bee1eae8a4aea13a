package graph

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/schema/text"
)

// spokenFor reads a title or description of somebody who speaks for others and
// returns whom it names: "the Harbour Board" of "a spokesman for the Harbour Board",
// "Harbour Board" of "senior Harbour Board spokeswoman", both of what has both; nobody
// of "press secretary". It reports whether it is such a title, and one that is held:
// a former spokesman speaks for himself.
func spokenFor(title string) (bodies []string, is bool) {
	switch StandingOf(title) {
	case Former, Elect, Late:
		return nil, false
	}
	words := strings.Fields(title)
	at, n := mouth(words)
	if n == 0 {
		return nil, false
	}
	if after := words[at+n:]; len(after) > 1 && leadsToBody(after[0]) {
		bodies = append(bodies, eachBody(after[1:])...)
	}
	return append(bodies, eachBody(words[:at])...), true
}

// mouth returns where among words it says that somebody speaks for others, and in how
// many words; in none if nowhere.
func mouth(words []string) (at, n int) {
	folded := make([]string, len(words))
	for i, w := range words {
		w = strings.Trim(text.Fold(w), `.,;:"'()`)
		folded[i] = w[strings.LastIndexByte(w, '-')+1:] // "then-spokesman"
	}
	for i, w := range folded {
		switch {
		case slices.Contains(speakers(), w):
			return i, 1
		case i+1 < len(folded) && slices.Contains(pressWork(), w) && slices.Contains(pressOffices(), folded[i+1]):
			return i, 2
		case i+2 < len(folded) && slices.Contains(pressOffices(), w) && folded[i+1] == "of" && slices.Contains(pressWork(), folded[i+2]):
			return i, 3
		}
	}
	return 0, 0
}

// speakers lists words for who speaks for others.
func speakers() []string {
	return []string{"spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokeswomen", "spokespeople", "spokespersons"}
}

// pressWork and pressOffices list the two parts of "press secretary", "director of
// communications" and the like.
func pressWork() []string { return []string{"press", "media", "communications"} }

func pressOffices() []string { return []string{"secretary", "officer", "director", "chief"} }

// mouthPhrases lists what articles hold, in words of a search, that have one of these.
func mouthPhrases() []string {
	phrases := slices.Clone(speakers())
	for _, work := range pressWork() {
		for _, office := range pressOffices() {
			phrases = append(phrases, `"`+work+" "+office+`"`, `"`+office+" of "+work+`"`)
		}
	}
	return phrases
}

// leadsToBody tells words between an office and those whose it is.
func leadsToBody(w string) bool {
	switch text.Fold(w) {
	case "for", "of", "to", "at", "with":
		return true
	}
	return false
}

// eachBody returns those whom some words name: all together and, where they are joined,
// each by itself.
func eachBody(words []string) (bodies []string) {
	whole := bodyOf(words)
	if whole == "" {
		return nil
	}
	bodies = []string{whole}
	for from := 0; ; {
		i := slices.IndexFunc(words[from:], func(w string) bool { return text.Fold(w) == "and" })
		if i < 0 {
			if b := bodyOf(words[from:]); from > 0 && b != "" {
				bodies = append(bodies, b)
			}
			return bodies
		}
		if b := bodyOf(words[from : from+i]); b != "" {
			bodies = append(bodies, b)
		}
		from += i + 1
	}
}

// bodyOf returns a name without what stands around it that is not part of it: "one
// senior", the "deputy" of a "deputy press secretary", the ending of a possessive.
func bodyOf(words []string) string {
	for len(words) > 0 && besideBody(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && besideBody(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	name := strings.Trim(strings.Join(words, " "), " ,;")
	for _, ending := range []string{"'s", "’s", "'", "’"} {
		if whose, cut := strings.CutSuffix(name, ending); cut {
			return whose
		}
	}
	return name
}

func besideBody(w string) bool {
	switch text.Fold(w) {
	case "and", "a", "an", "the", "one", "another", "two", "several", "both", "then", "acting", "interim", "chief", "senior", "deputy", "assistant", "principal", "lead", "main", "top", "longtime", "new":
		return true
	}
	return false
}
