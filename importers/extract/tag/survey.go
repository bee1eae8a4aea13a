package tag

import (
	"cmp"
	"iter"
	"slices"

	"github.com/saidby/saidby/importers/extract/tag/conllu"
)

// Survey says how a lexicon is made from unlabelled text. The zero value of a
// field stands for the default given with it.
type Survey struct {
	Fine   int // classes of the fine clustering; 400
	Coarse int // classes of the coarse one; 60
	Least  int // occurrences below which a word has no entry; 3
	Seen   int // occurrences below which the tags of a word do not count; 2
	Rounds int // rounds of exchange; 10
}

func (s Survey) withDefaults() Survey {
	s.Fine = cmp.Or(s.Fine, 400)
	s.Coarse = cmp.Or(s.Coarse, 60)
	s.Least = cmp.Or(s.Least, 3)
	s.Rounds = cmp.Or(s.Rounds, 10)
	s.Seen = cmp.Or(s.Seen, 2)
	return s
}

// Lexicon returns an encoded lexicon for [Train]. It holds for each word of
// the treebank and of the text, under the hash of its normal form, two classes
// of words that are used alike, how often it is capitalised, and the tags that
// it has in the text according to a tagger which learned from the treebank
// with the first two alone. Words of the text stand as they do for
// [Tagger.Tag]; the text is gone through twice, and none of it is kept.
func Lexicon(treebank []conllu.Sentence, text iter.Seq[[]string], s Survey) ([]byte, error) {
	s = s.withDefaults()
	entries := s.classes(treebank, text)
	examples, err := Examples(treebank)
	if err != nil {
		return nil, err
	}
	plain := appendLexicon(nil, entries)
	weights, err := Train(examples, plain, Training{})
	if err != nil {
		return nil, err
	}
	t, err := New(plain, weights)
	if err != nil {
		return nil, err
	}
	for form, n := range t.usage(text) {
		if usual, other := n.top(s.Seen); usual != None {
			entries[form] |= newEntry(0, 0, 0, usual, other)
		}
	}
	return appendLexicon(nil, entries), nil
}

// classes returns the entries of all words that are frequent enough, with
// everything but their tags.
func (s Survey) classes(treebank []conllu.Sentence, text iter.Seq[[]string]) map[uint64]entry {
	c := newCensus()
	for _, tree := range treebank {
		c.add(JoinHyphens(tree).Forms())
	}
	for words := range text {
		c.add(words)
	}
	forms := c.frequent(s.Least)
	rows := c.rows(forms)
	// The words that are too rare share one more number, and so one place in
	// every bigram.
	fine := cluster(rows, len(forms)+1, s.Fine, s.Rounds)
	coarse := cluster(rows, len(forms)+1, s.Coarse, s.Rounds)
	entries := make(map[uint64]entry, len(forms))
	for i, f := range forms {
		entries[f&lexiconForm] = newEntry(int(fine[i]), int(coarse[i]), c.seen[f].bucket(), None, None)
	}
	return entries
}

// usage counts the tags of each word of a text.
func (t *Tagger) usage(text iter.Seq[[]string]) map[uint64]*tagCounts {
	seen := make(map[uint64]*tagCounts)
	var s sentence
	for words := range text {
		t.tag(&s, words, nil)
		for i := range words {
			form := s.words[i+pad].form & lexiconForm
			if seen[form] == nil {
				seen[form] = new(tagCounts)
			}
			seen[form][s.tags[i+pad]]++
		}
	}
	return seen
}

// tagCounts counts the tags of one word.
type tagCounts [count]int32

// top returns the most frequent tag of a word, and the next one if it makes
// up a tenth of all; None twice for a word not seen often enough.
func (n *tagCounts) top(seen int) (usual, other Tag) {
	all := int32(0)
	for t, k := range n {
		all += k
		switch {
		case k > n[usual]:
			usual, other = Tag(t), usual
		case k > n[other]:
			other = Tag(t)
		}
	}
	if int(all) < seen {
		return None, None
	}
	if n[other]*10 < all {
		other = None
	}
	return usual, other
}

// census counts words by the hash of their normal form.
type census struct {
	seen map[uint64]*sightings
	text [][]uint64
	s    sentence
	none *lexicon
}

// sightings of one word. Capitals count only inside sentences that are
// written plainly.
type sightings struct{ all, capital, plain int }

func newCensus() *census {
	return &census{seen: make(map[uint64]*sightings), none: newLexicon(0)}
}

func (c *census) add(words []string) {
	c.s.read(c.none, words)
	row := make([]uint64, len(words))
	for i := range words {
		w := &c.s.words[i+pad]
		row[i] = w.form
		n := c.seen[w.form]
		if n == nil {
			n = new(sightings)
			c.seen[w.form] = n
		}
		n.all++
		if c.s.cases == plain && w.alpha && c.s.opens(i+pad) == 0 {
			if w.caps == lower {
				n.plain++
			} else {
				n.capital++
			}
		}
	}
	c.text = append(c.text, row)
}

// frequent returns the words seen at least least times, the most frequent
// first.
func (c *census) frequent(least int) []uint64 {
	var forms []uint64
	for f, n := range c.seen {
		if n.all >= least {
			forms = append(forms, f)
		}
	}
	slices.SortFunc(forms, func(a, b uint64) int {
		return cmp.Or(cmp.Compare(c.seen[b].all, c.seen[a].all), cmp.Compare(a, b))
	})
	return forms
}

// rows returns the text with each word as its place in forms, rarer ones as
// len(forms).
func (c *census) rows(forms []uint64) [][]int32 {
	place := make(map[uint64]int32, len(forms))
	for i, f := range forms {
		place[f] = int32(i)
	}
	out := make([][]int32, len(c.text))
	for i, row := range c.text {
		out[i] = make([]int32, len(row))
		for j, f := range row {
			n, ok := place[f]
			if !ok {
				n = int32(len(forms))
			}
			out[i][j] = n
		}
	}
	return out
}

// bucket is the share of capitals in steps: 1 for almost never to 5 for
// almost always, 6 and 7 for words seen too seldom, 0 for none at all.
func (n *sightings) bucket() int {
	all := n.capital + n.plain
	switch {
	case all == 0:
		return 0
	case all < 3 && n.capital > n.plain:
		return 6
	case all < 3:
		return 7
	}
	for i, limit := range []int{5, 30, 70, 95} {
		if n.capital*100 < limit*all {
			return i + 1
		}
	}
	return 5
}
