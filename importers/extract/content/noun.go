package content

import (
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/tag"
)

// predicated ends the content of a noun that is the subject of its sentence before
// the verb of the sentence: "the claim that the bridge was safe | drew laughter". The
// content's own clause has a verb before it, and so has each relative clause.
func (f *finder) predicated(first, last int) int {
	if f.cue.Form != cue.Noun || first >= last || f.verbBefore() {
		return last
	}
	own := 0
	if f.t.Tokens[first].Lower == "that" {
		own = 1
	}
	for i := first + 1; i < last; i++ {
		switch k := &f.t.Tokens[i]; {
		case k.IsQuote(), k.Tag == tag.CC, k.Tag == tag.Comma:
			return last
		case k.Tag == tag.WP || k.Tag == tag.WDT:
			own++
		case k.IsFinite() && !f.t.Tokens[i-1].IsFinite():
			if own == 0 {
				return i
			}
			own--
		}
	}
	return last
}

// verbBefore reports whether the sentence has its verb before the cue.
func (f *finder) verbBefore() bool {
	for i := f.s.First; i < f.cue.Range.First; i++ {
		if k := &f.t.Tokens[i]; k.IsFinite() || k.IsQuote() {
			return true
		}
	}
	return false
}
