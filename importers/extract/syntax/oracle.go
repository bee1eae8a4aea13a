package syntax

// gold is a right tree, as the oracle reads it. Words are numbered from 1, and
// the head of the root is the number after the last.
type gold struct {
	arcs     []Arc     // arcs[0] is nobody's
	children [][]int32 // dependents of each word, ascending
}

// newGold returns the tree of the arcs, which count words from 0.
func newGold(arcs []Arc) *gold {
	n := len(arcs)
	g := &gold{arcs: make([]Arc, n+1), children: make([][]int32, n+2)}
	for i, a := range arcs {
		child, head := int32(i+1), a.Head+1
		if head == 0 {
			head = int32(n + 1)
		}
		g.arcs[child] = Arc{head, a.Relation}
		g.children[head] = append(g.children[head], child)
	}
	return g
}

// costs returns for each kind of move how many right arcs that the state can
// still reach it puts out of reach (the dynamic oracle of Goldberg and Nivre,
// "Training Deterministic Parsers with Non-Deterministic Oracles", TACL 2013).
// Exact for projective trees.
func (g *gold) costs(s *state) (cost [3]int) {
	s0, s1, b0 := s.top(0), s.top(1), s.next
	// A word that leaves the stack loses its dependents ahead and every head
	// but the one it gets.
	head := g.arcs[s0].Head
	lost := 0
	for _, c := range g.children[s0] {
		if c >= b0 {
			lost++
		}
	}
	cost[left], cost[right] = lost, lost
	if head > b0 || head == s1 && s1 > 0 {
		cost[left]++
	}
	if head >= b0 {
		cost[right]++
	}
	if b0 > s.n {
		return cost
	}
	// A word that goes onto the stack loses its dependents there and, but for
	// the one right below it, its head there.
	for _, c := range g.children[b0] {
		if c < b0 && s.words[c].arc.Head == 0 {
			cost[shift]++
		}
	}
	if h := g.arcs[b0].Head; h < b0 && h != s0 && s.words[h].arc.Head == 0 {
		cost[shift]++
	}
	return cost
}

// reaches reports whether a move of the kind makes the right arc of the word on
// top of the stack, and the arc's relation.
func (g *gold) reaches(s *state, k kind) (Relation, bool) {
	a := g.arcs[s.top(0)]
	return a.Relation, k == left && a.Head == s.next || k == right && a.Head == s.top(1)
}
