package syntax

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/tag/conllu"
)

// Universal returns a tree in the manner of ClearNLP (Choi and Palmer, "Guidelines
// for the Clear Style Constituent to Dependency Conversion", 2012), which parsers
// learned from OntoNotes give, in that of Universal Dependencies: what a preposition
// governs hangs in its place, the preposition on it; so do a predicate and the "be"
// before it; "and" hangs on what follows. Names keep their last word for their head. A
// second root hangs on the first.
func Universal(s conllu.Sentence) conllu.Sentence {
	s.Words = slices.Clone(s.Words)
	c := clear{s.Words}
	c.oneRoot()
	for _, i := range c.deepest() {
		c.preposition(i)
	}
	for i := range c.words {
		c.copula(i)
	}
	for i := range c.words {
		c.conjunction(i)
	}
	names := clearNames()
	for i := range c.words {
		w := &c.words[i]
		if u, ok := names[w.Rel]; ok {
			w.Rel = u
		}
		w.Rel = strings.TrimSpace(w.Rel)
		if w.Rel == "aux" && strings.EqualFold(w.Form, "to") {
			w.Rel = "mark"
		}
		if w.Head < 0 {
			w.Rel = "root"
		}
	}
	return s
}

// clearNames returns the relations that have another name; only trainers ask.
func clearNames() map[string]string {
	return map[string]string{
		"dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "auxpass": "aux:pass", "csubjpass": "csubj", "acomp": "xcomp", "attr": "xcomp",
		"oprd": "xcomp", "npadvmod": "obl", "neg": "advmod", "intj": "discourse", "meta": "dep", "quantmod": "advmod", "predet": "det",
		"preconj": "cc", "nmod": "compound", "relcl": "acl:relcl", "prt": "compound:prt", "poss": "nmod:poss", "prep": "obl", "pobj": "obl",
		"pcomp": "advcl", "agent": "obl:agent", "ROOT": "root", // the rest have the same
	}
}

type clear struct{ words []conllu.Word }

// nominal stands before the relation of what a preposition governed until it got
// there: an outer preposition knows it by that, and it is not taken for a relation of
// ClearNLP's of the same name.
const nominal = " "

func (c clear) oneRoot() {
	first := -1
	for i := range c.words {
		switch {
		case c.words[i].Head >= 0:
		case first < 0:
			first = i
		default:
			c.words[i].Head, c.words[i].Rel = first, "parataxis"
		}
	}
}

// deepest returns the words from the leaves to the root.
func (c clear) deepest() []int {
	depths, order := make([]int, len(c.words)), make([]int, len(c.words))
	for i := range c.words {
		depths[i], order[i] = depth(conllu.Sentence{Words: c.words}, i), i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(depths[b], depths[a]) })
	return order
}

// children returns the words that hang on word i.
func (c clear) children(i int) (out []int) {
	for k := range c.words {
		if c.words[k].Head == i {
			out = append(out, k)
		}
	}
	return out
}

// preposition puts what a preposition governs in its place. One that governs
// another one ("because of") gives way to what that one governs.
func (c clear) preposition(i int) {
	w := &c.words[i]
	if w.Rel != "prep" && w.Rel != "agent" && w.Rel != "dative" || w.Head < 0 {
		return
	}
	if w.Rel == "dative" && !slices.Contains([]string{"IN", "TO"}, w.XPOS) {
		return // "gave him"
	}
	children := c.children(i)
	object := func(relations ...string) int {
		at := slices.IndexFunc(children, func(k int) bool { return slices.Contains(relations, c.words[k].Rel) })
		if at < 0 {
			return -1
		}
		return children[at]
	}
	ofNoun := strings.HasPrefix(c.words[w.Head].XPOS, "N") || slices.Contains([]string{"PRP", "CD", "DT", "$"}, c.words[w.Head].XPOS)
	noun, clause := nominal+"obl", "advcl"
	if ofNoun {
		noun, clause = nominal+"nmod", "acl"
	}
	top, relation, own := object("pobj"), noun, "case"
	if top < 0 {
		if top = object("pcomp"); top >= 0 {
			relation, own = clause, "mark"
		} else if top = object(nominal+"obl", nominal+"nmod"); top < 0 {
			w.Rel = noun // nothing follows: "the place he came from"
			return
		}
	} else if w.Rel == "agent" {
		relation = "obl:agent"
	}
	for _, k := range children {
		if k != top {
			c.words[k].Head = top
		}
	}
	c.words[top].Head, c.words[top].Rel = w.Head, relation
	w.Head, w.Rel = top, own
}

// copula puts the predicate of "be" in its place.
func (c clear) copula(i int) {
	w := &c.words[i]
	if !isBe(w.Form) || !strings.HasPrefix(w.XPOS, "V") {
		return
	}
	top := -1
	for _, k := range c.children(i) {
		if r := c.words[k].Rel; (r == "attr" || r == "acomp") && (top < 0 || top < i) {
			top = k
		}
	}
	if top < 0 {
		return
	}
	for _, k := range c.children(i) {
		if k != top {
			c.words[k].Head = top
			if r := c.words[k].Rel; r == "attr" || r == "acomp" {
				c.words[k].Rel = "dep"
			}
		}
	}
	c.words[top].Head, c.words[top].Rel = w.Head, w.Rel
	w.Head, w.Rel = top, "cop"
}

// conjunction hangs "and" on what it joins to its head.
func (c clear) conjunction(i int) {
	w := &c.words[i]
	if w.Rel != "cc" {
		return
	}
	for k := i + 1; k < len(c.words); k++ {
		if c.words[k].Head == w.Head && c.words[k].Rel == "conj" {
			w.Head = k
			return
		}
	}
}

func isBe(form string) bool {
	switch strings.ReplaceAll(strings.ToLower(form), "’", "'") {
	case "be", "is", "are", "was", "were", "am", "been", "being", "'s", "'re", "'m":
		return true
	}
	return false
}
