package source

import (
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// The templates of the features.
const (
	sBias uint32 = iota + 1100
	sRuled
	sSide
	sBetween
	sHead
	sHeadCue
	sFirst
	sBefore
	sAfter
	sLength
	sShared
	sForm
	sShape
	sNone
)

// features appends the hashes of what the model looks at: whether r is the source.
func (f *finder) features(r, ruled prose.Range, keys []uint32) []uint32 {
	add := func(template uint32, a, b uint64) { keys = append(keys, linear.Feature(template, a, b)) }
	form, lemma := uint64(f.cue.Form), linear.String(f.cue.Entry.Word)
	class := uint64(f.t.Tokens[f.cue.Head].Class.Fine)
	if r.Empty() {
		add(sNone, form, 0)
		add(sNone, lemma, 1)
		add(sNone, class, 2)
		add(sNone, form<<8|linear.Bit(ruled.Empty()), 3)
		add(sNone, lemma, 4+linear.Bit(ruled.Empty()))
		add(sNone, uint64(f.at(f.cue.Range.First-1).Tag)<<8|form, 6)
		add(sNone, uint64(f.at(f.cue.Range.Last).Tag)<<8|form, 7)
		add(sNone, linear.Bit(f.cue.Range.First == f.s.First)<<8|form, 8)
		add(sNone, form<<8|uint64(len(f.earlier)), 9)
		return keys
	}
	side := uint64(0)
	from, to := r.Last, f.cue.Range.First
	if r.First >= f.cue.Range.Last {
		side, from, to = 1, f.cue.Range.Last, r.First
	}
	agrees := linear.Bit(r == ruled)
	switch {
	case r == ruled:
	case ruled.Contains(r):
		agrees = 2
	case r.Contains(ruled) && !ruled.Empty():
		agrees = 3
	case r.Overlaps(ruled):
		agrees = 4
	case ruled.Empty():
		agrees = 5
	}
	place := form<<4 | side
	add(sBias, 0, 0)
	add(sRuled, agrees, 0)
	add(sRuled, agrees, place|1<<20)
	add(sRuled, agrees, lemma)
	near := bucket(to - from)
	finite, commas, quotes, cues := f.between(from, to)
	add(sSide, place, near)
	add(sSide, side<<8|near, lemma)
	add(sBetween, place<<8|finite<<4|commas, near|1<<10)
	add(sBetween, place<<8|finite, cues|1<<11)
	add(sBetween, quotes<<8|place, commas|1<<12)
	add(sBetween, agrees<<16|place<<8|finite<<4|cues, commas|1<<13)
	head := f.head(r)
	k := f.at(head)
	word := uint64(k.Class.Fine)
	if k.Tag == tag.PRP || k.Tag == tag.PRPS || k.Tag == tag.WP || k.Tag == tag.WDT {
		word = linear.String(k.Lower)
	}
	add(sHead, word, uint64(k.Tag))
	add(sHead, uint64(k.Class.Coarse)<<8|uint64(k.Tag), place|1<<30)
	add(sHead, uint64(k.Tag), place<<8|agrees|1<<31)
	add(sHeadCue, word, class)
	add(sHeadCue, uint64(k.Class.Coarse)<<8|uint64(k.Tag), lemma)
	first := f.at(r.First)
	add(sFirst, linear.String(first.Lower), agrees)
	add(sFirst, uint64(first.Tag), agrees|1<<8)
	before, after := f.at(r.First-1), f.at(r.Last)
	add(sBefore, linear.String(before.Lower), place)
	add(sBefore, uint64(before.Tag)<<8|uint64(first.Tag), agrees|1<<10)
	add(sBefore, linear.String(before.Lower), agrees|1<<20)
	add(sBefore, linear.Bit(r.First == f.s.First), place<<8|near|1<<21)
	add(sAfter, linear.String(after.Lower), place)
	add(sAfter, uint64(after.Tag), place<<8|agrees|1<<10)
	add(sAfter, uint64(after.Tag)<<8|uint64(k.Tag), 1<<22|near)
	add(sLength, bucket(r.Len()), agrees)
	add(sLength, bucket(r.Len()), uint64(k.Tag)|1<<10)
	inFinite, inCommas, _, inCues := f.between(r.First, r.Last)
	add(sShape, inFinite<<8|inCommas<<4|inCues, agrees)
	add(sShape, inFinite<<8|inCommas<<4|inCues, uint64(f.at(r.Last-1).Tag)|1<<20)
	keys = f.tree(r, agrees, place, keys)
	shared := uint64(0)
	for i := range f.sources {
		if f.sources[i] == r {
			shared = 1 + linear.Bit(i == len(f.sources)-1)
		}
	}
	add(sShared, shared, place<<8|agrees)
	add(sShared, shared<<8|uint64(f.at(f.cue.Range.First-1).Tag), place|1<<20)
	add(sForm, uint64(f.at(f.cue.Range.First-1).Tag), place<<8|near)
	return keys
}

// at returns a token of the sentence, or an empty one beyond its ends.
func (f *finder) at(i int) *prose.Token {
	if i < f.s.First || i >= f.s.Last {
		return &none
	}
	return &f.t.Tokens[i]
}

var none prose.Token

// head returns the last noun of the first phrase.
func (f *finder) head(r prose.Range) int {
	head := r.First
	for i := r.First; i < r.Last; i++ {
		k := &f.t.Tokens[i]
		if k.IsNoun() {
			head = i
		} else if !k.IsNominal() {
			break
		}
	}
	return head
}

// between counts finite verbs, commas, quotation marks and other cues, each up to
// three.
func (f *finder) between(from, to int) (finite, commas, quotes, cues uint64) {
	for i := from; i < to; i++ {
		switch k := &f.t.Tokens[i]; {
		case k.IsFinite():
			finite = min(3, finite+1)
		case k.Tag == tag.Comma:
			commas = min(3, commas+1)
		case k.IsQuote():
			quotes = min(3, quotes+1)
		}
	}
	for i := range f.earlier {
		if h := f.earlier[i].Head; h >= from && h < to {
			cues = min(3, cues+1)
		}
	}
	return finite, commas, quotes, cues
}

// bucket makes a few sizes of many.
func bucket(n int) uint64 {
	switch {
	case n <= 3:
		return uint64(max(n, 0))
	case n <= 6:
		return 4
	case n <= 12:
		return 5
	case n <= 24:
		return 6
	}
	return 7
}
