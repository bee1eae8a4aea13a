package refer

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// A family name that two people of an article bear is neither's by itself. But where one
// of them is a man and the other a woman, as of a couple, the form of address tells
// ("Mrs. Reed"), or what the text goes on with ("Reed said she").
const (
	bearerVotes = 2    // so many pronouns at least tell
	bearerShare = 0.75 // so much of them
	byFar       = 2    // so many times as often as another
)

// bearers returns the people who are named in full and have a family name. What stands
// once before it and is no first name that is known ("Classic Reed") makes nobody.
func (c *Cast) bearers(word string) (all []*Member) {
	for _, m := range c.ends[word] {
		once := len(m.Mentions) == 1 && m.gender == 0 && len(m.words) == 2 && !english.IsFirstName(m.words[0])
		if m.Kind == schema.Person && len(m.words) > 1 && m.words[len(m.words)-1] == word && !once && !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
	if older := slices.DeleteFunc(slices.Clone(all), (*Member).younger); len(older) > 0 {
		return older
	}
	return all
}

// ofGender returns the only one of some people who is of a gender, or the one of several
// whom the text names most by far; nil where another one may be, for no gender, and where
// there is nobody else.
func ofGender(all []*Member, gender byte) (found *Member) {
	if gender == 0 || len(all) < 2 {
		return nil
	}
	next := 0
	for _, m := range all {
		switch {
		case m.gender == 0:
			return nil
		case m.gender != gender:
		case found == nil:
			found = m
		case len(m.Mentions) > len(found.Mentions):
			found, next = m, max(next, len(found.Mentions))
		default:
			next = max(next, len(m.Mentions))
		}
	}
	if found != nil && len(found.Mentions) < byFar*next {
		return nil
	}
	return found
}

// address returns the gender that the form of address in front of a name tells.
func (c *Cast) address(n *Name) byte {
	if n.Title.Empty() {
		return 0
	}
	switch strings.TrimSuffix(c.t.Tokens[n.Title.Last-1].Lower, ".") {
	case "mr", "mister", "sir", "lord", "viscount", "monsieur", "herr", "señor", "signor":
		return 'm'
	case "mrs", "ms", "miss", "dame", "lady", "baroness", "viscountess", "madame", "mademoiselle", "frau", "señora", "signora":
		return 'f'
	}
	return 0
}

// addressed finds whom a family name behind a form of address means, where the name
// alone does not tell or tells of somebody of the other gender. It reports whether that
// is so: then the name by itself is not theirs.
func (c *Cast) addressed(n *Name) (m *Member, is bool) {
	gender := c.address(n)
	if gender == 0 || n.Range.Len() != 1 {
		return nil, false
	}
	word := text.Fold(c.t.Tokens[n.Range.First].Word)
	all := c.bearers(word)
	if m := ofGender(all, gender); m != nil {
		return m, true
	}
	if len(all) != 1 || all[0].gender == 0 || all[0].gender == gender {
		return nil, false
	}
	key := string(gender) + " " + word // somebody else of the family
	if m := c.keys[key]; m != nil {
		return m, true
	}
	m = &Member{Kind: schema.Person, Name: cleanName(c.t.Words(n.Range)), words: []string{word}, gender: gender}
	c.Members = append(c.Members, m)
	c.keys[key] = m
	return m, true
}

// settle gives bare family names to the one of two bearers whom the pronouns behind them
// mean.
func (c *Cast) settle() {
	for _, m := range c.Members {
		if m.Kind != schema.Person || len(m.words) != 1 || len(m.Mentions) == 0 {
			continue
		}
		all := c.bearers(m.words[0])
		if len(all) < 2 {
			continue
		}
		men, women := 0, 0
		for _, at := range m.Mentions {
			switch c.goesOnWith(at) {
			case 'm':
				men++
			case 'f':
				women++
			}
		}
		gender := byte('f')
		if men > women {
			gender = 'm'
		}
		most := max(men, women)
		if most < bearerVotes || float64(most) < bearerShare*float64(men+women) {
			continue
		}
		if to := ofGender(all, gender); to != nil {
			to.takeOver(c, m)
		}
	}
}

// goesOnWith returns the gender of the pronoun that follows a name, if nobody else is
// named in between: in its sentence, or at the head of the next one.
func (c *Cast) goesOnWith(at prose.Range) byte {
	from := &c.t.Tokens[at.First]
	if at.Last >= len(c.t.Tokens) || c.t.Tokens[at.Last].Tag == tag.POS {
		return 0
	}
	s := &c.t.Sentences[from.Sentence]
	last := s.Last
	if next := from.Sentence + 1; next < len(c.t.Sentences) && c.t.Sentences[next].Paragraph == s.Paragraph {
		last = min(s.Last+1, c.t.Sentences[next].Last)
	}
	for i := at.Last; i < last; i++ {
		k := &c.t.Tokens[i]
		if c.at[i] != nil && c.at[i].Kind == schema.Person {
			return 0
		}
		if k.Quotation != from.Quotation {
			continue
		}
		if g := agreement(k.Lower).gender; g != 0 {
			return g
		}
		if english.GenderOf(k.Lower) != 0 { // "her husband, he"
			return 0
		}
	}
	return 0
}

// takeOver makes all that was read of a bare name somebody's.
func (m *Member) takeOver(c *Cast, bare *Member) {
	m.Mentions = append(m.Mentions, bare.Mentions...)
	m.Titles = append(m.Titles, bare.Titles...)
	if !slices.Contains(m.Aliases, bare.Name) {
		m.Aliases = append(m.Aliases, bare.Name)
	}
	m.sure = m.sure || bare.sure
	for first, who := range c.at {
		if who == bare {
			c.at[first] = m
		}
	}
	for first, who := range c.described {
		if who == bare {
			c.described[first] = m
		}
	}
	for key, who := range c.keys {
		if who == bare {
			c.keys[key] = m
		}
	}
	bare.Mentions = nil
}
