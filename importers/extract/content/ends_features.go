package content

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
	"github.com/saidby/saidby/schema/text"
)

// templates numbers the features, so that equal values of two of them differ.
const (
	eBias uint32 = iota + 700
	eKind
	eWord
	eAfter
	eBefore
	eLemma
	eLemmaKind
	eOpens
	eOpensKind
	eFinite
	eRest
	eLength
	eRuled
	eRuledKind
	eLast
	eQuote
	eCommas
	eCue
	eFrame
	eActKind
	eForm
	ePair
	eHead
	eVerbs
)

// survey is what the features of all ends of one content share.
type survey struct {
	f            *finder
	first, ruled int
	last         int
	lemma, act   uint64
	opens        uint64
	noun         bool
	// top is the token of the content that hangs on what is outside, reach the end of
	// what hangs on it, how its relation.
	top, reach int
	how        uint64
}

func (f *finder) survey(first int, s *prose.Sentence, ruled, last int) survey {
	v := survey{
		f: f, first: first, ruled: ruled, last: last, lemma: linear.String(f.cue.Entry.Word), act: linear.String(string(f.cue.Act)),
		opens: opening(f.t, first, s.Last), noun: f.nounContent(),
	}
	v.top = v.topmost()
	top := &f.t.Tokens[v.top]
	v.reach, v.how = f.t.Reach(v.top).Last, uint64(top.Relation)<<1|linear.Bit(int(top.Head) == f.cue.Head)
	return v
}

// features appends the hashes of what the model looks at: whether content ends
// before token e.
func (v *survey) features(e int, keys []uint32) []uint32 {
	t := v.f.t
	add := func(template uint32, a, b uint64) { keys = append(keys, linear.Feature(template, a, b)) }
	k := v.token(e)
	next, third, before := v.token(e+1), v.token(e+2), v.token(e-1)
	kind := k.kind
	add(eBias, 0, 0)
	add(eKind, kind, 0)
	add(eWord, k.word, 0)
	add(eWord, k.word, next.word)
	add(eAfter, kind, next.tag)
	add(eAfter, kind<<8|next.tag, third.tag)
	add(eAfter, next.word, kind|1<<40)
	add(eBefore, before.tag, kind)
	add(eBefore, before.word, kind)
	add(eLemma, v.lemma, linear.Bit(e == v.last))
	add(eLemmaKind, v.lemma, kind)
	add(eLemmaKind, v.lemma, k.word)
	add(eOpens, v.opens, linear.Bit(e == v.last))
	add(eOpensKind, v.opens, kind)
	add(eOpensKind, v.opens<<8|next.tag, kind)
	add(eOpensKind, v.opens, k.word)
	finite, rest := v.finite(v.first, e), v.finite(e, v.last)
	add(eFinite, finite, kind)
	add(eFinite, finite<<8|rest, kind)
	add(eFinite, finite<<8|v.opens, k.word)
	add(eFinite, finite<<16|v.opens<<8|next.tag, kind)
	add(eRest, rest, kind<<8|next.tag)
	n := bucket(e - v.first)
	add(eLength, n, linear.Bit(v.noun))
	add(eLength, n<<8|v.opens, kind)
	add(eLength, bucket(v.last-e), kind)
	add(eRuled, linear.Bit(e == v.ruled), linear.Bit(e == v.last))
	add(eRuledKind, linear.Bit(e == v.ruled)<<1|linear.Bit(e > v.ruled), kind)
	add(eRuledKind, linear.Bit(e == v.ruled)<<1|linear.Bit(e > v.ruled), k.word)
	add(eRuledKind, linear.Bit(e == v.ruled)<<1|linear.Bit(e > v.ruled), v.opens|1<<40)
	quoted := v.quoted(e)
	add(eQuote, quoted, kind)
	add(eQuote, quoted, linear.Bit(e == v.last)<<8|v.opens)
	add(eCommas, v.commas(e), kind)
	add(eFrame, uint64(v.f.cue.Entry.Frame), kind)
	add(eFrame, uint64(v.f.cue.Entry.Frame)<<8|v.opens, kind)
	add(eFrame, uint64(v.f.cue.Entry.Frame), k.word)
	add(eActKind, v.act, kind)
	add(eForm, uint64(v.f.cue.Form), kind)
	add(eForm, uint64(v.f.cue.Form)<<8|linear.Bit(v.f.source.Empty()), linear.Bit(e == v.last))
	add(eCue, v.cueAfter(e), kind)
	add(ePair, before.tag<<16|kind<<8|next.tag, v.opens)
	keys = v.tree(e, kind, next.tag, keys)
	if e > v.first {
		add(eHead, linear.String(t.Tokens[v.first].Lower), kind)
		add(eHead, linear.String(t.Tokens[v.first].Lower), k.word)
	}
	return keys
}

// place is one token as the features see it.
type place struct{ word, tag, kind uint64 }

// token describes token i; what is outside of the content's sentence is nothing.
func (v *survey) token(i int) place {
	if i >= v.last || i < v.first {
		return place{kind: 255}
	}
	k := &v.f.t.Tokens[i]
	kind := uint64(k.Tag)
	switch {
	case k.IsQuote():
		kind = 200
	case k.Kind == text.Dash:
		kind = 201
	case k.Word == "(":
		kind = 202
	case english.IsTime(k.Lower):
		kind = 203
	}
	return place{linear.String(k.Lower), uint64(k.Tag), kind}
}

// finite counts finite verbs between two tokens, up to two.
func (v *survey) finite(first, last int) uint64 {
	n := uint64(0)
	for i := first; i < last && n < 2; i++ {
		if v.f.t.Tokens[i].IsFinite() {
			n++
		}
	}
	return n
}

// quoted says how the content up to e stands to quotations: 1 within one, 2 right
// after the end of one, 3 if it has none, 4 otherwise.
func (v *survey) quoted(e int) uint64 {
	outer := v.f.t.Tokens[v.f.cue.Head].Quotation
	if e < v.last && v.f.t.Tokens[e].Quotation >= 0 && v.f.t.Tokens[e].Quotation == v.f.t.Tokens[e-1].Quotation && v.f.t.Tokens[e].Quotation != outer {
		return 1
	}
	if v.f.t.Tokens[e-1].IsQuote() {
		return 2
	}
	for i := v.first; i < e; i++ {
		if v.f.t.Tokens[i].Quotation != outer {
			return 4
		}
	}
	return 3
}

// commas counts the commas before e, up to three.
func (v *survey) commas(e int) uint64 {
	n := uint64(0)
	for i := v.first; i < e && n < 3; i++ {
		if v.f.t.Tokens[i].Tag == tag.Comma {
			n++
		}
	}
	return n
}

// cueAfter says how soon another cue comes after e: 1 next, 2 within three
// tokens, 3 within eight, 0 later or never.
func (v *survey) cueAfter(e int) uint64 {
	for i := e; i < v.last && i < e+8; i++ {
		if c, ok := v.f.cues[i]; ok && c != v.f.cue {
			switch {
			case i <= e+1:
				return 1
			case i <= e+3:
				return 2
			}
			return 3
		}
	}
	return 0
}

// bucket makes a few sizes of many.
func bucket(n int) uint64 {
	switch {
	case n <= 4:
		return uint64(max(n, 0))
	case n <= 8:
		return 5
	case n <= 14:
		return 6
	case n <= 24:
		return 7
	}
	return 8
}

// opening says what a content begins with.
func opening(t *prose.Text, i, last int) uint64 {
	k := &t.Tokens[i]
	switch {
	case k.Lower == "that":
		return 1
	case k.IsQuote():
		return 2
	case k.Tag == tag.TO:
		return 3
	case strings.HasPrefix(k.Lower, "wh") || k.Lower == "how" || k.Lower == "if":
		return 4
	case k.Tag == tag.IN:
		return 5
	case k.Tag == tag.VBG:
		return 6
	case k.IsVerb():
		return 7
	case k.Tag == tag.PRP:
		if i+1 < last && (t.Tokens[i+1].IsVerb() || t.Tokens[i+1].IsAuxiliary()) {
			return 8
		}
		return 9
	}
	for j := i; j < last && j < i+8; j++ {
		if t.Tokens[j].IsFinite() {
			return 10
		}
		if !t.Tokens[j].IsNominal() && t.Tokens[j].Tag != tag.IN {
			break
		}
	}
	return 11
}
