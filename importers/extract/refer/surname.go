package refer

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
)

// given counts the first names and initials right before a token, back to a first name
// that is known but not before another token: 2 for the "King" of "Anna Jean King". It
// is 0 where they may be something else's, as a place's: "Virginia Governor".
func given(t *prose.Text, i, bound int) int {
	n, known := 0, 0
	for j := i - 1; j >= bound; j-- {
		k := &t.Tokens[j]
		if !prose.Capital(k.Word) || !english.IsFirstName(k.Lower) && !initial(k.Word) {
			break
		}
		n++
		if english.IsFirstName(k.Lower) {
			known = n
		}
	}
	if known == 0 {
		return 0
	}
	first := &t.Tokens[i-known]
	before := ""
	if i-known > bound {
		before = t.Tokens[i-known-1].Lower
	}
	if known == 1 && english.IsOtherwise(first.Lower) || english.IsRegion(before+" "+first.Lower) || hallows(before) {
		return 0
	}
	return known
}

// initial tells "R." and "J".
func initial(w string) bool {
	return len(w) == 1 || len(w) == 2 && w[1] == '.' || len(w) == 4 && w[1] == '.' && w[3] == '.'
}

// hallows tells words that make a place or a body of the first name behind them:
// "San Diego", "St. Paul Church".
func hallows(w string) bool {
	switch w {
	case "san", "santa", "santo", "são", "st", "st.", "saint", "ste", "ste.", "fort", "port", "mount", "lake", "los", "las", "el":
		return true
	}
	return false
}

// surname tells the title or noun that is a family name, as a first name before it says:
// "Tom King". In the middle of a run it must be sure: "Anna Jean King Day", "Anna
// Baker Hill", but not "Orlando Governor Hill".
func surname(t *prose.Text, i int, r prose.Range) bool {
	w := t.Tokens[i].Lower
	if english.IsModifier(w) || i == r.First || !prose.Capital(t.Tokens[i].Word) || len(w) > 1 && w[len(w)-1] == '.' {
		return false
	}
	n := given(t, i, r.First)
	if n == 0 || i+1 == lastName(t, r) {
		return n > 0
	}
	return n > 1 || !english.IsTitle(w) && !english.IsFirstName(t.Tokens[i+1].Lower)
}

// mostNames is how many names a person has, initials and nicknames not counted: more are
// the words of a body.
const mostNames = 4

// nameLength counts the words of a name that are neither an initial nor of a nickname, up
// to the family name.
func nameLength(t *prose.Text, r prose.Range) int {
	n := 0
	for i := r.First; i < lastName(t, r); i++ {
		if k := &t.Tokens[i]; !t.Nickname(i) && (!initial(k.Word) || english.IsState(k.Lower)) {
			n++
		}
	}
	return n
}

// lastName returns the token after the family name of a run: before "Jr." and "III".
func lastName(t *prose.Text, r prose.Range) int {
	last := r.Last
	for last-1 > r.First && (english.IsSuffix(t.Tokens[last-1].Word) || t.Tokens[last-1].Word == ",") {
		last--
	}
	return last
}

// familyBody reports whether a run ends with a noun for a body that is somebody's family
// name: "Ted Church", "Gov. Jan Brewer", "Mr. House".
func familyBody(t *prose.Text, r prose.Range) bool {
	last := lastName(t, r) - 1
	if last <= r.First || !english.IsFamilyName(t.Tokens[last].Lower) {
		return false
	}
	if n := given(t, last, r.First); n > 0 {
		return last-n == 0 || t.Tokens[last-n-1].Lower != "the"
	}
	return addresses(t.Tokens[last-1].Lower)
}

// addresses tells titles that only people have.
func addresses(w string) bool {
	switch w {
	case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sen", "sen.", "senator", "rep", "rep.", "congressman", "congresswoman",
		"gov", "gov.", "governor", "ambassador", "mayor", "sir", "dame":
		return true
	}
	return false
}

// families collects the titles that are family names in a text, so that they can be so
// alone: "King" after "Tom King".
func families(t *prose.Text, found []Name) map[string]bool {
	var all map[string]bool
	for i := range found {
		r := found[i].Range
		last := lastName(t, r) - 1
		if w := t.Tokens[last].Lower; last > r.First && english.IsTitle(w) && surname(t, last, r) {
			if all == nil {
				all = map[string]bool{}
			}
			all[w] = true
		}
	}
	return all
}

// again tells the family name of a run that has nothing but it and titles: "King", "Sen.
// King", but not "the King" and "Chief Justice".
func again(t *prose.Text, i int, r prose.Range, family map[string]bool) bool {
	if i+1 != r.Last || !family[t.Tokens[i].Lower] {
		return false
	}
	if i > r.First {
		return addresses(t.Tokens[i-1].Lower)
	}
	switch p := max(0, i-1); t.Tokens[p].Lower {
	case "the", "a", "an", "his", "her", "their", "our", "my", "chief", "crown", "of":
		return p == i
	}
	return true
}
