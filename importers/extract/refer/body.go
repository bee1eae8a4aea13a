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

// byBody resolves "the ministry" to the body of that noun named before.
func (r *Resolver) byBody(source, core prose.Range, noun string) Speaker {
	if m, at := r.cast.In(core); m != nil && at.Last == core.Last {
		return Speaker{Members: []*Member{m}, Confidence: 0.95}
	}
	whole := source.Last == core.Last || r.t.Tokens[core.Last].Tag == tag.Comma || r.t.Tokens[core.Last].Word == "("
	if definite(&r.t.Tokens[core.First]) && whole {
		if m := r.bodyNamed(core, noun); m != nil {
			return Speaker{Members: []*Member{m}, Confidence: 0.75}
		}
		if sort := sortOf(noun); sort != "" && core.Len() == 2 {
			if m := r.bodyOfSort(core, sort); m != nil {
				return Speaker{Members: []*Member{m}, Confidence: 0.6}
			}
		}
	}
	if source.Last > core.Last && r.t.Tokens[core.Last].Tag == tag.IN { // "a court in Valmorin"
		return Speaker{Members: []*Member{r.cast.local(schema.Organization, r.describe(source))}, Confidence: 0.7}
	}
	words := r.t.Words(core)
	if r.distinct(core) {
		// "the Justice Department", "Iran’s foreign ministry": a name of its own.
		return Speaker{Members: []*Member{r.cast.named(schema.Organization, trimArticle(words))}, Confidence: 0.8}
	}
	return Speaker{Members: []*Member{r.cast.local(schema.Organization, trimArticle(words))}, Confidence: 0.7}
}

// Party returns the actor that a blamed phrase is, or no member where it is no
// party but a cause ("dissatisfaction with official corruption").
func (r *Resolver) Party(phrase prose.Range) Speaker {
	head := r.headEnd(phrase)
	core := prose.Range{First: phrase.First, Last: head}
	k := &r.t.Tokens[head-1]
	singular := english.Singular(k.Lower)
	if k.Tag == tag.PRP {
		return r.pronoun(head-1, Speaker{})
	}
	if m, at := r.cast.In(core); m != nil && at.Last >= head-1 {
		return Speaker{Members: []*Member{m}, Confidence: 0.9}
	}
	if english.IsPerson(singular) || english.IsBody(singular) || english.IsGroup(k.Lower) {
		return r.phrase(core, "")
	}
	return Speaker{}
}

// bodyNamed returns the body that "the ministry", "the port authority" or "the
// paper" was called by name before: the latest whose name ends with those words
// or that was introduced with a noun of that sort ("the newspaper Fjordposten").
func (r *Resolver) bodyNamed(core prose.Range, noun string) *Member {
	words := text.Words(r.t.Words(prose.Range{First: core.First + 1, Last: core.Last}))
	var found *Member
	last := -1
	for _, x := range r.cast.bodies[noun] {
		if !endsWith(x.words, words) && !(core.Len() == 2 && x.introduced(noun)) {
			continue
		}
		if at := x.lastBefore(core.First); at > last {
			found, last = x, at
		}
	}
	return found
}

// bodyOfSort returns the body that a noun of its sort stands for: the one that
// stands out of those of no other sort.
func (r *Resolver) bodyOfSort(core prose.Range, sort string) *Member {
	want := demand{kinds: []schema.ActorKind{schema.Organization}, sort: sort}
	best, other := r.antecedents(core.First, &want)
	if len(best.speaker.Members) != 1 || best.speaker.Members[0].Local || other.speaker.Members != nil && best.score-other.score < 1 {
		return nil
	}
	return best.speaker.Members[0]
}

// lastBefore returns the last mention before a token, or -1.
func (m *Member) lastBefore(token int) int {
	i, _ := slices.BinarySearchFunc(m.Mentions, token, func(r prose.Range, at int) int { return r.First - at })
	if i == 0 {
		return -1
	}
	return m.Mentions[i-1].First
}

// endsWith reports whether the words of a name end with others, or hold a
// single one.
func endsWith(name, words []string) bool {
	if len(words) == 1 {
		return slices.Contains(name, words[0])
	}
	return len(words) > 0 && len(name) >= len(words) && strings.Join(name[len(name)-len(words):], " ") == strings.Join(words, " ")
}

// introduced reports whether the text called a body by a noun of the same sort.
func (m *Member) introduced(noun string) bool {
	for _, n := range m.Nouns {
		if n == noun || sortOf(n) != "" && sortOf(n) == sortOf(noun) {
			return true
		}
	}
	return noun == "agency" && english.IsAgency(text.Fold(m.Name))
}

// sorted reports whether a body may be of a sort: by the nouns that introduced
// it, by the words of its name, or because neither tells another sort. What
// speaks for a state or carries news is no company.
func (m *Member) sorted(sort string) bool {
	if m.place {
		return false
	}
	told := false
	for _, n := range m.Nouns {
		if s := sortOf(n); s == sort {
			return true
		} else if s != "" {
			told = true
		}
	}
	for _, w := range m.words {
		if s := sortOfName(w); s == sort {
			return true
		} else if s != "" {
			told = true
		}
	}
	return !told && (sort == "company" || sort == "group" || sort == "club") && !m.Local && !english.IsAgency(strings.Join(m.words, " ")) &&
		!english.IsOrganization(strings.Join(m.words, " "))
}

// distinct reports whether a phrase for a body says which one: it has a name or
// a capital after its first word. "His office" and "a company" do not.
func (r *Resolver) distinct(core prose.Range) bool {
	if _, at := r.cast.In(core); !at.Empty() {
		return true
	}
	for i := core.First + 1; i < core.Last; i++ {
		if prose.Capital(r.t.Tokens[i].Word) {
			return true
		}
	}
	return false
}
