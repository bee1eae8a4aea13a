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

// Speaker is what a source refers to.
type Speaker struct {
	// Members are who speaks, jointly; empty where nothing could be resolved.
	Members []*Member
	// Medium is what carried the words: "a statement … posted on the
	// Pentagon’s website"; empty if nothing is said of one.
	Medium prose.Range
	// Confidence is how sure the reference is, from 0 to 1.
	Confidence float64
}

// Resolver resolves the sources of one article in order: who spoke last is who
// "he" or "the statement" may be.
type Resolver struct {
	cast *Cast
	t    *prose.Text
	past []spoken // the latest last
}

// spoken is a source that was resolved.
type spoken struct {
	speaker Speaker
	token   int
}

// NewResolver starts at the beginning of an article.
func NewResolver(c *Cast) *Resolver { return &Resolver{cast: c, t: c.t} }

// Resolve returns who the words of a source refer to. Sources must come in the
// order of the text.
func (r *Resolver) Resolve(source prose.Range) Speaker {
	if source.Empty() {
		return Speaker{}
	}
	s := r.resolve(r.trim(source))
	if len(s.Members) > 0 {
		r.past = append(r.past, spoken{s, source.First})
	}
	return s
}

// trim cuts commas and relative clauses off the words of a source.
func (r *Resolver) trim(source prose.Range) prose.Range {
	for source.Len() > 1 && r.t.Tokens[source.Last-1].Tag == tag.Comma {
		source.Last--
	}
	return source
}

func (r *Resolver) resolve(source prose.Range) Speaker {
	first := &r.t.Tokens[source.First]
	if source.Len() == 1 {
		switch first.Tag {
		case tag.PRP, tag.PRPS:
			return r.pronoun(source.First)
		case tag.WP, tag.WDT, tag.WPS:
			return r.relative(source.First)
		}
	}
	if parts := r.coordinated(source); len(parts) > 1 {
		joint := Speaker{Confidence: 1}
		for _, p := range parts {
			s := r.phrase(p.rng, p.words)
			joint.Members = append(joint.Members, s.Members...)
			joint.Confidence = min(joint.Confidence, s.Confidence)
		}
		return joint
	}
	return r.phrase(source, "")
}

// part is one of several coordinated sources; words stand for its text where
// the coordination left a word out ("U.S. [officials] and Saudi officials").
type part struct {
	rng   prose.Range
	words string
}

// coordinated parts "A, B and C" and "U.S. and Saudi officials".
func (r *Resolver) coordinated(source prose.Range) []part {
	head := r.headEnd(source)
	at := -1
	for i := source.First + 1; i < head-1; i++ {
		k := &r.t.Tokens[i]
		if k.Tag == tag.CC && k.Lower == "and" {
			at = i
		}
		if k.Tag == tag.IN && at < 0 || k.Tag == tag.WP || k.Tag == tag.WDT {
			break
		}
	}
	if at < 0 || r.insideName(at) {
		return nil
	}
	left, right := prose.Range{First: source.First, Last: at}, prose.Range{First: at + 1, Last: source.Last}
	last := &r.t.Tokens[head-1]
	l := &r.t.Tokens[at-1]
	switch {
	case isPlural(last) && right.Len() > 1 && adjectival(&r.t.Tokens[at+1]) && (l.Tag == tag.JJ || english.IsState(l.Lower)):
		// "U.S. and Saudi officials": both are officials of a state each.
		return []part{{left, r.t.Words(left) + " " + r.t.Words(prose.Range{First: head - 1, Last: head})}, {right, ""}}
	case isPlural(last) && !l.IsName() && l.Tag != tag.NNS:
		return nil // "military and militia sources" are one group
	case l.IsNoun():
		parts := []part{}
		start := left.First
		for i := left.First; i < left.Last; i++ {
			if r.t.Tokens[i].Tag == tag.Comma && i > start {
				parts = append(parts, part{prose.Range{First: start, Last: i}, ""})
				start = i + 1
			}
		}
		if start < left.Last {
			parts = append(parts, part{prose.Range{First: start, Last: left.Last}, ""})
		}
		return append(parts, part{right, ""})
	}
	return nil
}

// adjectival tells words for the state that officials belong to: "Saudi", "U.S.".
func adjectival(k *prose.Token) bool {
	return k.Tag == tag.JJ || k.IsName()
}

// insideName reports whether a token stands inside one name.
func (r *Resolver) insideName(i int) bool {
	for j := i; j >= 0 && j > i-6; j-- {
		if m := r.cast.at[j]; m != nil {
			for _, n := range m.Mentions {
				if n.Holds(i) {
					return true
				}
			}
		}
	}
	return false
}

// headEnd returns the end of the noun phrase proper: before prepositions,
// commas, relative clauses and participles.
func (r *Resolver) headEnd(source prose.Range) int {
	for i := source.First; i < source.Last; i++ {
		k := &r.t.Tokens[i]
		if k.IsNominal() || k.Tag == tag.CC || k.Lower == "of" && r.insideName(i) || i == source.First {
			continue
		}
		return i
	}
	return source.Last
}

// phrase resolves a noun phrase. words overrides its text where set.
func (r *Resolver) phrase(source prose.Range, words string) Speaker {
	if words != "" {
		return unnamed(r.cast.local(schema.Unnamed, words), 0.9)
	}
	if m := r.titledPerson(source); m != nil {
		return Speaker{Members: []*Member{m}, Confidence: 0.97}
	}
	if s, ok := r.apposed(source); ok {
		return s
	}
	head := r.headEnd(source)
	k := &r.t.Tokens[head-1]
	singular := english.Singular(k.Lower)
	core := prose.Range{First: source.First, Last: head}
	switch {
	case english.IsDocument(singular) && k.IsNoun():
		if m := r.cast.at[head-1]; (m == nil || m.Kind != schema.Person) && !r.masthead(core) {
			return r.document(source, core)
		}
	case isPlural(k) && !r.nameEndsAt(core):
		if definite(&r.t.Tokens[core.First]) && core.Len() == 2 {
			if m := r.lastUnnamed(k.Lower); m != nil {
				return unnamed(m, 0.75)
			}
		}
		return unnamed(r.cast.local(schema.Unnamed, r.describe(source)), 0.9)
	}
	if m, at := r.cast.In(core); m != nil && (at.Last >= head || r.t.Tokens[at.Last].Word == "(") {
		return Speaker{Members: []*Member{m}, Confidence: 0.95}
	}
	// "a spokeswoman, Anna White": the name stands in the apposition.
	if english.IsPerson(singular) || english.IsTitle(k.Lower) {
		if m, at := r.cast.first(prose.Range{First: head, Last: source.Last}); m != nil && m.Kind == schema.Person && at.First == head+1 {
			m.Titles = append(m.Titles, core)
			return Speaker{Members: []*Member{m}, Confidence: 0.9}
		}
		return r.byOffice(source, core, k)
	}
	if english.IsBody(singular) {
		return r.byBody(source, core, singular)
	}
	if m, _ := r.cast.In(core); m != nil && !k.IsNoun() {
		return Speaker{Members: []*Member{m}, Confidence: 0.8}
	}
	if english.IsState(strings.TrimPrefix(strings.ToLower(r.t.Words(core)), "the ")) {
		return Speaker{Members: []*Member{r.cast.named(schema.State, trimArticle(r.t.Words(core)))}, Confidence: 0.9}
	}
	return unnamed(r.cast.local(schema.Unnamed, r.describe(source)), 0.7)
}

// titledPerson returns the person of "U.S. Secretary of State Mike Pompeo" and
// "Mike Pompeo, the secretary of state": a name whose title opens the phrase,
// or that opens it itself, and after which nothing but an apposition follows.
func (r *Resolver) titledPerson(source prose.Range) *Member {
	m, n := r.cast.person(source)
	if m == nil {
		return nil
	}
	opens := n.Range.First
	if !n.Title.Empty() {
		opens = n.Title.First
	}
	for i := source.First; i < opens; i++ {
		if k := &r.t.Tokens[i]; k.Tag != tag.DT && k.Tag != tag.JJ && k.Tag != tag.PRPS && k.Tag != tag.NN && k.Tag != tag.NNP && k.Tag != tag.POS || english.IsDocument(k.Lower) {
			return nil
		}
	}
	if n.Range.Last >= source.Last {
		return m
	}
	next := &r.t.Tokens[n.Range.Last]
	if next.Tag == tag.Comma {
		r.learnOffice(m, prose.Range{First: n.Range.Last + 1, Last: source.Last})
	}
	if next.Tag == tag.Comma || next.Word == "(" || next.Tag == tag.WP || next.Tag == tag.IN {
		return m
	}
	return nil
}

// learnOffice takes down what stands after a person's name and tells an office:
// "Jan Pohl, a spokesman for the port".
func (r *Resolver) learnOffice(m *Member, apposition prose.Range) {
	for i := apposition.First; i < apposition.Last; i++ {
		if r.t.Tokens[i].Tag == tag.Comma || r.t.Tokens[i].Tag == tag.WP {
			apposition.Last = i
		}
	}
	if apposition.Empty() || slices.Contains(m.Titles, apposition) {
		return
	}
	if k := &r.t.Tokens[r.headEnd(apposition)-1]; k.IsNoun() && (english.IsPerson(english.Singular(k.Lower)) || english.IsTitle(k.Lower)) {
		m.Titles = append(m.Titles, apposition)
	}
}

// masthead reports whether the phrase ends with the name of a newspaper or
// broadcaster ("the Morning Post"), which is no document.
func (r *Resolver) masthead(core prose.Range) bool {
	m, at := r.cast.In(core)
	return m != nil && m.Kind == schema.Organization && at.Len() > 1 && at.Last == core.Last && english.IsCarrier(r.t.Tokens[at.Last-1].Lower)
}

// nameEndsAt reports whether the phrase ends with a name ("the Iraqi Security
// Forces"), which is then no crowd.
func (r *Resolver) nameEndsAt(core prose.Range) bool {
	m, at := r.cast.In(core)
	return m != nil && at.Last == core.Last
}

func unnamed(m *Member, confidence float64) Speaker {
	return Speaker{Members: []*Member{m}, Confidence: confidence}
}

// describe returns the words for an unnamed source, without commas at its end
// and without a leading article.
func (r *Resolver) describe(source prose.Range) string {
	for i := source.First + 1; i < source.Last; i++ {
		if r.t.Tokens[i].Tag == tag.Comma { // what follows describes, but is no description to go by
			source.Last = i
			break
		}
	}
	return trimArticle(r.t.Words(source))
}

// trimArticle drops a leading article.
func trimArticle(s string) string {
	for _, a := range []string{"The ", "the ", "A ", "a ", "An ", "an ", "His ", "his ", "Her ", "her ", "Its ", "its ", "Their ", "their ", "Our ", "our ", "My ", "my "} {
		if rest, ok := strings.CutPrefix(s, a); ok {
			return rest
		}
	}
	return s
}

// named makes or finds a member by its name.
func (c *Cast) named(kind schema.ActorKind, name string) *Member {
	if m := c.keys[text.Fold(name)]; m != nil {
		return m
	}
	m := &Member{Kind: kind, Name: name, words: text.Words(name)}
	c.Members = append(c.Members, m)
	c.keys[text.Fold(name)] = m
	return m
}

// document resolves "a statement from X", "Hoffman’s statement", "A Reuters
// report", "the statement"; a poll or study speaks for itself.
func (r *Resolver) document(source, core prose.Range) Speaker {
	medium := source
	// Of whom: "a statement from X". A poll or study speaks for itself, whoever
	// made it.
	for i := core.Last; i+1 < source.Last; i++ {
		w := r.t.Tokens[i].Lower
		if w != "from" && w != "by" && w != "of" || !authored(r.t.Tokens[core.Last-1].Lower) {
			continue
		}
		of := prose.Range{First: i + 1, Last: source.Last}
		if m, n := r.cast.person(of); m != nil && r.leads(i+1, n.Range.First) {
			return Speaker{Members: []*Member{m}, Medium: medium, Confidence: 0.9}
		}
		if m, at := r.cast.first(of); m != nil && r.leads(i+1, at.First) {
			return Speaker{Members: []*Member{m}, Medium: medium, Confidence: 0.9}
		}
	}
	// Whose: "Hoffman’s statement", "A Reuters report", "his letter".
	for i := core.First; i < core.Last; i++ {
		k := &r.t.Tokens[i]
		if k.Tag == tag.PRPS {
			s := r.pronoun(i)
			s.Medium = medium
			return s
		}
	}
	if m, at := r.cast.first(core); m != nil && at.Last < core.Last {
		possessive := r.t.Tokens[at.Last].Tag == tag.POS
		if authored(r.t.Tokens[core.Last-1].Lower) && (possessive || m.Kind == schema.Organization) || r.isCarrier(m) {
			return Speaker{Members: []*Member{m}, Medium: medium, Confidence: 0.9}
		}
	}
	if definite(&r.t.Tokens[core.First]) {
		if s, ok := r.lastMedium(r.t.Tokens[core.Last-1].Lower); ok {
			s.Medium = medium
			s.Confidence = 0.7
			return s
		}
	}
	return Speaker{Members: []*Member{r.cast.local(schema.Document, r.describe(source))}, Medium: medium, Confidence: 0.8}
}

// authored tells documents that carry the words of whoever made them, by the
// noun; polls, studies, filings and logs speak for themselves.
func authored(noun string) bool {
	switch english.Singular(noun) {
	case "poll", "survey", "study", "report", "audit", "filing", "lawsuit", "indictment", "complaint", "register", "log", "petition", "census", "review", "analysis", "data", "figure", "statistic", "record", "law", "bill", "ruling", "verdict":
		return false
	}
	return true
}

// isCarrier reports whether a member is a news agency or outlet, whose report
// is its own word.
func (r *Resolver) isCarrier(m *Member) bool {
	return m.Kind == schema.Organization && len(m.words) > 0 && (english.IsAgency(strings.Join(m.words, " ")) || english.IsCarrier(m.words[len(m.words)-1]))
}

// apposed resolves "his former deputy, Dame Olwen Rees," and "the operator,
// Nordaske Power (NAP),": a description and, after a comma, the name.
func (r *Resolver) apposed(source prose.Range) (Speaker, bool) {
	comma := source.First + 1
	for comma < source.Last && r.t.Tokens[comma].Tag != tag.Comma {
		comma++
	}
	if comma+1 >= source.Last || r.t.Tokens[comma-1].IsName() && r.t.Tokens[source.First].IsName() {
		return Speaker{}, false
	}
	for i := comma + 1; i < source.Last && i < comma+8; i++ {
		m := r.cast.at[i]
		if m == nil {
			continue
		}
		n := r.cast.names[i]
		opens := n.Range.First
		if !n.Title.Empty() {
			opens = n.Title.First
		}
		if opens > comma+1 || n.Range.Last < source.Last && r.t.Tokens[n.Range.Last].Tag != tag.Comma && r.t.Tokens[n.Range.Last].Word != "(" && !r.t.Tokens[n.Range.Last].IsName() {
			return Speaker{}, false
		}
		described := prose.Range{First: source.First, Last: comma}
		if m.Kind == schema.Person && !n.Sure && english.IsBody(english.Singular(r.t.Tokens[comma-1].Lower)) {
			m.Kind = schema.Organization
		}
		if m.Kind == schema.Person {
			m.Titles = append(m.Titles, described)
		}
		return Speaker{Members: []*Member{m}, Confidence: 0.9}, true
	}
	return Speaker{}, false
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

// lastMedium returns the speaker whose words came by such a document before.
func (r *Resolver) lastMedium(noun string) (Speaker, bool) {
	for i := len(r.past) - 1; i >= 0; i-- {
		m := r.past[i].speaker.Medium
		for j := m.First; j < m.Last; j++ {
			if r.t.Tokens[j].Lower == noun {
				return r.past[i].speaker, true
			}
		}
	}
	return Speaker{}, false
}

// byOffice resolves "the minister" to the one who was called so before, and
// leaves "a spokesman" unnamed.
func (r *Resolver) byOffice(source, core prose.Range, k *prose.Token) Speaker {
	if definite(&r.t.Tokens[core.First]) && source.Last == core.Last {
		var found *Member
		for _, m := range r.cast.Members {
			if m.Kind == schema.Person && m.titled(r.t, k.Lower, source.First) && m.mentionedBefore(source.First) {
				if found != nil {
					found = nil
					break
				}
				found = m
			}
		}
		if found != nil {
			return Speaker{Members: []*Member{found}, Confidence: 0.75}
		}
		if m := r.lastUnnamed(k.Lower); m != nil {
			return unnamed(m, 0.7)
		}
	}
	return unnamed(r.cast.local(schema.Unnamed, r.describe(source)), 0.85)
}

// lastUnnamed returns the unnamed source that was described with a noun before:
// "the officials" are the security officials of the sentence before.
func (r *Resolver) lastUnnamed(noun string) *Member {
	for i := len(r.past) - 1; i >= 0; i-- {
		for _, m := range r.past[i].speaker.Members {
			if m.Local && m.Kind == schema.Unnamed && hasWord(m.Name, noun) {
				return m
			}
		}
	}
	return nil
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

// titled reports whether a title that the member bore before a token has the word.
func (m *Member) titled(t *prose.Text, word string, before int) bool {
	for _, r := range m.Titles {
		for i := r.First; i < r.Last && i < before; i++ {
			if t.Tokens[i].Lower == word {
				return true
			}
		}
	}
	return false
}

func (m *Member) mentionedBefore(token int) bool {
	return len(m.Mentions) > 0 && m.Mentions[0].First < token
}

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
