package refer

import (
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
	if definite(&r.t.Tokens[core.First]) && source.Last == core.Last {
		if m := r.bodyNamed(core, noun); m != nil {
			return Speaker{Members: []*Member{m}, Confidence: 0.75}
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
		return r.pronoun(head - 1)
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
// or that was introduced with that noun ("the newspaper Fjordposten").
func (r *Resolver) bodyNamed(core prose.Range, noun string) *Member {
	words := text.Words(r.t.Words(prose.Range{First: core.First + 1, Last: core.Last}))
	var found *Member
	last := -1
	for _, m := range r.cast.Members {
		if m.Kind != schema.Organization || m.Local {
			continue
		}
		if !endsWith(m.words, words) && !(core.Len() == 2 && m.introduced(noun)) {
			continue
		}
		for _, n := range m.Mentions {
			if n.First < core.First && n.First > last {
				found, last = m, n.First
			}
		}
	}
	return found
}

// endsWith reports whether the words of a name end with others, or hold a
// single one.
func endsWith(name, words []string) bool {
	if len(words) == 1 {
		for _, w := range name {
			if w == words[0] {
				return true
			}
		}
		return false
	}
	return len(words) > 0 && len(name) >= len(words) && strings.Join(name[len(name)-len(words):], " ") == strings.Join(words, " ")
}

// introduced reports whether the text called a body by a noun of the same sort.
func (m *Member) introduced(noun string) bool {
	for _, n := range m.Nouns {
		if sortOf(n) == sortOf(noun) {
			return true
		}
	}
	return noun == "agency" && english.IsAgency(text.Fold(m.Name))
}

// sortOf makes one of the nouns that news uses for one another.
func sortOf(noun string) string {
	switch noun {
	case "newspaper", "paper", "daily", "tabloid", "weekly", "magazine", "website", "site", "outlet", "station", "broadcaster", "channel":
		return "outlet"
	case "company", "firm", "carmaker", "automaker", "operator", "owner", "maker", "airline", "bank", "retailer", "developer", "lender", "insurer", "corporation":
		return "company"
	case "group", "organization", "organisation", "charity", "movement":
		return "group"
	}
	return noun
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
