package syntax

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// Training says how weights are made. The zero value of a field stands for the
// default given with it, which made the embedded weights.
type Training struct {
	Epochs int    // rounds over the examples; 8
	Least  int    // occurrences below which a feature is not learned; 25
	Margin int32  // lead of the right move below which the weights are corrected; 50
	Wander int    // of 100 moves, how many are the parser's own, right or wrong; 90
	Prune  int32  // quantised size below which a weight is dropped; 6
	Seldom int    // arcs below which a relation is not told apart; 5
	Seed   uint64 // of the order of the examples
}

func (t Training) withDefaults() Training {
	t.Epochs = cmp.Or(t.Epochs, 8)
	t.Least = cmp.Or(t.Least, 25)
	t.Margin = cmp.Or(t.Margin, 50)
	t.Wander = cmp.Or(t.Wander, 90)
	t.Prune = cmp.Or(t.Prune, 6)
	t.Seldom = cmp.Or(t.Seldom, 5)
	return t
}

// Train returns the encoded weights learned from the examples. The same
// examples and training give the same bytes on every machine.
func Train(examples []Example, t Training) []byte {
	t = t.withDefaults()
	p := newPupil(t, examples)
	rnd := linear.Rand(t.Seed)
	for round := range t.Epochs {
		for _, i := range rnd.Perm(len(examples)) {
			p.learn(i, round > 0, &rnd)
		}
	}
	p.learner.Freeze()
	return encode(p.moves, p.learner, t.Prune)
}

// pupil is a learner on its way through the examples.
type pupil struct {
	Training
	examples []Example
	golds    []*gold
	moves    moves
	learner  *linear.Learner
	state    state
	now      []int32
}

func newPupil(t Training, examples []Example) *pupil {
	p := &pupil{Training: t, examples: examples}
	for _, e := range examples {
		arcs := slices.Clone(e.Arcs)
		lift(arcs)
		p.golds = append(p.golds, newGold(arcs))
	}
	p.moves = inventory(p.golds, t.Seldom)
	p.learner = linear.NewLearner(len(p.moves.relations), linear.Keep(p.seen(), t.Least))
	return p
}

// inventory returns the moves that the trees need. Relations that are seldom on
// a side become Dep there.
func inventory(golds []*gold, seldom int) moves {
	var count [3][relations]int
	for _, g := range golds {
		for i, a := range g.arcs[1:] {
			switch {
			case a.Relation == Root:
			case int(a.Head) > i+1:
				count[left][a.Relation]++
			default:
				count[right][a.Relation]++
			}
		}
	}
	var arcs [3][]Relation
	for _, k := range []kind{left, right} {
		for r, n := range count[k] {
			if n >= seldom || Relation(r) == Dep {
				arcs[k] = append(arcs[k], Relation(r))
			}
		}
	}
	return newMoves(arcs[left], arcs[right])
}

// seen returns the features, with repetitions, on the way to every right tree.
func (p *pupil) seen() []uint32 {
	var all []uint32
	s := &p.state
	for i, g := range p.golds {
		e := &p.examples[i]
		s.read(e.Words, e.Tags, e.Classes)
		for s.forced() {
			all = s.features(all)
			m := p.first(g)
			s.move(p.moves.kind(m), p.moves.relations[m])
		}
	}
	return all
}

// first returns the first move that puts least out of reach: arcs before
// shifts.
func (p *pupil) first(g *gold) int {
	s := &p.state
	costs := g.costs(s)
	top := -1
	for _, k := range []kind{left, right, shift} {
		if !s.may(k) {
			continue
		}
		if top < 0 || costs[k] < costs[p.moves.kind(top)] {
			r, _ := g.reaches(s, k)
			top = p.number(k, r)
		}
	}
	return top
}

// number returns the move, that of Dep when the relation has none.
func (p *pupil) number(k kind, r Relation) int {
	m, ok := p.moves.find(k, r)
	if !ok {
		m, _ = p.moves.find(k, Dep)
	}
	return m
}

// learn parses example i with the learner as it stands and corrects it after
// every move. When wandering it mostly follows its own moves, so as to learn
// what to do after mistakes.
func (p *pupil) learn(i int, wander bool, rnd *linear.Rand) {
	e, g, s := &p.examples[i], p.golds[i], &p.state
	s.read(e.Words, e.Tags, e.Classes)
	for s.forced() {
		s.keys = s.features(s.keys[:0])
		p.now = p.now[:0]
		for _, k := range s.keys {
			if n, ok := p.learner.Index(k); ok {
				p.now = append(p.now, n)
			}
		}
		var scores linear.Scores
		p.learner.Add(p.now, &scores)
		guess, _ := p.moves.best(s, &scores)
		good, bad := p.judge(g, &scores)
		if bad >= 0 && scores[good]-scores[bad] < p.Margin {
			p.learner.Update(p.now, uint8(good), uint8(bad), 1)
		}
		p.learner.Tick()
		m := good
		if wander && rnd.Intn(100) < p.Wander {
			m = guess
		}
		s.move(p.moves.kind(m), p.moves.relations[m])
	}
}

// judge returns the best right move and the best wrong one, -1 when none is
// wrong.
func (p *pupil) judge(g *gold, scores *linear.Scores) (good, bad int) {
	s := &p.state
	costs := g.costs(s)
	least := 1 << 30
	for k := shift; k <= right; k++ {
		if s.may(k) {
			least = min(least, costs[k])
		}
	}
	good, bad = -1, -1
	for k := shift; k <= right; k++ {
		if !s.may(k) {
			continue
		}
		only := -1
		if r, ok := g.reaches(s, k); ok {
			only = p.number(k, r)
		}
		first, end := p.moves.span(k)
		for m := first; m < end; m++ {
			side := &bad
			if costs[k] == least && (only < 0 || m == only) {
				side = &good
			}
			if *side < 0 || scores[m] > scores[*side] {
				*side = m
			}
		}
	}
	return good, bad
}
