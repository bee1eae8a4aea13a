package source

import (
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// finder finds the source of one cue.
type finder struct {
	t       *prose.Text
	s       *prose.Sentence
	cue     *cue.Cue
	earlier []cue.Cue
	sources []prose.Range
	// model chooses among what may be the source; without one the rules do.
	model *linear.Model
	// room and keys are scratch space.
	room []prose.Range
	keys []uint32
}

func (f *finder) find() prose.Range {
	ruled := f.ruled()
	if f.model == nil || f.cue.Form == cue.Noun && ruled.Empty() || f.cue.Form == cue.Label || f.t.Tokens[f.cue.Range.First].Lower == "as" {
		return ruled // "rejected claims that", "quoted him as saying"
	}
	return f.choose(ruled)
}

// ruled is the source by rules alone, of which the model knows what they say.
func (f *finder) ruled() prose.Range {
	switch f.cue.Form {
	case cue.According:
		return f.according()
	case cue.Noun:
		return f.possessor()
	case cue.Label:
		return f.labelled()
	case cue.Passive:
		return f.agent()
	case cue.Participle:
		return f.participle()
	case cue.Infinitive:
		return f.controller(f.cue.Range.First)
	}
	return f.subject()
}

// subject finds the subject of a finite cue: left of it, right of it where the
// sentence is inverted, or shared with the verb that it is coordinated with.
func (f *finder) subject() prose.Range {
	first := f.cue.Range.First
	if f.inverted() {
		if r := f.right(f.cue.Range.Last); !r.Empty() {
			return r
		}
	}
	if first > f.s.First && f.t.Tokens[first-1].Tag == tag.CC {
		return f.shared(first)
	}
	if r := leftPhrase(f.t, first, f.leftBound(first)); !r.Empty() {
		return r
	}
	return f.shared(first)
}

// leftBound keeps the search out of the quotation that ends before the source.
func (f *finder) leftBound(first int) int {
	for i := first - 1; i >= f.s.First; i-- {
		if f.t.Tokens[i].IsQuote() && f.t.Tokens[i].Quotation >= 0 && f.t.Tokens[first].Quotation != f.t.Tokens[i].Quotation {
			return i + 1
		}
	}
	return f.s.First
}

// inverted reports whether the cue stands before its subject: what is said
// ends right before it.
func (f *finder) inverted() bool {
	if !f.cue.Entry.Has(english.Speech) || f.cue.Range.Last >= f.s.Last {
		return false
	}
	next := &f.t.Tokens[f.cue.Range.Last]
	if !next.IsNominal() || next.Tag == tag.DT && next.Lower == "that" {
		return false
	}
	first := f.cue.Range.First
	if first == f.s.First {
		return f.cue.Range.Len() == 1 && f.colonFollows()
	}
	p := &f.t.Tokens[first-1]
	return p.IsQuote() && p.Quotation != f.t.Tokens[first].Quotation || p.Tag == tag.Comma && f.cue.Entry.Has(english.Clause) && f.clauseBefore(first-1)
}

// colonFollows tells "Said Mayor X: “…”".
func (f *finder) colonFollows() bool {
	for i := f.cue.Range.Last; i < f.s.Last; i++ {
		if f.t.Tokens[i].Lower == ":" {
			return true
		}
	}
	return false
}

// clauseBefore reports whether the sentence up to the comma has a verb of its own,
// or is all quotation.
func (f *finder) clauseBefore(comma int) bool {
	if comma > f.s.First && f.t.Tokens[comma-1].IsQuote() {
		return true
	}
	for i := comma - 1; i >= f.s.First; i-- {
		if f.t.Tokens[i].IsQuote() {
			return false // “…,” the harbour master, Anna White, told
		}
		if f.t.Tokens[i].IsFinite() {
			return !f.subjectBetween(i, comma)
		}
	}
	return false
}

// subjectBetween reports whether the comma closes an apposition rather than a
// clause: "X, who leads the party, said".
func (f *finder) subjectBetween(verb, comma int) bool {
	for i := verb - 1; i >= f.s.First; i-- {
		switch {
		case f.t.Tokens[i].Tag == tag.WP || f.t.Tokens[i].Tag == tag.WDT:
			return i > f.s.First && f.t.Tokens[i-1].Tag == tag.Comma
		case f.t.Tokens[i].Tag == tag.Comma:
			return false
		}
	}
	return false
}

// right returns the phrase after the cue with its apposition.
func (f *finder) right(first int) prose.Range {
	r := rightPhrase(f.t, first, f.s.Last)
	if r.Empty() || r.Last >= f.s.Last || f.t.Tokens[r.Last].Tag != tag.Comma {
		return r
	}
	// An apposition runs to the next comma, bracket or end.
	j := r.Last + 1
	if j >= f.s.Last || !opensApposition(&f.t.Tokens[j]) {
		return r
	}
	end := j
	for end < f.s.Last && !f.t.Tokens[end].IsQuote() && f.t.Tokens[end].Tag != tag.Period && f.t.Tokens[end].Tag != tag.Comma && f.t.Tokens[end].Lower != ":" {
		end++
	}
	if end < f.s.Last && f.t.Tokens[end].IsQuote() || !describes(f.t, j, end) {
		return r
	}
	return prose.Range{First: r.First, Last: end}
}

// opensApposition tells what can stand after the comma of an apposition.
func opensApposition(k *prose.Token) bool {
	return k.Tag == tag.DT || k.Tag == tag.WP || k.Tag == tag.WDT || k.Tag == tag.WPS || k.IsNoun() || k.Tag == tag.PRPS || k.Tag == tag.JJ
}

// according returns the phrase after "according to".
func (f *finder) according() prose.Range {
	first := f.cue.Range.Last
	end := first
	for end < f.s.Last {
		k := &f.t.Tokens[end]
		if k.Tag == tag.Comma || k.Tag == tag.Period || k.Lower == ";" || k.Lower == ":" || k.IsQuote() && end > first && f.t.Tokens[end-1].Tag != tag.DT {
			break
		}
		end++
	}
	r := trimmed(f.t, first, end)
	if end+1 >= f.s.Last || f.t.Tokens[end].Tag != tag.Comma || !opensApposition(&f.t.Tokens[end+1]) {
		return r
	}
	if wide := f.right(first); wide.Last > r.Last && (f.cue.Range.First > f.s.First || f.apposition(end+1, wide.Last)) {
		return wide
	}
	return r
}

// apposition reports whether what stands between two commas describes the
// phrase before it, where it might also open the clause: after it a clause of
// its own must begin, and it tells an office ("a spokesman for the port").
func (f *finder) apposition(first, last int) bool {
	if last+1 >= f.s.Last || f.t.Tokens[last].Tag != tag.Comma {
		return false
	}
	if next := &f.t.Tokens[last+1]; !next.IsNominal() && next.Tag != tag.PRP && next.Tag != tag.EX {
		return false
	}
	if k := &f.t.Tokens[first]; k.Tag == tag.WP || k.Tag == tag.WDT {
		return true
	}
	for i := first; i < last; i++ {
		k := &f.t.Tokens[i]
		if singular := english.Singular(k.Lower); english.IsPerson(singular) || english.IsTitle(k.Lower) || english.IsBody(singular) {
			return true
		}
		if !k.IsNominal() {
			return false
		}
	}
	return false
}

// possessor returns who the noun belongs to: "Trump's claim", "his claim",
// "a claim by Trump".
func (f *finder) possessor() prose.Range {
	i := f.cue.Range.First
	for i > f.s.First && (f.t.Tokens[i-1].Tag == tag.JJ || f.t.Tokens[i-1].IsNoun() && i-1 > f.s.First && f.t.Tokens[i-2].Tag == tag.POS) {
		i--
	}
	if i == f.s.First {
		return prose.Range{}
	}
	switch k := &f.t.Tokens[i-1]; k.Tag {
	case tag.PRPS:
		return prose.Range{First: i - 1, Last: i}
	case tag.POS:
		return prose.Range{First: leftEdge(f.t, i-1, f.s.First), Last: i - 1}
	}
	if j := f.cue.Range.Last; j+1 < f.s.Last && (f.t.Tokens[j].Lower == "by" || f.t.Tokens[j].Lower == "from") {
		return rightPhrase(f.t, j+1, f.s.Last)
	}
	return prose.Range{}
}

// agent returns the by-phrase of a passive.
func (f *finder) agent() prose.Range {
	for i := f.cue.Head + 1; i < f.s.Last && i < f.cue.Range.Last+12; i++ {
		k := &f.t.Tokens[i]
		if k.Lower == "by" && i+1 < f.s.Last && f.t.Tokens[i+1].Tag != tag.VBG {
			return f.uncharged(rightPhrase(f.t, i+1, f.s.Last))
		}
		if k.Tag == tag.Comma || k.IsFinite() || k.IsQuote() || k.Lower == "that" || k.Tag == tag.TO {
			break
		}
	}
	return prose.Range{}
}

// uncharged cuts off an agent what it says: "was accused by residents | of
// fraud". The last "of" opens the charge: "by the head of the port of fraud".
func (f *finder) uncharged(agent prose.Range) prose.Range {
	if f.cue.Range.Last != f.cue.Head+1 { // the preposition stood before: "was blamed for"
		return agent
	}
	at := agent.Last
	for i := agent.First + 1; i < agent.Last; i++ {
		switch w := f.t.Tokens[i].Lower; {
		case w == "of" && f.cue.Entry.Has(english.Of), at == agent.Last && (w == "for" && f.cue.Entry.Has(english.For) || w == "on" && f.cue.Entry.Has(english.On)):
			at = i
		}
	}
	return trimmed(f.t, agent.First, at)
}

// participle finds who does what an -ing form tells: the noun before it ("a
// statement saying"), else the subject of the clause that it hangs on.
func (f *finder) participle() prose.Range {
	first := f.cue.Range.First
	if first > f.s.First {
		p := &f.t.Tokens[first-1]
		if r := f.quotedAs(first); !r.Empty() {
			return r
		}
		if p.IsNoun() && !english.IsTime(p.Lower) {
			return prose.Range{First: leftEdge(f.t, first, f.s.First), Last: first}
		}
	}
	return f.controller(first)
}

// controller returns the subject of the clause around a form that has none.
func (f *finder) controller(first int) prose.Range {
	if r := f.shared(first); !r.Empty() {
		return r
	}
	if first == f.s.First || f.leading(first) {
		return f.after(first)
	}
	return prose.Range{}
}

// leading reports whether the form opens the sentence, at most a preposition
// before it: "Citing sources, Reuters said", "In announcing the deal, he said".
func (f *finder) leading(first int) bool {
	return first == f.s.First+1 && (f.t.Tokens[f.s.First].Tag == tag.IN || f.t.Tokens[f.s.First].Tag == tag.CC)
}

// after returns the subject of the main clause that follows a leading form.
func (f *finder) after(first int) prose.Range {
	for i := first; i < f.s.Last; i++ {
		if f.t.Tokens[i].Tag != tag.Comma || f.t.Tokens[i].Quotation >= 0 {
			continue
		}
		if r := rightPhrase(f.t, i+1, f.s.Last); !r.Empty() {
			return r
		}
	}
	return prose.Range{}
}

// shared returns the subject of the nearest finite verb on the left, which for
// a verb that attributes is its source.
func (f *finder) shared(first int) prose.Range {
	for i := len(f.earlier) - 1; i >= 0; i-- {
		c := &f.earlier[i]
		if (c.Form == cue.Verb || c.Form == cue.Infinitive) && !f.sources[i].Empty() && c.Quoted == f.cue.Quoted {
			return f.sources[i]
		}
	}
	for i := first - 1; i > f.s.First; i-- {
		k := &f.t.Tokens[i]
		if !k.IsFinite() || k.Quotation != f.t.Tokens[first].Quotation {
			continue
		}
		for i > f.s.First && (f.t.Tokens[i-1].IsAuxiliary() || f.t.Tokens[i-1].IsAdverb()) {
			i--
		}
		if r := leftPhrase(f.t, i, f.s.First); !r.Empty() {
			return r
		}
	}
	return prose.Range{}
}

// labelled returns the name before a colon, or behind a dash.
func (f *finder) labelled() prose.Range {
	at := f.cue.Head
	if f.t.Tokens[at].Lower == ":" {
		return prose.Range{First: f.s.First, Last: at}
	}
	last := f.s.Last
	for last > at+1 && f.t.Tokens[last-1].Tag == tag.Period {
		last--
	}
	return prose.Range{First: at + 1, Last: last}
}

// quotedAs returns X of "quoted X as saying", and of "X was quoted as saying".
func (f *finder) quotedAs(first int) prose.Range {
	if f.t.Tokens[first].Lower != "as" && (first == f.s.First || f.t.Tokens[first-1].Lower != "as") {
		return prose.Range{}
	}
	for i := len(f.earlier) - 1; i >= 0; i-- {
		c := &f.earlier[i]
		if c.Entry.Word != "quote" && c.Entry.Word != "cite" || c.Range.Last > first {
			continue
		}
		if c.Form == cue.Passive {
			return leftPhrase(f.t, c.Range.First, f.s.First)
		}
		return rightPhrase(f.t, c.Range.Last, first)
	}
	return prose.Range{}
}
