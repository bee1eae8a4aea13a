package content

import (
	"github.com/saidby/saidby/importers/extract/syntax"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// The templates of the features of the tree.
const (
	tPlace uint32 = iota + 760
	tCrossed
	tReach
	tNext
)

// What the words after an end hang on.
const (
	onNothing uint64 = iota + 1
	onContent
	onTop
	onCue
	onSource
	besideCue
	onOther
)

// tree appends what the sentence's tree says of a content that ends before e: what
// the words after it hang on, and whether words in it hang on what follows. Kind and
// next are as in [survey.features].
func (v *survey) tree(e int, kind, next uint64, keys []uint32) []uint32 {
	add := func(template uint32, a, b uint64) { keys = append(keys, linear.Feature(template, a, b)) }
	where, relation, tags, held := v.governs(e)
	place := where<<16 | relation<<8 | linear.Bit(e >= v.last)
	add(tPlace, place, 0)
	add(tPlace, place, kind|1<<20)
	add(tPlace, place, next<<8|kind|1<<21)
	add(tPlace, place, v.opens|1<<22)
	add(tPlace, place, uint64(v.f.cue.Entry.Frame)|1<<23)
	add(tPlace, place, v.lemma|1<<63)
	add(tPlace, place, held|1<<24)
	add(tPlace, place, tags|1<<25)
	add(tPlace, where, v.lemma|1<<62)
	crossed := v.crossed(e)
	add(tCrossed, place<<8|crossed, 1<<20)
	add(tCrossed, crossed, kind)
	add(tReach, linear.Bit(e == v.reach), kind)
	add(tReach, linear.Bit(e == v.reach)<<8|linear.Bit(e == v.ruled), place|1<<20)
	add(tReach, linear.Bit(e == v.reach)<<1|linear.Bit(e > v.reach), v.opens<<8|v.how|1<<21)
	if e < v.last {
		k := &v.f.t.Tokens[e]
		inside := linear.Bit(int(k.Head) >= v.first && int(k.Head) < e)
		add(tNext, uint64(k.Relation)<<1|inside, kind)
		add(tNext, uint64(k.Relation)<<1|inside, next<<8|1<<20)
	}
	return keys
}

// steep is how far up a tree one climbs at most.
const steep = 30

// governs climbs from token e to the one that hangs on something before e, or on
// nothing, and says on what, in which relation, of which part of speech it is, and
// for one that hangs on the content on what there.
func (v *survey) governs(e int) (where, relation, tags, held uint64) {
	if e >= v.last {
		return 0, 0, 0, 0
	}
	t, c := v.f.t, v.f.cue
	i := e
	for steps := 0; steps < steep && int(t.Tokens[i].Head) >= e; steps++ {
		i = int(t.Tokens[i].Head)
	}
	switch h := int(t.Tokens[i].Head); {
	case h < 0:
		where = onNothing
	case h == v.top:
		where = onTop
	case h >= v.first:
		where = onContent
	case c.Range.Holds(h) || h == c.Head:
		where = onCue
	case v.f.source.Holds(h):
		where = onSource
	case h == int(t.Tokens[c.Head].Head):
		where = besideCue
	default:
		where = onOther
	}
	if h := int(t.Tokens[i].Head); h >= v.first {
		held = uint64(t.Tokens[h].Tag)<<8 | linear.Bit(h == e-1)
	}
	return where, uint64(t.Tokens[i].Relation), uint64(t.Tokens[i].Tag), held
}

// looked is how many tokens before an end are looked at.
const looked = 12

// crossed returns in which relation, counted from 1, the last of the words before e
// hangs on what follows, or 0.
func (v *survey) crossed(e int) uint64 {
	for i := e - 1; i >= max(v.first, e-looked); i-- {
		if k := &v.f.t.Tokens[i]; int(k.Head) >= e && int(k.Head) < v.last {
			return uint64(k.Relation) + 1
		}
	}
	return 0
}

// topmost returns the first token of the content that hangs on what is outside.
func (v *survey) topmost() int {
	for i := v.first; i < min(v.last, v.first+longest); i++ {
		k := &v.f.t.Tokens[i]
		if k.Relation != syntax.Punct && (int(k.Head) < v.first || int(k.Head) >= v.last) {
			return i
		}
	}
	return v.first
}
