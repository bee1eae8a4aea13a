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

// nameWords are the folded words of a name without "Jr." and the like, which is no family
// name. The number of a king ("Otto III") stays where there is nothing else to tell.
func nameWords(name string) []string {
	words := text.Words(name)
	if n := len(words); n > 2 || n == 2 && (words[1] == "jr" || words[1] == "sr") {
		if english.IsSuffix(words[n-1]) {
			words = words[:n-1]
		}
	}
	return words
}

// suffixOf returns the "jr" of "Tom Hill Jr.", or nothing.
func suffixOf(name string) string {
	words := text.Words(name)
	if n := len(words); n > len(nameWords(name)) {
		return words[n-1]
	}
	return ""
}

// younger reports whether a name has a suffix, so that the family name alone is rather
// that of the bearer who has none.
func (m *Member) younger() bool { return suffixOf(m.Name) != "" }

// kinsman finds the only person of whose name the words are a part. With "Jr." they must be
// those of somebody who has it too, and a full name without it is another's: "Tom Hill" is
// not "Tom B. Hill Jr.". The number of "Tom Hill III" may be left out. Of a family name
// alone the bearer is whoever has no suffix, and only where there is none the one who has,
// of a father and a son who is named first.
func (c *Cast) kinsman(suffix string, words []string) *Member {
	var found, heir *Member
	one := true
	for _, m := range c.ends[words[len(words)-1]] {
		own := suffixOf(m.Name)
		if m.Kind != schema.Person || own != suffix && !omits(own, suffix, len(words)) ||
			!sharesName(m.words, words) && (own == suffix || !slices.Equal(m.words, words)) {
			continue
		}
		if own != suffix {
			if heir == nil {
				heir = m
			}
			one = one && heir.words[0] == m.words[0]
			continue
		}
		if found != nil && found != m {
			return nil
		}
		found = m
	}
	if found == nil && heir != nil && one && c.bears(heir, words[0]) {
		return heir
	}
	return found
}

// omits reports whether of two forms of a name one may have a suffix that the other, of so
// many words, has not.
func omits(own, suffix string, words int) bool {
	if words == 1 {
		return suffix == ""
	}
	return (own == "" || suffix == "") && own+suffix != "jr" && own+suffix != "sr"
}

// office takes down the titles that family names alone have.
func (c *Cast) office(names []Name) {
	for i := range names {
		n := &names[i]
		if n.Kind != schema.Person || n.Range.Len() > 1 || n.Title.Empty() || c.address(n) != 0 {
			continue
		}
		switch strings.TrimSuffix(c.t.Tokens[n.Title.Last-1].Lower, ".") {
		case "dr", "prof", "professor", "rev", "reverend": // whoever has one has it from nobody
			continue
		}
		word := text.Fold(c.t.Tokens[n.Range.First].Word)
		c.offices[word] = append(c.offices[word], c.t.Tokens[n.Title.Last-1].Lower)
	}
}

// bears reports whether somebody has every office that the text gives the family name
// alone: where only the son is named in full, "President Moor" is the father.
func (c *Cast) bears(m *Member, word string) bool {
	for _, office := range c.offices[word] {
		if !slices.ContainsFunc(m.Titles, func(r prose.Range) bool { return c.t.Tokens[r.Last-1].Lower == office }) {
			return false
		}
	}
	return true
}

// ofAge finds whom a family name means that goes on with an age, where two or more bear
// it: "Hill, 34," after "Tom Hill Jr., 34,".
func (c *Cast) ofAge(n *Name) (found *Member, is bool) {
	years := c.yearsBehind(n.Range.Last)
	if years == "" || n.Range.Len() != 1 {
		return nil, false
	}
	word := text.Fold(c.t.Tokens[n.Range.First].Word)
	all := 0
	for _, m := range c.ends[word] {
		if m.Kind != schema.Person || len(m.words) < 2 || m.words[len(m.words)-1] != word {
			continue
		}
		all++
		if slices.ContainsFunc(m.Mentions, func(r prose.Range) bool { return c.yearsBehind(r.Last) == years }) {
			if found != nil {
				return nil, false
			}
			found = m
		}
	}
	return found, found != nil && all > 1
}

// yearsBehind returns the age of "Tom Hill, 34,".
func (c *Cast) yearsBehind(i int) string {
	if i+2 >= len(c.t.Tokens) || c.t.Tokens[i].Tag != tag.Comma || c.t.Tokens[i+2].Tag != tag.Comma || !isAge(c.t.Tokens[i+1].Word) {
		return ""
	}
	return c.t.Tokens[i+1].Word
}

// kindOf returns the kind of a name, which of a noun that is the family name of somebody in
// the text is a person's, without "the" before it: "Church said" after "Ted Church".
func (c *Cast) kindOf(n *Name) schema.ActorKind {
	first := n.Range.First
	if n.Kind != schema.Organization || n.Range.Len() != 1 || !english.IsFamilyName(c.t.Tokens[first].Lower) || first > 0 && c.t.Tokens[first-1].Lower == "the" {
		return n.Kind
	}
	word := text.Fold(c.t.Tokens[first].Word)
	if slices.ContainsFunc(c.Members, func(m *Member) bool { return m.Kind == schema.Organization && len(m.words) > 1 && m.words[0] == word }) {
		return n.Kind // "Bloomberg News"
	}
	if len(c.bearers(word)) > 0 {
		return schema.Person
	}
	return n.Kind
}
