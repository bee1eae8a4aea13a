package extract

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// described resolves a description to whom the article describes so: "the regional
// inspector" is the only one who is called an inspector, "his own party" that of his
// title, "the operator" the body that was named last.
func (b *builder) described(r prose.Range, u *utter.Utterance, speaker refer.Speaker) *refer.Member {
	for r.Len() > 1 && b.t.Tokens[r.First].IsQuote() {
		r.First++
	}
	head := r.First
	for head+1 < r.Last && b.t.Tokens[head+1].IsNominal() {
		head++
	}
	k := &b.t.Tokens[head]
	if k.Tag != tag.NN || head+1 < r.Last && b.t.Tokens[head+1].Tag != tag.WP {
		return nil
	}
	opens := &b.t.Tokens[r.First]
	if m := b.bearer(prose.Range{First: r.First, Last: head + 1}, speaker); m != nil {
		return m
	}
	switch {
	case opens.Tag == tag.PRPS && english.IsBody(k.Lower):
		return b.ownBody(k.Lower, u.Source)
	case opens.Tag == tag.PRPS && head == r.First+1:
		return b.spouse(k.Lower, r.First, speaker)
	case opens.Lower == "the" && head == r.First+1 && anaphoric(k.Lower):
		return b.lastNamed(r.First, func(m *refer.Member) bool {
			return b.corporate(m) && !m.Local && !slices.Contains(speaker.Members, m) && !b.outlet(m)
		})
	}
	return nil
}

// bearer returns the one member whom the article calls as a description does, in a
// title or in an apposition that the name follows: "the inspector, Bolat Zhaksin".
// Who is "the former inspector" is not "the inspector", and "a contractor" is named
// after it and not before.
func (b *builder) bearer(description prose.Range, speaker refer.Speaker) *refer.Member {
	noun, opens := b.t.Tokens[description.Last-1].Lower, &b.t.Tokens[description.First]
	indefinite := opens.Tag == tag.DT && opens.Lower != "the"
	var found *refer.Member
	for _, m := range b.cast.Members {
		for _, title := range b.titles(m) {
			if b.head(title) != noun || b.qualified(title) != b.qualified(description) || slices.Contains(speaker.Members, m) ||
				indefinite && title.First < description.First {
				continue
			}
			if found != nil && found != m {
				return nil
			}
			found = m
		}
	}
	return found
}

// namedNext returns who "a Wexmoor man" is: news opens with a description and gives
// the name at the beginning of the next sentence.
func (b *builder) namedNext(r prose.Range) *refer.Member {
	if r.Len() < 2 || b.t.Tokens[r.First].Lower != "a" && b.t.Tokens[r.First].Lower != "an" || !english.IsPerson(b.t.Tokens[r.Last-1].Lower) {
		return nil
	}
	next := b.t.SentenceOf(r.First).Last
	if b.t.Tokens[r.First].Sentence > 1 || next >= len(b.t.Tokens) {
		return nil
	}
	for _, m := range b.cast.Members {
		if m.Kind == schema.Person && len(m.Mentions) > 0 && m.Mentions[0].First == next {
			return m
		}
	}
	return nil
}

// titles lists the titles of a member and the nouns whose apposition it is.
func (b *builder) titles(m *refer.Member) []prose.Range {
	all := slices.Clone(m.Titles)
	for _, at := range m.Mentions {
		if i := at.First - 2; i > 0 && b.t.Tokens[at.First-1].Tag == tag.Comma && b.t.Tokens[i].Tag == tag.NN {
			first := i
			for first > 0 && b.t.Tokens[first-1].IsNominal() {
				first--
			}
			all = append(all, prose.Range{First: first, Last: i + 1})
		}
	}
	return all
}

// qualified returns the word in a title that makes it another office.
func (b *builder) qualified(title prose.Range) string {
	for i := title.First; i < title.Last; i++ {
		switch w := b.t.Tokens[i].Lower; w {
		case "former", "ex", "deputy", "vice", "acting", "assistant", "shadow", "late":
			return w
		}
	}
	return ""
}

// ownBody returns the body of a speaker that "his party" or "her own union" is: the
// one in the words for him whose name ends with that noun.
func (b *builder) ownBody(noun string, source prose.Range) *refer.Member {
	for i := source.First; i < source.Last; i++ {
		if k := &b.t.Tokens[i]; k.Lower != noun || !k.IsName() {
			continue
		}
		first := i
		for first > source.First && b.t.Tokens[first-1].IsName() {
			first--
		}
		if found := b.resolver.Party(prose.Range{First: first, Last: i + 1}).Members; len(found) > 0 && !found[0].Local {
			return found[0]
		}
	}
	return nil
}

// spouse returns whom somebody who is known as a wife or husband means by "her
// husband": the one whom the article speaks of most.
func (b *builder) spouse(noun string, before int, speaker refer.Speaker) *refer.Member {
	counterpart := map[string]string{"husband": "wife", "wife": "husband", "ex-husband": "ex-wife", "ex-wife": "ex-husband"}[noun]
	if counterpart == "" || len(speaker.Members) != 1 {
		return nil
	}
	called := func(r prose.Range) bool { return b.head(r) == counterpart }
	if !slices.ContainsFunc(speaker.Members[0].Titles, called) {
		return nil
	}
	var found *refer.Member
	for _, m := range b.cast.Members {
		if m.Kind == schema.Person && m != speaker.Members[0] && len(m.Mentions) > 0 && m.Mentions[0].First < before &&
			(found == nil || len(m.Mentions) > len(found.Mentions)) {
			found = m
		}
	}
	return found
}

// corporate reports whether a member is a body, by its kind or by the "which" that
// follows one of its names.
func (b *builder) corporate(m *refer.Member) bool {
	if m.Kind == schema.Organization {
		return true
	}
	return m.Kind == schema.Person && slices.ContainsFunc(m.Mentions, func(r prose.Range) bool {
		return r.Last+1 < len(b.t.Tokens) && b.t.Tokens[r.Last].Tag == tag.Comma && b.t.Tokens[r.Last+1].Lower == "which"
	})
}

// anaphoric tells nouns for bodies that stand for one named before; "the
// government" and "the police" need no name.
func anaphoric(noun string) bool {
	switch noun {
	case "company", "firm", "operator", "club", "airline", "carrier", "bank", "developer", "group", "charity", "retailer", "insurer",
		"lender", "manufacturer", "maker", "contractor", "supplier", "owner", "brewer", "builder", "utility", "business", "franchise", "team", "corporation":
		return true
	}
	return false
}

// outlet reports whether a member is an outlet or agency, which news names without
// speaking of it.
func (b *builder) outlet(m *refer.Member) bool {
	words := text.Words(m.Name)
	return len(words) > 0 && (english.IsAgency(strings.Join(words, " ")) || english.IsCarrier(words[len(words)-1]))
}
