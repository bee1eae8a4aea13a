package cue

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Form is how a cue is built, which decides where its source and content stand.
type Form uint8

// The forms of cue.
const (
	// Verb is a verb with its own subject: "the ministry said".
	Verb Form = iota
	// Participle hangs on another clause: "…, adding that".
	Participle
	// Infinitive depends on another verb or noun: "to call for".
	Infinitive
	// Passive has the one spoken about as its subject: "was accused of".
	Passive
	// According introduces its source: "according to".
	According
	// Noun is a noun with its content: "the claim that".
	Noun
	// Adjective is a predicate with its own subject: "was adamant that".
	Adjective
	// Label is a colon or dash between a name and what it says.
	Label
)

// Cue is one run of words that attributes.
type Cue struct {
	// Head is the token that decides the act; Range are all tokens of the cue,
	// auxiliaries, adverbs and particles included.
	Head  int
	Range prose.Range
	// Tail is the second piece of a cue that its content parts: "held …
	// responsible". It is empty otherwise.
	Tail prose.Range
	Form Form
	// Entry is what the tables know of the head; its Act is Say for words that
	// the tables do not hold.
	Entry english.Cue
	Act   schema.Act
	// Known says that the tables hold the head.
	Known   bool
	Negated bool
	// Quoted says that the cue stands inside a quotation.
	Quoted bool
	// Margin is the model's score, above 0 for "yes".
	Margin int32
	// Sure says that form and words leave no doubt, whatever the model thinks.
	Sure bool
	// idiomatic says that the cue is one of several words.
	idiomatic bool
}

// Bare reports whether the cue needs a source to be believed: a verb that the
// tables do not hold, or a participle without its auxiliary ("known as").
func (c *Cue) Bare() bool {
	return !c.Known || c.Form == Passive && c.Range.First == c.Head
}

// candidate describes the verb group around a head.
func candidate(t *prose.Text, head int) (Cue, bool) {
	k := &t.Tokens[head]
	switch {
	case k.Lower == "according" && head+1 < len(t.Tokens) && t.Tokens[head+1].Lower == "to":
		return Cue{
			Head: head, Range: prose.Range{First: head, Last: head + 2}, Form: According, Act: schema.Say, Known: true,
			Entry: english.Cue{Word: "according to", Act: schema.Say, Frame: english.Clause | english.Speech}, Quoted: k.Quotation >= 0,
		}, true
	case k.Lower == ":" || k.Kind == text.Dash:
		return label(t, head)
	case k.IsVerb():
		return verbGroup(t, head)
	case k.Tag == tag.NN || k.Tag == tag.NNS:
		return nounGroup(t, head)
	case k.Tag == tag.JJ:
		return predicate(t, head)
	}
	return Cue{}, false
}

// predicate describes an adjective after a form of "be" that tells what somebody
// thinks: "was adamant that", "are critical of".
func predicate(t *prose.Text, head int) (Cue, bool) {
	s := t.SentenceOf(head)
	if head+1 >= s.Last || !opensComplement(&t.Tokens[head+1]) {
		return Cue{}, false
	}
	first := head
	for first > s.First && t.Tokens[first-1].IsAdverb() {
		first--
	}
	if first == s.First || !t.Tokens[first-1].IsBe() && !seems(&t.Tokens[first-1]) {
		return Cue{}, false
	}
	c := Cue{Head: head, Form: Adjective, Quoted: t.Tokens[head].Quotation >= 0}
	for first > s.First {
		p := &t.Tokens[first-1]
		if !p.IsAuxiliary() && !p.IsAdverb() && !seems(p) {
			break
		}
		first--
	}
	for i := first; i < head; i++ {
		c.Negated = c.Negated || t.Tokens[i].IsNegation()
	}
	c.Range = prose.Range{First: first, Last: head + 1}
	c.Entry, c.Known = english.Adjective(t.Tokens[head].Lower)
	if !c.Known {
		c.Entry = english.Cue{Word: t.Tokens[head].Lower, Act: schema.Believe}
	}
	c.Act = c.Entry.Act
	switch t.Tokens[head+1].Lower {
	case "of", "about":
		c.Range.Last++
	}
	return c, true
}

// seems tells verbs that join an adjective to a subject as "be" does.
func seems(k *prose.Token) bool {
	if !k.IsVerb() {
		return false
	}
	switch k.Lemma() {
	case "seem", "feel", "remain", "become", "sound", "get", "appear", "stay":
		return true
	}
	return false
}

// opensComplement tells words that may follow an adjective and tell what it is
// about.
func opensComplement(k *prose.Token) bool {
	switch k.Tag {
	case tag.IN, tag.TO, tag.PRP, tag.DT, tag.NNP, tag.WRB, tag.WP, tag.PRPS, tag.EX, tag.OpenQuote:
		return true
	}
	return k.IsQuote()
}

// verbGroup describes a verb that could be a cue, with its auxiliaries.
func verbGroup(t *prose.Text, head int) (Cue, bool) {
	k := &t.Tokens[head]
	s := t.SentenceOf(head)
	if k.IsAuxiliary() {
		return Cue{}, false
	}
	c := Cue{Head: head, Quoted: k.Quotation >= 0}
	lemma := k.Lemma()
	if lemma == "know" && head+1 < s.Last && t.Tokens[head+1].Lower == "as" { // tells another name
		return Cue{}, false
	}
	entry, known := english.Verb(lemma)
	if !known {
		entry = english.Cue{Word: lemma, Act: schema.Say}
	}
	c.Entry, c.Act, c.Known = entry, entry.Act, known
	first := head
	be := false
	for first > s.First {
		p := &t.Tokens[first-1]
		if p.IsAuxiliary() || p.Lemma() == "get" && k.Tag == tag.VBN || p.Lower == "neither" || p.IsAdverb() && (!english.IsTime(p.Lower) || within(t, first-1, s.First)) && !introduces(p) || p.IsNegation() {
			be = be || p.IsBe() && !contracted(t, first-1, head, entry) || p.Lemma() == "get"
			c.Negated = c.Negated || p.IsNegation()
			first--
			continue
		}
		break
	}
	// An adverb that opens the sentence or follows a comma belongs to the clause.
	for first < head && t.Tokens[first].IsAdverb() && !t.Tokens[first].IsNegation() &&
		(first == s.First || t.Tokens[first-1].Tag == tag.Comma || t.Tokens[first-1].IsQuote()) {
		first++
	}
	// So does one that follows the verb of a relative clause: "those who live nearby said".
	for first < head && t.Tokens[first].IsAdverb() && first > s.First && t.Tokens[first-1].IsVerb() && !t.Tokens[first-1].IsAuxiliary() {
		first++
	}
	c.Range = prose.Range{First: first, Last: particles(t, head, entry.Word, s.Last)}
	if !c.idiom(t, be, s.Last) && lemma == "hold" {
		return Cue{}, false
	}
	switch {
	case k.Tag == tag.VBN && be:
		c.Form = Passive
		if last := t.Tokens[c.Range.Last-1].Tag; !c.idiomatic || last == tag.JJ { // "was held responsible"
			c.Range.Last = passiveTail(t, c.Range.Last, s.Last, entry)
		}
	case first == head && c.Act.Family() == schema.Charge && reduced(t, &c, s):
		c.Form = Passive
	case k.Tag == tag.VBG && !be:
		c.Form = Participle
		if first == head && head > s.First && lemma == "say" && t.Tokens[head-1].Lower == "as" {
			c.Range.First-- // "quoted him as saying"
		}
	case k.Tag == tag.VB && first > s.First && t.Tokens[first-1].Tag == tag.TO:
		c.Form = Infinitive
		c.Range.First--
		if lemma == "blame" && toBe(t, c.Range.First, s.First) { // "is partly to blame" blames its subject
			return Cue{}, false
		}
	case k.Tag == tag.VBN && first == head && !finiteSubject(t, head, s.First) && !(entry.Act.Family() == schema.Charge && object(t, head+1, s.Last)):
		c.Form = Passive
	}
	if unanswered(t, &c, s.Last) {
		silence(&c)
	}
	return c, true
}

// toBe reports whether a form of "be" stands before a token, adverbs between.
func toBe(t *prose.Text, i, first int) bool {
	for i > first && t.Tokens[i-1].IsAdverb() {
		i--
	}
	return i > first && t.Tokens[i-1].IsBe()
}

// introduces tells adverbs that join clauses and do not belong to a cue.
func introduces(k *prose.Token) bool {
	switch k.Lower {
	case "so", "however", "there", "here", "not only", "therefore", "thus", "moreover", "else", "yet":
		return true
	}
	return false
}

// finiteSubject reports whether a form in -ed has its own subject on its left,
// so that it is a past tense that the tagger took for a participle.
func finiteSubject(t *prose.Text, head, first int) bool {
	if head == first {
		return false
	}
	p := &t.Tokens[head-1]
	return p.Tag == tag.PRP || p.Tag == tag.WP || p.IsName() || p.Tag == tag.CC && t.Tokens[head].Word != t.Tokens[first].Word ||
		p.IsNoun() && !english.IsTime(p.Lower) && onlyVerb(t, head)
}

// onlyVerb reports whether a clause would have no finite verb without the one
// at head: none before it in the sentence, and none after it up to a comma or a
// word that opens another clause.
func onlyVerb(t *prose.Text, head int) bool {
	s := t.SentenceOf(head)
	subject := head - 1
	for subject >= s.First && (t.Tokens[subject].IsNominal() || t.Tokens[subject].Lower == "of") {
		subject--
	}
	if subject >= s.First && t.Tokens[subject].Tag != tag.CC && t.Tokens[subject].Tag != tag.Comma {
		return false // "in a report released on Monday"
	}
	for i := s.First; i < head; i++ {
		if k := &t.Tokens[i]; k.IsFinite() || k.IsQuote() || k.Lower == ":" {
			return false
		}
	}
	for i := head + 1; i < s.Last; i++ {
		switch k := &t.Tokens[i]; {
		case k.IsFinite():
			return false
		case k.Tag == tag.Comma, k.Tag == tag.WP, k.Tag == tag.WDT, k.Tag == tag.WRB, k.IsQuote(), k.Tag == tag.IN && opensClause(k.Lower):
			return true
		}
	}
	return t.Tokens[s.Last-1].Tag == tag.Period // a headline has no stop
}

// opensClause tells conjunctions after which a clause has a verb of its own.
func opensClause(w string) bool {
	switch w {
	case "that", "after", "before", "because", "if", "whether", "while", "since", "as", "although", "though", "unless", "until":
		return true
	}
	return false
}

// particles returns the token after the particle or preposition that belongs
// to a verb: "pointed out", "called for", "referred to".
func particles(t *prose.Text, head int, lemma string, last int) int {
	next := head + 1
	if next >= last {
		return next
	}
	if takesParticle(lemma, t.Tokens[next].Lower) && !(lemma == "admit" && clauseFollows(t, next+1, last)) {
		return next + 1
	}
	return next
}

// clauseFollows reports whether "that" follows within a few words, so that what stands
// before it is who is spoken to: "admitted to police that".
func clauseFollows(t *prose.Text, first, last int) bool {
	for i := first + 1; i < min(last, first+5); i++ {
		if k := &t.Tokens[i]; k.Lower == "that" && k.Tag != tag.DT {
			return true
		}
	}
	return false
}

// takesParticle tells the prepositions that make one cue with a verb.
func takesParticle(lemma, word string) bool {
	switch lemma {
	case "point":
		return word == "out" || word == "to"
	case "refer", "object", "allude", "admit", "commit", "respond":
		return word == "to"
	case "call":
		return word == "for" || word == "on" || word == "upon"
	case "speak", "talk", "complain", "boast", "brag", "think", "worry", "joke", "know":
		return word == "of" || word == "about"
	case "warn":
		return word == "of" || word == "against" || word == "about"
	case "ask", "press":
		return word == "about" || word == "for"
	case "apologise", "apologize", "push", "plead", "appeal", "advocate", "argue", "wish":
		return word == "for"
	case "rule", "lay", "spell", "cry":
		return word == "out"
	case "focus", "insist", "comment", "rely":
		return word == "on"
	case "hit", "lash", "fire", "strike", "shoot":
		return word == "back" || word == "out"
	}
	return false
}

// passiveTail takes in the preposition of a passive whose content follows it:
// "have been blamed largely on".
func passiveTail(t *prose.Text, next, last int, entry english.Cue) int {
	i := next
	for i < last && t.Tokens[i].IsAdverb() {
		i++
	}
	if i < last && (t.Tokens[i].Lower == "on" || t.Tokens[i].Lower == "for" || t.Tokens[i].Lower == "of" ||
		t.Tokens[i].Lower == "to" && entry.Has(english.To)) &&
		(i+1 == last || !english.IsTime(t.Tokens[i+1].Lower)) { // "was announced on Monday"
		return i + 1
	}
	return next
}

// nounGroup describes a noun that could be a cue: "the claim that".
func nounGroup(t *prose.Text, head int) (Cue, bool) {
	k := &t.Tokens[head]
	singular := english.Singular(k.Lower)
	entry, known := english.Noun(singular)
	if !known {
		if !opensContent(t, head) {
			return Cue{}, false
		}
		entry = english.Cue{Word: singular, Act: schema.Say}
	}
	return Cue{
		Head: head, Range: prose.Range{First: head, Last: head + 1}, Form: Noun, Entry: entry, Act: entry.Act, Known: known, Quoted: k.Quotation >= 0,
	}, true
}

// opensContent reports whether a noun is followed by what can tell its content:
// "the vision of", "her pitch to", "a feud over".
func opensContent(t *prose.Text, head int) bool {
	if head+1 >= t.SentenceOf(head).Last {
		return false
	}
	switch t.Tokens[head+1].Lower {
	case "that", "of", "to", "about", "for", "against", "on", "over", "toward", "towards", "with", "in", "by", ":":
		return true
	}
	return false
}

// adverbs reports whether nothing but adverbs stands between two tokens.
func adverbs(t *prose.Text, first, last int) bool {
	for i := first; i < last; i++ {
		if !t.Tokens[i].IsAdverb() {
			return false
		}
	}
	return true
}

// label describes a colon or dash that joins a name to its words: a colon with
// only a name before it in the sentence ("TRUMP: …", "Bea Underhill
// (Independent): “…”"), or a dash between a quotation and a name that ends the
// paragraph ("“…” — Trevor Maggs, chair of the club").
func label(t *prose.Text, at int) (Cue, bool) {
	c := Cue{
		Head: at, Range: prose.Range{First: at, Last: at + 1}, Form: Label, Act: schema.Say, Known: true,
		Entry: english.Cue{Word: "label", Act: schema.Say, Frame: english.Clause | english.Speech}, Quoted: t.Tokens[at].Quotation >= 0,
	}
	if c.Quoted {
		return c, false
	}
	s := t.SentenceOf(at)
	if t.Tokens[at].Lower == ":" {
		return c, at+1 < s.Last && at-s.First <= 12 && nameOnly(t, s.First, at)
	}
	return c, at > 0 && t.Tokens[at-1].IsQuote() && at+1 < s.Last && s.Last-at < 16 && nameOnly(t, at+1, s.Last)
}

// nameOnly reports whether a run begins with a name and has no finite verb.
func nameOnly(t *prose.Text, first, last int) bool {
	named := false
	for i := first; i < last; i++ {
		k := &t.Tokens[i]
		if k.IsFinite() || k.IsQuote() {
			return false
		}
		named = named || i < first+3 && k.IsName()
	}
	return named
}
