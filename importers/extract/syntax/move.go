package syntax

// kind is one of the three things that the parser does with a word.
type kind uint8

const (
	shift kind = iota // the next word goes onto the stack
	left              // the next word governs the top of the stack, which leaves it
	right             // the word below governs the top of the stack, which leaves it
)

// moves are what the parser may do, by number: shift is 0, then come the left
// arcs by relation, then the right ones.
type moves struct {
	relations []Relation // by number; that of shift does not count
	rights    int        // number of the first right arc
}

// newMoves numbers the arcs.
func newMoves(lefts, rights []Relation) moves {
	m := moves{relations: append([]Relation{Dep}, lefts...), rights: 1 + len(lefts)}
	m.relations = append(m.relations, rights...)
	return m
}

// kind returns what move m is.
func (ms *moves) kind(m int) kind {
	switch {
	case m == 0:
		return shift
	case m < ms.rights:
		return left
	}
	return right
}

// span bounds the numbers of the moves of a kind, half-open.
func (ms *moves) span(k kind) (first, end int) {
	switch k {
	case shift:
		return 0, 1
	case left:
		return 1, ms.rights
	}
	return ms.rights, len(ms.relations)
}

// find returns the number of the move, or false when there is none of the
// relation.
func (ms *moves) find(k kind, r Relation) (int, bool) {
	first, end := ms.span(k)
	for m := first; m < end; m++ {
		if k == shift || ms.relations[m] == r {
			return m, true
		}
	}
	return 0, false
}

// may reports whether the state allows a move of the kind. The root may take
// one word only, the last on the stack: so every parse is one tree.
func (s *state) may(k kind) bool {
	switch k {
	case shift:
		return s.next <= s.n
	case left:
		return len(s.stack) > 0 && (s.next <= s.n || len(s.stack) == 1)
	}
	return len(s.stack) > 1
}

// forced makes the moves that need no choice and reports whether one is left
// to choose.
func (s *state) forced() bool {
	if len(s.stack) == 0 && s.next <= s.n {
		s.shift()
	}
	if len(s.stack) == 1 && s.next > s.n {
		s.words[s.stack[0]].arc = Arc{s.next, Root}
		s.stack = s.stack[:0]
	}
	return len(s.stack) > 0
}

// move does what is said.
func (s *state) move(k kind, r Relation) {
	switch k {
	case shift:
		s.shift()
	case left:
		s.attach(s.pop(), s.next, r)
	default:
		child := s.pop()
		s.attach(child, s.top(0), r)
	}
}

func (s *state) shift() {
	s.stack = append(s.stack, s.next)
	s.next++
}

func (s *state) pop() int32 {
	last := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	return last
}
