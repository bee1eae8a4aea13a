package refer

import (
	"cmp"
	"slices"
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
	// Traits are what the text states of a person, in order of mention.
	Traits []Trait
	// Nouns are the nouns that introduced a body, "newspaper".
	Nouns []string
	// gender is 'm', 'f', or 0 where nothing tells.
	gender byte
	words  []string // folded words of the name
	// sure says that the kind was told and not only taken for granted.
	sure bool
	// place says that the name is mostly used for a place.
	place bool
	// many says that the description of an unnamed source is a plural.
	many bool
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
	// body, or to nil where it is not the only one; holds from nouns for bodies to all.
	firms map[string]*Member
	holds map[string][]*Member
	// owners leads from names of ministries to the states that the text names them of.
	owners map[string][]owned
	// described leads from the first token of a description beside a name ("the
	// mayor" of "the mayor, Anna White,") to the member.
	described map[int]*Member
	// called leads from nouns to who is called so, in the order of the text.
	called map[string][]call
	// offices leads from family names to the last words of titles that stand before them
	// alone: "President" of "President Moor".
	offices map[string][]string
	// bodies leads from nouns to the bodies that have them in their names or were
	// introduced with one of their sort.
	bodies map[string][]*Member
}

// NewCast finds the names of a text and joins those that are one actor's:
// surnames to the full name before them, acronyms to the name in front of
// their bracket, aliases to what is "also known as". What the text says beside
// the names tells offices and kinds.
func NewCast(t *prose.Text) *Cast {
	c := &Cast{
		t: t, at: map[int]*Member{}, names: map[int]Name{}, keys: map[string]*Member{}, ends: map[string][]*Member{},
		firms: map[string]*Member{}, holds: map[string][]*Member{}, described: map[int]*Member{}, called: map[string][]call{}, bodies: map[string][]*Member{},
		offices: map[string][]string{}, owners: map[string][]owned{},
	}
	names := Names(t)
	c.office(names)
	c.ministries(names)
	for _, n := range names { // fuller names first: a surname may come before them in a headline
		if n.Range.Len() > 1 {
			c.add(n)
		}
	}
	for _, n := range names {
		if n.Range.Len() == 1 {
			c.add(n)
		}
	}
	c.sentenceHeads()
	for _, n := range names {
		c.nicknames(n.Range)
	}
	c.settle()
	c.Members = slices.DeleteFunc(c.Members, func(m *Member) bool { return len(m.Mentions) == 0 })
	for _, m := range c.Members {
		slices.SortFunc(m.Mentions, before)
	}
	c.appositions()
	c.weigh()
	c.traits()
	c.call()
	return c
}

// before orders ranges.
func before(a, b prose.Range) int { return cmp.Compare(a.First, b.First) }

// add takes down one mention.
func (c *Cast) add(n Name) *Member {
	name, also := c.nameOf(&n), ""
	if whole := c.stated(&n); whole != "" && text.Fold(whole) != text.Fold(name) {
		name, also = whole, name
	}
	m, told := c.bearer(&n, name)
	if m != nil && m.Kind == schema.Organization && n.Range.Len() == 1 && !n.Sure && c.located(n.Range.First) && c.keys[text.Fold(name)] == nil {
		m = nil // "in Fenbridge" is not the Fenbridge Society
	}
	if m == nil {
		m = &Member{Kind: n.Kind, Name: name, words: nameWords(name)}
		c.Members = append(c.Members, m)
		c.keys[text.Fold(name)] = m
		c.index(m)
		if n.Kind == schema.Person && len(m.words) > 1 {
			m.gender = english.Gender(m.words[0])
			if len(m.words) > 2 && !english.IsFirstName(m.words[0]) { // "Marine Tom Hill"
				m.gender = english.Gender(m.words[1])
			}
		}
	} else if text.Fold(name) != text.Fold(m.Name) {
		if !slices.Contains(m.Aliases, name) {
			m.Aliases = append(m.Aliases, name)
		}
		if !told {
			c.keys[text.Fold(name)] = m
		}
	}
	c.callByNickname(m, n.Range)
	if also != "" && !slices.Contains(m.Aliases, also) {
		m.Aliases = append(m.Aliases, also)
		c.keys[text.Fold(also)] = m
	}
	if n.Kind == schema.Organization && m.Kind == schema.Person && !m.sure && len(m.words) == 1 && c.letters(&n) {
		m.Kind, m.gender = schema.Organization, 0 // "Fifa", which is FIFA elsewhere
	}
	m.sure = m.sure || n.Sure
	m.Mentions = append(m.Mentions, n.Range)
	c.at[n.Range.First] = m
	c.names[n.Range.First] = n
	if n.Noun != "" {
		m.Nouns = append(m.Nouns, n.Noun)
	}
	if !n.Title.Empty() {
		c.dub(m, &n)
		m.title(n.Title)
		c.described[n.Title.First] = m
		m.learnGender(c.t.Tokens[n.Title.First:n.Title.Last])
	}
	return m
}

// bearer finds whose name is one, and reports whether more than the name tells.
func (c *Cast) bearer(n *Name, name string) (m *Member, told bool) {
	if m, told = c.peer(n, name); told {
		return m, true
	}
	if m, told = c.addressed(n); told {
		return m, true
	}
	if m, told = c.ofAge(n); told {
		return m, true
	}
	return c.lookup(name, c.kindOf(n), n.Range.First), false
}

// dub takes down the form of address that first names go with: "Sir Edmund".
func (c *Cast) dub(m *Member, n *Name) {
	switch last := c.t.Tokens[n.Title.Last-1].Lower; {
	case n.Range.Len() > 1 || m.Kind != schema.Person:
	case last == "sir" || last == "dame" || peerage(last):
		name := c.t.Words(prose.Range{First: n.Title.Last - 1, Last: n.Range.Last})
		m.Aliases = slices.DeleteFunc(m.Aliases, func(a string) bool { return a == c.t.Words(n.Range) })
		m.Aliases = append(m.Aliases, name)
	}
}

// title takes a title down, once: those of one name come together.
func (m *Member) title(r prose.Range) {
	if n := len(m.Titles); !slices.Contains(m.Titles[max(0, n-3):], r) {
		m.Titles = append(m.Titles, r)
	}
}

// cleanName drops what a name does not need: a comma at its end or before "Jr.".
func cleanName(s string) string {
	words := strings.Fields(strings.TrimRight(s, ",;: "))
	for i := 1; i < len(words); i++ {
		if english.IsSuffix(words[i]) {
			words[i-1] = strings.TrimRight(words[i-1], ",")
		}
	}
	return strings.Join(words, " ")
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

// in returns the member whose name stands first in a range, with title and name.
func (c *Cast) in(r prose.Range) (*Member, Name) {
	for i := r.First; i < r.Last; i++ {
		if m := c.at[i]; m != nil {
			return m, c.names[i]
		}
	}
	return nil, Name{}
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

// lastPerson returns the last person named in a range, with title and name.
func (c *Cast) lastPerson(r prose.Range) (*Member, Name) {
	for i := r.Last - 1; i >= r.First; i-- {
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

// crowd makes or finds unnamed people described with a plural.
func (c *Cast) crowd(description string) *Member {
	m := c.local(schema.Unnamed, description)
	m.many = true
	return m
}

// isPlural reports whether a head noun stands for several.
func isPlural(k *prose.Token) bool {
	return k.Tag == tag.NNS || k.Tag == tag.NNPS || english.IsGroup(k.Lower)
}
