package source

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/syntax"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
	"github.com/saidby/saidby/schema/text"
)

// The templates of the features of the tree.
const (
	tPath uint32 = iota + 1150
	tEdge
	tAfter
	tLeft
	tTaken
)

// inner are the relations that say nothing of where a phrase ends.
const inner syntax.Relations = 1<<syntax.Det | 1<<syntax.Compound | 1<<syntax.Flat | 1<<syntax.Amod | 1<<syntax.Punct | 1<<syntax.Nummod

// tree appends how a phrase stands to the cue in the sentence's tree, and whether it
// is all that hangs on its head; agrees and place are as in [finder.features].
func (f *finder) tree(r prose.Range, agrees, place uint64, keys []uint32) []uint32 {
	add := func(template uint32, a, b uint64) { keys = append(keys, linear.Feature(template, a, b)) }
	top := f.top(r)
	k := f.at(top)
	path := f.path(top)
	add(tPath, path, place)
	add(tPath, path, agrees|1<<20)
	add(tPath, path, linear.String(f.cue.Entry.Word))
	add(tPath, path<<8|uint64(k.Tag), 1<<21)
	add(tPath, path, uint64(k.Class.Coarse)|1<<22)
	add(tPath, path, uint64(f.t.Tokens[f.cue.Head].Class.Fine)|1<<23)
	reach := f.t.Reach(top)
	for reach.Last > reach.First+1 && f.at(reach.Last-1).Tag == tag.Comma {
		reach.Last--
	}
	edges := compare(r.First, reach.First)<<2 | compare(r.Last, reach.Last)
	add(tEdge, edges, agrees)
	add(tEdge, edges<<32|path, 1<<20)
	add(tEdge, bucket(r.Len()), edges|1<<21)
	after := f.at(r.Last)
	add(tAfter, edges<<8|uint64(after.Relation), linear.Bit(r.Holds(int(after.Head)))<<8|uint64(after.Tag))
	var left, taken syntax.Relations // of what hangs on the phrase and is left out, and on its head and is taken
	for i := r.Last; i < min(reach.Last, r.Last+away); i++ {
		if k := f.at(i); r.Holds(int(k.Head)) && k.Relation != syntax.Punct {
			left |= 1 << k.Relation
		}
	}
	for i := r.First; i < r.Last; i++ {
		if k := f.at(i); int(k.Head) == top {
			taken |= 1 << k.Relation
		}
	}
	add(tLeft, uint64(left), 0)
	add(tLeft, uint64(left), agrees|1<<20)
	add(tTaken, uint64(taken), 0)
	add(tTaken, uint64(taken&^inner), agrees|1<<20)
	return keys
}

// top returns the first token of a phrase that hangs on what is outside.
func (f *finder) top(r prose.Range) int {
	for i := r.First; i < r.Last; i++ {
		if k := f.at(i); k.Relation != syntax.Punct && !r.Holds(int(k.Head)) {
			return i
		}
	}
	return r.First
}

// compare returns 0 for equal places, 1 if the first is before the second, else 2.
func compare(a, b int) uint64 {
	switch {
	case a == b:
		return 0
	case a < b:
		return 1
	}
	return 2
}

// The kinds of path.
const (
	toRoot uint64 = (iota + 1) << 8
	toCue
	intoCue
	toGovernor
	isGovernor
	throughOthers
	elsewhere
)

// path says how one gets from a token to the cue along the tree: the relation of
// the token, and whether its governor is the cue, or governs the cue, with the
// relations between the two, or hangs on the cue.
func (f *finder) path(i int) uint64 {
	relation, g := uint64(f.at(i).Relation), int(f.at(i).Head)
	switch {
	case g < 0:
		return relation | toRoot
	case g == f.cue.Head:
		return relation | toCue
	case f.cue.Range.Holds(g):
		return relation | intoCue
	}
	way := uint64(0)
	for at, steps := f.cue.Head, 0; steps < 4 && f.at(at).Head >= 0; steps++ { // up from the cue
		way = way<<6 | uint64(f.at(at).Relation)
		switch at = int(f.at(at).Head); at {
		case g:
			return relation | toGovernor | way<<16
		case i:
			return relation | isGovernor | way<<16 | uint64(steps)<<48
		}
	}
	way = 0
	for at, steps := g, 0; steps < 3 && f.at(at).Head >= 0; steps++ { // up from the token
		way = way<<6 | uint64(f.at(at).Relation)
		if at = int(f.at(at).Head); at == f.cue.Head {
			return relation | throughOthers | way<<16
		}
	}
	return relation | elsewhere
}

// longestPhrase is how many tokens a phrase of the tree may have to be a source.
const longestPhrase = 60

// phrases lists the phrases near the cue that the sentence's tree tells: subjects,
// agents and what hangs on the cue.
func (f *finder) phrases(add func(prose.Range)) {
	quotation := f.t.Tokens[f.cue.Head].Quotation
	for i := max(f.s.First, f.cue.Range.First-away); i < min(f.s.Last, f.cue.Range.Last+away); i++ {
		k := &f.t.Tokens[i]
		r := f.t.Reach(i)
		if !k.IsNoun() || k.Quotation != quotation || r.Len() > longestPhrase {
			continue
		}
		switch {
		case k.Relation == syntax.Nsubj, k.Relation == syntax.NsubjPass, k.Relation == syntax.Agent, int(k.Head) == f.cue.Head:
			for !r.Empty() && opensNothing(&f.t.Tokens[r.First]) {
				r.First++
			}
			r = f.untimed(r)
			add(r)
			add(trimmed(f.t, r.First, r.Last))
		}
	}
}

// untimed cuts a date off at the end of a phrase: "a court in Valmorin | on Thursday",
// "a report | earlier on December 29" tell when something was said. Where a verb of the
// phrase has it, it stays: "a poll released on Sunday".
func (f *finder) untimed(r prose.Range) prose.Range {
	first, day := r.Last, -1
	for first-1 > r.First && (english.IsTime(f.t.Tokens[first-1].Lower) || f.t.Tokens[first-1].Tag == tag.CD) {
		if first--; f.t.Tokens[first].Tag != tag.CD {
			day = first
		}
	}
	if day < 0 || first-1 <= r.First || f.t.Tokens[first-1].Tag != tag.IN {
		return r
	}
	if h := f.t.Tokens[day].Head; h >= 0 && f.t.Tokens[h].IsVerb() {
		return r
	}
	for first--; first-1 > r.First && f.t.Tokens[first-1].IsAdverb(); {
		first-- // "earlier"
	}
	return prose.Range{First: r.First, Last: first}
}

// opensNothing tells tokens that no phrase for somebody begins with.
func opensNothing(k *prose.Token) bool {
	return k.Kind != text.Word && k.Kind != text.Number || k.Tag == tag.IN || k.Tag == tag.CC
}
