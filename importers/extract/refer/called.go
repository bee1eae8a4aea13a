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

// call says that the text calls a member by a noun, from a token on.
type call struct {
	member *Member
	token  int
	title  prose.Range
}

// maxTitles is how many titles of one person are looked at: who is president in
// every sentence need not be looked up in all of them.
const maxTitles = 12

// call files everybody under the nouns of offices and bodies.
func (c *Cast) call() {
	for _, m := range c.Members {
		for _, r := range m.Titles[:min(len(m.Titles), maxTitles)] {
			for i := c.headOfTitle(r); i < r.Last; i++ {
				if k := &c.t.Tokens[i]; k.IsNoun() || c.occupation(k) {
					noun := english.Singular(k.Lower)
					if long := unabbreviated(noun); long != "" {
						noun = long
					}
					c.called[noun] = append(c.called[noun], call{m, i, r})
				}
				if k := &c.t.Tokens[i]; k.Tag == tag.IN && i > r.First {
					break
				}
			}
		}
	}
	for _, m := range c.Members {
		c.callBody(m)
	}
	for _, calls := range c.called {
		slices.SortStableFunc(calls, func(a, b call) int { return cmp.Compare(a.token, b.token) })
	}
}

// unabbreviated returns the noun that a title before a name stands for.
func unabbreviated(title string) string {
	switch strings.TrimSuffix(title, ".") {
	case "sen":
		return "senator"
	case "gov":
		return "governor"
	case "gen":
		return "general"
	case "col":
		return "colonel"
	case "capt":
		return "captain"
	case "lt":
		return "lieutenant"
	case "sgt":
		return "sergeant"
	case "prof":
		return "professor"
	case "dr":
		return "doctor"
	case "rep":
		return "congressman"
	}
	return ""
}

// callBody files a body under the nouns in its name and those of the sort that it
// was introduced with.
func (c *Cast) callBody(m *Member) {
	if m.Kind != schema.Organization {
		return
	}
	file := func(noun string) {
		if filed := c.bodies[noun]; len(filed) == 0 || filed[len(filed)-1] != m {
			c.bodies[noun] = append(c.bodies[noun], m)
		}
	}
	for _, w := range m.words {
		if english.IsBody(w) || english.IsOrgWord(w) {
			file(w)
		}
	}
	for _, n := range m.Nouns {
		file(n)
		for _, other := range nounsOf(sortOf(n)) {
			file(other)
		}
	}
	if english.IsAgency(text.Fold(m.Name)) {
		file("agency")
	}
}

// holder returns who bears the office that a definite phrase names ("the
// minister", "the finance minister"), if before a token exactly one was called
// so, and how sure that is.
func (c *Cast) holder(core prose.Range, noun string) (*Member, float64) {
	found := c.calledBefore(core, noun)
	if found == nil || found.Mentions[0].First >= core.First {
		return nil, 0
	}
	if core.Len() > 2 {
		return found, 0.8
	}
	return found, 0.75
}

// calledBefore returns the only one who is called by a noun before a phrase. Who
// held the office once is not meant: "the former mayor" is not "the mayor".
func (c *Cast) calledBefore(core prose.Range, noun string) (found *Member) {
	for _, x := range c.called[noun] {
		if x.token >= core.First {
			break
		}
		if x.member == found || x.member.Kind != schema.Person || !c.qualifies(core, x.title) || c.past(x.title) {
			continue
		}
		if found != nil {
			return nil
		}
		found = x.member
	}
	return found
}

// past reports whether a title is one that somebody had.
func (c *Cast) past(title prose.Range) bool {
	return slices.ContainsFunc(c.t.Tokens[title.First:title.Last], func(k prose.Token) bool {
		return k.Lower == "former" || k.Lower == "late" || k.Lower == "ex" || k.Lower == "retired"
	})
}

// qualifies reports whether a title has the words that a phrase puts before its
// noun: "the finance minister" is no foreign minister.
func (c *Cast) qualifies(core, title prose.Range) bool {
	for i := core.First + 1; i < core.Last-1; i++ {
		k := &c.t.Tokens[i]
		if !k.IsNominal() || k.Tag == tag.POS {
			continue
		}
		if !slices.ContainsFunc(c.t.Tokens[title.First:title.Last], func(o prose.Token) bool { return text.Fold(o.Word) == text.Fold(k.Word) }) {
			return false
		}
	}
	return true
}
