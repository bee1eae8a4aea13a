package blame

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/utter"
)

// opens reports whether a preposition opens the charge of a cue: "for", "of" or
// "with", if the cue takes it.
func opens(word string, entry english.Cue) bool {
	switch word {
	case "for":
		return entry.Has(english.For)
	case "of":
		return entry.Has(english.Of)
	case "with":
		return entry.Has(english.With)
	case "in":
		return entry.Word == "implicate"
	}
	return false
}

// backwards reports whether the blamed stand behind a preposition and not before it.
func backwards(word string) bool { return word == "on" || word == "upon" || word == "to" }

// parting finds what parts the blamed from the charge: the first preposition that
// the cue takes, outside of brackets and of names. It is -1 where there is none.
func parting(t *prose.Text, r prose.Range, entry english.Cue) int {
	depth, of, verb := 0, -1, -1
	for i := r.First + 1; i+1 < r.Last; i++ {
		k := &t.Tokens[i]
		switch {
		case k.Word == "(":
			depth++
		case k.Word == ")":
			depth--
		case depth > 0 || enclosed(t, r.First, i) || k.Tag != tag.IN && k.Tag != tag.RP && k.Tag != tag.TO:
		case k.Lower == "of" && entry.Has(english.Of):
			if inName(t, i) {
				continue
			}
			// Of several "of" it is the one before a verb: "accused the head of
			// the port of lying".
			if t.Tokens[i+1].Tag == tag.VBG {
				return i
			}
			if of < 0 {
				of = i
			}
		case of >= 0:
		case opens(k.Lower, entry) && !lasts(t, i+1):
			return i
		case k.Lower == "to" && entry.Has(english.To) && t.Tokens[i+1].Tag == tag.VB:
			verb = i // "his refusal to leave", or a noun that looks like a verb
		case k.Lower == "to" && entry.Has(english.To),
			(k.Lower == "on" || k.Lower == "upon") && entry.Has(english.On) && !english.IsTime(t.Tokens[i+1].Lower) && !aimed(t, r, i):
			return i
		}
	}
	return max(of, verb)
}

// enclosed reports whether a token stands in the quotation that the first one opens.
func enclosed(t *prose.Text, first, i int) bool {
	return t.Tokens[first].IsQuote() && t.Tokens[first].Quotation >= 0 && t.Tokens[i].Quotation == t.Tokens[first].Quotation
}

// lasts reports whether "for" tells how long something was so: "for nine days", "for
// years".
func lasts(t *prose.Text, i int) bool {
	if k := &t.Tokens[i]; k.Tag == tag.CD || k.Tag == tag.JJ {
		return i+1 < len(t.Tokens) && english.IsTime(t.Tokens[i+1].Lower) && t.Tokens[i+1].Tag == tag.NNS
	}
	return english.IsTime(t.Tokens[i].Lower) && t.Tokens[i].Tag == tag.NNS
}

// inName reports whether a preposition stands inside a name: "the Bank of Wexmoor".
func inName(t *prose.Text, i int) bool { return t.Tokens[i-1].IsName() && t.Tokens[i+1].IsName() }

// aimed reports whether "on" belongs to the noun before it: "blamed the attack on
// the port | on rebels". Another one must follow.
func aimed(t *prose.Text, r prose.Range, on int) bool {
	switch english.Singular(t.Tokens[on-1].Lower) {
	case "attack", "assault", "raid", "war", "strike", "report", "ban", "tax", "restriction", "crackdown", "cap", "limit", "pressure", "spending", "delay":
	default:
		return false
	}
	for i := on + 2; i+1 < r.Last; i++ {
		if t.Tokens[i].Lower == "on" && !english.IsTime(t.Tokens[i+1].Lower) {
			return true
		}
	}
	return false
}

// noun reads "accusations of B against A": what a noun charges whom with.
func noun(t *prose.Text, u *utter.Utterance) []Charge {
	rest := u.Content[0]
	first := t.Tokens[u.Cue.Range.Last-1].Lower // "accusations of"
	if first != "of" && first != "against" {
		if first = t.Tokens[rest.First].Lower; rest.Len() > 1 {
			rest.First++
		}
	}
	if first == "against" {
		if at := parting(t, rest, english.Cue{Frame: english.Of}); at >= 0 {
			return charge(t, prose.Range{First: rest.First, Last: at}, prose.Range{First: at + 1, Last: rest.Last})
		}
		return charge(t, rest, prose.Range{})
	}
	if first != "of" {
		return nil
	}
	for i := rest.First + 1; i+1 < rest.Last; i++ {
		if t.Tokens[i].Lower == "against" {
			return charge(t, prose.Range{First: i + 1, Last: rest.Last}, prose.Range{First: rest.First, Last: i})
		}
	}
	return nil
}
