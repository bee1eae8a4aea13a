package syntax

import "github.com/saidby/saidby/importers/extract/tag/linear"

// features appends the features of the state to keys.
func (s *state) features(keys []uint32) []uint32 {
	i0, i1, i2, j0 := s.top(0), s.top(1), s.top(2), s.next
	s0, s1, s2 := &s.words[i0], &s.words[i1], &s.words[i2]
	b0, b1, b2 := &s.words[j0], &s.words[j0+1], &s.words[j0+2]
	f := linear.Feature
	near := distance(i0, j0)
	far := distance(i1, i0)
	keys = append(keys,
		f(1, s0.form, 0),
		f(2, s0.tag, 0),
		f(3, s0.both, 0),
		f(5, s1.tag, 0),
		f(6, s1.both, 0),
		f(9, b0.form, 0),
		f(10, b0.tag, 0),
		f(11, b0.both, 0),
		f(13, b1.tag, 0),
		f(14, b1.both, 0),
		f(17, s0.class, 0),
		f(19, b0.class, 0),

		// The top of the stack and the next word.
		f(21, s0.both, b0.both),
		f(22, s0.both, b0.tag),
		f(23, s0.tag, b0.both),
		f(24, s0.tag<<8|b0.tag, near),
		f(25, s0.class, b0.class),
		f(26, s0.group, b0.group),
		// The two words on top of the stack.
		f(31, s1.both, s0.both),
		f(32, s1.both, s0.tag),
		f(33, s1.tag, s0.both),
		f(34, s1.tag<<8|s0.tag, far),
		f(35, s1.class, s0.class),
		f(36, s1.group, s0.group),
		// Others that stand side by side.
		f(41, b0.both, b1.tag),
		f(42, b0.tag, b1.both),
		f(44, s1.both, b0.tag),

		f(51, s0.tag<<8|b0.tag, b1.tag),
		f(52, s1.tag<<8|s0.tag, b0.tag),
		f(54, b0.tag<<8|b1.tag, b2.tag),
		f(56, s2.tag<<16|s1.tag<<8|s0.tag, b0.tag),
		f(57, s0.tag<<16|b0.tag<<8|b1.tag, b2.tag),
		f(60, s1.tag<<8|b0.tag, s0.form),
		f(61, s1.tag<<8|s0.tag, b0.form),
	)
	return s.family(keys, i0, i1, j0, near, far)
}

// family appends the features of the children of the words on top of the stack
// and of the next word, and of what stands between them.
func (s *state) family(keys []uint32, i0, i1, j0 int32, near, far uint64) []uint32 {
	s0, s1, b0 := &s.words[i0], &s.words[i1], &s.words[j0]
	f := linear.Feature
	s0l, s0r := &s.words[s0.left.outer], &s.words[s0.right.outer]
	s1l := &s.words[s1.left.outer]
	b0l := &s.words[b0.left.outer]
	commas := uint64(b0.marks - s0.marks)
	return append(keys,
		f(71, s0.both, near),
		f(73, b0.both, near),
		f(76, s0.both, s0.left.valency()),
		f(77, s0.both, s0.right.valency()),
		f(81, b0.both, b0.left.valency()),
		f(83, s0.both, s0.left.set),
		f(85, s0.tag, s0.left.set),
		f(86, s0.tag, s0.right.set),
		f(89, b0.tag, b0.left.set),
		f(91, s0.tag<<8|b0.tag, s0.left.set),
		f(93, s0.tag<<8|b0.tag, b0.left.set),

		f(101, s0l.both, s0l.relation()),
		f(102, s0r.both, s0r.relation()),
		f(103, s1l.both, s1l.relation()),
		f(105, b0l.both, b0l.relation()),
		f(113, s0.tag<<16|b0.tag<<8|s0l.tag, s0l.relation()),
		f(114, s0.tag<<16|b0.tag<<8|s0r.tag, s0r.relation()),
		f(115, s0.tag<<16|b0.tag<<8|b0l.tag, b0l.relation()),
		f(118, s1.tag<<16|s0.tag<<8|s0l.tag, s0l.relation()),
		f(119, s1.tag<<16|s0.tag<<8|s0r.tag, s0r.relation()),
		f(123, s0.both, b0l.form),

		f(131, s0.tag<<8|b0.tag, commas),
	)
}

// distance returns how many words lie from one word to another, in steps.
func distance(from, to int32) uint64 {
	switch d := to - from; {
	case d < 5:
		return uint64(max(d, 0))
	case d < 8:
		return 5
	case d < 12:
		return 6
	}
	return 7
}

func (c *children) valency() uint64 { return uint64(min(c.count, 4)) }

// relation returns the word's relation to its head, apart from that of a word
// without a head.
func (w *word) relation() uint64 {
	if w.arc.Head == 0 {
		return 0
	}
	return uint64(w.arc.Relation) + 1
}
