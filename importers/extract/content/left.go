package content

import (
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
)

// left returns the run before source and cue that may be what is said: the
// quotation that closes there, or the clause that a comma ends there.
func (f *finder) left(core int) prose.Range {
	i := core
	if i > f.s.First && f.t.Tokens[i-1].Tag == tag.CC && f.cue.Form != cue.According && f.cue.Range.First == core {
		return prose.Range{} // "…, and warned": what stands before is another verb's
	}
	for i > 0 && (f.t.Tokens[i-1].Tag == tag.Comma || f.t.Tokens[i-1].Lower == "and" && i-1 > f.s.First) && i-1 >= f.s.First {
		i--
	}
	if i == 0 {
		return prose.Range{}
	}
	if p := &f.t.Tokens[i-1]; p.IsQuote() && p.Quotation >= 0 && !f.inside(p.Quotation) {
		q := f.t.Outer(i - 1)
		if f.t.Quotations[q].Span.End == p.End && f.opens(i, core) {
			return f.quotationLeft(q, i)
		}
	}
	if f.cue.Form == cue.According && i == core && i > f.s.First {
		return f.clauseLeft(i)
	}
	if i == core || i <= f.s.First || !f.cue.Entry.Has(english.Speech|english.Clause) && f.cue.Form != cue.According {
		return prose.Range{}
	}
	return f.clauseLeft(i)
}

// opens reports whether a quotation that closes before core can be what is
// said there: both share a sentence, or the quotation ends with a question or
// an exclamation. One that ends with a full stop belongs to what stands before it.
func (f *finder) opens(i, core int) bool {
	if !f.cue.Entry.Has(english.Speech) && f.cue.Form != cue.According {
		return false
	}
	if f.t.SentenceOf(i-1) == f.s {
		return true
	}
	stop := f.t.Tokens[max(0, i-2)].Word
	return core == f.s.First && (f.cue.Form == cue.Label || stop == "?" || stop == "!") && f.t.SentenceOf(i-1).Paragraph == f.s.Paragraph
}

// inside reports whether the cue itself stands in the quotation.
func (f *finder) inside(q int) bool {
	for k := f.t.Tokens[f.cue.Head].Quotation; k >= 0; k = f.t.Quotations[k].Parent {
		if k == q {
			return true
		}
	}
	return false
}

// quotationLeft returns the run that ends with quotation q: the quotation, and
// the words of the sentence that lead into it ("The plan was “a mess,”").
func (f *finder) quotationLeft(q, end int) prose.Range {
	first, _ := f.t.QuotationTokens(q)
	if q > 0 && f.t.Quotations[q-1].Continued {
		for q > 0 && f.t.Quotations[q-1].Continued {
			q--
		}
		first, _ = f.t.QuotationTokens(q)
		return prose.Range{First: first, Last: end}
	}
	s := f.t.SentenceOf(first)
	if s.First == first {
		return prose.Range{First: first, Last: end}
	}
	start := f.clauseStart(s.First, first)
	return prose.Range{First: start, Last: end}
}

// clauseLeft returns the clause of the sentence that ends before token end.
func (f *finder) clauseLeft(end int) prose.Range {
	start := f.clauseStart(f.s.First, end)
	finite := f.cue.Form == cue.According
	for i := start; i < end && !finite; i++ {
		finite = f.t.Tokens[i].IsFinite() || f.t.Tokens[i].IsBe()
	}
	if !finite && !f.restarts() {
		return prose.Range{}
	}
	return prose.Range{First: start, Last: end}
}

// restarts reports whether the cue is followed by a comma and more of the
// clause, so that a bare subject may stand before it.
func (f *finder) restarts() bool {
	core := f.core()
	if core.Last+1 >= f.s.Last || f.t.Tokens[core.Last].Tag != tag.Comma {
		return false
	}
	k := &f.t.Tokens[core.Last+1]
	return k.IsFinite() || k.IsAuxiliary() || k.IsAdverb() || k.Tag == tag.IN
}

// clauseStart leaves out what joins the clause to the one before it: an
// opening "But" or "And", and earlier attributions of the same sentence.
func (f *finder) clauseStart(first, end int) int {
	if first < end && f.t.Tokens[first].Tag == tag.CC {
		first++
	}
	for i := end - 1; i > first; i-- {
		c, ok := f.cues[i]
		if !ok || c.Quoted || c == f.cue || c.Form == cue.Participle || c.Form == cue.Infinitive || c.Form == cue.Noun {
			continue
		}
		if f.cue.Form == cue.According {
			return first
		}
		// What an earlier cue attributes begins after it.
		for j := c.Range.Last; j < end; j++ {
			if f.t.Tokens[j].Tag == tag.Comma && j+1 < end {
				return j + 1
			}
		}
		return first // "the group said it would sue, the paper reported": the paper reports the saying
	}
	return first
}
