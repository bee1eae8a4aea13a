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

// masthead reports whether the phrase ends with the name of a newspaper or
// broadcaster ("the Morning Post"), which is no document.
func (r *Resolver) masthead(core prose.Range) bool {
	m, at := r.cast.In(core)
	return m != nil && m.Kind == schema.Organization && at.Len() > 1 && at.Last == core.Last && english.IsCarrier(r.t.Tokens[at.Last-1].Lower)
}

// document resolves "a statement from X", "Hoffman’s statement", "A Reuters
// report", "the statement"; a poll or study speaks for itself.
func (r *Resolver) document(source, core prose.Range) Speaker {
	noun := english.Singular(r.t.Tokens[core.Last-1].Lower)
	s, ok := r.author(source, core, noun)
	if !ok && definite(&r.t.Tokens[core.First]) {
		s, ok = r.paper(core, noun)
	}
	if !ok {
		s = Speaker{Members: []*Member{r.cast.local(schema.Document, r.describe(source))}, Confidence: 0.8}
	}
	s.Medium = source
	if len(s.Members) > 0 {
		r.papers[noun] = s
	}
	return s
}

// paper returns whose words a document carries that was spoken of before: by its
// noun, by the place that introduced it, or by another noun of its sort.
func (r *Resolver) paper(core prose.Range, noun string) (Speaker, bool) {
	s, ok := r.papers[noun]
	if ok && (len(s.Members) != 1 || !s.Members[0].Local || r.sameWords(core, s.Members[0].Name)) {
		s.Confidence = min(s.Confidence, 0.75)
		return s, true
	}
	if ok || core.Len() > 2 {
		return Speaker{}, false
	}
	if at := r.introduced(core.First, noun); !at.Empty() && !authored(noun) {
		return unnamed(r.cast.local(schema.Document, r.describe(at)), 0.7), true
	}
	for _, other := range paperSorts(noun) {
		if s, ok := r.papers[other]; ok && len(s.Members) == 1 && s.Members[0].Kind == schema.Document {
			s.Confidence = min(s.Confidence, 0.6)
			return s, true
		}
	}
	return Speaker{}, false
}

// maxIntroduction is how many mentions back the introduction of a document is sought.
const maxIntroduction = 40

// introduced returns the phrase that introduced a document before a token: "a
// report published by the agency".
func (r *Resolver) introduced(token int, noun string) prose.Range {
	for i := r.last(token); i >= 0 && i > r.last(token)-maxIntroduction; i-- {
		x := &r.mentions[i]
		if x.kind != described || english.Singular(r.t.Tokens[x.at.Last-1].Lower) != noun {
			continue
		}
		if w := r.t.Tokens[x.at.First].Lower; w != "a" && w != "an" {
			return prose.Range{}
		}
		end := x.at.Last
		for s := r.t.SentenceOf(x.at.First); end < s.Last && end < x.at.Last+maxPhrase; end++ {
			if k := &r.t.Tokens[end]; k.IsFinite() || k.Tag == tag.Comma || k.Tag == tag.WDT || k.Lower == "that" || k.Kind == text.Punct || k.IsQuote() {
				break
			}
		}
		return prose.Range{First: x.at.First, Last: end}
	}
	return prose.Range{}
}

// paperSorts lists other nouns that news uses for a document.
func paperSorts(noun string) []string {
	for _, sort := range [][]string{
		{"lawsuit", "filing", "complaint", "suit", "indictment", "affidavit", "petition"},
		{"study", "report", "review", "analysis", "paper"},
		{"memo", "memorandum", "document", "note"},
		{"poll", "survey"},
	} {
		if slices.Contains(sort, noun) {
			return sort
		}
	}
	return nil
}

// sameWords reports whether a name has all words of a phrase but its article:
// "the second report" is not the report of before.
func (r *Resolver) sameWords(core prose.Range, name string) bool {
	for _, w := range text.Words(r.t.Words(prose.Range{First: core.First + 1, Last: core.Last})) {
		if !hasWord(name, w) && !hasWord(name, english.Singular(w)) {
			return false
		}
	}
	return true
}

// author returns whose words a document carries, if the phrase says so.
func (r *Resolver) author(source, core prose.Range, noun string) (Speaker, bool) {
	if s, ok := r.from(source, core, noun); ok {
		return s, true
	}
	for i := core.First; i < core.Last; i++ {
		if r.t.Tokens[i].Tag == tag.PRPS && authored(noun) { // "his letter"
			s := r.pronoun(i, Speaker{})
			return s, true
		}
	}
	m, at := r.cast.first(core)
	if m == nil || at.Last >= core.Last {
		return r.owner(core, noun)
	}
	possessive := r.t.Tokens[at.Last].Tag == tag.POS
	if authored(noun) && (possessive || m.Kind == schema.Organization) || noun == "report" && r.isCarrier(m) {
		return Speaker{Members: []*Member{m}, Confidence: 0.9}, true
	}
	return Speaker{}, false
}

// from reads "a statement from X" and "a post written by X", and who stands behind
// the document at the end: "in a post, the mayor, Anna White,".
func (r *Resolver) from(source, core prose.Range, noun string) (Speaker, bool) {
	for i := core.Last; authored(noun) && i+1 < source.Last; i++ {
		w := r.t.Tokens[i].Lower
		if w != "from" && w != "by" && w != "of" || i > core.Last && w != "from" && !writes(r.t.Tokens[i-1].Lower) {
			continue
		}
		of := prose.Range{First: i + 1, Last: source.Last}
		if m, n := r.cast.person(of); m != nil && r.leads(i+1, n.Range.First) {
			return Speaker{Members: []*Member{m}, Confidence: 0.9}, true
		}
		if m, at := r.cast.first(of); m != nil && r.leads(i+1, at.First) {
			return Speaker{Members: []*Member{m}, Confidence: 0.9}, true
		}
	}
	if m, n := r.cast.lastPerson(source); m != nil && n.End >= source.Last-1 && n.opens() > core.Last && r.t.Tokens[n.opens()-1].Tag == tag.Comma {
		return Speaker{Members: []*Member{m}, Confidence: 0.85}, true
	}
	return Speaker{}, false
}

// owner resolves "an inspector’s letter", "the ministry’s statement".
func (r *Resolver) owner(core prose.Range, noun string) (Speaker, bool) {
	for i := core.First + 1; i < core.Last && authored(noun); i++ {
		if r.t.Tokens[i].Tag != tag.POS {
			continue
		}
		k := &r.t.Tokens[i-1]
		if singular := english.Singular(k.Lower); k.IsNoun() && (english.IsPerson(singular) || english.IsBody(singular)) {
			return r.phrase(prose.Range{First: core.First, Last: i}, ""), true
		}
	}
	return Speaker{}, false
}

// writes tells participles before the author of a document.
func writes(w string) bool {
	switch w {
	case "written", "issued", "posted", "published", "sent", "signed", "released", "penned", "authored", "shared":
		return true
	}
	return false
}

// authored tells documents that carry the words of whoever made them, by the
// noun; polls, studies, filings and logs speak for themselves.
func authored(noun string) bool {
	switch english.Singular(noun) {
	case "poll", "survey", "study", "report", "audit", "filing", "lawsuit", "indictment", "complaint", "register", "log", "petition", "census", "review", "analysis", "data", "figure", "statistic", "record", "law", "bill", "ruling", "verdict",
		"memo", "memorandum", "minute", "notice", "poster", "transcript", "deck", "dossier", "affidavit", "inventory", "note", "book":
		return false
	}
	return true
}

// isCarrier reports whether a member is a news agency or outlet, whose report
// is its own word.
func (r *Resolver) isCarrier(m *Member) bool {
	return m.Kind == schema.Organization && len(m.words) > 0 && (english.IsAgency(strings.Join(m.words, " ")) || english.IsCarrier(m.words[len(m.words)-1]) || m.introduced("newspaper"))
}

// leads reports whether only titles and the like stand between two tokens.
func (r *Resolver) leads(from, to int) bool {
	for i := from; i < to; i++ {
		k := &r.t.Tokens[i]
		if !k.IsNominal() && k.Tag != tag.TO && k.Tag != tag.IN {
			return false
		}
	}
	return true
}

func definite(k *prose.Token) bool {
	return k.Lower == "the" || k.Lower == "that" || k.Lower == "this"
}

// carry takes down what carried a speaker's words, where the sentence says so: "in
// an editorial, Anna White said", "White said in a letter". The letter is later
// another name for her.
func (r *Resolver) carry(source prose.Range, s Speaker) {
	if !s.Medium.Empty() {
		return
	}
	sentence := r.t.SentenceOf(source.First)
	for i := sentence.First; i+2 < sentence.Last; i++ {
		if i == source.First {
			i = source.Last
		}
		k := &r.t.Tokens[min(i, len(r.t.Tokens)-1)]
		if i+2 >= sentence.Last || k.IsQuote() && i > source.Last || i > source.Last+14 {
			return
		}
		if w := k.Lower; w != "in" && w != "on" && w != "via" && w != "with" {
			continue
		}
		if d := &r.t.Tokens[i+1]; d.Tag != tag.DT && d.Tag != tag.PRPS || d.Lower == "the" {
			continue
		}
		for j := i + 2; j < sentence.Last && r.t.Tokens[j].IsNominal(); j++ {
			if n := &r.t.Tokens[j]; n.IsNoun() && english.IsDocument(english.Singular(n.Lower)) && authored(n.Lower) {
				r.carried[j] = s
				r.papers[english.Singular(n.Lower)] = s
			}
		}
	}
}

// hasWord reports whether a name has the word.
func hasWord(name, word string) bool {
	for _, w := range text.Words(name) {
		if w == word {
			return true
		}
	}
	return false
}
