package source

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
)

// Subject returns the noun phrase that ends before a verb group, in its
// sentence, with its apposition; of a relative clause it is what the pronoun
// stands for. It is empty where there is none.
func Subject(t *prose.Text, verb int) prose.Range {
	f := finder{t: t, s: t.SentenceOf(verb)}
	end := antecedent(t, verb, f.s.First)
	r := leftPhrase(t, end, f.leftBound(end))
	if !r.Empty() && r.Last == end-3 && daytime(t, r.Last) {
		r.Last = end
	}
	return r
}

// daytime reports whether a time of day stands at a token that tells when things
// are so and not when they were said: "drowsiness in the morning".
func daytime(t *prose.Text, i int) bool {
	if t.Tokens[i].Tag != tag.IN || t.Tokens[i+1].Lower != "the" {
		return false
	}
	switch t.Tokens[i+2].Lower {
	case "morning", "afternoon", "evening", "night", "weekend":
		return true
	}
	return false
}

// antecedent returns where the words end that the relative pronoun before a verb
// stands for, or the verb itself where there is none: of "protests for months
// that were blamed" it is the end of "protests".
func antecedent(t *prose.Text, verb, bound int) int {
	end := verb
	for end > bound && t.Tokens[end-1].IsAdverb() {
		end--
	}
	if end == bound || !relative(t, end-1) {
		return verb
	}
	for end--; end > bound && t.Tokens[end-1].Tag == tag.Comma; {
		end--
	}
	for at := beforeTime(t, end, bound); at < end; at = beforeTime(t, end, bound) {
		end = at
	}
	return end
}

// relative reports whether token i is a relative pronoun.
func relative(t *prose.Text, i int) bool {
	k := &t.Tokens[i]
	return k.Tag == tag.WDT || k.Tag == tag.WP || k.Lower == "that" && k.Tag != tag.DT
}

// beforeTime returns where an expression of time with its preposition begins
// that ends at a token ("for months"), or the token.
func beforeTime(t *prose.Text, end, bound int) int {
	at := end
	for at > bound && (english.IsTime(t.Tokens[at-1].Lower) || t.Tokens[at-1].Tag == tag.CD) {
		at--
	}
	if at == end || at == bound || t.Tokens[at-1].Tag != tag.IN {
		return end
	}
	return at - 1
}
