package source

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema/text"
)

// leftPhrase returns the noun phrase that ends before the token end, looking
// no farther left than bound. It is empty where there is none.
func leftPhrase(t *prose.Text, end, bound int) prose.Range {
	last := skipTimeLeft(t, end, bound)
	if last <= bound {
		return prose.Range{}
	}
	if r, ok := apposed(t, last, bound); ok {
		return r
	}
	k := &t.Tokens[last-1]
	switch k.Tag {
	case tag.PRP, tag.WP, tag.EX:
		if letters(k) {
			break
		}
		return prose.Range{First: last - 1, Last: last}
	case tag.WDT:
		return prose.Range{First: last - 1, Last: last}
	}
	if r := restricted(t, last, bound); !r.Empty() {
		return r
	}
	if last < end && participial(t, last-1, bound) { // "a man arrested on Monday"
		for t.Tokens[end-1].Tag == tag.Comma {
			end--
		}
		return prose.Range{First: leftEdge(t, last-1, bound), Last: end}
	}
	r := prose.Range{First: leftEdge(t, last, bound), Last: last}
	if !headed(t, r) {
		return prose.Range{}
	}
	r.First = listStart(t, r, bound)
	return r
}

// listStart returns where the list begins of which a phrase is the end: "the
// mayor, the governor and the port".
func listStart(t *prose.Text, r prose.Range, bound int) int {
	first := r.First
	if !slices.ContainsFunc(t.Tokens[r.First:r.Last], func(k prose.Token) bool { return k.Tag == tag.CC }) {
		return first
	}
	for first-1 > bound && t.Tokens[first-1].Tag == tag.Comma {
		j := leftEdge(t, first-1, bound)
		if j == first-1 || !coordinated(t, j, bound) || !headed(t, prose.Range{First: j, Last: first - 1}) {
			break
		}
		first = j
	}
	return first
}

// restricted returns the phrase with the relative clause that ends before
// last and is not set off by commas: "officials who asked not to be named". The
// clause has a finite verb of its own; "a man who officials said was armed" has
// none before the cue.
func restricted(t *prose.Text, last, bound int) prose.Range {
	finite := false
	for i := last - 1; i > bound; i-- {
		k := &t.Tokens[i]
		switch {
		case k.Tag == tag.Comma || k.Tag == tag.CC || k.IsQuote() || k.Lower == ":" || k.Kind == text.Dash:
			return prose.Range{}
		case k.Tag == tag.WP || k.Tag == tag.WDT:
			if !finite || !nominalBefore(t, i) {
				return prose.Range{}
			}
			r := prose.Range{First: leftEdge(t, i, bound), Last: last}
			if r.First == i || !headed(t, r) {
				return prose.Range{}
			}
			return r
		case k.IsFinite():
			finite = true
		}
	}
	return prose.Range{}
}

// participial reports whether token i is a participle or an adjective that
// follows its noun: "a statement posted on the website", "people familiar with
// the matter". A form in -ed that could be a past tense is one if no other
// clause begins before it: two finite verbs cannot follow one another.
func participial(t *prose.Text, i, bound int) bool {
	if i <= bound || !nominalBefore(t, i) {
		return false
	}
	switch k := &t.Tokens[i]; k.Tag {
	case tag.VBN, tag.VBG:
		return true
	case tag.JJ:
		return t.Tokens[i-1].IsNoun() || t.Tokens[i-1].Lower == "those"
	case tag.VBD:
		if !strings.HasSuffix(k.Lower, "ed") {
			return false
		}
		for j := i - 1; j >= bound; j-- {
			if o := &t.Tokens[j]; o.Tag == tag.WRB || o.Tag == tag.CC || o.Tag == tag.Comma || o.IsFinite() || o.Tag == tag.IN && !joinsNouns(o.Lower) {
				return false
			}
		}
		return true
	}
	return false
}

// leftEdge walks from the end of a noun phrase to its beginning.
func leftEdge(t *prose.Text, last, bound int) int {
	i := last
	for i > bound {
		k := &t.Tokens[i-1]
		switch {
		case k.Word == ")":
			open := matching(t, i-1, bound)
			if open < 0 {
				return i
			}
			i = open
			continue
		case english.IsTime(k.Lower) && !timeInName(t, i-1, last):
			return i
		case i < last && k.Tag == tag.NN && t.Tokens[i].IsName() && english.IsCharge(k.Lower): // "a charge | Kyiv denied"
			return i
		case k.IsNominal() || letters(k) || acting(t, i-1, last):
			i--
			continue
		case k.Tag == tag.RB && i < last && t.Tokens[i].Tag == tag.JJ:
			i--
			continue
		case (k.Tag == tag.IN || k.Tag == tag.TO) && joinsNouns(k.Lower) && i-1 > bound && (nominalBefore(t, i-1) || participial(t, i-2, bound)) && i < last:
			i--
			continue
		case i < last && t.Tokens[i].Tag == tag.CD && approximates(t, i-1, bound) > 0: // "more than 40 residents"
			i -= approximates(t, i-1, bound)
			continue
		case k.Tag == tag.CC && i < last && i-1 > bound && t.Tokens[i-2].Tag == tag.PRP && coordinated(t, i-2, bound):
			return i - 2 // "he and his wife"
		case k.Tag == tag.CC && i < last && i-1 > bound && t.Tokens[i-2].IsNominal() && !t.Tokens[i-2].IsVerb():
			if j := leftEdge(t, i-1, bound); coordinated(t, j, bound) {
				return j
			}
			return i
		case (k.Tag == tag.VBN || k.Tag == tag.VBG) && i < last && i-1 > bound && nominalBefore(t, i-1):
			i--
			continue
		case k.Tag == tag.VBD && i < last && t.Tokens[i].Tag == tag.IN && i-1 > bound && nominalBefore(t, i-1):
			// "a statement posted on the website said": two finite verbs
			// cannot follow one another, so the first is a participle.
			i--
			continue
		}
		break
	}
	// A preposition cannot open the phrase, nor can a participle.
	for i < last && (t.Tokens[i].Tag == tag.IN || t.Tokens[i].Tag == tag.VBG && !acting(t, i, last) || t.Tokens[i].Tag == tag.VBN || t.Tokens[i].Tag == tag.POS) {
		i++
	}
	return i
}

// approximates returns how many tokens up to i make a number inexact: "about",
// "at least", "more than".
func approximates(t *prose.Text, i, bound int) int {
	switch t.Tokens[i].Lower {
	case "about", "around", "nearly", "almost", "roughly", "some", "over":
		return 1
	case "than":
		if i > bound && (t.Tokens[i-1].Lower == "more" || t.Tokens[i-1].Lower == "fewer" || t.Tokens[i-1].Lower == "less") {
			return 2
		}
	case "least", "most":
		if i > bound && t.Tokens[i-1].Lower == "at" {
			return 2
		}
	}
	return 0
}

// coordinated reports whether a phrase that begins at i can be the first of two
// subjects: nothing before it takes it as an object.
func coordinated(t *prose.Text, i, bound int) bool {
	if i <= bound {
		return true
	}
	k := &t.Tokens[i-1]
	return k.Tag == tag.Comma || k.IsQuote() || k.Lower == "that" || k.Lower == ":" || k.Tag == tag.WRB ||
		k.Lower == "while" || k.Lower == "but" || k.Lower == "as" || k.Lower == "because"
}

// nominalBefore reports whether a noun, name or number stands before token i.
func nominalBefore(t *prose.Text, i int) bool {
	p := &t.Tokens[i-1]
	return p.IsNoun() || p.Tag == tag.CD || p.Word == ")" || p.Tag == tag.DT && (p.Lower == "some" || p.Lower == "those" || p.Lower == "all") ||
		p.Tag == tag.JJ && (p.Lower == "many" || p.Lower == "several" || p.Lower == "other")
}

// joinsNouns tells prepositions that tie a phrase to the noun before it.
func joinsNouns(w string) bool {
	switch w {
	case "of", "for", "from", "at", "with", "in", "to", "by", "on", "against", "near", "under", "inside", "outside", "between", "among", "about", "into":
		return true
	}
	return false
}

// timeInName tells a word for time that belongs to a name: "Sunday's Times",
// "May" as a surname before nothing.
func timeInName(t *prose.Text, i, last int) bool {
	if i+1 < last && t.Tokens[i+1].Tag == tag.POS {
		return true
	}
	return t.Tokens[i].IsName() && i+1 < last && t.Tokens[i+1].IsName() && !english.IsWeekday(t.Tokens[i].Lower) &&
		!(i > 0 && t.Tokens[i-1].Tag == tag.IN && english.IsTitle(t.Tokens[i+1].Lower)) // "In January Mayor Ada Moor"
}

// headed reports whether the range has something that can be a subject.
func headed(t *prose.Text, r prose.Range) bool {
	for i := r.First; i < r.Last; i++ {
		k := &t.Tokens[i]
		if k.IsNoun() || k.Tag == tag.CD || k.Tag == tag.PRP || letters(k) {
			return true
		}
		switch k.Lower {
		case "some", "many", "others", "several", "few", "most", "all", "both", "another", "this", "those", "critics":
			return true
		}
	}
	return false
}

// matching returns the token of the bracket that the one at i closes, or -1.
func matching(t *prose.Text, i, bound int) int {
	for j := i - 1; j >= bound && i-j < 20; j-- {
		if t.Tokens[j].Word == "(" {
			return j
		}
	}
	return -1
}

// skipTimeLeft steps over expressions of time between subject and cue
// ("Pompeo earlier this month accused", "the group, on Tuesday, said").
func skipTimeLeft(t *prose.Text, end, bound int) int {
	i, best := end, end
	for i > bound {
		k := &t.Tokens[i-1]
		switch {
		case english.IsTime(k.Lower) && k.Tag != tag.VB && k.Tag != tag.VBZ, k.Tag == tag.CD && i >= 2 && english.IsMonth(t.Tokens[i-2].Lower):
			i--
			best = i
			continue
		case best < end && i == best && (k.Lower == "this" || k.Lower == "last" || k.Lower == "next" || k.Lower == "on" || k.Lower == "in" ||
			k.Lower == "early" || k.Lower == "late" || k.Lower == "past" || k.Lower == "the" || k.Lower == "of" || k.Lower == "that" || k.Tag == tag.CD):
			i--
			best = i
			continue
		case best < end && i == best && k.Tag == tag.Comma:
			best = i - 1
			i--
			continue
		}
		break
	}
	if best <= bound { // the "time" is the subject itself
		return end
	}
	return best
}

// apposed returns the phrase with its apposition, relative clause or bracket
// where one ends before last: "Hugh Hill, a doctor,".
func apposed(t *prose.Text, last, bound int) (prose.Range, bool) {
	k := &t.Tokens[last-1]
	dash := k.Lower == "—" || k.Lower == "–" || k.Lower == "--"
	if k.Tag != tag.Comma && !dash {
		return prose.Range{}, false
	}
	for j := last - 2; j > bound; j-- {
		o := &t.Tokens[j]
		if o.IsQuote() {
			return prose.Range{}, false
		}
		if o.Tag != tag.Comma && !(dash && o.Lower == k.Lower) {
			continue
		}
		if j+1 >= last-1 || !t.Tokens[j-1].IsNoun() && t.Tokens[j-1].Word != ")" && !english.IsPerson(t.Tokens[j-1].Lower) {
			return prose.Range{}, false
		}
		if inserted(t, j+1) {
			r := prose.Range{First: leftEdge(t, j, bound), Last: j}
			return r, r.First < j && headed(t, r)
		}
		if !describes(t, j+1, last-1) {
			return prose.Range{}, false
		}
		first := leftEdge(t, j, bound)
		// "A, B and C, …": a list is no apposition, yet all of it is the source.
		if first >= j || !headed(t, prose.Range{First: first, Last: j}) {
			return prose.Range{}, false
		}
		// The phrase may itself describe a name: "Jan Pohl, a spokesman for the
		// operator, Salwerk, said".
		if first-2 >= bound && t.Tokens[first-1].Tag == tag.Comma && t.Tokens[first].Tag == tag.DT && t.Tokens[first-2].IsName() {
			if outer := leftEdge(t, first-1, bound); outer < first-1 {
				first = outer
			}
		}
		return prose.Range{First: first, Last: last}, true
	}
	return prose.Range{}, false
}

// inserted tells what stands between subject and cue without describing the
// subject: ", citing the harbour master,", ", speaking in Berlin,".
func inserted(t *prose.Text, i int) bool {
	k := &t.Tokens[i]
	if k.Tag != tag.VBG {
		return false
	}
	switch k.Lemma() {
	case "cite", "quote", "speak", "accord", "refer":
		return true
	}
	return false
}

// describes reports whether the tokens between two commas describe the noun
// before them rather than carry the sentence on.
func describes(t *prose.Text, first, last int) bool {
	k := &t.Tokens[first]
	switch {
	case k.Tag == tag.WP || k.Tag == tag.WDT || k.Tag == tag.WPS:
		return true
	case k.Tag == tag.VBG || k.Tag == tag.VBN || k.Tag == tag.IN || k.Tag == tag.RB || k.Tag == tag.CD || k.Tag == tag.JJ:
		return true
	case k.Tag == tag.DT || k.IsNoun() || k.Tag == tag.PRPS:
		for i := first; i < last; i++ {
			if t.Tokens[i].IsFinite() && !relativeBefore(t, i, first) {
				return false
			}
		}
		return true
	}
	return false
}

// relativeBefore reports whether a relative pronoun stands before token i.
func relativeBefore(t *prose.Text, i, first int) bool {
	for j := i - 1; j >= first; j-- {
		if t.Tokens[j].Tag == tag.WP || t.Tokens[j].Tag == tag.WDT {
			return true
		}
	}
	return false
}

// rightPhrase returns the noun phrase that begins at or after first.
func rightPhrase(t *prose.Text, first, bound int) prose.Range {
	i := first
	if i < bound && t.Tokens[i].Tag == tag.PRP {
		return prose.Range{First: i, Last: i + 1}
	}
	for i < bound {
		k := &t.Tokens[i]
		switch {
		case k.Word == "(":
			j := i
			for j < bound && t.Tokens[j].Word != ")" && j-i < 20 {
				j++
			}
			if j >= bound || t.Tokens[j].Word != ")" {
				return trimmed(t, first, i)
			}
			i = j + 1
			continue
		case english.IsTime(k.Lower) && i > first && !timeInName(t, i, bound):
			return trimmed(t, first, i)
		case k.Tag == tag.IN && i > first && medium(t, i+1, bound): // "said the mayor in a letter"
			return trimmed(t, first, i)
		case k.IsNominal(), letters(k), acting(t, i, bound), k.Tag == tag.IN && joinsNouns(k.Lower) && i > first, k.Tag == tag.RB && i+1 < bound && t.Tokens[i+1].Tag == tag.JJ:
			i++
			continue
		case k.Tag == tag.CC && i > first && i+1 < bound && t.Tokens[i+1].IsNominal():
			i++
			continue
		}
		break
	}
	return trimmed(t, first, i)
}

// medium reports whether the phrase at i tells what carried the words, and not
// where the speaker belongs.
func medium(t *prose.Text, i, bound int) bool {
	for ; i < bound && t.Tokens[i].IsNominal(); i++ {
		k := &t.Tokens[i]
		if k.Tag != tag.NN && k.Tag != tag.NNS {
			continue
		}
		switch singular := english.Singular(k.Lower); singular {
		case "interview", "conference", "briefing", "hearing", "debate", "call":
			return true
		default:
			if english.IsDocument(singular) {
				return true
			}
		}
	}
	return false
}

// trimmed cuts what cannot end a noun phrase.
func trimmed(t *prose.Text, first, last int) prose.Range {
	for last > first {
		k := &t.Tokens[last-1]
		if k.Tag == tag.IN || k.Tag == tag.CC || k.Tag == tag.DT && last-1 > first || k.Tag == tag.Comma {
			last--
			continue
		}
		break
	}
	r := prose.Range{First: first, Last: last}
	if !headed(t, r) {
		return prose.Range{}
	}
	return r
}
