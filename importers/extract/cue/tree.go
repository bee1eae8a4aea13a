package cue

import (
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/syntax"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// The templates of the features of the tree.
const (
	tHas uint32 = iota + 360
	tUp
	tNone
	tDependent
	tPair
)

// The relations that tell what a cue has said and by whom.
const (
	subjects syntax.Relations = 1<<syntax.Nsubj | 1<<syntax.NsubjPass
	clauses  syntax.Relations = 1<<syntax.Ccomp | 1<<syntax.Csubj
	objects  syntax.Relations = 1<<syntax.Obj | 1<<syntax.Iobj
	open     syntax.Relations = 1 << syntax.Xcomp
	nominals syntax.Relations = 1<<syntax.Obl | 1<<syntax.Agent | 1<<syntax.Nmod
	telling                   = subjects | clauses | objects | open | nominals | 1<<syntax.Mark | 1<<syntax.Expl |
		1<<syntax.Parataxis | 1<<syntax.Poss | 1<<syntax.Acl | 1<<syntax.Cop
)

// nearby is how many tokens from a cue's head what hangs on it is looked for.
const nearby = 50

// tree appends the features of the place of a cue's head in its sentence's tree:
// in which relations others hang on it, who they are, and what it hangs on itself.
func tree(t *prose.Text, c *Cue, keys []uint32) []uint32 {
	add := func(template uint32, a, b uint64) { keys = append(keys, linear.Feature(template, a, b)) }
	k := &t.Tokens[c.Head]
	lemma, fine, form := linear.String(c.Entry.Word), uint64(k.Class.Fine), uint64(c.Form)
	has := uint64(k.Dependents & telling)
	add(tHas, has, 0)
	add(tHas, has, lemma|1<<63)
	add(tHas, has, fine<<8|form|1<<62)
	relation, governor, word := uint64(k.Relation), uint64(0), uint64(0)
	if k.Head >= 0 {
		g := &t.Tokens[k.Head]
		governor, word = uint64(g.Class.Fine), linear.String(g.Lower)
	}
	add(tUp, relation|1<<8, form)
	add(tUp, relation|2<<8, lemma)
	add(tUp, relation|3<<8, governor)
	add(tUp, relation|4<<8, word)
	add(tUp, relation|5<<8, has)
	add(tUp, governor|1<<40, lemma)
	keys, subject := dependent(t, c, subjects, 1, keys)
	keys, object := dependent(t, c, objects, 2, keys)
	keys, clause := dependent(t, c, clauses, 3, keys)
	keys, complement := dependent(t, c, open, 4, keys)
	keys, _ = dependent(t, c, nominals, 5, keys)
	add(tPair, subject<<8|object, fine)
	add(tPair, subject<<8|clause|1<<40, fine)
	add(tPair, linear.Bit(object > 0)<<3|linear.Bit(clause > 0)<<2|linear.Bit(complement > 0)<<1|linear.Bit(subject > 0)|1<<41, lemma)
	return keys
}

// dependent appends the features of the first token that hangs on a cue's head in
// one of the relations, which are the nth that are asked for, and returns its
// class, counted from 1, or 0 if there is none.
func dependent(t *prose.Text, c *Cue, relations syntax.Relations, n uint64, keys []uint32) ([]uint32, uint64) {
	add := func(template uint32, a, b uint64) { keys = append(keys, linear.Feature(template, a, b)) }
	s := t.SentenceOf(c.Head)
	i := t.Dependent(c.Head, relations, max(s.First, c.Head-nearby), min(s.Last, c.Head+nearby))
	if i < 0 {
		add(tNone, n, uint64(c.Form))
		return keys, 0
	}
	d, head := &t.Tokens[i], &t.Tokens[c.Head]
	lemma, side := linear.String(c.Entry.Word), linear.Bit(i > c.Head)
	add(tDependent, n|1<<8, side<<8|uint64(d.Tag))
	add(tDependent, n|2<<8, linear.String(d.Lower))
	add(tDependent, n|3<<8, uint64(d.Class.Fine)<<1|side)
	add(tDependent, n|4<<8, lemma^(uint64(d.Tag)<<1|side))
	add(tDependent, n|5<<8, lemma^(uint64(d.Class.Coarse)<<1|side))
	add(tDependent, n|6<<8, uint64(head.Class.Fine)<<16|uint64(d.Class.Fine))
	return keys, uint64(d.Class.Coarse) + 1
}
