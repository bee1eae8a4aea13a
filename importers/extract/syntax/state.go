package syntax

import (
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// Words of a sentence are numbered from 1. 0 is the place of no word; the one
// after the last stands for the root, which governs the sentence's head and is
// last so that it is read last (Ballesteros and Nivre, "Going to the Roots of
// Dependency Parsing", Computational Linguistics 2013); behind it lie places
// for the words that the features look ahead to.
const lookahead = 4

// word is what the features see of one word, children included.
type word struct {
	form  uint64 // hash of the word
	tag   uint64
	both  uint64 // form and tag
	class uint64 // fine class, with the tag
	group uint64 // coarse class, with the tag

	arc         Arc // Head counts from 1 here, 0 while there is none
	left, right children
	marks       uint16 // commas before this word, in the low byte; quotation marks in the high one
}

// children are the dependents of a word on one side.
type children struct {
	outer, inner int32  // the outermost and the one next to it, 0 when there is none
	count        uint8  // up to 255
	set          uint64 // relations among them, one bit each
}

// state is a sentence on its way through the parser: the arc-hybrid system of
// Kuhlmann, Gómez-Rodríguez and Satta (ACL 2011).
type state struct {
	words []word
	n     int32 // words of the sentence; n+1 is the root
	stack []int32
	next  int32 // first word not yet read

	keys   []uint32 // scratch space
	sum    linear.Sum
	scores linear.Scores
}

// read makes s the beginning of a parse.
func (s *state) read(words []string, tags []tag.Tag, classes []tag.Class) {
	s.n, s.next, s.stack = int32(len(words)), 1, s.stack[:0]
	size := len(words) + 2 + lookahead
	if cap(s.words) < size {
		s.words = make([]word, size, 2*size)
	}
	s.words = s.words[:size]
	s.words[0] = edge(0)
	var marks uint16
	for i, text := range words {
		var t tag.Tag
		var c tag.Class
		if i < len(tags) {
			t = tags[i]
		}
		if i < len(classes) {
			c = classes[i]
		}
		w := &s.words[i+1]
		*w = word{form: hash(text), tag: uint64(t), marks: marks}
		w.both = w.form + w.tag*tagSpread
		w.class = uint64(c.Fine)<<8 | w.tag
		w.group = uint64(c.Coarse)<<8 | w.tag
		switch t {
		case tag.Comma:
			marks++
		case tag.OpenQuote, tag.CloseQuote:
			marks += 1 << 8
		}
	}
	for i := range 1 + lookahead {
		s.words[len(words)+1+i] = edge(uint64(1 + i))
		s.words[len(words)+1+i].marks = marks
	}
}

// tagSpread keeps a form with a tag apart from other forms.
const tagSpread = 0x9e3779b97f4a7c15

// edge is a place beside the sentence.
func edge(n uint64) word {
	return word{form: n, tag: 64 + n, both: n, class: 64 + n, group: 64 + n}
}

// hash returns the hash of a word, with every digit as 0 and curly marks
// straight.
func hash(s string) uint64 {
	h := linear.Seed
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			c = '0'
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80:
			if straight := straighten(s[i+2]); straight != 0 {
				c = straight
				i += 2
			}
		}
		h = linear.Byte(h, c)
	}
	return h
}

// straighten returns the straight mark for the curly one or the dash whose
// third byte in UTF-8 is given, 0 for other characters.
func straighten(third byte) byte {
	switch third {
	case 0x98, 0x99: // ‘ ’
		return '\''
	case 0x9c, 0x9d: // “ ”
		return '"'
	case 0x90, 0x91, 0x93, 0x94: // ‐ ‑ – —
		return '-'
	}
	return 0
}

// top returns the word on top of the stack, 0 when there is none; depth 1 is
// the one below, and so on.
func (s *state) top(depth int) int32 {
	if i := len(s.stack) - 1 - depth; i >= 0 {
		return s.stack[i]
	}
	return 0
}

// attach makes head govern child.
func (s *state) attach(child, head int32, r Relation) {
	s.words[child].arc = Arc{head, r}
	h := &s.words[head]
	side := &h.right
	if child < head {
		side = &h.left
	}
	side.outer, side.inner = child, side.outer
	side.count = min(side.count, 254) + 1
	side.set |= 1 << r
}
