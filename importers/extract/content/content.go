package content

import (
	"slices"
	"sort"

	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// finder finds the content of one cue.
type finder struct {
	t      *prose.Text
	s      *prose.Sentence
	cue    *cue.Cue
	source prose.Range
	cues   map[int]*cue.Cue // all cues by their heads
	// model chooses where content ends; without one the rules do.
	model *linear.Model
	// room and keys are scratch space.
	room []int
	keys []uint32
}

// find returns the runs of the content in order, without commas at their
// beginnings.
func (f *finder) find() []prose.Range {
	found := f.search()
	for i := range found {
		for !found[i].Empty() && f.t.Tokens[found[i].First].Tag == tag.Comma {
			found[i].First++
		}
	}
	return runs(found...)
}

func (f *finder) search() []prose.Range {
	if f.cue.Form == cue.Label {
		return f.labelled()
	}
	core := f.core()
	left := f.left(core.First)
	right := f.right(core.Last)
	if f.acts(core.Last) {
		right = prose.Range{}
		if !f.quoted(left) {
			left = right
		}
	}
	if r := f.subject(right); !r.Empty() {
		return runs(r, right)
	}
	switch {
	case f.cue.Form == cue.According:
		return f.accordingContent(left, right)
	case f.cue.Form == cue.Noun, f.cue.Form == cue.Infinitive:
		return runs(right)
	case !f.cue.Tail.Empty():
		return f.around()
	case left.Empty():
		return f.withFollowing(runs(right))
	case right.Empty():
		return f.withFollowing(runs(left))
	case f.cue.Form == cue.Participle: // “…,” he said, adding that …
		return f.withFollowing(runs(right))
	case f.t.Tokens[core.Last].Tag == tag.Comma && f.t.Tokens[right.First].Tag == tag.VBG:
		return f.withFollowing(runs(left)) // "…, they said, speaking on condition of anonymity"
	case f.quoted(left):
		if f.continues(core.Last, right) {
			return f.withFollowing(runs(left, right))
		}
		return f.withFollowing(runs(left))
	case f.interrupts(core, left, right):
		return runs(left, right)
	}
	return f.withFollowing(runs(right))
}

// subject returns the subject of a passive, which is a part of what is said:
// "The cellar master … to have left", "The closure was announced by the mayor". It
// is empty where the subject is the one spoken to or charged, or stands for a
// clause ("it is said that").
func (f *finder) subject(right prose.Range) prose.Range {
	if f.cue.Form != cue.Passive || f.cue.Range.First == f.cue.Head || !f.cue.Tail.Empty() ||
		f.cue.Entry.Has(english.Addressee|english.Of|english.On|english.For|english.With|english.To) && f.cue.Known || f.cue.Entry.Word == "ask" {
		return prose.Range{}
	}
	if !right.Empty() && (f.t.Tokens[right.First].Lower == "that" || f.t.Tokens[right.First].IsQuote()) {
		return prose.Range{}
	}
	r := source.Subject(f.t, f.cue.Range.First)
	if r.Empty() || f.t.Tokens[r.First].Lower == "it" || r.Overlaps(f.source) || r.Overlaps(right) {
		return prose.Range{}
	}
	return r
}

// acts reports whether a verb that speaks with a quotation alone has an object
// here, so that it tells of no saying: "shot a man", "continued his attacks".
func (f *finder) acts(next int) bool {
	if !f.cue.Known || f.cue.Entry.Frame != english.Speech || f.cue.Range.Last != f.cue.Head+1 || f.cue.Form == cue.Passive || next >= f.s.Last {
		return false
	}
	k := &f.t.Tokens[next]
	return k.Lower != "that" && (k.IsNominal() || k.Tag == tag.PRP || k.Tag == tag.IN) && !english.IsTime(k.Lower)
}

// core is the run from the source to the cue or the other way round, where
// both stand together; what is left or right of it may be content.
func (f *finder) core() prose.Range {
	r := f.cue.Range
	if f.source.Empty() || !(prose.Range{First: f.s.First, Last: f.s.Last}).Contains(f.source) {
		return r
	}
	switch {
	case f.source.Last <= r.First && f.near(f.source.Last, r.First):
		r.First = f.source.First
	case f.source.First >= r.Last && f.near(r.Last, f.source.First):
		r.Last = f.source.Last
	}
	return r
}

// near reports whether only commas and expressions of time stand between.
func (f *finder) near(from, to int) bool {
	for i := from; i < to; i++ {
		k := &f.t.Tokens[i]
		if k.Tag == tag.Comma || english.IsTime(k.Lower) || k.Tag == tag.DT || k.Tag == tag.IN || k.Tag == tag.CD || k.IsAdverb() {
			continue
		}
		return false
	}
	return true
}

// runs returns the non-empty ranges in order.
func runs(ranges ...prose.Range) []prose.Range {
	ranges = slices.DeleteFunc(ranges, prose.Range.Empty)
	slices.SortFunc(ranges, func(a, b prose.Range) int { return a.First - b.First })
	return ranges
}

// quoted reports whether a run ends with a quotation.
func (f *finder) quoted(r prose.Range) bool {
	for i := r.Last - 1; i >= r.First && i >= r.Last-2; i-- {
		if f.t.Tokens[i].IsQuote() {
			return true
		}
	}
	return false
}

// continues reports whether what follows the cue carries the quotation before
// it on: after a comma another quotation, or lower case.
func (f *finder) continues(from int, right prose.Range) bool {
	opens := &f.t.Tokens[right.First]
	if opens.IsQuote() {
		return true
	}
	return opens.Lower == "that" && f.t.Tokens[from].Lower == "that"
}

// interrupts reports whether source and cue stand in the middle of what is
// said: "The hashtag, he said, was even more popular".
func (f *finder) interrupts(core, left, right prose.Range) bool {
	if core.Last >= f.s.Last || f.t.Tokens[core.First-1].Tag != tag.Comma {
		return false
	}
	i := core.Last
	for i < right.First && f.t.Tokens[i].Tag != tag.Comma {
		i++
	}
	if i == right.First {
		return false
	}
	k := &f.t.Tokens[right.First]
	if k.Tag == tag.VBG || k.Lower == "that" || k.Tag == tag.WP {
		return false
	}
	return true
}

// accordingContent is the clause around or after "according to X".
func (f *finder) accordingContent(left, right prose.Range) []prose.Range {
	if left.Empty() {
		return runs(right)
	}
	core := f.core()
	if !right.Empty() && core.Last < f.s.Last && f.t.Tokens[core.Last].Tag == tag.Comma && !f.participial(right.First) {
		return runs(left, right)
	}
	return runs(left)
}

// participial reports whether a run begins with an -ing form or a relative.
func (f *finder) participial(first int) bool {
	k := &f.t.Tokens[first]
	return k.Tag == tag.VBG || k.Tag == tag.WDT || k.Tag == tag.WP || k.Tag == tag.WRB
}

// withFollowing adds the quotations that carry the content on without a cue of
// their own: later paragraphs of one quotation, and a quoted sentence right
// after a quoted one.
func (f *finder) withFollowing(content []prose.Range) []prose.Range {
	if len(content) == 0 || !f.speech(content) {
		return content
	}
	last := max(content[len(content)-1].Last, f.s.Last)
	start := f.t.Tokens[content[0].First].Start
	for q := sort.Search(len(f.t.Quotations), func(i int) bool { return f.t.Quotations[i].Span.Start >= start }); q < len(f.t.Quotations); q++ {
		first, end := f.t.QuotationTokens(q)
		if first < content[0].First || end <= content[len(content)-1].Last || f.t.Quotations[q].Parent >= 0 {
			continue
		}
		if first > last {
			break
		}
		if first != last || !f.floats(q, first, end) {
			continue
		}
		content = append(content, prose.Range{First: first, Last: end})
		last = end
	}
	return content
}

// speech reports whether the content holds a quotation that is more than a
// word or two.
func (f *finder) speech(content []prose.Range) bool {
	for _, r := range content {
		for i := r.First; i < r.Last; i++ {
			q := f.t.Tokens[i].Quotation
			if q < 0 || f.inside(q) {
				continue
			}
			if first, last := f.t.QuotationTokens(q); last-first > 5 {
				return true
			}
			break
		}
	}
	return false
}

// floats reports whether a quotation opens a sentence, in the same paragraph or
// as the continuation of an unclosed one, and fills it to its end.
func (f *finder) floats(q, first, end int) bool {
	s := f.t.SentenceOf(first)
	if s.First != first {
		return false
	}
	if q > 0 && f.t.Quotations[q-1].Continued && f.t.Quotations[q-1].Paragraph == s.Paragraph-1 {
		return true
	}
	if s.Paragraph != f.s.Paragraph {
		return false
	}
	closing := f.t.SentenceOf(end - 1)
	return closing.Last == end
}

// labelled returns what a colon or dash joins to a name: "Underhill: “…”",
// "“…” — Trevor Maggs".
func (f *finder) labelled() []prose.Range {
	i := f.cue.Range.Last
	if f.source.First > f.cue.Head { // the name stands behind
		return f.withFollowing(runs(f.left(f.cue.Head)))
	}
	if i < f.s.Last && f.t.Tokens[i].IsQuote() && f.t.Tokens[i].Quotation >= 0 {
		return f.withFollowing(runs(f.quotationRight(i)))
	}
	last := f.t.Sentences[f.t.Paragraphs[f.s.Paragraph].Last-1].Last
	return runs(prose.Range{First: i, Last: last})
}

// around returns the content of a cue in two pieces: what stands between them
// and what stands after the second ("held … responsible").
func (f *finder) around() []prose.Range {
	between := prose.Range{First: f.cue.Range.Last, Last: f.cue.Tail.First}
	after := prose.Range{First: f.cue.Tail.Last, Last: max(f.cue.Tail.Last, f.end(f.cue.Tail.Last))}
	return runs(between, f.owner(after))
}

// owner cuts the noun off that an idiom ends with: "laid the delay at the mayor's
// | door". Its preposition is all of the cue's second piece then.
func (f *finder) owner(r prose.Range) prose.Range {
	if !f.cue.Entry.Has(english.To) || f.t.Tokens[f.cue.Tail.Last-1].Lower != "at" {
		return r
	}
	for i := r.First; i < r.Last; i++ {
		if f.t.Tokens[i].Tag == tag.POS {
			return prose.Range{First: r.First, Last: i + 1}
		}
	}
	return r
}
