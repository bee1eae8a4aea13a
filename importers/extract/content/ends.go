package content

import (
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// longest is how many tokens of a sentence are looked at for an end.
const longest = 120

// ends lists where the content that begins at first may end, in order: before
// what can carry on the sentence in the article's own voice. The last is the end
// of the sentence without its stop.
func (f *finder) ends(first int, s *prose.Sentence) []int {
	last := s.Last
	for last > first && (f.t.Tokens[last-1].Tag == tag.Period || f.t.Tokens[last-1].Lower == ":" || f.t.Tokens[last-1].Lower == ";") {
		last--
	}
	if q := f.t.Tokens[f.cue.Head].Quotation; q >= 0 { // who speaks in a quotation says nothing outside of it
		if _, end := f.t.QuotationTokens(q); first < end-1 && f.t.Tokens[end-1].IsQuote() {
			last = min(last, end-1)
		}
	}
	f.room = f.room[:0]
	for i := first + 1; i < last && i < first+longest; i++ {
		k := &f.t.Tokens[i]
		if k.Quotation >= 0 && k.Quotation != f.t.Tokens[first].Quotation && !k.IsQuote() {
			continue
		}
		if f.breaks(i, last) {
			return append(f.room, i)
		}
		if mayEnd(k) || f.t.Tokens[i-1].IsQuote() {
			f.room = append(f.room, i)
		}
	}
	return append(f.room, max(last, first+1))
}

// breaks reports whether another cue of the same source, or the article's own voice,
// goes on at token i beyond doubt.
func (f *finder) breaks(i, last int) bool {
	if i+1 >= last || f.t.Tokens[i].Quotation >= 0 && f.t.Tokens[i].Quotation != f.t.Tokens[f.cue.Head].Quotation {
		return false
	}
	k, next := &f.t.Tokens[i], &f.t.Tokens[i+1]
	switch {
	case k.Lower == "according" && next.Lower == "to":
		return true
	case k.Tag == tag.CC:
		return f.coordinates(i, last)
	case k.Tag == tag.Comma:
		c, ok := f.cues[i+1]
		return next.Lower == "but" || next.Tag == tag.CC && f.coordinates(i+1, last) || ok && c.Form == cue.Participle
	}
	return false
}

// mayEnd tells tokens before which content may end.
func mayEnd(k *prose.Token) bool {
	switch k.Tag {
	case tag.Comma, tag.CC, tag.IN, tag.TO, tag.WP, tag.WDT, tag.WRB, tag.WPS, tag.VBG, tag.VBN, tag.RB, tag.VBD, tag.VBZ, tag.VBP, tag.MD:
		return true
	}
	return k.IsQuote() || k.Kind == text.Dash || k.Word == "(" || k.Lower == ";" || k.Lower == ":" || english.IsTime(k.Lower)
}

// learnedEnd returns the end that the model likes best. Between two that it likes
// alike it takes the later. An end of the rules that is none of the others stands:
// there the content is nothing that the model knows.
func (f *finder) learnedEnd(first int, s *prose.Sentence) int {
	ends := f.ends(first, s)
	v := f.survey(first, s, f.ruledEnd(first, s), ends[len(ends)-1])
	var choice linear.Chooser
	known := false
	for i := len(ends) - 1; i >= 0; i-- {
		ruled := f.trim(first, ends[i]) == v.ruled
		known = known || ruled
		f.keys = v.features(ends[i], f.keys[:0])
		choice.Offer(f.model, f.keys, ruled)
	}
	end := ends[len(ends)-1-choice.Take()]
	if !known || f.trim(first, end) == v.ruled || f.parts(end, v.ruled) {
		return v.ruled
	}
	return end
}

// parts reports whether an end before that of the rules would part the blamed from
// the charge: "blamed the Night Watch | , a militia, for the attack".
func (f *finder) parts(end, ruled int) bool {
	if f.cue.Act.Family() != schema.Charge {
		return false
	}
	for i := end; i < ruled; i++ {
		switch e := f.cue.Entry; f.t.Tokens[i].Lower {
		case "for":
			return e.Has(english.For)
		case "of":
			return e.Has(english.Of)
		case "on":
			return e.Has(english.On)
		case "with":
			return e.Has(english.With)
		}
	}
	return false
}
