package syntax

import (
	"sync"

	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// Parser finds the dependencies between the words of a sentence. It is safe
// for concurrent use.
type Parser struct {
	moves   moves
	model   *linear.Model
	scratch sync.Pool // of *state
}

// Parse appends the arcs of one sentence's words to arcs[:0] and returns it:
// one for each word, together a tree with one root. Words are in lower case
// with straight apostrophes and split as package text splits them; tags and
// classes are what [tag.Tagger.TagAndClass] gives for them, and where they end
// early count as unknown. Parse takes time linear in the words and, apart from
// growing arcs, does not allocate.
func (p *Parser) Parse(words []string, tags []tag.Tag, classes []tag.Class, arcs []Arc) []Arc {
	s, _ := p.scratch.Get().(*state)
	if s == nil {
		s = new(state)
	}
	s.read(words, tags, classes)
	p.parse(s)
	arcs = s.arcs(arcs[:0])
	p.scratch.Put(s)
	return arcs
}

func (p *Parser) parse(s *state) {
	for s.forced() {
		s.keys = s.features(s.keys[:0])
		s.sum.Add(p.model, s.keys)
		s.sum.Total(p.model, &s.scores)
		m, _ := p.moves.best(s, &s.scores)
		s.move(p.moves.kind(m), p.moves.relations[m])
	}
}

// best returns the allowed move with the highest score, the first of equals,
// and the score; -1 when none is allowed.
func (ms *moves) best(s *state, scores *linear.Scores) (top int, score int32) {
	top = -1
	for k := shift; k <= right; k++ {
		if !s.may(k) {
			continue
		}
		first, end := ms.span(k)
		for m := first; m < end; m++ {
			if v := scores[m&(linear.MaxLabels-1)]; top < 0 || v > score {
				top, score = m, v
			}
		}
	}
	return top, score
}

// arcs appends the arcs of a finished parse.
func (s *state) arcs(out []Arc) []Arc {
	for _, w := range s.words[1 : s.n+1] {
		a := Arc{w.arc.Head - 1, w.arc.Relation}
		if w.arc.Head > s.n {
			a.Head = -1
		}
		out = append(out, a)
	}
	return out
}
