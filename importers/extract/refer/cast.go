package refer

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Member is one actor of an article's cast.
type Member struct {
	Kind    schema.ActorKind
	Name    string
	Aliases []string
	Titles  []prose.Range // what it is called by office, in order of mention
	// Mentions are the ranges of the names, in order.
	Mentions []prose.Range
	// Local says that the actor is known in this article only: unnamed sources
	// and documents.
	Local   bool
	Ordinal int
	// Nouns are the nouns that introduced a body, "newspaper".
	Nouns []string
	// gender is 'm', 'f', or 0 where nothing tells.
	gender byte
	words  []string // folded words of the name
}

// Cast is everybody who appears in an article.
type Cast struct {
	t       *prose.Text
	Members []*Member
	// at leads from the first token of a name to the member, names to the name.
	at    map[int]*Member
	names map[int]Name
	// keys leads from folded names and aliases to members, ends from the first
	// and last word of people's names.
	keys map[string]*Member
	ends map[string][]*Member
	// firms leads from the first word of a body's name of several words to the
	// body, or to nil where it is not the only one.
	firms map[string]*Member
}

// NewCast finds the names of a text and joins those that are one actor's:
// surnames to the full name before them, acronyms to the name in front of
// their bracket, aliases to what is "also known as".
func NewCast(t *prose.Text) *Cast {
	c := &Cast{t: t, at: map[int]*Member{}, names: map[int]Name{}, keys: map[string]*Member{}, ends: map[string][]*Member{}, firms: map[string]*Member{}}
	names := Names(t)
	for _, n := range names { // fuller names first: a surname may come before them in a headline
		if n.Range.Len() > 1 || n.Kind != schema.Person {
			c.add(n)
		}
	}
	for _, n := range names {
		if n.Range.Len() == 1 && n.Kind == schema.Person {
			c.add(n)
		}
	}
	c.sentenceHeads()
	for _, n := range names {
		c.nicknames(n.Range)
	}
	return c
}

// add takes down one mention.
func (c *Cast) add(n Name) *Member {
	name := cleanName(c.t.Words(n.Range))
	m := c.lookup(name, n.Kind)
	if m == nil {
		m = &Member{Kind: n.Kind, Name: name, words: text.Words(name)}
		c.Members = append(c.Members, m)
		c.keys[text.Fold(name)] = m
		c.index(m)
		if n.Kind == schema.Person && len(m.words) > 1 {
			m.gender = english.Gender(m.words[0])
		}
	} else if text.Fold(name) != text.Fold(m.Name) {
		m.Aliases = append(m.Aliases, name)
		c.keys[text.Fold(name)] = m
	}
	m.Mentions = append(m.Mentions, n.Range)
	c.at[n.Range.First] = m
	c.names[n.Range.First] = n
	if n.Noun != "" {
		m.Nouns = append(m.Nouns, n.Noun)
	}
	if !n.Title.Empty() {
		m.Titles = append(m.Titles, n.Title)
		m.learnGender(c.t.Tokens[n.Title.First:n.Title.Last])
	}
	return m
}

// sentenceHeads finds surnames that are common words ("Sale said"): a word that
// opens a sentence, where every word has a capital, and is exactly the surname
// of somebody named in full.
func (c *Cast) sentenceHeads() {
	for i := range c.t.Sentences {
		first := c.t.Sentences[i].First
		k := &c.t.Tokens[first]
		if k.Tag != tag.NN && k.Tag != tag.NNS && k.Tag != tag.VB && k.Tag != tag.JJ || c.at[first] != nil || !prose.Capital(k.Word) {
			continue
		}
		for _, m := range c.ends[text.Fold(k.Word)] {
			if len(m.words) > 1 && m.Kind == schema.Person && strings.HasSuffix(m.Name, " "+k.Word) {
				c.add(Name{Range: prose.Range{First: first, Last: first + 1}, Kind: schema.Person})
				break
			}
		}
	}
}

// cleanName drops what a name does not need: a leading article, a stop at its end.
func cleanName(s string) string {
	s = strings.TrimRight(s, ",;: ")
	return strings.Join(strings.Fields(s), " ")
}

// lookup finds the member that a name belongs to: the same name, or for a
// person one whose full name ends with this surname or begins with this first
// name, if there is exactly one.
func (c *Cast) lookup(name string, kind schema.ActorKind) *Member {
	if m := c.keys[text.Fold(name)]; m != nil {
		return m
	}
	words := text.Words(name)
	if kind == schema.State && len(words) == 1 && len(c.ends[words[0]]) > 0 { // "Washington" in a story about Denzel Washington
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
	var found *Member
	for _, m := range c.ends[words[len(words)-1]] {
		if m.Kind != schema.Person || !sharesName(m.words, words) {
			continue
		}
		if found != nil && found != m {
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
	if m.Kind == schema.Organization && n > 1 && english.IsOrgWord(m.words[n-1]) && !english.IsState(m.words[0]) {
		first := m.words[0]
		if _, other := c.firms[first]; other {
			m = nil
		}
		c.firms[first] = m
		return
	}
	if m.Kind == schema.Organization && n > 1 && english.IsCarrier(m.words[n-1]) {
		c.ends[m.words[n-1]] = append(c.ends[m.words[n-1]], m)
		return
	}
	if m.Kind != schema.Person || n == 0 {
		return
	}
	c.ends[m.words[n-1]] = append(c.ends[m.words[n-1]], m)
	if m.words[0] != m.words[n-1] {
		c.ends[m.words[0]] = append(c.ends[m.words[0]], m)
	}
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

// learnGender reads what a title tells.
func (m *Member) learnGender(title []prose.Token) {
	for _, k := range title {
		switch strings.TrimSuffix(k.Lower, ".") {
		case "mr", "sir", "lord", "king", "prince", "congressman", "spokesman", "chairman", "pope", "mister", "actor", "businessman":
			m.gender = 'm'
		case "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "congresswoman", "spokeswoman", "chairwoman", "actress", "businesswoman":
			m.gender = 'f'
		}
	}
}

// nicknames reads the other names that follow one: "(KH)", "also known as the
// Kata’ib Brigades".
func (c *Cast) nicknames(r prose.Range) {
	m := c.at[r.First]
	i := r.Last
	if m == nil || i+2 >= len(c.t.Tokens) {
		return
	}
	if c.t.Tokens[i].Word == "(" && c.t.Tokens[i+2].Word == ")" && acronym(c.t.Tokens[i+1].Word) {
		c.alias(m, c.t.Tokens[i+1].Word)
	}
	if c.t.Tokens[i].Tag == tag.Comma || c.t.Tokens[i].Word == "(" {
		i++
	}
	if i+4 >= len(c.t.Tokens) {
		return
	}
	j := i
	if c.t.Tokens[j].IsAdverb() {
		j++
	}
	if w := c.t.Tokens[j].Lower; (w != "known" && w != "called") || w == "known" && c.t.Tokens[j+1].Lower != "as" {
		return
	}
	for j++; j < i+6 && j < len(c.t.Tokens) && (c.t.Tokens[j].Lower == "as" || c.t.Tokens[j].Lower == "the" || c.t.Tokens[j].IsQuote() || c.t.Tokens[j].IsAdverb()); j++ {
	}
	if j >= len(c.t.Tokens) || !c.t.Tokens[j].IsName() {
		return
	}
	c.alias(m, c.t.Words(prose.Range{First: j, Last: runEnd(c.t, j, c.t.SentenceOf(j).Last)}))
}

// alias joins another name to a member. A member of that name that was found
// meanwhile becomes part of this one.
func (c *Cast) alias(m *Member, name string) {
	key := text.Fold(name)
	other := c.keys[key]
	if other == m {
		return
	}
	if other != nil {
		m.Mentions = append(m.Mentions, other.Mentions...)
		m.Titles = append(m.Titles, other.Titles...)
		m.Aliases = append(m.Aliases, other.Aliases...)
		for first, o := range c.at {
			if o == other {
				c.at[first] = m
			}
		}
		for i, o := range c.Members {
			if o == other {
				c.Members = append(c.Members[:i], c.Members[i+1:]...)
				break
			}
		}
		for k, o := range c.keys {
			if o == other {
				c.keys[k] = m
			}
		}
	}
	c.keys[key] = m
	m.Aliases = append(m.Aliases, name)
}

// In returns the member whose name stands last in a range, with the name's
// tokens, or nil.
func (c *Cast) In(r prose.Range) (*Member, prose.Range) {
	for i := r.Last - 1; i >= r.First; i-- {
		if m := c.at[i]; m != nil {
			return m, c.names[i].Range
		}
	}
	return nil, prose.Range{}
}

// first returns the member whose name stands first in a range.
func (c *Cast) first(r prose.Range) (*Member, prose.Range) {
	for i := r.First; i < r.Last; i++ {
		if m := c.at[i]; m != nil {
			return m, c.names[i].Range
		}
	}
	return nil, prose.Range{}
}

// person returns the first person named in a range, with title and name.
func (c *Cast) person(r prose.Range) (*Member, Name) {
	for i := r.First; i < r.Last; i++ {
		if m := c.at[i]; m != nil && m.Kind == schema.Person {
			return m, c.names[i]
		}
	}
	return nil, Name{}
}

// local makes or finds a member that is known in this article only.
func (c *Cast) local(kind schema.ActorKind, description string) *Member {
	key := "local " + string(kind) + " " + text.Fold(description)
	if m := c.keys[key]; m != nil {
		return m
	}
	m := &Member{Kind: kind, Name: description, Local: true, Ordinal: 1}
	c.keys[key] = m
	c.Members = append(c.Members, m)
	return m
}

// isPlural reports whether a head noun stands for several.
func isPlural(k *prose.Token) bool {
	return k.Tag == tag.NNS || k.Tag == tag.NNPS || english.IsGroup(k.Lower)
}
