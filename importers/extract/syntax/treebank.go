package syntax

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/conllu"
)

// Example is one sentence with its right arcs.
type Example struct {
	Words   []string // in lower case with straight apostrophes
	Tags    []tag.Tag
	Classes []tag.Class
	Arcs    []Arc
}

// Examples returns the examples for [Train] that trees in the manner of ClearNLP
// give, see [Universal], which another program made of texts that the tagger did not
// learn from: their tags are the tagger's own, mistakes and all, so that the parser
// learns how far to trust them. Hyphenated words are whole, as newspapers print them.
func Examples(trees []conllu.Sentence, tagger *tag.Tagger) []Example {
	out := make([]Example, len(trees))
	for i, tree := range trees {
		forms := tag.JoinHyphens(tree).Forms()
		tags, classes := tagger.TagAndClass(forms, nil, nil)
		out[i] = Example{Words: lower(forms), Tags: tags, Classes: classes, Arcs: arcsOf(Universal(tree), forms)}
	}
	return out
}

// arcsOf returns the arcs between words that are those of the tree, or several
// of them in one. A whole word hangs on what the uppermost of its parts hangs
// on.
func arcsOf(s conllu.Sentence, words []string) []Arc {
	place := make([]int32, len(s.Words)) // the tree's word -> ours
	tops := make([]int, 0, len(words))
	i := 0
	for n, w := range words {
		top := i
		for size := 0; size < len(w) && i < len(s.Words); i++ {
			if depth(s, i) < depth(s, top) {
				top = i
			}
			place[i] = int32(n)
			size += len(s.Words[i].Form)
		}
		tops = append(tops, top)
	}
	out := make([]Arc, len(words))
	for n, top := range tops {
		out[n] = Arc{-1, ParseRelation(s.Words[top].Rel)}
		if h := s.Words[top].Head; h >= 0 {
			out[n].Head = place[h]
		}
	}
	return out
}

// depth returns how many words lie between a word and the tree's root.
func depth(s conllu.Sentence, i int) int {
	n := 0
	for s.Words[i].Head >= 0 {
		i = s.Words[i].Head
		n++
	}
	return n
}

// lower returns the words as Parse wants them.
func lower(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		w = strings.ToLower(w)
		if strings.ContainsAny(w, "’‘") {
			w = strings.NewReplacer("’", "'", "‘", "'").Replace(w)
		}
		out[i] = w
	}
	return out
}

// lift makes the arcs projective: an arc that crosses another is moved to its
// head's head, the shortest first, until none crosses (Nivre and Nilsson,
// "Pseudo-Projective Dependency Parsing", ACL 2005, without marking the lifted
// arcs). It changes arcs in place and returns the number of lifts.
func lift(arcs []Arc) int {
	lifts := 0
	for {
		worst, size := -1, int32(0)
		for i, a := range arcs {
			if a.Head < 0 {
				continue
			}
			d := a.Head - int32(i)
			d = max(d, -d)
			if (worst < 0 || d < size) && crosses(arcs, int32(i)) {
				worst, size = i, d
			}
		}
		if worst < 0 {
			return lifts
		}
		arcs[worst].Head = arcs[arcs[worst].Head].Head
		lifts++
	}
}

// crosses reports whether a word lies under the arc of word i that the arc's
// head does not govern.
func crosses(arcs []Arc, i int32) bool {
	head := arcs[i].Head
	for k := min(i, head) + 1; k < max(i, head); k++ {
		a := k
		for a >= 0 && a != head {
			a = arcs[a].Head
		}
		if a != head {
			return true
		}
	}
	return false
}
