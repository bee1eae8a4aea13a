package source

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// away is how many tokens from its cue a source is looked for.
const away = 45

// options lists what may be the source of the cue, each once: what the rules say,
// nothing, and the noun phrases of the sentence.
func (f *finder) options(ruled prose.Range) []prose.Range {
	found := append(f.room[:0], prose.Range{}, ruled)
	add := func(r prose.Range) {
		if !r.Empty() && !r.Overlaps(f.cue.Range) && !f.carried(r) && f.whole(r) && (r.First == f.s.First || !acting(f.t, r.First-1, r.Last)) {
			found = append(found, r)
		}
	}
	in := f.t.Tokens[f.cue.Head].Quotation
	for e := max(f.s.First+1, f.cue.Range.First-away); e <= min(f.s.Last, f.cue.Range.Last+away); e++ {
		last := &f.t.Tokens[e-1]
		if last.Quotation != in && !last.IsQuote() || f.cue.Range.Holds(e-1) {
			continue
		}
		bound := f.s.First
		if e > f.cue.Range.Last {
			bound = f.cue.Range.Last
		}
		switch {
		case letters(last):
			add(leftPhrase(f.t, e, bound))
		case last.Tag == tag.PRP, last.Tag == tag.PRPS, last.Tag == tag.WP, last.Tag == tag.WDT, last.Tag == tag.WPS:
			add(prose.Range{First: e - 1, Last: e})
		case ends(f.t, e, f.s.Last):
			add(leftPhrase(f.t, e, bound))
			short := e
			for short > bound && (f.t.Tokens[short-1].IsNominal() || f.t.Tokens[short-1].Tag == tag.POS) && !f.cue.Range.Holds(short-1) {
				short--
			}
			add(trimmed(f.t, short, e))
			for short > bound && (f.t.Tokens[short-1].IsNominal() || f.t.Tokens[short-1].Tag == tag.IN || f.t.Tokens[short-1].Tag == tag.POS || f.t.Tokens[short-1].Tag == tag.RB) && !f.cue.Range.Holds(short-1) {
				short--
			}
			for short < e && f.t.Tokens[short].Tag == tag.IN {
				short++
			}
			add(trimmed(f.t, short, e))
		case last.Tag == tag.Comma && e > bound+1 && f.t.Tokens[e-2].IsNominal():
			if r, ok := apposed(f.t, e, bound); ok {
				add(r)
			}
		}
	}
	f.phrases(add)
	for i := 1; i < len(found); i++ {
		for !found[i].Empty() && f.t.Tokens[found[i].Last-1].Tag == tag.Comma && found[i] != ruled {
			found[i].Last--
		}
	}
	f.room = found
	return unique(found)
}

// whole reports whether a phrase holds both marks of its quotations, all of a name with a
// nickname inside, and nobody that is cited.
func (f *finder) whole(r prose.Range) bool {
	if f.insideName(r.First) || f.insideName(r.Last) {
		return false
	}
	marks := 0
	for i := r.First; i < r.Last; i++ {
		switch k := &f.t.Tokens[i]; {
		case k.Lower == "citing" || k.Lower == "quoting":
			return false
		case k.IsQuote():
			marks++
		}
	}
	return marks%2 == 0
}

// insideName reports whether a phrase that begins or ends before a token cuts a name off at
// its nickname: Elizabeth "Liz" | Moor.
func (f *finder) insideName(i int) bool {
	return i < f.s.Last && f.t.Nickname(i) || i > f.s.First && f.t.Nickname(i-1)
}

// carried reports whether a phrase behind the cue holds what carried the words:
// "wrote the master in a letter".
func (f *finder) carried(r prose.Range) bool {
	for i := r.First + 1; i < r.Last && r.First >= f.cue.Range.Last; i++ {
		if f.t.Tokens[i].Tag == tag.IN && medium(f.t, i+1, r.Last) {
			return true
		}
	}
	return false
}

// unique drops ranges that came before.
func unique(rs []prose.Range) []prose.Range {
	out := rs[:0]
	for _, r := range rs {
		if !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// ends reports whether a noun phrase may end before token e.
func ends(t *prose.Text, e, last int) bool {
	k := &t.Tokens[e-1]
	if !k.IsNoun() && k.Tag != tag.CD && k.Word != ")" && !(k.Tag == tag.DT && k.Lower != "the" && k.Lower != "a" && k.Lower != "an") && k.Tag != tag.JJ {
		return false
	}
	return e >= last || !t.Tokens[e].IsNoun() || t.Tokens[e].Tag == tag.CD
}

// choose returns the source that the model likes best.
func (f *finder) choose(ruled prose.Range) prose.Range {
	var choice linear.Chooser
	options := f.options(ruled)
	for _, r := range options {
		f.keys = f.features(r, ruled, f.keys[:0])
		choice.Offer(f.model, f.keys, r == ruled)
	}
	return options[choice.Take()]
}
