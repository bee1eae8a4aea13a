package refer

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
)

// learnGender reads what a title or description tells of a person's gender.
func (m *Member) learnGender(title []prose.Token) {
	for i := range title {
		if g := genderOf(strings.TrimSuffix(title[i].Lower, ".")); g != 0 {
			m.gender = g
		}
	}
}

// genderOf returns 'm' or 'f' for a noun or form of address that tells it, else 0.
func genderOf(noun string) byte {
	switch noun {
	case "mr", "sir", "lord", "king", "prince", "pope", "mister", "actor", "father", "dad", "son", "brother", "husband", "uncle", "nephew",
		"grandfather", "grandson", "widower", "boyfriend", "boy", "man", "duke", "monsieur", "herr", "señor", "signor", "ex-husband":
		return 'm'
	case "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "actress", "mother", "mum", "mom", "daughter", "sister", "wife", "aunt", "niece",
		"grandmother", "granddaughter", "widow", "girlfriend", "girl", "duchess", "headmistress", "midwife", "madame", "mademoiselle", "frau", "señora", "signora", "ex-wife", "waitress", "nun":
		return 'f'
	}
	switch {
	case strings.HasSuffix(noun, "woman"):
		return 'f'
	case strings.HasSuffix(noun, "man") && english.IsPerson(noun):
		return 'm'
	}
	return 0
}
