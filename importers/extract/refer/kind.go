package refer

import (
	"strings"
	"unicode"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// enough is the weight of signs from which a name that nothing tells the kind of
// is a body's and not a person's.
const enough = 2

// weigh tells the kinds of names that their form leaves open by what stands
// around all mentions of each: "Weir Lobb, which", "Weir Lobb have", "a spokesman
// for Weir Lobb", against "Weir Lobb, who", "Weir Lobb, 52".
func (c *Cast) weigh() {
	publication := ""
	if p := c.t.Article.Publication; p != nil {
		publication = text.Fold(p.Name)
	}
	for _, m := range c.Members {
		if publication != "" && text.Fold(m.Name) == publication && m.Kind == schema.Person {
			m.Kind, m.sure = schema.Organization, true
		}
		if publication != "" && text.Fold(m.Name) == publication {
			m.Nouns = append(m.Nouns, "outlet") // no company that a story is about
		}
		if m.Kind != schema.Person || m.sure || len(m.words) == 0 {
			continue
		}
		sum, places := shape(m), 0
		for _, r := range m.Mentions {
			sum += c.sign(m, c.names[r.First])
			if c.located(r.First) {
				places++
			}
		}
		m.place = m.gender == 0 && (2*places > len(m.Mentions) || len(m.words) > 1 && thing(m.words[len(m.words)-1]) && !english.IsFirstName(m.words[0]))
		if sum >= enough {
			m.Kind = schema.Organization
			m.gender = 0
		}
	}
}

// letters reports whether a name is written in capitals as letters are, and not because
// all is: "TRUMP WINS", "WALSH:". What is written so is a body's where else it is not.
func (c *Cast) letters(n *Name) bool {
	i := n.Range.First
	if n.Range.Len() != 1 || len(c.t.Tokens[i].Word) < 3 || !acronym(c.t.Tokens[i].Word) || english.IsFirstName(c.t.Tokens[i].Lower) {
		return false
	}
	s := c.t.SentenceOf(i)
	shouted, words := 0, 0
	for j := s.First; j < s.Last; j++ {
		if k := &c.t.Tokens[j]; k.Kind == text.Word {
			words++
			if strings.ToUpper(k.Word) == k.Word {
				shouted++
			}
		}
	}
	return 2*shouted < words && i+1 < s.Last && c.t.Tokens[i+1].Word != ":"
}

// thing tells words that end the names of places, treaties, prizes and the like.
func thing(w string) bool {
	switch w {
	case "act", "agreement", "treaty", "program", "programme", "deal", "plan", "partnership", "project", "initiative", "bill", "amendment", "constitution",
		"river", "street", "avenue", "road", "mountain", "lake", "island", "islands", "bay", "valley", "county", "park", "bridge", "airport", "stadium",
		"tower", "square", "hall", "beach", "hotel", "war", "day", "games", "cup", "olympics", "prize", "award", "awards", "bible", "sea", "ocean",
		"gulf", "strait", "coast", "province", "district", "region", "primary", "convention", "caucus", "election":
		return true
	}
	return false
}

// located reports whether a name stands where places do: "in Orn".
func (c *Cast) located(i int) bool {
	if i == 0 || c.t.Tokens[i-1].Sentence != c.t.Tokens[i].Sentence {
		return false
	}
	switch c.t.Tokens[i-1].Lower {
	case "in", "at", "near", "around", "outside", "inside", "across", "throughout", "within", "into":
		return true
	}
	return false
}

// shape weighs the name itself: a known first name against a capital inside a word.
func shape(m *Member) int {
	sum := 0
	if english.IsFirstName(m.words[0]) {
		sum -= 2
		if len(m.words) > 1 {
			sum -= 2
		}
	}
	if n := len(m.words); n > 1 && sortOfName(m.words[n-1]) != "" && !english.IsFirstName(m.words[0]) {
		sum += 2
	}
	for _, w := range strings.Fields(m.Name) {
		if strings.HasPrefix(w, "Mc") || strings.HasPrefix(w, "Mac") || strings.ContainsAny(w, "'’-.") { // "J.R.R." is no name of a firm
			continue
		}
		rest := strings.TrimLeftFunc(w, unicode.IsUpper)
		if len(w)-len(rest) == 1 && rest != strings.ToLower(rest) && len(rest) > 3 {
			sum += 2
		}
	}
	return sum
}

// sign weighs what stands around one mention, above 0 for a body.
func (c *Cast) sign(m *Member, n Name) int {
	s := c.t.SentenceOf(n.Range.First)
	sum := 0
	if n.End+1 < s.Last {
		sum += c.signAfter(n, s)
	}
	if n.Range.First > s.First {
		sum += c.signBefore(n, s, len(m.words) > 1)
	}
	if n.Range.First == s.First {
		sum += c.owns(n, s)
	}
	return sum
}

// signAfter weighs what follows a name: a relative pronoun, a plural verb.
func (c *Cast) signAfter(n Name, s *prose.Sentence) int {
	k, next := &c.t.Tokens[n.End], &c.t.Tokens[n.End+1]
	switch {
	case k.Tag == tag.Comma && next.Lower == "which":
		return 3
	case k.Tag == tag.Comma && (next.Lower == "who" || next.Lower == "whose"):
		return -3
	case k.Tag == tag.Comma && (next.Lower == "citing" || next.Lower == "quoting"):
		return 1
	case k.Lower == "who":
		return -2
	case k.Lower == "have" || k.Lower == "are" || k.Lower == "were":
		if p := n.Range.First - 1; p < s.First || c.t.Tokens[p].Tag != tag.CC && c.t.Tokens[p].Tag != tag.Comma {
			return 2
		}
	case k.Lower == "magazine" || k.Lower == "newspaper":
		return 2
	case k.Lower == "shares" || k.Lower == "stock" || k.Lower == "executives" || k.Lower == "employees":
		return 2
	}
	return 0
}

// signBefore weighs what precedes a name: "shares in", "a spokesman for", "citing".
func (c *Cast) signBefore(n Name, s *prose.Sentence, long bool) int {
	at := n.Range.First - 1
	k := &c.t.Tokens[at]
	switch {
	case k.Lower == "citing" || k.Lower == "quoting":
		return 1
	case at == s.First:
		return 0
	}
	p := &c.t.Tokens[at-1]
	switch k.Lower {
	case "in":
		if p.Lower == "shares" || p.Lower == "stake" {
			return 3
		}
	case "for", "at", "of", "with":
		if speaksFor(p.Lower) && long {
			return 2
		}
	}
	return 0
}

// speaksFor tells the nouns for people that a body has.
func speaksFor(noun string) bool {
	switch english.Singular(noun) {
	case "spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman", "ceo", "president", "director", "executive", "analyst", "economist", "employee",
		"engineer", "researcher", "representative", "manager", "founder", "co-founder", "economists", "strategist", "official", "worker", "partner", "editor":
		return true
	}
	return false
}

// owns weighs the possessive that takes up the name that opens a sentence:
// "Weir Lobb cut its outlook", but "Ada Lobb cut her hair".
func (c *Cast) owns(n Name, s *prose.Sentence) int {
	if n.End >= s.Last || !c.t.Tokens[n.End].IsVerb() && c.t.Tokens[n.End].Tag != tag.MD {
		return 0
	}
	for i := n.End; i < s.Last && i < n.End+8 && c.at[i] == nil; i++ {
		switch c.t.Tokens[i].Lower {
		case "its", "itself":
			return 2
		case "his", "her", "himself", "herself", "he", "she":
			return -2
		case "that", "and", "it":
			return 0
		}
	}
	return 0
}
