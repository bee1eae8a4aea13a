package refer

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema/text"
)

// headline reports whether most words of a sentence have capitals, which then
// tell no names.
func headline(t *prose.Text, s *prose.Sentence) bool {
	upper, words := 0, 0
	for i := s.First; i < s.Last; i++ {
		if k := &t.Tokens[i]; k.Kind == text.Word && len(k.Word) > 3 {
			words++
			if prose.Capital(k.Word) {
				upper++
			}
		}
	}
	return words > 2 && 3*upper > 2*words
}

// nameWord tells a word that names are made of: by its tag, or by its capital
// inside a sentence where the tagger took it for a common noun or, of a known
// first name ("Will Sandoval"), for anything else.
func nameWord(t *prose.Text, i int, s *prose.Sentence, headline bool) bool {
	k := &t.Tokens[i]
	if k.IsName() {
		return i > s.First || !crowd(t, i, s)
	}
	if without(t, i+1, s.Last, headline) || !headline && letters(t, i) {
		return prose.Capital(k.Word)
	}
	if headline || i == s.First || !prose.Capital(k.Word) || k.Kind != text.Word {
		return false
	}
	if english.IsFirstName(k.Lower) && i+1 < s.Last && prose.Capital(t.Tokens[i+1].Word) && t.Tokens[i+1].Kind == text.Word {
		return true
	}
	return k.IsNoun() && !t.Tokens[i-1].IsQuote() && t.Tokens[i-1].Lower != ":"
}

// letters tells the WHO, which is no pronoun where it is written so and what goes on is not.
func letters(t *prose.Text, i int) bool {
	return t.Tokens[i].Word == "WHO" && (i+1 == len(t.Tokens) || t.Tokens[i+1].Word != strings.ToUpper(t.Tokens[i+1].Word) || t.Tokens[i+1].Kind != text.Word)
}

// without tells the preposition inside a name: "Nurses Without Borders", "Avocats Sans
// Frontières". In a headline it must be those.
func without(t *prose.Text, i, last int, headline bool) bool {
	if i+1 >= last || t.Tokens[i].Word != "Without" && t.Tokens[i].Word != "Sans" {
		return false
	}
	borders := t.Tokens[i+1].Lower == "borders" || t.Tokens[i+1].Lower == "frontières"
	return (borders || !headline) && prose.Capital(t.Tokens[i+1].Word) && t.Tokens[i-1].IsNoun()
}

// crowd tells a common plural that only the head of a sentence gives a capital:
// "Fishermen said".
func crowd(t *prose.Text, i int, s *prose.Sentence) bool {
	k := &t.Tokens[i]
	if i+1 < s.Last && t.Tokens[i+1].IsName() {
		return false
	}
	singular := english.Singular(k.Lower)
	return singular != k.Lower && english.IsPerson(singular) && !english.IsFirstName(k.Lower)
}

// runStart takes in the capitalised adjective that opens a name: "Continental
// Press", "Islamic Revolutionary Guards Corps". At the head of a sentence every
// word has a capital; there it must be the name of a body.
func runStart(t *prose.Text, first, end, bound int) int {
	for first > bound {
		k := &t.Tokens[first-1]
		if k.Tag != tag.JJ && k.Tag != tag.VBN && k.Tag != tag.VBG || !prose.Capital(k.Word) {
			break
		}
		last := t.Tokens[end-1].Lower
		if english.IsTitle(k.Lower) && !english.IsBody(english.Singular(last)) { // "Foreign Minister", but "Foreign Ministry"
			break
		}
		if first-1 == bound && !english.IsBody(english.Singular(last)) && !english.IsCarrier(last) && !english.IsOrgWord(last) {
			break
		}
		first--
	}
	return first
}

// inDate tells the name of a month that is no person's: "January", "Jan. 3", but
// not "Jan Pohl" or "April Jones".
func inDate(t *prose.Text, i, last int) bool {
	w := t.Tokens[i].Lower
	if !english.IsMonth(w) {
		return false
	}
	if i > 0 && i+1 < last && t.Tokens[i-1].Tag == tag.IN && english.IsTitle(t.Tokens[i+1].Lower) { // "In January Mayor Ada Moor"
		return true
	}
	if i+1 < last && (t.Tokens[i+1].Tag == tag.CD || t.Tokens[i+1].Word == ",") {
		return true
	}
	return len(w) > 4 && (i+1 >= last || !t.Tokens[i+1].IsName())
}

// runEnd returns where the run of name words from i ends: capitalised words
// and what joins them inside a name ("Ministry of Ports", "Growers’ Union").
func runEnd(t *prose.Text, i int, s *prose.Sentence, headline bool) int {
	first, last := i, s.Last
	for i < last {
		k := &t.Tokens[i]
		if (k.IsName() || i > first && !headline && continues(k)) && !english.IsWeekday(k.Lower) || i == first && (nameWord(t, i, s, headline) || opensOffice(t, i, s)) {
			i++
			continue
		}
		if i > first && english.IsSuffix(k.Word) { // "III" is a number
			i++
			continue
		}
		if i > first && t.Nickname(i) {
			i++
			continue
		}
		if k.Tag == tag.POS && (ownersIn(t, i, last) || saint(t, first, i, last) || peoplesRepublic(t, i, last)) {
			i += 2
			continue
		}
		if without(t, i, last, headline) || k.Word == "," && i > first && i+1 < last && english.IsSuffix(t.Tokens[i+1].Word) {
			i += 2
			continue
		}
		if k.Lower == "and" && (departments(t, first, i, last) || twoLands(t, first, i, last)) {
			i += 2
			continue
		}
		joins := k.Lower == "of" || k.Lower == "for" && i > 0 && english.IsBody(english.Singular(t.Tokens[i-1].Lower)) ||
			english.IsParticle(k.Lower) || k.Lower == "&" || k.Lower == "/"
		if !joins {
			return i
		}
		j := i + 1
		for j < last && (t.Tokens[j].Lower == "the" || english.IsParticle(k.Lower) && english.IsParticle(t.Tokens[j].Lower)) {
			j++
		}
		if k.Lower == "of" && (!takesOf(t.Tokens[i-1].Lower) && !realm(t, i, last) || i-1 > first && surname(t, i-1, prose.Range{First: first, Last: i})) || j >= last || !t.Tokens[j].IsName() && !(k.Lower == "of" && opensRest(t, i, j, last, headline)) {
			return i
		}
		i = j + 1
	}
	return i
}

// twoLands tells the "and" inside the name of a state: "Trinidad and Tobago".
func twoLands(t *prose.Text, first, i, last int) bool {
	return i > first && i+1 < last && english.IsState(strings.ToLower(t.Words(prose.Range{First: first, Last: i + 2})))
}

// opensRest reports whether what stands behind the "of" at i goes on with a name though
// its tag is another's. In a headline, where every word has a capital, an office must
// follow the name of the body: "House of Commons Speaker".
func opensRest(t *prose.Text, i, j, last int, headline bool) bool {
	if j+1 >= last || !continues(&t.Tokens[j]) || !t.Tokens[j+1].IsName() {
		return false
	}
	return !headline || english.IsBody(t.Tokens[i-1].Lower) && english.IsTitle(t.Tokens[j+1].Lower)
}

// departments tells the "and" inside the name of a ministry: "Ministry of Mines
// and Water".
func departments(t *prose.Text, first, i, last int) bool {
	if i+1 >= last || i < first+3 || t.Tokens[first+1].Lower != "of" {
		return false
	}
	switch t.Tokens[first].Lower {
	case "ministry", "department", "minister", "secretary", "bureau", "board", "office":
	default:
		return false
	}
	next := &t.Tokens[i+1]
	if !prose.Capital(next.Word) || !next.IsNoun() && next.Tag != tag.JJ {
		return false
	}
	switch next.Lower {
	case "fisheries", "industry", "trade", "food", "culture", "sport", "sports", "tourism", "labour", "labor", "forestry", "environment", "science", "technology",
		"health", "education", "energy", "climate", "social", "housing", "human", "transport", "communications", "welfare", "development", "planning",
		"research", "commerce", "wildlife", "water", "mines", "irrigation", "family", "women", "youth", "pensions", "revenue", "land", "skills", "innovation",
		"agriculture", "employment", "community", "communities", "justice", "security", "media", "natural", "rural", "urban", "immigration", "prevention", "economy", "budget":
		return true
	}
	return false
}

// continues tells a capitalised word that goes on with a name though its tag is
// another's: "Miles Corrigan", tagged an adjective.
func continues(k *prose.Token) bool {
	if !prose.Capital(k.Word) || k.Kind != text.Word || len(k.Word) < 3 {
		return false
	}
	switch k.Tag {
	case tag.JJ, tag.VB, tag.NN, tag.NNS, tag.VBG, tag.VBN, tag.FW:
		return !english.IsMonth(k.Lower)
	}
	return false
}

// ownersIn tells the apostrophe of a body's name that several own, "Growers’
// Union": the body's noun follows.
func ownersIn(t *prose.Text, i, last int) bool {
	if i+1 >= last || len(t.Tokens[i].Lower) != 1 {
		return false
	}
	next := &t.Tokens[i+1]
	return prose.Capital(next.Word) && (english.IsBody(english.Singular(next.Lower)) || english.IsOrgWord(next.Lower))
}

// peoplesRepublic tells the apostrophe of "the People’s Republic of China", which is not
// the republic of that name.
func peoplesRepublic(t *prose.Text, i, last int) bool {
	return i > 0 && i+1 < last && (t.Tokens[i-1].Lower == "people" || t.Tokens[i-1].Lower == "peoples") && t.Tokens[i+1].Word == "Republic"
}

// saint tells the apostrophe of "St Ann’s Hospital".
func saint(t *prose.Text, first, i, last int) bool {
	if i+1 >= last || i < first+2 {
		return false
	}
	switch t.Tokens[i-2].Lower {
	case "st", "st.", "saint", "king", "queen":
		return prose.Capital(t.Tokens[i+1].Word) && t.Tokens[i+1].IsNoun()
	}
	return false
}

// realm tells the "of" in the style of a state: "Kingdom of Saudi Arabia".
func realm(t *prose.Text, i, last int) bool {
	switch t.Tokens[i-1].Word {
	case "Kingdom", "State", "Sultanate", "Commonwealth", "Federation", "Principality":
		for n := 1; n <= 2 && i+n < last; n++ {
			if plainState(t, prose.Range{First: i + 1, Last: i + 1 + n}) {
				return true
			}
		}
	}
	return false
}

// takesOf tells words of names that go on with "of": offices and bodies.
func takesOf(w string) bool {
	return english.IsTitle(w) || english.IsBody(w) || english.IsPerson(english.Singular(w)) || w == "republic" || w == "states" || w == "united"
}
