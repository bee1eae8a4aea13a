package refer

import (
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// Affiliation is a membership that the text states in an apposition.
type Affiliation struct {
	Member, Body *Member
	// Relation are the words that join them, "a unit of"; Last is the token
	// after the body's name.
	Relation prose.Range
	Last     int
}

// Affiliations reads "X, a unit of Y": a body whose apposition says what it is
// part of. People's offices are roles, not affiliations.
func (c *Cast) Affiliations() []Affiliation {
	var found []Affiliation
	t := c.t
	for i := range t.Tokens {
		m := c.at[i]
		if m == nil || m.Kind != schema.Organization {
			continue
		}
		end := c.names[i].Range.Last
		last := t.SentenceOf(i).Last
		if end+4 >= last || t.Tokens[end].Tag != tag.Comma || t.Tokens[end+1].Tag != tag.DT {
			continue
		}
		of := end + 2
		for of < last && of < end+6 && (t.Tokens[of].IsNoun() || t.Tokens[of].Tag == tag.JJ) {
			of++
		}
		if of >= last || t.Tokens[of].Lower != "of" || !partOf(t.Tokens[of-1].Lower) {
			continue
		}
		body, at := c.first(prose.Range{First: of + 1, Last: min(last, of+8)})
		if body != nil && at.Last < last && t.Tokens[at.Last].Tag == tag.POS { // "Iran’s Islamic …"
			body, at = c.first(prose.Range{First: at.Last + 1, Last: min(last, at.Last+6)})
		}
		if body == nil || body == m || body.Kind == schema.Person {
			continue
		}
		found = append(found, Affiliation{Member: m, Body: body, Relation: prose.Range{First: end + 1, Last: of + 1}, Last: at.Last})
	}
	return found
}

// partOf tells nouns for a part of a larger body.
func partOf(noun string) bool {
	switch noun {
	case "unit", "branch", "arm", "wing", "part", "member", "division", "subsidiary", "affiliate", "faction", "offshoot", "department", "agency", "ally", "office", "section":
		return true
	}
	return false
}
