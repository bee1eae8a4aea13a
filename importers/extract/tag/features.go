package tag

import "github.com/saidby/saidby/importers/extract/tag/linear"

// pad is the number of imaginary words before and after a sentence.
const pad = 2

// sentence is one sentence on its way through the tagger.
type sentence struct {
	words   []word // pad words before and after the sentence's own
	opening int    // position of the first word with a letter
	cases   uint64 // how the whole sentence is written: see casing
	tags    []Tag  // tags given so far, padded like words
	verb    int    // position of the last verb or modal tagged, or -1

	text   []byte // scratch space from here on
	keys   []uint32
	sum    linear.Sum
	scores linear.Scores
}

// The ways a whole sentence can be written, which decide what a capital in it
// is worth.
const (
	plain    uint64 = iota
	headline        // Most Longer Words Are Capitalised
	shouting        // ALL LETTERS ARE CAPITALS
)

// read prepares the words for tagging.
func (s *sentence) read(l *lexicon, words []string) {
	s.size(len(words) + 2*pad)
	for i := range pad {
		s.words[i] = word{form: 1 + uint64(i)}
		s.words[len(s.words)-1-i] = word{form: 11 + uint64(i)}
	}
	for i, text := range words {
		w := &s.words[i+pad]
		s.text = w.look(text, s.text)
		w.entry = l.find(w.form)
	}
	s.opening = pad
	for s.opening < len(s.words)-pad-1 && !s.words[s.opening].alpha {
		s.opening++
	}
	s.cases = casing(s.words[pad : len(s.words)-pad])
}

func (s *sentence) size(n int) {
	if cap(s.words) < n {
		s.words = make([]word, n, n*2)
		s.tags = make([]Tag, n, n*2)
	}
	s.words, s.tags = s.words[:n], s.tags[:n]
	clear(s.tags)
	s.verb = -1
}

// casing tells headlines and shouting from plain text by the words that are
// long enough to be capitalised in a headline, the first one aside.
func casing(ws []word) uint64 {
	long, titled, shouted, first := 0, 0, 0, true
	for i := range ws {
		w := &ws[i]
		if !w.alpha {
			continue
		}
		if w.long && (!first || w.caps == upper) {
			long++
			switch w.caps {
			case title, mixed:
				titled++
			case upper:
				shouted++
			}
		}
	}
	switch {
	case shouted >= 2 && shouted*10 >= long*8:
		return shouting
	case titled >= 3 && (titled+shouted)*10 >= long*8:
		return headline
	}
	return plain
}

// opens tells whether word i is the first of its sentence, marks aside.
func (s *sentence) opens(i int) uint64 {
	if i <= s.opening {
		return 1
	}
	return 0
}

// still appends the features of word i that need no tags.
func (s *sentence) still(i int, keys []uint32) []uint32 {
	ws := s.words[i-pad : i+pad+1]
	w, p, n, pp, nn := &ws[2], &ws[1], &ws[3], &ws[0], &ws[4]
	look := uint64(w.caps) | s.cases<<4 | s.opens(i)<<8
	f := linear.Feature
	e := w.entry
	return append(keys,
		f(1, w.form, 0),
		f(2, w.form, look),
		f(3, w.suffix[0], look),
		f(4, w.suffix[1], 0),
		f(5, w.suffix[2], 0),
		f(6, w.suffix[3], 0),
		f(7, w.prefix[0], w.suffix[1]),
		f(8, w.prefix[1], 0),
		f(9, w.shape, look),
		f(10, w.suffix[2], look),
		f(11, p.form, 0),
		f(12, n.form, 0),
		f(13, pp.form, 0),
		f(14, nn.form, 0),
		f(15, p.form, w.form),
		f(16, w.form, n.form),
		f(17, p.suffix[2], 0),
		f(18, n.suffix[2], 0),
		f(19, uint64(p.caps), look),
		f(20, uint64(n.caps), look),
		f(21, e.fine(), look&0xf),
		f(22, p.entry.fine(), 0),
		f(23, n.entry.fine(), 0),
		f(24, p.entry.fine(), e.fine()),
		f(25, e.fine(), n.entry.fine()),
		f(26, pp.form, p.form),
		f(27, n.form, nn.form),
		f(28, e.capital(), look),
		f(29, e.fine(), w.suffix[1]),
		f(30, w.suffix[2], n.entry.coarse()),
		f(31, p.entry.coarse(), w.suffix[2]),
		f(32, e.usual(), look),
		f(33, e.usual(), w.suffix[1]),
		f(34, n.entry.usual(), nn.entry.usual()),
		f(35, n.entry.usual(), w.form),
		f(36, n.entry.usual(), e.usual()),
	)
}

// moving appends the features of word i that need the tags to its left.
func (s *sentence) moving(i int, keys []uint32) []uint32 {
	w, n := &s.words[i], &s.words[i+1]
	t1, t2 := uint64(s.tags[i-1]), uint64(s.tags[i-2])
	f := linear.Feature
	var verb, verbTag uint64
	if s.verb >= 0 {
		verb, verbTag = s.words[s.verb].form, uint64(s.tags[s.verb])
	}
	return append(keys,
		f(37, t1, 0),
		f(38, t1, t2),
		f(39, t1, w.form),
		f(40, t1, n.form),
		f(41, t1, w.entry.fine()),
		f(42, t1, n.entry.fine()),
		f(43, t1<<8|t2, w.suffix[1]),
		f(44, t1, uint64(w.caps)|s.cases<<4),
		f(45, verb, w.suffix[1]),
		f(46, verbTag, w.form),
		f(47, verbTag<<8|t1, w.suffix[1]),
		f(48, verb, t1),
		f(49, t1, w.entry.usual()),
		f(50, t1, n.entry.usual()),
		f(51, t1<<16|n.entry.usual(), w.entry.usual()),
	)
}

// put records the tag of word i. The last verb or modal of the sentence so
// far is remembered; a semicolon or colon forgets it.
func (s *sentence) put(i int, t Tag) {
	s.tags[i] = t
	switch {
	case t.IsVerb() || t == MD:
		s.verb = i
	case t == Colon:
		s.verb = -1
	}
}
