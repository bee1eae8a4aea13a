package extract

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
)

// office returns the words of a title that name an office or a relation: "finance
// minister" of "the opposition’s finance minister", "vet" of "vet Dr". It is
// empty where there is only a form of address ("Mr.") or a noun without an
// office ("man").
//
// Whoever speaks for somebody keeps whom it is for, if that is a name: "Hill’s spokesman".
func office(t *prose.Text, r prose.Range) prose.Range {
	if whose := spokenFor(t, r); !whose.Empty() {
		return whose
	}
	r = ownerless(t, r)
	for !r.Empty() && address(t.Tokens[r.Last-1].Word, r.Len() > 1) && !firstLady(t, r) {
		r.Last--
	}
	for i := r.First + 1; i+1 < r.Last; i++ { // "a colleague for thirty years" is none for anybody
		if k := &t.Tokens[i]; k.Tag == tag.IN && spell(t, prose.Range{First: i + 1, Last: r.Last}) {
			r.Last = i
		}
	}
	if r.Empty() || t.Tokens[r.Last-1].Tag == tag.IN { // "spokesman for": somebody else's
		return prose.Range{}
	}
	head := headOf(t, r)
	w := t.Tokens[head].Lower
	if english.IsModifier(w) {
		return prose.Range{}
	}
	switch strings.TrimSuffix(w, ".") {
	case "man", "woman", "person", "boy", "girl", "member", "favourite", "author":
		return prose.Range{}
	case "father", "mother", "sister", "brother": // of an order
		if prose.Capital(t.Tokens[head].Word) && head > 0 && t.Tokens[head].Sentence == t.Tokens[head-1].Sentence {
			return prose.Range{}
		}
	}
	if r.Len() == 1 && !english.IsTitle(w) && !english.IsPerson(english.Singular(w)) {
		return prose.Range{}
	}
	return r
}

// firstLady tells the one office that ends with a form of address.
func firstLady(t *prose.Text, r prose.Range) bool {
	return r.Len() > 1 && t.Tokens[r.Last-1].Lower == "lady" && t.Tokens[r.Last-2].Lower == "first"
}

// ownerless drops what stands before the noun phrase proper: articles, numbers, ages and
// whose it is.
func ownerless(t *prose.Text, r prose.Range) prose.Range {
	for i := r.First; i < r.Last && t.Tokens[i].Tag != tag.IN; i++ {
		if t.Tokens[i].Tag == tag.POS && i+1 < r.Last && !ofMany(t.Tokens[i-1].Lower) {
			r.First = i + 1
		}
	}
	for !r.Empty() {
		switch k := &t.Tokens[r.First]; {
		case k.Tag == tag.DT, k.Tag == tag.PRPS, k.Tag == tag.CD, k.Tag == tag.Comma, k.Lower == "own", strings.HasSuffix(k.Lower, "-year-old"):
			r.First++
			continue
		}
		break
	}
	for !r.Empty() && t.Tokens[r.Last-1].Tag == tag.Comma {
		r.Last--
	}
	return r
}

// ofMany tells the owners that belong to an office and not to anybody: "the
// children’s commissioner".
func ofMany(w string) bool {
	switch w {
	case "women", "men", "children", "people", "workers", "state", "district", "king", "queen":
		return true
	}
	return false
}

// address tells forms of address: alone they are no office, and behind an office
// they belong to the name.
func address(word string, behind bool) bool {
	switch strings.TrimSuffix(strings.ToLower(word), ".") {
	case "mr", "mrs", "ms", "miss", "mx", "monsieur", "madame", "mademoiselle", "mme", "herr", "frau", "señor", "señora", "signor", "signora", "dr", "sir", "dame", "lord", "lady", "baroness", "viscount", "viscountess", "prof":
		return true
	case "professor", "father":
		return !behind && prose.Capital(word)
	}
	return false
}

// spell reports whether a phrase tells a time.
func spell(t *prose.Text, r prose.Range) bool {
	for i := r.First; i < r.Last && t.Tokens[i].IsNominal(); i++ {
		if english.IsTime(t.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// headOf returns the noun that a phrase ends with before its first preposition.
func headOf(t *prose.Text, r prose.Range) int {
	head := r.First
	for i := r.First; i < r.Last && t.Tokens[i].Tag != tag.IN && t.Tokens[i].Tag != tag.TO; i++ {
		head = i
	}
	return head
}
