package refer

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// lookup finds the member that a name belongs to: the same name, or for a
// person one whose full name ends with this surname or begins with this first
// name, if there is exactly one.
func (c *Cast) lookup(name string, kind schema.ActorKind, at int) *Member {
	if m := c.keys[text.Fold(name)]; m != nil {
		return m
	}
	words := nameWords(name)
	if kind == schema.Organization && len(words) == 1 {
		if m := c.shortBody(name, words[0], at); m != nil {
			return m
		}
	}
	if (kind == schema.State || kind == schema.Group) && len(words) == 1 && len(c.ends[words[0]]) > 0 { // "Washington" in a story about Denzel Washington
		kind = schema.Person
	}
	if kind == schema.Organization && len(words) > 0 && english.IsCarrier(words[len(words)-1]) {
		return c.masthead(words)
	}
	if kind != schema.Person || len(words) == 0 {
		return nil
	}
	if len(words) == 1 {
		if m := c.firms[words[0]]; m != nil && len(c.ends[words[0]]) == 0 {
			return m
		}
	}
	return c.kinsman(suffixOf(name), words)
}

// shortBody finds whom a body's name of one word stands for: a person in the
// capitals of a transcript ("WALSH:"), or the only body of several words that
// the word begins ("Harbour" of Harbour Foods) or is the noun of ("the Front").
func (c *Cast) shortBody(name, word string, at int) *Member {
	if m := c.ends[word]; acronym(name) && len(m) == 1 && len(m[0].words) > 1 && m[0].words[len(m[0].words)-1] == word && len(name) > 3 {
		return m[0]
	}
	if english.IsBody(word) || english.IsOrgWord(word) {
		return c.onlyHolder(word, at)
	}
	return c.firms[word]
}

// onlyHolder returns the only body with a noun in its name. Of several it is the only one
// that is named before a token, if its name begins with the noun: "the Bank" is the Bank of
// Orn until the Central Bank comes up, but "the Senate" is no Democratic Senate.
func (c *Cast) onlyHolder(noun string, at int) *Member {
	all := c.holds[noun]
	if len(all) == 1 {
		return all[0]
	}
	var found *Member
	for _, m := range all {
		if len(m.Mentions) == 0 || m.Mentions[0].First > at {
			continue
		}
		if found != nil || m.words[0] != noun {
			return nil
		}
		found = m
	}
	return found
}

// index files a person under the first and the last word of the name, a firm
// under the first, a paper or broadcaster under the last.
func (c *Cast) index(m *Member) {
	n := len(m.words)
	if n == 0 {
		return
	}
	if m.Kind == schema.Organization && n > 1 {
		for i, w := range m.words {
			if english.IsBody(w) || i == n-1 && english.IsOrgWord(w) {
				c.holds[w] = append(c.holds[w], m)
			}
		}
		last := m.words[n-1]
		switch {
		case (english.IsOrgWord(last) || english.IsLegalForm(m.Name[strings.LastIndexByte(m.Name, ' ')+1:])) && !english.IsState(m.words[0]) && !english.IsBody(m.words[0]):
			only(c.firms, m.words[0], m)
		case english.IsCarrier(last):
			c.ends[last] = append(c.ends[last], m)
		}
		return
	}
	if m.Kind != schema.Person {
		return
	}
	c.ends[m.words[n-1]] = append(c.ends[m.words[n-1]], m)
	if m.words[0] != m.words[n-1] {
		c.ends[m.words[0]] = append(c.ends[m.words[0]], m)
	}
}

// only files a member under a word, or nobody where there is another.
func only(index map[string]*Member, word string, m *Member) {
	if other, ok := index[word]; ok && other != m {
		m = nil
	}
	index[word] = m
}

// masthead finds the paper or broadcaster that a short form stands for, if
// there is exactly one: "the Times" is the New York Times of the sentence before.
func (c *Cast) masthead(words []string) *Member {
	var found *Member
	for _, m := range c.ends[words[len(words)-1]] {
		if m.Kind != schema.Organization || len(words) >= len(m.words) || !endsWith(m.words, words) {
			continue
		}
		if found != nil && found != m {
			return nil
		}
		found = m
	}
	return found
}

// sharesName reports whether short is the surname of full, its first name
// where that is all there is, or the full name without middle names.
func sharesName(full, short []string) bool {
	n := len(full)
	switch {
	case n < 2:
		return false
	case len(short) == 1:
		return full[n-1] == short[0] || full[0] == short[0]
	}
	return len(short) < n && full[n-1] == short[len(short)-1] && full[0] == short[0] ||
		len(short) < n && strings.HasSuffix(strings.Join(full, " "), " "+strings.Join(short, " "))
}
