package refer

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// partyBehind reads "Anna White (D-Calif.)", "Anna White (Lab)" and "Anna White, R-Texas,".
func (c *Cast) partyBehind(m *Member, n *Name) {
	i, last := n.End+1, c.t.SentenceOf(n.Range.First).Last
	if i >= last || !m.somebody() {
		return
	}
	letters, place, joined := strings.Cut(strings.ReplaceAll(c.t.Tokens[i].Word, "–", "-"), "-")
	party := english.PartyOfLetters(strings.TrimSuffix(letters, "."))
	if party == "" || place == "Day" { // "Hill, D-Day veteran"
		return
	}
	switch {
	case c.t.Tokens[n.End].Word == "(" && (joined || i+1 < last && c.closes(i+1, last)):
	case c.t.Tokens[n.End].Tag == tag.Comma && joined:
		end := i + 1
		for end < last && c.t.Tokens[end].IsName() { // "R-New Hampshire"
			end++
		}
		if !c.closes(end, last) && !c.t.Tokens[end].IsVerb() {
			return
		}
	default:
		return
	}
	m.state(schema.Party, party, i, i+1)
}

// partyIn reads the party in a title: "Democratic senator", "a Michigan Democrat",
// "Labour MP". Only the first one counts: "Democratic nominee for the seat of a
// Republican".
func (c *Cast) partyIn(m *Member, title prose.Range) {
	for i := title.First; i < title.Last; i++ {
		k := &c.t.Tokens[i]
		if !prose.Capital(k.Word) { // a democratic leader and a conservative can be of any party
			continue
		}
		next := ""
		if i+1 < title.Last {
			next = c.t.Tokens[i+1].Lower
		}
		party, n := english.Party(k.Lower, next)
		if n == 0 {
			continue
		}
		if words := (prose.Range{First: i, Last: i + n}); c.belongs(m, words, title, party) {
			m.state(schema.Party, party, words.First, words.Last)
		}
		return
	}
}

// belongs reports whether a title says with the words for a party that its bearer
// belongs to it. What goes before must not make it another party, or one that was left,
// and what follows must be an office or nothing: "Republican senator", "a Republican",
// but not "Republican Party lawyer".
func (c *Cast) belongs(m *Member, words, title prose.Range, party string) bool {
	for i := title.First; i < words.First; i++ {
		if k := &c.t.Tokens[i]; k.Tag == tag.HYPH || english.IsOtherParty(k.Lower) {
			return false
		}
	}
	for i := words.Last; i < title.Last; i++ {
		if k := &c.t.Tokens[i]; k.Tag == tag.CC || english.IsOfParty(k.Lower) {
			return false
		}
	}
	american := party == schema.Democratic || party == schema.Republican
	head := c.t.Tokens[title.Last-1].Lower
	if words.Last < title.Last {
		if party == schema.Labour && head == "leader" && words.First == c.t.SentenceOf(words.First).First { // of a union
			return false
		}
		return english.IsPartyOffice(head) || american && c.occupation(&c.t.Tokens[title.Last-1])
	}
	if c.at[title.Last] != m { // an apposition
		return english.IsPartisan(head)
	}
	// "Republican Anna White", but not "Republican Jewish leaders", "a Republican Obama",
	// "Conservative Action Fund".
	n := c.names[title.Last]
	article := words.First > 0 && c.t.Tokens[words.First-1].Lower == "a"
	return american && !article && !c.goesOn(&n) && (head == "democrat" || m.gender != 0 || english.IsFirstName(m.words[0]))
}
