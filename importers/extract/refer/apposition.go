package refer

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// appositions reads what the text says of names beside them: "the mayor, Anna
// White,", "Anna White, 52, the mayor of Orn,", "a postman named Tom Hill".
func (c *Cast) appositions() {
	for i := range c.t.Tokens {
		m := c.at[i]
		if m == nil {
			continue
		}
		n := c.names[i]
		c.describedBefore(m, &n)
		c.describedAfter(m, &n)
		c.served(m, &n)
	}
}

// describedBefore reads "the mayor, Anna White," and "a postman named Tom Hill".
func (c *Cast) describedBefore(m *Member, n *Name) {
	s := c.t.SentenceOf(n.Range.First)
	opens := n.opens()
	if opens-1 <= s.First {
		return
	}
	switch k := &c.t.Tokens[opens-1]; {
	case k.Tag == tag.Comma && c.closes(n.End, s.Last):
	case k.Lower == "named" || k.Lower == "called":
	default:
		return
	}
	r := prose.Range{First: c.phraseStart(opens-1, s.First), Last: opens - 1}
	if r.Empty() || !c.opensPhrase(r.First, s.First) {
		return
	}
	if c.describe(m, n, r) {
		c.described[r.First] = m
	}
}

// describedAfter reads "Anna White, 52, the mayor of Orn,".
func (c *Cast) describedAfter(m *Member, n *Name) {
	s := c.t.SentenceOf(n.Range.First)
	i := n.End
	if i < s.Last && c.t.Tokens[i].Word == "(" { // "(3-6)"
		for i < s.Last && i < n.End+6 && c.t.Tokens[i].Word != ")" {
			i++
		}
		i++
	}
	if i+1 >= s.Last || c.t.Tokens[i].Tag != tag.Comma {
		return
	}
	i++
	if c.t.Tokens[i].Tag == tag.CD && i+2 < s.Last && c.t.Tokens[i+1].Tag == tag.Comma {
		m.aged()
		i += 2
	}
	r := prose.Range{First: i, Last: c.phraseEnd(i, s.Last)}
	if r.Empty() || !c.closes(r.Last, s.Last) || c.introducesAnother(r) {
		return
	}
	if c.t.Tokens[r.First].IsName() && c.at[r.First] != nil && c.names[r.First].Range.Last >= c.headOf(r)+1 { // a list of names
		return
	}
	if c.describe(m, n, r) {
		c.described[r.First] = m
	}
}

// aged takes down that only people have ages.
func (m *Member) aged() {
	if m.Kind == schema.Person || !m.sure {
		m.Kind, m.sure = schema.Person, true
	}
}

// introducesAnother reports whether a phrase leads to another person's name,
// whose title it then is: "Anna White, Mayor Tom Hill and others".
func (c *Cast) introducesAnother(r prose.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if m := c.at[i]; m != nil && m.Kind == schema.Person && !c.names[i].Title.Empty() && c.names[i].Title.First >= r.First {
			return true
		}
	}
	return false
}

// describe gives a member the office or sort of a phrase beside its name, and
// reports whether it is one.
func (c *Cast) describe(m *Member, n *Name, r prose.Range) bool {
	head := c.headOf(r)
	k := &c.t.Tokens[head]
	if !k.IsNoun() && !c.occupation(k) {
		return false
	}
	singular := english.Singular(k.Lower)
	plural := singular != k.Lower && k.Tag != tag.NN
	switch {
	case c.occupation(k) && plural && m.Kind == schema.Person && !m.sure && !c.listed(n): // "his lawyers, Weir Lobb,"
		m.Kind, m.sure = schema.Organization, true
		return true
	case c.occupation(k) && !plural && (m.Kind == schema.Person || !m.sure && m.Kind != schema.State):
		m.Kind, m.sure = schema.Person, true
		m.title(r)
		m.learnGender(c.t.Tokens[r.First : head+1])
		return true
	case bodyNoun(k) || english.IsBody(singular) || english.IsDocument(singular) && sortOf(singular) == "outlet":
		if m.Kind == schema.Person && !m.sure && !english.IsFirstName(m.words[0]) {
			m.Kind, m.sure = schema.Organization, true
		}
		if m.Kind == schema.Organization {
			m.Nouns = append(m.Nouns, singular)
			return true
		}
	}
	return false
}

// occupation tells a noun for a person.
func (c *Cast) occupation(k *prose.Token) bool {
	return english.IsPerson(english.Singular(k.Lower)) || english.IsTitle(k.Lower)
}

// listed reports whether a name goes on with others.
func (c *Cast) listed(n *Name) bool {
	return n.End+1 < len(c.t.Tokens) && (c.t.Tokens[n.End].Tag == tag.CC || c.t.Tokens[n.End].Tag == tag.Comma && c.t.Tokens[n.End+1].IsName())
}

// headOf returns the head noun of a phrase: the last nominal before a preposition.
func (c *Cast) headOf(r prose.Range) int {
	head := r.First
	for i := r.First; i < r.Last; i++ {
		k := &c.t.Tokens[i]
		if k.Tag == tag.IN || k.Tag == tag.TO || k.Tag == tag.VBN && i > r.First+1 {
			break
		}
		head = i
	}
	return head
}

// closes reports whether a phrase can end before token i.
func (c *Cast) closes(i, last int) bool {
	if i >= last {
		return true
	}
	k := &c.t.Tokens[i]
	return k.Tag == tag.Comma || k.Kind == text.Punct || k.Kind == text.Dash || k.IsQuote() || k.Tag == tag.WP || k.Tag == tag.WDT
}

// opensPhrase reports whether a noun phrase begins at a token: with an article or
// an owner, or as the first of its sentence.
func (c *Cast) opensPhrase(i, first int) bool {
	k := &c.t.Tokens[i]
	return i == first || k.Tag == tag.DT || k.Tag == tag.PRPS || k.IsName() || c.t.Tokens[i-1].IsQuote() || c.t.Tokens[i-1].Tag == tag.CC || c.t.Tokens[i-1].Tag == tag.Comma || c.t.Tokens[i-1].Tag == tag.IN
}

// maxPhrase is how many tokens a description may have.
const maxPhrase = 14

// phraseStart walks from the end of a description to its beginning.
func (c *Cast) phraseStart(end, bound int) int {
	i := end
	for i > bound && end-i < maxPhrase {
		k := &c.t.Tokens[i-1]
		if k.IsNominal() || k.Tag == tag.CC && i < end && k.Lower == "and" && i-1 > bound && c.t.Tokens[i-2].IsNoun() && c.t.Tokens[i].Tag != tag.DT ||
			i < end && (k.Tag == tag.VBN && c.t.Tokens[i].IsNoun() || acting(c.t, i-1)) {
			i--
			continue
		}
		if prepositional(k) && i < end && i-1 > bound && c.t.Tokens[i-2].IsNoun() {
			i--
			continue
		}
		break
	}
	for i < end && (c.t.Tokens[i].Tag == tag.CC || c.t.Tokens[i].Tag == tag.CD || c.t.Tokens[i].Tag == tag.POS) {
		i++
	}
	return i
}

// phraseEnd walks from the beginning of a description to its end.
func (c *Cast) phraseEnd(first, bound int) int {
	i := first
	for i < bound && i-first < maxPhrase {
		k := &c.t.Tokens[i]
		if k.IsNominal() || k.Tag == tag.VBN && i+1 < bound && c.t.Tokens[i+1].IsNoun() && i < first+3 || k.Tag == tag.RB && i+1 < bound && c.t.Tokens[i+1].Tag == tag.JJ ||
			c.occupation(k) && k.Tag != tag.IN && !k.IsFinite() {
			i++
			continue
		}
		if (prepositional(k) || k.Tag == tag.CC && k.Lower == "and") && i > first && i+1 < bound && c.t.Tokens[i+1].IsNominal() {
			i++
			continue
		}
		break
	}
	return i
}

// prepositional tells what joins a description to what it is of.
func prepositional(k *prose.Token) bool {
	switch k.Lower {
	case "of", "for", "at", "in", "to", "with", "from", "on":
		return k.Tag == tag.IN || k.Tag == tag.TO
	}
	return false
}

// served reads "Anna White, who served as mayor" and "Anna White retired after nine
// years as harbour master": the name opens its sentence and nobody else stands
// between.
func (c *Cast) served(m *Member, n *Name) {
	s := c.t.SentenceOf(n.Range.First)
	if m.Kind != schema.Person || n.opens() > s.First+1 {
		return
	}
	for i := n.End; i+1 < s.Last && i < n.End+24 && c.at[i] == nil && !c.t.Tokens[i].IsQuote(); i++ {
		if c.t.Tokens[i].Lower != "as" || !serves(c.t.Tokens[i-1].Lower) && !serves(english.VerbLemma(c.t.Tokens[i-1].Lower)) {
			continue
		}
		r := prose.Range{First: i + 1, Last: c.phraseEnd(i+1, s.Last)}
		if !r.Empty() && c.occupation(&c.t.Tokens[c.headOf(r)]) {
			m.title(r)
		}
		return
	}
}

// serves tells the words before "as" and an office.
func serves(w string) bool {
	switch w {
	case "serve", "work", "resign", "retire", "return", "act", "appoint", "elect", "years", "term", "terms", "months", "career", "stint", "down":
		return true
	}
	return false
}
