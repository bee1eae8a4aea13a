package content

import (
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// charged moves the end of what is blamed and for what: behind the list that it stands
// in, behind a clause between commas, and before the sentence that goes on after a
// participle. Of other contents it is the end.
func (f *finder) charged(first, last int) int {
	if f.cue.Act.Family() != schema.Charge || f.cue.Form == cue.Noun || f.cue.Entry.Has(english.Clause) && f.cue.Form != cue.Passive {
		return last
	}
	if f.cue.Form == cue.Passive && f.cue.Range.First == f.cue.Head {
		return f.inserted(first, last)
	}
	return f.resumed(f.listed(last))
}

// inserted ends the charge of a participle that two commas set off: "the builders,
// blamed for the flood, | left".
func (f *finder) inserted(first, last int) int {
	if before := f.cue.Range.First - 1; before < f.s.First || f.t.Tokens[before].Tag != tag.Comma {
		return last
	}
	for i := first + 1; i+1 < last; i++ {
		if f.t.Tokens[i].Tag == tag.Comma && f.t.Tokens[i+1].IsFinite() {
			return i
		}
	}
	return last
}

// listed moves the end of what is blamed behind the list that it stands in: "blamed
// the weather | , the newts and the bats".
func (f *finder) listed(last int) int {
	if last < f.s.Last && f.t.Tokens[last].Tag == tag.Comma {
		for i, and := last+1, false; i < f.s.Last; i++ {
			k := &f.t.Tokens[i]
			switch {
			case k.Tag == tag.CC && k.Lower == "and":
				and = true
			case k.IsNominal(), k.IsAdverb() && and, k.Tag == tag.Comma && !and:
			case and && (k.IsQuote() || k.Tag == tag.Period || k.Tag == tag.Comma):
				return i
			default:
				return last
			}
		}
	}
	return last
}

// resumed moves the end behind the charge that goes on after a clause between commas:
// "blamed the mayor | , who had signed the permit, for the flood".
func (f *finder) resumed(last int) int {
	if last+1 >= f.s.Last || f.t.Tokens[last].Tag != tag.Comma || f.t.Tokens[last+1].Tag != tag.WP && f.t.Tokens[last+1].Tag != tag.WDT {
		return last
	}
	for i := last + 2; i+2 < f.s.Last && i < last+16; i++ {
		if f.t.Tokens[i].Tag != tag.Comma {
			continue
		}
		switch next := f.t.Tokens[i+1].Lower; {
		case next == "for" && f.cue.Entry.Has(english.For), next == "of" && f.cue.Entry.Has(english.Of), next == "with" && f.cue.Entry.Has(english.With):
			return f.end(i + 1)
		}
		return last
	}
	return last
}

// charge returns where a passive's charge begins, past what stands between: "was
// accused in parliament | of lying". It is -1 where there is none.
func (f *finder) charge(i int) int {
	if f.cue.Form != cue.Passive || !f.cue.Known || !f.cue.Entry.Has(english.Of|english.With) {
		return -1
	}
	for j := i; j+1 < f.s.Last && j < i+8; j++ {
		switch k := &f.t.Tokens[j]; {
		case k.Lower == "with" && f.cue.Entry.Has(english.With), k.Lower == "of" && f.cue.Entry.Has(english.Of) && (j == i || f.t.Tokens[j+1].Tag == tag.VBG):
			return j
		case k.IsFinite(), k.IsQuote(), k.Tag == tag.Comma:
			return -1
		}
	}
	return -1
}
