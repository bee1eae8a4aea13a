package content

import (
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// right returns the run after the cue that may be what is said.
func (f *finder) right(core int) prose.Range {
	first := f.start(core)
	if first < 0 || first >= f.s.Last {
		return f.nextParagraph(core)
	}
	if f.t.Tokens[first].IsQuote() && f.t.Tokens[first].Quotation >= 0 && !f.inside(f.t.Tokens[first].Quotation) {
		return f.quotationRight(first)
	}
	last := f.predicated(first, f.charged(first, f.end(first)))
	if by := f.source.First - 1; f.cue.Form == cue.Passive && first < by && by < last {
		last = by // "was accused of fraud | by the mayor"
	}
	if first >= last {
		return prose.Range{}
	}
	return prose.Range{First: first, Last: last}
}

// nextParagraph returns the quotation that a colon at the end of the paragraph
// announces.
func (f *finder) nextParagraph(core int) prose.Range {
	if f.s.Last == 0 || core >= f.s.Last || f.t.Tokens[f.s.Last-1].Lower != ":" || f.s.Last >= len(f.t.Tokens) {
		return prose.Range{}
	}
	next := f.s.Last
	if q := f.t.Tokens[next].Quotation; q >= 0 && f.t.Tokens[next].IsQuote() {
		return f.quotationRight(next)
	}
	return prose.Range{}
}

// start finds where the content after the cue begins, or -1: past the
// addressee, expressions of time and place, commas and colons.
func (f *finder) start(core int) int {
	i := core
	if f.cue.Form == cue.Passive && core > f.cue.Range.Last && i < f.s.Last && f.t.Tokens[i].Tag == tag.IN && chargeOpens(f.t.Tokens[i].Lower) {
		i++ // "was accused by the mayor | of fraud"
	}
	if f.cue.Entry.Has(english.Addressee) && f.cue.Form != cue.Passive && f.cue.Range.Last == f.cue.Head+1 {
		if j := f.pastAddressee(i); f.cue.Entry.Act.Family() != schema.Request || f.opensClause(j) {
			i = j
		}
	}
	i = f.pastTime(i)
	if j, ok := f.whatHeSaid(i); ok {
		i = j
	}
	if i >= f.s.Last {
		return -1
	}
	k := &f.t.Tokens[i]
	switch {
	case k.Tag == tag.Period, k.Lower == ";":
		return -1
	case k.Lower == ":":
		return f.after(i)
	case k.Tag == tag.Comma:
		if i+1 < f.s.Last && f.t.Tokens[i+1].IsQuote() {
			return i + 1
		}
		if c, ok := f.cues[min(i+1, f.s.Last-1)]; ok && c.Form == cue.Participle {
			if j := f.pastInsertion(i); j > i+1 {
				return j // "wrote, citing a report, that …"
			}
			return -1 // ", citing …", ", adding …" is an attribution of its own
		}
		return f.pastInsertion(i)
	}
	if j := f.charge(i); j >= 0 {
		return j
	}
	if j := f.thatAhead(i); j > 0 {
		return j
	}
	if f.adverbial(i) {
		return -1
	}
	return i
}

// chargeOpens tells the prepositions that stand before what somebody is said
// to have done.
func chargeOpens(w string) bool { return w == "of" || w == "for" || w == "on" || w == "with" }

// adverbial reports whether what follows a verb of speech is no content but
// place or manner: "said in a report released Monday", "said at a vigil".
func (f *finder) adverbial(i int) bool {
	k := &f.t.Tokens[i]
	if k.Tag != tag.IN && k.Tag != tag.RB || !f.cue.Entry.Has(english.Clause) || !f.cue.Entry.Has(english.Speech) || f.cue.Entry.Has(english.For|english.Of|english.On) {
		return false
	}
	switch k.Lower {
	case "in", "at", "on", "during", "after", "before", "from", "through", "via", "by":
	default:
		return false
	}
	for j := i; j < f.s.Last; j++ {
		if f.t.Tokens[j].Tag == tag.Comma {
			return true
		}
		if f.t.Tokens[j].IsFinite() {
			return false
		}
	}
	return true
}

// opensClause reports whether a reported clause or quotation begins at a token;
// of "urged the two governments to act" the whole is what is urged.
func (f *finder) opensClause(i int) bool {
	if i >= f.s.Last {
		return false
	}
	k := &f.t.Tokens[i]
	return k.Lower == "that" || k.Lower == "if" || k.Lower == "whether" || k.Tag == tag.WP || k.Tag == tag.WRB || k.Tag == tag.Comma ||
		k.Lower == ":" || k.IsQuote() && f.t.Tokens[i-1].Tag != tag.TO
}

// after returns the token after a colon, or -1 at the sentence's end.
func (f *finder) after(i int) int {
	if i+1 < f.s.Last {
		return i + 1
	}
	return -1
}

// whatHeSaid steps over "what it said was", "what he called": the words that
// mark the content as the speaker's own.
func (f *finder) whatHeSaid(i int) (int, bool) {
	if i+2 >= f.s.Last || f.t.Tokens[i].Lower != "what" {
		return i, false
	}
	for j := i + 1; j < f.s.Last && j < i+6; j++ {
		if !f.t.Tokens[j].IsVerb() || f.t.Tokens[j].IsAuxiliary() {
			continue
		}
		switch f.t.Tokens[j].Lemma() {
		case "say", "call", "describe", "term", "characterize", "characterise", "label":
		default:
			return i, false
		}
		for j++; j < f.s.Last && (f.t.Tokens[j].IsBe() || f.t.Tokens[j].Lower == "as"); j++ {
		}
		return j, true
	}
	return i, false
}

// pastTime steps over "on Tuesday", "late last month", "in a statement".
func (f *finder) pastTime(i int) int {
	for i < f.s.Last {
		j := i
		if f.t.Tokens[j].Tag == tag.IN || f.t.Tokens[j].Tag == tag.TO {
			j++
		}
		start := j
		for j < f.s.Last && (english.IsTime(f.t.Tokens[j].Lower) || f.t.Tokens[j].Tag == tag.CD || j == start && timeOpens(f.t.Tokens[j].Lower)) {
			j++
		}
		if j == start || !english.IsTime(f.t.Tokens[j-1].Lower) && f.t.Tokens[j-1].Tag != tag.CD {
			return i
		}
		if f.t.Tokens[start].Tag == tag.CD && j == start+1 { // a bare number is no time
			return i
		}
		if j < f.s.Last && (f.t.Tokens[j].IsFinite() || namesGoOn(f.t, j)) { // "said last year had been hard", "blamed the Night Watch"
			return i
		}
		i = j
	}
	return i
}

// namesGoOn reports whether a word for time before token i is part of a name
// that goes on there.
func namesGoOn(t *prose.Text, i int) bool {
	k := &t.Tokens[i-1]
	return k.IsName() && t.Tokens[i].IsName() && !english.IsWeekday(k.Lower) && !english.IsMonth(k.Lower)
}

func timeOpens(w string) bool {
	switch w {
	case "this", "last", "next", "early", "late", "the", "that", "later", "earlier", "previous", "same":
		return true
	}
	return false
}

// thatAhead looks past a prepositional phrase or two for the "that", colon or
// quotation that opens the content: "said in a statement that".
func (f *finder) thatAhead(i int) int {
	if f.t.Tokens[i].Tag != tag.IN && f.t.Tokens[i].Tag != tag.TO && f.t.Tokens[i].Tag != tag.RB || f.t.Tokens[i].Lower == "that" ||
		!f.cue.Entry.Has(english.Clause) && !f.cue.Entry.Has(english.Speech) {
		return 0
	}
	for j := i; j < f.s.Last && j < i+14; j++ {
		k := &f.t.Tokens[j]
		switch {
		case k.Lower == "that" && k.Tag != tag.DT && j > i:
			return j
		case k.Lower == ":" && j+1 < f.s.Last:
			return j + 1
		case k.IsQuote() && f.t.Tokens[j-1].Tag == tag.Comma:
			return j
		case k.IsQuote(), k.IsFinite(), k.Tag == tag.TO && j > i:
			return 0
		}
	}
	return 0
}

// pastAddressee steps over who is spoken to, where a clause, quotation or
// infinitive follows: "told reporters on Monday that".
func (f *finder) pastAddressee(i int) int {
	if i >= f.s.Last || f.t.Tokens[i].Lower == "that" || f.t.Tokens[i].IsQuote() || f.t.Tokens[i].Tag == tag.TO {
		return i
	}
	j := i
	for j < f.s.Last && j < i+20 {
		k := &f.t.Tokens[j]
		switch {
		case k.Lower == "that" && j > i && k.Tag != tag.DT, k.IsQuote() && j > i, k.Lower == ":", k.Tag == tag.Comma && j+1 < f.s.Last && f.t.Tokens[j+1].IsQuote():
			return j
		case k.Tag == tag.TO && j > i && j+1 < f.s.Last && (f.t.Tokens[j+1].Tag == tag.VB || f.t.Tokens[j+1].IsQuote()):
			return i // of "told the crew to leave" the whole is what is asked
		case k.Tag == tag.WP || k.Tag == tag.WRB && k.Lower != "whenever" && k.Lower != "when" || k.Lower == "if" || k.Lower == "whether":
			return j
		case k.Tag == tag.PRP && j > i:
			return j
		case k.IsFinite():
			return f.subjectBack(i, j)
		case k.Tag == tag.Comma || k.Tag == tag.Period:
			return j
		}
		j++
	}
	return i
}

// subjectBack finds where the clause of the finite verb at j begins, between
// the addressee at i and the verb: "told CNN | the plan was dead".
func (f *finder) subjectBack(i, j int) int {
	for k := j - 1; k > i; k-- {
		t := f.t.Tokens[k].Tag
		if (t == tag.DT || t == tag.PRPS || t == tag.EX) && f.t.Tokens[k-1].Tag != tag.IN {
			return k
		}
	}
	if f.t.Tokens[i].Tag == tag.PRP || f.t.Tokens[i].IsNoun() {
		return i + 1
	}
	return i
}

// pastInsertion steps over ", in an interview on Monday," to what follows.
func (f *finder) pastInsertion(comma int) int {
	if comma+1 >= f.s.Last {
		return -1
	}
	k := &f.t.Tokens[comma+1]
	if k.Tag == tag.IN || k.Tag == tag.VBG || k.Tag == tag.RB {
		for j := comma + 2; j < f.s.Last && j < comma+14; j++ {
			if f.t.Tokens[j].Tag == tag.Comma && j+1 < f.s.Last {
				if n := &f.t.Tokens[j+1]; n.Lower == "that" || n.IsQuote() {
					return j + 1
				}
			}
		}
	}
	return comma + 1
}

// quotationRight returns the run that a quotation opens: its end, or the end
// of the sentence where the sentence goes on after it.
func (f *finder) quotationRight(first int) prose.Range {
	q := f.t.Outer(first)
	_, last := f.t.QuotationTokens(q)
	for f.t.Quotations[q].Continued && q+1 < len(f.t.Quotations) {
		next := q + 1
		for next < len(f.t.Quotations) && f.t.Quotations[next].Parent >= 0 {
			next++
		}
		if next == len(f.t.Quotations) || f.t.Quotations[next].Paragraph != f.t.Quotations[q].Paragraph+1 {
			break
		}
		q = next
		_, last = f.t.QuotationTokens(q)
	}
	s := f.t.SentenceOf(last - 1)
	if last < s.Last && s.First <= first && f.t.Tokens[last].Tag != tag.Comma && f.t.Tokens[last].Tag != tag.Period && !f.closed(last-1) {
		return prose.Range{First: first, Last: f.endIn(last, s)}
	}
	return prose.Range{First: first, Last: last}
}

// closed reports whether a quotation ends with a stop of its own.
func (f *finder) closed(mark int) bool {
	if mark == 0 {
		return false
	}
	t := f.t.Tokens[mark-1].Tag
	return t == tag.Comma || t == tag.Period
}

// end finds where a content that begins at first ends.
func (f *finder) end(first int) int { return f.endIn(first, f.s) }

// endIn finds the end within a sentence: its stop, or what carries the
// article's own voice on.
func (f *finder) endIn(first int, s *prose.Sentence) int {
	if f.model != nil && first < s.Last {
		return f.trim(first, f.learnedEnd(first, s))
	}
	return f.ruledEnd(first, s)
}

// trim leaves commas out at the end.
func (f *finder) trim(first, last int) int {
	for last > first+1 && f.t.Tokens[last-1].Tag == tag.Comma {
		last--
	}
	return last
}

// ruledEnd is endIn by rules alone, of which the model knows what they say.
func (f *finder) ruledEnd(first int, s *prose.Sentence) int {
	last := s.Last
	for last > first && (f.t.Tokens[last-1].Tag == tag.Period || f.t.Tokens[last-1].Lower == ":" || f.t.Tokens[last-1].Lower == ";") {
		last--
	}
	for i := first + 1; i < last; i++ {
		if f.t.Tokens[i].Quotation >= 0 && f.t.Tokens[i].Quotation != f.t.Tokens[first].Quotation && !f.t.Tokens[i].IsQuote() {
			continue
		}
		if f.stopsAt(i, last) {
			last = i
			break
		}
	}
	return f.trim(first, last)
}

// stopsAt reports whether the content ends before token i.
func (f *finder) stopsAt(i, last int) bool {
	k := &f.t.Tokens[i]
	next := func(n int) *prose.Token {
		if i+n < last {
			return &f.t.Tokens[i+n]
		}
		return &prose.Token{}
	}
	switch {
	case k.Lower == "according" && next(1).Lower == "to":
		return true
	case k.Tag == tag.VBG && i > 1 && f.t.Tokens[i-1].IsQuote() && f.t.Tokens[i-2].Tag == tag.Comma: // the comma of “…,” adding that …
		c, ok := f.cues[i]
		return ok && c.Form == cue.Participle
	case k.Tag == tag.Comma:
		c, ok := f.cues[i+1]
		switch {
		case next(1).IsFinite() && f.parenthetic(i):
			return true
		case next(1).Lower == "but":
			return true
		case next(1).Tag == tag.CC && f.coordinates(i+1, last):
			return true
		case ok && (c.Form == cue.Participle || f.nounContent() && c.Form == cue.Verb), f.nounContent() && next(1).Lower == "that":
			return true
		case f.cueSoon(i+1, last):
			return true
		case f.nounContent() && (next(1).Tag == tag.VBG || next(1).Tag == tag.WDT || next(1).Tag == tag.WP || next(1).Lower == "while" || next(1).Lower == "as"):
			return true
		}
	case k.Tag == tag.CC:
		return f.coordinates(i, last)
	}
	return false
}

// parenthetic reports whether the cue stands in a relative clause that the
// comma ends: "protests, which have been blamed on poor planning, went on". What
// is said up to there must be complete.
func (f *finder) parenthetic(comma int) bool {
	i := f.cue.Range.First - 1
	if i <= f.s.First || f.t.Tokens[i].Tag != tag.WP && f.t.Tokens[i].Tag != tag.WDT || f.t.Tokens[i-1].Tag != tag.Comma {
		return false
	}
	for j := f.cue.Range.Last; j < comma; j++ {
		if f.t.Tokens[j].IsFinite() {
			return true
		}
	}
	return f.nounContent()
}

// nounContent reports whether the content is a noun phrase rather than a clause.
func (f *finder) nounContent() bool { return !f.cue.Entry.Has(english.Clause) }

// cueSoon reports whether a source and its cue follow, so that what stands
// here interrupts or another attribution begins: ", he said".
func (f *finder) cueSoon(i, last int) bool {
	for j := i; j < last && j < i+8; j++ {
		if c, ok := f.cues[j]; ok && c.Form == cue.Verb && c.Entry.Has(english.Speech) && !c.Quoted {
			return j > i
		}
		k := &f.t.Tokens[j]
		if k.Tag == tag.Comma || k.IsFinite() && !k.IsAuxiliary() {
			return false
		}
	}
	return false
}

// coordinates reports whether a conjunction joins another verb to the cue:
// "accused A of B and threatened C", "blamed on A but also have targeted B".
func (f *finder) coordinates(i, last int) bool {
	j := i + 1
	for j < last && (f.t.Tokens[j].IsAdverb() || f.t.Tokens[j].IsAuxiliary()) {
		j++
	}
	if j >= last {
		return false
	}
	head := &f.t.Tokens[f.cue.Head]
	k := &f.t.Tokens[j]
	if c, ok := f.cues[j]; ok && !c.Quoted && (c.Form == cue.Verb || c.Form == cue.Passive) {
		return past(k.Tag) == past(head.Tag) || c.Range.First == i+1 && c.Range.First < j || f.nounContent() || f.t.Tokens[i].Lower == "but"
	}
	if f.nounContent() && k.IsFinite() && (k.Tag == head.Tag || j > i+1) {
		return true
	}
	return f.cue.Form == cue.Passive && j > i+1 && k.IsVerb()
}

// past makes one of the past tense and the participle, which look alike.
func past(t tag.Tag) tag.Tag {
	if t == tag.VBN {
		return tag.VBD
	}
	return t
}
