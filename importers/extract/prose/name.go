package prose

import (
	"slices"
	"sort"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/quote"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema/text"
)

// initials joins an initial and its point where a particle goes on with the name: "J. van
// Orn". Before a small letter a point is else taken for the end of a sentence.
func initials(body string, tokens []text.Token) []text.Token {
	for i := 0; i+2 < len(tokens); i++ {
		k, point := tokens[i], tokens[i+1]
		if k.Len() == 1 && point.Len() == 1 && k.End == point.Start && body[point.Start] == '.' &&
			Capital(k.In(body)) && english.IsParticle(tokens[i+2].In(body)) {
			tokens[i].End = point.End
			tokens = slices.Delete(tokens, i+1, i+2)
		}
	}
	return tokens
}

// families makes a name of a family name that opens the sentence and is a common word, too,
// once somebody was named in full: "Conrad Weir Black said no. Black denied it." Where
// every word has a capital the tagger takes it for the word.
func (p *parser) families() {
	if len(p.words) > 1 && p.family[p.words[0]] && acts(p.tags[1]) {
		switch p.tags[0] {
		case tag.JJ, tag.NN, tag.VB, tag.VBP, tag.VBN, tag.MD, tag.RB:
			p.tags[0] = tag.NNP
		}
	}
	for i := 1; i < len(p.words); i++ {
		if p.tags[i] == tag.NNP && p.tags[i-1] == tag.NNP && english.IsFirstName(lower(p.words[i-1])) {
			if p.family == nil {
				p.family = map[string]bool{}
			}
			p.family[p.words[i]] = true
		}
	}
}

// acts tells the tags of what follows a name that is the subject.
func acts(t tag.Tag) bool {
	return t == tag.VBD || t == tag.VBN || t == tag.VBZ || t == tag.VBP || t == tag.MD
}

// longestNickname is how many words a nickname has at most: "The Last Lamplighter".
const longestNickname = 3

// findNicknames takes from the quotations what is a part of a name, Elizabeth "Liz" Moor:
// nobody says it, and it parts nothing. Its tokens are then nominal.
func (t *Text) findNicknames() {
	var names []int
	for q := range t.Quotations {
		first, last := t.QuotationTokens(q)
		if !t.isNickname(first, last) {
			continue
		}
		names = append(names, q)
		t.Nicknames = append(t.Nicknames, Range{First: first, Last: last})
		t.Tokens[first].within()
		t.Tokens[last-1].within()
	}
	if names != nil {
		t.Quotations = without(t.Quotations, names)
	}
}

// Nickname reports whether a token is a mark or a word of a nickname inside a name.
func (t *Text) Nickname(i int) bool {
	if len(t.Nicknames) == 0 {
		return false
	}
	n := sort.Search(len(t.Nicknames), func(n int) bool { return t.Nicknames[n].Last > i })
	return n < len(t.Nicknames) && t.Nicknames[n].Holds(i)
}

// isNickname reports whether a few capitalised words in marks stand between a first name
// or initial and a family name.
func (t *Text) isNickname(first, last int) bool {
	n := last - first - 2
	if n < 1 || n > longestNickname || first == 0 || last >= len(t.Tokens) || !t.Tokens[first].IsQuote() || !t.Tokens[last-1].IsQuote() {
		return false
	}
	before, words := &t.Tokens[first-1], t.Tokens[first+1:last-1]
	for last+1 < len(t.Tokens) && english.IsParticle(t.Tokens[last].Lower) { // William "Bill" de Weir
		last++
	}
	behind := &t.Tokens[last]
	if before.Sentence != behind.Sentence || !given(before) || !family(behind) || !t.opensName(first, last) {
		return false
	}
	if words[0].Lower == "the" && len(words) > 1 { // Joe "the Baker" Weir
		words = words[1:]
	}
	return !slices.ContainsFunc(words, func(k Token) bool { return k.Kind != text.Word || !Capital(k.Word) })
}

// opensName reports whether the name before a quotation at first can go on behind it at
// last. A name that is no known first name must stand where somebody’s name begins: "Of
// Weir “Shameful” Moor said" and "called Weir “Idle” Moor said" are no nicknames, nor is
// the party of Labour “Rebel” Tom Hill. A known one can stand anywhere but behind a
// preposition that opens the sentence.
func (t *Text) opensName(first, last int) bool {
	sentence := t.Tokens[first].Sentence
	start := first - 1
	for start > 0 && t.Tokens[start-1].IsName() && Capital(t.Tokens[start-1].Word) && t.Tokens[start-1].Sentence == sentence && !english.IsTitle(t.Tokens[start-1].Lower) {
		start--
	}
	alone := start == 0 || t.Tokens[start-1].Sentence != sentence
	if english.IsFirstName(t.Tokens[start].Lower) || english.IsFirstName(t.Tokens[first-1].Lower) {
		opens := start == 1 || start > 1 && t.Tokens[start-2].Sentence != sentence
		return alone || !opens || t.Tokens[start-1].Tag != tag.IN && t.Tokens[start-1].Tag != tag.TO
	}
	if english.IsFirstName(t.Tokens[last].Lower) && last+1 < len(t.Tokens) && t.Tokens[last+1].IsName() {
		return false
	}
	if alone {
		return true
	}
	k := &t.Tokens[start-1]
	return k.Tag == tag.Comma || k.Tag == tag.CC || english.IsTitle(k.Lower) || english.IsPerson(k.Lower)
}

// given tells a word that may be a first name or the initial behind one, and not the
// name or noun that a title in marks goes with: the BBC "Moor" Foundation.
func given(k *Token) bool {
	if !k.IsName() || !Capital(k.Word) {
		return false
	}
	return english.IsFirstName(k.Lower) || !beside(k) && !english.IsState(k.Lower) && !english.IsMonth(k.Lower) && !english.IsWeekday(k.Lower)
}

// family tells a word that may be a family name.
func family(k *Token) bool {
	return k.IsName() && Capital(k.Word) && k.Kind == text.Word && (english.IsFamilyName(k.Lower) || !beside(k))
}

// beside tells words that stand beside names and in those of bodies: titles, "Radio", and
// what is all capitals.
func beside(k *Token) bool {
	singular := english.Singular(k.Lower)
	return english.IsTitle(k.Lower) || english.IsPerson(singular) || english.IsBody(singular) || english.IsOrgWord(k.Lower) ||
		english.IsCarrier(k.Lower) || english.IsDocument(singular) || len(k.Word) > 2 && Capital(k.Word[len(k.Word)-1:])
}

// without returns the quotations without some, given by number in order. None is inside
// another of these.
func without(all []quote.Quotation, some []int) []quote.Quotation {
	kept, place := all[:0:0], make([]int, len(all))
	for q := range all {
		place[q] = len(kept)
		if _, gone := slices.BinarySearch(some, q); gone {
			continue
		}
		kept = append(kept, all[q])
		if p := all[q].Parent; p >= 0 {
			kept[len(kept)-1].Parent = place[p]
		}
	}
	return kept
}
