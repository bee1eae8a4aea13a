package refer

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// isAge reports whether digits can be somebody's age in years.
func isAge(digits string) bool {
	t := schema.Trait{Kind: schema.Age, Value: digits}
	years, ok := t.Years()
	return ok && years > 0
}

// yearsOld reads "42-year-old", which is one token.
func yearsOld(k *prose.Token) (years string, ok bool) {
	years, rest, _ := strings.Cut(k.Lower, "-")
	return years, (rest == "year-old" || rest == "years-old") && isAge(years)
}

// ageIn reads the age in a title: "a 42-year-old teacher", but not "42-year-old company
// founder".
func (c *Cast) ageIn(m *Member, r prose.Range) {
	for i := r.First; i < r.Last; i++ {
		years, ok := yearsOld(&c.t.Tokens[i])
		if ok && !slices.ContainsFunc(c.t.Tokens[i+1:r.Last], func(k prose.Token) bool { return english.IsBody(english.Singular(k.Lower)) }) {
			m.state(schema.Age, years, i, i+1)
		}
	}
}

// ageBefore reads "the 42-year-old Anna White", but not "a 42-year-old White supporter".
func (c *Cast) ageBefore(m *Member, n *Name) {
	i := n.opens() - 1
	if i < c.t.SentenceOf(n.Range.First).First || !m.somebody() || c.goesOn(n) {
		return
	}
	if years, ok := yearsOld(&c.t.Tokens[i]); ok {
		m.state(schema.Age, years, i, i+1)
	}
}

// goesOn reports whether the phrase that a name stands in goes on behind it, so that what
// stands before the name is said of something else.
func (c *Cast) goesOn(n *Name) bool {
	if n.End >= len(c.t.Tokens) {
		return false
	}
	k := &c.t.Tokens[n.End]
	return k.IsNoun() || k.Tag == tag.HYPH
}

// ageBehind reads "Anna White, 42,", "Anna White, aged 42,", "Anna White, who is 42," and
// "Anna White (42 years old)". A number alone in brackets may be anything, as the minute
// of a goal.
func (c *Cast) ageBehind(m *Member, n *Name) {
	last := c.t.SentenceOf(n.Range.First).Last
	if n.End+1 >= last || c.kinOf(n) || suffix(n.Range, c.t) {
		return
	}
	bracket := c.t.Tokens[n.End].Word == "("
	if !bracket && c.t.Tokens[n.End].Tag != tag.Comma {
		return
	}
	i := n.End + 1
	for i < last && ageWord(c.t.Tokens[i].Lower) {
		i++
	}
	if i == last || !isAge(c.t.Tokens[i].Word) {
		return
	}
	end, said := i+1, i > n.End+1
	if end+1 < last && c.t.Tokens[end].Lower == "years" && c.t.Tokens[end+1].Lower == "old" {
		end, said = end+2, true
	}
	if c.closesAge(end, last) && (said || !bracket && (m.sure || m.somebody()) && !c.tally(n, end)) {
		m.state(schema.Age, c.t.Tokens[i].Word, i, i+1)
	}
}

// ageWord tells the words between a name and an age. "Then 42" was another year.
func ageWord(w string) bool {
	switch w {
	case "aged", "age", "now", "who", "is", "just":
		return true
	}
	return false
}

// suffix tells the "Jr." that a comma parts from its name.
func suffix(r prose.Range, t *prose.Text) bool {
	w := strings.TrimSuffix(t.Tokens[r.First].Lower, ".")
	return r.Len() == 1 && (w == "jr" || w == "sr")
}

// closesAge reports whether an age can end before a token.
func (c *Cast) closesAge(i, last int) bool {
	return c.closes(i, last) || c.t.Tokens[i].Tag == tag.CC && (i+1 == last || c.t.Tokens[i+1].Tag != tag.CD)
}

// kinOf reports whether a name tells whose kin somebody is: in "Tom Hill, the son of Anna
// White, 42," the age may be that of either.
func (c *Cast) kinOf(n *Name) bool {
	i := n.opens() - 2
	return i >= c.t.SentenceOf(n.Range.First).First && c.t.Tokens[i+1].Lower == "of" && kin(english.Singular(c.t.Tokens[i].Lower))
}

// kin tells nouns for relatives.
func kin(noun string) bool {
	switch noun {
	case "son", "daughter", "child", "wife", "husband", "mother", "father", "parent", "brother", "sister", "widow", "widower",
		"grandson", "granddaughter", "nephew", "niece", "partner", "stepson", "stepdaughter":
		return true
	}
	return false
}

// tally reports whether a number behind a name counts something: another number follows
// ("6, 4"), or the sentence speaks of votes and the like, as far as it is looked at.
func (c *Cast) tally(n *Name, end int) bool {
	const around = 60
	s := c.t.SentenceOf(n.Range.First)
	if end+1 < s.Last && c.t.Tokens[end+1].Tag == tag.CD {
		return true
	}
	near := c.t.Tokens[max(s.First, end-around):min(s.Last, end+around)]
	return slices.ContainsFunc(near, func(k prose.Token) bool { return counted(k.Lower) })
}

// counted tells what lists of names give the numbers of.
func counted(w string) bool {
	switch w {
	case "delegate", "delegates", "votes", "percent", "%", "points", "seats", "goals", "yards", "polled", "score", "scored", "runs", "wickets", "rebounds":
		return true
	}
	return false
}
